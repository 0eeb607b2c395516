import { Option, type Command } from 'commander';
import { exitCodeHelp, parseDate } from '../run';
import { checkPolicy } from './check';
import { explainPolicy } from './explain';
import { generateKey, parseKey, parseSerial, signFile } from './keys';
import { writeTemplates } from './templates';

/** `policy check`, `explain`, `templates`, `keygen` and `sign`: what whoever writes policies needs. None changes this computer's own policy. */
export function addPolicyCommands(program: Command): void {
  const policy = program.command('policy').description('Write, check, explain and sign what the organisation rules about a desk');
  const json = (): Option => new Option('--json', 'print one JSON line').default(false);
  const key = (): Option => new Option('--key <key>', 'the public key that must have signed it, in base64, or a file that pins one').argParser(parseKey);

  policy
    .command('check')
    .description('Say what is wrong with a policy file, signed or not, and where. A setting that this version does not know is a warning.')
    .argument('<file>', 'the policy file')
    .addOption(key())
    .option('--as-managed', 'demand also that it and every folder above it are root’s and not writable by others, as a desk does (Linux, macOS)', false)
    .addOption(json())
    .addHelpText('after', `${exitCodeHelp('something is wrong with it; it says what and where')}\nExample: chartlock policy check --as-managed /etc/chartlock/policies/managed/desk.json`)
    .action(checkPolicy);

  policy
    .command('explain')
    .description('Explain every setting, or one: why it is there, what it takes, its default and its strictest value.')
    .argument('[setting]', 'the setting; all where left out')
    .option('--file <file>', 'also say what this policy file, and nothing else, makes of it')
    .addOption(key())
    .addOption(json())
    .addHelpText('after', exitCodeHelp('something is wrong with the file'))
    .action(explainPolicy);

  policy
    .command('templates')
    .description('Write the files for IT: Group Policy (ADMX, ADML), a macOS profile and its manifest, the JSON schema of a policy file, and an example.')
    .requiredOption('--out <folder>', 'where to; files of the same names are replaced')
    .addOption(json())
    .addHelpText('after', exitCodeHelp('does not occur'))
    .action(writeTemplates);

  policy
    .command('keygen')
    .description('Make the pair of keys with which the organisation signs policies (Ed25519), and print the public one, which desks pin.')
    .requiredOption('--out <file>', 'a new file for the private key (PKCS #8, PEM), which only its owner can read')
    .addOption(json())
    .addHelpText('after', exitCodeHelp('does not occur'))
    .action(generateKey);

  policy
    .command('sign')
    .description('Sign a policy file in which nothing is wrong. A desk that has seen a serial refuses every lower one.')
    .argument('<file>', 'the policy file')
    .requiredOption('--key <file>', 'the private key')
    .addOption(new Option('--serial <number>', 'its number, higher than that of every policy signed before').argParser(parseSerial).makeOptionMandatory())
    .option('--expires <date>', 'the last day on which it holds, YYYY-MM-DD', parseDate)
    .requiredOption('--out <file>', 'a new file for the signed policy')
    .addOption(json())
    .addHelpText('after', exitCodeHelp('something is wrong with the policy; it says what and where, and signs nothing'))
    .action(signFile);
}
