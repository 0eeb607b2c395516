import { clockInputSchema, deadlines, openQuestions, peopleOf, type Deadline, type StateRule } from '../../../shared/incidents/clocks';
import { clocksSchema, printedDeadline } from '../../../shared/incidents/clocks/published';
import { readStateRules } from '../../../shared/incidents/clocks/state-table';
import { usage } from '../run';
import { nameOf, readObject, readText, sentencesOf } from './json-file';

type ClocksOptions = { readonly json: boolean; readonly states?: string };

/** Prints the deadlines of an incident, the earliest first. */
export function tellClocks(file: string, { json, states }: ClocksOptions): void {
  const read = readObject(file);
  if (!read.ok) return usage(`${read.why}.`);
  const input = clockInputSchema.safeParse(read.value);
  if (!input.success) return sentencesOf(file, read.lines, input.error.issues).forEach(usage);
  const table = states === undefined ? [] : tableOf(states);
  if (table === undefined) return;
  for (const name of Object.keys(read.value)) if (!(name in clockInputSchema.shape)) process.stderr.write(`${nameOf(file)}:${read.lines.get(name) ?? 1}: warning: ${name} is not known and was left out; known are ${Object.keys(clockInputSchema.shape).join(', ')}\n`);
  const found = deadlines(input.data, { states: table });
  if (json) for (const deadline of found) process.stdout.write(`${JSON.stringify(printedDeadline(deadline))}\n`);
  else process.stdout.write(pageOf(input.data.discovered, peopleOf(input.data.affected ?? {}), found));
  for (const question of openQuestions(input.data)) process.stderr.write(`${question}.\n`);
}

function tableOf(file: string): readonly StateRule[] | undefined {
  const read = readText(file);
  if (!read.ok) {
    usage(`${read.why}.`);
    return undefined;
  }
  const { rules, faults } = readStateRules(read.text);
  for (const { line, why } of faults) usage(`${nameOf(file)}:${line}: ${why}`);
  return faults.length === 0 ? rules : undefined;
}

/** The deadlines for a person: each with its rule and why it applies. */
function pageOf(discovered: string, people: number, found: readonly Deadline[]): string {
  const head = `Discovered ${discovered}; ${people === 0 ? 'nobody counted' : `${people} ${people === 1 ? 'person' : 'people'}`}. Days are calendar days: a weekend moves none.\n`;
  const lines = found.map(({ due, at, to, rule, why, notBefore }) => {
    const held = notBefore === undefined ? '' : ` Nobody is told before ${notBefore} is over.`;
    return `\n${due}  ${to.padEnd(16)}${rule}\n            ${why}.${at === undefined ? '' : ` By ${at}.`}${held}\n`;
  });
  return `${head}${lines.length === 0 ? '\nNothing is due.\n' : lines.join('')}`;
}

/** Prints the JSON Schema of `incidents clocks`. */
export function tellClocksSchema(): void {
  process.stdout.write(`${JSON.stringify(clocksSchema(), null, 2)}\n`);
}
