// @ts-check
/** npm run sbom: writes the bill of materials of what would be shipped into `.out/package`. */
import { bundle } from './steps/bundle.mjs';
import { command } from './steps/command.mjs';
import { installPackages } from './steps/install.mjs';
import { say } from './steps/say.mjs';

await command(async () => {
  await installPackages();
  await bundle();
  const { writeBill } = await import('./dist/sbom.mjs');
  say(`written: ${await writeBill()}`);
});
