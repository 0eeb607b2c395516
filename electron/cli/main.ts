import { Command } from 'commander';
import { addCodesetsCommands } from './codesets';
import { addIncidentsCommands } from './incidents';
import { addPolicyCommands } from './policy';
import { addQueriesCommands } from './queries';
import { runCommand } from './run';
import { addTrainingCommands } from './training';
import { addVaultCommands } from './vault';

/** The command line: what administrators do without the window. Every command ends with one of run.ts's exit codes. */
const program = new Command('chartlock').version(__APP_VERSION__, '-V, --version', 'say which version this is');

program.description('Chartlock from the command line. Nothing here opens a chart or needs a network.');
addCodesetsCommands(program);
addVaultCommands(program);
addPolicyCommands(program);
addTrainingCommands(program);
addQueriesCommands(program);
addIncidentsCommands(program);

await runCommand(program, process.argv);
