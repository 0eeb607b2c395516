import type { Found } from '../found';
import type { Span, Where } from '../model';
import type { Reading } from '../reading';
import { leavingOut, rewording } from '../repairs';

type Identified = Span & { readonly kind: string };

const patterns: readonly (readonly [string, RegExp])[] = [
  ['SSN', /\b\d{3}-\d{2}-\d{4}\b/g],
  ['phone', /(?<![\d-])(\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}\b/g],
  ['email', /\b[\w.+-]+@[\w-]+\.[\w.]+\b/g],
  ['MRN', /\b(MRN|medical record (no|number)|account( no| number)?)[ #:.]*\d{5,}\b/gi],
  ['birth date', /\b(born|DOB|date of birth)[ :]*(on )?\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/gi],
  ['name', /\b(Mr|Mrs|Ms|Miss)\.? [A-Z]\p{L}+( [A-Z]\p{L}+)?/gu],
];

/** Identifiers in a text. */
function identifiersIn(text: string, _known: Reading['input']['identifiers']): Identified[] {
  return patterns.flatMap(([kind, pattern]) => [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length })));
}

/** Q22: the provider finds the chart by its opaque reference; nothing that identifies the patient travels in words. */
export function identifiersNamed(reading: Reading): Found[] {
  const { input: { body, title, options = [], indicators = [], identifiers }, context } = reading;
  const parts: readonly (readonly [Where, string])[] = [
    ['title', title ?? ''],
    ['body', body],
    ...options.map((text, option): [Where, string] => [{ option }, text]),
    ...indicators.map(({ text }, indicator): [Where, string] => [{ indicator }, text]),
  ];
  const within = parts.flatMap(([where, text]) => identifiersIn(text, identifiers).map(({ kind, start, end }): Found => ({
    rule: 'Q22', where, span: { start, end }, message: `This identifies the patient (${kind}). The query travels with an opaque reference; leave it out.`,
    fixes: [leavingOut('Leave it out', where, text, { start, end }), rewording('Write “the patient”', where, { start, end }, 'the patient')],
  })));
  const beside = [context.fileName ?? '', ...(context.attachments ?? [])].flatMap((text) => identifiersIn(text, identifiers).map(({ kind }): Found => ({ rule: 'Q22', where: 'whole', message: `What travels with the query identifies the patient (${kind}). Leave it out.` })));
  return [...within, ...beside];
}
