// @ts-check
/**
 * The cache outside the repository. An entry is a folder that appears at once and whole: it is filled under another
 * name and then renamed. Two commands that need the same entry at the same time make it once: the second waits.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheRoot } from './paths.mjs';
import { say } from './say.mjs';

/**
 * Where an entry is, or would be.
 * @param {string} name
 */
export function entryPath(name) {
  return join(cacheRoot(), name);
}

/**
 * The folder of an entry, made first if it is not there.
 * @param {string} name the entry; it must change with everything that changes the content
 * @param {(folder: string) => Promise<void>} fill fills an empty folder
 * @returns {Promise<string>}
 */
export async function cached(name, fill) {
  const entry = entryPath(name);
  if (existsSync(entry)) return entry;
  return await exclusively(name, async () => {
    if (existsSync(entry)) return entry;
    await removeDrafts(name);
    const draft = draftOf(entry);
    await mkdir(draft, { recursive: true });
    try {
      await fill(draft);
      await rename(draft, entry);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    return entry;
  });
}

/**
 * @param {string} path
 * @returns {string} a name beside it, unlike any other
 */
function draftOf(path) {
  return `${path}.${randomBytes(4).toString('hex')}.draft`;
}

/**
 * Removes what an interrupted command left of an entry. Called by the holder of its lock: nobody is filling them now.
 * @param {string} name
 */
async function removeDrafts(name) {
  const names = await readdir(cacheRoot());
  const drafts = names.filter((each) => each.startsWith(`${name}.`) && each.endsWith('.draft'));
  await Promise.all(drafts.map((each) => rm(join(cacheRoot(), each), { recursive: true, force: true })));
}

/**
 * Runs work that no other command of this user may do at the same time. The lock is a folder that names its holder; a
 * lock whose holder no longer lives is taken over.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(name, work) {
  const lock = join(cacheRoot(), `${name}.lock`);
  const holder = join(lock, 'holder');
  await mkdir(cacheRoot(), { recursive: true });
  for (let tries = 1; !(await take(lock)); tries += 1) {
    if (await isAbandoned(lock, holder)) await rm(lock, { recursive: true, force: true });
    else await pause(300);
    if (tries % 60 === 3) say(`waiting for another command that is preparing the same (${name})`);
  }
  try {
    await writeFile(holder, String(process.pid));
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/**
 * @param {string} lock
 * @returns {Promise<boolean>} whether we made it, and so hold it
 */
async function take(lock) {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} lock
 * @param {string} holder the file in it that names the holding process
 * @returns {Promise<boolean>}
 */
async function isAbandoned(lock, holder) {
  try {
    process.kill(Number(await readFile(holder, 'utf8')), 0);
    return false;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    // Without a name: taken this instant, or just released, or its holder died before it could write its name.
    if (code === 'ENOENT') return (await ageOf(lock)) > 5000;
    // EPERM means alive, and somebody else's.
    return code === 'ESRCH';
  }
}

/**
 * @param {string} path
 * @returns {Promise<number>} milliseconds since it changed; 0 when it is gone
 */
async function ageOf(path) {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}

/**
 * Writes a small file whole: readers see the old content or the new, never a part.
 * @param {string} file
 * @param {string} content
 */
export async function writeWhole(file, content) {
  const draft = draftOf(file);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, content);
  await rename(draft, file);
}
