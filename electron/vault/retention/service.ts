import { createHash } from 'node:crypto';
import type { Leave } from '../../../shared/ipc';
import { recordClasses, refuse, type RecordClass } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import { endOf, keptDays, soonMs, writeCertificates, type ChartEnd, type RetentionOverview } from '../../../shared/retention';
import { countEvents } from '../audit';
import type { Handlers } from '../handlers';
import type { ChartKeeper, Keeper } from '../keeper';
import { publicKeyFingerprint } from '../signing';
import type { ReadableDatabase } from '../store';
import type { Disposal } from './disposal';
import { keptRecords, type Kept } from './records';
import { allCertificates, countCertificates, countWaiting, deleteHold, hasHold, heldCharts, insertHold, listCertificates, listHolds } from './store';

export type RetentionNeeds = { readonly charts: ChartKeeper; readonly others: readonly Keeper[]; readonly policy: () => Policy; readonly disposal: Disposal; /** Lets the shell save what the page was given. */ readonly leave: (leave: Leave) => void };

/** Ends that are shown at once. */
const mostSoon = 100;

/** The use cases of retention: what is kept and until when, what has died, and what stops a death. */
export function retentionHandlers({ charts, others, policy, disposal, leave }: RetentionNeeds): Handlers<'retention'> {
  return {
    'retention.overview': (db, _input, { now }) => {
      const records = [charts, ...others].flatMap((keeper) => allOf(db, keeper));
      const { cacheCharts, cacheMegabytes } = policy();
      return {
        budget: {
          charts: { used: charts.count(db), limit: cacheCharts },
          megabytes: { used: charts.bytes(db) / 1_000_000, limit: cacheMegabytes },
        },
        classes: recordClasses.map((recordClass) => classNow(db, recordClass, records, policy())),
        soon: endingSoon(records, policy(), now).slice(0, mostSoon),
        holds: listHolds(db),
        certificates: countCertificates(db),
        waitingForKeychain: countWaiting(db),
        signedBy: publicKeyFingerprint(db),
      };
    },

    'retention.certificates': (db, { before, count }) => ({ certificates: listCertificates(db, before, count), total: countCertificates(db) }),

    'retention.exportCertificates': (db, _input, { afterCommit }) => {
      const certificates = allCertificates(db);
      const text = writeCertificates(certificates);
      afterCommit(() => leave({ to: 'saveSigned', sha256: createHash('sha256').update(text).digest('hex') }));
      return { text, certificates: certificates.length };
    },

    'retention.dispose': async () => {
      const outcome = await disposal.run();
      return () => outcome;
    },

    // A second matter must not take the first one's place: its release would then free the chart for both.
    'retention.hold': (db, { encounterId, matter }, { person, now }) => {
      if (charts.records(db, [encounterId]).length === 0) refuse({ code: 'not-found', what: 'encounter' });
      if (hasHold(db, encounterId)) refuse({ code: 'held' });
      insertHold(db, { encounterId, matter, by: person.id, at: now });
      return {};
    },

    'retention.release': (db, { encounterId }) => {
      if (!deleteHold(db, encounterId)) refuse({ code: 'not-found', what: 'hold' });
      return {};
    },
  };
}

/** All records of a keeper, whether or not they are on the screen. */
export function allOf(db: ReadableDatabase, keeper: Keeper): Kept[] {
  return keptRecords(db, keeper, keeper.ids(db), { held: heldCharts(db), open: new Set() });
}

function classNow(db: ReadableDatabase, recordClass: RecordClass, records: readonly Kept[], policy: Policy): RetentionOverview['classes'][number] {
  const days = keptDays(recordClass, policy);
  if (recordClass === 'log') return { recordClass, records: countEvents(db) + countCertificates(db), days, nextEndAt: null };
  const ofClass = records.filter((record) => record.recordClass === recordClass);
  let nextEndAt: number | null = null;
  for (const record of ofClass) if (!record.held) nextEndAt = Math.min(nextEndAt ?? Infinity, endOf(record, policy));
  return { recordClass, records: ofClass.length, days, nextEndAt };
}

/** The charts that end soon, the soonest first, those included whose end a hold stops. */
export function endingSoon(records: readonly Kept[], policy: Policy, now: number): ChartEnd[] {
  return records
    .map((record) => ({ record, endsAt: endOf(record, policy) }))
    .filter(({ record, endsAt }) => record.recordClass === 'chart' && endsAt <= now + soonMs)
    .sort((one, other) => one.endsAt - other.endsAt)
    .flatMap(({ record: { encounterId, ref, status, held }, endsAt }) =>
      encounterId === null || ref === null || status === null ? [] : [{ encounterId, ref, status, endsAt, held }]);
}
