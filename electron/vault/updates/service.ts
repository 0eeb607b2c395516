import type { System } from '../../../shared/codesets';
import type { Change } from '../../../shared/codesets/changes';
import { localDate, type EncounterId, type ReleaseId } from '../../../shared/kernel';
import { mostChartsNamed } from '../../../shared/updates';
import type { ChartAccess } from '../access';
import type { CandidateUpdates, StandingOf } from '../coding';
import type { Context, Handlers } from '../handlers';
import { updatedFavourites, type CodeBooks } from '../shelf';
import type { ReadableDatabase } from '../store';
import { chartUpdates } from './charts';
import { ownChanges } from './own';

export type UpdatesNeeds = {
  readonly books: CodeBooks;
  readonly standingOf: StandingOf;
  readonly candidateUpdates: CandidateUpdates;
  /** All that changed between two editions. */
  readonly changesOf: (before: ReleaseId, after: ReleaseId) => { readonly after: { readonly release: { readonly system: System } }; readonly changes: readonly Change[] };
  /** Only charts that the person may enter are looked at. */
  readonly access: Pick<ChartAccess, 'reachOf'>;
};

/** What new releases of the books mean for a person's own work. */
export function updatesHandlers({ books, changesOf, ...needs }: UpdatesNeeds): Handlers<'updates'> {
  return {
    'updates.own': (db, { before, after }, { person }) => {
      const { after: { release }, changes } = changesOf(before, after);
      return ownChanges(db, person.id, release.system, changes);
    },

    'updates.affected': (db, _input, { person, now }) => {
      const charts = chartUpdates(db, { ...needs, today: localDate(now), reach: needs.access.reachOf(db, person) });
      return { total: charts.length, charts: charts.slice(0, mostChartsNamed), favourites: updatedFavourites(db, books, person.id, localDate(now)) };
    },
  };
}

/** How much new releases have changed for each of some charts that a person may enter, for the worklist; nothing for the others. */
export function updatesPerChart({ standingOf, candidateUpdates, access }: Pick<UpdatesNeeds, 'standingOf' | 'candidateUpdates' | 'access'>) {
  return (db: ReadableDatabase, among: readonly EncounterId[], { person, now }: Pick<Context, 'person' | 'now'>): ReadonlyMap<EncounterId, number> =>
    new Map(chartUpdates(db, { standingOf, candidateUpdates, today: localDate(now), reach: access.reachOf(db, person), among }).map(({ encounterId, findings }) => [encounterId, findings]));
}
