import { brokenPin, buildFinder, finderFormat, partNames, type CodeEntry, type FinderParts, type Release, type ReleaseTerms } from '../../../shared/codesets';
import { refuse, type ReleaseId } from '../../../shared/kernel';
import type { CodesetPin } from '../../../shared/policy';
import type { Database } from '../store';
import { readBook } from './book-content';
import { readCodes } from './code-content';
import { inspectOne } from './inspect';
import { Pace, type Progress } from './pace';
import { abandonRelease, insertCodes, insertFinderPiece, publishRelease, stageRelease } from './store';
import type { BookContent, Stretch } from './stretches';

/** Rows, and bytes of the finder, in one of the small transactions in which a release is written. */
const rowsAtOnce = 400;
const bytesAtOnce = 1024 * 1024;

/** A release that is written whole, and that nobody sees until it is published. */
export type StagedRelease = {
  /** Puts it into use, in the place of one of the same system, book and name: one transaction. */
  readonly publish: () => Release;
  readonly abandon: () => void;
};

export type ImportRequest = {
  readonly path: string;
  /** The path within the archive that the file is; null, or left out, for the file itself. */
  readonly member?: string | null | undefined;
  readonly terms: ReleaseTerms;
  readonly official: boolean;
  /** For a release of a new name; one that is replaced keeps its id. */
  readonly newId: ReleaseId;
  readonly now: number;
  /** The files that the organisation requires. */
  readonly pins?: readonly CodesetPin[] | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: Progress | undefined;
};

/**
 * Reads a book from a publisher's file, or from the archive that it is, and writes it as a staged release, codes with their
 * finder, giving way to other work every few milliseconds. Nothing that was in use changes: a file that is broken on its last
 * line, a cancel, or the end of the process leaves every release as it was.
 * @throws FaultError `bad-file`, `not-valid` (dates), `pin-broken`, `cancelled`; `not-found` where an archive has no such member
 */
export async function stageFile(database: Database, request: ImportRequest): Promise<StagedRelease> {
  refuseCrossedDates(request.terms);
  const pace = new Pace(request.signal, request.progress);
  const { layout, system, book, source } = await inspectOne(request.path, request.member ?? null);
  const from = { ...request, system, book, fileName: source.name.slice(-200) };
  const codes = await readCodes(layout, request.path, source, pace);
  if (codes === undefined) {
    const content = await readBook(layout, request.path, source, pace);
    return await stageBook(database, { ...describe(from, content.sha256), codes: content.rows, billable: 0, counts: content.counts }, content, pace);
  }
  const { entries, beside, credit, sha256 } = codes;
  const release = { ...describeRelease(entries, { ...from, sha256 }), ...(credit === '' ? {} : { credit }) };
  refuseOtherFile(release, request.pins ?? []);
  return await stageEntries(database, release, entries, pace, beside);
}

/** Writes the rows of a book other than the codes as a staged release; see stageFile. */
async function stageBook(database: Database, release: Release, { rows, stretches }: BookContent, pace: Pace): Promise<StagedRelease> {
  const staged = startStaging(database, release, 0);
  try {
    for (const [index, stretch] of stretches.entries()) {
      staged.stretch(stretch);
      await pace.breathe('saving', Math.floor((rows * index) / stretches.length), rows);
    }
  } catch (error) {
    staged.abandon();
    throw error;
  }
  return staged;
}

/** Writes entries as a staged release, and what their file says beside them; see stageFile. */
export async function stageEntries(database: Database, release: Release, entries: readonly CodeEntry[], pace: Pace, beside: readonly Stretch[] = []): Promise<StagedRelease> {
  const building = buildFinder(entries);
  let step = building.next();
  while (step.done !== true) {
    await pace.breathe('indexing', step.value, entries.length);
    step = building.next();
  }
  const staged = startStaging(database, release, finderFormat);
  try {
    for (let done = 0; done < entries.length; done += rowsAtOnce) {
      staged.write(entries.slice(done, done + rowsAtOnce));
      await pace.breathe('saving', done, entries.length);
    }
    for (const stretch of beside) {
      staged.stretch(stretch);
      await pace.breathe('saving', entries.length, entries.length);
    }
    for (const writePiece of staged.pieces(step.value)) {
      writePiece();
      await pace.breathe('saving', entries.length, entries.length);
    }
  } catch (error) {
    staged.abandon();
    throw error;
  }
  return staged;
}

/** As stageEntries, at one go: for the small sample set at the very first start. */
export function stageEntriesNow(database: Database, release: Release, entries: readonly CodeEntry[], beside: readonly Stretch[] = []): StagedRelease {
  const building = buildFinder(entries);
  let step = building.next();
  while (step.done !== true) step = building.next();
  const staged = startStaging(database, release, finderFormat);
  staged.write(entries);
  for (const stretch of beside) staged.stretch(stretch);
  for (const writePiece of staged.pieces(step.value)) writePiece();
  return staged;
}

/** What is told of a release beside its content. */
type Origin = { readonly terms: ReleaseTerms; readonly official: boolean; readonly newId: ReleaseId; readonly now: number; readonly system: Release['system']; readonly book: Release['book']; readonly fileName: string };

function describe({ newId: id, system, book, terms, official, fileName, now }: Origin, sha256: string): Omit<Release, 'codes' | 'billable' | 'counts'> {
  return { id, system, book, ...terms, official, fileName, sha256, importedAt: now };
}

/** The description of a release of codes, from its entries and where they came from. */
export function describeRelease(entries: readonly CodeEntry[], from: Origin & { readonly sha256: string }): Release {
  const billable = entries.reduce((sum, entry) => sum + (entry.billable ? 1 : 0), 0);
  return { ...describe(from, from.sha256), codes: entries.length, billable, counts: { rows: entries.length, billable } };
}

function startStaging(database: Database, release: Release, format: number) {
  const key = database.transaction('write', (db) => stageRelease(db, release, format));
  return {
    stretch: (stretch: Stretch): void => database.transaction('write', (db) => stretch(db, key)),
    write: (rows: readonly CodeEntry[]): void => database.transaction('write', (db) => insertCodes(db, key, rows)),
    pieces: (parts: FinderParts): (() => void)[] =>
      partNames.flatMap((name) =>
        // An empty part is one piece, so that it is there.
        Array.from({ length: Math.max(1, Math.ceil(parts[name].length / bytesAtOnce)) }, (_none, piece) => () => {
          const bytes = parts[name].subarray(piece * bytesAtOnce, (piece + 1) * bytesAtOnce);
          database.transaction('write', (db) => insertFinderPiece(db, key, name, piece, bytes));
        }),
      ),
    publish: (): Release => database.transaction('write', (db) => ({ ...release, id: publishRelease(db, key, release) })),
    abandon: (): void => database.transaction('write', (db) => abandonRelease(db, key)),
  };
}

/** What comes from another file than the organisation requires is not let in (45 CFR 164.312(c)(1), integrity). */
function refuseOtherFile(release: Release, pins: readonly CodesetPin[]): void {
  const pin = brokenPin(pins, release);
  if (pin !== undefined) refuse({ code: 'pin-broken', system: pin.system, release: pin.release, expected: pin.sha256, found: release.sha256 });
}

function refuseCrossedDates({ effectiveFrom, effectiveTo }: ReleaseTerms): void {
  if (effectiveTo !== null && effectiveTo < effectiveFrom) refuse({ code: 'not-valid', what: 'dates', why: 'the release would end before it begins' });
}
