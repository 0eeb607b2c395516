import { posix, win32 } from 'node:path';

/** What the computer says about itself, as far as it decides where things lie. */
export type Computer = {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly temporary: string;
  /** The application's data, as the person names it. */
  readonly data: string;
  /** Linux: what /proc/swaps and /proc/sys/kernel/core_pattern say; empty elsewhere. */
  readonly swaps: string;
  readonly corePattern: string;
};

/** A place where something of a chart might have been left. */
export type Place = {
  readonly what: string;
  readonly path: string;
  /** A swap partition is looked into as what it is; other devices never are. */
  readonly kind: 'file-or-folder' | 'swap';
  /** Of a folder, only the files directly in it whose names are so. */
  readonly named?: RegExp;
  /** It must be there: that it is not is told. */
  readonly isExpected?: boolean;
};

/** Every place that is worth a look on this computer. Those of Windows and macOS are from their makers' documentation. */
export function placesOf(computer: Computer): readonly Place[] {
  const data: Place = { what: 'data of Chartlock', path: computer.data, kind: 'file-or-folder', isExpected: true };
  const places = [data, ...placesByPlatform(computer)];
  return places.filter(({ path }, index) => path !== '' && places.findIndex((other) => other.path === path) === index);
}

function placesByPlatform(computer: Computer): readonly Place[] {
  switch (computer.platform) {
    case 'win32':
      return placesOfWindows(computer);
    case 'darwin':
      return placesOfMac(computer);
    default:
      return placesOfLinux(computer);
  }
}

const place = (what: string, ...paths: readonly string[]): readonly Place[] => paths.map((path) => ({ what, path, kind: 'file-or-folder' }));

function placesOfLinux({ environment, home, temporary, swaps, corePattern }: Computer): readonly Place[] {
  const within = (folder: string | undefined, ...names: readonly string[]): string => (folder === undefined || folder === '' ? '' : posix.join(folder, ...names));
  const cache = environment['XDG_CACHE_HOME'] || within(home, '.cache');
  const config = environment['XDG_CONFIG_HOME'] || within(home, '.config');
  const shared = environment['XDG_DATA_HOME'] || within(home, '.local/share');
  return [
    ...place('temporary files', temporary, '/var/tmp', '/dev/shm', environment['XDG_RUNTIME_DIR'] ?? ''),
    ...swapsIn(swaps).map((path): Place => ({ what: 'swap', path, kind: 'swap', isExpected: true })),
    ...place('crash dumps', '/var/crash', '/var/lib/systemd/coredump', within(config, 'Chartlock', 'Crashpad')),
    ...coreFolder(corePattern, home),
    ...place('caches and logs of Chartlock', within(cache, 'Chartlock'), within(config, 'Chartlock')),
    ...place('recent documents', within(shared, 'recently-used.xbel'), within(shared, 'RecentDocuments')),
    ...place('thumbnails', within(cache, 'thumbnails')),
    ...place('trash', within(shared, 'Trash')),
    ...place('search indexes', within(cache, 'tracker3'), within(shared, 'baloo')),
    ...place(
      'histories of clipboard managers',
      within(shared, 'klipper'), within(shared, 'copyq'), within(config, 'copyq'), within(shared, 'clipit'), within(shared, 'parcellite'),
      within(shared, 'gpaste'), within(cache, 'xfce4', 'clipman'), within(cache, 'cliphist'), within(cache, 'clipboard-indicator@tudmotu.com'),
    ),
    ...place('what is waiting to be printed', '/var/spool/cups'),
    ...place('errors of the session', within(home, '.xsession-errors'), within(home, '.xsession-errors.old')),
  ];
}

/** The files and partitions of /proc/swaps, which writes a blank in a path as \040. */
export function swapsIn(text: string): readonly string[] {
  return text.split('\n').slice(1).flatMap((line) => {
    const path = (/^(\S+)\s+(?:file|partition)\s/.exec(line)?.[1] ?? '').replace(/\\([0-7]{3})/g, (_escape, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    return path === '' ? [] : [path];
  });
}

/** Where the kernel writes core dumps: a folder of its own, a program, or wherever the application was started. */
function coreFolder(pattern: string, home: string): readonly Place[] {
  const path = pattern.trim();
  if (path.startsWith('|')) return [];
  if (path.startsWith('/')) return place('crash dumps', posix.dirname(path));
  return [{ what: 'crash dumps', path: home, kind: 'file-or-folder', named: /^core(\.|$)/ }];
}

function placesOfWindows({ environment, home, temporary }: Computer): readonly Place[] {
  const within = (folder: string, ...names: readonly string[]): string => win32.join(folder, ...names);
  const roaming = environment['APPDATA'] ?? within(home, 'AppData', 'Roaming');
  const local = environment['LOCALAPPDATA'] ?? within(home, 'AppData', 'Local');
  const drive = within(`${environment['SystemDrive'] ?? 'C:'}\\`);
  const system = environment['SystemRoot'] ?? within(drive, 'Windows');
  const everyone = environment['ProgramData'] ?? within(drive, 'ProgramData');
  return [
    ...place('temporary files', temporary, within(system, 'Temp')),
    ...place('swap and hibernation', within(drive, 'pagefile.sys'), within(drive, 'swapfile.sys'), within(drive, 'hiberfil.sys')),
    ...place(
      'crash dumps',
      within(local, 'CrashDumps'), within(local, 'Microsoft', 'Windows', 'WER'), within(everyone, 'Microsoft', 'Windows', 'WER'), within(system, 'MEMORY.DMP'), within(system, 'Minidump'),
    ),
    ...place('caches and logs of Chartlock', within(roaming, 'Chartlock'), within(local, 'Chartlock')),
    ...place('recent documents and jump lists', within(roaming, 'Microsoft', 'Windows', 'Recent')),
    ...place('thumbnails', within(local, 'Microsoft', 'Windows', 'Explorer')),
    ...place('histories of clipboard and activities', within(local, 'Microsoft', 'Windows', 'Clipboard'), within(local, 'ConnectedDevicesPlatform')),
    ...place('trash', within(drive, '$Recycle.Bin')),
    ...place('what is waiting to be printed', within(system, 'System32', 'spool', 'PRINTERS')),
  ];
}

function placesOfMac({ home, temporary }: Computer): readonly Place[] {
  const within = (...names: readonly string[]): string => posix.join(home, 'Library', ...names);
  return [
    // Beside a person's own temporary folder (T) lie the caches of their programs (C), thumbnails among them.
    ...place('temporary files', temporary, '/private/tmp', '/private/var/tmp'),
    ...place('caches of programs and thumbnails', posix.join(temporary, '..', 'C')),
    ...place('swap and hibernation', '/private/var/vm'),
    ...place('crash dumps', '/cores', within('Logs', 'DiagnosticReports'), '/Library/Logs/DiagnosticReports'),
    ...place(
      'caches and logs of Chartlock',
      within('Application Support', 'Chartlock'), within('Caches', 'Chartlock'), within('Caches', 'org.chartlock.desk'), within('Logs', 'Chartlock'),
      within('Saved Application State', 'org.chartlock.desk.savedState'),
    ),
    ...place('recent documents', within('Application Support', 'com.apple.sharedfilelist')),
    ...place('trash', posix.join(home, '.Trash')),
    ...place('what is waiting to be printed', '/private/var/spool/cups'),
  ];
}
