import { termChanges, type Change, type MainTermAt } from '../../../../shared/codesets/changes';
import { z } from '../../../../shared/kernel';
import { sql, type ReadableDatabase } from '../../store';
import { entryRowSchema, readColumns } from '../books-store';
import type { StoredRelease } from '../store';

/** A main term's place: its own entry, and the first that is no longer under it. */
type Stretch = { readonly from: number; readonly to: number };

const noStretch: Stretch = { from: 0, to: 0 };
/** Main terms looked at in one turn. */
const atOnce = 40;

/**
 * What changed in an index or table, a few main terms at a time: no more of either book is held in memory. Main terms of the same
 * words are taken in the order of the file.
 */
export function* indexChanges(db: ReadableDatabase, before: StoredRelease, after: StoredRelease): Generator<readonly Change[]> {
  const old = mainTerms(db, before.key);
  const now = mainTerms(db, after.key);
  const names = [...new Set([...old.keys(), ...now.keys()])].toSorted((a, b) => a.localeCompare(b, 'en'));
  const columns = new Map([...readColumns(db, before.key), ...readColumns(db, after.key)].map(({ column, title }) => [column, title]));
  for (let at = 0; at < names.length; at += atOnce) {
    yield names.slice(at, at + atOnce).flatMap((name) =>
      termChanges(entriesOf(db, before.key, old.get(name) ?? noStretch), entriesOf(db, after.key, now.get(name) ?? noStretch), (column) => columns.get(column) ?? String(column)));
  }
}

function mainTerms(db: ReadableDatabase, key: number): Map<string, Stretch> {
  const rows = db.all(
    z.object({ entry: z.int(), title: z.string(), following: z.int().nullable() }),
    sql`select entry, title, lead(entry) over (order by entry) as following from index_entries where release_key = ${key} and parent is null order by entry`,
  );
  const found = new Map<string, Stretch>();
  for (const { entry, title, following } of rows) {
    let name = title;
    for (let copy = 2; found.has(name); copy += 1) name = `${title}\t${copy}`;
    found.set(name, { from: entry, to: following ?? Number.MAX_SAFE_INTEGER });
  }
  return found;
}

function entriesOf(db: ReadableDatabase, key: number, { from, to }: Stretch): MainTermAt {
  if (to === 0) return [];
  const cells = new Map<number, { column: number; code: string }[]>();
  for (const { entry, column, code } of db.all(z.object({ entry: z.int(), column: z.int(), code: z.string() }), sql`select entry, col as column, code from index_cells where release_key = ${key} and entry >= ${from} and entry < ${to} order by entry, col`)) {
    cells.set(entry, [...(cells.get(entry) ?? []), { column, code }]);
  }
  return db.all(entryRowSchema, sql`select * from index_entries where release_key = ${key} and entry >= ${from} and entry < ${to} order by entry`).map((entry) => ({ ...entry, cells: cells.get(entry.id) ?? [] }));
}
