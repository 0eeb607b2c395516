import { createHash } from 'node:crypto';
import { editionFor, inForce, type BookNotes, type CodeEntry, type Release, type System } from '../../../shared/codesets';
import { z, type CalendarDate } from '../../../shared/kernel';
import { sql } from '../store';
import { readNotesOf, readSeventhsOf } from './books-store';
import type { Codesets } from './codesets';
import { keyedCode } from './level2';
import { readCode, readReleases, type StoredRelease } from './store';
import { placeOf } from './tabular-lookup';

/** How a code stands in the books on a date. */
export type Standing = {
  /** The code in the release in force, whether or not it may be submitted; undefined where it is not there. */
  readonly found: { readonly entry: CodeEntry; readonly release: Release } | undefined;
  /** The release for the date is not from the file that the organisation requires. */
  readonly breaksPin: boolean;
  /** What the Tabular List used on the date says of it, as a digest; null where it says nothing, or none is loaded. */
  readonly notes: BookNotes | null;
};

/** Beyond this many answers the oldest are forgotten at once: a worklist asks for some hundred. */
const mostKept = 20_000;

/**
 * Tells how codes stand, many in a row: of a worklist every open chart is asked for. Answers are kept as long as the same editions are
 * in use and the same files are required.
 */
export function standingsOf(codesets: Codesets): (system: System, code: string, date: CalendarDate) => Standing {
  const { reader } = codesets;
  let mark = '';
  let all: readonly StoredRelease[] = [];
  const standings = new Map<string, Standing>();
  const releases = new Map<string, { readonly stored: StoredRelease | undefined; readonly breaksPin: boolean }>();
  const digests = new Map<string, BookNotes | null>();

  function refresh(): void {
    const keys = reader.get(z.object({ keys: z.string().nullable() }), sql`select group_concat(key, ' ') as keys from releases where state = 'ready'`)?.keys ?? '';
    const now = `${keys} ${JSON.stringify(codesets.pins())}`;
    if (now === mark && standings.size < mostKept) return;
    mark = now;
    all = readReleases(reader);
    for (const kept of [standings, releases, digests]) kept.clear();
  }

  function releaseOn(system: System, date: CalendarDate) {
    const name = `${system} ${date}`;
    const known = releases.get(name);
    if (known !== undefined) return known;
    const state = inForce(all.map(({ release }) => release), system, date, codesets.pins());
    const made = { stored: all.find(({ release }) => release.id === state.release?.id), breaksPin: state.why === 'pin-broken' };
    releases.set(name, made);
    return made;
  }

  function notesOn(code: string, date: CalendarDate): BookNotes | null {
    const edition = editionFor(all.map(({ release }) => release), 'icd10cm', 'tabular', date);
    const stored = all.find(({ release }) => release.id === edition?.release.id);
    if (stored === undefined) return null;
    const name = `${stored.key} ${code}`;
    const known = digests.get(name);
    if (known !== undefined) return known;
    const path = placeOf(reader, stored.key, code)?.path ?? [];
    const said = path.flatMap(({ id }) => [
      ...readNotesOf(reader, stored.key, id).map(({ kind, text }) => `${kind}\t${text}`).toSorted(),
      ...readSeventhsOf(reader, stored.key, id).map(({ character, text, inclusions }) => `${character}\t${text}\t${inclusions.join('\t')}`),
    ]);
    const made = path.length === 0 ? null : { sha256: createHash('sha256').update(said.join('\n')).digest('hex'), edition: stored.release.name };
    digests.set(name, made);
    return made;
  }

  return (system, code, date) => {
    refresh();
    const name = `${system} ${code} ${date}`;
    const known = standings.get(name);
    if (known !== undefined) return known;
    const { stored, breaksPin } = releaseOn(system, date);
    const entry = stored === undefined ? undefined : readCode(reader, stored.key, code);
    const keyed = stored === undefined && system === 'cpt' && !breaksPin ? keyedCode(codesets, code, date) : undefined;
    const made: Standing = {
      found: stored === undefined || entry === undefined ? keyed : { entry, release: stored.release },
      breaksPin,
      notes: system === 'icd10cm' ? notesOn(code, date) : null,
    };
    standings.set(name, made);
    return made;
  };
}
