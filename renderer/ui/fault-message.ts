import type { CopyFailure, DiskTrouble, Fault } from '../../shared/kernel';
import { formatBytes, formatCount, formatDuration } from './format';

export type FaultMessage = { readonly title: string; readonly text: string };

type FaultOf<Code extends Fault['code']> = Extract<Fault, { code: Code }>;

/** What a fault means to the person in front of it: what happened, what is safe, what to do. */
export function faultMessage(fault: Fault): FaultMessage {
  switch (fault.code) {
    case 'unknown-call':
      return { title: 'This is not part of this version', text: 'Nothing was changed. Restart Chartlock; if it happens again, tell IT that the installation is incomplete.' };
    case 'malformed':
      return { title: 'That could not be read', text: `Nothing was changed. What was entered does not have the expected form (${fault.where}). Check it and try again.` };
    case 'too-large':
      return { title: 'That is too large', text: `Nothing was changed. The limit is ${formatBytes(fault.limitBytes)}. Split it and try again.` };
    case 'locked':
      return { title: 'The desk is locked', text: 'Your work is saved. Unlock with your passphrase to go on.' };
    case 'already-open':
      return { title: 'The desk is already unlocked', text: 'Nothing was changed. Go on working, or lock first.' };
    case 'forbidden':
      return { title: 'Your role does not do this', text: `Nothing was changed. As ${roleWords[fault.role]} you cannot take this step; a colleague whose role includes it can.` };
    case 'not-opened':
      return { title: 'This chart is not open', text: 'Nothing was changed. Open the encounter from the worklist first; that is what the audit log records.' };
    case 'proof-needed':
      return { title: 'This needs your passphrase', text: 'Nothing was changed. It is asked for again before this step; try again and enter it.' };
    case 'read-only':
      if (fault.why === 'list-unreadable') return { title: 'The desk is read-only', text: 'Nothing was changed, and what you have typed is kept. The organisation’s list of trainings and policies to sign cannot be read; the Policy page says what is wrong where. Once IT has mended it, try again.' };
      return {
        title: 'The desk is read-only',
        text: `Nothing was changed, and what you have typed is kept. ${fault.sanctionPolicy ? 'The sanction policy is to be signed before work in charts' : overdueWords(fault.texts)}. Press Ctrl+7, read and sign, then try again.`,
      };
    case 'memory-short':
      return {
        title: 'This computer has too little memory free',
        text: `Nothing was changed, and no try was counted. One derivation of the key takes ${fault.neededMebibytes.toLocaleString('en-US')} MiB; ${fault.freeMebibytes.toLocaleString('en-US')} MiB are free. Close other programs and try again.${fault.byPolicy ? ` IT: the policy asks for it by “kdfMebibytes”; set it to ${lowerKdf(fault.freeMebibytes)} or less for computers like this one.` : ''}`,
      };
    case 'internal':
      return { title: 'Something went wrong inside Chartlock', text: `What was saved before is safe; this step was undone. Try again; if it happens again, give IT this word: ${fault.incident}.` };
    case 'gone':
      return { title: 'The vault process has ended', text: 'Your work is saved up to the last second. Lock and unlock to go on.' };
    case 'no-vault':
      return { title: 'There is no vault yet', text: 'Set up this desk first: it takes a minute.' };
    case 'vault-exists':
      return { title: 'This desk is already set up', text: 'The vault that is there was not touched. Unlock it with its passphrase.' };
    case 'vault-missing':
      return { title: 'A vault was here, and is gone', text: 'Nothing was changed. Ask IT to put its files back from a backup, and look again. If it is gone for good, start afresh; the new audit log begins with that.' };
    case 'wrong-passphrase':
      return { title: 'Wrong passphrase', text: fault.retryInSeconds > 0 ? `The vault stays locked and unharmed. The next try is possible in ${formatDuration(Math.ceil(fault.retryInSeconds))}.` : 'The vault stays locked and unharmed. Check Caps Lock and try again.' };
    case 'code-needed':
      return { title: 'The one-time code is missing', text: `The passphrase is right. Enter the code within ${formatDuration(fault.withinSeconds)}.` };
    case 'wrong-code':
      return { title: codeTitles[fault.why], text: `${codeTrouble[fault.why]}${fault.retryInSeconds > 0 ? ` The next try is possible in ${formatDuration(Math.ceil(fault.retryInSeconds))}.` : ''}` };
    case 'code-expired':
      return { title: 'The code took too long', text: 'The vault is locked and unharmed. Enter the passphrase again, then the code that is shown then.' };
    case 'unenrolled':
      return { title: 'Set up the one-time code first', text: 'The policy of this desk requires a second proof at unlocking. Everything else follows once it is set up.' };
    case 'throttled':
      return { title: 'Too many tries', text: `The vault stays locked and unharmed. The next try is possible in ${formatDuration(Math.ceil(fault.retryInSeconds))}.` };
    case 'weak-passphrase':
      return { title: 'This passphrase is too weak', text: weakness(fault.why) };
    case 'keychain':
      return keychainTrouble(fault.why);
    case 'keychain-required':
      return {
        title: 'Your organisation requires the computer’s keychain',
        text: `${keychainSilence[fault.why]} The vault is unharmed and stays locked until half of its key can be kept there. Sign in to your desktop session as usual and try again, or ask IT to start the keychain service.`,
      };
    case 'passphrase-due':
      return { title: 'The passphrase must be changed first', text: 'Nothing was changed. Choose a new passphrase; then go on.' };
    case 'no-recovery':
      return { title: recoveryTitles[fault.why], text: 'Nothing was changed. Compare the fingerprint in the vault’s audit log with that of the key, and look in older backups of the vault folder.' };
    case 'copy-failed':
      return { title: 'The disk did not take the copy', text: `The vault is unharmed and as it was. ${copyFailures[fault.why]}` };
    case 'open-elsewhere':
      return { title: 'You are at work elsewhere on this computer', text: 'Another Chartlock on this computer, perhaps under another account of it, has your desk open. One person works at one desk at a time. Lock it there, then unlock here. The attempt is noted in the audit log of this desk.' };
    case 'disk':
      return diskTroubles[fault.why];
    case 'vault-taken-away':
      return {
        title: 'The vault’s file was taken away',
        text: fault.saved
          ? 'It was deleted or replaced while the desk was open. All that was saved is in a backup copy; what you typed last is not. Lock, then bring that copy back at the lock screen. Tell IT what removes files here.'
          : 'It was deleted or replaced while the desk was open, and the disk took no copy of it. Do not lock. Free some room on the disk, then try again.',
      };
    case 'vault-damaged':
      return damage(fault.what);
    case 'vault-newer':
      return { title: 'This vault was made by a newer Chartlock', text: `Nothing was changed. It has format ${fault.found}; this version reads up to ${fault.supported}. Update Chartlock to open it.` };
    case 'posture':
      return { title: 'This computer does not meet the policy', text: `The vault stays closed and unharmed; the passphrase was not looked at. Missing: ${fault.probes.map((probe) => probeWords[probe]).join(', ')}. Mend it, or ask IT, and look again.` };
    case 'policy-refused':
      return policyRefusal(fault);
    case 'not-found':
      if (fault.what === 'copy') return { title: 'That backup copy is no longer there', text: 'Nothing was changed. A newer one may have taken its place; look at the list again.' };
      if (fault.what === 'anomaly') return { title: 'That is no longer on the list', text: 'Nothing was changed. Read the list again: the rules or the log have changed since.' };
      if (fault.what === 'mark') return { title: 'This chart is not marked as sensitive', text: 'Nothing was changed. Somebody has taken the mark off in the meantime, or the chart is gone; read the list again.' };
      if (fault.what === 'printout') return { title: 'That printout is not on the list of those owed', text: 'Nothing was changed. Somebody has said by now what became of it; read the list again.' };
      if (fault.what === 'message') return { title: 'That message is no longer in the outbox', text: 'Nothing was changed. It was taken back in the meantime, or its chart is gone; read the list again.' };
      return { title: `That ${fault.what} is no longer there`, text: 'Nothing else was changed. It may have been removed in the meantime; go back to the list to see what is there.' };
    case 'not-valid':
      return { title: `The ${notValidWords[fault.what]} cannot be used`, text: `Nothing was changed. ${sentence(fault.why)}` };
    case 'duplicate':
      return { title: duplicateTitles[fault.what], text: 'Nothing was changed; the one that is there stays as it is.' };
    case 'finalised':
      return { title: 'This encounter is final', text: 'Nothing was changed. Start an addendum to change its codes; the final version is kept.' };
    case 'not-finalised':
      return { title: 'This encounter is not final yet', text: 'Nothing was changed. Finalise it first.' };
    case 'incomplete':
      return { title: fault.missing === 1 ? 'One thing is missing' : `${fault.missing} things are missing`, text: 'Your work is saved. Go through what is marked as missing and try again.' };
    case 'nothing-to-undo':
      return { title: 'There is nothing to undo', text: 'Everything is as it was at the start, or as it was finalised.' };
    case 'not-signable':
      return notSignable(fault.why);
    case 'cancelled':
      return { title: 'Cancelled', text: 'Nothing was changed. You can start again at any time.' };
    case 'bad-file':
      return fileTrouble(fault);
    case 'pin-broken':
      return {
        title: 'This is not the file that your organisation requires',
        text: `Nothing was changed. ${pinnedSystems[fault.system]} ${fault.release} is pinned to one file. Required SHA-256: ${fault.expected}. SHA-256 of this file: ${fault.found}. Ask IT which file it is.`,
      };
    case 'desk-full':
      return fault.what === 'charts'
        ? { title: 'The desk is full', text: `Nothing was changed. It may hold ${formatCount(fault.limit)} charts, and those on it are not finished. Finalise or remove one, then try again.` }
        : { title: 'The desk is full', text: `Nothing was changed. Its charts may hold ${formatCount(fault.limit)} MB, and those on it are not finished. Finalise or remove one, then try again.` };
    case 'not-sendable':
      return { title: 'The query cannot leave yet', text: `Nothing was sent. ${notSendableWords[fault.why]}` };
    case 'answer-not-usable':
      return { title: 'Nothing can be coded from this answer', text: `Nothing was changed. ${answerWords[fault.why]}` };
    case 'kit-reply':
      return { title: 'This answer cannot be taken in', text: `Nothing was changed. ${kitReplyWords[fault.why]}` };
    case 'directory-pin':
      return { title: 'This is not the directory that your organisation requires', text: `Nothing was changed. Required SHA-256: ${fault.expected}. SHA-256 of this file: ${fault.found}. Ask IT which file it is.` };
    case 'templates-pin':
      return { title: 'These are not the templates that your organisation requires', text: `Nothing was changed. Required SHA-256: ${fault.expected}. SHA-256 of this file: ${fault.found}. Ask IT which file it is.` };
    case 'fingerprint-differs':
      return { title: 'The words are not those of this recipient', text: 'Nothing was changed, and nothing is sent to them. Read the fingerprint again, and compare it with the directory’s.' };
    case 'query-state':
      return { title: 'The query has come further by now', text: 'Nothing was changed. What you asked for cannot be done to it any more; read it again to see how it stands.' };
    case 'case-state':
      return { title: 'That cannot be done to it now', text: 'Nothing was changed. It has come further by now; look at it again to see how it stands.' };
    case 'case-lacks':
      return { title: fault.lacks.length === 1 ? 'One thing is missing before this can be decided' : `${fault.lacks.length} things are missing before this can be decided`, text: 'Nothing was signed, and your work is saved. What is missing is marked in the work-up.' };
    case 'work-up-moved':
      return { title: 'The work-up has changed since you read it', text: `Nothing was overwritten. Version ${fault.version} is the newest; read it, then make your change there.` };
    case 'officer-backup':
      return { title: 'This copy of the keys does not open', text: `Nothing was changed. ${officerBackupWords[fault.why]}` };
    case 'no-card':
      return { title: 'This is no officer’s card', text: 'Nothing was sealed. A card is one line that begins with “age1” and names a signing key after it; ask the other officer to copy theirs whole. One’s own card does not do.' };
    case 'no-way-back':
      return { title: 'There is no way back to whoever reported', text: 'Nothing was made. A concern without a name, and a report from a locked desk, carry no key to answer to. Call, or ask in person.' };
    case 'not-in-the-clear':
      return { title: 'This evidence leaves sealed only', text: `Nothing was written. ${clearWords[fault.why]} Name whose card it is to be sealed to.` };
    case 'escalation-order':
      return fault.next === null
        ? { title: 'Everybody in line has been told', text: 'Nothing was changed. Reassign the query, or close it as unanswered.' }
        : { title: 'Somebody else is next in line', text: `Nothing was changed. ${nextInLine[fault.next]} is told next: the lead, then the physician advisor, then the chair of the department.` };
    case 'queries-out':
      return { title: fault.refs.length === 1 ? 'A query of this chart is out' : 'Queries of this chart are out', text: `Nothing was removed. ${fault.refs.join(', ')}: somebody may be answering. Open the chart and recall or close ${fault.refs.length === 1 ? 'it' : 'them'}, then remove it.` };
    case 'shelf-full':
      if (fault.what === 'queries') return { title: 'There are too many drafts', text: `Nothing was changed. A chart has room for ${formatCount(fault.limit)} drafts of queries. Send or drop some, then try again.` };
      return fault.what === 'candidates'
        ? { title: 'The basket is full', text: `Nothing was changed. It holds ${formatCount(fault.limit)} candidates. Assign or drop some, then try again.` }
        : { title: 'The shelf is full', text: `Nothing was changed. It holds ${formatCount(fault.limit)} ${fault.what}. Take some off, then try again.` };
    case 'names-patient':
      return { title: 'These words would name a patient', text: `Nothing was saved. From character ${fault.start + 1} to ${fault.end} they give ${identifierWords[fault.what]} of a chart away. They would outlive the chart: write them without it.` };
    case 'not-assigned':
      return { title: 'This chart is not assigned to you', text: 'Nothing of it was shown. Ask your lead to assign it to you, or open it for a reason: that is logged, limited in time and reviewed.' };
    case 'not-on-roster':
      return { title: 'You are not on your organisation’s roster', text: 'This desk stays closed, and nothing on it was changed. Your role here comes from a roster that your organisation keeps. Ask your lead or IT to add you to it, by the work e-mail or employee id that this desk knows you by.' };
    case 'own-matter':
      return fault.what === 'review'
        ? { title: 'This access was your own', text: 'Nothing was changed. Another lead or the privacy officer reviews it.' }
        : fault.what === 'query'
        ? { title: 'This query is your own', text: 'Nothing was changed. Another lead looks it over.' }
        : fault.what === 'unusual-access'
        ? { title: 'This access was your own', text: 'Nothing was changed. Somebody else who reviews access says what became of it; a lead can pass it on to the privacy officer.' }
        : { title: 'This chart is another person’s work', text: 'Nothing was changed. Nobody takes it to themselves: open it for a reason, or have another lead assign it to you.' };
    case 'held':
      return fault.incidentId === undefined
        ? { title: 'This chart is on legal hold', text: 'Nothing was changed. A chart on hold is kept until a lead or the privacy officer releases it.' }
        : { title: `This is evidence of ${fault.incidentId}`, text: 'Nothing was changed. Once an incident is reported, what it concerns is neither removed, recalled nor sent again until the privacy officer closes it.' };
    case 'incident-state':
      return fault.state === 'started'
        ? { title: 'The report is not made yet', text: 'Nothing was changed. Make the report first.' }
        : { title: 'The report is made', text: 'Nothing was changed. What was reported stays as it is; what you know besides can be added.' };
    case 'no-officer':
      return noOfficerWords[fault.why];
    case 'incident-packet':
      return incidentPacketWords[fault.why];
    case 'attachment':
      return attachmentWords(fault);
    case 'waiting-full':
      return { title: 'No more can wait here', text: `Nothing was kept. ${formatCount(fault.limit)} wait already. Unlock the desk, which takes reports over, or save some as files; until then tell the privacy officer by telephone.` };
    case 'not-permitted':
      return notPermittedWords[fault.what];
    default:
      return unheardOf(fault);
  }
}

const noOfficerWords: Readonly<Record<Extract<Fault, { readonly code: 'no-officer' }>['why'], FaultMessage>> = {
  none: { title: 'This desk has no card of the privacy officer', text: 'The report is kept and its time runs. Call the privacy officer now, and ask for the card as a file.' },
  unreadable: { title: 'The privacy officer’s card cannot be read', text: 'The report is kept and its time runs. Call the privacy officer now; IT has to mend the policy.' },
  'no-server': { title: 'No server takes reports', text: 'Nothing was sent. Save the report as a file, and hand it over.' },
  'file-only': { title: 'Your organisation takes reports as files', text: 'Nothing was sent. Save the report as a file, and hand it over.' },
};

const incidentPacketWords: Readonly<Record<Extract<Fault, { readonly code: 'incident-packet' }>['why'], FaultMessage>> = {
  'no-packet': { title: 'This file is no message of the privacy officer', text: 'Nothing was taken in. Ask for the file again.' },
  'not-ours': { title: 'This file is for another desk', text: 'Nothing was taken in. It belongs to a report that was made elsewhere.' },
  altered: { title: 'This file was changed on its way', text: 'Nothing was taken in. Call the privacy officer, by the number that you know.' },
  'other-signer': { title: 'The privacy officer has not signed this file', text: 'Nothing was taken in. Call the privacy officer, by the number that you know.' },
  'other-incident': { title: 'This file is about another incident', text: 'Nothing was taken in. Ask the privacy officer for the right one.' },
  taken: { title: 'This file was taken in before', text: 'Nothing was changed.' },
  'out-of-turn': { title: 'This report is closed', text: 'Nothing was taken in.' },
};

function attachmentWords({ why, limit }: Extract<Fault, { readonly code: 'attachment' }>): FaultMessage {
  switch (why) {
    case 'too-many':
      return { title: 'There are too many files', text: `Nothing was attached. A report has room for ${formatCount(limit ?? 0)}.` };
    case 'too-large':
      return { title: 'This file is too large', text: `Nothing was attached. There is room for ${formatCount(Math.floor((limit ?? 0) / 1_000_000))} MB.` };
    case 'not-this-kind':
      return { title: 'This is no picture', text: 'Nothing was attached.' };
  }
}

/** What is to be shown of a fault: nothing where the person took back what they had begun. */
export function shownFault(fault: Fault): Fault | null {
  return fault.code === 'cancelled' ? null : fault;
}

function overdueWords(texts: number): string {
  return texts === 1 ? 'A training or policy is overdue' : `${formatCount(texts)} trainings or policies are overdue`;
}

const nextInLine = { lead: 'The lead', 'physician-advisor': 'The physician advisor', 'department-chair': 'The chair of the department' } as const;

const notPermittedWords: Readonly<Record<FaultOf<'not-permitted'>['what'], FaultMessage>> = {
  printing: { title: 'Printing is off', text: 'Nothing was printed. The policy of this desk does not allow it.' },
  saving: { title: 'That was not saved', text: 'Nothing was written. Only what the vault has just given out can be saved; start again.' },
  'second-factor': { title: 'The one-time code is switched off', text: 'Nothing was changed. The policy of this desk does not offer it.' },
  copying: { title: 'That was not copied', text: 'The clipboard is as it was. Only codes that the vault has just given out can be copied; make new ones.' },
  'code-sets': { title: 'Code sets cannot be imported now', text: 'Nothing was imported; releases that are here stay in use. The organisation’s list of required files cannot be read; the Policy page says what is wrong where.' },
  picture: { title: 'No picture was taken', text: 'A picture of this window is taken only while it is in front, by a press of the key. Press it again.' },
  'query-directory': { title: 'No directory can be imported now', text: 'Nothing was changed. Which file your organisation requires cannot be read; the Policy page says what is wrong where.' },
  'query-templates': { title: 'No templates can be imported now', text: 'Nothing was changed; the built-in templates are offered. Which file your organisation requires cannot be read; the Policy page says what is wrong where.' },
  'officer-card': { title: 'Your organisation names the privacy officer’s card', text: 'Nothing was changed. The card of the policy counts.' },
  'one-factor': { title: 'The one-time code stays on', text: 'Nothing was changed. The policy of this desk requires it at every unlock.' },
};

const identifierWords: Readonly<Record<FaultOf<'names-patient'>['what'], string>> = { name: 'the name', mrn: 'the record number', birthDate: 'the birth date', account: 'the account number' };

const codeTitles: Readonly<Record<FaultOf<'wrong-code'>['why'], string>> = {
  unknown: 'Wrong code', used: 'This code was used already', early: 'This code is for a later time', late: 'This code is for an earlier time',
};

const codeTrouble: Readonly<Record<FaultOf<'wrong-code'>['why'], string>> = {
  unknown: 'Enter the six digits that your authenticator shows now, or one of your recovery codes.',
  used: 'Each code is good once. Wait for the next one.',
  early: 'Your telephone’s clock is ahead of this computer’s. Set both to the network’s time, then take a new code.',
  late: 'It has run out, or your telephone’s clock is behind this computer’s. Take the code that is shown now; if it fails too, set both clocks to the network’s time.',
};

// Closes the switch: a new fault without words does not compile.
function unheardOf(fault: never): FaultMessage {
  return { title: 'Something went wrong', text: `What was saved before is safe. (${JSON.stringify(fault)})` };
}

const recoveryTitles: Readonly<Record<FaultOf<'no-recovery'>['why'], string>> = {
  none: 'This vault has no recovery key', 'other-key': 'This recovery key does not open the vault', damaged: 'What the recovery key opens is damaged',
};

const roleWords: Readonly<Record<FaultOf<'forbidden'>['role'], string>> = {
  coder: 'a coder', lead: 'a lead', reviewer: 'a reviewer', cdi: 'a documentation specialist', 'privacy-officer': 'a privacy officer', 'it-admin': 'an IT administrator', trainee: 'a trainee',
};

const probeWords: Readonly<Record<FaultOf<'posture'>['probes'][number], string>> = {
  managed: 'the organisation’s mark', disk: 'disk encryption', screenLock: 'the screen lock', os: 'an up-to-date system', network: 'an approved network', admin: 'a session without administrator rights',
};

const pinnedSystems: Readonly<Record<FaultOf<'pin-broken'>['system'], string>> = { icd10cm: 'ICD-10-CM', icd10pcs: 'ICD-10-PCS', hcpcs: 'HCPCS Level II', cpt: 'CPT' };

const notSendableWords: Readonly<Record<FaultOf<'not-sendable'>['why'], string>> = {
  'no-recipient': 'Choose whom it goes to.',
  'directory-withheld': 'Your organisation requires another directory than the one taken over here. Have that one imported first: on the page Queries, under Directory.',
  'recipient-unlisted': 'Its recipient is no longer in the directory. Choose another.',
  'recipient-unconfirmed': 'Its recipient is new, or has changed. Compare the words of the fingerprint with the directory and confirm them.',
  'no-agreement': 'Its recipient belongs to another organisation, and no business associate agreement with it is in force. Ask IT or your privacy officer.',
  'no-reference': 'The organisation’s server does not know its recipient. Choose another way, or another recipient.',
  'channel-not-permitted': 'Your organisation does not permit this way. Choose another.',
  'no-channel': 'Choose how it goes.',
  'review-needed': 'It goes to a lead first.',
  'not-spoken': 'Say when it was asked.',
  'spoken-another-day': 'What was asked aloud is written down the same day. Ask it again, or send it in writing.',
  'reason-needed': 'Say in the preview why it is sent over the warnings, or mend what they warn of.',
  superseded: 'Another version of it has been sent by now.',
};

const kitReplyWords: Readonly<Record<FaultOf<'kit-reply'>['why'], string>> = {
  'no-reply': 'It is no answer that a sealed question has saved. Ask for the file whose name begins with “answer-”.',
  'other-kit': 'It answers another query, or another desk’s. Open the query that it belongs to.',
  altered: 'It was changed on its way, or was not made with the sealed question. Ask the provider to save it again.',
  'other-question': 'It answers other words than this query asks. Ask the provider to open the newest file.',
  taken: 'This very answer is in the record already.',
};

const officerBackupWords: Readonly<Record<FaultOf<'officer-backup'>['why'], string>> = {
  'no-backup': 'It is no sealed copy of a privacy officer’s keys, or it was changed.',
  'wrong-passphrase': 'The passphrase is another, or the file was changed. It has sixteen characters in four groups.',
  'other-key': 'It is sealed to an officer whose key is not in this vault. Open it where that key is, or give its passphrase.',
};

const clearWords: Readonly<Record<FaultOf<'not-in-the-clear'>['why'], string>> = {
  attachments: 'It has attachments, which nobody can vouch for.', identifiers: 'Something in it looks like an identifier of a person.',
};

const answerWords: Readonly<Record<FaultOf<'answer-not-usable'>['why'], string>> = {
  'not-authenticated': 'Who answered is not proved yet. Make sure of it, and say how.',
  withdrawn: 'Its query was retracted.',
  late: 'It came after the end of its query. Ask again.',
  elsewhere: 'These words are not the answer’s own.',
};

const notValidWords: Readonly<Record<FaultOf<'not-valid'>['what'], string>> = { code: 'code', evidence: 'evidence', dates: 'dates', position: 'position', group: 'group', candidate: 'candidate', query: 'query' };

const duplicateTitles: Readonly<Record<FaultOf<'duplicate'>['what'], string>> = {
  code: 'This code is already on the encounter', evidence: 'This passage is already linked', release: 'This release is already loaded', access: 'This chart is open to you already', review: 'Somebody has reviewed this by now', favourite: 'This code is in that group already', group: 'There is a group of this name',
};

/** What a refused passphrase lacks, in a sentence. */
function weakness(why: FaultOf<'weak-passphrase'>['why']): string {
  switch (why) {
    case 'too-short':
      return 'It is shorter than this desk allows. Four or five unrelated words are easy to remember and hard to guess.';
    case 'too-common':
      return 'It is on the lists that attackers try first. Take four or five unrelated words instead.';
    case 'too-guessable':
      return 'It follows a pattern that is guessed quickly (names, dates, rows of keys). Add one or two unrelated words.';
    case 'same-as-before':
      return 'It is the same as before. Choose a different one.';
    case 'used-before':
      return 'You have used it before on this desk. Choose one that is new.';
  }
}

function notSignable(why: FaultOf<'not-signable'>['why']): FaultMessage {
  switch (why) {
    case 'changed':
      return { title: 'This text has changed', text: 'Nothing was signed. Your organisation has put another text in its place; go back to the list and read that one.' };
    case 'not-passed':
      return { title: 'The questions are not passed yet', text: 'Nothing was signed. Answer the questions first; you can try as often as you need.' };
    case 'signed':
      return { title: 'You have signed this already', text: 'Your signature holds; there is nothing to sign anew.' };
  }
}

const keychainSilence: Readonly<Record<FaultOf<'keychain-required'>['why'], string>> = {
  absent: 'This computer offers none now.', locked: 'It is locked.', 'locked-or-slow': 'It does not answer: it may be locked, or waiting for you to allow access.',
};

function keychainTrouble(why: FaultOf<'keychain'>['why']): FaultMessage {
  switch (why) {
    case 'absent':
      return { title: 'The keychain of this computer is missing', text: 'Half of the key to this vault is kept there, so the passphrase alone does not open it. The vault is unharmed. Sign in to your desktop session as usual and try again, or ask IT to start the keychain service.' };
    case 'locked':
      return { title: 'The keychain is locked', text: 'Half of the key to this vault is kept in it, and it gives nothing out until it is unlocked. The vault is unharmed. Unlock the keychain, in your system’s prompt or its program for passwords, or by signing in to this computer anew; then try again.' };
    case 'locked-or-slow':
      return { title: 'The keychain does not answer', text: 'It may be locked, or waiting for you to allow access. The vault is unharmed. Look for a prompt of your system, unlock the keychain, and try again.' };
    case 'secret-missing':
      return { title: 'The keychain does not hold this vault’s secret', text: 'It opens, but the entry is not there: it was removed, or the vault was brought here from another computer or user account. The vault is unharmed, and the passphrase alone does not open it. Open it where it was set up, or ask IT to restore the keychain’s entry here.' };
    case 'secret-changed':
      return { title: 'The keychain holds another secret', text: 'The entry for this vault was replaced, so the key does not fit. The vault is unharmed, and cannot be opened with this entry. Ask IT to restore the keychain from before the change.' };
  }
}

/** Says to whoever sits there what is wrong, and in IT's words where and what to do: only IT can mend it. */
function policyRefusal({ why, where, serial, seen }: FaultOf<'policy-refused'>): FaultMessage {
  const text = (sense: string, toDo: string): string => `Nothing was opened, and nothing was changed. ${sense} ${toDo}${where === '' ? '' : ` The file is ${where}.`}`;
  switch (why) {
    case 'not-signed':
      return { title: 'The policy is not signed', text: text('The policy of this computer has to be signed, and the file there is no signed policy.', 'Ask IT to put it there again.') };
    case 'unknown-key':
      return { title: 'The policy is signed by a stranger', text: text('It does not name the key that this computer trusts.', 'Ask IT to sign it with the organisation’s key.') };
    case 'keys-differ':
      return { title: 'Two policy keys are trusted', text: text('The installation names one key and the computer’s policy another, so neither is believed.', 'Ask IT to make them agree.') };
    case 'bad-signature':
      return { title: 'The policy was altered', text: text('Its signature does not fit its words.', 'Ask IT to put the signed policy there again, unchanged.') };
    case 'expired':
      return { title: 'The policy has expired', text: text('Its last day is over.', 'Ask IT for the next one; if the computer’s date is wrong, set it right.') };
    case 'rolled-back':
      return { title: 'The policy is older than the last one', text: text(serial === seen ? `It has number ${serial}, as the one this vault was opened under, and says something else.` : `It has number ${serial}; this vault was opened under number ${seen}.`, 'Ask IT for the newest one.') };
    case 'missing':
      return { title: 'The signed policy is gone', text: text(`This vault was opened under policy number ${seen}, and there is none on this computer now.`, 'Ask IT to put it there again.') };
  }
}

const diskTroubles: Readonly<Record<DiskTrouble, FaultMessage>> = {
  full: { title: 'The disk is full', text: 'Nothing was changed, and what was saved before is safe. Free some room on the disk, then try again.' },
  'read-only': { title: 'The disk takes nothing', text: 'Nothing was changed, and what was saved before is safe. Chartlock may not write to its own folder. Ask IT to allow it, then try again.' },
};

const copyFailures: Readonly<Record<CopyFailure, string>> = {
  'disk-full': 'The disk has no room for it. Free some, then try again.',
  disk: 'The disk refused to take it. Ask IT to look at the disk, then try again.',
  unsound: 'What was written could not be read back as it should be, and was removed. Ask IT to look at the disk, then try again.',
};

function damage(what: FaultOf<'vault-damaged'>['what']): FaultMessage {
  const next = 'Nothing was written to it. Do not delete anything: a backup copy, where one was made, can be brought back (at the lock screen, or by IT), and IT may have backups of the whole folder.';
  switch (what) {
    case 'header':
      return { title: 'The vault’s header is damaged', text: `The small file that says how to open the vault cannot be read. ${next}` };
    case 'database':
      return { title: 'The vault file is damaged', text: `Part of the encrypted file cannot be verified, so it is not opened. ${next}` };
    case 'key':
      return { title: 'The vault’s key is damaged', text: `The stored key was altered, so that no passphrase opens it. ${next}` };
    case 'chart-keys':
      return { title: 'The charts’ keys are missing', text: `The file that keeps each chart’s key cannot be read, or is older than the last disposal. ${next}` };
    case 'plaintext':
      return { title: 'The vault file is not encrypted', text: `Something put an unencrypted file in its place, so it is not opened. ${next}` };
  }
}

function fileTrouble({ why, line, expected, found }: FaultOf<'bad-file'>): FaultMessage {
  const where = line === undefined ? '' : ` Line ${formatCount(line)}.`;
  const form = `${expected === undefined ? '' : ` Expected: ${expected}.`}${found === undefined ? '' : ` Found: ${found}.`}`;
  const text = (sense: string): string => `Nothing was changed. ${sense}${where}${form}`;
  switch (why) {
    case 'unreadable':
      return { title: 'The file cannot be read', text: text('It may have been moved, or be open elsewhere, or belong to another user. Choose it again.') };
    case 'empty':
      return { title: 'The file is empty', text: text('Get it again from where it came from.') };
    case 'binary':
      return { title: 'The file is not text', text: text('Take the text version of the same document.') };
    case 'too-large':
      return { title: 'The file is too large', text: text('Split it, or take only the part that is needed.') };
    case 'unknown-layout':
      return { title: 'The file is of no known layout', text: text('Choose the official file of the release, unchanged.') };
    case 'bad-line':
      return { title: 'A line of the file cannot be read', text: text('The file may have been edited or cut. Get the official file again.') };
    case 'truncated':
      return { title: 'The file ends too early', text: text('The download may have been interrupted. Get it again.') };
    case 'release-unknown':
      return { title: 'The file does not say which release it is', text: text('Enter the name of the release and its first day, as printed on the publisher’s page.') };
    case 'compressed':
      return { title: 'The file is compressed', text: text('Unpack it first, then choose the file inside.') };
  }
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** What a policy could ask of a computer with so much memory free: half of it, in the steps in which memory is sold, and never less than the least. */
function lowerKdf(freeMebibytes: number): number {
  return Math.max(64, Math.floor(freeMebibytes / 128) * 64);
}
