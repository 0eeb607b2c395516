import { findDiagnoses } from '../../../clinical/diagnoses';
import { findIdentifiers, type IdentifierKind, type IdentifierSpan } from '../../../identifiers';
import type { Found } from '../found';
import type { Where } from '../model';
import { remembered } from '../memory';
import type { Reading } from '../reading';
import { leavingOut, rewording } from '../repairs';

/** Identifiers as the person reads of them. */
const named: Readonly<Record<IdentifierKind, string>> = {
  'name': 'name', 'mrn': 'record number', 'birth-date': 'birth date', 'ssn': 'social security number', 'phone': 'telephone number', 'fax': 'fax number', 'address': 'address', 'email': 'e-mail address', 'account': 'account number', 'plan': 'plan number',
  'other-id': 'number', 'url': 'web address', 'ip': 'network address', 'device': 'device number', 'age-over-89': 'age over 89', 'photo': 'photograph', 'date': 'date',
};

/** "The organism is not named. Sputum …": a new sentence, and no name. */
const afterUnnamed = /\b(?:not|nowhere|never) named\.\s+$/i;

/** An age tells a provider about the disease, and names nobody by itself; a training copy caps it. */
const namingIn = remembered((text: string, known: Reading['input']['identifiers']): IdentifierSpan[] => findIdentifiers(text, known).filter(({ kind, start, end }) => kind !== 'age-over-89' && !(kind === 'name' && (isAbbreviated(text.slice(start, end)) || afterUnnamed.test(text.slice(0, start))))));

/** "Choices named: AKI, …" and "B. TIA C. other": a diagnosis in capitals is nobody, whatever letter stands behind it. */
function isAbbreviated(words: string): boolean {
  const [name = '', ...rest] = words.split(/\s+/);
  return /^[A-Z]{2,6}$/.test(name) && rest.every((letter) => /^[A-J]\.?$/.test(letter)) && findDiagnoses(name).length > 0;
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
  const within = parts.flatMap(([where, text]) => namingIn(text, identifiers).map(({ kind, start, end }): Found => ({
    rule: 'Q22', where, span: { start, end }, message: `This identifies the patient (${named[kind]}). The query travels with an opaque reference; leave it out.`,
    fixes: [leavingOut('Leave it out', where, text, { start, end }), rewording('Write “the patient”', where, { start, end }, 'the patient')],
  })));
  // Only the words of an indicator have a place that can be pointed at; its value and its document are sent with them.
  const aside = indicators.flatMap(({ value = '', document = '' }, indicator) => [value, document].flatMap((text) => namingIn(text, identifiers).map(({ kind }): Found => ({
    rule: 'Q22', where: { indicator }, message: `Indicator ${indicator + 1} identifies the patient (${named[kind]}). Choose words that do not.`,
  }))));
  const beside = [context.fileName ?? '', ...(context.attachments ?? [])].flatMap((text) => namingIn(text, identifiers).map(({ kind }): Found => ({ rule: 'Q22', where: 'whole', message: `What travels with the query identifies the patient (${named[kind]}). Leave it out.` })));
  return [...within, ...aside, ...beside];
}
