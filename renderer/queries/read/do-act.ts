import { localDate, type EncounterId, type QueryId, type Result } from '../../../shared/kernel';
import { nextEscalation, type Query, type RecipientRole } from '../../../shared/queries';
import type { Finding, LintReport } from '../../../shared/queries/lint';
import { call } from '../../bridge';
import { refreshCoding } from '../../coding';
import { made, useQueries, type ActName } from '../store';
import type { ActInput } from './act-input';
import type { NotedAct } from './act-words';
import { notedWords } from './act-words';
import { unprovedAnswer } from './answer-words';

type OnQuery = { readonly encounterId: EncounterId; readonly queryId: QueryId };

/** What came of an act: the query as it stands then; null where it was declined, which is then shown. */
type Outcome = Promise<Query | null>;

/** Takes what sending answered: one that the rules keep back stays as it was, and they are named. */
export async function sentBy(act: Promise<Result<{ readonly query: Query; readonly sent: boolean; readonly report: LintReport }>>, words: string): Outcome {
  const answer = await made(act, words);
  if (answer === null) return null;
  const keptBack: readonly Finding[] = answer.sent ? [] : answer.report.findings.filter(({ severity }) => severity === 'block');
  useQueries.setState({ keptBack, said: answer.sent ? words : 'The rules keep it back' });
  return answer.sent ? answer.query : null;
}

async function queryOf(act: Promise<Result<{ readonly query: Query }>>, words: string): Outcome {
  return (await made(act, words))?.query ?? null;
}

/** Does an act that needs nothing but, perhaps, a reason. */
export function doNoted(act: NotedAct, on: OnQuery, note: string): Outcome {
  const { done } = notedWords[act];
  switch (act) {
    case 'approve':
      return sentBy(call('queries.approve', on), done);
    case 'send-back':
      return queryOf(call('queries.sendBack', { ...on, note }), done);
    case 'take-back':
      return queryOf(call('queries.discard', on), done);
    case 'hand-over':
      return queryOf(call('queries.handOver', on), done);
    case 'recall':
      return queryOf(call('queries.recall', { ...on, note }), done);
    case 'correct':
      return queryOf(call('queries.correct', on), done);
    case 'remind':
      return queryOf(call('queries.remind', { ...on, note }), done);
    case 'retract':
      return queryOf(call('queries.retract', { ...on, note }), done);
  }
}

/** An instant of a day for what was said on it: this moment on today, noon on an earlier day. */
export function instantOn(date: string, now: number): number {
  if (date === localDate(now)) return now;
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 12).getTime();
}

/** What an act lacks before it can be done: null where it lacks nothing. */
export function lackOf(act: ActName, input: ActInput, role: RecipientRole | null, today: string): string | null {
  switch (act) {
    case 'reassign':
      if (input.recipientId === null) return 'Choose whom it goes to.';
      return input.note.trim().length < 3 ? 'Say why.' : null;
    case 'answer':
      if (input.from.trim() === '') return 'Say who answered.';
      if (role === null) return 'Say what their part is.';
      if (input.chosen.length === 0 && input.text.trim() === '') return 'Say what was answered.';
      if (input.answeredOn === null) return 'Say on which day.';
      if (input.answeredOn > today) return 'That day is still to come.';
      return input.authentication === null ? 'Say how it is known who answered.' : null;
    case 'authenticate':
      return input.authentication === null ? 'Say how it is known who answered.' : null;
    case 'close':
      return input.outcome === null ? 'Say what it came to.' : null;
    default:
      return null;
  }
}

/** Does one of the acts that are filled in. */
export async function doFilled(act: 'reassign' | 'escalate' | 'answer' | 'authenticate' | 'close', on: OnQuery, query: Query, input: ActInput, role: RecipientRole | null): Outcome {
  const { note, recipientId, relation, from, authentication, answeredOn, chosen, text, outcome } = input;
  switch (act) {
    case 'reassign':
      return recipientId === null ? null : queryOf(call('queries.reassign', { ...on, recipientId, relation, note }), 'Reassigned');
    case 'escalate': {
      const to = nextEscalation(query);
      return to === null ? null : queryOf(call('queries.escalate', { ...on, to, note }), 'Escalated');
    }
    case 'answer':
      if (role === null || authentication === null || answeredOn === null) return null;
      return queryOf(call('queries.recordAnswer', { ...on, from: from.trim(), role, authentication, answeredAt: instantOn(answeredOn, Date.now()), chosen: [...chosen], text: text.trim() }), 'The answer is recorded');
    case 'authenticate': {
      const number = unprovedAnswer(query)?.number;
      return number === undefined || authentication === null ? null : queryOf(call('queries.authenticate', { ...on, number, authentication }), 'The answer is authenticated');
    }
    case 'close': {
      if (outcome === null) return null;
      const closed = await queryOf(call('queries.close', { ...on, outcome, note }), 'Closed');
      // What it held is free, and the check of the encounter says so.
      if (closed !== null) await refreshCoding();
      return closed;
    }
  }
}

