import type { AuditEvent, AuditEventName, IdentifierField, Purpose } from '../../shared/audit';
import type { Role } from '../../shared/kernel';

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

/** How a role is called on screen. */
export const roleWords: Readonly<Record<Role, string>> = {
  coder: 'Coder',
  lead: 'Lead',
  reviewer: 'Reviewer',
  cdi: 'CDI specialist',
  'privacy-officer': 'Privacy officer',
  'it-admin': 'IT administrator',
  trainee: 'Trainee',
};

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** An event of the log in words. Says no more than the log holds: ids, counts and closed words. */
export function sentenceOf(event: AuditEvent): string {
  switch (event.event) {
    case 'vault.created':
      return event.keychain ? 'Created the vault, bound to the system keychain' : 'Created the vault, protected by the passphrase alone';
    case 'vault.unlocked': {
      const how = event.keychain ? 'Unlocked the desk' : 'Unlocked the desk by the passphrase alone';
      return event.failedBefore === 0 ? how : `${how}, after ${counted(event.failedBefore, 'failed attempt', 'failed attempts')}`;
    }
    case 'vault.passphrase-changed':
      return 'Changed the passphrase';
    case 'call.refused':
      return `Was refused: ${event.call} (${event.fault})`;
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
    case 'coding.assigned':
      return 'Assigned a code';
    case 'coding.changed':
      return 'Changed a code’s evidence, rationale or place';
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
    default: {
      const never: never = event;
      return never;
    }
  }
}

/** What kinds of event a person can ask for. */
export const auditGroups = ['charts', 'identifiers', 'codes', 'desk', 'codesets', 'log', 'refused'] as const;
export type AuditGroup = (typeof auditGroups)[number];

export const groupWords: Readonly<Record<AuditGroup, string>> = {
  charts: 'Charts and documents',
  identifiers: 'Identifiers revealed',
  codes: 'Codes',
  desk: 'Vault and passphrase',
  codesets: 'Code sets',
  log: 'The audit log itself',
  refused: 'Refused',
};

/** The group of every event: a new event does not compile until it has one. */
const groupOf: Readonly<Record<AuditEventName, AuditGroup>> = {
  'vault.created': 'desk',
  'vault.unlocked': 'desk',
  'vault.passphrase-changed': 'desk',
  'call.refused': 'refused',
  'audit.viewed': 'log',
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
  'coding.assigned': 'codes',
  'coding.changed': 'codes',
  'coding.removed': 'codes',
  'coding.undone': 'codes',
  'coding.redone': 'codes',
  'coding.finalised': 'codes',
  'coding.addendum-opened': 'codes',
};

/** The events of a group, as the filter of `audit.list` wants them. */
export function eventsOf(group: AuditGroup, names: readonly AuditEventName[]): AuditEventName[] {
  return names.filter((name) => groupOf[name] === group);
}
