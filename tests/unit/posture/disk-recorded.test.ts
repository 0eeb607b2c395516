import { describe, expect, it } from 'vitest';
import { probeDisk } from '../../../electron/posture/linux/disk';
import { mountOf, readMounts, readSwaps } from '../../../electron/posture/linux/mounts';
import { machineOf, recorded, said } from './tree';

/** Device folders as /sys has them: `{sda2: {at: 'pci/sda/sda2', partition: '2'}}`; links by name and by number are made. */
type Devices = Readonly<Record<string, { readonly at: string; readonly number?: string; readonly files?: Readonly<Record<string, string>>; readonly slaves?: readonly string[] }>>;

function computer({ mounts, swaps = '', devices, links = {}, files = {} }: { readonly mounts: string; readonly swaps?: string; readonly devices: Devices; readonly links?: Record<string, string>; readonly files?: Record<string, string> }): string {
  const tree: Record<string, string> = { '/proc/self/mountinfo': mounts, '/proc/swaps': `Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n${swaps}`, '/home/user/data/here': '', ...files };
  const paths: Record<string, string> = { ...links };
  for (const [name, { at, number, files: own = {}, slaves = [] }] of Object.entries(devices)) {
    tree[`/sys/devices/${at}/size`] = '1';
    tree[`/dev/${name}`] = '';
    paths[`/sys/class/block/${name}`] = `../../devices/${at}`;
    if (number !== undefined) paths[`/sys/dev/block/${number}`] = `../../devices/${at}`;
    for (const [file, text] of Object.entries(own)) tree[`/sys/devices/${at}/${file}`] = text;
    for (const slave of slaves) tree[`/sys/devices/${at}/slaves/${slave}`] = '';
  }
  return recorded(tree, paths);
}

const root = (device: string, type = 'ext4', source = '/dev/x'): string => `27 1 ${device} / / rw,relatime shared:1 - ${type} ${source} rw\n`;
const plainDisk: Devices = { sda: { at: 'pci/sda', number: '8:0' }, sda2: { at: 'pci/sda/sda2', number: '8:2', files: { partition: '2\n' } } };
const luks = { ...plainDisk, 'dm-0': { at: 'virtual/dm-0', number: '253:0', files: { 'dm/uuid': 'CRYPT-LUKS2-0123456789abcdef0123456789abcdef-cryptroot\n' }, slaves: ['sda2'] } };

const judged = async (tree: string, more: Parameters<typeof machineOf>[0] = {}): Promise<string> => {
  const { state, seen } = await probeDisk(machineOf({ root: tree, ...more }));
  return `${state}: ${seen}`;
};

describe('Disk encryption on Linux, from recorded /proc and /sys trees', () => {
  it('a partition of a disk', async () => expect(await judged(computer({ mounts: root('8:2'), devices: plainDisk }))).toBe('fail: not-encrypted'));

  it('LUKS on a partition', async () => expect(await judged(computer({ mounts: root('253:0'), devices: luks }))).toBe('pass: encrypted'));

  it('LVM on LUKS, as installers make it', async () => {
    const devices = { ...luks, 'dm-1': { at: 'virtual/dm-1', number: '253:1', files: { 'dm/uuid': 'LVM-abc\n' }, slaves: ['dm-0'] } };
    expect(await judged(computer({ mounts: root('253:1'), devices }))).toBe('pass: encrypted');
  });

  it('LVM that spans an encrypted and a plain volume', async () => {
    const devices = { ...luks, sdb: { at: 'pci/sdb', number: '8:16' }, 'dm-1': { at: 'virtual/dm-1', number: '253:1', files: { 'dm/uuid': 'LVM-abc\n' }, slaves: ['dm-0', 'sdb'] } };
    expect(await judged(computer({ mounts: root('253:1'), devices }))).toBe('fail: not-encrypted');
  });

  it('verity and integrity devices, which cryptsetup names CRYPT too, do not encrypt', async () => {
    for (const uuid of ['CRYPT-VERITY-0123-root\n', 'CRYPT-INTEGRITY-0123-root\n']) {
      const devices = { ...plainDisk, 'dm-0': { at: 'virtual/dm-0', number: '253:0', files: { 'dm/uuid': uuid }, slaves: ['sda2'] } };
      expect(await judged(computer({ mounts: root('253:0'), devices }))).toBe('fail: not-encrypted');
    }
  });

  it('a RAID of encrypted disks, and one that names none', async () => {
    const array = { ...luks, md0: { at: 'virtual/md0', number: '9:0', slaves: ['dm-0'] } };
    expect(await judged(computer({ mounts: root('9:0'), devices: array }))).toBe('pass: encrypted');
    expect(await judged(computer({ mounts: root('9:0'), devices: { md0: { at: 'virtual/md0', number: '9:0' } } }))).toBe('unknown: not-provable');
  });

  it('btrfs, whose number is nobody’s device, on LUKS by its source, and over two devices', async () => {
    const devices = { ...luks, sdb: { at: 'pci/sdb', number: '8:16' } };
    const links = { '/dev/mapper/cryptroot': '../dm-0' };
    const mounts = root('0:30', 'btrfs', '/dev/mapper/cryptroot');
    expect(await judged(computer({ mounts, devices, links }))).toBe('pass: encrypted');
    const both = { '/sys/fs/btrfs/0a1b/devices/dm-0': '', '/sys/fs/btrfs/0a1b/devices/sdb': '' };
    expect(await judged(computer({ mounts, devices, links, files: both }))).toBe('fail: not-encrypted');
  });

  it('an encrypted home on an otherwise plain disk: the mount that holds the data folder counts', async () => {
    const mounts = `${root('8:2')}30 27 253:0 / /home rw - ext4 /dev/mapper/home rw\n31 27 8:2 / /home/user2 rw - ext4 /dev/sda2 rw\n`;
    expect(await judged(computer({ mounts, devices: luks }))).toBe('pass: encrypted');
  });

  it('something plain mounted over something encrypted', async () => {
    const mounts = `${root('253:0')}30 27 253:0 / /home rw - ext4 /dev/mapper/home rw\n31 30 8:2 / /home rw - ext4 /dev/sda2 rw\n`;
    expect(await judged(computer({ mounts, devices: luks }))).toBe('fail: not-encrypted');
  });

  it('a loop device is as its file is', async () => {
    const devices = { ...luks, loop0: { at: 'virtual/loop0', number: '7:0', files: { 'loop/backing_file': '/srv/image\n' } } };
    const mounts = (srv: string): string => `${root('8:2')}29 27 ${srv} / /srv rw - ext4 /dev/y rw\n30 27 7:0 / /home rw - ext4 /dev/loop0 rw\n`;
    const files = { '/srv/image': '' };
    expect(await judged(computer({ mounts: mounts('253:0'), devices, files }))).toBe('pass: encrypted');
    expect(await judged(computer({ mounts: mounts('8:2'), devices, files }))).toBe('fail: not-encrypted');
  });

  it.each(['nfs4', 'cifs', 'overlay', 'fuse.sshfs', 'ecryptfs', '9p'])('%s: what lies below cannot be proved', async (type) => {
    expect(await judged(computer({ mounts: root('0:30', type, 'server:/x'), devices: plainDisk }))).toBe('unknown: not-provable');
  });

  it.each([['aes-256-gcm\n', 'pass: encrypted'], ['off\n', 'unknown: not-provable'], ['-\n', 'unknown: not-provable']])('ZFS with encryption %j', async (value, expected) => {
    expect(await judged(computer({ mounts: root('0:30', 'zfs', 'tank/home'), devices: {} }), { says: { 'zfs get -H -o value encryption tank/home': said(value) } })).toBe(expected);
  });

  it('memory alone', async () => expect(await judged(computer({ mounts: root('0:30', 'tmpfs', 'tmpfs'), devices: {} }))).toBe('pass: in-memory'));

  it('nothing to be read at all', async () => expect(await judged(recorded({}))).toBe('unknown: not-provable'));
});

describe('Swap on Linux, from recorded trees', () => {
  const mounts = root('253:0');
  const zram = { zram0: { at: 'virtual/zram0', number: '252:0', files: { backing_dev: 'none\n' } } };

  it('a plain partition', async () => expect(await judged(computer({ mounts, devices: luks, swaps: '/dev/sda2 partition 1 0 -2\n' }))).toBe('fail: swap-not-encrypted'));

  it('an encrypted one', async () => expect(await judged(computer({ mounts, devices: luks, swaps: '/dev/dm-0 partition 1 0 -2\n' }))).toBe('pass: encrypted'));

  it('zram, and zram that writes back to a plain disk', async () => {
    expect(await judged(computer({ mounts, devices: { ...luks, ...zram }, swaps: '/dev/zram0 partition 1 0 100\n' }))).toBe('pass: encrypted');
    const writing = { zram0: { ...zram.zram0, files: { backing_dev: '/dev/sda2\n' } } };
    expect(await judged(computer({ mounts, devices: { ...luks, ...writing }, swaps: '/dev/zram0 partition 1 0 100\n' }))).toBe('fail: swap-not-encrypted');
  });

  it('a file is as its volume is', async () => {
    const two = `${mounts}30 27 8:2 / /srv rw - ext4 /dev/sda2 rw\n`;
    expect(await judged(computer({ mounts: two, devices: luks, swaps: '/swapfile file 1 0 -2\n', files: { '/swapfile': '' } }))).toBe('pass: encrypted');
    expect(await judged(computer({ mounts: two, devices: luks, swaps: '/srv/swap\\040file file 1 0 -2\n', files: { '/srv/swap file': '' } }))).toBe('fail: swap-not-encrypted');
  });

  it('one that is no longer to be found', async () => expect(await judged(computer({ mounts, devices: luks, swaps: '/dev/gone partition 1 0 -2\n' }))).toBe('unknown: swap-not-provable'));
});

describe('What the kernel writes', () => {
  it('mounts with and without optional fields, with blanks in names; lines that are none are left out', () => {
    const text = '36 35 98:0 /a /my\\040disk rw,noatime master:1 shared:2 - ext3 /dev/root rw,errors=continue\n40 36 0:5 / / rw - tmpfs none rw\nnonsense\n';
    expect(readMounts(text)).toEqual([{ device: '98:0', point: '/my disk', type: 'ext3', source: '/dev/root' }, { device: '0:5', point: '/', type: 'tmpfs', source: 'none' }]);
  });

  it('a folder whose name begins like a mount’s does not lie in it', () => {
    expect(mountOf(readMounts(`${root('8:2')}30 27 253:0 / /home rw - ext4 x rw\n`), '/homes/a')?.device).toBe('8:2');
  });

  it('swap spaces, without the heading', () => expect(readSwaps('Filename Type Size Used Priority\n/dev/zram0 partition 1 0 5\n')).toEqual([{ path: '/dev/zram0', kind: 'partition' }]));
});
