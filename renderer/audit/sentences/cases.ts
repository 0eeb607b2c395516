import { counted } from './counted';
import type { EventOf, SentencesOf } from './table';

const dismissalWords: Readonly<Record<EventOf<'cases.dismissed'>['why'], string>> = {
  'no-phi': 'no health information was in it', permitted: 'the use or disclosure is permitted', 'not-here': 'it belongs to another organisation', 'same-as-another': 'it is reported already', practice: 'it was an exercise', 'no-event': 'nothing had happened',
};

const caseOutcomeWords: Readonly<Record<EventOf<'cases.decided'>['outcome'], string>> = {
  excluded: 'an exclusion applies', secured: 'the information was secured', 'low-probability': 'low probability of compromise', breach: 'breach',
};

const replySentences: Readonly<Record<EventOf<'cases.replied'>['kind'], string>> = { acknowledgement: 'Acknowledged a report', task: 'Set a task to whoever reported', close: 'Told whoever reported that nothing more is needed' };

const arrivedSentences: Readonly<Record<EventOf<'cases.arrived'>['result'], string>> = {
  taken: 'Took in a sealed report from the server', 'held-back': 'Took in from the server what waits for its report', newer: 'Kept sealed what a later Chartlock has sent by the server',
  'no-key': 'Left at the server what is sealed to another key', duplicate: 'Refused a message of the server: it was here before', replayed: 'Refused a message of the server: what it says was said before',
  damaged: 'Refused a message of the server: it is damaged', forged: 'Refused a message of the server: its signature is not that of whom it names', 'not-sealed': 'Refused a message of the server: it is not sealed',
  unreadable: 'Refused a message of the server: it carries no sealed packet', 'too-large': 'Refused a message of the server: it is too large',
};

const noticeWords: Readonly<Record<EventOf<'cases.notice-recorded'>['to'], string>> = {
  individuals: 'individuals', substitute: 'individuals by substitute notice', media: 'media', hhs: 'the Secretary of HHS', part2: 'the Secretary under 42 CFR Part 2', 'covered-entity': 'the covered entity', state: 'a state', 'next-of-kin': 'next of kin', counsel: 'counsel', other: 'others',
};

/** Events of the privacy officer’s cases, in words. */
export const casesSentences: SentencesOf<'cases'> = {
  'cases.key-made': () => 'Made a key of the privacy officer',
  'cases.keys-backed-up': (event) => `Sealed a copy of ${counted(event.keys, 'key', 'keys')} of the privacy officer ${event.to === 'passphrase' ? 'with a passphrase' : 'for a second officer'}`,
  'cases.keys-restored': (event) => `Took ${counted(event.keys, 'key', 'keys')} of the privacy officer over from a sealed copy`,
  'cases.received': (event) => `Imported incident files: ${event.taken.toLocaleString('en-US')} taken in, ${event.kept.toLocaleString('en-US')} kept sealed or waiting, ${event.refused.toLocaleString('en-US')} refused`,
  'cases.arrived': (event) => arrivedSentences[event.result],
  'cases.report-read': () => 'Read what was reported',
  'cases.attachment-read': (event) => (event.saved ? 'Saved an attachment of a report' : 'Looked at an attachment of a report'),
  'cases.dismissed': (event) => `Found a report to be no incident: ${dismissalWords[event.why]}`,
  'cases.taken-up': () => 'Took a report up again',
  'cases.opened': (event) => `Opened a case${event.reports === 0 ? '' : ` from ${counted(event.reports, 'report', 'reports')}`}`,
  'cases.joined': (event) => `Put ${counted(event.reports, 'report', 'reports')} into a case`,
  'cases.viewed': () => 'Looked at a case',
  'cases.noted': () => 'Added to the timeline of a case',
  'cases.worked-up': (event) => `Worked on a case, version ${event.version}`,
  'cases.decided': (event) => `Decided a case: ${caseOutcomeWords[event.outcome]} (version ${event.version})`,
  'cases.closed': () => 'Closed a case',
  'cases.reopened': () => 'Opened a closed case again',
  'cases.replied': (event) => replySentences[event.kind],
  'cases.notice-recorded': (event) => `Recorded a notice to ${noticeWords[event.to]}${event.count === 0 ? '' : `, ${counted(event.count, 'copy', 'copies')}`}`,
  'cases.corrective-added': () => 'Set a corrective action',
  'cases.corrective-ended': (event) => (event.end === 'done' ? 'A corrective action is done' : 'Dropped a corrective action'),
  'cases.papers-prepared': () => 'Wrote words for the papers of a case',
  'cases.paper-saved': (event) => `Saved the ${event.paper.replaceAll('-', ' ').replace('ocr', 'OCR')}${event.caseId === null ? '' : ' of a case'}`,
  'cases.bundled': (event) => `Took out the evidence of a case, ${event.sealed ? 'sealed' : 'in the clear'}`,
};
