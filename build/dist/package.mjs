// @ts-check
/** Packs the bundles with their Electron, and looks at what came out. */
import { build, Platform } from 'electron-builder';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { wrongFuses } from '../fuses.mjs';
import { repository } from '../steps/paths.mjs';
import { StepFailure } from '../steps/say.mjs';
import { PACKAGE_OUTPUT, packageConfiguration, programIn } from './configuration.mjs';

/**
 * Makes the folder of the packaged app for this machine's platform.
 * @param {import('../steps/runtime.mjs').Runtime} runtime
 * @returns {Promise<string>} the program a person starts
 */
export async function packageApp(runtime) {
  await rm(PACKAGE_OUTPUT, { recursive: true, force: true });
  await build({
    projectDir: repository,
    targets: Platform.current().createTarget('dir'),
    config: packageConfiguration(runtime),
    publish: 'never',
  });
  const program = await packedProgram();
  await verify(program, runtime);
  return program;
}

/**
 * @returns {Promise<string>} the program, in the folder that electron-builder named after this platform
 * @throws {StepFailure} when there is none
 */
async function packedProgram() {
  const folders = await readdir(PACKAGE_OUTPUT);
  const program = folders.map((folder) => programIn(join(PACKAGE_OUTPUT, folder))).find(existsSync);
  if (program) return program;
  throw new StepFailure('There is no program in the packaged app.', 'See what electron-builder said above.');
}

/**
 * Reads the fuses back from the binary: what counts is what is in the file, not what was asked for.
 * @param {string} program
 * @param {import('../steps/runtime.mjs').Runtime} runtime
 * @throws {StepFailure} when a fuse is not as it should be
 */
async function verify(program, runtime) {
  const wrong = await wrongFuses(program, runtime.kind);
  if (wrong.length === 0) return;
  throw new StepFailure(`The packaged app is not hardened: ${wrong.join('; ')}.`, 'Do not ship it. See build/fuses.mjs.');
}
