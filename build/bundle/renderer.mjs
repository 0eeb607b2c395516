// @ts-check
/** How the page is bundled. Its content security policy allows files of its own folder only, nothing inline. */
import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { repository } from '../steps/paths.mjs';
import { BINDING_OF_BUNDLES, defines } from './defines.mjs';

/**
 * @param {string} folder receives the page and its assets
 * @returns {import('vite').InlineConfig}
 */
export function rendererConfiguration(folder) {
  return {
    configFile: false,
    root: join(repository, 'renderer'),
    base: './',
    logLevel: 'warn',
    publicDir: false,
    define: defines(BINDING_OF_BUNDLES),
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      // No data: URIs and no injected script: the policy refuses both.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // One window, loaded from disk: the size warning is meant for the web.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  };
}
