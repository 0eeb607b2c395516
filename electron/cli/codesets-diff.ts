import { books, systems, type Book, type System } from '../../shared/codesets';
import { changeKinds, type Change, type ChangeCounts } from '../../shared/codesets/changes';
import { changesBetween, closeCodesets, readReleases, type StoredRelease } from '../vault/codesets';
import { openExisting, say } from './codesets-reference';
import { conclude, exitCodes, usage } from './run';

type DiffOptions = { readonly reference: string; readonly system?: System; readonly book?: Book; readonly json: boolean };

/** Two editions of one book of one system. */
type Pair = { readonly system: System; readonly book: Book; readonly before: StoredRelease; readonly after: StoredRelease };

/** Tells what changed between two releases, in every book that both have. */
export function diffReleases(before: string, after: string, { reference, system, book, json }: DiffOptions): void {
  const codesets = openExisting(reference);
  if (codesets === undefined) return;
  try {
    const all = readReleases(codesets.reader);
    const named = (name: string, of: System, which: Book) => all.find(({ release }) => release.system === of && release.book === which && release.name.toLowerCase() === name.trim().toLowerCase());
    const pairs = systems.filter((each) => system === undefined || each === system).flatMap((each) =>
      books.filter((which) => book === undefined || which === book).flatMap((which): Pair[] => {
        const [old, now] = [named(before, each, which), named(after, each, which)];
        return old === undefined || now === undefined ? [] : [{ system: each, book: which, before: old, after: now }];
      }));
    if (pairs.length === 0) return usage(`no ${[system, book].filter((word) => word !== undefined).join(' ') || 'book'} is loaded both as ${before} and as ${after}; codesets list tells what is`);
    for (const pair of pairs) tellPair(codesets.reader, pair, json);
  } finally {
    closeCodesets(codesets);
  }
}

/** One book: its changes as they are found, then how many there are of each kind. */
function tellPair(db: Parameters<typeof changesBetween>[0], { system, book, before, after }: Pair, json: boolean): void {
  const began = performance.now();
  const named = { system, book, before: before.release.name, after: after.release.name };
  if (!json) say(`${system} ${book}, ${before.release.name} to ${after.release.name}`);
  const counts: ChangeCounts = { added: 0, deleted: 0, revised: 0, reactivated: 0, 'became-header': 0, 'became-billable': 0 };
  let found = 0;
  for (const stretch of changesBetween(db, before, after)) {
    for (const change of stretch) {
      found += 1;
      counts[change.kind] += 1;
      if (json) say(JSON.stringify({ ...named, ...change }));
      else sayChange(change);
    }
    if (process.stderr.isTTY && !process.stdout.isTTY) process.stderr.write(`\r\x1b[K${system} ${book}: ${found} changes`);
  }
  if (process.stderr.isTTY && !process.stdout.isTTY) process.stderr.write('\r\x1b[K');
  const ms = Math.round(performance.now() - began);
  if (found > 0) conclude(exitCodes.findings);
  if (json) say(JSON.stringify({ ...named, changes: found, counts, ms }));
  else say(found === 0 ? `nothing changed, ${ms} ms\n` : `${changeKinds.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${kind}`).join(', ')}, ${ms} ms\n`);
}

const indent = ' '.repeat(17);

function sayChange({ kind, thing, at, title, fields, successors, inheritedBy }: Change): void {
  const isWhole = fields.every(({ before, after }) => before === null || after === null);
  say(`${kind.padEnd(16)} ${thing === 'code' || thing === 'term' ? '' : `${thing} at `}${at}${thing === 'term' || title === '' ? '' : `  ${title}`}`);
  // What comes or goes whole has been said already, as far as its titles are concerned.
  for (const { field, of, before, after, lineBefore, lineAfter } of fields.filter((each) => !isWhole || (each.field !== 'title' && each.field !== 'short-title'))) {
    const lines = [lineBefore === null ? '' : `line ${lineBefore}`, lineAfter === null ? '' : `line ${lineAfter} now`].filter((part) => part !== '').join(', ');
    say(`${indent}${field}${of === '' ? '' : ` (${of})`}${lines === '' ? '' : `, ${lines}`}`);
    if (before !== null) say(`${indent}  - ${before}`);
    if (after !== null) say(`${indent}  + ${after}`);
  }
  if (inheritedBy !== null && inheritedBy.count > 1) say(`${indent}inherited by ${inheritedBy.count} codes: ${inheritedBy.first.join(', ')}${inheritedBy.count > inheritedBy.first.length ? ', …' : ''}`);
  if (successors.length > 0) say(`${indent}now ${successors.map(({ written }) => written).join(', ')}`);
}

/** What one line of `--json` holds, for the help. */
export const diffJsonHelp = `
With --json each change is an object on a line:
  system, book, before, after   the book and its two releases
  thing       what changed: code, heading, note, seventh, term, table, definition, aggregate, place, conversion
  kind        ${changeKinds.join(', ')}
  at, title   where it is (a code as written, a section, a table, a term with those above it), and what it is called
  billable    of codes: may be submitted, or could be
  fields      [{field, of, before, after, lineBefore, lineAfter}]; null where there was, or is, nothing; lines of the files, from 1
  codes       bare codes that it is about; each stands for all that begin with it, "A00-A09" for a range
  inheritedBy of notes and 7th characters: {count, first} of the codes that they hold for, as the Tabular List prints them; else null
  successors  [{code, written, title}] of what was deleted or became a header
After the changes of a book follows {system, book, before, after, changes, counts, ms}.
`;
