import { closeSync, existsSync, fstatSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Brings the names in a folder down to the disk. */
export function syncFolder(folder: string): void {
  // Windows cannot open folders; there the rename itself is durable enough.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder for its owner alone, with those above it. Of a read-only disk Node’s own way to do so says that something is missing. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/**
 * Writes what is to replace a small file beside it, down to the disk, mode 0600. Whatever a full or read-only
 * disk refuses is refused here; the function returned puts it in place. Where several are placed at once,
 * 'unsynced' leaves the folder to the caller.
 */
export function stageDurably(path: string, text: string | Uint8Array, folder: 'synced' | 'unsynced' = 'synced'): () => void {
  const beside = `${path}.new`;
  const handle = openSync(beside, 'w', 0o600);
  try {
    // Not writeSync, which may write less than it was given and say so only in its result.
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return () => {
    renameSync(beside, path);
    if (folder === 'synced') syncFolder(dirname(path));
  };
}

/** Takes away what was written beside a file of this folder and never put in its place: the process ended in between. */
export function sweepStaged(folder: string): void {
  // Files alone: a folder of that name is none of ours, and keeps nobody out of the vault.
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isFile() && entry.name.endsWith('.new')) rmSync(join(folder, entry.name), { force: true });
}

/** What a name has stood for until now, held while another file takes the name. */
export type Remains = { readonly overwrite: () => void; readonly release: () => void };

/**
 * Holds a file that is about to be replaced, so that it can be overwritten where it lies. It goes as far as disk and
 * file system go along: some never write twice to one place. Windows does not replace a file that is held: not there.
 */
export function holdRemains(path: string): Remains {
  if (process.platform === 'win32' || !existsSync(path)) return { overwrite: () => undefined, release: () => undefined };
  const handle = openSync(path, 'r+');
  return {
    overwrite: () => {
      const { size } = fstatSync(handle);
      writeSync(handle, Buffer.alloc(size), 0, size, 0);
      fsyncSync(handle);
    },
    release: () => closeSync(handle),
  };
}

/** Replaces a small file whole or not at all, even when the power fails: write beside, sync, rename, sync. */
export function writeDurably(path: string, text: string): void {
  stageDurably(path, text)();
}
