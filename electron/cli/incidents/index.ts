import type { Command } from 'commander';
import { exitCodeHelp } from '../run';
import { tellClocks, tellClocksSchema } from './clocks';
import { mapVerisFiles } from './veris';
import { parseCard, verifyBundle } from './verify';

const clocksHelp = `
The incident is one JSON object; only "discovered" has to be there:
  {"discovered": "2026-03-01", "affected": {"OH": 499, "unknown": 3}, "part2": true,
   "businessAssociate": {"discoveredByAssociate": "2026-02-20", "isAgent": false, "contractHours": 72},
   "delay": {"writtenUntil": "2026-06-30"}, "organisation": [{"id": "officer", "to": "privacy officer", "hours": 1}]}
"discovered" may be a moment with its offset, 2026-03-01T09:30:00-05:00. "incidents schema" prints all of it.
The table of state laws is CSV with the heading state,from,days,to,citation (and, if wanted, until and minimum). None comes with Chartlock.
With --json each deadline that applies is an object on a line, the earliest first: {"to","due","rule"}.
Days are calendar days; none moves off a weekend. What is not known and could add a deadline is told on standard error.
`;

const verisHelp = `
With --json each incident is an object on a line:
  {"file","id","healthCare","type","ocrType","location","kinds","happened","discovered","notified","people","state","notMapped":[{"field","why"}]}
What could not be mapped is null. Dates are as exact as the record: 2014, 2014-06 or 2014-06-17. "state" is where the organisation is; VERIS does
not say where people live. Nothing is guessed. Then follows {"summary":{"all","healthCare"}}: how many records had each field.
`;

/** Adds `incidents clocks`, `incidents map-veris`, `incidents verify` and `incidents schema`. */
export function addIncidentsCommands(program: Command): void {
  const incidents = program.command('incidents').description('Work out what a privacy incident asks for');
  incidents
    .command('clocks')
    .description('Print by when who must have been told of a breach of unsecured protected health information (45 CFR 164.404 to 164.412, 42 CFR 2.16).')
    .argument('<file>', 'the incident, or - for standard input')
    .option('--states <file>', 'a table of state laws, CSV')
    .option('--json', 'print a JSON object a line', false)
    .addHelpText('after', `${clocksHelp}\nExit codes: 0 printed; 2 the incident or the table cannot be read, or wrong usage.\nExample: chartlock incidents clocks incident.json --json`)
    .action(tellClocks);
  incidents
    .command('map-veris')
    .description('Map incidents in the JSON of the VERIS community schema to the intake of a report, and say what could not be mapped and why.')
    .argument('<files...>', 'files with one incident or an array of them, or - for standard input')
    .option('--json', 'print a JSON object a line, each incident’s and then the summary’s', false)
    .addHelpText('after', `${verisHelp}\nExit codes: 0 every file was read; 2 one was not (the others were), or wrong usage.\nExample: chartlock incidents map-veris data/json/validated/*.json --json`)
    .action(mapVerisFiles);
  incidents
    .command('verify')
    .description('Verify the evidence of a case: signatures, order, timeline, decisions and the log. Needs neither vault nor passphrase.')
    .argument('<bundle>', 'the file that the privacy officer saved, opened where it was sealed; or - for standard input')
    .option('--card <line>', 'the privacy officer’s card, as the policy names it: the key that must have signed it', parseCard)
    .option('--json', 'print one JSON line', false)
    .addHelpText('after', `${exitCodeHelp('something is wrong: each line says what, and why')}\nExample: age --decrypt --identity key.txt evidence-7f3k2m9a.age | chartlock incidents verify -`)
    .action(verifyBundle);
  incidents.command('schema').description('Print the JSON Schema of what `incidents clocks` reads and prints.').action(tellClocksSchema);
}
