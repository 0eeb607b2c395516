// @ts-check
/** How the code that runs in Electron's own processes, and in plain Node, is bundled. */
import { join } from 'node:path';
import { repository } from '../steps/paths.mjs';
import { BINDING_OF_BUNDLES, defines } from './defines.mjs';

/**
 * What stays outside the bundles: Electron itself, and the packages with a compiled part, which are loaded from
 * node_modules (and packed with the app, see dist/).
 */
export const EXTERNAL = ['electron', 'better-sqlite3-multiple-ciphers', 'keytar', '@node-rs/argon2'];

/** @typedef {{ entry: string, file: string, format: 'es' | 'cjs' }} NodeBundle */

/**
 * The bundles: the shell, its bridge to the page, the vault process, and the command line.
 * @satisfies {NodeBundle[]}
 */
export const NODE_BUNDLES = [
  { entry: 'electron/main.ts', file: 'main.js', format: 'es' },
  // A sandboxed preload script can only be one CommonJS file.
  { entry: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
  { entry: 'electron/vault/host.ts', file: 'vault.js', format: 'es' },
  { entry: 'electron/cli/main.ts', file: 'cli.js', format: 'es' },
];

/**
 * @param {NodeBundle} bundle
 * @param {string} folder receives the bundle
 * @param {string} [sqliteBinding] where the bundle finds the compiled SQLite
 * @returns {import('vite').InlineConfig}
 */
export function nodeConfiguration(bundle, folder, sqliteBinding = BINDING_OF_BUNDLES) {
  return {
    configFile: false,
    root: repository,
    logLevel: 'warn',
    define: defines(sqliteBinding),
    ssr: { target: 'node', noExternal: true, external: EXTERNAL },
    build: {
      ssr: join(repository, bundle.entry),
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      // Readable, so that a stack trace in a log points at code a person can follow.
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external: EXTERNAL,
        checks: { pluginTimings: false },
        output: { format: bundle.format, entryFileNames: bundle.file, codeSplitting: false },
      },
    },
  };
}
