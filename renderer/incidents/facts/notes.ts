import { findIdentifiers, type IdentifierKind } from '../../../shared/identifiers';
import { lintFacts } from '../../../shared/incidents/facts-lint';
import type { Named } from './keeping';

/** Something quiet to say beside a text: about which words of it, and what. Nothing is held back by it. */
export type FactNote = { readonly start: number; readonly end: number; readonly message: string };

const identifierWords: Readonly<Partial<Record<IdentifierKind, string>>> = {
  name: 'This reads like a name', mrn: 'This reads like a record number', 'birth-date': 'This reads like a birth date', ssn: 'This reads like a Social Security number',
  phone: 'This reads like a telephone number', fax: 'This reads like a fax number', address: 'This reads like an address', email: 'This reads like an e-mail address', account: 'This reads like an account number',
};

/**
 * What there is to say of a text, in the order of its words: what is no fact, and what would name a patient. The report goes
 * sealed, but the reference of the chart says as much (45 CFR 164.502(b), minimum necessary).
 * @param named what the vault, which knows the charts, has found in these very words
 */
export function notesOn(text: string, named: Named | null): readonly FactNote[] {
  const facts = lintFacts(text).map(({ span, message }) => ({ start: span.start, end: span.end, message }));
  const known = named?.words === text ? named.places : [];
  const seen = findIdentifiers(text).filter(({ start, end }) => !known.some((place) => place.start < end && start < place.end));
  const patients = [...known, ...seen].map(({ kind, start, end }) => ({ start, end, message: `${identifierWords[kind] ?? 'This may identify a patient'}. If it is a patient’s, the reference of the chart says enough.` }));
  return [...facts, ...patients].toSorted((one, other) => one.start - other.start);
}

/** What cannot all be read at once is not shown at once: the first few, and how many more there are. */
export function shownNotes(notes: readonly FactNote[], most = 3): { readonly shown: readonly FactNote[]; readonly more: number } {
  return { shown: notes.slice(0, most), more: Math.max(0, notes.length - most) };
}
