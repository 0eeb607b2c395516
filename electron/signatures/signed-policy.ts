import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { localDate } from '../../shared/kernel';
import { signedPolicyStatement, type PolicyKey, type SignedPolicy } from '../../shared/policy';
import { exactBytes, fingerprintOf, rawPublicKey, signText, verifyText } from './ed25519';

/** Makes the pair of keys with which an organisation signs its policies; the public half is what desks pin. */
export function makePolicyKey(): { readonly privateKey: KeyObject; readonly key: PolicyKey } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { privateKey, key: policyKeyOf(privateKey) };
}

/** The public half of a key, as desks pin it. */
export function policyKeyOf(key: KeyObject): PolicyKey {
  return rawPublicKey(key).toString('base64');
}

/** How a signed policy names the key that signed it: the fingerprint of the public half. Null for what is no key. */
export function policyKeyId(key: PolicyKey): string | null {
  const raw = exactBytes(key, 32);
  return raw === undefined ? null : fingerprintOf(raw);
}

/** Signs a policy: its exact text, with everything else that the file says but the signature itself. */
export function signPolicy(content: Pick<SignedPolicy, 'serial' | 'issuedAt' | 'expiresOn' | 'policy'>, privateKey: KeyObject): SignedPolicy {
  const unsigned = { kind: 'chartlock-policy', format: 1, ...content, keyId: fingerprintOf(rawPublicKey(privateKey)) } as const;
  return { ...unsigned, signature: signText(signedPolicyStatement(unsigned), privateKey) };
}

export type SignedPolicyVerdict = 'sound' | 'unknown-key' | 'bad-signature' | 'expired';

/** Whether a signed policy bears the pinned key's signature and is still in force. */
export function verifySignedPolicy(signed: SignedPolicy, pinned: PolicyKey, now: number): SignedPolicyVerdict {
  if (signed.keyId !== policyKeyId(pinned)) return 'unknown-key';
  if (!verifyText(signedPolicyStatement(signed), signed.signature, pinned)) return 'bad-signature';
  return signed.expiresOn !== null && localDate(now) > signed.expiresOn ? 'expired' : 'sound';
}
