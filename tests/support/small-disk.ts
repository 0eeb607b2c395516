import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of its own, in memory, that can be filled up and made read-only. */
export type SmallDisk = { readonly path: string; readonly fill: () => void; readonly free: () => void; readonly setReadOnly: (isReadOnly: boolean) => void; readonly unmount: () => void };

/** Why a test that needs a disk of its own is skipped. */
export const noDisk = 'no disk can be mounted here: it takes Linux and the right to mount';

/** Mounts a disk of `mebibytes` on an empty folder; undefined where this user may not. */
export function mountSmallDisk(path: string, mebibytes: number): SmallDisk | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=700`, 'chartlock-test', path], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const filler = join(path, 'filler');
  return {
    path,
    fill: () => {
      const file = openSync(filler, 'a');
      const block = Buffer.alloc(4096, 1);
      try {
        while (statfsSync(path).bavail > 0) writeSync(file, block);
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(filler, { force: true }),
    setReadOnly: (isReadOnly) => void execFileSync('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, path]),
    unmount: () => void execFileSync('umount', ['--lazy', path]),
  };
}
