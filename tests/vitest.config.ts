/**
 * The tests that need no window.
 *
 * - `unit`: pure rules of `shared/`, and what of the shell and the renderer decides without Electron.
 * - `vault`: the vault's services on a real encrypted database, with the real keychain of the session.
 *
 * `npm test -- unit` and `npm test -- vault` prepare what they need. By hand, once that has happened:
 * `npx vitest -c tests/vitest.config.ts --project vault`.
 */
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'vitest/config';
import { defines } from '../build/bundle/defines.mjs';
import { nativeBinding, repository } from '../build/steps/paths.mjs';

export default defineConfig({
  root: repository,
  define: defines(pathToFileURL(nativeBinding).href),
  test: {
    // By default one processor is left idle, of two that is half of them.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Properties are tried on hundreds of cases, while a compiler may be at work beside them.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'vault',
          environment: 'node',
          include: ['tests/vault/**/*.test.ts'],
          setupFiles: ['tests/vault/support/stretching.ts'],
          // Processes, not threads: the database addon belongs to one thread, and a crash must not take others along.
          pool: 'forks',
          // Deriving a key from a passphrase takes its time on purpose, and some tests start a dozen programs, beside another file that does.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
