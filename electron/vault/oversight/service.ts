import { refuse, type EncounterId } from '../../../shared/kernel';
import { closenessOf, type ReviewedAnomaly } from '../../../shared/oversight';
import { listPeople } from '../accounts';
import type { Context, Handlers } from '../handlers';
import type { ReadableDatabase } from '../store';
import { chartsNamed, countAccess, isSensitive, keepNearNames, keepReview, markSensitive, nearNames, patientName, reviews } from './store';
import type { KeptWatch } from './watch';

export type OversightNeeds = {
  readonly watch: Pick<KeptWatch, 'look'>;
};

const dayMs = 86_400_000;

/** The use cases of whoever looks at how charts are accessed. */
export function oversightHandlers({ watch }: OversightNeeds): Handlers<'oversight'> {
  return {
    'oversight.list': (db, { days }, { person, now }) => {
      // Found in the whole log, as a review finds it: a stretch that cut a burst in two would name another beginning.
      const since = now - days * dayMs;
      const anomalies = watch.look(db).anomalies().filter(({ at }) => at >= since);
      const people = new Map(listPeople(db).map(({ id, name }) => [id, name]));
      const charts = chartsNamed(db, anomalies.flatMap(({ encounterId }) => (encounterId === null ? [] : [encounterId])));
      const looked = new Map(reviews(db).map(({ kind, fromSeq, ...review }) => [`${kind} ${fromSeq}`, review]));
      const shown = anomalies.map((anomaly): ReviewedAnomaly => {
        const chart = anomaly.encounterId === null ? undefined : charts.get(anomaly.encounterId);
        const review = looked.get(`${anomaly.kind} ${anomaly.fromSeq}`);
        return {
          ...anomaly,
          personName: people.get(anomaly.personId) ?? '',
          isOwn: anomaly.personId === person.id,
          ref: chart?.ref ?? null,
          isMarked: chart?.isMarked ?? false,
          // What has gone on since the look has not been looked at.
          review: review !== undefined && review.at >= anomaly.until ? review : null,
        };
      });
      // What nobody has looked at comes first, the newest on top.
      return { anomalies: shown.sort((one, other) => Number(one.review !== null) - Number(other.review !== null) || other.at - one.at), events: countAccess(db, since) };
    },

    'oversight.review': (db, { kind, fromSeq, outcome }, { person, now }) => {
      const anomaly = watch.look(db).anomalies().find((each) => each.kind === kind && each.fromSeq === fromSeq) ?? refuse({ code: 'not-found', what: 'anomaly' });
      // Nobody clears themself; whoever has something to tell may pass it on, but not to themself.
      const isDisclosure = outcome === 'passed-on' && person.role !== 'privacy-officer';
      if (anomaly.personId === person.id && !isDisclosure) refuse({ code: 'own-matter', what: 'unusual-access' });
      keepReview(db, kind, fromSeq, outcome, person.id, now);
      return {};
    },

    'oversight.isSensitive': (db, { encounterId }) => ({ sensitive: isSensitive(db, encounterId) }),

    'oversight.mark': (db, { encounterId }) => {
      if (!isSensitive(db, encounterId)) markSensitive(db, encounterId, true);
      return {};
    },

    'oversight.unmark': (db, { encounterId }) => {
      if (!isSensitive(db, encounterId)) refuse({ code: 'not-found', what: 'mark' });
      markSensitive(db, encounterId, false);
      return {};
    },

    'oversight.household': (db, _input, { person }) => ({ names: nearNames(db, person.id) }),

    'oversight.setHousehold': (db, { names }, { person }) => {
      keepNearNames(db, person.id, [...new Set(names)]);
      return {};
    },
  };
}

/**
 * Looks, at each opening of a chart, whether its patient is near to whoever opens it or the chart is sensitive. The log is
 * told the fact and never a name; the name is looked at here, where the chart is open, since the chart may be gone by the time somebody reviews.
 */
export function noticeOpening(db: ReadableDatabase, encounterId: EncounterId, { person, alsoAudit }: Context): void {
  const closeness = closenessOf(person.name, nearNames(db, person.id), patientName(db, encounterId).reveal());
  const sensitive = isSensitive(db, encounterId);
  if (closeness !== null || sensitive) alsoAudit({ event: 'oversight.noticed', encounterId, closeness, sensitive });
}
