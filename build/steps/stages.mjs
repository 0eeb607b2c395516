// @ts-check
/**
 * The stages of `npm test`. All that are asked for are run, also after one has failed. A stage that cannot be prepared,
 * breaks down, or finds nothing to run counts as one failure: silence is not success.
 */
import { bundle } from './bundle.mjs';
import { installPackages } from './install.mjs';
import { prepareKeytar } from './keytar.mjs';
import { makeLanes } from './lanes.mjs';
import { playwright, tool, vitest } from './runners.mjs';
import { findRuntime } from './runtime.mjs';
import { say, StepFailure } from './say.mjs';
import { withSession } from './session.mjs';
import { OWN_NODE_API, prepareSqlite } from './sqlite.mjs';
import { requireSystemPackages } from './system.mjs';

/** @typedef {import('./runners.mjs').Count} Count */

/** From the quickest answer to the slowest. Each is given the arguments for its own tool. */
const STAGES = {
  /** @param {string[]} args */
  types: (args) => tool('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json', ...args]),

  /** @param {string[]} args */
  lint: (args) => tool('eslint/bin/eslint.js', ['-c', 'build/eslint.config.mjs', '--max-warnings', '0', '.', ...args]),

  /** @param {string[]} args */
  unit: (args) => vitest('unit', process.env, args),

  /** @param {string[]} args */
  vault: async (args) => {
    await requireSystemPackages('session');
    await prepareKeytar();
    await prepareSqlite(OWN_NODE_API);
    return await withSession((environment) => vitest('vault', environment, args));
  },

  /** @param {string[]} args what is named is run by itself, one test after the other */
  e2e: (args) => (args.length > 0 ? inTheApp('e2e', args) : everyEndToEndTest()),
};

/** @typedef {keyof typeof STAGES} Stage */

export const ALL_STAGES = /** @type {Stage[]} */ (Object.keys(STAGES));

/**
 * @param {string} word
 * @returns {word is Stage}
 */
export function isStage(word) {
  return Object.hasOwn(STAGES, word);
}

/**
 * Runs stages one after the other; the last line on stdout is "N passed, N failed".
 * @param {Stage[]} stages
 * @param {string[]} args
 * @returns {Promise<number>} the exit code: 0 when nothing failed
 */
export async function runStages(stages, args) {
  const counts = [];
  for (const stage of stages) counts.push({ stage, ...(await runStage(stage, args)) });
  say('');
  for (const { stage, passed, failed, note } of counts) {
    say(`${stage.padEnd(6)} ${passed} passed, ${failed} failed${note ? ` (${note})` : ''}`);
  }
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

/**
 * @param {Stage} stage
 * @param {string[]} args
 * @returns {Promise<Count>}
 */
async function runStage(stage, args) {
  say(`\n── ${stage}`);
  const started = Date.now();
  try {
    await installPackages();
    return await STAGES[stage](args);
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    say(`${error.message}\n${error.advice}`);
    return { passed: 0, failed: 1, note: 'it could not be prepared' };
  } finally {
    say(`── ${stage} took ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

/**
 * Runs most end-to-end tests in lanes beside each other, each with a session of its own, and then those that want to be alone.
 * @returns {Promise<Count>}
 */
async function everyEndToEndTest() {
  const runtime = await readyForTheApp();
  const lanes = await makeLanes();
  const together = await Promise.all(lanes.map((lane) => withSession((environment) => playwright('e2e-together', runtime, environment, [], lane))));
  return sum([...together, await withSession((environment) => playwright('e2e-alone', runtime, environment, []))]);
}

/**
 * @param {Count[]} counts of parts of one stage
 * @returns {Count}
 */
function sum(counts) {
  const notes = counts.flatMap(({ note }) => note ?? []);
  return {
    passed: counts.reduce((all, { passed }) => all + passed, 0),
    failed: counts.reduce((all, { failed }) => all + failed, 0),
    ...(notes.length > 0 ? { note: notes.join('; ') } : {}),
  };
}

/**
 * Runs a project of tests/playwright.config.ts on the real app, in a session of its own.
 * @param {'e2e' | 'tour' | 'bench'} project
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [variables] besides those of the session
 * @returns {Promise<Count>}
 */
export async function inTheApp(project, args, variables = {}) {
  const runtime = await readyForTheApp();
  return await withSession((environment) => playwright(project, runtime, { ...environment, ...variables }, args));
}

/** @returns {Promise<import('./runtime.mjs').Runtime>} the Electron that runs the app, once everything is there and bundled */
async function readyForTheApp() {
  await requireSystemPackages('window', 'session', 'robot', 'network', 'compiler');
  const runtime = await findRuntime();
  await prepareKeytar();
  await prepareSqlite(OWN_NODE_API, runtime.nodeApi);
  await bundle();
  say(runtime.description);
  return runtime;
}
