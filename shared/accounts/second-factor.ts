import { declareCall, everyone, nothingSchema } from '../ipc/declare';
import { instantSchema, z } from '../kernel';
import { openedSchema } from './contract';

/** How many recovery codes a person has at a time. */
export const recoveryCount = 10;

/** A recovery code as it is shown: twenty letters and digits (100 random bits) in groups of five. */
export const recoveryCodeSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/);

/** What the desk knows of a person's second proof: never the secret. */
export const secondFactorSchema = z.strictObject({
  /** Null where none is set up. */
  enrolledAt: instantSchema.nullable(),
  recoveryLeft: z.number().int().nonnegative(),
});
export type SecondFactor = z.infer<typeof secondFactorSchema>;

const recoveryCodes = z.strictObject({ recoveryCodes: z.array(recoveryCodeSchema).length(recoveryCount) });

/** The second proof besides the passphrase: a one-time code by the clock (RFC 6238), and codes for when the telephone is lost. */
export const secondFactorCalls = [
  declareCall({
    name: 'accounts.secondFactor',
    kind: 'read',
    roles: everyone,
    unenrolled: true,
    input: nothingSchema,
    output: secondFactorSchema,
    audit: { none: 'whether it is set up, and how many recovery codes are left' },
  }),
  /** Makes a secret and shows it; it counts for nothing until a code of it is confirmed. */
  declareCall({
    name: 'accounts.beginSecondFactor',
    kind: 'read',
    roles: everyone,
    unenrolled: true,
    proof: 'fresh',
    input: nothingSchema,
    /** `secret` in base32, for typing; `uri` as authenticator applications read it from a picture. */
    output: z.strictObject({ secret: z.string().regex(/^[A-Z2-7]{32}$/), uri: z.string().max(500) }),
    audit: { none: 'nothing has changed until a code is confirmed, which is audited' },
  }),
  /** A code of the secret shown last: from now on unlocking asks for one. The recovery codes are told this once. */
  declareCall({
    name: 'accounts.confirmSecondFactor',
    kind: 'task',
    roles: everyone,
    unenrolled: true,
    input: nothingSchema,
    secrets: ['code'],
    output: recoveryCodes.extend({ replaced: z.boolean() }),
    audit: { event: (_input, { replaced }) => ({ event: 'factor.enrolled', replaced }) },
  }),
  /** New recovery codes; the earlier ones are good for nothing any more. */
  declareCall({
    name: 'accounts.renewRecoveryCodes',
    kind: 'write',
    roles: everyone,
    proof: 'fresh',
    input: nothingSchema,
    output: recoveryCodes,
    audit: { event: () => ({ event: 'factor.codes-renewed' }) },
  }),
  /** Refused (`not-permitted`) where the policy requires it. */
  declareCall({
    name: 'accounts.removeSecondFactor',
    kind: 'write',
    roles: everyone,
    proof: 'fresh',
    input: nothingSchema,
    output: nothingSchema,
    audit: { event: () => ({ event: 'factor.removed' }) },
  }),
  /** The second step of unlocking, after `accounts.unlock` has answered `code-needed`: a one-time code, or a recovery code. */
  declareCall({
    name: 'accounts.enterCode',
    kind: 'task',
    when: 'locked',
    roles: everyone,
    input: nothingSchema,
    secrets: ['code'],
    output: openedSchema,
    audit: { event: (_input, output) => ({ event: 'vault.unlocked', keychain: !output.passphraseOnly, failedBefore: output.failedBefore }) },
  }),
] as const;
