/**
 * The tests that use the app as a person does, in a real Electron.
 *
 * `npm test -- e2e` prepares everything and tells the tests by environment variables what to launch:
 *
 * - `CHARTLOCK_ELECTRON`: the Electron executable.
 * - `CHARTLOCK_ELECTRON_ARGS`: switches it needs on this machine, separated by spaces (`--no-sandbox` as root).
 * - `CHARTLOCK_APP_DIR`: the folder of the app: this checkout, whose package.json names the bundle.
 * - `CHARTLOCK_TOUR_DIR`: where the project `tour` puts its screenshots (`npm run tour`).
 *
 * Display, message bus and keychain come with the session the tests run in (build/steps/session.mjs).
 */
import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import { repository } from '../build/steps/paths.mjs';

export default defineConfig({
  testDir: 'e2e',
  // The main tsconfig.json maps a package to its types, which the test runner would try to run.
  tsconfig: join(repository, 'tests/playwright.tsconfig.json'),
  outputDir: join(repository, 'test-results'),
  // One desk at a time: the app holds a single-instance lock, the session one keychain and one clipboard.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : 'list',
  projects: [
    { name: 'e2e', testMatch: '**/*.test.ts', testIgnore: '**/tour/**' },
    { name: 'tour', testMatch: ['**/tour.ts', '**/tour/**/*.ts'] },
    { name: 'bench', testDir: 'bench', testMatch: '**/*.measure.ts' },
  ],
});
