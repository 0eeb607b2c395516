import { z } from './zod';

/** Why a signed policy keeps the desk closed: nothing opens under a policy of which nobody knows whether IT wrote it. */
export const policyRefusals = ['not-signed', 'unknown-key', 'keys-differ', 'bad-signature', 'expired', 'rolled-back', 'missing'] as const;
export const policyRefusalSchema = z.enum(policyRefusals);
export type PolicyRefusal = z.infer<typeof policyRefusalSchema>;
