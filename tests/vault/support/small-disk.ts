import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';
import { mountSmallDisk, noDisk, type SmallDisk } from '../../support/small-disk';

/** Mounts a disk of `mebibytes` for one test; where this user may not, the test is skipped and says so. */
export function smallDisk(context: TestContext, mebibytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'chartlock-disk-'));
  const disk = mountSmallDisk(path, mebibytes);
  if (disk === undefined) {
    rmdirSync(path);
    return context.skip(noDisk);
  }
  onTestFinished(() => {
    disk.unmount();
    rmdirSync(path);
  });
  return disk;
}
