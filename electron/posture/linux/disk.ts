import { join } from 'node:path';
import { fail, pass, unknown, type Machine, type Sight } from '../machine';
import { isThere, namesIn, realName, realPath, textOf } from './files';
import { mountOf, readMounts, readSwaps, type Mount } from './mounts';

/** Whether what is written somewhere is encrypted on the disk. `memory` never gets there. */
export type Cover = 'encrypted' | 'memory' | 'plain' | 'unknown';

/** What cryptsetup makes that encrypts; its VERITY and INTEGRITY devices only prove. */
const encrypting = /^CRYPT-(LUKS1|LUKS2|PLAIN|LOOPAES|TCRYPT|BITLK|FVAULT2)-/;

const onDevices = ['ext2', 'ext3', 'ext4', 'xfs', 'btrfs', 'f2fs', 'vfat', 'exfat', 'ntfs', 'ntfs3', 'jfs', 'reiserfs', 'bcachefs', 'udf'];
const inMemory = ['tmpfs', 'ramfs'];

/** A file on a loop device may lie on another: so deep and no deeper. */
const deepest = 12;

/** Looks whether the volume of the data folder is encrypted, and whatever memory may be swapped to. */
export async function probeDisk(machine: Machine): Promise<Sight> {
  const mounts = readMounts(textOf(machine.root, '/proc/self/mountinfo') ?? '');
  const cover = await coverOfPath(machine, mounts, machine.dataFolder, deepest);
  if (cover === 'plain') return fail('not-encrypted');
  const swaps = await Promise.all(
    readSwaps(textOf(machine.root, '/proc/swaps') ?? '').map(({ path, kind }) => (kind === 'file' ? coverOfPath(machine, mounts, path, deepest) : coverOfSwapDevice(machine, mounts, path))),
  );
  if (swaps.includes('plain')) return fail('swap-not-encrypted');
  if (cover === 'unknown') return unknown('not-provable');
  if (swaps.includes('unknown')) return unknown('swap-not-provable');
  return pass(cover === 'memory' ? 'in-memory' : 'encrypted');
}

async function coverOfPath(machine: Machine, mounts: readonly Mount[], path: string, depth: number): Promise<Cover> {
  const real = realPath(machine.root, path);
  const mount = real === null ? undefined : mountOf(mounts, real);
  if (mount === undefined) return 'unknown';
  if (inMemory.includes(mount.type)) return 'memory';
  if (mount.type === 'zfs') return coverOfZfs(machine, mount.source);
  // Networks, overlays, fuse and stacked file systems: what lies below cannot be proved from here.
  if (!onDevices.includes(mount.type)) return 'unknown';
  const devices = mount.type === 'btrfs' ? btrfsDevices(machine, mount) : [deviceOf(machine, mount)];
  const covers = await Promise.all(devices.map((device) => (device === null ? 'unknown' : coverOfDevice(machine, mounts, device, depth))));
  return together(covers);
}

/** A native encryption of ZFS is a property of the data set. */
async function coverOfZfs({ run }: Machine, dataset: string): Promise<Cover> {
  const said = (await run('/usr/sbin/zfs', ['get', '-H', '-o', 'value', 'encryption', dataset])) ?? (await run('/sbin/zfs', ['get', '-H', '-o', 'value', 'encryption', dataset]));
  const value = said?.code === 0 ? said.out.trim() : '';
  // 'off' says nothing of the pool's own devices, which may well be encrypted.
  return /^aes-\d{3}-(gcm|ccm)$/.test(value) ? 'encrypted' : 'unknown';
}

/** The name of the block device that a mount stands on: by its number, or where that is none of a device, by its source. */
function deviceOf({ root }: Machine, { device, source }: Mount): string | null {
  return realName(root, `/sys/dev/block/${device}`) ?? (source.startsWith('/dev/') ? realName(root, source) : null);
}

/** btrfs may span devices: all that its file system names in /sys. */
function btrfsDevices(machine: Machine, mount: Mount): readonly (string | null)[] {
  const first = deviceOf(machine, mount);
  const whole = namesIn(machine.root, '/sys/fs/btrfs').map((id) => namesIn(machine.root, `/sys/fs/btrfs/${id}/devices`)).find((names) => first !== null && names.includes(first));
  return whole ?? [first];
}

async function coverOfSwapDevice(machine: Machine, mounts: readonly Mount[], path: string): Promise<Cover> {
  const name = realName(machine.root, path);
  return name === null ? 'unknown' : coverOfDevice(machine, mounts, name, deepest);
}

/** Walks down from a block device to what it lies on, until something encrypts or nothing is below. */
async function coverOfDevice(machine: Machine, mounts: readonly Mount[], name: string, depth: number): Promise<Cover> {
  const { root } = machine;
  const place = realPath(root, `/sys/class/block/${name}`);
  if (depth === 0 || place === null) return 'unknown';
  const below = (names: readonly string[]): Promise<Cover> => Promise.all(names.map((each) => coverOfDevice(machine, mounts, each, depth - 1))).then(together);
  const mapped = textOf(root, join(place, 'dm/uuid'));
  if (mapped !== null && encrypting.test(mapped)) return 'encrypted';
  if (isThere(root, join(place, 'partition'))) return below([realName(root, join(place, '..')) ?? '']);
  if (/^zram\d+$/.test(name)) {
    // Memory, unless it was given a disk to write back to.
    const backing = textOf(root, join(place, 'backing_dev'))?.trim() ?? 'none';
    return backing === 'none' || backing === '' ? 'memory' : below([realName(root, backing) ?? '']);
  }
  const file = textOf(root, join(place, 'loop/backing_file'))?.trim();
  if (file !== undefined) return coverOfPath(machine, mounts, file, depth - 1);
  const slaves = namesIn(root, join(place, 'slaves'));
  if (slaves.length > 0) return below(slaves);
  // A mapping or an array that names nothing below it hides where it writes.
  return mapped !== null || /^(md|nbd|rbd|drbd)\d/.test(name) ? 'unknown' : 'plain';
}

/** One part in the clear is enough to read it there. */
function together(covers: readonly Cover[]): Cover {
  if (covers.includes('plain')) return 'plain';
  if (covers.length === 0 || covers.includes('unknown')) return 'unknown';
  return covers.includes('encrypted') ? 'encrypted' : 'memory';
}
