/** What two lists have in common left out: what only one has, and what stands in the other in its place. */
export type Pairing<Item> = { readonly before: Item | null; readonly after: Item | null };

/** Words of a text, for telling whether one was made from another. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? []);
}

/** How alike two texts are: shared words among all, from 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** From this likeness on a text is taken for a revision of the other, and not for a new one beside one that went. */
const revisedFrom = 0.4;

/**
 * Pairs what went with what came: texts that both lists have fall away, as often as both have them (moving a note up or down is
 * no change of it); of the others each is paired with the one it is most like, and the rest stand alone.
 */
export function pairChanged<Item>(before: readonly Item[], after: readonly Item[], textOf: (item: Item) => string): Pairing<Item>[] {
  const left = [...after];
  const gone: Item[] = [];
  for (const item of before) {
    const at = left.findIndex((other) => textOf(other) === textOf(item));
    if (at < 0) gone.push(item);
    else left.splice(at, 1);
  }
  if (gone.length === 0) return left.map((item) => ({ before: null, after: item }));
  const come = left.map((item) => ({ item, words: wordsOf(textOf(item)) }));
  const pairs: Pairing<Item>[] = [];
  const candidates = gone.flatMap((item, index) => {
    const words = wordsOf(textOf(item));
    return come.map((other, place) => ({ index, place, alike: likeness(words, other.words) })).filter(({ alike }) => alike >= revisedFrom);
  });
  const taken = new Map<number, number>();
  for (const { index, place } of candidates.toSorted((a, b) => b.alike - a.alike || a.index - b.index || a.place - b.place)) {
    if (!taken.has(index) && ![...taken.values()].includes(place)) taken.set(index, place);
  }
  gone.forEach((item, index) => pairs.push({ before: item, after: come[taken.get(index) ?? -1]?.item ?? null }));
  const used = new Set(taken.values());
  come.forEach(({ item }, place) => {
    if (!used.has(place)) pairs.push({ before: null, after: item });
  });
  return pairs;
}
