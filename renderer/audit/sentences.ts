import type { AccessReason, AuditEvent, AuditEventName, Closeness, GlassEnd, IdentifierField, PolicyInForce, Purpose, ReviewOutcome } from '../../shared/audit';
import type { CopyFailure, CopyReason, DeathCause, OutboxFault, PolicyRefusal, RecordClass } from '../../shared/kernel';
import type { Judged } from '../../shared/posture';
import { roleName } from '../policy';
import { probeTitles, seenWords } from '../posture';
import { formatDateTime } from '../ui/format';
import { headBreakWords } from './head-words';

const fields: Readonly<Record<IdentifierField, string>> = {
  name: 'the name',
  mrn: 'the record number',
  birthDate: 'the birth date',
  sex: 'the sex',
  account: 'the account number',
};

const purposes: Readonly<Record<Purpose, string>> = {
  'verify-identity': 'to verify identity',
  'match-document': 'to match a document',
  'contact-provider': 'to contact the provider',
  'correct-record': 'to correct the record',
  'quality-review': 'for quality review',
};

/** Why a chart of another was opened, in words. */
export const accessReasonWords: Readonly<Record<AccessReason, string>> = {
  coverage: 'Coverage for a colleague',
  'prior-encounter': 'Prior encounter, clinically pertinent',
  'quality-review': 'Quality review',
  'billing-hold': 'Urgent billing hold',
  'privacy-investigation': 'Privacy investigation',
  other: 'Another reason, to be told in person',
};

/** How access by reason ended, in words that go on a sentence. */
const glassEndWords: Readonly<Record<GlassEnd, string>> = { time: 'its time was over', clock: 'a clock was set, or the computer restarted', early: 'ended early' };

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

const modeWords: Readonly<Record<PolicyInForce['mode'], string>> = {
  unmanaged: 'under its own defaults: no policy rules it', managed: 'under a policy', unreadable: 'under the strictest rules: a policy could not be read',
};

const refusalWords: Readonly<Record<PolicyRefusal, string>> = {
  'not-signed': 'the policy file is not signed', 'unknown-key': 'the policy is signed with a key that is not trusted', 'keys-differ': 'two policy keys are trusted, and they differ',
  'bad-signature': 'the policy’s signature is wrong', expired: 'the policy has expired', 'rolled-back': 'the policy is older than one seen before', missing: 'the signed policy is gone',
};

function policyWords({ mode, problems, serial, sha256 }: PolicyInForce): string {
  const signed = serial === null ? '' : `, number ${serial}`;
  const trouble = problems === 0 ? '' : `, ${counted(problems, 'problem', 'problems')}`;
  return `${modeWords[mode]}${signed}${trouble} (fingerprint ${sha256.slice(0, 12)})`;
}

type EventOf<Name extends AuditEvent['event']> = Extract<AuditEvent, { readonly event: Name }>;

const channelWords: Readonly<Record<EventOf<'queries.sent'>['channel'], string>> = {
  fhir: 'Sent a query by the organisation’s server', kit: 'Sealed a query into a reply kit', print: 'Put a query on paper', verbal: 'Wrote down a query that was asked aloud',
};
const takenInWords: Readonly<Record<EventOf<'incidents.taken-in'>['what'], string>> = { acknowledgement: 'acknowledgement', task: 'task', close: 'end' };
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
const escalationWords: Readonly<Record<EventOf<'queries.escalated'>['to'], string>> = { lead: 'lead', 'physician-advisor': 'physician advisor', 'department-chair': 'department chair' };
const closingWords: Readonly<Record<EventOf<'queries.closed'>['outcome'], string>> = {
  agreed: 'the provider agreed', disagreed: 'the provider disagreed', other: 'the provider answered otherwise', undetermined: 'it cannot be determined', 'no-response': 'nobody answered',
};

const mendingWords: Readonly<Record<EventOf<'vault.header-mended'>['why'], string>> = { missing: 'it was gone', damaged: 'it was damaged', behind: 'it was behind the other' };

const copyWords: Readonly<Record<CopyReason, string>> = { scheduled: 'by the clock', 'by-hand': 'when asked to', 'before-update': 'before a newer Chartlock changed it', 'taken-away': 'when its file was taken away' };
const copyFailureWords: Readonly<Record<CopyFailure, string>> = { 'disk-full': 'the disk is full', disk: 'the disk refused it', unsound: 'it did not prove sound' };

/** An event of the log in words. Says no more than the log holds: ids, counts and closed words. */
export function sentenceOf(event: AuditEvent): string {
  switch (event.event) {
    case 'vault.created':
      return event.keychain ? 'Created the vault, bound to the system keychain' : 'Created the vault, protected by the passphrase alone';
    case 'vault.unlocked': {
      const how = event.keychain ? 'Unlocked the desk' : 'Unlocked the desk by the passphrase alone';
      return event.failedBefore === 0 ? how : `${how}, after ${counted(event.failedBefore, 'failed attempt', 'failed attempts')}`;
    }
    case 'posture.judged': {
      const refused = event.refusedBefore === 0 ? '' : `, after ${counted(event.refusedBefore, 'refusal', 'refusals')}`;
      if (event.probes.length === 0) return `Opened on a computer of which the policy asks nothing${refused}`;
      const short = event.probes.filter(({ state }) => state !== 'pass');
      const looked = `Opened on a computer looked at for ${counted(event.probes.length, 'thing', 'things')}`;
      return short.length === 0 ? `${looked}, all as asked${refused}` : `${looked}; ${short.map(postureWords).join('; ')}${refused}`;
    }
    case 'posture.changed':
      return `The computer changed: ${postureWords(event)}`;
    case 'vault.passphrase-changed':
      return 'Changed the passphrase';
    case 'vault.recovered':
      return `Another passphrase was set with the organisation’s recovery key${event.fingerprint === null ? '' : ` ${event.fingerprint.slice(0, 8)}…`}`;
    case 'vault.copied':
      return `Made a backup copy of the vault, ${copyWords[event.why]}`;
    case 'vault.copy-failed':
      return `Could not make a backup copy of the vault: ${copyFailureWords[event.why]}`;
    case 'vault.brought-back':
      return `Put the copy of ${formatDateTime(event.copyAt)} in the place of the vault, at ${formatDateTime(event.at)}: what came in between is not in this log${event.charts === 0 ? '' : `; ${counted(event.charts, 'chart', 'charts')} that had died since ${event.charts === 1 ? 'is' : 'are'} gone again`}`;
    case 'vault.header-mended':
      return `Wrote the ${event.file} file of the vault’s header anew: ${mendingWords[event.why]}`;
    case 'person.proved':
      return `Proved with the passphrase who is there, for ${event.call}`;
    case 'vault.kdf-raised':
      return `Sealed the vault’s key anew: a guess costs ${event.mebibytes.toLocaleString('en-US')} MiB and ${counted(event.passes, 'pass', 'passes')}`;
    case 'vault.keychain-added':
      return 'Bound the vault to the system keychain';
    case 'vault.recovery-set':
      return `Sealed the vault’s key to the organisation’s recovery key ${event.fingerprint.slice(0, 8)}…`;
    case 'vault.recovery-removed':
      return 'Removed what the organisation could open the vault with';
    case 'vault.recovery-refused':
      return 'Could not use the recovery key of the policy, which cannot be read; what was sealed before stays as it was';
    case 'vault.second-session-refused':
      return 'Was refused a second session: one was open elsewhere on this computer';
    case 'person.role-changed':
      return event.to === null ? 'Lost their place on the organisation’s roster' : `Was given another role: ${roleName(event.from).toLowerCase()} before, ${roleName(event.to).toLowerCase()} now`;
    case 'factor.enrolled':
      return event.replaced ? 'Set up the one-time code anew' : 'Set up the one-time code at unlocking';
    case 'factor.codes-renewed':
      return 'Made new recovery codes';
    case 'factor.removed':
      return 'Removed the one-time code at unlocking';
    case 'factor.used': {
      const how = event.by === 'code' ? 'Gave a right one-time code' : `Used a recovery code, which leaves ${event.recoveryLeft}`;
      return event.failedBefore === 0 ? how : `${how}, after ${counted(event.failedBefore, 'wrong one', 'wrong ones')}`;
    }
    case 'factor.failed':
      return `Gave a wrong one-time code after the right passphrase, number ${event.failures} in a row`;
    case 'policy.in-force':
      return `Opened the desk ${policyWords(event)}`;
    case 'policy.changed':
      return `The policy changed: from now on ${policyWords(event)}`;
    case 'policy.refused':
      return `Stayed closed: ${refusalWords[event.why]}${event.serial === null || event.seen === null ? '' : ` (number ${event.serial}; this vault has seen number ${event.seen})`}`;
    case 'call.refused':
      if (event.fault === 'proof-needed') return `Was asked for the passphrase, for ${event.call}`;
      return `Was refused: ${event.call} (${event.fault})`;
    case 'calls.refused':
      return event.when === 'locked' ? `Had ${counted(event.count, 'call', 'calls')} refused before the desk was open` : `Had ${counted(event.count, 'more call', 'more calls')} refused, too many to name`;
    case 'audit.head-broken': {
      const sealed = event.sealedEvents === null || event.sealedAt === null ? '' : `; sealed on ${formatDateTime(event.sealedAt)}: ${counted(event.sealedEvents, 'event', 'events')}, found: ${event.events.toLocaleString('en-US')}`;
      return `Found the end of the log not as it was sealed: ${event.breaks.map((each) => headBreakWords[each]).join('; ')}${sealed}`;
    }
    case 'audit.exported':
      return `Took out the audit log, ${counted(event.events, 'event', 'events')}`;
    case 'audit.viewed':
      return 'Read the audit log';
    case 'audit.verified':
      return event.sound
        ? `Verified the audit log: sound, ${counted(event.events, 'event', 'events')}`
        : `Verified the audit log: not sound, ${counted(event.events, 'event', 'events')} looked at`;
    case 'codesets.imported':
      return `Imported a release of ${counted(event.codes, 'code', 'codes')}`;
    case 'codesets.removed':
      return 'Removed a release of a code set';
    case 'encounter.created':
      return `Created the encounter with ${counted(event.documents, 'document', 'documents')}`;
    case 'encounter.demo-created':
      return `Added ${counted(event.encounters, 'demo chart', 'demo charts')}`;
    case 'encounter.removed':
      return 'Removed the encounter';
    case 'encounter.edited':
      return 'Edited the details of the encounter';
    case 'encounter.opened':
      return 'Opened the encounter';
    case 'encounter.revealed':
      return `Revealed ${fields[event.field]} ${purposes[event.purpose]}`;
    case 'document.added':
      return `Added ${counted(event.documents, 'document', 'documents')}`;
    case 'document.opened':
      return 'Opened a document';
    case 'access.assigned':
      return event.to === 'oneself' ? 'Took the encounter, which was nobody’s' : 'Assigned the encounter to another person';
    case 'access.broken':
      return `Opened access by reason for ${event.minutes} minutes: ${accessReasonWords[event.reason].toLowerCase()}`;
    case 'access.ended':
      return `Access by reason ended: ${glassEndWords[event.why]}`;
    case 'access.reviewed':
      return 'Reviewed an access by reason';
    case 'coding.assigned':
      return 'Assigned a code';
    case 'coding.changed':
      return 'Changed a code’s evidence, rationale or place';
    case 'coding.confirmed':
      return 'Confirmed a code after a release had changed it';
    case 'coding.removed':
      return 'Removed a code';
    case 'coding.undone':
      return 'Undid a change of the codes';
    case 'coding.redone':
      return 'Repeated a change of the codes';
    case 'coding.finalised':
      return `Finalised the encounter with ${counted(event.codes, 'code', 'codes')}`;
    case 'coding.addendum-opened':
      return 'Opened an addendum';
    case 'desk.locked':
      return lockSentences[event.reason];
    case 'desk.visitor':
      return 'Said that a visitor came: the desk was covered';
    case 'desk.attested': {
      const missing = attestationWords.filter(([name]) => !event[name]).map(([, words]) => words);
      return missing.length === 0 ? 'Attested a clean desk' : `Attested the desk, except: ${missing.join(', ')}`;
    }
    case 'retention.died':
      return `${recordWords[event.recordClass]} was disposed of: ${deathWords[event.why]}`;
    case 'retention.certified':
      return 'The key of a record was destroyed and its disposal certified';
    case 'retention.held':
      return 'Put the encounter on legal hold';
    case 'retention.released':
      return 'Released the encounter from legal hold';
    case 'retention.exported':
      return `Saved ${counted(event.certificates, 'disposal certificate', 'disposal certificates')} to a file`;
    case 'oversight.noticed':
      return event.closeness === null ? 'The opened chart is marked as sensitive' : `The patient of the opened chart ${closenessWords[event.closeness]}`;
    case 'oversight.reviewed':
      return `Looked at unusual access: ${outcomeWords[event.outcome]}`;
    case 'oversight.marked':
      return event.sensitive ? 'Marked the chart as sensitive' : 'Took the mark "sensitive" off the chart';
    case 'oversight.household-changed':
      return `Named ${counted(event.names, 'person', 'people')} as near to them`;
    case 'shelf.put':
      return 'Put a candidate into the basket';
    case 'shelf.changed':
      return 'Changed a candidate of the basket';
    case 'shelf.dropped':
      return 'Dropped a candidate of the basket';
    case 'shelf.brought-back':
      return 'Brought a dropped candidate back';
    case 'shelf.exported':
      return `Took out a file of ${counted(event.favourites, 'favourite', 'favourites')}`;
    case 'shelf.imported':
      return `Took ${counted(event.favourites, 'favourite', 'favourites')} over from a file`;
    case 'queries.cancelled':
      return 'Dropped a query that nobody had received';
    case 'queries.submitted':
      return 'Laid a query before a lead';
    case 'queries.sent-back':
      return 'Sent a query back to whoever wrote it';
    case 'queries.blocked':
      return `Was kept from sending a query by ${counted(event.rules, 'rule', 'rules')}`;
    case 'queries.sent':
      return `${channelWords[event.channel]}${event.version === 1 ? '' : `, version ${event.version}`}${event.held === 0 ? '' : `; ${counted(event.held, 'code waits', 'codes wait')} for the answer`}`;
    case 'queries.kit-made':
      return 'Sealed a query as a file';
    case 'queries.unsent':
      return 'Undid the sending of a query before it left';
    case 'queries.printed':
      return 'Printed a query';
    case 'queries.handed-over':
      return 'Handed a query over';
    case 'queries.recalled':
      return 'Recalled a query';
    case 'queries.corrected':
      return `Began version ${event.version} of a query`;
    case 'queries.reminded':
      return 'Reminded a provider of a query';
    case 'queries.escalated':
      return `Escalated a query to the ${escalationWords[event.to]}`;
    case 'queries.reassigned':
      return 'Addressed a query to another provider';
    case 'queries.answered':
      return `A query was answered${event.late ? ', after its end' : ''}${event.authenticated ? '' : '; who answered is not proved yet'}`;
    case 'queries.authenticated':
      return 'Made sure who answered a query';
    case 'queries.applied':
      return 'Coded from the answer to a query';
    case 'queries.closed':
      return `Closed a query: ${closingWords[event.outcome]}`;
    case 'queries.retracted':
      return 'Retracted a query that had been answered';
    case 'queries.directory-imported':
      return `Took over a directory of providers: ${event.added.toLocaleString('en-US')} new, ${event.changed.toLocaleString('en-US')} changed, ${event.unlisted.toLocaleString('en-US')} no longer listed`;
    case 'queries.templates-imported':
      return `Took over the organisation’s templates of queries: ${event.taken.toLocaleString('en-US')} in use, ${event.refused.toLocaleString('en-US')} refused`;
    case 'queries.recipient-confirmed':
      return 'Confirmed the fingerprint of a recipient of queries';
    case 'printouts.printed':
      return 'Printed the coding summary';
    case 'printouts.shredded':
      return event.how === 'shredded' ? 'Attested that a printout is shredded' : 'Attested that a printout never came to paper';
    case 'outbox.queued':
      return 'Put a message into the outbox';
    case 'outbox.sent':
      return `A message reached its server at the ${ordinal(event.attempts)} attempt`;
    case 'outbox.answered':
      return 'An answer to a message came in';
    case 'outbox.refused':
      return `A message was not sent: ${outboxFaultWords[event.fault]}`;
    case 'outbox.retried':
      return event.outgoingId === null ? `Asked to send ${counted(event.due, 'message', 'messages')} now` : 'Asked to send a message again';
    case 'outbox.recalled':
      return event.left ? 'Asked to take a message back from its server' : 'Took a message back before it left';
    case 'outbox.key-given':
      return 'Gave out the public key with which this desk signs in at the server';
    case 'outbox.taken-back':
      return event.inTime ? 'A message was taken back at its server' : 'A message could not be taken back: it had been acted on';
    case 'incidents.begun':
      return `Began the report ${event.incidentId}${event.atLockScreen ? ' at the locked desk' : ''}`;
    case 'incidents.marked':
      return `${event.done ? 'Did' : 'Could not do'} a step of ${event.incidentId}: ${event.step.replaceAll('-', ' ')}`;
    case 'incidents.attached':
      return `Attached a file to ${event.incidentId}`;
    case 'incidents.detached':
      return `Took a file off ${event.incidentId}, before it was reported`;
    case 'incidents.sealed':
      return `Made the report ${event.incidentId} (${event.type.replaceAll('-', ' ')}); ${event.held === 0 ? 'nothing is on hold' : `${counted(event.held, 'record is', 'records are')} on hold`}`;
    case 'incidents.sent':
      return `Sent part of ${event.incidentId} to the privacy officer, ${event.way === 'server' ? 'by the server' : 'as a file'}`;
    case 'incidents.added':
      return event.what === 'addendum' ? `Added something to ${event.incidentId}` : `Answered a task of ${event.incidentId}`;
    case 'incidents.taken-in':
      return `Took in the privacy officer’s ${takenInWords[event.what]} of ${event.incidentId}`;
    case 'incidents.refused':
      return `Refused a file that was given as the privacy officer’s (${event.why.replaceAll('-', ' ')})`;
    case 'incidents.clock':
      return event.overdue ? `Nobody had acknowledged ${event.incidentId} when its time was over (${event.clock})` : `The time of ${event.incidentId} was nearly over (${event.clock})`;
    case 'incidents.card-taken':
      return `Took over the privacy officer’s card (fingerprint ${event.fingerprint.slice(0, 12)})`;
    case 'cases.key-made':
      return 'Made a key of the privacy officer';
    case 'cases.keys-backed-up':
      return `Sealed a copy of ${counted(event.keys, 'key', 'keys')} of the privacy officer ${event.to === 'passphrase' ? 'with a passphrase' : 'for a second officer'}`;
    case 'cases.keys-restored':
      return `Took ${counted(event.keys, 'key', 'keys')} of the privacy officer over from a sealed copy`;
    case 'cases.received':
      return `Imported incident files: ${event.taken.toLocaleString('en-US')} taken in, ${event.kept.toLocaleString('en-US')} kept sealed or waiting, ${event.refused.toLocaleString('en-US')} refused`;
    case 'cases.arrived':
      return arrivedSentences[event.result];
    case 'cases.report-read':
      return 'Read what was reported';
    case 'cases.attachment-read':
      return event.saved ? 'Saved an attachment of a report' : 'Looked at an attachment of a report';
    case 'cases.dismissed':
      return `Found a report to be no incident: ${dismissalWords[event.why]}`;
    case 'cases.taken-up':
      return 'Took a report up again';
    case 'cases.opened':
      return `Opened a case${event.reports === 0 ? '' : ` from ${counted(event.reports, 'report', 'reports')}`}`;
    case 'cases.joined':
      return `Put ${counted(event.reports, 'report', 'reports')} into a case`;
    case 'cases.viewed':
      return 'Looked at a case';
    case 'cases.noted':
      return 'Added to the timeline of a case';
    case 'cases.worked-up':
      return `Worked on a case, version ${event.version}`;
    case 'cases.decided':
      return `Decided a case: ${caseOutcomeWords[event.outcome]} (version ${event.version})`;
    case 'cases.closed':
      return 'Closed a case';
    case 'cases.reopened':
      return 'Opened a closed case again';
    case 'cases.replied':
      return replySentences[event.kind];
    case 'cases.notice-recorded':
      return `Recorded a notice to ${noticeWords[event.to]}${event.count === 0 ? '' : `, ${counted(event.count, 'copy', 'copies')}`}`;
    case 'cases.corrective-added':
      return 'Set a corrective action';
    case 'cases.corrective-ended':
      return event.end === 'done' ? 'A corrective action is done' : 'Dropped a corrective action';
    case 'cases.papers-prepared':
      return 'Wrote words for the papers of a case';
    case 'cases.paper-saved':
      return `Saved the ${event.paper.replaceAll('-', ' ').replace('ocr', 'OCR')}${event.caseId === null ? '' : ' of a case'}`;
    case 'cases.bundled':
      return `Took out the evidence of a case, ${event.sealed ? 'sealed' : 'in the clear'}`;
    case 'training.tested':
      return `${event.passed ? 'Passed' : 'Did not pass'} the questions of ${event.requirementId}, version ${event.version}: ${event.right} of ${event.asked} right`;
    case 'training.signed':
      return `Signed ${event.requirementId}, version ${event.version}`;
    case 'training.exported':
      return `Took out the ledger of ${counted(event.signatures, 'signature', 'signatures')} on training and policies`;
    default: {
      const never: never = event;
      return never;
    }
  }
}

/** "disk encryption: not encrypted (required)". */
function postureWords({ probe, seen, demand }: Judged): string {
  return `${probeTitles[probe].toLowerCase()}: ${seenWords[seen]} (${demand === 'require' ? 'required' : 'wished for'})`;
}

const lockSentences: Readonly<Record<Extract<AuditEvent, { event: 'desk.locked' }>['reason'], string>> = {
  manual: 'Locked the desk',
  panic: 'Locked the desk at once',
  visitor: 'The desk locked: a visitor',
  idle: 'The desk locked: nobody touched it',
  'session-maximum': 'The desk locked: the longest session was over',
  'shift-ended': 'The desk locked: end of the shift',
  'clock-jumped': 'The desk locked: the computer’s clock jumped',
  'os-locked': 'The desk locked with the computer',
  suspend: 'The desk locked: the computer went to sleep',
  'user-switched': 'The desk locked: another user came to the computer',
  'remote-disconnected': 'The desk locked: the remote connection ended',
  shutdown: 'The desk locked: the computer was shutting down',
  'display-off': 'The desk locked: the screen was turned off',
  'lid-closed': 'The desk locked: the lid was closed',
  posture: 'The desk locked: the computer no longer met the policy',
  'off-roster': 'The desk locked: the organisation’s roster does not name the person any more',
  'vault-process-ended': 'The desk locked: the vault process ended',
  'renderer-ended': 'The desk locked: the window stopped working',
  quit: 'Quit Chartlock',
};

const closenessWords: Readonly<Record<Closeness, string>> = {
  'own-name': 'bears the name of whoever opened it', household: 'is named as near to whoever opened it', 'same-surname': 'has the surname of whoever opened it',
};

/** What became of a look at unusual access. */
export const outcomeWords: Readonly<Record<ReviewOutcome, string>> = { explained: 'explained', asked: 'the person is asked', 'passed-on': 'passed on to the privacy officer' };

const attestationWords = [
  ['privateRoom', 'private room'], ['noPrintouts', 'no printouts'], ['noVisitors', 'no visitors'], ['noRecording', 'no recording assistants'],
] as const;

const recordWords: Readonly<Record<RecordClass, string>> = {
  chart: 'A chart', note: 'A note', query: 'A query', packet: 'A review packet', incident: 'An incident', log: 'A part of the log', draft: 'A draft',
};

/** Why something did not leave, in words that go on a sentence. */
const outboxFaultWords: Readonly<Record<OutboxFault, string>> = {
  'no-server': 'the policy names no server', offline: 'there was no network', 'host-not-allowed': 'the policy does not allow its host', 'rules-unreadable': 'the policy for it cannot be read',
  untrusted: 'the server could not prove who it is', redirected: 'the server pointed elsewhere', 'timed-out': 'the server took too long', 'sign-in': 'the server did not accept this desk',
  forbidden: 'the server does not allow it', 'not-there': 'the server has no such place', rejected: 'the server would not take it', conflict: 'the server was changing the same thing',
  ambiguous: 'the server holds more than one of it', 'too-large': 'it is too large for the server', busy: 'the server was busy', 'server-error': 'the server failed', 'bad-answer': 'the server’s answer made no sense', failed: 'it could not be read here',
};

function ordinal(count: number): string {
  const ending = count % 100 >= 11 && count % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count.toLocaleString('en-US')}${ending}`;
}

const deathWords: Readonly<Record<DeathCause, string>> = { expired: 'its time was over', evicted: 'room was needed', removed: 'a person removed it' };

/** What kinds of event a person can ask for. */
export const auditGroups = ['charts', 'access', 'identifiers', 'codes', 'queries', 'desk', 'locks', 'retention', 'training', 'codesets', 'sending', 'incidents', 'cases', 'log', 'refused'] as const;
export type AuditGroup = (typeof auditGroups)[number];

export const groupWords: Readonly<Record<AuditGroup, string>> = {
  charts: 'Charts and documents',
  access: 'Access by reason, assignment',
  identifiers: 'Identifiers revealed',
  codes: 'Codes',
  queries: 'Queries to providers',
  desk: 'Vault, passphrase and policy',
  locks: 'Locks and clean desk',
  retention: 'Retention and printing',
  training: 'Training and policies',
  codesets: 'Code sets',
  sending: 'Sent and received',
  incidents: 'Privacy incidents',
  cases: 'Privacy officer’s cases',
  log: 'The audit log itself',
  refused: 'Refused',
};

/** The group of every event: a new event does not compile until it has one. */
const groupOf: Readonly<Record<AuditEventName, AuditGroup>> = {
  'vault.created': 'desk',
  'vault.unlocked': 'desk',
  'posture.judged': 'desk',
  'posture.changed': 'desk',
  'vault.passphrase-changed': 'desk',
  'person.proved': 'desk',
  'vault.kdf-raised': 'desk',
  'vault.keychain-added': 'desk',
  'vault.recovered': 'desk',
  'vault.copied': 'desk',
  'vault.copy-failed': 'desk',
  'vault.brought-back': 'desk',
  'vault.header-mended': 'desk',
  'vault.recovery-set': 'desk',
  'vault.recovery-removed': 'desk',
  'vault.recovery-refused': 'desk',
  'vault.second-session-refused': 'refused',
  'person.role-changed': 'desk',
  'factor.enrolled': 'desk',
  'factor.codes-renewed': 'desk',
  'factor.removed': 'desk',
  'factor.used': 'desk',
  'factor.failed': 'refused',
  'policy.in-force': 'desk',
  'policy.changed': 'desk',
  'policy.refused': 'refused',
  'call.refused': 'refused',
  'calls.refused': 'refused',
  'audit.viewed': 'log',
  'audit.head-broken': 'log',
  'audit.exported': 'log',
  'audit.verified': 'log',
  'codesets.imported': 'codesets',
  'codesets.removed': 'codesets',
  'encounter.created': 'charts',
  'encounter.demo-created': 'charts',
  'encounter.removed': 'charts',
  'encounter.edited': 'charts',
  'encounter.opened': 'charts',
  'encounter.revealed': 'identifiers',
  'document.added': 'charts',
  'document.opened': 'charts',
  'access.assigned': 'access',
  'access.broken': 'access',
  'access.ended': 'access',
  'access.reviewed': 'access',
  'coding.assigned': 'codes',
  'coding.changed': 'codes',
  'coding.confirmed': 'codes',
  'coding.removed': 'codes',
  'coding.undone': 'codes',
  'coding.redone': 'codes',
  'coding.finalised': 'codes',
  'coding.addendum-opened': 'codes',
  'desk.locked': 'locks',
  'desk.visitor': 'locks',
  'desk.attested': 'locks',
  'retention.died': 'retention',
  'retention.certified': 'retention',
  'retention.held': 'retention',
  'retention.released': 'retention',
  'retention.exported': 'retention',
  'oversight.noticed': 'charts',
  'oversight.reviewed': 'log',
  'oversight.marked': 'charts',
  'oversight.household-changed': 'desk',
  'shelf.put': 'codes',
  'shelf.changed': 'codes',
  'shelf.dropped': 'codes',
  'shelf.brought-back': 'codes',
  'shelf.exported': 'codesets',
  'shelf.imported': 'codesets',
  'queries.cancelled': 'queries',
  'queries.submitted': 'queries',
  'queries.sent-back': 'queries',
  'queries.blocked': 'queries',
  'queries.sent': 'queries',
  'queries.kit-made': 'queries',
  'queries.unsent': 'queries',
  'queries.printed': 'queries',
  'queries.handed-over': 'queries',
  'queries.recalled': 'queries',
  'queries.corrected': 'queries',
  'queries.reminded': 'queries',
  'queries.escalated': 'queries',
  'queries.reassigned': 'queries',
  'queries.answered': 'queries',
  'queries.authenticated': 'queries',
  'queries.applied': 'queries',
  'queries.closed': 'queries',
  'queries.retracted': 'queries',
  'queries.directory-imported': 'queries',
  'queries.templates-imported': 'queries',
  'queries.recipient-confirmed': 'queries',
  'incidents.begun': 'incidents',
  'incidents.marked': 'incidents',
  'incidents.attached': 'incidents',
  'incidents.detached': 'incidents',
  'incidents.sealed': 'incidents',
  'incidents.sent': 'incidents',
  'incidents.added': 'incidents',
  'incidents.taken-in': 'incidents',
  'incidents.refused': 'incidents',
  'incidents.clock': 'incidents',
  'incidents.card-taken': 'incidents',
  'printouts.printed': 'retention',
  'printouts.shredded': 'retention',
  'outbox.queued': 'sending',
  'outbox.sent': 'sending',
  'outbox.answered': 'sending',
  'outbox.refused': 'sending',
  'outbox.retried': 'sending',
  'outbox.recalled': 'sending',
  'outbox.key-given': 'sending',
  'outbox.taken-back': 'sending',
  'cases.key-made': 'cases',
  'cases.keys-backed-up': 'cases',
  'cases.keys-restored': 'cases',
  'cases.received': 'cases',
  'cases.arrived': 'cases',
  'cases.report-read': 'cases',
  'cases.attachment-read': 'cases',
  'cases.dismissed': 'cases',
  'cases.taken-up': 'cases',
  'cases.opened': 'cases',
  'cases.joined': 'cases',
  'cases.viewed': 'cases',
  'cases.noted': 'cases',
  'cases.worked-up': 'cases',
  'cases.decided': 'cases',
  'cases.closed': 'cases',
  'cases.reopened': 'cases',
  'cases.replied': 'cases',
  'cases.notice-recorded': 'cases',
  'cases.corrective-added': 'cases',
  'cases.corrective-ended': 'cases',
  'cases.papers-prepared': 'cases',
  'cases.paper-saved': 'cases',
  'cases.bundled': 'cases',
  'training.tested': 'training',
  'training.signed': 'training',
  'training.exported': 'training',
};

/** The events of a group, as the filter of `audit.list` wants them. */
export function eventsOf(group: AuditGroup, names: readonly AuditEventName[]): AuditEventName[] {
  return names.filter((name) => groupOf[name] === group);
}
