// @ts-check
/** The packages of package-lock.json in node_modules. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively, writeWhole } from './cache.mjs';
import { checkout, packages, repository } from './paths.mjs';
import { mustRun, npm } from './run.mjs';
import { step } from './say.mjs';

/** Remembers for which lock file node_modules was last found complete. */
const STAMP = join(packages, '.chartlock-installed');

/**
 * Installs what package-lock.json names, unless it is there.
 * @returns {Promise<void>}
 * @throws {import('./say.mjs').StepFailure} when npm cannot
 */
export async function installPackages() {
  const wanted = fingerprint();
  if (readIfPresent(STAMP) === wanted) return;
  await exclusively(`install-${checkout}`, async () => {
    if (readIfPresent(STAMP) === wanted) return;
    // After a plain `npm install` by hand everything is there already: then only the note is missing.
    if (!isComplete()) await step('installing packages', install);
    await writeWhole(STAMP, fingerprint());
  });
}

/** A fresh checkout gets exactly what is locked; an existing one is brought up to date without starting over. */
async function install() {
  const [program, args] = npm([existsSync(packages) ? 'install' : 'ci', '--no-audit', '--no-fund']);
  await mustRun(program, args, {
    cwd: repository,
    advice: 'Check that npm can reach its registry (npm ping) and run the command again.',
  });
}

/** @returns {string} changes with the packages wanted */
function fingerprint() {
  const { dependencies, devDependencies } = readJson(join(repository, 'package.json'));
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, process.platform, process.arch]))
    .update(readIfPresent(join(repository, 'package-lock.json')))
    .digest('hex');
}

/**
 * Compares what is locked with npm's own record of what it has installed.
 * @returns {boolean} false when in doubt
 */
function isComplete() {
  const record = join(packages, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  const { '': root, ...locked } = readJson(join(repository, 'package-lock.json')).packages;
  const { dependencies, devDependencies } = readJson(join(repository, 'package.json'));
  if (JSON.stringify([dependencies, devDependencies]) !== JSON.stringify([root?.dependencies, root?.devDependencies])) {
    return false;
  }
  // Optional packages are mostly those of other platforms, and rightly absent.
  return Object.entries(locked).every(
    ([path, { version, optional }]) => optional || installed[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {any} npm's files, whose shape npm decides
 */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param {string} file @returns {string} '' when there is no such file */
function readIfPresent(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
