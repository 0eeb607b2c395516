// @ts-check
/**
 * The encrypted SQLite for runtimes older than Node-API 10.
 *
 * better-sqlite3-multiple-ciphers 13 brings compiled files for Node-API 10 (Node 22.14, Electron 36 and newer). In an
 * older runtime they end the process as soon as a database opens. There its own sources are compiled with Node-API's
 * experimental set instead, which older runtimes offer under that name. `electron/vault/store/open.ts` makes the same
 * decision at run time and names the compiled file as `nativeBinding`.
 */
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cached, entryPath } from './cache.mjs';
import { nativeBinding, packages } from './paths.mjs';
import { mustRun } from './run.mjs';
import { step, StepFailure } from './say.mjs';
import { requireSystemPackages } from './system.mjs';

/** From this Node-API version on, the compiled files inside the package work. */
const PREBUILT_NODE_API = 10;

/** The Node-API version of the Node that runs this command, and with it the tests and the command line. */
export const OWN_NODE_API = Number(process.versions['napi']);

const SOURCE = join(packages, 'better-sqlite3-multiple-ciphers');
const FILE = 'better_sqlite3.node';

/**
 * Makes sure that the given runtimes can open an encrypted database: compiles SQLite for them unless its package
 * already brings what they can load. Takes about three minutes the first time, nothing afterwards.
 * @param {...number} nodeApis the Node-API version of each runtime that is going to run
 * @returns {Promise<void>}
 * @throws {StepFailure} when it cannot be compiled here
 */
export async function prepareSqlite(...nodeApis) {
  if (Math.min(...nodeApis) >= PREBUILT_NODE_API) return;
  const entry = await entryName();
  if (!existsSync(entryPath(entry))) await requireSystemPackages('compiler');
  const folder = await cached(entry, (draft) =>
    step('compiling SQLite with encryption (about three minutes, once)', () => compile(draft)),
  );
  await copyWhenDifferent(join(folder, FILE));
}

/** @returns {Promise<string>} named by all that decides the result */
async function entryName() {
  const { version } = JSON.parse(await readFile(join(SOURCE, 'package.json'), 'utf8'));
  return `sqlite-${version}-node-api-experimental-${process.platform}-${process.arch}`;
}

/**
 * Compiles a copy of the package's sources; the installed package stays as it is.
 * @param {string} folder receives the compiled file
 */
async function compile(folder) {
  const copy = join(folder, 'source');
  await cp(SOURCE, copy, { recursive: true, filter: (path) => !path.includes('prebuilds') });
  await cp(join(packages, 'node-addon-api'), join(copy, 'node_modules/node-addon-api'), { recursive: true });
  const recipe = join(copy, 'binding.gyp');
  const original = await readFile(recipe, 'utf8');
  const changed = original.replace("'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL'");
  if (changed === original) {
    throw new StepFailure('The build recipe of SQLite has changed.', 'Adapt build/steps/sqlite.mjs to its new version.');
  }
  await writeFile(recipe, changed);
  const nodeGyp = join(packages, 'node-gyp/bin/node-gyp.js');
  await mustRun(process.execPath, [nodeGyp, 'rebuild', '--release', '--force_build=1', ...headers()], {
    cwd: copy,
    advice: 'SQLite could not be compiled. It needs a C++20 compiler, make, Python 3 and the headers of Node.',
  });
  await rename(join(copy, 'build/Release', FILE), join(folder, FILE));
  await rm(copy, { recursive: true, force: true });
}

/**
 * The headers that came with this Node, where they did: node-gyp otherwise downloads them.
 * @returns {string[]}
 */
function headers() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include/node/node_api.h')) ? [`--nodedir=${prefix}`] : [];
}

/**
 * Puts the compiled file where the bundles and the tests look for it.
 * @param {string} compiled
 */
async function copyWhenDifferent(compiled) {
  const [wanted, present] = await Promise.all([stat(compiled), stat(nativeBinding).catch(() => undefined)]);
  if (present && present.size === wanted.size && present.mtimeMs >= wanted.mtimeMs) return;
  await mkdir(dirname(nativeBinding), { recursive: true });
  const draft = `${nativeBinding}.${process.pid}.draft`;
  await copyFile(compiled, draft);
  await rename(draft, nativeBinding);
}
