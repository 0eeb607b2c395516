/**
 * The tests that use the app as a person does, in a real Electron.
 *
 * `npm test -- e2e` prepares everything and tells the tests by environment variables what to launch:
 *
 * - `CHARTLOCK_ELECTRON`: the Electron executable.
 * - `CHARTLOCK_ELECTRON_ARGS`: switches it needs on this machine, separated by spaces (`--no-sandbox` as root).
 * - `CHARTLOCK_APP_DIR`: the folder of the app: this checkout, whose package.json names the bundle.
 * - `CHARTLOCK_RESULTS`: where what is known of a failed test is kept.
 * - `CHARTLOCK_LANE_COUNT`, `CHARTLOCK_LANE_STARTER`: how many tests run side by side, and what starts a worker in its lane in Node's
 *   place (build/steps/lanes.mjs); none = one after the other.
 * - `CHARTLOCK_TOUR_DIR`: where the project `tour` puts its screenshots (`npm run tour`).
 *
 * Display, message bus and keychain come with the session the tests run in (build/steps/session.mjs).
 */
import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import { repository } from '../build/steps/paths.mjs';

/** Only the test runner itself starts workers; one that reads this is in its lane. */
const laneStarter = process.env['TEST_WORKER_INDEX'] === undefined ? process.env['CHARTLOCK_LANE_STARTER'] : undefined;
if (laneStarter !== undefined) process.execPath = laneStarter;

/** What tests are tagged with that run with nothing beside them (e2e/support/alone.ts). */
const alone = /@alone/;

export default defineConfig({
  testDir: 'e2e',
  // The main tsconfig.json maps a package to its types, which the test runner would try to run.
  tsconfig: join(repository, 'tests/playwright.tsconfig.json'),
  outputDir: process.env['CHARTLOCK_RESULTS'] ?? join(repository, 'test-results'),
  // One desk at a time in a session: the app holds a single-instance lock, the session one keychain and one clipboard.
  workers: Number(process.env['CHARTLOCK_LANE_COUNT'] ?? 1),
  retries: 0,
  timeout: 120_000,
  // Nobody waits for what is there; a machine that is busy with another test may need this long.
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : 'list',
  projects: [
    { name: 'e2e', testMatch: '**/*.test.ts', testIgnore: '**/tour/**' },
    { name: 'e2e-together', testMatch: '**/*.test.ts', testIgnore: '**/tour/**', grepInvert: alone },
    { name: 'e2e-alone', testMatch: '**/*.test.ts', testIgnore: '**/tour/**', grep: alone },
    { name: 'tour', testMatch: ['**/tour.ts', '**/tour/**/*.ts'] },
    { name: 'bench', testDir: 'bench', testMatch: '**/*.measure.ts' },
  ],
});
