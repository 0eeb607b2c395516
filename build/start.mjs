// @ts-check
/** npm start: opens Chartlock from the sources of this checkout. Arguments after `--` go to the app. */
import { bundle } from './steps/bundle.mjs';
import { command, commandArguments } from './steps/command.mjs';
import { installPackages } from './steps/install.mjs';
import { prepareKeytar } from './steps/keytar.mjs';
import { openApp, requireDisplay } from './steps/launch.mjs';
import { findRuntime } from './steps/runtime.mjs';
import { say } from './steps/say.mjs';
import { prepareSqlite } from './steps/sqlite.mjs';
import { requireSystemPackages } from './steps/system.mjs';

await command(async () => {
  requireDisplay();
  await installPackages();
  await requireSystemPackages('window');
  const runtime = await findRuntime();
  await prepareKeytar();
  await prepareSqlite(runtime.nodeApi);
  await bundle();
  say(runtime.description);
  return await openApp(runtime, commandArguments());
});
