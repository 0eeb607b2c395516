import { dateSchema, documentIdSchema, encounterIdSchema, instantSchema, z } from '../kernel';

/** The setting decides the rules: UHDDS for inpatient, Section IV for outpatient, professional services by date. */
export const encounterClasses = ['inpatient', 'outpatient', 'professional'] as const;
export const encounterClassSchema = z.enum(encounterClasses);
export type EncounterClass = z.infer<typeof encounterClassSchema>;

/** `final` changes only by an addendum; an addendum ends in `final` again. */
export const encounterStatuses = ['new', 'in-progress', 'final', 'addendum'] as const;
export const encounterStatusSchema = z.enum(encounterStatuses);
export type EncounterStatus = z.infer<typeof encounterStatusSchema>;

const line = (max: number) => z.string().trim().max(max);

/** What a chart is about, without the patient. Dates that a class does not have are null. */
export const encounterDetailsSchema = z
  .strictObject({
    class: encounterClassSchema,
    /** Inpatient: day of admission and discharge (discharge null = still in house). */
    admittedOn: dateSchema.nullable(),
    dischargedOn: dateSchema.nullable(),
    /** Outpatient and professional: first and last day of service. */
    serviceFrom: dateSchema.nullable(),
    serviceTo: dateSchema.nullable(),
    attending: line(120),
  })
  .superRefine((details, context) => {
    const refuse = (path: keyof typeof details, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (details.class === 'inpatient') {
      if (details.admittedOn === null) refuse('admittedOn', 'An inpatient encounter needs its admission date');
      if (details.admittedOn !== null && details.dischargedOn !== null && details.dischargedOn < details.admittedOn) refuse('dischargedOn', 'Discharge is before admission');
    } else {
      if (details.serviceFrom === null) refuse('serviceFrom', 'This encounter needs its date of service');
      if (details.serviceFrom !== null && details.serviceTo !== null && details.serviceTo < details.serviceFrom) refuse('serviceTo', 'The last day of service is before the first');
    }
  });
export type EncounterDetails = z.infer<typeof encounterDetailsSchema>;

/** The patient's identifiers: PHI, masked until revealed for a purpose. Empty string = not given. */
export const patientSchema = z.strictObject({
  name: line(120),
  mrn: line(40),
  birthDate: z.union([dateSchema, z.literal('')]),
  sex: z.enum(['', 'female', 'male', 'other']),
  account: line(40),
});
export type Patient = z.infer<typeof patientSchema>;

/** Kinds of document that a person brings in. */
export const broughtKinds = [
  'history-and-physical', 'discharge-summary', 'progress-note', 'consultation', 'operative-report', 'procedure-note',
  'emergency', 'radiology', 'pathology', 'laboratory', 'office-visit', 'nursing', 'orders', 'other',
] as const;
export const broughtKindSchema = z.enum(broughtKinds);
export type BroughtKind = z.infer<typeof broughtKindSchema>;

/** The answer to a query becomes a document by being answered, and in no other way. */
export const documentKinds = [...broughtKinds, 'query-answer'] as const;
export const documentKindSchema = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof documentKindSchema>;

export const documentHeadSchema = z.strictObject({
  id: documentIdSchema,
  title: line(160),
  kind: documentKindSchema,
  datedOn: dateSchema.nullable(),
  author: line(120),
  /** Length of the text in UTF-16 code units, the unit of all offsets. */
  length: z.number().int(),
  /** SHA-256 of the text's UTF-8 bytes: what evidence is bound to. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Whether this person has opened it. */
  read: z.boolean(),
});
export type DocumentHead = z.infer<typeof documentHeadSchema>;

/** An encounter as the coder sees it: no identifiers, only which of them exist. */
export const encounterSchema = encounterDetailsSchema.safeExtend({
  id: encounterIdSchema,
  /** Opaque reference for people, e.g. `E-7F3K`. */
  ref: z.string().regex(/^E-[0-9A-Z]{4,8}$/),
  status: encounterStatusSchema,
  /** An invented chart that came with Chartlock. */
  demo: z.boolean(),
  createdAt: instantSchema,
  /** Which identifiers the chart holds, so that a mask is shown only where something is masked. */
  has: z.strictObject({ name: z.boolean(), mrn: z.boolean(), birthDate: z.boolean(), sex: z.boolean(), account: z.boolean() }),
  documents: z.array(documentHeadSchema),
});
export type Encounter = z.infer<typeof encounterSchema>;

/** The details with only the dates that their class has: a form may keep those of the class chosen before. */
export function tidyDetails(details: EncounterDetails): EncounterDetails {
  return details.class === 'inpatient'
    ? { ...details, serviceFrom: null, serviceTo: null }
    : { ...details, admittedOn: null, dischargedOn: null };
}

/**
 * The date that decides which release of the code sets applies: discharge for an inpatient stay (CMS: codes
 * in effect on the discharge date), else the first day of service. Null while an inpatient is in house.
 */
export function controllingDate(details: Pick<EncounterDetails, 'class' | 'dischargedOn' | 'serviceFrom'>): string | null {
  return details.class === 'inpatient' ? details.dischargedOn : details.serviceFrom;
}
