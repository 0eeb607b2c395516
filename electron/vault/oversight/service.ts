import { refuse, type EncounterId } from '../../../shared/kernel';
import { closenessOf, findAnomalies, type ReviewedAnomaly } from '../../../shared/oversight';
import type { Policy } from '../../../shared/policy';
import { listPeople } from '../accounts';
import type { Context, Handlers } from '../handlers';
import type { ReadableDatabase } from '../store';
import { accessEvents, isSensitive, keepNearNames, keepReview, markSensitive, nearNames, patientName, referencesOf, reviews } from './store';

export type OversightNeeds = {
  /** The policy in force. */
  readonly policy: () => Policy;
};

const dayMs = 86_400_000;

/** The use cases of whoever looks at how charts are accessed. */
export function oversightHandlers({ policy }: OversightNeeds): Handlers<'oversight'> {
  return {
    'oversight.list': (db, { days }, { now }) => {
      // Found in the whole log, as a review finds it: a stretch that cut a burst in two would name another beginning.
      const since = now - days * dayMs;
      const events = accessEvents(db);
      const anomalies = findAnomalies(events, policy()).filter(({ at }) => at >= since);
      const people = new Map(listPeople(db).map(({ id, name }) => [id, name]));
      const refs = referencesOf(db, anomalies.flatMap(({ encounterId }) => (encounterId === null ? [] : [encounterId])));
      const looked = new Map(reviews(db).map(({ kind, fromSeq, ...review }) => [`${kind} ${fromSeq}`, review]));
      const shown = anomalies.map((anomaly): ReviewedAnomaly => ({
        ...anomaly,
        personName: people.get(anomaly.personId) ?? '',
        ref: anomaly.encounterId === null ? null : refs.get(anomaly.encounterId) ?? null,
        review: looked.get(`${anomaly.kind} ${anomaly.fromSeq}`) ?? null,
      }));
      // What nobody has looked at comes first, the newest on top.
      return { anomalies: shown.sort((one, other) => Number(one.review !== null) - Number(other.review !== null) || other.at - one.at), events: events.filter(({ at }) => at >= since).length };
    },

    'oversight.review': (db, { kind, fromSeq, outcome }, { person, now }) => {
      if (!findAnomalies(accessEvents(db), policy()).some((anomaly) => anomaly.kind === kind && anomaly.fromSeq === fromSeq)) refuse({ code: 'not-found', what: 'anomaly' });
      keepReview(db, kind, fromSeq, outcome, person.id, now);
      return {};
    },

    'oversight.isSensitive': (db, { encounterId }) => ({ sensitive: isSensitive(db, encounterId) }),

    'oversight.setSensitive': (db, { encounterId, sensitive }) => {
      markSensitive(db, encounterId, sensitive);
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
