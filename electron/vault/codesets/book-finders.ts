import { finderFormat, partNames, type FinderParts, type PartName } from '../../../shared/codesets';
import { z } from '../../../shared/kernel';
import { sql, type Database, type ReadableDatabase } from '../store';
import { finderPartsOf, type StoredRelease } from './store';

/** The editions of books that a finder is built from: the key of the codes', and what tells all of them from any others. */
export type Editions = { readonly codes: number; readonly all: readonly string[] };

/** What tells an edition from all others: what its file holds. Keys of rows are used again after a release is gone. */
export function editionMark({ release: { sha256 } }: StoredRelease): string {
  return sha256.slice(0, 16);
}

function textOf({ all }: Editions): string {
  return all.join(',');
}

const keySchema = z.object({ key: z.number().int() });
const pieceSchema = z.object({ name: z.enum(partNames), bytes: z.instanceof(Uint8Array) });
const nameSchema = z.object({ name: z.enum(partNames), piece: z.number().int() });

/** The key of the stored finder over these editions, or undefined. */
export function findStored(db: ReadableDatabase, editions: Editions): number | undefined {
  return db.get(keySchema, sql`select key from book_finders where release_key = ${editions.codes} and editions = ${textOf(editions)} and format = ${finderFormat} and state = 'ready'`)?.key;
}


/** Reads a stored finder a piece (about a megabyte) at a time. @returns undefined where a part is missing */
export function* readStored(db: ReadableDatabase, key: number): Generator<undefined, FinderParts | undefined> {
  const pieces: { name: PartName; bytes: Uint8Array }[] = [];
  for (const { name, piece } of db.all(nameSchema, sql`select name, piece from book_finder_parts where finder_key = ${key} order by name, piece`)) {
    const found = db.get(pieceSchema, sql`select name, bytes from book_finder_parts where finder_key = ${key} and name = ${name} and piece = ${piece}`);
    if (found === undefined) return undefined;
    pieces.push(found);
    yield undefined;
  }
  return finderPartsOf(pieces);
}

const bytesAtOnce = 1024 * 1024;

/** Stores a finder, one small transaction after the other; it is used once all of it is there. */
export function* store(database: Database, editions: Editions, parts: FinderParts, now: number): Generator<undefined, void> {
  const key = database.transaction('write', (db) => {
    db.runOne(sql`insert into book_finders (release_key, editions, format, built_at, state) values (${editions.codes}, ${textOf(editions)}, ${finderFormat}, ${now}, 'staged')`);
    return db.get(keySchema, sql`select last_insert_rowid() as key`)?.key ?? 0;
  });
  try {
    yield* storeParts(database, key, parts);
  } catch (error) {
    forgetStaged(database, key);
    throw error;
  }
  database.transaction('write', (db) => {
    // Another process may have stored the same in the meantime: the newer one stays.
    db.run(sql`update book_finders set state = 'staged' where release_key = ${editions.codes} and editions = ${textOf(editions)} and state = 'ready'`);
    db.runOne(sql`update book_finders set state = 'ready' where key = ${key}`);
  });
}

function* storeParts(database: Database, key: number, parts: FinderParts): Generator<undefined, void> {
  for (const name of partNames) {
    // An empty part is one piece, so that it is there.
    for (let piece = 0; piece === 0 || piece * bytesAtOnce < parts[name].length; piece += 1) {
      const bytes = parts[name].subarray(piece * bytesAtOnce, (piece + 1) * bytesAtOnce);
      database.transaction('write', (db) => db.runOne(sql`insert into book_finder_parts values (${key}, ${name}, ${piece}, ${bytes})`));
      yield undefined;
    }
  }
}

/** Gives room back that a finder has taken which could not be stored whole. Where not even that can be done, the sweep does it. */
function forgetStaged(database: Database, key: number): void {
  try {
    database.transaction('write', (db) => {
      db.run(sql`delete from book_finder_parts where finder_key = ${key}`);
      db.run(sql`delete from book_finders where key = ${key}`);
    });
  } catch {
    return;
  }
}

const rowSchema = z.object({ key: z.number().int(), editions: z.string(), format: z.number().int(), built_at: z.number().int(), state: z.enum(['staged', 'ready']) });

/**
 * Deletes a stretch of finders over editions that are in use no more, of another format, or staged before `stagedBefore`.
 * @param inUse marks of the editions that are in use
 * @returns whether there is more
 */
export function sweepFinders(database: Database, inUse: ReadonlySet<string>, stagedBefore: number): boolean {
  const stale = database.all(rowSchema, sql`select key, editions, format, built_at, state from book_finders`).find(({ editions, format, built_at: builtAt, state }) => {
    if (state === 'staged') return builtAt < stagedBefore;
    return format !== finderFormat || editions.split(',').some((edition) => !inUse.has(edition));
  });
  if (stale === undefined) return false;
  return database.transaction('write', (db) => {
    const { key } = stale;
    if (db.run(sql`delete from book_finder_parts where finder_key = ${key} and (name, piece) in (select name, piece from book_finder_parts where finder_key = ${key} limit 2)`) > 0) return true;
    db.run(sql`delete from book_finders where key = ${key}`);
    return true;
  });
}
