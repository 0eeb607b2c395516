// @ts-check
/**
 * npm run bench: measures, one file of tests/bench after the other; `npm run bench -- search` only those so named.
 * Each prints its own figures. They are bundled as the app is: they import its sources, assets and compiled names.
 */
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { command, commandArguments } from './steps/command.mjs';
import { installPackages } from './steps/install.mjs';
import { prepareKeytar } from './steps/keytar.mjs';
import { nativeBinding, output, repository } from './steps/paths.mjs';
import { run } from './steps/run.mjs';
import { say, StepFailure } from './steps/say.mjs';
import { OWN_NODE_API, prepareSqlite } from './steps/sqlite.mjs';
import { inTheApp } from './steps/stages.mjs';

const SUFFIX = '.bench.ts';

await command(async () => {
  await installPackages();
  await prepareKeytar();
  await prepareSqlite(OWN_NODE_API);
  const benches = await namedBenches(commandArguments());
  const folder = join(output, 'bench');
  let failed = 0;
  for (const bench of benches) {
    say(`\n── ${bench}`);
    const program = await bundleBench(bench, folder);
    const { code } = await run(process.execPath, ['--expose-gc', '--enable-source-maps', program], {
      cwd: repository,
      show: 'as it is',
    });
    if (code !== 0) failed += 1;
  }
  await rm(folder, { recursive: true, force: true });
  const measures = await namedMeasures(commandArguments());
  if (measures.length === 0) return failed === 0 ? 0 : 1;
  say(`\n── the running app: ${measures.join(', ')}`);
  const measured = await inTheApp('bench', measures);
  return failed + measured.failed === 0 ? 0 : 1;
});

/**
 * @param {string[]} names
 * @returns {Promise<string[]>} the files that measure the running app: all of them for `app` or no name, else those so named
 */
async function namedMeasures(names) {
  const files = (await readdir(join(repository, 'tests/bench')).catch(() => [])).filter((file) => file.endsWith('.measure.ts'));
  return files.filter((file) => names.length === 0 || names.includes('app') || names.some((name) => file.includes(name))).sort();
}

/**
 * @param {string[]} names
 * @returns {Promise<string[]>} the files whose path holds one of the names; all, when there are none
 * @throws {StepFailure} when no file does
 */
async function namedBenches(names) {
  const files = await readdir(join(repository, 'tests/bench'), { recursive: true }).catch(() => []);
  const benches = files
    .filter((file) => file.endsWith(SUFFIX))
    .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
    .sort();
  if (benches.length > 0 || (await namedMeasures(names)).length > 0) return benches.map((file) => join('tests/bench', file));
  throw new StepFailure(`There is no such file in tests/bench: ${names.join(' ')}`, `They are called <name>${SUFFIX}.`);
}

/**
 * @param {string} bench
 * @param {string} folder receives the bundle
 * @returns {Promise<string>} the bundle
 */
async function bundleBench(bench, folder) {
  const [{ build }, { nodeConfiguration }] = await Promise.all([import('vite'), import('./bundle/node.mjs')]);
  const file = `${basename(bench, SUFFIX)}.js`;
  await build(nodeConfiguration({ entry: bench, file, format: 'es' }, folder, pathToFileURL(nativeBinding).href));
  return join(folder, file);
}
