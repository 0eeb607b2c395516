import { describe, expect, it } from 'vitest';
import { foreignIn } from '../../../electron/cli/nothing-left/look';
import { placesOf, swapsIn, type Computer } from '../../../electron/cli/nothing-left/places';
import { spellingsOf } from '../../../electron/cli/nothing-left/spellings';

const linux: Computer = { platform: 'linux', environment: {}, home: '/home/nora', temporary: '/tmp', data: '/home/nora/.config/Chartlock', swaps: '', corePattern: 'core\n' };
const windows: Computer = {
  platform: 'win32',
  environment: { APPDATA: 'C:\\Users\\nora\\AppData\\Roaming', LOCALAPPDATA: 'C:\\Users\\nora\\AppData\\Local', SystemRoot: 'C:\\Windows', SystemDrive: 'C:' },
  home: 'C:\\Users\\nora', temporary: 'C:\\Users\\nora\\AppData\\Local\\Temp', data: 'C:\\Users\\nora\\AppData\\Roaming\\Chartlock', swaps: '', corePattern: '',
};
const mac: Computer = { ...linux, platform: 'darwin', home: '/Users/nora', temporary: '/var/folders/ab/xyz/T', data: '/Users/nora/Library/Application Support/Chartlock', corePattern: '' };

const pathsOf = (computer: Computer): readonly string[] => placesOf(computer).map(({ path }) => path);

describe('The places that are looked into', () => {
  it('are on Linux the data, temporary files, crash dumps, recent documents, thumbnails, trash and clipboard histories', () => {
    expect(pathsOf({ ...linux, environment: { XDG_RUNTIME_DIR: '/run/user/1000' } })).toEqual(expect.arrayContaining([
      '/home/nora/.config/Chartlock', '/tmp', '/var/tmp', '/dev/shm', '/run/user/1000', '/var/crash', '/var/lib/systemd/coredump', '/home/nora/.cache/Chartlock',
      '/home/nora/.local/share/recently-used.xbel', '/home/nora/.cache/thumbnails', '/home/nora/.local/share/Trash', '/home/nora/.local/share/klipper', '/var/spool/cups',
    ]));
  });

  it('follow the folders that a person has chosen for their data and caches', () => {
    const paths = pathsOf({ ...linux, environment: { XDG_CACHE_HOME: '/fast', XDG_DATA_HOME: '/slow' } });
    expect(paths).toEqual(expect.arrayContaining(['/fast/thumbnails', '/slow/Trash']));
    expect(paths).not.toContain('/home/nora/.cache/thumbnails');
  });

  it('are each named once, and none is empty', () => {
    for (const computer of [{ ...linux, temporary: '/var/tmp' }, windows, mac]) {
      const paths = pathsOf(computer);
      expect(new Set(paths).size).toBe(paths.length);
      expect(paths).not.toContain('');
    }
  });

  it('hold the swap files and partitions of /proc/swaps, blanks in their paths included', () => {
    const swaps = 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n/dev/zram0                              partition\t8388604\t\t0\t\t100\n/var/my\\040swap                         file\t\t1024\t\t0\t\t-2\n';
    expect(swapsIn(swaps)).toEqual(['/dev/zram0', '/var/my swap']);
    expect(placesOf({ ...linux, swaps }).filter(({ kind }) => kind === 'swap')).toMatchObject([{ path: '/dev/zram0', isExpected: true }, { path: '/var/my swap' }]);
    expect(swapsIn('')).toEqual([]);
  });

  it('hold core dumps where the kernel writes them: a folder of its own, or where the application was started', () => {
    expect(pathsOf({ ...linux, corePattern: '/var/cores/core.%e.%p\n' })).toContain('/var/cores');
    const home = placesOf(linux).find(({ path }) => path === '/home/nora');
    expect(['core', 'core.4711', 'corellian.txt', 'score'].filter((name) => home?.named?.test(name))).toEqual(['core', 'core.4711']);
    expect(pathsOf({ ...linux, corePattern: '|/usr/lib/systemd/systemd-coredump %P' })).not.toContain('/home/nora');
  });

  it('are on Windows also jump lists, page and hibernation files, error reports and the clipboard’s history', () => {
    expect(pathsOf(windows)).toEqual(expect.arrayContaining([
      'C:\\Users\\nora\\AppData\\Roaming\\Chartlock', 'C:\\Users\\nora\\AppData\\Local\\Temp', 'C:\\pagefile.sys', 'C:\\hiberfil.sys', 'C:\\Users\\nora\\AppData\\Local\\CrashDumps',
      'C:\\Users\\nora\\AppData\\Roaming\\Microsoft\\Windows\\Recent', 'C:\\Users\\nora\\AppData\\Local\\Microsoft\\Windows\\Clipboard', 'C:\\$Recycle.Bin',
    ]));
  });

  it('are on macOS also swap and sleep image, crash reports, saved windows and thumbnails', () => {
    expect(pathsOf(mac)).toEqual(expect.arrayContaining([
      '/Users/nora/Library/Application Support/Chartlock', '/var/folders/ab/xyz/T', '/var/folders/ab/xyz/C', '/private/var/vm', '/cores', '/Users/nora/Library/Logs/DiagnosticReports',
      '/Users/nora/Library/Saved Application State/org.chartlock.desk.savedState', '/Users/nora/.Trash',
    ]));
  });

  it('leave out what other computers have mounted within them, and the kernel’s own', () => {
    const mountinfo = [
      '36 35 98:0 / / rw,noatime master:1 - ext4 /dev/root rw',
      '40 36 0:40 / /run/user/1000/doc rw,nosuid - fuse.portal portal rw',
      '41 36 0:41 / /tmp/my\\040share rw - nfs4 server:/ rw',
      '42 36 0:42 / /tmp rw - tmpfs tmpfs rw',
      '43 36 0:43 / /proc rw - proc proc rw',
      '',
    ].join('\n');
    expect([...foreignIn(mountinfo)]).toEqual(['/run/user/1000/doc', '/tmp/my share', '/proc']);
  });
});

describe('The ways in which a text is sought', () => {
  it('are three for a plain word: UTF-8, and UTF-16 in both orders', () => {
    expect(spellingsOf('zzcanary').map(({ name }) => name)).toEqual(['UTF-8', 'UTF-16 LE', 'UTF-16 BE']);
  });

  it('follow JSON, addresses, form fields and XML where those write it differently', () => {
    const written = new Map(spellingsOf('Ål "& x').map(({ name, bytes }) => [`${name} ${bytes.toString('latin1')}`, bytes.toString()]));
    expect([...written.values()]).toEqual(expect.arrayContaining(['Ål \\"& x', '\\u00c5l \\"& x', '%C3%85l%20%22%26%20x', '%C3%85l%20%22&%20x', '%C3%85l+%22%26+x', 'Ål &quot;&amp; x']));
  });

  it('hold both Unicode forms of a letter with a sign', () => {
    const utf8 = (text: string): boolean => spellingsOf('Müller').some(({ bytes }) => bytes.equals(Buffer.from(text)));
    expect([utf8('Müller'.normalize('NFC')), utf8('Müller'.normalize('NFD'))]).toEqual([true, true]);
  });
});
