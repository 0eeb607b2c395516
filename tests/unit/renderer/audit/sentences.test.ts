import { describe, expect, test } from 'vitest';
import { auditEventNames, type AuditEvent } from '../../../../shared/audit';
import { actIdSchema, assignmentIdSchema, documentIdSchema, encounterIdSchema, printoutIdSchema, releaseIdSchema } from '../../../../shared/kernel';
import { formatDateTime } from '../../../../renderer/ui/format';
import { auditGroups, eventsOf, sentenceOf } from '../../../../renderer/audit/sentences';

const tail = '0123456789abcdefghjk';
const encounterId = encounterIdSchema.parse(`enc_${tail}`);
const assignmentId = assignmentIdSchema.parse(`asg_${tail}`);
const actId = actIdSchema.parse(`act_${tail}`);
const releaseId = releaseIdSchema.parse(`rel_${tail}`);
const printoutId = printoutIdSchema.parse(`prt_${tail}`);

describe('the audit log in words', () => {
  test('counts are said in words that fit them, and nothing of an id shows', () => {
    const events: AuditEvent[] = [
      { event: 'vault.unlocked', keychain: true, failedBefore: 0 },
      { event: 'vault.unlocked', keychain: false, failedBefore: 1 },
      { event: 'posture.judged', probes: [], refusedBefore: 0 },
      { event: 'posture.judged', probes: [{ probe: 'os', state: 'pass', seen: 'supported', demand: 'require' }], refusedBefore: 1 },
      { event: 'posture.judged', probes: [{ probe: 'disk', state: 'fail', seen: 'not-encrypted', demand: 'warn' }, { probe: 'os', state: 'pass', seen: 'supported', demand: 'require' }], refusedBefore: 0 },
      { event: 'posture.changed', probe: 'network', state: 'fail', seen: 'not-approved', demand: 'require' },
      { event: 'call.refused', call: 'coding.assign', fault: 'forbidden' },
      { event: 'call.refused', call: 'coding.finalise', fault: 'proof-needed' },
      { event: 'calls.refused', count: 1, when: 'flood' },
      { event: 'calls.refused', count: 1200, when: 'locked' },
      { event: 'person.proved', call: 'coding.finalise' },
      { event: 'policy.in-force', mode: 'unmanaged', sources: [], problems: 0, serial: null, sha256: 'ab'.repeat(32) },
      { event: 'policy.changed', mode: 'managed', sources: ['signed-file'], problems: 1, serial: 7, sha256: 'ab'.repeat(32) },
      { event: 'policy.refused', why: 'rolled-back', serial: 4, seen: 7 },
      { event: 'policy.refused', why: 'missing', serial: null, seen: 7 },
      { event: 'audit.verified', events: 1204, sound: true },
      { event: 'audit.head-broken', breaks: ['seal-older', 'cut-short'], events: 12, lastAt: 0, sealedEvents: 1204, sealedAt: new Date(2026, 2, 12, 9, 5).getTime() },
      { event: 'audit.head-broken', breaks: ['seal-gone'], events: 12, lastAt: 0, sealedEvents: null, sealedAt: null },
      { event: 'audit.exported', events: 1 },
      { event: 'vault.header-mended', file: 'second', why: 'behind' },
      { event: 'vault.earlier-gone', vaultId: null, events: null, lastAt: null, head: null, before: 0, afresh: true },
      { event: 'vault.earlier-gone', vaultId: null, events: 1204, lastAt: new Date(2026, 2, 12, 9, 5).getTime(), head: 'ab'.repeat(32), before: 2, afresh: false },
      { event: 'vault.change-undone', what: 'passphrase' },
      { event: 'vault.change-undone', what: 'recovered' },
      { event: 'vault.change-undone', what: 'raised' },
      { event: 'vault.header-other' },
      { event: 'codesets.imported', releaseId, codes: 97_584 },
      { event: 'encounter.created', encounterId, documents: 1 },
      { event: 'encounter.revealed', encounterId, field: 'birthDate', purpose: 'match-document' },
      { event: 'document.opened', encounterId, documentId: documentIdSchema.parse(`doc_${tail}`) },
      { event: 'coding.assigned', encounterId, assignmentId },
      { event: 'coding.undone', encounterId, actId },
      { event: 'coding.finalised', encounterId, codes: 12 },
      { event: 'retention.died', recordClass: 'chart', encounterId, why: 'expired' },
      { event: 'printouts.shredded', encounterId: null, printoutId, how: 'shredded' },
      { event: 'printouts.shredded', encounterId, printoutId, how: 'not-printed' },
    ];
    expect(events.map(sentenceOf)).toEqual([
      'Unlocked the desk',
      'Unlocked the desk by the passphrase alone, after 1 failed attempt',
      'Opened on a computer of which the policy asks nothing',
      'Opened on a computer looked at for 1 thing, all as asked, after 1 refusal',
      'Opened on a computer looked at for 2 things; disk encryption: not encrypted (wished for)',
      'The computer changed: network: in no approved network (required)',
      'Was refused: coding.assign (forbidden)',
      'Was asked for the passphrase, for coding.finalise',
      'Had 1 more call refused, too many to name',
      'Had 1,200 calls refused before the desk was open',
      'Proved with the passphrase who is there, for coding.finalise',
      'Opened the desk under its own defaults: no policy rules it (fingerprint abababababab)',
      'The policy changed: from now on under a policy, number 7, 1 problem (fingerprint abababababab)',
      'Stayed closed: the policy is older than one seen before (number 4; this vault has seen number 7)',
      'Stayed closed: the signed policy is gone',
      'Verified the audit log: sound, 1,204 events',
      `Found the end of the log not as it was sealed: the file that seals it is an older one; it ends before the event that was sealed; sealed on ${formatDateTime(new Date(2026, 2, 12, 9, 5).getTime())}: 1,204 events, found: 12`,
      'Found the end of the log not as it was sealed: the file that seals it is gone',
      'Took out the audit log, 1 event',
      'Wrote the second file of the vault’s header anew: it was behind the other',
      'Began this vault though another was here before and is gone: how far its log reached is not known',
      'Found that another vault was here before and is gone: its log had 1,204 events, the last sealed on 12 Mar 2026, 09:05 (abababababab); 2 vaults had been here before that one',
      'Found that the last change of the passphrase was not completed: the passphrase before it holds',
      'Found that the last setting of another passphrase with the recovery key was not completed: the passphrase before it holds',
      'Found that the last sealing of the vault’s key was not completed: the one before it holds',
      'Found another header than the one that was last put in force: the header, or the database, is an older one',
      'Imported a release of 97,584 codes',
      'Created the encounter with 1 document',
      'Revealed the birth date to match a document',
      'Opened a document',
      'Assigned a code',
      'Undid a change of the codes',
      'Finalised the encounter with 12 codes',
      'A chart was disposed of: its time was over',
      'Attested that a printout is shredded',
      'Attested that a printout never came to paper',
    ]);
  });

  test('every event is in exactly one group, so that no act can hide from the filter', () => {
    const grouped = auditGroups.flatMap((group) => eventsOf(group, auditEventNames));
    expect([...grouped].sort()).toEqual([...auditEventNames].sort());
  });
});
