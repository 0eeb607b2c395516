import type { PcsReady } from '../../shared/codesets';
import { sizeOf } from '../../shared/codesets/pcs-builder';
import { closeCodesets, pcsBooksFor, stepPcs, type Codesets, type PcsBooks } from '../vault/codesets';
import { openExisting, say } from './codesets-reference';
import { conclude, exitCodes, usage } from './run';

type PcsOptions = { readonly reference: string; readonly date: string; readonly table?: string; readonly build?: string; readonly json: boolean };

const legalStart = /^[0-9A-HJ-NP-Z]{0,7}$/;

/** Shows a table of ICD-10-PCS with the rows that are valid on a date, or what may follow the first characters of a code. */
export async function showPcs({ reference, date, table, build, json }: PcsOptions): Promise<void> {
  if ((table === undefined) === (build === undefined)) return usage('give either --table or --build');
  const start = (table ?? build ?? '').toUpperCase();
  if (!legalStart.test(start) || (table !== undefined && start.length !== 3)) return usage(table === undefined ? '--build takes up to seven characters of a code' : '--table takes the three characters of a table');
  const codesets = openExisting(reference);
  if (codesets === undefined) return;
  try {
    const books = await pcsBooksFor(codesets, date);
    if (books.state !== 'ready') return usage(books.state === 'no-tables' ? 'no ICD-10-PCS tables are loaded' : `no ICD-10-PCS codes are in force on ${date}`);
    if (table !== undefined) showTable(books, start, json);
    else await showBuild(codesets, start, date, json);
  } finally {
    closeCodesets(codesets);
  }
}

function showTable({ space, tables, codes }: PcsBooks, code: string, json: boolean): void {
  const rows = space.byTable.get(code) ?? [];
  if (rows.length === 0) conclude(exitCodes.findings);
  if (json) {
    say(JSON.stringify({ table: code, tables: tables.name, codes, rows: rows.map((row) => ({ codes: sizeOf(row), axes: row.axes })) }));
    return;
  }
  say(rows.length === 0 ? `no code of ${codes} begins with ${code} in the tables of ${tables.name}` : `${code}, tables of ${tables.name}, codes of ${codes}`);
  for (const { title, values } of rows[0]?.axes.slice(0, 3) ?? []) say(`${title}: ${values.map((value) => `${value.code} ${value.label}`).join('; ')}`);
  for (const row of rows) {
    say(`\n${sizeOf(row)} codes`);
    for (const { title, values } of row.axes.slice(3)) say(`  ${title}: ${values.map((value) => `${value.code} ${value.label}`).join('; ')}`);
  }
}

async function showBuild(codesets: Codesets, start: string, date: string, json: boolean): Promise<void> {
  const picks = [...start].map((code, index) => ({ axis: index + 1, code, label: null }));
  const answer = await stepPcs(codesets, { picks, words: '', begun: '', date });
  if (answer.state !== 'ready') return;
  const isLegal = answer.taken === start.length;
  if (!isLegal) conclude(exitCodes.findings);
  if (json) say(JSON.stringify({ start, isLegal, ...withoutPanel(answer) }));
  else sayBuild(start, isLegal, answer);
}

/** What a program wants to know; definitions and comparisons are for people beside the list. */
function withoutPanel({ codes, tables, taken, axes, left, complete, beyond }: PcsReady): Pick<PcsReady, 'codes' | 'tables' | 'taken' | 'axes' | 'left' | 'complete' | 'beyond'> {
  return { codes, tables, taken, axes, left, complete, beyond };
}

function sayBuild(start: string, isLegal: boolean, { codes, tables, taken, axes, left, complete, beyond }: PcsReady): void {
  if (!isLegal) say(`no code of ${codes} has ${start[taken] ?? ''} as its character ${taken + 1} after ${start.slice(0, taken)}`);
  say(`tables of ${tables.name}, codes of ${codes}: ${left} can be reached`);
  for (const { title, chosen, choices } of axes) {
    say(`${title}: ${chosen === null ? choices.map(({ code, label }) => `${code} ${label}`).join('; ') : `${chosen.code} ${chosen.label}${chosen.isForced ? ' (the only value left)' : ''}`}`);
  }
  if (complete !== null) say(`${complete.code}  ${complete.title}`);
  for (const { code, title } of beyond.codes) say(`${code}  ${title} (not in the tables of ${tables.name})`);
}
