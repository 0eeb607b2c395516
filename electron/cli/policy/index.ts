import { Option, type Command } from 'commander';
import { exitCodeHelp } from '../run';
import { writeTemplates } from './templates';

/** `policy templates`, and what else is done with policies. */
export function addPolicyCommands(program: Command): void {
  const policy = program.command('policy').description('Write, check, explain and sign what the organisation rules about a desk');
  const json = (): Option => new Option('--json', 'print one JSON line').default(false);

  policy
    .command('templates')
    .description('Write the files for IT: Group Policy (ADMX, ADML), a macOS profile and its manifest, the JSON schema of a policy file, and an example.')
    .requiredOption('--out <folder>', 'where to; files of the same names are replaced')
    .addOption(json())
    .addHelpText('after', exitCodeHelp('does not occur'))
    .action(writeTemplates);
}
