// @ts-check
/** Bundles the sources into `.out/app`, unless they are unchanged since the last time. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { exclusively, writeWhole } from './cache.mjs';
import { appOutput, checkout, output, repository } from './paths.mjs';
import { step, StepFailure } from './say.mjs';

/** What the bundles are made of. */
const SOURCES = ['electron', 'renderer', 'shared', 'build/bundle', 'build/icons', 'package.json', 'package-lock.json'];

/** Remembers which sources `.out/app` was made of. */
const STAMP = join(output, 'app.stamp');

/**
 * Makes sure that `.out/app` holds the bundles of the present sources.
 * @returns {Promise<void>}
 */
export async function bundle() {
  if (isFresh()) return;
  await exclusively(`bundle-${checkout}`, async () => {
    if (!isFresh()) await step('bundling', makeBundles);
  });
}

/** @returns {boolean} */
function isFresh() {
  return existsSync(appOutput) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/**
 * A digest over the names, sizes and times of all sources; their content is not read.
 * @returns {string}
 */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) describe(source, hash);
  return hash.digest('hex');
}

/**
 * @param {string} path within the repository
 * @param {import('node:crypto').Hash} hash
 */
function describe(path, hash) {
  const absolute = join(repository, path);
  const facts = statSync(absolute, { throwIfNoEntry: false });
  if (facts === undefined) return;
  if (!facts.isDirectory()) {
    hash.update(`${path}\0${facts.size}\0${facts.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(absolute).sort()) describe(join(path, name), hash);
}

/** Bundles into a folder of its own, which then takes the place of the old one. */
async function makeBundles() {
  // Taken before: a source that changes while we bundle makes the next run bundle again.
  const made = fingerprint();
  // Imported here: these are installed packages, and slow to load where there is nothing to do.
  const [{ build }, { NODE_BUNDLES, nodeConfiguration }, { rendererConfiguration }, { bundleKit, KIT_PAGE }, { noteContents, writeContents }] = await Promise.all([
    import('vite'),
    import('../bundle/node.mjs'),
    import('../bundle/renderer.mjs'),
    import('../bundle/kit.mjs'),
    import('../bundle/contents.mjs'),
  ]);
  const draft = join(output, `app-${process.pid}.draft`);
  const former = join(output, `app-${process.pid}.former.draft`);
  try {
    await mkdir(draft, { recursive: true });
    /** @type {import('../bundle/contents.mjs').Contents} */
    const contents = {};
    const configurations = [
      ...NODE_BUNDLES.map((each) => ({ name: each.file, made: nodeConfiguration(each, draft) })),
      { name: 'renderer', made: rendererConfiguration(join(draft, 'renderer')) },
    ].map(({ name, made }) => ({ ...made, plugins: [...(made.plugins ?? []), noteContents(name, contents)] }));
    const results = await asProduction(() => Promise.allSettled([...configurations.map((each) => build(each)), bundleKit(draft, noteContents(KIT_PAGE, contents))]));
    const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    if (errors.length > 0) throw new StepFailure(stripVTControlCharacters(errors.map(String).join('\n')), 'The sources cannot be bundled; see above.');
    await writeContents(draft, contents);
    if (existsSync(appOutput)) await rename(appOutput, former);
    await rename(draft, appOutput);
    await writeWhole(STAMP, made);
  } finally {
    await Promise.all([draft, former].map((each) => rm(each, { recursive: true, force: true })));
  }
}

/**
 * Vite takes NODE_ENV from its surroundings: a test runner's would bundle React's development build, which the stamp
 * would then pass off as fresh.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function asProduction(work) {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
