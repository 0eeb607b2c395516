// @ts-check
/** The names that are replaced when the code is bundled or tested; names.d.ts declares them for TypeScript. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../steps/paths.mjs';

/** Where a bundle in `.out/app` finds the compiled SQLite: beside it in the checkout, and in the package made of it. */
export const BINDING_OF_BUNDLES = '../native/better_sqlite3.node';

/**
 * @param {string} sqliteBinding the compiled SQLite for older runtimes, as a URL that may be relative to the module
 *   that opens it
 * @returns {Record<string, string>} replacement by name, as source text
 */
export function defines(sqliteBinding) {
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  return {
    __APP_VERSION__: JSON.stringify(version),
    __SQLITE_BINDING__: JSON.stringify(sqliteBinding),
  };
}
