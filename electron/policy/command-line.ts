import { readFile } from 'node:fs/promises';
import type { SourceReport } from '../../shared/policy';
import { brokenSource, reportOf } from './text';

/** The policy of a file that a run from source names on its command line; a release is refused that switch before it gets here. */
export async function readCommandLineFile(path: string): Promise<SourceReport> {
  try {
    return reportOf('command-line', path, { state: 'present', content: await readFile(path) });
  } catch {
    return brokenSource('command-line', path, 'unknown', 'unreadable');
  }
}
