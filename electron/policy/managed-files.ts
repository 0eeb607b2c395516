import { join } from 'node:path';
import type { SourceReport } from '../../shared/policy';
import { readCheckedFolder, type Owners } from './checked-file';
import { brokenSource, placeOf, reportOf } from './text';

const folder = ['etc', 'chartlock', 'policies', 'managed'];

/** Linux: every `*.json` of /etc/chartlock/policies/managed, each a source of its own, in the order of their names. */
export async function readManagedFiles(top: string, owners: Owners): Promise<SourceReport[]> {
  const where = join(top, ...folder);
  const looked = await readCheckedFolder(top, folder, '.json', owners);
  if (looked.state === 'absent' || (looked.state === 'present' && looked.content.length === 0)) return [{ source: 'managed-files', where: placeOf(where), state: 'absent' }];
  if (looked.state !== 'present') return [brokenSource('managed-files', where, looked.state, looked.fault, { where: looked.where })];
  return looked.content.map((each) => reportOf('managed-files', each.where, each.file));
}
