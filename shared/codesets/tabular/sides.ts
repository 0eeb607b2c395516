/** Which side of the body a title names. */
export type Side = 'right' | 'left' | 'bilateral' | 'unspecified';

const sideWord = /\b(right|left|bilateral|unspecified)\b(?:\s+([a-z]+))?/g;

/**
 * What of a title remains when a word of side is taken away, and when the word after it goes too: "cataract, right eye" without
 * its eye and "cataract, bilateral" agree in "cataract,".
 */
function restsOf(title: string): { readonly side: Side; readonly rest: string; readonly shortRest: string }[] {
  const text = title.toLowerCase();
  return [...text.matchAll(sideWord)].map((match) => {
    const at = match.index;
    const word = match[1] ?? '';
    const side: Side = word === 'right' || word === 'left' || word === 'bilateral' ? word : 'unspecified';
    const without = (end: number): string => `${text.slice(0, at)} ${text.slice(end)}`.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim();
    return { side, rest: without(at + word.length), shortRest: without(at + match[0].length) };
  });
}

/**
 * Of candidates, those whose titles differ from `title` in nothing but the side, each with its side. At least one of them all
 * names right or left: "unspecified" alone is no side (Official Guidelines, I.B.13, laterality).
 */
export function otherSides<Candidate extends { readonly title: string }>(title: string, candidates: readonly Candidate[]): (Candidate & { readonly side: Side })[] {
  const own = restsOf(title);
  const found = candidates.flatMap((candidate) => {
    const match = restsOf(candidate.title).find(({ side, rest, shortRest }) => own.some((mine) => mine.side !== side && (mine.rest === rest || mine.rest === shortRest || mine.shortRest === rest)));
    return match === undefined ? [] : [{ ...candidate, side: match.side }];
  });
  const hasSide = (side: Side): boolean => side === 'right' || side === 'left';
  return own.some(({ side }) => hasSide(side)) || found.some(({ side }) => hasSide(side)) ? found : [];
}

/**
 * Codes that a code of another side could be: one of its characters from the fourth on is another, since a category is of one
 * condition (I.B.13: the side is a character of the code).
 */
export function neighboursOf(code: string): string[] {
  const neighbours: string[] = [];
  for (let at = 3; at < Math.min(code.length, 6); at += 1) {
    for (const character of '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ') {
      if (character !== code[at]) neighbours.push(`${code.slice(0, at)}${character}${code.slice(at + 1)}`);
    }
  }
  return neighbours;
}
