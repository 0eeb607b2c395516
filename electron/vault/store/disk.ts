import { accessSync, constants, statfsSync, statSync } from 'node:fs';
import Driver from 'better-sqlite3-multiple-ciphers';
import type { DiskTrouble } from '../../../shared/kernel';

const full = /^(ENOSPC|EDQUOT|SQLITE_FULL)/;
const readOnly = /^(EROFS|EACCES|EPERM|SQLITE_READONLY|SQLITE_PERM)/;
/** What SQLite says of a full or read-only disk and of a damaged file alike: then the disk itself is asked. */
const either = /^SQLITE_(IOERR|CANTOPEN)/;

/**
 * What of the disk keeps something from being written; undefined where the error is about another matter.
 * @param folder where it was to be written, if that is known
 */
export function diskTrouble(error: unknown, folder?: string): DiskTrouble | undefined {
  const code = codeOf(error);
  if (full.test(code)) return 'full';
  if (readOnly.test(code)) return 'read-only';
  return folder !== undefined && error instanceof Driver.SqliteError && either.test(code) ? stateOf(folder) : undefined;
}

function stateOf(folder: string): DiskTrouble | undefined {
  try {
    if (statfsSync(folder).bavail === 0) return 'full';
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    return readOnly.test(codeOf(error)) ? 'read-only' : undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Which file a name stands for, beyond the name; undefined where it stands for none. */
export function fileAt(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? undefined : `${stat.dev}:${stat.ino}`;
}
