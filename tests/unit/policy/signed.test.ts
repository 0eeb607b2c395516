import { describe, expect, it } from 'vitest';
import { makePolicyKey, policyKeyId, policyKeyOf, signPolicy, verifySignedPolicy } from '../../../electron/signatures';
import { policyKeySchema, signedPolicySchema } from '../../../shared/policy';

const now = Date.parse('2026-03-07T12:00:00');
const organisation = makePolicyKey();
const content = { serial: 7, issuedAt: now, expiresOn: '2026-06-30', policy: '{ "idleLimitSeconds": 120 }\n' };
const signed = signPolicy(content, organisation.privateKey);

describe('A signed policy', () => {
  it('is sound under the key that signed it', () => expect(verifySignedPolicy(signed, organisation.key, now)).toBe('sound'));

  it('is of the shape that desks read, with the policy to the letter', () => {
    expect(signedPolicySchema.parse(JSON.parse(JSON.stringify(signed)))).toEqual({ kind: 'chartlock-policy', format: 1, ...content, keyId: policyKeyId(organisation.key), signature: signed.signature });
  });

  it('names another key than a stranger’s', () => expect(verifySignedPolicy(signed, makePolicyKey().key, now)).toBe('unknown-key'));

  it('is not made sound by naming the pinned key', () => {
    const forged = signPolicy(content, makePolicyKey().privateKey);
    expect(verifySignedPolicy({ ...forged, keyId: signed.keyId }, organisation.key, now)).toBe('bad-signature');
  });

  it.each([
    ['its serial', { serial: 8 }], ['its day of issue', { issuedAt: now + 1 }], ['its last day', { expiresOn: '2027-06-30' }], ['that it ends', { expiresOn: null }],
    ['one blank of the policy', { policy: '{"idleLimitSeconds": 120 }\n' }], ['half a surrogate pair', { policy: '\ud800' }],
  ])('bears no signature once somebody has changed %s', (_what, change) => expect(verifySignedPolicy({ ...signed, ...change }, organisation.key, now)).toBe('bad-signature'));

  it.each([['on its last day', 'sound', '2026-06-30T23:59:00'], ['on the day after', 'expired', '2026-07-01T00:01:00']])('%s is %s', (_when, verdict, at) =>
    expect(verifySignedPolicy(signed, organisation.key, Date.parse(at))).toBe(verdict));

  it('without a last day holds until the next', () => {
    expect(verifySignedPolicy(signPolicy({ ...content, expiresOn: null }, organisation.privateKey), organisation.key, Date.parse('2036-01-01'))).toBe('sound');
  });

  it('pins a key that is the public half of the private one', () => {
    expect(policyKeyOf(organisation.privateKey)).toBe(organisation.key);
    expect(policyKeySchema.safeParse(organisation.key).success).toBe(true);
  });
});
