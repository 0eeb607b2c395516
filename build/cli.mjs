// @ts-check
/** npm run cli -- …: Chartlock's command line, in plain Node. What it prints is its own: our progress is on stderr. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bundle } from './steps/bundle.mjs';
import { command, commandArguments } from './steps/command.mjs';
import { installPackages } from './steps/install.mjs';
import { prepareKeytar } from './steps/keytar.mjs';
import { appOutput } from './steps/paths.mjs';
import { OWN_NODE_API, prepareSqlite } from './steps/sqlite.mjs';

await command(async () => {
  await installPackages();
  await prepareKeytar();
  await prepareSqlite(OWN_NODE_API);
  await bundle();
  const program = join(appOutput, 'cli.js');
  const cli = spawn(process.execPath, ['--enable-source-maps', program, ...commandArguments()], { stdio: 'inherit' });
  // The terminal's Ctrl+C reaches it directly; we only have to outlive it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => cli.kill('SIGTERM'));
  const [code] = await once(cli, 'exit');
  return code ?? 1;
});
