import { dateSchema, roleSchema, z } from '../kernel';

/** The entries of the policy's lists. */

/** How the organisation knows a person: e-mail address or employee id, compared without regard to case. */
export const identifierSchema = z.string().trim().min(2).max(120).transform((text) => text.toLowerCase());

/** One person of the roster and their part at the desk. */
export const rosterEntrySchema = z.strictObject({ identifier: identifierSchema, role: roleSchema });
export type RosterEntry = z.infer<typeof rosterEntrySchema>;

const identity = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,59}$/);
const line = z.string().trim().min(1).max(200);

export const questionSchema = z
  .strictObject({
    question: z.string().trim().min(1).max(500),
    options: z.array(z.string().trim().min(1).max(300)).min(2).max(6),
    /** Which option is right, counted from 0. */
    answer: z.number().int().nonnegative(),
    /** Why it is right: shown after a wrong answer. */
    because: z.string().trim().max(500).default(''),
  })
  .refine(({ options, answer }) => answer < options.length, { path: ['answer'], message: 'the answer is none of the options' });

/**
 * A text that people of the desk must know and have signed: a training, a policy, the sanction policy
 * (45 CFR 164.308(a)(1)(ii)(C), 164.308(a)(5), 164.530(b)). One changed character makes another text, to be signed anew.
 */
export const requirementSchema = z.strictObject({
  id: identity,
  kind: z.enum(['training', 'policy', 'sanction-policy']),
  title: line,
  version: z.string().trim().min(1).max(40),
  text: z.string().min(1).max(100_000),
  questions: z.array(questionSchema).max(30).default([]),
  /** Right answers of a hundred that pass. */
  passPercent: z.number().int().min(0).max(100).default(80),
  /** After so many days it has to be done again; null = once. */
  validDays: z.number().int().min(1).max(1100).nullable().default(null),
  /** Whom it is asked of; empty = everyone. */
  roles: z.array(roleSchema).default([]),
});
export type Requirement = z.infer<typeof requirementSchema>;

export const partnerScopes = ['queries', 'reviews', 'billing', 'audits', 'worklist'] as const;

/** A business associate agreement that is in force between two days (45 CFR 164.504(e)). */
export const baaSchema = z.strictObject({
  id: identity,
  counterparty: line,
  scopes: z.array(z.enum(partnerScopes)).min(1),
  effectiveOn: dateSchema,
  /** The last day; null, or left out (a property list knows no null) = until it is ended. */
  expiresOn: dateSchema.nullable().default(null),
});
export type BusinessAssociateAgreement = z.infer<typeof baaSchema>;

/** A data use agreement for a limited data set, with the five terms that 45 CFR 164.514(e)(4)(ii)(C) asks for. */
export const duaSchema = z.strictObject({
  id: identity,
  recipient: line,
  purpose: z.enum(['research', 'public-health', 'operations']),
  terms: z.strictObject({
    noOtherUse: z.literal(true),
    safeguards: z.literal(true),
    reportsViolations: z.literal(true),
    bindsAgents: z.literal(true),
    noReidentification: z.literal(true),
  }),
  effectiveOn: dateSchema,
  /** The last day; null, or left out (a property list knows no null) = until it is ended. */
  expiresOn: dateSchema.nullable().default(null),
});
export type DataUseAgreement = z.infer<typeof duaSchema>;

/** A host that Chartlock may speak to, with its port where it is not 443. */
export const hostSchema = z.string().regex(/^(?=.{1,253}(:|$))([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*(:\d{1,5})?$/);

/** The address of a server: https, host, port where it is not 443, and a path without anything that could carry data. */
export const serverPattern = /^https:\/\/([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*(:\d{1,5})?(\/[A-Za-z0-9._~-]+)*\/?$/;

/** A network that counts as the organisation's: an interface's name (a trailing * stands for any ending) or an address range. */
export const networkSchema = z.string().regex(/^(interface:[A-Za-z0-9._-]{1,40}\*?|cidr:[0-9a-fA-F.:]{2,45}\/\d{1,3})$/);

/** The one file that a release of a code set has to come from. */
export const codesetPinSchema = z.strictObject({ system: z.enum(['icd10cm', 'icd10pcs', 'hcpcs', 'cpt']), release: line, sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type CodesetPin = z.infer<typeof codesetPinSchema>;

/** Whom a person calls when something is wrong: shown also while the desk is locked, and without a network. */
export const privacyContactSchema = z.strictObject({
  id: identity,
  /** "Privacy officer", "IT security". */
  part: line,
  name: line,
  phone: z.string().trim().max(60).default(''),
  email: z.string().trim().max(200).default(''),
  /** When somebody answers: "Mon to Fri 8:00 to 17:00; after hours the answering service". */
  hours: z.string().trim().max(200).default(''),
  /** What to say, in the organisation's own words. */
  script: z.string().trim().max(1000).default(''),
});
export type PrivacyContact = z.infer<typeof privacyContactSchema>;

/** Whom an incident has to reach in time. */
export const incidentAddressees = ['privacy-officer', 'leadership', 'covered-entity', 'business-associate'] as const;
export type IncidentAddressee = (typeof incidentAddressees)[number];

/** A clock of the organisation or of a contract, from discovery on. */
export const incidentClockSchema = z.strictObject({ id: identity, to: z.enum(incidentAddressees), hours: z.number().int().min(1).max(1440) });
export type IncidentClock = z.infer<typeof incidentClockSchema>;

/** Whether an agreement is in force on a day. */
export function isInForce({ effectiveOn, expiresOn }: Pick<BusinessAssociateAgreement, 'effectiveOn' | 'expiresOn'>, day: string): boolean {
  return effectiveOn <= day && (expiresOn === null || day <= expiresOn);
}
