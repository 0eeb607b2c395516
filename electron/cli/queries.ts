import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from '../../shared/kernel';
import { policySchema, readJson, type Policy } from '../../shared/policy';
import { kindNamed } from '../../shared/queries/kinds';
import { judgeQuery, printed, queryTextSchema, querySchema, type LintInput } from '../../shared/queries/lint';
import { conclude, exitCodeHelp, exitCodes, isFileError, usage } from './run';

/** A line or an element that is no query, and why. */
export type Malformed = { readonly place: string; readonly why: string };
export type ReadQueries = { readonly queries: readonly LintInput[]; readonly malformed: readonly Malformed[] };

/**
 * Reads queries as JSON lines, as one JSON array, or one query alone. What cannot be read is told with its line (or its place in the array);
 * the others are judged.
 */
export function readQueries(text: string): ReadQueries {
  const bare = text.replace(/^\uFEFF/, '');
  const whole = /^\s*[[{]/.test(bare) ? parsed(bare) : undefined;
  if (Array.isArray(whole?.value)) return gathered(whole.value.map((value: unknown, index) => ({ place: `element ${index + 1}`, value })));
  // One query, laid out over several lines.
  if (whole !== undefined && whole.why === undefined && bare.trim().includes('\n')) return gathered([{ place: 'the query', value: whole.value }]);
  if (/^\s*\[/.test(bare) && !bare.trim().includes('\n{')) return { queries: [], malformed: [{ place: 'the array', why: 'this is not JSON' }] };
  const lines = bare.split(/\r\n?|\n/).map((line, index) => ({ place: `line ${index + 1}`, line })).filter(({ line }) => line.trim() !== '');
  const malformed: Malformed[] = [];
  const values = lines.flatMap(({ place, line }) => {
    const { value, why } = parsed(line);
    if (why === undefined) return [{ place, value }];
    malformed.push({ place, why });
    return [];
  });
  const { queries, malformed: others } = gathered(values);
  return { queries, malformed: [...malformed, ...others] };
}

function parsed(text: string): { readonly value?: unknown; readonly why?: string } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // The parser's own message repeats the text, which may be a chart's.
    return { why: 'this is not JSON' };
  }
}

function gathered(values: readonly { readonly place: string; readonly value: unknown }[]): ReadQueries {
  const queries: LintInput[] = [];
  const malformed: Malformed[] = [];
  for (const { place, value } of values) {
    const query = queryTextSchema.safeParse(plainly(value));
    if (query.success) queries.push(query.data);
    else malformed.push({ place, why: query.error.issues.map(({ path, message }) => `${path.length === 0 ? 'query' : path.join('.')}: ${message}`).join('; ') });
  }
  return { queries, malformed };
}

/** Null is absent, `text` is a body of another's naming, and a kind may be written with blanks or a slash; one that is unknown is read from the text. */
function plainly(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = new Map<string, unknown>(Object.entries(value).filter(([, member]) => member !== null));
  if (!members.has('body') && members.has('text')) members.set('body', members.get('text'));
  const kind = members.get('kind');
  const known = typeof kind === 'string' ? kindNamed(kind) : undefined;
  if (known === undefined) members.delete('kind');
  else members.set('kind', known);
  return Object.fromEntries(members);
}

type LintOptions = { readonly policy?: string };

/** Judges every query of a file and prints a JSON line each. */
function lint(file: string, { policy }: LintOptions): void {
  const text = textOf(file);
  const severities = policy === undefined ? {} : severitiesOf(policy);
  if (text === undefined || severities === undefined) return;
  const { queries, malformed } = readQueries(text);
  for (const query of queries) {
    const report = judgeQuery(query, { severities });
    if (report.verdict === 'block') conclude(exitCodes.findings);
    process.stdout.write(`${JSON.stringify(printed(report))}\n`);
  }
  const name = file === '-' ? 'standard input' : file;
  if (queries.length === 0 && malformed.length === 0) process.stderr.write(`${name} holds no query: nothing was judged.\n`);
  for (const { place, why } of malformed) process.stderr.write(`${name}, ${place}: ${why}\n`);
  if (malformed.length > 0) conclude(exitCodes.failed);
}

function textOf(file: string): string | undefined {
  try {
    return decoded(readFileSync(file === '-' ? 0 : file));
  } catch (error) {
    usage(`${file} cannot be read${isFileError(error) ? ` (${error.code})` : ''}.`);
    return undefined;
  }
}

/** UTF-8, or UTF-16 as its byte order mark says: Windows PowerShell writes that. */
function decoded(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

const weightsSchema = z.object({ querySeverities: policySchema.shape.querySeverities.optional() });

/** What a policy file says of the rules' weights. */
function severitiesOf(file: string): Policy['querySeverities'] | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  const json = readJson(text);
  const read = weightsSchema.safeParse(json.ok ? json.value : undefined);
  if (!read.success) usage(`${file} says nothing readable of querySeverities.`);
  return read.success ? (read.data.querySeverities ?? {}) : undefined;
}

/** Adds `queries lint` and `queries schema`. */
export function addQueriesCommands(program: Command): void {
  const queries = program.command('queries').description('Judge queries to providers by the rules of compliant query practice');
  queries
    .command('lint')
    .description('Judge queries, one JSON line each (or one JSON array), and print a JSON line each: {"id","verdict","findings"}. A line that is no query is told on standard error with its number; the others are judged.')
    .argument('<file>', 'the file, or - for standard input')
    .option('--policy <file>', 'a policy whose querySeverities hold instead of the rules’ own severities')
    .addHelpText('after', `${exitCodeHelp('a query is blocked')}\nExample: chartlock queries lint queries.jsonl`)
    .action(lint);
  queries
    .command('schema')
    .description('Print the JSON Schema of what `queries lint` reads and prints.')
    .action(() => void process.stdout.write(`${JSON.stringify(querySchema(), null, 2)}\n`));
}
