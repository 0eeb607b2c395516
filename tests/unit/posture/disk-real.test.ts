import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgeMarker } from '../../../electron/posture/linux/managed';
import { probeDisk } from '../../../electron/posture/linux/disk';
import { thisMachine } from '../../../electron/posture/look';

const isRoot = process.geteuid?.() === 0;
const has = (...paths: readonly string[]): boolean => paths.every((path) => existsSync(path));
const canLoop = isRoot && has('/dev/loop-control', '/usr/sbin/losetup', '/usr/sbin/mkfs.ext4');
const hasMapper = process.platform === 'linux' && readFileSync('/proc/misc', 'utf8').includes('device-mapper');
const canEncrypt = canLoop && hasMapper && has('/usr/sbin/cryptsetup');

const run = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

const sourceOf = (path: string): string => run('/usr/bin/findmnt', '--noheadings', '--output', 'SOURCE', '--target', path);
const onBlockDevice = has('/usr/bin/findmnt', '/usr/bin/lsblk') && /^\/dev\//.test(sourceOf(tmpdir()));

let folder: string;
let undo: (() => void)[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartlock-volume-'));
  undo = [];
});
afterEach(() => {
  for (const step of undo.reverse()) step();
  rmSync(folder, { recursive: true, force: true });
});

/** A file as a disk: its loop device. */
function loopDevice(): string {
  const image = join(folder, 'image');
  writeFileSync(image, '');
  truncateSync(image, 32 * 1024 * 1024);
  const device = run('/usr/sbin/losetup', '--find', '--show', image);
  undo.push(() => run('/usr/sbin/losetup', '--detach', device));
  return device;
}

/** The device with a file system, mounted: a folder in it. */
function mounted(device: string): string {
  const point = join(folder, 'mounted');
  mkdirSync(point);
  run('/usr/sbin/mkfs.ext4', '-q', device);
  run('/usr/bin/mount', device, point);
  undo.push(() => run('/usr/bin/umount', point));
  mkdirSync(join(point, 'data'));
  return join(point, 'data');
}

describe('Real volumes of this machine', () => {
  it.runIf(onBlockDevice)('the volume that temporary files lie on is what the system’s own tools say it is', async () => {
    const kinds = run('/usr/bin/lsblk', '--noheadings', '--inverse', '--output', 'TYPE', sourceOf(tmpdir())).split('\n').map((kind) => kind.replace(/\W/g, ''));
    const { seen } = await probeDisk(thisMachine(folder));
    if (kinds.includes('crypt')) expect(seen).not.toBe('not-encrypted');
    else expect(seen).toBe('not-encrypted');
  });

  it.runIf(canLoop)('an ext4 file system on a loop device is as plain as the disk that its file lies on', async () => {
    const below = await probeDisk(thisMachine(folder));
    expect(await probeDisk(thisMachine(mounted(loopDevice())))).toEqual(below);
  });

  it.runIf(isRoot && process.platform === 'linux')('a tmpfs is memory', async () => {
    const point = join(folder, 'memory');
    mkdirSync(point);
    run('/usr/bin/mount', '-t', 'tmpfs', 'none', point);
    undo.push(() => run('/usr/bin/umount', point));
    expect(['in-memory', 'swap-not-encrypted', 'swap-not-provable']).toContain((await probeDisk(thisMachine(point))).seen);
  });

  it.runIf(canEncrypt)(`a LUKS container, opened and mounted${canEncrypt ? '' : ' (left out: this kernel has no device mapper; recorded trees stand in)'}`, async () => {
    const device = loopDevice();
    const key = join(folder, 'key');
    writeFileSync(key, 'a key of a test', { mode: 0o600 });
    run('/usr/sbin/cryptsetup', 'luksFormat', '--batch-mode', '--pbkdf', 'pbkdf2', '--pbkdf-force-iterations', '1000', device, key);
    const name = `chartlock-test-${process.pid}`;
    run('/usr/sbin/cryptsetup', 'open', '--key-file', key, device, name);
    undo.push(() => run('/usr/sbin/cryptsetup', 'close', name));
    const { seen } = await probeDisk(thisMachine(mounted(`/dev/mapper/${name}`)));
    expect(['encrypted', 'swap-not-encrypted', 'swap-not-provable']).toContain(seen);
  });
});

describe.runIf(process.platform === 'linux')('The organisation’s mark, as a real file', () => {
  const own = process.geteuid?.() ?? 0;
  const mark = (mode = 0o644, folderMode = 0o755): string => {
    const place = join(folder, 'etc', 'chartlock');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'managed-device'), '', { mode });
    run('/bin/chmod', mode.toString(8), join(place, 'managed-device'));
    run('/bin/chmod', folderMode.toString(8), place);
    return join(place, 'managed-device');
  };

  it('is trusted where its owner alone can write it', () => expect(judgeMarker(mark(), own)).toBe('trusted'));
  it('is not where a group or everybody can', () => {
    expect(judgeMarker(mark(0o664), own)).toBe('not-trusted');
    expect(judgeMarker(mark(0o646), own)).toBe('not-trusted');
  });
  it('is not where others could put another in its place', () => expect(judgeMarker(mark(0o644, 0o777), own)).toBe('not-trusted'));
  it('is not where it belongs to somebody else', () => expect(judgeMarker(mark(), own + 1)).toBe('not-trusted'));
  it('is not where it is a link, or a folder', () => {
    const path = mark();
    run('/bin/mv', path, `${path}.real`);
    run('/bin/ln', '-s', `${path}.real`, path);
    expect(judgeMarker(path, own)).toBe('not-trusted');
    run('/bin/rm', path);
    mkdirSync(path);
    expect(judgeMarker(path, own)).toBe('not-trusted');
  });
  it('is absent where there is none', () => expect(judgeMarker(join(folder, 'nothing', 'here'), own)).toBe('absent'));
});
