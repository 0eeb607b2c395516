import { basename } from 'node:path';
import { brokenPin, buildFinder, finderFormat, layoutReader, partNames, type CodeEntry, type FinderParts, type Release, type ReleaseTerms } from '../../../shared/codesets';
import { refuse, type ReleaseId } from '../../../shared/kernel';
import type { CodesetPin } from '../../../shared/policy';
import type { Database } from '../store';
import { inspectFile, readThrough } from './file';
import { Pace, type Progress } from './pace';
import { abandonRelease, insertCodes, insertFinderPiece, publishRelease, stageRelease } from './store';

/** Rows, and bytes of the finder, in one of the small transactions in which a release is written. */
const rowsAtOnce = 400;
const bytesAtOnce = 1024 * 1024;

/** A release that is written whole, and that nobody sees until it is published. */
export type StagedRelease = {
  /** Puts it into use, in the place of one of the same system and name: one transaction. */
  readonly publish: () => Release;
  readonly abandon: () => void;
};

export type ImportRequest = {
  readonly path: string;
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
 * Reads a publisher's file, builds its finder and writes both as a staged release, giving way to other work
 * every few milliseconds. Nothing that was in use changes: a file that is broken on its last line, a cancel, or
 * the end of the process leaves every release as it was.
 * @throws FaultError `bad-file`, `not-valid` (dates), `pin-broken`, `cancelled`
 */
export async function stageFile(database: Database, request: ImportRequest): Promise<StagedRelease> {
  refuseCrossedDates(request.terms);
  const pace = new Pace(request.signal, request.progress);
  const { layout, system } = await inspectFile(request.path);
  const entries: CodeEntry[] = [];
  const reader = layoutReader(layout, (entry) => entries.push(entry));
  const sha256 = await readThrough(request.path, reader, layout === 'hcpcs-record', pace);
  const release = describeRelease(entries, { ...request, system, sha256, fileName: basename(request.path).slice(-200) });
  refuseOtherFile(release, request.pins ?? []);
  return await stageEntries(database, release, entries, pace);
}

/** Writes entries as a staged release; see stageFile. */
export async function stageEntries(database: Database, release: Release, entries: readonly CodeEntry[], pace: Pace): Promise<StagedRelease> {
  const building = buildFinder(entries);
  let step = building.next();
  while (step.done !== true) {
    await pace.breathe('indexing', step.value, entries.length);
    step = building.next();
  }
  const staged = startStaging(database, release);
  try {
    for (let done = 0; done < entries.length; done += rowsAtOnce) {
      staged.write(entries.slice(done, done + rowsAtOnce));
      await pace.breathe('saving', done, entries.length);
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
export function stageEntriesNow(database: Database, release: Release, entries: readonly CodeEntry[]): StagedRelease {
  const building = buildFinder(entries);
  let step = building.next();
  while (step.done !== true) step = building.next();
  const staged = startStaging(database, release);
  staged.write(entries);
  for (const writePiece of staged.pieces(step.value)) writePiece();
  return staged;
}

/** The description of a release, from its entries and where they came from. */
export function describeRelease(
  entries: readonly CodeEntry[],
  from: { terms: ReleaseTerms; official: boolean; newId: ReleaseId; now: number; system: Release['system']; sha256: string; fileName: string },
): Release {
  return {
    id: from.newId,
    system: from.system,
    ...from.terms,
    official: from.official,
    codes: entries.length,
    billable: entries.reduce((sum, { billable }) => sum + (billable ? 1 : 0), 0),
    fileName: from.fileName,
    sha256: from.sha256,
    importedAt: from.now,
  };
}

function startStaging(database: Database, release: Release) {
  const key = database.transaction('write', (db) => stageRelease(db, release, finderFormat));
  return {
    write: (rows: readonly CodeEntry[]): void => database.transaction('write', (db) => insertCodes(db, key, rows)),
    pieces: (parts: FinderParts): (() => void)[] =>
      partNames.flatMap((name) =>
        // An empty part is one piece, so that it is there.
        Array.from({ length: Math.max(1, Math.ceil(parts[name].length / bytesAtOnce)) }, (_none, piece) => () => {
          const bytes = parts[name].subarray(piece * bytesAtOnce, (piece + 1) * bytesAtOnce);
          database.transaction('write', (db) => insertFinderPiece(db, key, name, piece, bytes));
        }),
      ),
    publish: (): Release => database.transaction('write', (db) => ({ ...release, id: publishRelease(db, key, release.system, release.name) })),
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
