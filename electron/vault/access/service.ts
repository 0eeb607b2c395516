import { glassAt, mayBeGiven, ownershipOf } from '../../../shared/access';
import type { Roster } from '../../../shared/accounts';
import { glassIdSchema, refuse, type EncounterId, type TwoClocks } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import type { Context, Handlers } from '../handlers';
import type { WritableDatabase } from '../store';
import { openGlass, requireKnown, type ChartAccess } from './reach';
import { countUses, endGlass, findChart, findUse, insertGlass, listUses, markReviewed, setAssignee, unendedGlass } from './store';

export type AccessNeeds = {
  readonly policy: () => Policy;
  readonly roster: () => Roster;
  readonly clocks: () => TwoClocks;
  readonly charts: ChartAccess;
  /** The chart is not read on in this session without a new opening. */
  readonly close: (encounterId: EncounterId) => void;
};

/** More lines than this nobody goes through; the counts tell of all. */
const mostUses = 300;

/** The use cases of access: charts of others by reason and for a time, whose work a chart is, and the review of both. */
export function accessHandlers({ policy, roster, clocks, charts, close }: AccessNeeds): Handlers<'access'> {
  return {
    'access.now': (db, _input, { person }) => ({
      isBounded: policy().chartAccess === 'assigned', longestMinutes: policy().breakGlassMinutes, open: openGlass(db, person, clocks()),
    }),

    'access.breakGlass': (db, { encounterId, reason, minutes }, context) => {
      const { person } = context;
      const { ref } = findChart(db, encounterId) ?? refuse({ code: 'not-found', what: 'encounter' });
      if (charts.mayEnter(db, person, encounterId)) refuse({ code: 'duplicate', what: 'access' });
      endDue(db, context, clocks());
      const id = context.newId('gls', glassIdSchema);
      const glass = { id, encounterId, ref, reason, minutes: Math.min(minutes, policy().breakGlassMinutes) };
      insertGlass(db, { ...glass, by: person.id, begun: clocks() });
      return { glass: { ...glass, leftMs: glass.minutes * 60_000 } };
    },

    'access.endGlass': (db, { encounterId }, { person, now, afterCommit }) => {
      const open = openGlass(db, person, clocks()).find((glass) => glass.encounterId === encounterId) ?? refuse({ code: 'not-found', what: 'access' });
      endGlass(db, open.id, 'early', now);
      afterCommit(() => close(encounterId));
      return { glassId: open.id };
    },

    'access.assign': (db, { encounterId, identifier }, { person, afterCommit }) => {
      const { assignee } = findChart(db, encounterId) ?? refuse({ code: 'not-found', what: 'encounter' });
      requireKnown(roster(), identifier);
      if (!mayBeGiven(assignee, identifier, person.identifier)) refuse({ code: 'own-matter', what: 'assignment' });
      setAssignee(db, encounterId, identifier);
      const isOwn = ownershipOf(identifier, person.identifier) === 'mine';
      if (!isOwn) afterCommit(() => close(encounterId));
      return { to: isOwn ? 'oneself' : 'another' };
    },

    'access.uses': (db, _input, { person }) => ({ uses: listUses(db, person.id, mostUses), ...countUses(db) }),

    // Two pairs of eyes: who has opened a chart by reason cannot also be who finds nothing wrong with it.
    'access.review': (db, { glassId }, { person, now }) => {
      const use = findUse(db, person.id, glassId) ?? refuse({ code: 'not-found', what: 'access' });
      if (use.isOwn) refuse({ code: 'own-matter', what: 'review' });
      if (use.reviewed !== null) refuse({ code: 'duplicate', what: 'review' });
      markReviewed(db, glassId, person.id, now);
      return { use: findUse(db, person.id, glassId) ?? use };
    },
  };
}

/** What has ended by itself. */
export type EndedGlass = { readonly encounterId: EncounterId; readonly why: 'time' | 'clock' };

/** Ends what is over, each with its event; whoever counts time is not asked. */
export function endDue(db: WritableDatabase, { person, now, alsoAudit }: Pick<Context, 'person' | 'now' | 'alsoAudit'>, clocks: TwoClocks): EndedGlass[] {
  return unendedGlass(db, person.id).flatMap(({ id, encounterId, minutes, ...begun }) => {
    // The chart has died meanwhile: there is nothing left that it opens.
    const state = encounterId === null ? { ended: 'time' as const } : glassAt(begun, minutes, clocks);
    if (!('ended' in state)) return [];
    endGlass(db, id, state.ended, now);
    if (encounterId === null) return [];
    alsoAudit({ event: 'access.ended', encounterId, glassId: id, why: state.ended });
    return [{ encounterId, why: state.ended }];
  });
}
