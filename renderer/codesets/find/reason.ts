import type { HitReason } from '../../../shared/codesets';

const placeWords: Readonly<Partial<Record<HitReason['by'], string>>> = {
  inclusion: 'Inclusion term',
  index: 'Index',
  see: 'Index',
  neoplasm: 'Neoplasms',
  drugs: 'Drugs',
  'external-cause': 'External causes',
};

/** Why a code was found, where its own code or title does not show it. */
export type Reason = {
  /** "Index FY2017", "CHF read as congestive heart failure", or both. */
  readonly lead: string;
  /** What is printed there; empty where only the reading has to be said. */
  readonly text: string;
  readonly marks: HitReason['marks'];
  /** Where the book refers to from there; empty where it names the code itself. */
  readonly through: string;
};

/** The reason in words; null where the marks in the title say it all. */
export function reasonOf({ by, text, through, marks, edition, meant }: HitReason): Reason | null {
  const read = meant === null ? '' : `“${meant.typed}” read as ${meant.words}`;
  const place = placeWords[by];
  if (place === undefined || text === '') return read === '' ? null : { lead: read, text: '', marks: [], through: '' };
  const named = edition === '' ? place : `${place} ${edition}`;
  return { lead: `${read === '' ? '' : `${read} · `}${named}:`, text, marks, through };
}
