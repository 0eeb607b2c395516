import type { Closeness } from '../audit';

type Name = { readonly surnames: readonly string[]; readonly given: string };

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'sr', 'jr', 'ii', 'iii', 'iv', 'md', 'do', 'rn', 'phd']);

/** Words of a name in lower case, without accents, points, titles and numbers of a generation. */
function words(text: string): string[] {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’.]/g, '').split(/[^\p{L}-]+/u).filter((word) => word !== '' && word !== '-' && !titles.has(word));
}

/** A name as charts write it ("Okafor-Lindqvist, Maria T.") or as people do ("Maria T. Okafor-Lindqvist"). */
function nameOf(text: string): Name | undefined {
  const [before = '', ...after] = text.split(',');
  const isTurned = words(after.join(' ')).length > 0;
  const first = words(isTurned ? after.join(' ') : before);
  const surname = isTurned ? words(before).join('-') : first.length > 1 ? first.pop() : undefined;
  const [given] = first;
  if (surname === undefined || surname === '' || given === undefined) return undefined;
  // Of a double name either half may be the one that somebody else bears.
  return { surnames: [...new Set([surname, ...surname.split('-')])].filter((part) => part.length > 1), given };
}

const shareSurname = (one: Name, other: Name): boolean => one.surnames.some((surname) => other.surnames.includes(surname));

/** Where one of two given names is an initial only, the initial decides. */
function shareGiven({ given: one }: Name, { given: other }: Name): boolean {
  return one === other || ((one.length === 1 || other.length === 1) && one[0] === other[0]);
}

/** How near `patient` is to `person`, or to the people that the person has named as near to them; null = not at all. */
export function closenessOf(person: string, household: readonly string[], patient: string): Closeness | null {
  const theirs = nameOf(patient);
  const own = nameOf(person);
  if (theirs === undefined) return null;
  if (own !== undefined && shareSurname(own, theirs) && shareGiven(own, theirs)) return 'own-name';
  const near = household.map(nameOf).filter((name) => name !== undefined);
  if (near.some((name) => shareSurname(name, theirs) && shareGiven(name, theirs))) return 'household';
  return own !== undefined && shareSurname(own, theirs) ? 'same-surname' : null;
}
