import fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { codeAt, enrolmentUri, judgeCode, stepAt, typedSecret } from '../../../electron/vault/accounts/one-time-code';
import { findRecoveryHash, newRecoveryCodes, readRecoveryCode, recoveryHash } from '../../../electron/vault/accounts/recovery-codes';
import { qrPath } from '../../../renderer/accounts/qr-path';
import { recoveryCodeSchema } from '../../../shared/accounts';

/** The secret of the test vectors of RFC 4226 and RFC 6238. */
const secret = Buffer.from('12345678901234567890');
const now = Date.UTC(2026, 2, 12, 9, 0, 10);
const present = stepAt(now);
const judged = (code: string, lastStep = -1, hints = true) => judgeCode(secret, code, now, lastStep, hints);

describe('A one-time code', () => {
  it('is that of RFC 4226, appendix D', () => {
    const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
    expect(codes.map((_code, counter) => codeAt(secret, counter))).toEqual(codes);
  });

  it('is that of RFC 6238, appendix B, in its last six digits', () => {
    const vectors = [[59, '94287082'], [1_111_111_109, '07081804'], [1_111_111_111, '14050471'], [1_234_567_890, '89005924'], [2_000_000_000, '69279037'], [20_000_000_000, '65353130']] as const;
    expect(vectors.map(([seconds]) => codeAt(secret, stepAt(seconds * 1000)))).toEqual(vectors.map(([, code]) => code.slice(2)));
  });

  it('is taken in its own half minute and in the ones beside it, and in no other', () => {
    expect([-2, -1, 0, 1, 2].map((away) => judged(codeAt(secret, present + away)).is)).toEqual(['late', 'right', 'right', 'right', 'early']);
  });

  it('is good once, and so is every one before it', () => {
    expect([-1, 0, 1].map((away) => judged(codeAt(secret, present + away), present).is)).toEqual(['used', 'used', 'right']);
  });

  it('tells no clock from a guess once hints are over', () => {
    expect(judged(codeAt(secret, present + 4), -1, false)).toEqual({ is: 'unknown' });
  });

  it.each(['', '1', '12345', 'abcdef', '１２３４５６', '755224755224'])('that is “%s” is wrong, and nothing breaks', (typed) => {
    expect(judged(typed).is).not.toBe('right');
  });

  it('of a secret within a larger buffer is the same', () => {
    expect(codeAt(Buffer.concat([Buffer.from('xx'), secret]).subarray(2), 1)).toBe('287082');
  });
});

describe('What an authenticator is told', () => {
  it('is the secret in base32, by RFC 4648', () => {
    expect(typedSecret(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  });

  it('names the issuer and the person, whatever letters the identifier has', () => {
    expect(new URL(enrolmentUri(secret, 'n.quill@klinik.example')).searchParams.get('issuer')).toBe('Chartlock');
    expect(enrolmentUri(secret, 'Ünal & co:7')).toMatch(/^otpauth:\/\/totp\/Chartlock:%C3%9Cnal%20%26%20co(%3A|:)7\?issuer=Chartlock&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30$/);
  });

  it('is drawn square by square as the library has it, with four light squares around', () => {
    const uri = enrolmentUri(secret, 'nquill');
    const { data } = encode(uri, { ecc: 'M', border: 4 });
    const { size, path } = qrPath(uri);
    const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let step = 0; step < Number(length); step += 1) drawn[Number(y)]?.splice(Number(x) + step, 1, true);
    }
    expect(drawn).toEqual(data);
    expect(data.slice(0, 4).flat().includes(true)).toBe(false);
  });
});

describe('Recovery codes', () => {
  it('are ten, each another, in groups that can be read out', () => {
    const codes = newRecoveryCodes();
    expect([new Set(codes).size, codes.every((code) => recoveryCodeSchema.safeParse(code).success)]).toEqual([10, true]);
  });

  it('are read as people write them: small letters, blanks, an O for a nought', () => {
    expect(['7F3K2-0ABCD-1EFGH-JKMNP', '7f3k2 oabcd lefgh jkmnp', '7f3k20abcd1efghjkmnp'].map(readRecoveryCode)).toEqual(Array.from({ length: 3 }, () => '7f3k20abcd1efghjkmnp'));
  });

  it('are told from one-time codes and from other words', () => {
    expect(['755224', '', '7f3k2', '7f3k20abcd1efghjkmnu', '7f3k20abcd1efghjkmnp7'].map(readRecoveryCode)).toEqual(Array.from({ length: 5 }, () => undefined));
  });

  it('are found by their hash under the vault’s key, and under no other', () => {
    const codes = newRecoveryCodes();
    const key = Buffer.alloc(32, 7);
    const hashes = codes.map((code) => recoveryHash(key, code));
    fc.assert(fc.property(fc.nat(9), (index) => findRecoveryHash(hashes, recoveryHash(key, codes[index]?.toLowerCase() ?? ''))?.toString() === hashes[index]?.toString()));
    expect(findRecoveryHash(hashes, recoveryHash(Buffer.alloc(32, 8), codes[0] ?? ''))).toBeUndefined();
  });
});
