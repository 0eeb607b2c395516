/** One of many that is found by its words. */
export type PickerItem<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  /** Said below the label. */
  readonly detail?: string;
  /** Words by which it is found beside those that show. */
  readonly words?: string;
  /** Before the first of each group, where the items come in groups. */
  readonly group?: string;
  /** Why it cannot be chosen; it is shown nevertheless, so that nobody looks for it. */
  readonly refusal?: string;
};

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/**
 * The items that have a word beginning with each of the words typed, in any order. Those whose label has them all come
 * first; otherwise they stay in their order.
 */
export function pickFrom<Item extends PickerItem<string>>(items: readonly Item[], typed: string): readonly Item[] {
  const sought = wordsOf(typed);
  if (sought.length === 0) return items;
  const has = (text: string): boolean => {
    const there = wordsOf(text);
    return sought.every((word) => there.some((each) => each.startsWith(word)));
  };
  const found = items.filter(({ label, detail = '', words = '', group = '' }) => has(`${label} ${detail} ${words} ${group}`));
  const byLabel = new Set(found.filter(({ label }) => has(label)));
  return [...byLabel, ...found.filter((item) => !byLabel.has(item))];
}

/** Where the arrows go from `active` among `count` rows; null for a key that does not move. */
export function pickMove(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown': return Math.min(count - 1, active + 1);
    case 'ArrowUp': return Math.max(0, active - 1);
    case 'PageDown': return Math.min(count - 1, active + 6);
    case 'PageUp': return Math.max(0, active - 6);
    default: return null;
  }
}
