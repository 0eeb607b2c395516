import { z } from '../kernel';

/** Kinds of identifiers, after those that 45 CFR 164.514(b)(2)(i) lists; `date` is any other date, which only some purposes ask for. */
export const identifierKinds = [
  'name', 'mrn', 'birth-date', 'ssn', 'phone', 'fax', 'address', 'email', 'account', 'plan', 'other-id', 'url', 'ip', 'device', 'age-over-89', 'photo', 'date',
] as const;
export const identifierKindSchema = z.enum(identifierKinds);
export type IdentifierKind = z.infer<typeof identifierKindSchema>;

/**
 * How sure: `known` is one of the chart's own, in whatever form; `certain` is labelled as one or of a form that nothing else has;
 * `likely` is a form or a word that is mostly one.
 */
export type Certainty = 'known' | 'certain' | 'likely';

/** A stretch of the text, in UTF-16 code units [start, end). The words themselves are not repeated: a span may be logged, words may not. */
export type IdentifierSpan = { readonly kind: IdentifierKind; readonly start: number; readonly end: number; readonly certainty: Certainty };

const known = z.string().max(300).optional();
/** What a chart's header says of its patient; whatever is absent or empty is not looked for. `birthDate` is YYYY-MM-DD. */
export const knownIdentifiersSchema = z.strictObject({
  name: known, mrn: known, birthDate: known, account: known, ssn: known, phone: known, fax: known, address: known, email: known, plan: known,
});
export type KnownIdentifiers = z.infer<typeof knownIdentifiersSchema>;

export type IdentifierOptions = {
  /** `birth` (default): only birth dates, since a query may name days of its own encounter; `all`: every date, as de-identification asks. */
  readonly dates?: 'birth' | 'all';
  /** Whether names of clinicians count too. They are no identifiers of the patient; a training copy leaves them out nevertheless. */
  readonly clinicians?: 'spared' | 'found';
};
