// @ts-check
/**
 * Where things are. Inside the repository only `.out/` and `node_modules/` are written; what is expensive to make
 * (an unpacked Electron, a compiled SQLite) is kept in a cache outside it and shared by all checkouts of a user.
 */
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const repository = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Names this checkout among others of the same user, in the cache they share. */
export const checkout = createHash('sha256').update(repository).digest('hex').slice(0, 12);

/** Everything the build writes: `app/` (bundles), `native/` (compiled SQLite), `package/` (what `npm run dist` makes). */
export const output = join(repository, '.out');

/** The bundles that Electron and the command line run. */
export const appOutput = join(output, 'app');

/** The compiled SQLite, when this machine needs one (see sqlite.mjs). */
export const nativeBinding = join(output, 'native', 'better_sqlite3.node');

/** Installed packages. */
export const packages = join(repository, 'node_modules');

/**
 * The cache outside the repository: `$CHARTLOCK_CACHE`, else the XDG cache folder.
 * @returns {string}
 */
export function cacheRoot() {
  if (process.env['CHARTLOCK_CACHE']) return resolve(process.env['CHARTLOCK_CACHE']);
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'chartlock');
}
