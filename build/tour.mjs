// @ts-check
/** npm run tour: walks through the app (tests/e2e/tour) and photographs it into build/tour/*.png. */
import { join } from 'node:path';
import { command, commandArguments } from './steps/command.mjs';
import { installPackages } from './steps/install.mjs';
import { repository } from './steps/paths.mjs';
import { say } from './steps/say.mjs';
import { inTheApp } from './steps/stages.mjs';

await command(async () => {
  const folder = join(repository, 'build/tour');
  await installPackages();
  const { failed, note } = await inTheApp('tour', commandArguments(), { CHARTLOCK_TOUR_DIR: folder });
  if (note) say(note);
  say(failed === 0 ? `the pictures are in ${folder}` : 'the tour did not get through; see above');
  return failed === 0 ? 0 : 1;
});
