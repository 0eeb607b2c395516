// @ts-check
/**
 * The stages of `npm test`. All that are asked for are run, also after one has failed. A stage that cannot be prepared,
 * breaks down, or finds nothing to run counts as one failure: silence is not success.
 */
import { withLanes } from './lanes.mjs';
import { packagesInstalled, readyForTheApp, readyForTheVault } from './ready.mjs';
import { playwright, tool, vitest } from './runners.mjs';
import { say, StepFailure } from './say.mjs';
import { withSession } from './session.mjs';

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
    await readyForTheVault();
    return await withSession((environment) => vitest('vault', environment, args));
  },

  /** @param {string[]} args what is named is run by itself, one test after the other */
  e2e: (args) => (args.length > 0 ? inTheApp('e2e', args) : everyEndToEndTest()),
};

/** @typedef {keyof typeof STAGES} Stage */

export const ALL_STAGES = /** @type {Stage[]} */ (Object.keys(STAGES));

/** These use one processor each, and run beside each other. */
const BESIDE_EACH_OTHER = /** @type {Stage[]} */ (['types', 'lint']);

/**
 * What stages need that is slow to get on a new machine: it is begun with the first stage, and comes while others work.
 * @type {Partial<Record<Stage, () => Promise<unknown>>>}
 */
const NEEDS = { vault: readyForTheVault, e2e: readyForTheApp };

/**
 * @param {string} word
 * @returns {word is Stage}
 */
export function isStage(word) {
  return Object.hasOwn(STAGES, word);
}

/**
 * Runs stages, those of a group beside each other; the last line on stdout is "N passed, N failed".
 * @param {Stage[]} stages
 * @param {string[]} args
 * @returns {Promise<number>} the exit code: 0 when nothing failed
 */
export async function runStages(stages, args) {
  // A need that cannot be met is told by the stage that has it.
  for (const stage of stages) NEEDS[stage]?.().catch(() => undefined);
  const counts = [];
  for (const group of groupsOf(stages)) counts.push(...(await Promise.all(group.map((stage) => runStage(stage, args)))));
  say('');
  for (const { stage, passed, failed, note } of counts) {
    say(`${stage.padEnd(6)} ${passed} passed, ${failed} failed${note ? ` (${note})` : ''}`);
  }
  const { passed, failed } = sum(counts);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

/**
 * @param {Stage[]} stages
 * @returns {Stage[][]} in their order; in one group those that run beside each other
 */
function groupsOf(stages) {
  const beside = stages.filter((stage) => BESIDE_EACH_OTHER.includes(stage));
  return stages.flatMap((stage) => {
    if (!beside.includes(stage)) return [[stage]];
    return stage === beside[0] ? [beside] : [];
  });
}

/**
 * @param {Stage} stage
 * @param {string[]} args
 * @returns {Promise<Count & { stage: Stage }>}
 */
async function runStage(stage, args) {
  say(`\n── ${stage}`);
  const started = Date.now();
  try {
    await packagesInstalled();
    return { stage, ...(await STAGES[stage](args)) };
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    say(`${error.message}\n${error.advice}`);
    return { stage, passed: 0, failed: 1, note: 'it could not be prepared' };
  } finally {
    say(`── ${stage} took ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

/**
 * Runs most end-to-end tests in lanes beside each other, and then those that want to be alone.
 * @returns {Promise<Count>}
 */
async function everyEndToEndTest() {
  const runtime = await readyForTheApp();
  const together = await withLanes((environment) => playwright('e2e-together', runtime, environment, []));
  return sum([together, await withSession((environment) => playwright('e2e-alone', runtime, environment, []))]);
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
