import type { EncounterId, PersonId } from '../../../shared/kernel';
import type { KeptRecord } from '../../../shared/retention';
import { lastOpening } from '../audit';
import { findPlace } from '../desk';
import type { Keeper, KeeperRecord } from '../keeper';
import type { ReadableDatabase } from '../store';
import { heldCharts } from './store';

/** A record with all that decides on its end. */
export type Kept = KeptRecord & KeeperRecord;

/** What stops a death whatever the rules say. */
export type Safe = { readonly held: ReadonlySet<EncounterId>; readonly open: ReadonlySet<EncounterId> };

/** How long after its opening a chart counts as on the screen before the page has told so. */
const untilToldMs = 5000;

/**
 * The charts that are on the screen: the one that the person's place names, which the page keeps within half a second
 * of every move, and one that was opened just now. Only a chart that this session has opened can be on the screen: the
 * place that a lock has left is nobody's view.
 */
export function chartsOnScreen(db: ReadableDatabase, personId: PersonId, opened: ReadonlySet<EncounterId>, now: number): ReadonlySet<EncounterId> {
  const place = findPlace(db, personId);
  const latest = lastOpening(db);
  const shown = [place?.view === 'encounter' ? place.encounterId : null, latest !== undefined && now - latest.at < untilToldMs ? latest.encounterId : null];
  return new Set(shown.filter((id) => id !== null).filter((id) => opened.has(id)));
}

/** What stops deaths now. */
export function safeNow(db: ReadableDatabase, personId: PersonId, opened: ReadonlySet<EncounterId>, now: number): Safe {
  return { held: heldCharts(db), open: chartsOnScreen(db, personId, opened, now) };
}

/** The records of a keeper with these ids. What belongs to a chart that is safe is safe with it. */
export function keptRecords(db: ReadableDatabase, keeper: Keeper, ids: readonly string[], { held, open }: Safe): Kept[] {
  return keeper.records(db, ids).map((record) => ({
    ...record,
    held: record.encounterId !== null && held.has(record.encounterId),
    open: record.encounterId !== null && open.has(record.encounterId),
  }));
}
