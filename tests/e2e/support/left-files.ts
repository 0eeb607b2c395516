import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readlinkSync, type Dirent } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { spellings } from '../../support/memory';

/** Where the system or Chromium might leave something of a session: temporary folders, dumps, caches, recent documents. */
const places = [tmpdir(), '/var/crash', '/dev/shm', ...['.config', '.cache', '.local/share'].map((folder) => join(homedir(), folder))];

/** What a folder holds; nothing where it cannot be read. */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Every regular file of a folder and below, that was written since a moment. */
export function filesSince(folder: string, moment: number): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesSince(path, moment);
    return entry.isFile() && (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= moment ? [path] : [];
  });
}

/** Every file that was written since a moment where something of a session might be left, outside of its profile. */
export function filesElsewhere(moment: number): string[] {
  return places.flatMap((place) => filesSince(place, moment));
}

/** The same, but only in folders that something came into since the moment: quick enough for looking again and again. */
export function freshElsewhere(moment: number): string[] {
  return places.flatMap((place) => freshBelow(place, moment));
}

function freshBelow(folder: string, moment: number): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    const isFresh = (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= moment;
    if (!isFresh) return [];
    return entry.isDirectory() ? freshBelow(path, moment) : entry.isFile() ? [path] : [];
  });
}

/**
 * What processes have open on a disk and what holds a text, by its name: a temporary file that was removed at once, as SQLite's are, is
 * nowhere else to be found. What lies in memory alone is no file.
 * @param except a folder whose files are left out
 */
export function openFilesWith(text: string, pids: readonly number[], except: string): string[] {
  const needles = spellings(text);
  return pids.flatMap((pid) => entriesOf(`/proc/${pid}/fd`).map(({ name }) => `/proc/${pid}/fd/${name}`)).flatMap((path) => {
    if (!isOnDisk(targetOf(path))) return [];
    let opened: number | undefined;
    try {
      opened = openSync(path, 'r');
      // Asked of what is opened here: the other process may have closed its own, and opened another under the same number.
      const target = targetOf(`/proc/self/fd/${opened}`);
      if (!isOnDisk(target) || target.startsWith(except)) return [];
      const content = readFileSync(opened);
      return needles.some((needle) => content.includes(needle)) ? [target] : [];
    } catch {
      // It was closed since it was listed.
      return [];
    } finally {
      if (opened !== undefined) closeSync(opened);
    }
  });
}

function isOnDisk(target: string): boolean {
  return target.startsWith('/') && !/^\/(dev|proc|sys|memfd:)/.test(target);
}

function targetOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

/** The files that hold a text in any spelling. */
export function filesWith(text: string, files: readonly string[]): string[] {
  const needles = spellings(text);
  return files.filter((file) => {
    const content = contentOf(file);
    return needles.some((needle) => content.includes(needle));
  });
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    // A file of another program that has gone in the meantime.
    return Buffer.alloc(0);
  }
}
