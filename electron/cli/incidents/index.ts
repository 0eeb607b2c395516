import type { Command } from 'commander';
import { tellClocks, tellClocksSchema } from './clocks';

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

/** Adds `incidents clocks` and `incidents schema`. */
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
  incidents.command('schema').description('Print the JSON Schema of what `incidents clocks` reads and prints.').action(tellClocksSchema);
}
