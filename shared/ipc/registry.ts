import { accessCalls, accessNotices } from '../access/contract';
import { accountsCalls, accountsNotices } from '../accounts/contract';
import { secondFactorCalls } from '../accounts/second-factor';
import { auditCalls, auditNotices } from '../audit/contract';
import { backupsCalls, backupsNotices } from '../backups/contract';
import { casesCalls, casesNotices } from '../cases/contract';
import { codesetsCalls, codesetsNotices } from '../codesets/contract';
import { codingCalls } from '../coding/contract';
import { deskCalls } from '../desk/contract';
import { encountersCalls } from '../encounters/contract';
import { incidentsCalls, incidentsNotices } from '../incidents/contract';
import { oversightCalls } from '../oversight/contract';
import { outboxCalls, outboxNotices } from '../outbox/contract';
import { printoutsCalls } from '../printouts/contract';
import { queriesCalls } from '../queries/contract';
import { retentionCalls, retentionNotices } from '../retention/contract';
import { shelfCalls } from '../shelf/contract';
import { updatesCalls } from '../updates/contract';
import { trainingCalls } from '../training/contract';
import type { Role, z } from '../kernel';

/** Every call that exists, domain by domain. The preload script, the door and the tests are built from it. */
export const calls = [...accountsCalls, ...secondFactorCalls, ...auditCalls, ...backupsCalls, ...deskCalls, ...retentionCalls, ...trainingCalls, ...accessCalls, ...codesetsCalls, ...encountersCalls, ...codingCalls, ...shelfCalls, ...updatesCalls, ...printoutsCalls, ...oversightCalls, ...outboxCalls, ...queriesCalls, ...incidentsCalls, ...casesCalls] as const;

/** Whether a call is one of those that may ask anew who is there. */
export function asksForProof(name: string): name is ProofCallName {
  return calls.some((contract) => contract.name === name && contract.proof !== undefined);
}

/** Every notice that the vault process may send unasked. */
export const notices = [...accountsNotices, ...auditNotices, ...backupsNotices, ...codesetsNotices, ...retentionNotices, ...accessNotices, ...outboxNotices, ...incidentsNotices, ...casesNotices] as const;

type Call = (typeof calls)[number];
export type CallName = Call['name'];
export type CallOf<Name extends CallName> = Extract<Call, { readonly name: Name }>;
/** What a caller gives, before defaults are filled in. */
export type CallInput<Name extends CallName> = z.input<CallOf<Name>['input']>;
/** What a handler receives, parsed. */
export type ParsedInput<Name extends CallName> = z.output<CallOf<Name>['input']>;
export type CallOutput<Name extends CallName> = z.output<CallOf<Name>['output']>;
/** The calls that may ask anew who is there. */
export type ProofCallName = { [Name in CallName]: [Exclude<CallOf<Name>['proof'], undefined>] extends [never] ? never : Name }[CallName];
export type SecretName<Name extends CallName> = CallOf<Name>['secrets'][number];

/** Whether a role may make a call: what the door refuses, the page does not offer. */
export function mayCall(role: Role, name: CallName): boolean {
  return calls.find((contract) => contract.name === name)?.roles.includes(role) === true;
}

type Notice = (typeof notices)[number];
export type NoticeName = Notice['name'];
export type NoticeBody<Name extends NoticeName> = z.output<Extract<Notice, { readonly name: Name }>['body']>;
