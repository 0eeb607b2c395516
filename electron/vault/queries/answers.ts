import { localDate, refuse, type DocumentId, type PersonId, type QueryId } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import { answerPart, plainAnswer, plainName, replyDocument, stateAfter, type Answer, type QueryContent } from '../../../shared/queries';
import { insertDocuments } from '../encounters';
import type { Context } from '../handlers';
import type { ReadableDatabase, WritableDatabase } from '../store';
import { demandMove } from './drafts';
import { leave } from './sending';
import { answersOf, contentOf, findQuery, insertStep, noteAnswered, seal, stepsOf, type QueryRow } from './store';

export type Arriving = Pick<Answer, 'from' | 'role' | 'authentication' | 'answeredAt' | 'chosen' | 'text'> & { /** A person of the desk; null where the channel brought it. */ readonly by: PersonId | null };

/**
 * Takes an answer in. One that is authenticated becomes a document of the chart; one that is not waits until somebody
 * has made sure who gave it; one that comes after the query's end is kept, and does not count.
 */
export function takeAnswer(db: WritableDatabase, given: QueryRow, arriving: Arriving, policy: Policy, context: Context): Answer {
  const { by, ...rest } = arriving;
  const said = { ...rest, from: plainName(rest.from), text: plainAnswer(rest.text), answeredAt: answeredWithin(askedAt(db, given), context.now, arriving) };
  // Whoever answers has it: that it is out was not said yet.
  if (stateAfter(given.state, 'leave') !== undefined) leave(db, given, policy, null, said.answeredAt);
  const row = findQuery(db, given.encounterId, given.id) ?? given;
  const content = contentOf(db, row.id);
  const late = stateAfter(row.state, 'answer') === undefined;
  const chosen = [...new Set(said.chosen)].filter((index) => index < content.options.length);
  const answer: Answer = {
    ...said, chosen, late, number: answersOf(db, row.id).length + 1, authenticatedBy: said.authentication === null ? null : by, arrivedAt: context.now,
    documentId: said.authentication === null || late ? null : enter(db, row, content, { ...said, chosen }, context),
  };
  seal(db, row.encounterId, row.id, `answer:${answer.number}`, answer);
  if (!late) {
    insertStep(db, row, { move: 'answer', to: demandMove(row, 'answer'), by, at: context.now });
    noteAnswered(db, row.id, said.answeredAt);
  }
  return answer;
}

/** Since when a query may have been answered: since whoever has it now was asked. */
export function askedAt(db: ReadableDatabase, { id, createdAt, sentAt }: Pick<QueryRow, 'id' | 'createdAt' | 'sentAt'>): number {
  return sentAt ?? stepsOf(db, id).findLast(({ move }) => move === 'send' || move === 'approve')?.at ?? createdAt;
}

/**
 * When an answer was given. A person knows the day, and it is not before the question. The clock of another computer that says it was
 * given before it was asked for, or is still to be given, is wrong: then it is known when it arrived, and nothing else.
 */
function answeredWithin(from: number, now: number, { answeredAt, by }: Pick<Arriving, 'answeredAt' | 'by'>): number {
  if (by !== null) return Math.min(now, Math.max(from, answeredAt));
  return answeredAt < from || answeredAt > now ? now : answeredAt;
}

/** Whether the same was answered by the same before: read or sent once more, it is no other answer. */
export function isAnsweredSo(db: ReadableDatabase, queryId: QueryId, { from, authentication, chosen, text }: Pick<Arriving, 'from' | 'authentication' | 'chosen' | 'text'>): boolean {
  const chosenOf = (places: readonly number[]): string => [...new Set(places)].sort((one, other) => one - other).join(' ');
  return answersOf(db, queryId).some((each) => each.from === plainName(from) && each.authentication === authentication && chosenOf(each.chosen) === chosenOf(chosen) && each.text === plainAnswer(text));
}

/** Says how it was made sure who gave an answer; it enters the record by that. @throws FaultError `not-found` answer, `answer-not-usable`, `query-state` */
export function authenticate(db: WritableDatabase, row: QueryRow, number: number, authentication: NonNullable<Answer['authentication']>, context: Context): void {
  const answer = answerOf(db, row.id, number);
  if (answer.late) refuse({ code: 'answer-not-usable', why: 'late' });
  if (answer.authentication !== null || row.state !== 'answered') refuse({ code: 'query-state', state: row.state, move: 'authenticate' });
  const said = { ...answer, authentication, authenticatedBy: context.person.id };
  seal(db, row.encounterId, row.id, `answer:${number}`, { ...said, documentId: enter(db, row, contentOf(db, row.id), said, context) });
}

function enter(db: WritableDatabase, { ref, version, encounterId }: QueryRow, { title, body, options }: QueryContent, answer: Parameters<typeof replyDocument>[1], context: Context): DocumentId | null {
  const document = replyDocument({ ref, version, title, body, options }, answer);
  const [id] = insertDocuments(db, encounterId, [{ ...document, kind: 'query-answer', datedOn: localDate(answer.answeredAt), author: answer.from }], context);
  return id ?? null;
}

export function answerOf(db: ReadableDatabase, queryId: QueryId, number: number): Answer {
  return answersOf(db, queryId).find((answer) => answer.number === number) ?? refuse({ code: 'not-found', what: 'answer' });
}

/**
 * An answer that may be coded from: its query was not retracted, it came in time, and it is authenticated and part of the
 * record (AHIMA/ACDIS, Guidelines for Achieving a Compliant Query Practice). @throws FaultError `answer-not-usable`
 */
export function usableAnswer(db: ReadableDatabase, row: QueryRow, number: number): Answer & { readonly documentId: DocumentId } {
  const answer = answerOf(db, row.id, number);
  if (answer.late) refuse({ code: 'answer-not-usable', why: 'late' });
  if (row.state !== 'answered' && row.state !== 'closed') refuse({ code: 'answer-not-usable', why: 'withdrawn' });
  const { authentication, documentId } = answer;
  if (authentication === null || documentId === null) return refuse({ code: 'answer-not-usable', why: 'not-authenticated' });
  return { ...answer, documentId };
}

/** Whether words of an answer's document are the answer: not who gave it and when, and not what was only asked. */
export function isOfAnswer(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const part = answerPart(text);
  return part.start <= start && end <= part.end;
}

/** The documents of a chart that are answers to retracted queries: nothing rests on them any more. */
export function withdrawnDocuments(db: ReadableDatabase, rows: readonly QueryRow[]): ReadonlyMap<DocumentId, QueryRow> {
  return new Map(rows.filter(({ state }) => state === 'retracted').flatMap((row) => answersOf(db, row.id).flatMap(({ documentId }) => (documentId === null ? [] : [[documentId, row] as const]))));
}

