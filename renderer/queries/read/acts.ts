import { clockOf, nextEscalation, type Query, type QueryHead } from '../../../shared/queries';
import type { ActName } from '../store';
import { unprovedAnswer } from './answer-words';

/** What can be done to a query: its words, its key while the query is in front, and what it means. */
export const actWords: Readonly<Record<ActName, { readonly label: string; readonly keys: string }>> = {
  approve: { label: 'Approve and send', keys: 'Y' },
  'send-back': { label: 'Send back to its author', keys: 'D' },
  'take-back': { label: 'Take back from review', keys: 'T' },
  'hand-over': { label: 'Handed over', keys: 'Y' },
  recall: { label: 'Recall', keys: 'T' },
  correct: { label: 'Correct as a new version', keys: 'O' },
  remind: { label: 'Remind', keys: 'M' },
  escalate: { label: 'Escalate', keys: 'U' },
  reassign: { label: 'Reassign', keys: 'G' },
  answer: { label: 'Record an answer', keys: 'A' },
  authenticate: { label: 'Say who answered', keys: 'S' },
  apply: { label: 'Apply the answer', keys: 'P' },
  close: { label: 'Close', keys: 'L' },
  retract: { label: 'Retract', keys: 'Z' },
};

/** Whether nobody has made sure yet who gave an answer that counts (AHIMA/ACDIS: a response is authenticated like any entry of the record). */
export function isUnproved(query: Pick<Query, 'answers'>): boolean {
  return unprovedAnswer(query) !== undefined;
}

/** Whether something can be coded from: one answer that nobody vouches for does not stand in the way of another. */
function isProved({ answers }: Pick<Query, 'answers'>): boolean {
  return answers.some(({ authentication, late }) => authentication !== null && !late);
}

/** What of a query decides what can be done: the desk of all queries does not know its answers. */
export type Actable = Pick<QueryHead, 'state' | 'channel' | 'isOwn' | 'awaitedSince' | 'windowHours' | 'reminders' | 'escalations'> & { readonly answers: Query['answers'] };

/** The acts of a state, the one that is due first at the front. */
export function actsOf(query: Actable, now: number): readonly ActName[] {
  switch (query.state) {
    case 'review':
      return query.isOwn ? ['take-back'] : ['approve', 'send-back'];
    case 'queued':
    case 'reassigned':
      return [...(query.channel === 'kit' || query.channel === 'print' ? ['hand-over' as const] : []), 'recall', 'answer'];
    case 'sent':
    case 'viewed':
    case 'escalated': {
      const step = clockOf(query, now)?.step ?? null;
      const due: readonly ActName[] = step === null ? ['answer'] : step === 'remind' ? ['remind', 'answer'] : ['escalate', 'answer'];
      const all: readonly ActName[] = ['answer', 'remind', ...(nextEscalation(query) === null ? [] : ['escalate' as const]), 'reassign', 'correct', 'recall', 'close'];
      return [...due, ...all.filter((act) => !due.includes(act))];
    }
    case 'answered':
      if (isUnproved(query) && !isProved(query)) return ['authenticate', 'answer', 'close', 'retract'];
      return ['apply', 'close', 'answer', ...(isUnproved(query) ? ['authenticate' as const] : []), 'retract'];
    case 'draft':
    case 'closed':
    case 'cancelled':
    case 'recalled':
    case 'retracted':
      return [];
  }
}
