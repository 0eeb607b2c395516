import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { markSuffix } from '../store';
import { headName } from '../witness';
import { recoveryName } from './recovery';
import { ringNames } from './ring';

/** What lies beside the header and the database, and belongs to them. */
export const besideNames = [...ringNames, recoveryName, headName] as const;

/**
 * Moves a database without a header out of the way of a new one. Mostly a creation that was cut short left it;
 * but a header may also have been lost, and with its copy from a backup that database opens again. So do its copies, which would
 * otherwise be let go for those of the next vault.
 */
export function setAside(folder: string, database: string, now: number): void {
  const aside = join(folder, `set-aside-${now}`);
  // The journal goes with its database: it would be replayed into the next one of that name. So do the keys of its charts.
  for (const part of ['', '-wal', '-shm', markSuffix]) if (existsSync(`${database}${part}`)) renameSync(`${database}${part}`, `${aside}.db${part}`);
  for (const name of [...besideNames, 'brought-back.json', 'copies']) if (existsSync(join(folder, name))) renameSync(join(folder, name), `${aside}.${name}`);
}
