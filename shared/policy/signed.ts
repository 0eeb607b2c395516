import { canonicalJson, dateSchema, instantSchema, policyRefusalSchema, z } from '../kernel';

/** The most that a policy file may hold, signed or not. */
export const policyFileLimitBytes = 1_048_576;

/** The public half of the key that signs policies: its 32 bytes in base64. */
export const policyKeySchema = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
export type PolicyKey = z.infer<typeof policyKeySchema>;

/** The file beside the application by which an installer pins the organisation's key. */
export const policyKeyFileSchema = z.strictObject({ kind: z.literal('chartlock-policy-key'), format: z.literal(1), key: policyKeySchema });

/** The name in a policy of the machine that pins the organisation's key: no setting, since a signed policy must not name its own key. */
export const trustedKeyName = 'trustedPolicyKey';

/**
 * A policy that IT signed, for computers where nobody but the key can say what IT wrote. What is signed is everything in
 * the file but the signature, as canonical JSON; `policy` is the exact text of a policy file, so that what was read and
 * approved is, to the letter, what holds.
 */
export const signedPolicySchema = z.strictObject({
  kind: z.literal('chartlock-policy'),
  format: z.literal(1),
  /** Only grows: a desk that has seen one refuses every lower one. */
  serial: z.number().int().positive(),
  issuedAt: instantSchema,
  /** The last day on which it holds; null = until the next. */
  expiresOn: dateSchema.nullable(),
  policy: z.string().max(policyFileLimitBytes),
  /** SHA-256 of the public key, in hexadecimal. */
  keyId: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
});
export type SignedPolicy = z.infer<typeof signedPolicySchema>;

/** What a signature is made over. */
export function signedPolicyStatement({ kind, format, serial, issuedAt, expiresOn, policy, keyId }: Omit<SignedPolicy, 'signature'>): string {
  return canonicalJson({ kind, format, serial, issuedAt, expiresOn, policy, keyId });
}

const where = z.string().max(400);

/** What a signature vouches for, beside the policy itself: who signed it, as which number, when and for how long. */
export const signedFactsSchema = signedPolicySchema.pick({ serial: true, issuedAt: true, expiresOn: true, keyId: true });
export type SignedFacts = z.infer<typeof signedFactsSchema>;

/**
 * How the signed policy of a computer stands.
 * - `none`: no key is pinned, and there is no file.
 * - `accepted`: it holds; the vault has the last word, since it knows which it has seen before.
 * - `unclear`: a key is pinned and the file is missing, or it cannot be read or trusted as a file: the strictest values hold.
 * - `refused`: there is a file, and it cannot be believed: nothing opens. `facts` are there where the signature is sound all
 *   the same: its time is over, or a newer one was seen.
 */
export const signedStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  signedFactsSchema.extend({ state: z.literal('accepted'), where, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({ state: z.literal('unclear'), where }),
  z.strictObject({ state: z.literal('refused'), where, why: policyRefusalSchema, serial: z.number().int().positive().nullable(), facts: signedFactsSchema.nullable() }),
]);
export type SignedState = z.infer<typeof signedStateSchema>;
