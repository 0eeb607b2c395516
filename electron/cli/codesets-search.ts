import { readFileSync } from 'node:fs';
import { systemSchema, systems, type CodeHit, type InForce } from '../../shared/codesets';
import { z } from '../../shared/kernel';
import { closeCodesets, releaseInForce, searchCodesets, warmFinders } from '../vault/codesets';
import { openExisting, say } from './codesets-reference';
import { conclude, exitCodes, usage } from './run';

type SearchOptions = {
  readonly reference: string;
  readonly system: string;
  readonly date: string;
  readonly limit: number;
  readonly billableOnly: boolean;
  readonly queries?: string;
  readonly json: boolean;
};

const querySchema = z.object({ id: z.union([z.string(), z.number()]), query: z.string().max(400) });
type Query = z.infer<typeof querySchema>;

/** Answers one query from the arguments, or all queries of a file. */
export async function searchCodes(words: readonly string[], options: SearchOptions): Promise<void> {
  const text = words.join(' ').trim();
  if ((text === '') === (options.queries === undefined)) return usage('give either a text or --queries');
  const queries = options.queries === undefined ? [{ id: '1', query: text.slice(0, 400) }] : readQueries(options.queries);
  if (queries === undefined) return;
  const asked = options.system === 'all' ? [...systems] : [systemSchema.parse(options.system)];
  const codesets = openExisting(options.reference);
  if (codesets === undefined) return;
  try {
    for (const system of asked) warn(releaseInForce(codesets, system, options.date), options.date, options.system !== 'all');
    // Opened ahead, so that the milliseconds told are those of searching.
    await warmFinders(codesets, options.date, asked);
    let found = 0;
    for (const { id, query } of queries) {
      const began = performance.now();
      const { hits, total } = searchCodesets(codesets, { query, date: options.date, systems: asked, billableOnly: options.billableOnly, limit: options.limit });
      const ms = Math.round((performance.now() - began) * 1000) / 1000;
      found += hits.length;
      if (options.json) say(JSON.stringify({ id, query, hits: hits.map(({ code, title, billable }) => ({ code, title, billable })), ms }));
      else sayHits(query, hits, total, ms, queries.length > 1);
    }
    if (found === 0) conclude(exitCodes.findings);
  } finally {
    closeCodesets(codesets);
  }
}

/** The queries of a file; undefined, and told, where a line is not one. */
function readQueries(path: string): Query[] | undefined {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch {
    usage(`${path} cannot be read`);
    return undefined;
  }
  const queries: Query[] = [];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const query = querySchema.safeParse(parseJson(line));
    if (!query.success) {
      usage(`${path}, line ${index + 1}: expected {"id", "query"}`);
      return undefined;
    }
    queries.push(query.data);
  }
  return queries;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Says on stderr where no release, or only a sample, answers. */
function warn({ system, why }: InForce, date: string, isNamed: boolean): void {
  // CPT is licensed: most have no file of it, and lack nothing unless they ask for it.
  if (why === 'none-loaded' && (isNamed || system !== 'cpt')) process.stderr.write(`${system}: no release is loaded\n`);
  if (why === 'none-for-date') process.stderr.write(`${system}: no loaded release is in force on ${date}\n`);
  if (why === 'sample-only') process.stderr.write(`${system}: only the sample set is loaded\n`);
}

function sayHits(query: string, hits: readonly CodeHit[], total: number, ms: number, titled: boolean): void {
  if (titled) say(`\n${query}`);
  for (const { code, title, billable } of hits) say(`${code.padEnd(8)}  ${billable ? ' ' : '-'}  ${title}`);
  say(total === 0 ? 'nothing found' : `${hits.length} of ${total}, ${ms} ms${hits.some(({ billable }) => !billable) ? ' (-: not billable by itself)' : ''}`);
}
