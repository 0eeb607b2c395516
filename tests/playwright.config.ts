/**
 * The tests that use the app as a person does, in a real Electron.
 *
 * `npm test -- e2e` prepares everything and tells the tests by environment variables what to launch:
 *
 * - `CHARTLOCK_ELECTRON`: the Electron executable.
 * - `CHARTLOCK_ELECTRON_ARGS`: switches it needs on this machine, separated by spaces (`--no-sandbox` as root).
 * - `CHARTLOCK_APP_DIR`: the folder of the app: this checkout, whose package.json names the bundle.
 * - `CHARTLOCK_RESULTS`: where what is known of a failed test is kept.
 * - `CHARTLOCK_TOUR_DIR`: where the project `tour` puts its screenshots (`npm run tour`).
 *
 * Display, message bus and keychain come with the session the tests run in (build/steps/session.mjs).
 */
import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import { repository } from '../build/steps/paths.mjs';

/**
 * What runs with nothing beside it: tests that measure how soon something happens, and those that need the network of the machine,
 * of which the others have one each of their own, or write where the application is read from.
 */
const alone = ['canary', 'canary-load', 'crash', 'guard', 'guard-clock', 'lock', 'memory', 'no-network', 'policy-sources', 'posture', 'release'].map((name) => `**/${name}.test.ts`);

const together = { testMatch: '**/*.test.ts', testIgnore: ['**/tour/**', ...alone] };

export default defineConfig({
  testDir: 'e2e',
  // The main tsconfig.json maps a package to its types, which the test runner would try to run.
  tsconfig: join(repository, 'tests/playwright.tsconfig.json'),
  outputDir: process.env['CHARTLOCK_RESULTS'] ?? join(repository, 'test-results'),
  // One desk at a time: the app holds a single-instance lock, the session one keychain and one clipboard.
  workers: 1,
  retries: 0,
  timeout: 120_000,
  // Nobody waits for what is there; a machine that is busy with another test may need this long.
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : 'list',
  projects: [
    { name: 'e2e', testMatch: '**/*.test.ts', testIgnore: '**/tour/**' },
    { name: 'e2e-together', ...together },
    { name: 'e2e-alone', testMatch: alone },
    { name: 'tour', testMatch: ['**/tour.ts', '**/tour/**/*.ts'] },
    { name: 'bench', testDir: 'bench', testMatch: '**/*.measure.ts' },
  ],
});
