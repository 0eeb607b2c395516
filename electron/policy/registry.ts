import { win32 } from 'node:path';
import { readPart, type SourceReport } from '../../shared/policy';
import { runBounded, type Run } from './run';
import { brokenSource } from './text';
import { settingsOfRegistry } from './registry-text';

/** Where Windows keeps what IT rules: the machine's hive only, since a user may write the other. */
const parent = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies';
export const registryKey = `${parent}\\Chartlock`;

/** Windows: asks `reg.exe`, which every edition has, for the key and everything below it. */
export async function readRegistry(systemRoot: string, run: Run = runBounded): Promise<SourceReport[]> {
  const program = win32.join(systemRoot, 'System32', 'reg.exe');
  const queried = await run(program, ['query', registryKey, '/s', '/reg:64']);
  if (queried.outcome === 'done') {
    const settings = settingsOfRegistry(registryKey, queried.output.toString('latin1'));
    return [settings === undefined ? brokenSource('registry', registryKey, 'invalid', 'unreadable') : readPart('registry', registryKey, settings)];
  }
  return [queried.outcome === 'failed' && (await isAbsent(program, run)) ? { source: 'registry', where: registryKey, state: 'absent' } : brokenSource('registry', registryKey, 'unknown', 'unreadable')];
}

/**
 * Whether the key is not there. `reg.exe` answers 1 to everything that goes wrong, and says what in the user's language; but
 * the key above is on every computer, and lists the keys below it.
 */
async function isAbsent(program: string, run: Run): Promise<boolean> {
  const listed = await run(program, ['query', parent, '/reg:64']);
  if (listed.outcome !== 'done') return false;
  return !listed.output.toString('latin1').split(/\r?\n/).some((line) => line.trim().toLowerCase() === registryKey.toLowerCase());
}
