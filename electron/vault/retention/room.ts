import { refuse, type EncounterId } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import { deathsForRoom, endOf, lackingRoom, type Room } from '../../../shared/retention';
import type { Context } from '../handlers';
import type { ChartKeeper } from '../keeper';
import type { ReadableDatabase, WritableDatabase } from '../store';
import type { Died, OpenDesk } from './disposal';
import { letDie, type ChartClaims } from './death';
import { demandNoEvidence } from './evidence';
import { keptRecords, safeNow } from './records';
import { heldCharts } from './store';

/** When a chart's time is over; null while a hold stops it. */
export type ChartEndsAt = { readonly held: boolean; readonly endsAt: number | null };

/** What the encounters need of retention. */
export type ChartRetention = {
  /**
   * Makes room for what is about to come to the desk, in the caller's transaction: those charts die that are least
   * needed, but never `forChart`.
   * @throws FaultError `desk-full` where what must not die takes it all
   */
  readonly makeRoom: (db: WritableDatabase, context: Context, coming: Room, forChart?: EncounterId) => void;
  /**
   * A person removes a chart.
   * @throws FaultError `held`, and what others have to say against it
   */
  readonly remove: (db: WritableDatabase, context: Context, encounterId: EncounterId) => void;
  readonly endsAt: (db: ReadableDatabase, encounterIds: readonly EncounterId[]) => ReadonlyMap<EncounterId, ChartEndsAt>;
};

export type RoomNeeds = {
  readonly charts: ChartKeeper;
  readonly policy: () => Policy;
  readonly desk: () => OpenDesk | undefined;
  /** Buries keys and signs certificates, after the commit. */
  readonly finish: () => void;
  readonly tell: (died: Died) => void;
  readonly claims: ChartClaims;
};

/** What happens to charts on the way of what a person asked for: in that call's transaction, and undone with it. */
export function chartRetention({ charts, policy, desk, finish, tell, claims }: RoomNeeds): ChartRetention {
  const openDesk = (): OpenDesk => desk() ?? refuse({ code: 'locked' });

  return {
    makeRoom: (db, context, coming, forChart) => {
      // Nearly always there is room, and two sums say so.
      if (lackingRoom({ charts: charts.count(db), bytes: charts.bytes(db) }, policy(), coming) === undefined) return;
      const { person, charts: opened, chartKeys } = openDesk();
      const safe = safeNow(db, person.id, opened, context.now);
      const records = keptRecords(db, charts, charts.ids(db), safe).map((record) => (record.id === forChart ? { ...record, open: true } : record));
      const { deaths, lacking } = deathsForRoom(records, policy(), context.now, coming);
      if (lacking !== undefined) refuse({ code: 'desk-full', ...lacking });
      for (const death of deaths) letDie(db, context, { keeper: charts, ...death }, chartKeys, claims);
      context.afterCommit(() => tell({ charts: deaths.length, others: 0 }));
      context.afterCommit(finish);
    },

    remove: (db, context, encounterId) => {
      const { chartKeys } = openDesk();
      // What a person removes, they may have on the screen.
      const [record] = keptRecords(db, charts, [encounterId], { held: heldCharts(db), open: new Set() });
      if (record === undefined) return refuse({ code: 'not-found', what: 'encounter' });
      demandNoEvidence(db, 'chart', encounterId);
      if (record.held) return refuse({ code: 'held' });
      claims.demandRemovable(db, encounterId);
      letDie(db, context, { keeper: charts, record, why: 'removed', rule: null }, chartKeys, claims);
      context.afterCommit(finish);
    },

    endsAt: (db, encounterIds) => {
      const held = heldCharts(db);
      const records = keptRecords(db, charts, encounterIds, { held, open: new Set() });
      return new Map(records.flatMap((record) => (record.encounterId === null ? [] : [[record.encounterId, { held: record.held, endsAt: record.held ? null : endOf(record, policy()) }]])));
    },
  };
}
