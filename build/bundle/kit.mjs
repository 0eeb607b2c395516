// @ts-check
/** The page of a sealed question as one HTML file: everything inside, and a policy that lets nothing in or out. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { repository } from '../steps/paths.mjs';
import { BINDING_OF_BUNDLES, defines } from './defines.mjs';

/** The name of the page among the bundles. */
export const KIT_PAGE = 'kit.html';

/**
 * @param {string} folder receives the page
 * @param {import('vite').Plugin} noting notes what it is made of
 */
export async function bundleKit(folder, noting) {
  const built = await build({
    configFile: false,
    root: repository,
    logLevel: 'warn',
    publicDir: false,
    define: defines(BINDING_OF_BUNDLES),
    plugins: [noting],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      cssMinify: true,
      lib: { entry: join(repository, 'renderer/kit/main.ts'), formats: ['iife'], name: 'kit', fileName: 'kit', cssFileName: 'kit' },
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  const script = outputs.flatMap((each) => (each.type === 'chunk' ? [each.code] : [])).join('\n');
  const style = outputs.flatMap((each) => (each.type === 'asset' && each.fileName.endsWith('.css') ? [String(each.source)] : [])).join('\n');
  if (script === '' || style === '' || /<\/(script|style)/i.test(script + style)) throw new Error('the page of the kit cannot be put into one file');
  await writeFile(join(folder, KIT_PAGE), pageOf(script, style));
}

/** @param {string} script @param {string} style */
function pageOf(script, style) {
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>A sealed question</title>
<style>${style}</style>
</head>
<body>
<noscript>This page opens its sealed content with a script of its own. Open it in a browser that runs scripts.</noscript>
<script type="application/octet-stream" id="sealed"><!--sealed-content--></script>
<script>${script}</script>
</body>
</html>
`;
}

/** @param {string} text */
function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
