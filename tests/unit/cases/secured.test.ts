import { describe, expect, it } from 'vitest';
import { encryptionProof } from '../../../shared/cases';
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
