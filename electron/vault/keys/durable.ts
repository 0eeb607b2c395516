import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function syncFolder(folder: string): void {
  // Windows cannot open folders; there the rename itself is durable enough.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes what is to replace a small file beside it, down to the disk, mode 0600. Whatever a full or read-only
 * disk refuses is refused here; the function returned puts it in place.
 */
export function stageDurably(path: string, text: string): () => void {
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
    syncFolder(dirname(path));
  };
}

/** Replaces a small file whole or not at all, even when the power fails: write beside, sync, rename, sync. */
export function writeDurably(path: string, text: string): void {
  stageDurably(path, text)();
}
