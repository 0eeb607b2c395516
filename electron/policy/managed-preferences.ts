import { join } from 'node:path';
import type { SourceReport } from '../../shared/policy';
import { readChecked, type Owners } from './checked-file';
import { runBounded, type Run } from './run';
import { brokenSource, reportOf } from './text';

/** The application's id, by which macOS names its preferences; the packager gives the same (build/dist/configuration.mjs). */
export const applicationId = 'org.chartlock.desk';

const plutil = '/usr/bin/plutil';

/**
 * macOS: what a profile forces, for the computer and for this user. The files are read directly, and only where root owns
 * them: asking the system for a preference would also give what the user has set.
 */
export async function readManagedPreferences(top: string, user: string, owners: Owners, run: Run = runBounded): Promise<SourceReport[]> {
  const folder = ['Library', 'Managed Preferences'];
  const file = `${applicationId}.plist`;
  return [await readPreferences(top, [...folder, file], owners, run), await readPreferences(top, [...folder, user, file], owners, run)];
}

async function readPreferences(top: string, path: readonly string[], owners: Owners, run: Run): Promise<SourceReport> {
  const where = join(top, ...path);
  const file = await readChecked(top, path, owners);
  if (file.state !== 'present') return reportOf('managed-preferences', where, file);
  // What was checked is what is converted: plutil gets the bytes, not the path.
  const converted = await run(plutil, ['-convert', 'json', '-o', '-', '-'], file.content);
  switch (converted.outcome) {
    case 'done':
      return reportOf('managed-preferences', where, { state: 'present', content: converted.output });
    case 'failed':
      return brokenSource('managed-preferences', where, 'invalid', 'not-json', { expected: 'a property list of numbers, texts, lists and dictionaries' });
    case 'not-run':
      return brokenSource('managed-preferences', where, 'unknown', 'unreadable');
  }
}
