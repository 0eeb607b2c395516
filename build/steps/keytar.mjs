// @ts-check
/** The compiled part of keytar: its package brings one for every platform, and its install script would pick ours. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { packages } from './paths.mjs';
import { StepFailure } from './say.mjs';

const KEYTAR = join(packages, 'keytar');

/** Where keytar looks first. */
const PLACE = join(KEYTAR, 'build/Release');

/**
 * Does by hand what keytar's install script would: npm runs no scripts of packages in this project (.npmrc), because a
 * dependency has no business running code while it is being installed.
 * @returns {Promise<void>}
 * @throws {StepFailure} when keytar has nothing for this machine
 */
export async function prepareKeytar() {
  const target = join(PLACE, 'keytar.node');
  if (existsSync(target)) return;
  const compiled = join(KEYTAR, 'prebuilds', platform(), 'keytar.node');
  if (!existsSync(compiled)) {
    throw new StepFailure(`keytar brings nothing for ${platform()}.`, 'Run Chartlock on a platform keytar supports.');
  }
  await mkdir(PLACE, { recursive: true });
  const draft = `${target}.${process.pid}.draft`;
  await copyFile(compiled, draft);
  await rename(draft, target);
}

/** @returns {string} this machine, in keytar's words */
function platform() {
  const system = process.platform === 'linux' && isMusl() ? 'linuxmusl' : process.platform;
  return `${system}-${process.arch}`;
}

/** @returns {boolean} whether this Linux has musl for its C library, as Alpine has */
function isMusl() {
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return report.header.glibcVersionRuntime === undefined;
}
