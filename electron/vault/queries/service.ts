import { isWithin, type ChartAccess } from '../access';
import { existing, openForCoding } from '../coding';
import type { Handlers } from '../handlers';
import { joinSql, sql } from '../store';
import { demandMove, existingQuery, saveDraft } from './drafts';
import { headOf, shownQuery } from './shown';
import { countQueries, insertStep, listQueries, queriesOf } from './store';

export type QueriesNeeds = { readonly access: Pick<ChartAccess, 'reachOf'> };

/** The use cases of queries to providers. */
export function queriesHandlers({ access }: QueriesNeeds): Handlers<'queries'> {
  return {
    'queries.list': (db, { states, whose, from, count }, { person }) => {
      const reach = isWithin(access.reachOf(db, person));
      const within = whose === 'mine' ? sql`${reach} and q.author = ${person.id}` : reach;
      const counts = countQueries(db, within);
      const ofStates = states.length === 0 ? within : sql`${within} and q.state in (${joinSql(states.map((state) => sql`${state}`), ', ')})`;
      const rows = listQueries(db, ofStates, from, count).map((row) => headOf(row, person.id));
      const chosen = (state: string): boolean => states.length === 0 || states.some((each) => each === state);
      return { total: Object.entries(counts).reduce((sum, [state, n]) => sum + (chosen(state) ? n : 0), 0), rows, counts };
    },

    'queries.ofEncounter': (db, { encounterId }, { person }) => {
      existing(db, encounterId);
      return { queries: queriesOf(db, encounterId).map((row) => shownQuery(db, row, person.id)) };
    },

    'queries.read': (db, { encounterId, queryId }, { person }) => ({ query: shownQuery(db, existingQuery(db, encounterId, queryId), person.id) }),

    'queries.saveDraft': (db, { encounterId, queryId, draft }, context) => {
      const id = saveDraft(db, encounterId, queryId, draft, context);
      return { query: shownQuery(db, existingQuery(db, encounterId, id), context.person.id) };
    },

    'queries.discard': (db, { encounterId, queryId }, { person, now }) => {
      openForCoding(db, encounterId);
      const query = existingQuery(db, encounterId, queryId);
      insertStep(db, query, { move: 'cancel', to: demandMove(query, 'cancel'), outcome: null, by: person.id, at: now, note: '' });
      return { query: shownQuery(db, existingQuery(db, encounterId, queryId), person.id) };
    },
  };
}
