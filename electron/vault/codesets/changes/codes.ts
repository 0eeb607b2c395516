import { codeDetailsSchema, editionFor, joinCode, writeCode } from '../../../../shared/codesets';
import { codeChange, type Change, type CodeAt, type NamedCode } from '../../../../shared/codesets/changes';
import { z } from '../../../../shared/kernel';
import { sql, type ReadableDatabase } from '../../store';
import { readSuccessors } from '../books-store';
import { jsonSchema, readCode, readCodesUnder, readReleases, readSomeCodes, type StoredRelease } from '../store';

const codeRow = z.object({ code: z.string() });

/** Codes looked at in one turn. */
const atOnce = 400;
/** Beyond this many a list of successors is no longer looked through. */
const mostSuccessors = 40;

/** What changed in the codes of a system, in the order of codes, a stretch at a time. Only rows that differ leave the database. */
export function* codeChanges(db: ReadableDatabase, before: StoredRelease, after: StoredRelease): Generator<readonly Change[]> {
  const codes = differingCodes(db, before, after);
  const all = readReleases(db);
  const first = before.release.effectiveFrom < after.release.effectiveFrom ? before.release.effectiveFrom : after.release.effectiveFrom;
  const earlier = all.filter(({ release }) => release.system === after.release.system && release.book === 'codes' && release.effectiveFrom < first).map(({ key }) => key);
  const wasThere = (code: string): boolean => earlier.some((key) => readCode(db, key, code) !== undefined);
  const from = { before: before.release.effectiveFrom, after: after.release.effectiveFrom };
  for (let at = 0; at < codes.length; at += atOnce) {
    const some = codes.slice(at, at + atOnce);
    const old = codesAt(db, before.key, some);
    const now = codesAt(db, after.key, some);
    const successors = (code: string): readonly NamedCode[] => successorsOf(db, all, after, code, now.get(code) ?? old.get(code));
    yield some.flatMap((code) => codeChange(old.get(code), now.get(code), { from, wasThere, successors }) ?? []);
  }
}

/** The codes that only one edition has, or that differ in anything; a code that ended between the two differs though its row does not. */
function differingCodes(db: ReadableDatabase, { key: before, release: { effectiveFrom: fromBefore } }: StoredRelease, { key: after, release: { effectiveFrom: fromAfter } }: StoredRelease): string[] {
  const [earlier, later] = [fromBefore, fromAfter].toSorted();
  return db
    .all(
      codeRow,
      sql`select b.code from codes b left join codes a on a.release_key = ${after} and a.code = b.code where b.release_key = ${before}
          and (a.code is null or a.billable <> b.billable or a.title <> b.title or a.short_title <> b.short_title or a.added_on is not b.added_on or a.ended_on is not b.ended_on
            or (a.ended_on >= ${earlier ?? ''} and a.ended_on < ${later ?? ''}))
        union
        select a.code from codes a where a.release_key = ${after} and not exists (select 1 from codes b where b.release_key = ${before} and b.code = a.code)
        union
        select b.code from code_details b join code_details a on a.release_key = ${after} and a.code = b.code where b.release_key = ${before} and a.details <> b.details
        order by code`,
    )
    .map(({ code }) => code);
}

function codesAt(db: ReadableDatabase, key: number, codes: readonly string[]): Map<string, CodeAt> {
  const details = new Map(
    db
      .all(z.object({ code: z.string(), details: jsonSchema.pipe(codeDetailsSchema) }), sql`select code, details from code_details where release_key = ${key} and code in (select value from json_each(${JSON.stringify(codes)}))`)
      .map((row) => [row.code, row.details]),
  );
  return new Map(readSomeCodes(db, key, codes).map((entry) => [entry.code, { entry, details: details.get(entry.code) }]));
}

/** What takes the place of a code in the edition after: by the conversion table, or HCPCS's own cross references. */
function successorsOf(db: ReadableDatabase, all: readonly StoredRelease[], after: StoredRelease, code: string, at: CodeAt | undefined): NamedCode[] {
  const { system, effectiveFrom } = after.release;
  if (system === 'hcpcs') {
    const named = at?.details?.of === 'hcpcs' ? at.details.crossReferences : [];
    return readSomeCodes(db, after.key, named).map((each) => ({ code: each.code, written: each.code, title: each.title }));
  }
  if (system !== 'icd10cm') return [];
  const edition = editionFor(all.map(({ release }) => release), 'icd10cm', 'conversion', effectiveFrom);
  const table = all.find(({ release }) => release.id === edition?.release.id);
  const joined = joinCode(code, {
    entry: (each) => readCode(db, after.key, each),
    under: (each) => readCodesUnder(db, after.key, each),
    successors: (each) => (table === undefined ? [] : readSuccessors(db, table.key, each).map((row) => row.code)),
  });
  return joined.how === 'same' ? [] : joined.codes.slice(0, mostSuccessors).map((each) => ({ code: each.code, written: writeCode('icd10cm', each.code), title: each.title }));
}
