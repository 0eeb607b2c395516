import type { IdentifierSpan } from '../model';

/** A house number with up to four words after it, or a ZIP code. */
const numbered = /(?<![A-Za-z\d.,/-])(?<number>\d{1,6}[A-Za-z]?)(?:-\d{4})?(?![\d-])(?=(?<words>(?:\s+[\p{L}\p{N}'’.-]+){0,4}))/gu;
const direction = /^(?:[nsew]|[ns][ew]|north|south|east|west)\.?$/i;
const kindOfStreet = /^(?:st|street|ave|avenue|rd|road|blvd|boulevard|ln|lane|dr|drive|ct|court|way|pl|place|ter|terrace|cir|circle)\.?$/i;

/** Places of the patient's own street ("412 Oak St, Springfield, IL 62704") and ZIP code. A city alone is found by what stands beside it (`pattern/address.ts`). */
export function findKnownAddress(text: string, address: string | undefined): readonly IdentifierSpan[] {
  const [, number = '', rest = ''] = /^\s*(\d+[A-Za-z]?)\s+([^,\n]*)/.exec(address ?? '') ?? [];
  const zip = /\b(\d{5})(?:-?\d{4})?\s*$/.exec(address ?? '')?.[1];
  // The street's own word: without a direction before it and without Street, Road … after it.
  const own = rest.split(/\s+/).filter((word) => word !== '' && !direction.test(word))[0]?.toLowerCase();
  if (own === undefined && zip === undefined) return [];
  return [...text.matchAll(numbered)].flatMap((match) => {
    const { number: written = '', words = '' } = match.groups ?? {};
    if (zip === written) return [{ kind: 'address', start: match.index, end: match.index + written.length, certainty: 'known' }];
    if (own === undefined || written.toLowerCase() !== number.toLowerCase()) return [];
    const after = words.trim().split(/\s+/);
    const at = direction.test(after[0] ?? '') ? 1 : 0;
    if (after[at]?.toLowerCase() !== own) return [];
    const last = kindOfStreet.test(after[at + 1] ?? '') ? at + 1 : at;
    const end = match.index + match[0].length + endOfWord(words, last);
    return [{ kind: 'address', start: match.index, end, certainty: 'known' }];
  });
}

/** Where the nth word of some words with spaces before each ends. */
function endOfWord(words: string, nth: number): number {
  const [match] = [...words.matchAll(/\s+\S+/g)].slice(nth);
  return match === undefined ? words.length : match.index + match[0].length;
}
