import { codeEntrySchema, countsSchema, partNames, releaseSchema, type CodeEntry, type FinderParts, type PartName, type Release } from '../../../shared/codesets';
import { releaseIdSchema, z, type ReleaseId } from '../../../shared/kernel';
import { rowsOf, stretches } from './tables';
import { sql, type Database, type ReadableDatabase, type Sql, type WritableDatabase } from '../store';

/** A column of JSON text; what it holds is then told by its schema. */
export const jsonSchema = z.string().transform((text): unknown => JSON.parse(text));

export const flagSchema = z.union([z.literal(0), z.literal(1)]).transform((flag) => flag === 1);

const releaseRowSchema = z
  .object({
    key: z.number().int(),
    id: releaseIdSchema,
    system: releaseSchema.shape.system,
    book: releaseSchema.shape.book,
    name: z.string(),
    official: flagSchema,
    effective_from: z.string(),
    effective_to: z.string().nullable(),
    codes: z.number().int(),
    billable: z.number().int(),
    counts: jsonSchema.pipe(countsSchema),
    credit: z.string(),
    file_name: z.string(),
    sha256: z.string(),
    imported_at: z.number().int(),
    finder_format: z.number().int(),
  })
  .transform(
    ({ key, finder_format: format, effective_from: effectiveFrom, effective_to: effectiveTo, file_name: fileName, imported_at: importedAt, credit, ...rest }) => ({
      key,
      format,
      release: { ...rest, effectiveFrom, effectiveTo, fileName, importedAt, ...(credit === '' ? {} : { credit }) } satisfies Release,
    }),
  );

/** A release as stored: with its row's key, and the format of its finder's parts. */
export type StoredRelease = z.output<typeof releaseRowSchema>;

const changesSchema = z.object({ own: z.number(), others: z.number() });
const lastRead = new WeakMap<ReadableDatabase, { readonly state: string; readonly releases: readonly StoredRelease[] }>();

/** All releases that are in use, newest first within a system. Kept until this connection or another has written: every search asks. */
export function readReleases(db: ReadableDatabase): readonly StoredRelease[] {
  const { own, others } = db.get(changesSchema, sql`select total_changes() as own, data_version as others from pragma_data_version`) ?? { own: 0, others: 0 };
  const state = `${own} ${others}`;
  const before = lastRead.get(db);
  if (before?.state === state) return before.releases;
  const releases = db.all(releaseRowSchema, sql`select * from releases where state = 'ready' order by system, book, effective_from desc, name`);
  lastRead.set(db, { state, releases });
  return releases;
}

const codeRowSchema = z
  .object({ system: codeEntrySchema.shape.system, code: z.string(), billable: flagSchema, short_title: z.string(), title: z.string(), added_on: z.string().nullable(), ended_on: z.string().nullable() })
  .transform(
    ({ short_title: shortTitle, added_on: addedOn, ended_on: endedOn, ...rest }): CodeEntry => ({ ...rest, shortTitle, addedOn, endedOn }),
  );

const codesOf = (key: number, condition: Sql): Sql =>
  sql`select releases.system, codes.* from codes join releases on releases.key = codes.release_key where release_key = ${key} and ${condition} order by code`;

/** Exactly this code of a release, or undefined. */
export function readCode(db: ReadableDatabase, key: number, code: string): CodeEntry | undefined {
  return db.get(codeRowSchema, codesOf(key, sql`code = ${code}`));
}

/** Those of some codes that a release has, in the order of codes. */
export function readSomeCodes(db: ReadableDatabase, key: number, codes: readonly string[]): CodeEntry[] {
  return db.all(codeRowSchema, codesOf(key, sql`code in (select value from json_each(${JSON.stringify(codes)}))`));
}

/** The codes of a release that begin with `prefix`, the prefix itself included, in the order of codes. */
export function readCodesUnder(db: ReadableDatabase, key: number, prefix: string): CodeEntry[] {
  // Codes are made of digits and upper-case letters; the bracket is the first character above them.
  return db.all(codeRowSchema, codesOf(key, sql`code >= ${prefix} and code < ${`${prefix}[`}`));
}

/** The codes of a release that may be submitted. */
export function readValidCodes(db: ReadableDatabase, key: number): ReadonlySet<string> {
  // As one text: of rows there would be some 79,000.
  const { codes } = db.get(z.object({ codes: z.string().nullable() }), sql`select group_concat(code, ' ') as codes from codes where release_key = ${key} and billable = 1`) ?? { codes: null };
  return new Set(codes?.split(' '));
}

/** All codes of a release, to build its finder anew. */
export function readAllCodes(db: ReadableDatabase, key: number): CodeEntry[] {
  return db.all(codeRowSchema, codesOf(key, sql`true`));
}

const pieceRowSchema = z.object({ name: z.enum(partNames), bytes: z.instanceof(Uint8Array) });

/** The stored finder of a release, or undefined where a part is missing. */
export function readFinderParts(db: ReadableDatabase, key: number): FinderParts | undefined {
  const pieces = db.all(pieceRowSchema, sql`select name, bytes from finder_parts where release_key = ${key} order by name, piece`);
  return finderPartsOf(pieces);
}

/** The parts of a finder from their pieces, which are in order; undefined where a part is missing. */
export function finderPartsOf(pieces: readonly { readonly name: PartName; readonly bytes: Uint8Array }[]): FinderParts | undefined {
  const parts: Partial<Record<PartName, Uint8Array>> = {};
  for (const name of partNames) {
    const whole = joined(pieces.filter((piece) => piece.name === name).map(({ bytes }) => bytes));
    if (whole !== undefined) parts[name] = whole;
  }
  return isWhole(parts) ? parts : undefined;
}

function isWhole(parts: Partial<Record<PartName, Uint8Array>>): parts is Record<PartName, Uint8Array> {
  return partNames.every((name) => parts[name] !== undefined);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array | undefined {
  if (pieces.length === 0) return undefined;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Begins a release that nobody sees yet. Its key is one that no other ever had: what is opened stays open under its key, also
 * when the rows are swept and others come.
 * @returns the key
 */
export function stageRelease(db: WritableDatabase, release: Release, format: number): number {
  db.runOne(sql`update last_key set key = key + 1`);
  db.runOne(sql`
    insert into releases (key, id, system, book, name, official, effective_from, effective_to, codes, billable, counts, file_name, sha256, imported_at, credit, finder_format, state)
    values ((select key from last_key), ${release.id}, ${release.system}, ${release.book}, ${release.name}, ${release.official ? 1 : 0}, ${release.effectiveFrom}, ${release.effectiveTo},
      ${release.codes}, ${release.billable}, ${JSON.stringify(release.counts)}, ${release.fileName}, ${release.sha256}, ${release.importedAt}, ${release.credit ?? ''}, ${format}, 'staged')`);
  return db.get(z.object({ key: z.number().int() }), sql`select last_insert_rowid() as key`)?.key ?? 0;
}

/** Writes codes of a staged release. */
export function insertCodes(db: WritableDatabase, key: number, entries: readonly CodeEntry[]): void {
  for (const { code, billable, shortTitle, title, addedOn, endedOn } of entries) {
    db.run(sql`insert into codes values (${key}, ${code}, ${billable ? 1 : 0}, ${shortTitle}, ${title}, ${addedOn}, ${endedOn})`);
  }
}

/** Writes one piece of a part of a staged release's finder. */
export function insertFinderPiece(db: WritableDatabase, key: number, name: PartName, piece: number, bytes: Uint8Array): void {
  db.runOne(sql`insert into finder_parts values (${key}, ${name}, ${piece}, ${bytes})`);
}

/**
 * Puts a staged release into use, in the place of one of the same system, book and name, whose id it takes over so
 * that what refers to it still does. To be called in a transaction, which a release that has lost rows unwinds.
 * @returns the id under which it is in use
 */
export function publishRelease(db: WritableDatabase, key: number, { system, book, name }: Pick<Release, 'system' | 'book' | 'name'>): ReleaseId {
  const ids = z.object({ id: releaseIdSchema });
  const before = db.get(ids, sql`select id from releases where system = ${system} and book = ${book} and name = ${name} and state = 'ready'`);
  if (before !== undefined) {
    db.runOne(sql`update releases set state = 'retired' where system = ${system} and book = ${book} and name = ${name} and state = 'ready'`);
    db.runOne(sql`update releases set id = ${before.id} where key = ${key}`);
  }
  db.runOne(sql`update releases set state = 'ready' where key = ${key} and state = 'staged'
    and codes = (${rowsOf(key)})`);
  return db.get(ids, sql`select id from releases where key = ${key}`)?.id ?? releaseIdSchema.parse('');
}

/** Takes a release out of use. @returns false where none in use has the id */
export function retireRelease(db: WritableDatabase, id: ReleaseId): boolean {
  return db.run(sql`update releases set state = 'retired' where id = ${id} and state = 'ready'`) === 1;
}

/** Gives up a staged release. */
export function abandonRelease(db: WritableDatabase, key: number): void {
  db.run(sql`update releases set state = 'retired' where key = ${key} and state = 'staged'`);
}

/**
 * Deletes a stretch of what is retired, or was staged before `stagedBefore` and never finished.
 * @returns whether there is more
 */
export function sweepStretch(database: Database, stagedBefore: number): boolean {
  const keys = z.object({ key: z.number().int() });
  const next = database.get(keys, sql`select key from releases where state = 'retired' or (state = 'staged' and imported_at < ${stagedBefore}) limit 1`);
  if (next === undefined) return false;
  return database.transaction('write', (db) => {
    const { key } = next;
    if (stretches(key).some((stretch) => db.run(stretch) > 0)) return true;
    db.runOne(sql`delete from releases where key = ${key}`);
    return true;
  });
}
