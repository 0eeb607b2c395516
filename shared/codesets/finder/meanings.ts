import { rankOf, type Found, type ReadQuery } from './found';

/** A few letters are more often an abbreviation (CF, DM) than the beginning of a code. */
export function isAbbreviation(query: string): boolean {
  return /^[a-z][a-z0-9/&-]{1,6}$/i.test(query.trim());
}

/** What a hit must score to be a meaning of an abbreviation: by what it stands for, or by a phrase that is the abbreviation itself. */
const leastMeant = 1.9;
const leastTyped = 2.3;
/** Among so many times the hits that are asked for each meaning has its best. */
export const mostMeanings = 5;
/**
 * The best of each meaning comes before the second of any (what an abbreviation stands for is told by the record, not by the words), and
 * between them a few phrases whose first letters were typed.
 */
const ofEachMeaning = 4;
const byInitials = 3;
const mostByInitials = 3;

/** Hits of an abbreviation, best first, each of its meanings to be seen among the first. */
export function byMeaning(hits: readonly Found[], readings: readonly ReadQuery[]): Found[] {
  const seen = new Set<string>();
  let initials = 0;
  const found = hits.map((hit): Found => {
    const meant = readings[hit.reading]?.reading.meant;
    const isMeaning = meant?.kind === 'abbreviation' ? hit.score >= leastMeant : hit.score >= leastTyped;
    const meaning = meant?.words ?? '';
    if (isMeaning && !seen.has(meaning)) {
      seen.add(meaning);
      return { ...hit, by: 'abbreviation', score: ofEachMeaning + hit.score / 10 };
    }
    if (meant === null && hit.score > leastMeant && initials < mostByInitials) {
      initials += 1;
      return { ...hit, by: 'abbreviation', score: byInitials + hit.score / 10 };
    }
    return isMeaning ? { ...hit, by: 'abbreviation' } : hit;
  });
  return found.toSorted((left, right) => rankOf[left.by] - rankOf[right.by] || right.score - left.score);
}
