import { refuse, type EncounterId } from '../../../shared/kernel';
import { givenAway, type PatientIdentifiers, type Sharpness } from '../../../shared/shelf';
import { findIdentifier } from '../encounters';
import type { ReadableDatabase } from '../store';

/** Refuses words that name a patient; see `identifierGuard`. */
export type CheckWords = (db: ReadableDatabase, words: readonly string[], beside: EncounterId | null) => void;

/**
 * Keeps the identifiers of patients out of what a person writes beside charts and keeps when they are gone: labels,
 * names of groups, notes (minimum necessary, 45 CFR 164.502(b); the identifiers of 164.514(b)(2)(i)). The chart beside
 * which it is written is looked at sharply, where one name of several counts; every other chart that this session has
 * opened for the whole name, the numbers and the day of birth.
 */
export function identifierGuard(opened: () => ReadonlySet<EncounterId>): CheckWords {
  return (db, words, beside) => {
    for (const encounterId of new Set([...(beside === null ? [] : [beside]), ...opened()])) {
      const patient = identifiersOf(db, encounterId);
      const sharpness: Sharpness = encounterId === beside ? 'parts' : 'whole';
      for (const text of words) {
        const found = givenAway(text, patient, sharpness);
        if (found !== null) refuse({ code: 'names-patient', what: found.field, start: found.start, end: found.end });
      }
    }
  };
}

function identifiersOf(db: ReadableDatabase, encounterId: EncounterId): PatientIdentifiers {
  const known = (field: keyof PatientIdentifiers): string => findIdentifier(db, encounterId, field)?.reveal() ?? '';
  return { name: known('name'), mrn: known('mrn'), birthDate: known('birthDate'), account: known('account') };
}
