import type { ActName } from '../store';

/** The acts that need nothing but, perhaps, a reason. */
export const notedActs = ['approve', 'send-back', 'take-back', 'hand-over', 'recall', 'correct', 'remind', 'retract'] as const;
export type NotedAct = (typeof notedActs)[number];

export function isNoted(act: ActName): act is NotedAct {
  return notedActs.some((each) => each === act);
}

export type NotedWords = {
  readonly title: string;
  /** What will happen, and what will not. */
  readonly text: string;
  readonly deed: string;
  /** The field for a reason; null where none is asked for. */
  readonly label: string | null;
  readonly isNeeded: boolean;
  readonly isDanger: boolean;
  /** Said when it is done. */
  readonly done: string;
};

/** What each does, and whether a reason is asked for. */
export const notedWords: Readonly<Record<NotedAct, NotedWords>> = {
  approve: { title: 'Approve and send', text: 'It goes to its provider as it stands, under your name beside its author’s.', deed: 'Approve and send', label: null, isNeeded: false, isDanger: false, done: 'Approved' },
  'send-back': { title: 'Send back to its author', text: 'It becomes a draft again, with your words.', deed: 'Send back', label: 'What to change', isNeeded: true, isDanger: false, done: 'Sent back' },
  'take-back': { title: 'Take back from review', text: 'The query is dropped; nobody has received it.', deed: 'Take back', label: null, isNeeded: false, isDanger: false, done: 'Taken back' },
  'hand-over': { title: 'Handed over', text: 'Says that the paper or the kit is with the provider. From now on the time for an answer runs.', deed: 'It is handed over', label: null, isNeeded: false, isDanger: false, done: 'Handed over' },
  recall: { title: 'Recall the query', text: 'What is still here goes nowhere; whoever has it already is told that it no longer counts. The codes that it holds are free.', deed: 'Recall the query', label: 'Why', isNeeded: true, isDanger: true, done: 'Recalled' },
  correct: { title: 'Correct as a new version', text: 'What was sent is never changed. Its words are taken into a new draft; when that is sent, this version is recalled.', deed: 'Begin the new version', label: null, isNeeded: false, isDanger: false, done: 'A new version is begun' },
  remind: { title: 'Remind the provider', text: 'The same query, once more. Its time does not begin anew.', deed: 'Remind', label: 'What was said', isNeeded: false, isDanger: false, done: 'Reminded' },
  retract: { title: 'Retract the query', text: 'Query and answer stay in the record and no longer count: nothing rests on the answer from then on.', deed: 'Retract the query', label: 'Why', isNeeded: true, isDanger: true, done: 'Retracted' },
};
