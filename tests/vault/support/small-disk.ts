import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';

/** A disk of its own, in memory, that can be filled up and made read-only. */
export type SmallDisk = { readonly path: string; readonly fill: () => void; readonly free: () => void; readonly setReadOnly: (isReadOnly: boolean) => void };

/** Mounts a disk of `mebibytes` for one test; where this user may not, the test is skipped and says so. */
export function smallDisk(context: TestContext, mebibytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'chartlock-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=700`, 'chartlock-test', path], { stdio: 'ignore' });
  } catch {
    rmdirSync(path);
    return context.skip('no disk can be mounted here: it takes Linux and the right to mount');
  }
  const filler = join(path, 'filler');
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', path]);
    rmdirSync(path);
  });
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
  };
}
