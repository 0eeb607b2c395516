import type {
  CaseState, correctiveEnds, Dismissal, Exclusion, Factor, filers, ImportResult, Lack, noticeTargets, noticeWays, Outcome, ReceivedKind, ReceivedState, Remedy, Reply, ReportProof, replyKinds, Risk, timelineKinds,
} from '../../shared/cases';
import { incidentTypes, incidentTypeWords } from '../../shared/incidents';
import type { Tone } from '../ui';

/** What kind of incident, by the reporter’s choice; what a later Chartlock may name besides is said as it is. */
export function typeWords(type: string | null): string {
  const known = incidentTypes.find((each) => each === type);
  return known === undefined ? (type ?? 'Not known yet') : incidentTypeWords[known].title;
}

/** What came in. */
export const receivedKindWords: Readonly<Record<ReceivedKind, string>> = {
  report: 'Report', addendum: 'Addendum', concern: 'Concern without a name', 'lock-report': 'Report from a locked desk', answer: 'Answer to a task', unknown: 'Sealed file',
};

/** What a report, and a line of it, says of encryption. */
export const proofConclusionWords: Readonly<Record<ReportProof['conclusion'], { readonly label: string; readonly tone: Tone | 'neutral' }>> = {
  supports: { label: 'Supports that it was encrypted', tone: 'success' }, against: { label: 'Speaks against it', tone: 'warning' }, unknown: { label: 'Does not tell all', tone: 'neutral' },
};
export const proofLineWords: typeof proofConclusionWords = {
  supports: { label: 'Supports it', tone: 'success' }, against: { label: 'Speaks against it', tone: 'warning' }, unknown: { label: 'Unknown', tone: 'neutral' },
};

/** How far what came in has come, and what that means. */
export const receivedStateWords: Readonly<Record<ReceivedState, { readonly label: string; readonly means: string; readonly tone: Tone | 'neutral' }>> = {
  new: { label: 'New', means: 'Nobody has looked at it yet.', tone: 'info' },
  'in-case': { label: 'In a case', means: 'It belongs to a case.', tone: 'neutral' },
  dismissed: { label: 'No incident', means: 'It was found to be none, and can be taken up again.', tone: 'neutral' },
  'held-back': { label: 'Waits for its report', means: 'It adds to a report that has not come yet. It joins it by itself when that comes.', tone: 'warning' },
  'no-key': { label: 'Another key', means: 'It is sealed to a key that is not in this vault. It is kept sealed, and opens by itself when that key is restored from a backup.', tone: 'warning' },
  newer: { label: 'Newer Chartlock', means: 'A later Chartlock wrote it. It is kept sealed until this one is brought up to date.', tone: 'warning' },
};

/** What became of a file that was taken in. */
export const importWords: Readonly<Record<ImportResult, { readonly label: string; readonly means: string; readonly tone: Tone }>> = {
  taken: { label: 'Taken in', means: 'It stands in the inbox.', tone: 'success' },
  'held-back': { label: 'Waits for its report', means: 'It adds to a report that has not come yet.', tone: 'info' },
  'no-key': { label: 'Sealed to another key', means: 'It is kept sealed; restore the backup that holds its key.', tone: 'warning' },
  newer: { label: 'Written by a newer Chartlock', means: 'It is kept sealed until this one is brought up to date.', tone: 'warning' },
  duplicate: { label: 'Here already', means: 'The same file was taken in before; nothing has changed.', tone: 'info' },
  replayed: { label: 'Copied from another', means: 'Its number belongs to a report that says something else. It was not taken in: ask the reporter for the file anew.', tone: 'error' },
  damaged: { label: 'Damaged', means: 'It was changed or cut on its way. It was not taken in: ask the reporter for the file anew.', tone: 'error' },
  forged: { label: 'Signature does not hold', means: 'It was not signed by the desk that it names. It was not taken in: call the reporter.', tone: 'error' },
  'not-sealed': { label: 'No sealed report', means: 'The file is no age file. A report ends in .age.', tone: 'error' },
  unreadable: { label: 'Cannot be read', means: 'It opens, and what it holds is no report of Chartlock.', tone: 'error' },
  'too-large': { label: 'Too large', means: 'It is larger than any report can be. It was not opened.', tone: 'error' },
};

/** Why a report is no incident. */
export const dismissalWords: Readonly<Record<Dismissal, string>> = {
  'no-phi': 'No protected health information was involved',
  permitted: 'The use or disclosure was permitted',
  'not-here': 'It is not this organisation’s',
  'same-as-another': 'It tells of the same event as another report',
  practice: 'It was an exercise',
  'no-event': 'Nothing of the kind happened',
};

export const caseStateWords: Readonly<Record<CaseState, { readonly label: string; readonly tone: Tone | 'neutral' }>> = {
  open: { label: 'Being worked up', tone: 'info' }, decided: { label: 'Decided', tone: 'success' }, closed: { label: 'Closed', tone: 'neutral' },
};

/** What a case can be found to be. */
export const outcomeWords: Readonly<Record<Outcome, { readonly label: string; readonly means: string }>> = {
  excluded: { label: 'No breach: an exclusion applies', means: 'One of the three exclusions of the definition. Nobody is to be told by the federal rule.' },
  secured: { label: 'No breach: the information was secured', means: 'Encrypted as the guidance asks, or destroyed, and the key is safe.' },
  'low-probability': { label: 'No breach: low probability of compromise', means: 'Shown by the four factors. The burden of proof is the organisation’s.' },
  breach: { label: 'Breach', means: 'Presumed unless one of the others is demonstrated. The clocks for notices run from discovery.' },
};

export const exclusionWords: Readonly<Record<Exclusion, string>> = {
  'good-faith': 'Unintentional, in good faith, within authority', 'between-authorised': 'Between people who may both see it', 'not-retained': 'Could not have been kept',
};

export const factorWords: Readonly<Record<Factor, string>> = { nature: 'The information', recipient: 'Who got it', acquired: 'Acquired or viewed', mitigated: 'Mitigation' };

export const riskWords: Readonly<Record<Risk, string>> = { low: 'Low', medium: 'Medium', high: 'High' };

export const filerWords: Readonly<Record<(typeof filers)[number], string>> = { 'covered-entity': 'Covered entity', 'business-associate': 'Business associate' };

export const timelineWords: Readonly<Record<(typeof timelineKinds)[number], string>> = {
  opened: 'Case opened', report: 'Report', addendum: 'Addendum', concern: 'Concern without a name', 'lock-report': 'Report from a locked desk', answer: 'Answer to a task', acknowledgement: 'Acknowledged', task: 'Task to the reporter',
  close: 'Closed for the reporter', note: 'Note', 'work-up': 'Work-up kept', decision: 'Decision signed', notice: 'Notice sent', corrective: 'Corrective action', 'corrective-end': 'Corrective action ended', output: 'Paper made', 'evidence-bundle': 'Evidence bundled',
  closed: 'Case closed', reopened: 'Case opened again',
};

export const replyKindWords: Readonly<Record<(typeof replyKinds)[number], string>> = { acknowledgement: 'Acknowledgement', task: 'Task', close: 'Closing word' };

export const noticeTargetWords: Readonly<Record<(typeof noticeTargets)[number], string>> = {
  individuals: 'Individuals', substitute: 'Individuals, by substitute notice', media: 'Media', hhs: 'Secretary (OCR portal)', part2: 'Secretary, 42 CFR Part 2', 'covered-entity': 'Covered entity', state: 'A state', 'next-of-kin': 'Next of kin', counsel: 'Counsel', other: 'Somebody else',
};

export const noticeWayWords: Readonly<Record<(typeof noticeWays)[number], string>> = {
  'first-class-mail': 'First-class mail', email: 'E-mail', telephone: 'Telephone', website: 'Web site', broadcast: 'Print or broadcast', portal: 'Portal', other: 'Another way',
};

export const remedyWords: Readonly<Record<Remedy['changes'], string>> = { setting: 'A setting of the policy', rule: 'A rule of the application', training: 'A text to train on', elsewhere: 'Something outside Chartlock' };

export const correctiveEndWords: Readonly<Record<(typeof correctiveEnds)[number], string>> = { done: 'Done', dropped: 'Dropped' };

const lackPlaces: Readonly<Record<Lack['at'], string>> = {
  discovery: 'Discovery', summary: 'Summary', secured: 'Unsecured?', evidence: 'Evidence', 'good-faith': 'First exclusion', 'between-authorised': 'Second exclusion', 'not-retained': 'Third exclusion',
  nature: 'First factor', recipient: 'Second factor', acquired: 'Third factor', mitigated: 'Fourth factor',
};

const lackWhats: Readonly<Record<Lack['what'], string>> = {
  date: 'the day', basis: 'what the day rests on', words: 'the words', answer: 'yes or no', yes: 'a yes', 'key-safe': 'that the key is safe', evidence: 'evidence from the timeline', conclusion: 'how much risk it adds', 'not-there': 'an entry that is not in the timeline',
};

/** What a decision lacks, as `First factor: evidence from the timeline`. */
export function lackWords({ at, what }: Lack): string {
  return `${lackPlaces[at]}: ${lackWhats[what]}`;
}

/** How far a reply is on its way by the server. */
export const carriedWords: Readonly<Record<NonNullable<Reply['carried']>, { readonly label: string; readonly tone: Tone }>> = {
  queued: { label: 'Waits for the server', tone: 'warning' },
  sending: { label: 'Waits for the server', tone: 'warning' },
  sent: { label: 'At the server', tone: 'success' },
  delivered: { label: 'At the server', tone: 'success' },
  refused: { label: 'Not sent: save it as a file', tone: 'error' },
  recalling: { label: 'Being taken back', tone: 'warning' },
  recalled: { label: 'Taken back', tone: 'info' },
};
