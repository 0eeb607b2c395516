import type { Place } from './place';

/** The words of a text, lower-case, without accents or punctuation. */
function wordsIn(text: string): string[] {
  return text.normalize('NFKD').toLowerCase().replace(/[’']/g, '').match(/[a-z0-9]+/g) ?? [];
}

/**
 * The places that a query means, best first: a code of two digits, the beginning of one, or words in any order, whole or begun
 * ("11 office", "emerg", "nurs fac"). Every word must be found; those of the name count before those of the description, and of
 * two alike the one with the shorter name comes first. Without words all, in the order of their codes; codes that are kept free
 * are found by their number only.
 */
export function findPlaces(places: readonly Place[], query: string): Place[] {
  const asked = wordsIn(query);
  if (asked.length === 0) return places.filter(({ unassigned }) => !unassigned);
  return places
    .flatMap((place) => {
      const score = scoreOf(place, asked);
      return score === null ? [] : [{ place, score }];
    })
    .sort((one, other) => other.score - one.score || one.place.name.length - other.place.name.length || one.place.code.localeCompare(other.place.code))
    .map(({ place }) => place);
}

/** How well a place answers, null where a word is not to be found. */
function scoreOf({ code, name, description, unassigned }: Place, asked: readonly string[]): number | null {
  const named = wordsIn(name);
  const described = wordsIn(description);
  let score = 0;
  for (const word of asked) {
    if (/^\d+$/.test(word) && code.startsWith(word)) score += 100;
    else if (unassigned) return null;
    else if (named.includes(word)) score += 20;
    else if (named.some((each) => each.startsWith(word))) score += 12;
    else if (described.some((each) => each.startsWith(word))) score += 1;
    else return null;
  }
  return score;
}
