import { instantSchema, z } from '../kernel';
import { activityLimits, concernedSchema } from './activity';
import type { IncidentType } from './types';

/** What kinds of information it was, as they are ticked. Listed after 45 CFR 164.514(b)(2)(i) and the fields of OCR's form. */
export const informationKinds = [
  'names', 'addresses', 'birth-dates', 'contact', 'social-security', 'record-numbers', 'insurance', 'financial', 'diagnoses', 'medications', 'laboratory', 'notes', 'images', 'passphrases', 'substance-use', 'other',
] as const;
export const informationKindSchema = z.enum(informationKinds);
export type InformationKind = z.infer<typeof informationKindSchema>;

export const informationWords: Readonly<Record<InformationKind, string>> = {
  names: 'Names', addresses: 'Addresses', 'birth-dates': 'Birth dates', contact: 'Telephone numbers or e-mail addresses', 'social-security': 'Social Security numbers', 'record-numbers': 'Record or account numbers',
  insurance: 'Insurance', financial: 'Financial information', diagnoses: 'Diagnoses or procedures', medications: 'Medications', laboratory: 'Laboratory results', notes: 'Notes and reports', images: 'Images',
  passphrases: 'Passphrases or keys', 'substance-use': 'Treatment for substance use', other: 'Other',
};

const answer = z.enum(['yes', 'no', 'unknown']);
export const factLimits = { words: 4000, where: 200, reason: 300, who: 120, told: 20, people: 10_000_000 } as const;
const short = z.string().max(factLimits.where);

/**
 * What the reporter says, as far as they have said it; null = not answered. Facts only: no cause, no blame, not whether it
 * is a breach.
 */
export const incidentFactsSchema = z.strictObject({
  /** It was noticed before the report was begun: from when, and why it is reported only now. Both times travel. */
  noticedEarlier: z.strictObject({ at: instantSchema, reason: z.string().max(factLimits.reason) }).nullable(),
  happened: z.discriminatedUnion('when', [
    z.strictObject({ when: z.literal('unknown') }),
    z.strictObject({ when: z.literal('at'), at: instantSchema }),
    z.strictObject({ when: z.literal('between'), from: instantSchema, to: instantSchema }),
  ]).nullable(),
  /** Of an unauthorised view: whose it was. */
  viewer: z.enum(['self', 'other']).nullable(),
  /** Where the information was: "laptop", "printer on the 3rd floor". */
  where: short,
  kinds: z.array(informationKindSchema).max(informationKinds.length),
  people: z.discriminatedUnion('how', [
    z.strictObject({ how: z.literal('unknown') }),
    z.strictObject({ how: z.enum(['known', 'estimate']), count: z.number().int().nonnegative().max(factLimits.people) }),
  ]).nullable(),
  /** What of this desk it concerns, ticked from its activity. */
  concerned: z.array(concernedSchema).max(activityLimits.concerned),
  recipient: z.strictObject({ known: answer.nullable(), /** Whether they are bound to confidentiality themselves. */ bound: answer.nullable(), /** Whether it came back, or was destroyed. */ retrieved: answer.nullable(), who: short }),
  stillExposed: answer.nullable(),
  told: z.array(z.strictObject({ who: z.string().max(factLimits.who), at: instantSchema })).max(factLimits.told),
  words: z.string().max(factLimits.words),
});
export type IncidentFacts = z.infer<typeof incidentFactsSchema>;

/** Nothing said yet. */
export const noFacts: IncidentFacts = {
  noticedEarlier: null, happened: null, viewer: null, where: '', kinds: [], people: null, concerned: [], recipient: { known: null, bound: null, retrieved: null, who: '' }, stillExposed: null, told: [], words: '',
};

export type FactName = keyof IncidentFacts;

const always = ['happened', 'concerned', 'kinds', 'people', 'stillExposed', 'told', 'words'] as const satisfies readonly FactName[];

/** What is asked of a type: only what it needs, in the order in which it is asked. */
export const factsAsked: Readonly<Record<IncidentType, readonly FactName[]>> = {
  'lost-device': ['happened', 'where', 'kinds', 'people', 'stillExposed', 'told', 'words'],
  'lost-paper': ['happened', 'where', 'concerned', 'kinds', 'people', 'stillExposed', 'told', 'words'],
  misdirected: ['happened', 'concerned', 'recipient', 'kinds', 'people', 'stillExposed', 'told', 'words'],
  'wrong-patient': always,
  'unauthorised-view': ['viewer', ...always],
  'improper-disposal': ['happened', 'where', 'concerned', 'kinds', 'people', 'recipient', 'stillExposed', 'told', 'words'],
  'suspicious-email': ['happened', 'where', 'kinds', 'stillExposed', 'told', 'words'],
  'malware-alert': ['happened', 'where', 'stillExposed', 'told', 'words'],
  overheard: ['happened', 'where', 'concerned', 'recipient', 'kinds', 'people', 'stillExposed', 'told', 'words'],
  'credential-exposed': ['happened', 'where', 'kinds', 'stillExposed', 'told', 'words'],
  other: ['happened', 'where', 'concerned', 'recipient', 'kinds', 'people', 'stillExposed', 'told', 'words'],
};
