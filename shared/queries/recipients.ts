import { instantSchema, recipientIdSchema, z } from '../kernel';
import { recipientRoles } from './lint';

/** What a provider is in the care of a patient. */
export const recipientRoleSchema = z.enum(recipientRoles);
export type RecipientRole = z.infer<typeof recipientRoleSchema>;

/**
 * What a recipient is to the encounter asked about: a query goes to whoever can answer it, conflicting documentation to
 * the attending (ICD-10-CM Official Guidelines, section I.B.14 and its kin).
 */
export const relations = ['author', 'attending', 'operator', 'consultant', 'none'] as const;
export const relationSchema = z.enum(relations);
export type Relation = z.infer<typeof relationSchema>;

const line = (max: number) => z.string().trim().max(max);

/** A provider as the directory names them. No patient is in it. */
export const recipientEntrySchema = z.strictObject({
  /** What identifies them in the organisation's directory: NPI, employee id or the identifier of a FHIR Practitioner. */
  identifier: line(120).min(1),
  name: line(120).min(1),
  role: recipientRoleSchema,
  specialty: line(120),
  /** The FHIR reference by which the organisation's server knows them, e.g. `Practitioner/123`; empty where it does not. */
  reference: z.string().max(200).regex(/^(|(Practitioner|PractitionerRole)\/[A-Za-z0-9.-]{1,64})$/),
  /** Whether they belong to another organisation: then a business associate agreement has to be in force. */
  isThirdParty: z.boolean(),
  /** That agreement's id in the policy's register; empty where none is needed. */
  agreement: line(60),
});
export type RecipientEntry = z.infer<typeof recipientEntrySchema>;

export const recipientSchema = recipientEntrySchema.extend({
  id: recipientIdSchema,
  /** Words made from everything above, which two people can compare aloud. */
  fingerprint: z.array(z.string()).length(6),
  /** New, or changed since somebody last confirmed the fingerprint: it has to be confirmed before anything is sent. */
  unconfirmed: z.enum(['new', 'changed']).nullable(),
  addedAt: instantSchema,
  changedAt: instantSchema,
  /** Still in the directory that was imported last. */
  listed: z.boolean(),
});
export type Recipient = z.infer<typeof recipientSchema>;

export const recipientRoleWords: Readonly<Record<RecipientRole, string>> = {
  attending: 'Attending', consultant: 'Consultant', surgeon: 'Surgeon', anesthesiologist: 'Anesthesiologist', emergency: 'Emergency provider', resident: 'Resident',
  'advanced-practice': 'Advanced practice provider', radiologist: 'Radiologist', pathologist: 'Pathologist', nursing: 'Nurse', dietitian: 'Dietitian', other: 'Provider',
};

/** Titles and degrees beside a name. */
const besideNames = /^(?:dr|prof|mr|mrs|ms|mx|md|do|mbbs|dds|dmd|dpm|phd|np|fnp|crnp|aprn|cns|pa|pac|rn|facs|facp|jr|sr|ii|iii)$/;

/** Who signs so signs for another. */
const forAnother = /\b(?:for|covering|behalf|proxy|per|instead)\b/i;

function nameWords(name: string): string[] {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’.]/g, '').split(/[^\p{L}]+/u).filter((word) => word !== '' && !besideNames.test(word));
}

/**
 * Whether somebody signs by the name of a directory: in any order, with or without titles, short forms and initials. One whole word of two
 * letters or more has to be the same, and none may be another's.
 */
export function signsAs(signed: string, name: string): boolean {
  if (forAnother.test(signed)) return false;
  const [fewer = [], more = []] = [nameWords(signed), nameWords(name)].toSorted((one, other) => one.length - other.length);
  const isShort = (word: string, of: string): boolean => word.startsWith(of) || of.startsWith(word);
  return fewer.some((word) => word.length > 1 && more.includes(word)) && fewer.every((word) => more.some((each) => isShort(word, each)));
}
