import type { Policy } from '../../../shared/policy';
import { closingMove, isOpen, nextEscalation, type Query } from '../../../shared/queries';
import { localDate, queryIdSchema, refuse, type EncounterId, type QueryId } from '../../../shared/kernel';
import { isWithin, type ChartAccess } from '../access';
import { existing } from '../coding';
import type { Context, Handlers } from '../handlers';
import { demandNoEvidence } from '../retention';
import { joinSql, sql, type ReadableDatabase, type WritableDatabase } from '../store';
import { answerOf, askedAt, authenticate, takeAnswer } from './answers';
import { applyAnswer, type AssignCode } from './applying';
import { contraryUnread, readChart } from './chart';
import { compareAnswer } from './comparing';
import { directoryHandlers, type DirectoryNeeds } from './directory';
import { demandMove, existingQuery, saveDraft } from './drafts';
import { figuresOf } from './figures';
import { judge } from './judging';
import { kitHandlers, type KitNeeds } from './kits';
import { printHandlers, type PrintNeeds } from './printing';
import { leave, move, reassign, recallQuery, trySending, undoSending, type SendingNeeds } from './sending';
import { headOf, shownQuery } from './shown';
import { templateHandlers } from './templates';
import { answersOf, contentOf, countQueries, insertQuery, insertStep, listQueries, noteClosed, queriesOf, supersederOf } from './store';

export type QueriesNeeds = DirectoryNeeds & SendingNeeds & KitNeeds & PrintNeeds & { readonly access: Pick<ChartAccess, 'reachOf'>; readonly policy: () => Policy; readonly assign: AssignCode };

/** The use cases of queries to providers. */
export function queriesHandlers(needs: QueriesNeeds): Handlers<'queries'> {
  const { access, policy, carrier } = needs;

  return {
    ...directoryHandlers(needs),
    ...templateHandlers(needs),
    ...kitHandlers(needs),
    ...printHandlers(needs),

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

    'queries.read': (db, { encounterId, queryId }, context) => shown(db, encounterId, queryId, context),

    'queries.saveDraft': (db, { encounterId, queryId, draft }, context) => {
      if (queryId !== null) demandNoEvidence(db, 'query', queryId);
      return shown(db, encounterId, saveDraft(db, encounterId, queryId, draft, context), context);
    },

    'queries.judge': (db, { encounterId, queryId }, context) => {
      const { report, documentedDiagnoses } = judge(db, existingQuery(db, encounterId, queryId), policy(), context);
      return { report, documentedDiagnoses, contrary: contraryUnread(db, encounterId, contentOf(db, queryId).indicators, context.person.id) };
    },

    'queries.discard': (db, { encounterId, queryId }, context) => {
      demandNoEvidence(db, 'query', queryId);
      move(db, encounterId, queryId, 'cancel', '', context);
      return shown(db, encounterId, queryId, context);
    },

    'queries.submit': (db, { encounterId, queryId }, context) => {
      demandNoEvidence(db, 'query', queryId);
      return { ...trySending(db, existingQuery(db, encounterId, queryId), 'submit', needs, context), ...shown(db, encounterId, queryId, context) };
    },

    'queries.sendBack': (db, { encounterId, queryId, note }, context) => {
      demandAnothers(db, encounterId, queryId, context);
      move(db, encounterId, queryId, 'send-back', note, context);
      return shown(db, encounterId, queryId, context);
    },

    'queries.approve': (db, { encounterId, queryId }, context) => {
      demandNoEvidence(db, 'query', queryId);
      demandAnothers(db, encounterId, queryId, context);
      return { ...trySending(db, existingQuery(db, encounterId, queryId), 'approve', needs, context), ...shown(db, encounterId, queryId, context) };
    },

    'queries.send': (db, { encounterId, queryId }, context) => {
      demandNoEvidence(db, 'query', queryId);
      return { ...trySending(db, existingQuery(db, encounterId, queryId), 'send', needs, context), ...shown(db, encounterId, queryId, context) };
    },

    'queries.undoSend': (db, { encounterId, queryId }, context) => {
      demandNoEvidence(db, 'query', queryId);
      undoSending(db, existingQuery(db, encounterId, queryId), needs, context);
      return shown(db, encounterId, queryId, context);
    },

    'queries.handOver': (db, { encounterId, queryId }, context) => {
      demandNoEvidence(db, 'query', queryId);
      const row = existingQuery(db, encounterId, queryId);
      // What goes by the network, the network alone says.
      if (row.channel === 'fhir') refuse({ code: 'query-state', state: row.state, move: 'hand-over' });
      leave(db, row, policy(), context.person.id, context.now);
      return shown(db, encounterId, queryId, context);
    },

    'queries.recall': (db, { encounterId, queryId, note }, context) => {
      recallQuery(db, { encounterId, queryId, note }, carrier, context);
      return shown(db, encounterId, queryId, context);
    },

    'queries.correct': (db, { encounterId, queryId }, context) => {
      demandNoEvidence(db, 'query', queryId);
      const row = existingQuery(db, encounterId, queryId);
      if (!isCorrectable(row.state)) refuse({ code: 'query-state', state: row.state, move: 'correct' });
      if (supersederOf(db, queryId) !== null) refuse({ code: 'not-sendable', why: 'superseded' });
      const id = context.newId('qry', queryIdSchema);
      const version = Math.max(...queriesOf(db, encounterId).filter(({ ref }) => ref === row.ref).map((each) => each.version)) + 1;
      insertQuery(db, { id, ref: row.ref, version, supersedes: queryId, encounterId, author: context.person.id, at: context.now }, contentOf(db, queryId));
      return shown(db, encounterId, id, context);
    },

    'queries.remind': (db, { encounterId, queryId, note }, context) => {
      move(db, encounterId, queryId, 'remind', note, context);
      return shown(db, encounterId, queryId, context);
    },

    'queries.escalate': (db, { encounterId, queryId, to, note }, context) => {
      const row = existingQuery(db, encounterId, queryId);
      const next = nextEscalation(row);
      if (to !== next) refuse({ code: 'escalation-order', next });
      insertStep(db, row, { move: 'escalate', to: demandMove(row, 'escalate'), by: context.person.id, at: context.now, note, escalation: to });
      return shown(db, encounterId, queryId, context);
    },

    'queries.reassign': (db, { encounterId, queryId, recipientId, note }, context) => {
      demandNoEvidence(db, 'query', queryId);
      reassign(db, existingQuery(db, encounterId, queryId), { recipientId, note }, needs, context);
      return shown(db, encounterId, queryId, context);
    },

    'queries.recordAnswer': (db, { encounterId, queryId, ...given }, context) => {
      const row = existingQuery(db, encounterId, queryId);
      const isBefore = localDate(given.answeredAt) < localDate(askedAt(db, row));
      if (isBefore || given.answeredAt > context.now) refuse({ code: 'not-valid', what: 'dates', why: 'An answer is not given before it is asked for, nor tomorrow.' });
      if (given.chosen.length === 0 && given.text === '') refuse({ code: 'not-valid', what: 'query', why: 'It was answered with nothing.' });
      takeAnswer(db, row, { ...given, by: context.person.id }, policy(), context);
      return shown(db, encounterId, queryId, context);
    },

    'queries.authenticate': (db, { encounterId, queryId, number, authentication }, context) => {
      authenticate(db, existingQuery(db, encounterId, queryId), number, authentication, context);
      return shown(db, encounterId, queryId, context);
    },

    'queries.compare': (db, { encounterId, queryId, number }, { person }) => {
      const row = existingQuery(db, encounterId, queryId);
      return { lines: compareAnswer(readChart(db, encounterId, person.id), contentOf(db, row.id), answerOf(db, row.id, number)) };
    },

    'queries.applyAnswer': (db, input, context) => {
      const assignmentId = applyAnswer(db, input, needs.assign, context);
      return { ...shown(db, input.encounterId, input.queryId, context), assignmentId };
    },

    'queries.close': (db, { encounterId, queryId, outcome, note }, context) => {
      const row = existingQuery(db, encounterId, queryId);
      // Without an answer it is taken back.
      if (outcome === 'no-response') demandNoEvidence(db, 'query', queryId);
      const to = demandMove(row, closingMove(outcome));
      const proved = answersOf(db, queryId).some(({ authentication, late }) => authentication !== null && !late);
      if (outcome !== 'no-response' && !proved) refuse({ code: 'answer-not-usable', why: 'not-authenticated' });
      insertStep(db, row, { move: closingMove(outcome), to, by: context.person.id, at: context.now, note });
      noteClosed(db, queryId, context.now, outcome);
      carrier.end(db, context, queryId, answersOf(db, queryId).some(({ authentication }) => authentication === 'server'));
      return shown(db, encounterId, queryId, context);
    },

    'queries.retract': (db, { encounterId, queryId, note }, context) => {
      demandNoEvidence(db, 'query', queryId);
      move(db, encounterId, queryId, 'retract', note, context);
      carrier.recall(db, context, queryId);
      return shown(db, encounterId, queryId, context);
    },

    'queries.metrics': (db, time, { now }) => figuresOf(db, time, null, now),
    'queries.ownMetrics': (db, time, { person, now }) => figuresOf(db, time, person.id, now),
  };
}

function shown(db: ReadableDatabase, encounterId: EncounterId, queryId: QueryId, { person }: Pick<Context, 'person'>): { query: Query } {
  return { query: shownQuery(db, existingQuery(db, encounterId, queryId), person.id) };
}

/** Two pairs of eyes. @throws FaultError `own-matter` query */
function demandAnothers(db: WritableDatabase, encounterId: EncounterId, queryId: QueryId, { person }: Context): void {
  if (existingQuery(db, encounterId, queryId).author === person.id) refuse({ code: 'own-matter', what: 'query' });
}

/** A draft is simply changed, and what has ended has ended. */
function isCorrectable(state: Query['state']): boolean {
  return isOpen(state) && state !== 'review';
}
