import { describe, expect, it } from 'vitest';
import { encryptionOf, encryptionProof, provedIn } from '../../../shared/cases';
import { receivedIdSchema } from '../../../shared/kernel';
import { recordedRulesSchema, type DeviceFacts } from '../../../shared/incidents';
import type { Judged } from '../../../shared/posture';
import { initialPolicy } from '../../../shared/policy';

const hour = 3_600_000;
const device = (more: Partial<DeviceFacts> = {}): DeviceFacts => ({
  app: '1', system: 'Linux', vault: { cipher: 'SQLCipher 4, AES-256', keychain: true }, posture: null, lastUnlock: { at: 10 * hour, seq: 7 }, charts: { count: 0, refs: [] }, network: 'none', rules: recordedRulesSchema.strip().parse(initialPolicy), ...more,
});
const disk = (state: Judged['state']): DeviceFacts['posture'] => ({ at: 9 * hour, seq: 6, probes: [{ probe: 'disk', state, seen: state === 'pass' ? 'encrypted' : 'not-encrypted', demand: 'warn' }] });
const line = (facts: DeviceFacts | null, what: string) => encryptionProof({ device: facts, noticed: { at: 12 * hour, uptimeMs: 0 } }).find((each) => each.what === what);

describe('What a report proves of encryption', () => {
  it.each([['pass', true], ['fail', false], ['unknown', null]] as const)('by the look at the disk that said “%s”, with its number in the log', (state, supports) => {
    expect(line(device({ posture: disk(state) }), 'disk')).toMatchObject({ supports, seq: 6, at: 9 * hour });
  });

  it('is open where the computer was not looked at', () => {
    expect(line(device(), 'disk')).toMatchObject({ supports: null, seq: null });
  });

  it('speaks against a vault that the passphrase alone protects, and for one with a keychain', () => {
    expect(line(device({ vault: { cipher: 'x', keychain: false } }), 'keychain')?.supports).toBe(false);
    expect(line(device(), 'keychain')?.supports).toBe(true);
  });

  it('says when the desk was last unlocked, and leaves to the officer whether it was locked by then', () => {
    expect(line(device(), 'session')).toMatchObject({ supports: null, seq: 7, words: 'Last unlocked 2 hours before it was noticed: whether it was locked by then has to be found.' });
  });

  it('is nothing where the desk was locked', () => {
    expect(encryptionProof({ device: null, noticed: { at: 1, uptimeMs: 0 } })).toEqual([]);
  });
});

describe('What a report comes to', () => {
  const id = receivedIdSchema.parse(`rcv_${'a'.repeat(20)}`);
  const concluded = (facts: DeviceFacts | null) => encryptionOf([{ id, report: { device: facts, noticed: { at: 12 * hour, uptimeMs: 0 } } }])[0]?.conclusion;

  it.each([
    ['supports it where vault, keychain and disk all do', device({ posture: disk('pass') }), 'supports'],
    ['speaks against it where one of them does', device({ posture: disk('fail') }), 'against'],
    ['speaks against it where the passphrase alone protects, though the disk was not looked at', device({ vault: { cipher: 'x', keychain: false } }), 'against'],
    ['does not tell where the disk was not looked at', device(), 'unknown'],
    ['does not tell where the desk was locked', null, 'unknown'],
  ] as const)('%s', (_name, facts, conclusion) => {
    expect(concluded(facts)).toBe(conclusion);
  });

  it('is signed by what it says, when and where in the log; its words follow from that', () => {
    const proofs = encryptionOf([{ id, report: { device: device({ posture: disk('pass') }), noticed: { at: 12 * hour, uptimeMs: 0 } } }]);
    expect(provedIn(proofs)).toEqual([{ receivedId: id, conclusion: 'supports', lines: [
      { what: 'vault', supports: true, seq: 7, at: 10 * hour }, { what: 'keychain', supports: true, seq: 7, at: 10 * hour }, { what: 'disk', supports: true, seq: 6, at: 9 * hour }, { what: 'session', supports: null, seq: 7, at: 10 * hour },
    ] }]);
  });
});
