import type { Authentication, Channel, Escalation, QueryKind, QueryMove, QueryOutcome, QueryState, RecipientRole, Relation, Urgency } from '../../shared/queries';

/** A kind of query, and what it is for in a line. */
export const kindWords: Readonly<Record<QueryKind, { readonly label: string; readonly description: string }>> = {
  'open-ended': { label: 'Open-ended', description: 'The provider answers in their own words' },
  'multiple-choice': { label: 'Multiple choice', description: 'Options that the indicators support, other, and unable to determine' },
  'yes-no': { label: 'Yes or no', description: 'Never for a diagnosis that nobody has documented' },
  'clinical-validation': { label: 'Clinical validation', description: 'Is a documented diagnosis still accurate' },
  poa: { label: 'Present on admission', description: 'Whether a documented condition was there on admission' },
  'cause-effect': { label: 'Cause and effect', description: 'Whether documented conditions belong together' },
  verbal: { label: 'Verbal', description: 'Asked aloud, and put in writing the same day' },
};

/** How far a query has come, in a word or two. */
export const stateWords: Readonly<Record<QueryState, string>> = {
  draft: 'Draft', review: 'In review', queued: 'Waiting to leave', sent: 'Sent', viewed: 'Opened', escalated: 'Escalated', reassigned: 'Being reassigned',
  answered: 'Answered', closed: 'Closed', cancelled: 'Cancelled', recalled: 'Recalled', retracted: 'Retracted',
};

/** What stands in the way of a query's end, or what its end was: a sentence. */
export const stateSentences: Readonly<Record<QueryState, string>> = {
  draft: 'Nobody has been sent it.',
  review: 'A lead reads it before it goes out.',
  queued: 'It has not left this desk yet and can be recalled without a trace at the provider’s.',
  sent: 'It is out. Its words cannot be changed any more; a correction is a new version.',
  viewed: 'The provider has opened it.',
  escalated: 'The time for an answer is over and the next in line has been told.',
  reassigned: 'It is on its way to another provider.',
  answered: 'An answer is here. Read it against the chart, apply it, then close the query.',
  closed: 'Nothing can happen to it any more.',
  cancelled: 'It was dropped before anybody received it.',
  recalled: 'It was taken back before anybody answered.',
  retracted: 'It was answered and must not count.',
};

export const outcomeWords: Readonly<Record<QueryOutcome, string>> = {
  agreed: 'Agreed', disagreed: 'Disagreed', other: 'Other answer', undetermined: 'Unable to determine', 'no-response': 'No response',
};

export const urgencyWords: Readonly<Record<Urgency, string>> = { routine: 'Routine', urgent: 'Urgent' };

export const channelWords: Readonly<Record<Channel, { readonly label: string; readonly description: string }>> = {
  fhir: { label: 'Record system (FHIR)', description: 'To your organisation’s server, encrypted; the answer comes back by itself' },
  kit: { label: 'Sealed reply kit', description: 'One encrypted file, opened with a passcode that goes another way' },
  print: { label: 'Paper', description: 'Printed, numbered, and destroyed when it is done with' },
  verbal: { label: 'Asked aloud', description: 'By telephone or in person, put in writing the same day' },
};

export const roleWords: Readonly<Record<RecipientRole, string>> = {
  attending: 'Attending', consultant: 'Consultant', surgeon: 'Surgeon', anesthesiologist: 'Anesthesiologist', emergency: 'Emergency physician', resident: 'Resident',
  'advanced-practice': 'Advanced practice provider', radiologist: 'Radiologist', pathologist: 'Pathologist', nursing: 'Nursing', dietitian: 'Dietitian', other: 'Other',
};

export const relationWords: Readonly<Record<Relation, string>> = {
  author: 'wrote what is asked about', attending: 'attending of this encounter', operator: 'did the procedure', consultant: 'consulted here', none: 'no part in this encounter',
};

export const authenticationWords: Readonly<Record<Authentication, string>> = {
  server: 'signed in at the record system', 'kit-signature': 'signed in the reply kit', 'signed-entry': 'a signed entry of the record', 'called-back': 'called back on a known number', 'in-person': 'in person',
};

/** To whom a query goes that nobody answers. */
export const escalationWords: Readonly<Record<Escalation, string>> = { lead: 'The lead', 'physician-advisor': 'The physician advisor', 'department-chair': 'The chair of the department' };

/** A step of a query's life, after who made it: "Nora Quill sent it". */
const moveWords: Readonly<Record<QueryMove, string>> = {
  submit: 'gave it to review', 'send-back': 'sent it back', approve: 'approved it', send: 'sent it', undo: 'took it back before it left', speak: 'asked aloud', leave: 'handed it over', view: 'saw it opened',
  remind: 'reminded the provider', escalate: 'escalated it', reassign: 'reassigned it', answer: 'recorded the answer', close: 'closed it', 'close-unanswered': 'closed it without an answer', cancel: 'cancelled it', recall: 'recalled it', retract: 'retracted it',
};

/** The same where no person of this desk made it. */
const moveSentences: Readonly<Partial<Record<QueryMove, string>>> = { leave: 'It left this desk', view: 'The provider opened it', answer: 'An answer came' };

/** A step of a query's life, with who made it where that was a person of this desk. */
export function stepWords({ move, by }: { readonly move: QueryMove; readonly by: string | null }): string {
  return by === null ? (moveSentences[move] ?? `The desk ${moveWords[move]}`) : `${by} ${moveWords[move]}`;
}

/** "1 query", "12 queries". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
