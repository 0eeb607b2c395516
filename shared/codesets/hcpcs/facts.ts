import { dateSchema, z } from '../../kernel';
import { betosWords } from './betos';
import type { HcpcsFields } from './fields';
import {
  actionWords, coverageWords, laboratoryWords, multiplePricingWords, outpatientPolicyWords, pricingWords, serviceWords, surgicalCenterWords,
} from './indicators';
import { modifierPart, modifierParts } from './modifiers';

/** An indicator with what it means; `words` is null where the record layout does not know the value. */
const meaningSchema = z.strictObject({ value: z.string(), words: z.string().nullable() });
export type Meaning = z.infer<typeof meaningSchema>;

/** A code that takes another's place, as the releases in force on the date have it. */
export const crossReferenceSchema = z.strictObject({
  system: z.enum(['hcpcs', 'cpt']),
  code: z.string(),
  /** Empty where no release on this desk holds it. */
  title: z.string(),
  /** Whether it may be submitted on the date. */
  usable: z.boolean(),
});
export type CrossReference = z.infer<typeof crossReferenceSchema>;

/** What the publisher says of a HCPCS Level II code, in plain words beside the values of its file. */
export const hcpcsFactsSchema = z.strictObject({
  /** Null for a procedure. */
  modifierPart: z.enum(modifierParts).nullable(),
  coverage: meaningSchema.nullable(),
  pricing: z.array(meaningSchema),
  multiplePricing: meaningSchema.nullable(),
  statute: z.string().nullable(),
  coverageIssues: z.array(z.string()),
  carriersManual: z.array(z.string()),
  laboratory: z.array(meaningSchema),
  surgicalCenter: meaningSchema.nullable(),
  surgicalCenterOn: dateSchema.nullable(),
  outpatientGroup: z.string().nullable(),
  outpatientPolicy: meaningSchema.nullable(),
  outpatientOn: dateSchema.nullable(),
  processingNote: z.string().nullable(),
  betos: meaningSchema.nullable(),
  services: z.array(meaningSchema),
  anesthesiaUnits: z.number().int().nullable(),
  action: meaningSchema.nullable(),
  actionOn: dateSchema.nullable(),
  addedOn: dateSchema.nullable(),
  endedOn: dateSchema.nullable(),
  sequence: z.string(),
  crossReferences: z.array(crossReferenceSchema),
});
export type HcpcsFacts = z.infer<typeof hcpcsFactsSchema>;

/**
 * Puts the fields of a code into words.
 * `addedOn` and `endedOn` are the first and the last day on which the code may be used.
 *
 * @param crossReferences the codes that `fields.crossReferences` names, looked up
 */
export function hcpcsFacts(
  code: string,
  fields: HcpcsFields,
  { addedOn, endedOn }: { readonly addedOn: string | null; readonly endedOn: string | null },
  crossReferences: readonly CrossReference[],
): HcpcsFacts {
  return {
    modifierPart: fields.record === 'modifier' ? modifierPart(code) : null,
    coverage: meant(coverageWords, fields.coverage),
    pricing: fields.pricing.map((value) => meaning(pricingWords, value)),
    multiplePricing: meant(multiplePricingWords, fields.multiplePricing),
    statute: fields.statute,
    coverageIssues: fields.coverageIssues,
    carriersManual: fields.carriersManual,
    laboratory: fields.laboratory.map((value) => meaning(laboratoryWords, value)),
    surgicalCenter: meant(surgicalCenterWords, fields.surgicalCenter),
    surgicalCenterOn: fields.surgicalCenterOn,
    outpatientGroup: fields.outpatientGroup,
    outpatientPolicy: meant(outpatientPolicyWords, fields.outpatientPolicy),
    outpatientOn: fields.outpatientOn,
    processingNote: fields.processingNote,
    betos: meant(betosWords, fields.betos),
    services: fields.services.map((value) => meaning(serviceWords, value)),
    anesthesiaUnits: fields.anesthesiaUnits,
    action: meant(actionWords, fields.action),
    actionOn: fields.actionOn,
    addedOn,
    endedOn,
    sequence: fields.sequence,
    crossReferences: [...crossReferences],
  };
}

function meaning(table: Readonly<Record<string, string>>, value: string): Meaning {
  return { value, words: Object.hasOwn(table, value) ? (table[value] ?? null) : null };
}

function meant(table: Readonly<Record<string, string>>, value: string | null): Meaning | null {
  return value === null ? null : meaning(table, value);
}
