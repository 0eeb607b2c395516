import { glassAt, namesOf, ownershipOf, type AssignTo, type OpenGlass } from '../../../shared/access';
import { roleOn, type Person, type Roster } from '../../../shared/accounts';
import { refuse, type EncounterId, type TwoClocks } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import { joinSql, sql, type ReadableDatabase, type Sql } from '../store';
import { findChart, unendedGlass } from './store';

/** Which charts a person may enter now. */
export type Reach = {
  /** False where the policy lets every chart of this desk open. */
  readonly isBounded: boolean;
  /** The forms of the person's identifier. */
  readonly names: readonly string[];
  /** Charts of others that glass was broken for. */
  readonly glass: readonly EncounterId[];
};

/** What of access other domains and the door rest on. */
export type ChartAccess = {
  /** Whether a person may enter a chart (45 CFR 164.502(b)): it is theirs, or glass is broken, or the policy bounds nobody. */
  readonly mayEnter: (db: ReadableDatabase, person: Person, encounterId: EncounterId) => boolean;
  readonly reachOf: (db: ReadableDatabase, person: Person) => Reach;
  /**
   * The assignee that a new chart gets.
   * @throws FaultError `not-found` person, where there is a roster that does not name them
   */
  readonly assigneeFor: (to: AssignTo, person: Person) => string | null;
};

export type ReachNeeds = { readonly policy: () => Policy; readonly roster: () => Roster; readonly clocks: () => TwoClocks };

/** Access by reason that holds now. */
export function openGlass(db: ReadableDatabase, person: Pick<Person, 'id'>, now: TwoClocks): OpenGlass[] {
  return unendedGlass(db, person.id).flatMap(({ encounterId, wall, uptime, ...glass }) => {
    const state = glassAt({ wall, uptime }, glass.minutes, now);
    return encounterId === null || 'ended' in state ? [] : [{ ...glass, encounterId, leftMs: state.leftMs }];
  });
}

/** Who may enter which chart. */
export function chartAccess({ policy, roster, clocks }: ReachNeeds): ChartAccess {
  const isBounded = (): boolean => policy().chartAccess === 'assigned';
  return {
    mayEnter: (db, person, encounterId) => {
      if (!isBounded()) return true;
      const chart = findChart(db, encounterId);
      // One that is not there shows nothing; the use case says so.
      if (chart === undefined || ownershipOf(chart.assignee, person.identifier) === 'mine') return true;
      return openGlass(db, person, clocks()).some((glass) => glass.encounterId === encounterId);
    },

    reachOf: (db, person) => ({ isBounded: isBounded(), names: namesOf(person.identifier), glass: openGlass(db, person, clocks()).map(({ encounterId }) => encounterId) }),

    assigneeFor: (to, { identifier }) => {
      switch (to.who) {
        case 'me':
          return identifier.trim().toLowerCase();
        case 'nobody':
          return null;
        case 'person':
          requireKnown(roster(), to.identifier);
          return to.identifier;
      }
    },
  };
}

/** @throws FaultError `not-found` person: a chart that is assigned by a slip of the hand would be nobody's for ever */
export function requireKnown(roster: Roster, identifier: string): void {
  if (roster.state === 'known' && roleOn(roster, identifier, null, null) === null) refuse({ code: 'not-found', what: 'person' });
}

/** Whether an encounter `e` is the person's own work. */
export function isMine({ names }: Pick<Reach, 'names'>): Sql {
  return sql`coalesce(e.assignee in (${joinSql(names.map((name) => sql`${name}`), ', ')}), 0)`;
}

/** Whether the person may enter an encounter `e` now. */
export function isWithin(reach: Reach): Sql {
  return reach.isBounded ? sql`(${isMine(reach)} or e.id in (select value from json_each(${JSON.stringify(reach.glass)})))` : sql`1`;
}
