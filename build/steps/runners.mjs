// @ts-check
/** The tools that test, each run to its end and counted from the report it writes. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { electronSwitches } from './launch.mjs';
import { output, packages, repository } from './paths.mjs';
import { run } from './run.mjs';

/**
 * How a stage went.
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {string} [note] what the numbers do not say
 */

/**
 * A tool that is either content or not: one passed, or one failed.
 * @param {string} program a script in node_modules
 * @param {string[]} args
 * @returns {Promise<Count>}
 */
export async function tool(program, args) {
  const { code, stdout, stderr } = await run(process.execPath, [join(packages, program), ...args], { cwd: repository });
  // In one piece: another tool may run beside it.
  process.stderr.write(`${stdout}${stderr}`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {string} project of tests/vitest.config.ts
 * @param {NodeJS.ProcessEnv} environment
 * @param {string[]} args
 * @returns {Promise<Count>}
 */
export async function vitest(project, environment, args) {
  const report = join(output, `${project}.report.json`);
  const words = ['run', '-c', 'tests/vitest.config.ts', '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return await counted(report, [join(packages, 'vitest/vitest.mjs'), ...words, ...reporters, ...args], environment, (json) => ({
    passed: json.numPassedTests,
    // A file that cannot even be loaded has no tests to count, and is a failure all the same.
    failed:
      json.numFailedTests +
      json.testResults.filter((/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0).length,
  }));
}

/**
 * @param {string} project of tests/playwright.config.ts, which says what the variables below mean
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {NodeJS.ProcessEnv} environment
 * @param {string[]} args
 * @returns {Promise<Count>}
 */
export async function playwright(project, runtime, environment, args) {
  const report = join(output, `${project}.report.json`);
  const words = ['test', '-c', 'tests/playwright.config.ts', `--project=${project}`];
  const variables = {
    ...environment,
    CHARTLOCK_ELECTRON: runtime.executable,
    CHARTLOCK_ELECTRON_ARGS: electronSwitches().join(' '),
    CHARTLOCK_APP_DIR: repository,
    CHARTLOCK_RESULTS: join(repository, 'test-results', project),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const countOf = (/** @type {any} */ json) => ({ passed: json.stats.expected + json.stats.flaky, failed: json.stats.unexpected + json.errors.length });
  return await counted(report, [join(packages, '@playwright/test/cli.js'), ...words, ...args], variables, countOf);
}

/**
 * Runs a test runner and counts from the report it writes.
 * @param {string} report
 * @param {string[]} words a script and its arguments
 * @param {NodeJS.ProcessEnv} environment
 * @param {(json: any) => Count} countOf the reports' shapes are the runners' own
 * @returns {Promise<Count>}
 */
async function counted(report, words, environment, countOf) {
  await mkdir(output, { recursive: true });
  await rm(report, { force: true });
  const { code } = await run(process.execPath, words, { cwd: repository, env: environment, show: 'as progress' });
  /** @type {Count} */
  let count;
  try {
    count = countOf(JSON.parse(await readFile(report, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, note: 'it broke down before it could report' };
  }
  if (count.passed + count.failed === 0) return { passed: 0, failed: 1, note: 'no test was run' };
  if (code !== 0 && count.failed === 0) return { ...count, failed: 1, note: 'its tests passed, it did not' };
  return count;
}
