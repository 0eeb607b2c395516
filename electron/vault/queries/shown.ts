import type { Query, QueryHead } from '../../../shared/queries';
import type { PersonId } from '../../../shared/kernel';
import { evidenceProver } from '../coding';
import type { ReadableDatabase } from '../store';
import { answersOf, contentOf, stepsOf, supersederOf, type QueryRow } from './store';

const hourMs = 3_600_000;

/** What of a query says nothing of the patient, with the time until which it is awaited. */
export function headOf(row: QueryRow, reader: PersonId): QueryHead {
  const { supersedes: _supersedes, recipientId: _recipientId, recipientName, blocked: _blocked, repeated: _repeated, ...head } = row;
  const { awaitedSince, windowHours, author } = head;
  const dueAt = awaitedSince === null || windowHours === null ? null : awaitedSince + windowHours * hourMs;
  return { ...head, dueAt, recipient: recipientName ?? '', isOwn: author === reader };
}

/** A query with its words, and which of them still stand in the chart. */
export function shownQuery(db: ReadableDatabase, row: QueryRow, reader: PersonId): Query {
  const proves = evidenceProver(db, row.encounterId);
  const content = contentOf(db, row.id);
  return {
    ...headOf(row, reader),
    content: { ...content, indicators: content.indicators.map((each) => ({ ...each, stands: proves(each) })) },
    answers: answersOf(db, row.id),
    steps: stepsOf(db, row.id),
    supersedes: row.supersedes,
    supersededBy: supersederOf(db, row.id),
  };
}
