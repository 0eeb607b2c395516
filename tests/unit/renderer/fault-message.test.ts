import { describe, expect, it } from 'vitest';
import { faultMessage } from '../../../renderer/ui/fault-message';
import { faultSchema, newIncidentId, policyRefusals, type Fault } from '../../../shared/kernel';

const faults: readonly Fault[] = [
  { code: 'unknown-call' },
  { code: 'malformed', where: 'details.admittedOn' },
  { code: 'too-large', limitBytes: 20_000_000 },
  { code: 'locked' },
  { code: 'already-open' },
  { code: 'forbidden', role: 'privacy-officer' },
  { code: 'not-opened' },
  { code: 'proof-needed' },
  { code: 'read-only', why: 'training-overdue', texts: 1, sanctionPolicy: true },
  { code: 'read-only', why: 'training-overdue', texts: 1, sanctionPolicy: false },
  { code: 'read-only', why: 'training-overdue', texts: 3, sanctionPolicy: false },
  { code: 'read-only', why: 'list-unreadable', texts: 0, sanctionPolicy: false },
  { code: 'memory-short', neededMebibytes: 1024, freeMebibytes: 700, byPolicy: true },
  { code: 'memory-short', neededMebibytes: 1024, freeMebibytes: 0, byPolicy: false },
  ...(['changed', 'not-passed', 'signed'] as const).map((why): Fault => ({ code: 'not-signable', why })),
  { code: 'internal', incident: '7f3k' },
  { code: 'gone', what: 'vault-process' },
  { code: 'no-vault' },
  { code: 'vault-exists' },
  { code: 'vault-missing' },
  { code: 'wrong-passphrase', retryInSeconds: 0 },
  { code: 'wrong-passphrase', retryInSeconds: 4 },
  { code: 'code-needed', withinSeconds: 120, retryInSeconds: 0 },
  ...(['unknown', 'used', 'early', 'late'] as const).map((why): Fault => ({ code: 'wrong-code', why, retryInSeconds: 2, triesLeft: 3 })),
  { code: 'wrong-code', why: 'unknown', retryInSeconds: 0, triesLeft: 0 },
  { code: 'code-expired' },
  { code: 'unenrolled' },
  { code: 'throttled', retryInSeconds: 40 },
  ...(['too-short', 'too-common', 'too-guessable', 'same-as-before', 'used-before'] as const).map((why): Fault => ({ code: 'weak-passphrase', why })),
  ...(['absent', 'locked', 'locked-or-slow', 'secret-missing', 'secret-changed'] as const).map((why): Fault => ({ code: 'keychain', why })),
  ...(['header', 'database', 'key', 'plaintext', 'chart-keys'] as const).map((what): Fault => ({ code: 'vault-damaged', what })),
  ...(['disk-full', 'disk', 'unsound'] as const).map((why): Fault => ({ code: 'copy-failed', why })),
  { code: 'vault-newer', found: 3, supported: 2 },
  ...(['full', 'read-only'] as const).map((why): Fault => ({ code: 'disk', why })),
  ...[true, false].map((saved): Fault => ({ code: 'vault-taken-away', saved })),
  { code: 'posture', probes: ['managed', 'disk', 'screenLock', 'os', 'network', 'admin'] },
  ...policyRefusals.map((why): Fault => ({ code: 'policy-refused', why, where: why === 'missing' ? '' : '/etc/chartlock/policies/signed.json', serial: 4, seen: 5 })),
  { code: 'policy-refused', why: 'rolled-back', where: '/etc/chartlock/policies/signed.json', serial: 5, seen: 5 },
  ...(['document', 'hold', 'printout', 'signature', 'anomaly', 'mark', 'copy'] as const).map((what): Fault => ({ code: 'not-found', what })),
  { code: 'not-valid', what: 'code', why: 'a 7th character is needed' },
  { code: 'duplicate', what: 'code' },
  { code: 'finalised' },
  { code: 'not-finalised' },
  { code: 'incomplete', missing: 1 },
  { code: 'incomplete', missing: 3 },
  { code: 'nothing-to-undo' },
  ...(['charts', 'megabytes'] as const).map((what): Fault => ({ code: 'desk-full', what, limit: 1000 })),
  { code: 'held' },
  { code: 'held', incidentId: newIncidentId((count) => new Uint8Array(count)) },
  { code: 'incident-state', state: 'sealed' },
  { code: 'no-officer', why: 'none' },
  { code: 'incident-packet', why: 'other-signer' },
  { code: 'attachment', why: 'too-large', limit: 10_000_000 },
  { code: 'queries-out', refs: ['Q-7F3K'] }, { code: 'queries-out', refs: ['Q-7F3K', 'Q-9Z2M'] },
  { code: 'escalation-order', next: 'physician-advisor' }, { code: 'escalation-order', next: null },
  ...(['no-recipient', 'directory-withheld', 'recipient-unlisted', 'recipient-unconfirmed', 'no-agreement', 'no-reference', 'channel-not-permitted', 'no-channel', 'review-needed', 'not-spoken', 'spoken-another-day', 'reason-needed', 'superseded'] as const).map((why): Fault => ({ code: 'not-sendable', why })),
  ...(['not-authenticated', 'withdrawn', 'late', 'elsewhere'] as const).map((why): Fault => ({ code: 'answer-not-usable', why })),
  ...(['no-reply', 'other-kit', 'altered', 'other-question', 'taken'] as const).map((why): Fault => ({ code: 'kit-reply', why })),
  { code: 'fingerprint-differs' },
  { code: 'directory-pin', expected: 'a'.repeat(64), found: 'b'.repeat(64) },
  { code: 'templates-pin', expected: 'a'.repeat(64), found: 'b'.repeat(64) },
  { code: 'query-state', state: 'closed', move: 'recall' },
  { code: 'case-state', state: 'closed', move: 'decide' },
  { code: 'case-lacks', lacks: [{ at: 'nature', what: 'evidence' }] },
  { code: 'case-lacks', lacks: [{ at: 'nature', what: 'evidence' }, { at: 'acquired', what: 'conclusion' }] },
  { code: 'work-up-moved', version: 3 },
  ...(['no-backup', 'wrong-passphrase', 'other-key'] as const).map((why): Fault => ({ code: 'officer-backup', why })),
  { code: 'no-card' },
  { code: 'no-way-back' },
  ...(['attachments', 'identifiers'] as const).map((why): Fault => ({ code: 'not-in-the-clear', why })),
  ...(['favourites', 'groups', 'candidates', 'queries'] as const).map((what): Fault => ({ code: 'shelf-full', what, limit: 100 })),
  ...(['name', 'mrn', 'birthDate', 'account'] as const).map((what): Fault => ({ code: 'names-patient', what, start: 4, end: 9 })),
  { code: 'not-assigned' }, { code: 'not-on-roster' }, ...(['review', 'unusual-access', 'assignment', 'query'] as const).map((what): Fault => ({ code: 'own-matter', what })),
  { code: 'waiting-full', limit: 40 },
  ...(['printing', 'saving', 'second-factor', 'one-factor', 'code-sets', 'copying', 'officer-card', 'picture', 'query-directory', 'query-templates'] as const).map((what): Fault => ({ code: 'not-permitted', what })),
  { code: 'pin-broken', system: 'icd10cm', release: 'FY2026', expected: 'a'.repeat(64), found: 'b'.repeat(64) },
  { code: 'passphrase-due' },
  ...(['absent', 'locked', 'locked-or-slow'] as const).map((why): Fault => ({ code: 'keychain-required', why })),
  { code: 'open-elsewhere' },
  ...(['none', 'other-key', 'damaged'] as const).map((why): Fault => ({ code: 'no-recovery', why })),
  { code: 'cancelled' },
  ...(['unreadable', 'empty', 'binary', 'too-large', 'unknown-layout', 'bad-line', 'truncated', 'release-unknown', 'compressed'] as const).map((why): Fault => ({ code: 'bad-file', why, line: 12, expected: 'a code', found: 'a dash' })),
];

describe('what is said about a fault', () => {
  it('has words for every code there is', () => {
    const said = new Set(faults.map(({ code }) => code));
    expect(faultSchema.options.map((option) => option.shape.code.value).filter((code) => !said.has(code))).toEqual([]);
  });

  it('speaks in whole plain sentences, without shouting, begging or blame', () => {
    const wrong = faults.map(faultMessage).filter(({ title, text }) => {
      const all = `${title} ${text}`;
      return title === '' || !/[.]$/.test(text) || /[!]|please|sorry|oops|invalid|\bundefined\b|\bNaN\b/i.test(all) || /[.]$/.test(title) || / {2}/.test(all);
    });
    expect(wrong).toEqual([]);
  });

  it('says where in a file the trouble is', () => {
    expect(faultMessage({ code: 'bad-file', why: 'bad-line', line: 1204, expected: 'a code', found: 'a dash' }).text).toContain('Line 1,204. Expected: a code. Found: a dash.');
  });
});
