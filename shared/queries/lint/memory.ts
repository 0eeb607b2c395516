const forgets: (() => void)[] = [];

/**
 * The same function, that remembers what it found in a text while one query is judged: trying a fix changes one part of a
 * query and leaves the others as they were. Nothing outlives the judgement, since the texts are words of charts.
 * @param find what else it is given stays the same throughout
 */
export function remembered<Value, Rest extends readonly unknown[]>(find: (text: string, ...rest: Rest) => Value): (text: string, ...rest: Rest) => Value {
  const known = new Map<string, Value>();
  forgets.push(() => known.clear());
  return (text, ...rest) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text, ...rest);
    known.set(text, found);
    return found;
  };
}

/** Forgets every text. */
export function forgetTexts(): void {
  for (const forget of forgets) forget();
}
