// @ts-check
/** npm run dist: packs the app into `.out/package` for this platform, and checks that it is hardened. */
import { bundle } from './steps/bundle.mjs';
import { command } from './steps/command.mjs';
import { installPackages } from './steps/install.mjs';
import { prepareKeytar } from './steps/keytar.mjs';
import { findRuntime } from './steps/runtime.mjs';
import { say } from './steps/say.mjs';
import { prepareSqlite } from './steps/sqlite.mjs';

await command(async () => {
  await installPackages();
  const runtime = await findRuntime();
  await prepareKeytar();
  await prepareSqlite(runtime.nodeApi);
  await bundle();
  say(runtime.description);
  // Imported here: it needs the packages just installed.
  const { packageApp } = await import('./dist/package.mjs');
  const program = await packageApp(runtime);
  say(`packed and checked: ${program}`);
  const { writeBill } = await import('./dist/sbom.mjs');
  say(`bill of materials: ${await writeBill()}`);
  if (runtime.kind === 'stand-in') {
    say('This package holds a stand-in for Electron: it is for verification only and must not be shipped.');
  }
});
