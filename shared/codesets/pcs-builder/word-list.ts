/** Words in their order, each with what has it: those that begin with a prefix lie beside each other. */
export type WordList<Value> = readonly { readonly word: string; readonly having: readonly Value[] }[];

/** Puts words in order. */
export function openWordList<Value>(words: Iterable<readonly [string, Value]>): WordList<Value> {
  const byWord = new Map<string, Value[]>();
  for (const [word, value] of words) {
    const having = byWord.get(word);
    if (having === undefined) byWord.set(word, [value]);
    else having.push(value);
  }
  return [...byWord].map(([word, having]) => ({ word, having })).sort((one, other) => (one.word < other.word ? -1 : 1));
}

/** The words that begin so. */
export function beginningWith<Value>(list: WordList<Value>, prefix: string): WordList<Value> {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle]?.word ?? '') < prefix) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (list[end]?.word.startsWith(prefix) === true) end += 1;
  return list.slice(from, end);
}
