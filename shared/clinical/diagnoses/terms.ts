/**
 * Terms are written in a small language: `(a|b|)` stands for either, or nothing; a leading `=` asks for the letters as
 * they stand ("=HIT", the antibody's disease, and not "hit").
 */
export type Found<Value> = { readonly value: Value; readonly start: number; readonly end: number };

type Node<Value> = { readonly next: Map<string, Node<Value>>; ends: { readonly value: Value; readonly exact: string | null }[] };
export type Token = { readonly word: string; readonly plain: string; readonly start: number; readonly end: number };

/** Every wording of a term. */
export function wordings(term: string): string[] {
  const group = /\(([^()]*)\)/.exec(term);
  if (group === null) return [term.replaceAll(/\s+/g, ' ').trim()];
  return (group[1] ?? '').split('|').flatMap((choice) => wordings(term.slice(0, group.index) + choice + term.slice(group.index + group[0].length)));
}

/** Without case, accents and the second letters of British spellings ("anaemia", "oedema"). */
function plain(word: string): string {
  const lower = (/^[A-Za-z\d']*$/.test(word) ? word : word.normalize('NFD').replaceAll(/\p{M}/gu, '')).toLowerCase().replaceAll('’', "'");
  return (lower.endsWith("'s") ? lower.slice(0, -2) : lower).replaceAll(/ae|oe/g, 'e');
}

/** The words of a text; a hyphen, slash or point parts them. */
export function tokens(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu)].map((match) => ({ word: match[0], plain: plain(match[0]), start: match.index, end: match.index + match[0].length }));
}

/** Finds the terms of a vocabulary in texts: at each word the longest that begins there. */
export class TermFinder<Value> {
  readonly #root: Node<Value> = { next: new Map(), ends: [] };

  constructor(vocabulary: Iterable<readonly [string, Value]>) {
    for (const [term, value] of vocabulary) for (const wording of wordings(term.replace(/^=/, ''))) this.#add(wording, value, term.startsWith('='));
  }

  #add(wording: string, value: Value, isExact: boolean): void {
    const words = tokens(wording);
    if (words.length === 0) return;
    let node = this.#root;
    for (const { plain: word } of words) {
      const next: Node<Value> = node.next.get(word) ?? { next: new Map(), ends: [] };
      node.next.set(word, next);
      node = next;
    }
    node.ends.push({ value, exact: isExact ? words.map(({ word }) => word).join(' ') : null });
  }

  /**
   * All terms of the text, in its order, none inside another. One term may stand for several values.
   * @param words of the text, where several vocabularies are looked for in it
   */
  find(text: string, words: readonly Token[] = tokens(text)): Found<Value>[] {
    const found: Found<Value>[] = [];
    for (let at = 0; at < words.length; ) {
      const longest = this.#longestAt(text, words, at);
      if (longest === undefined) {
        at += 1;
        continue;
      }
      const [first, last] = [words[at], words[at + longest.count - 1]];
      for (const value of longest.values) found.push({ value, start: first?.start ?? 0, end: last?.end ?? 0 });
      at += longest.count;
    }
    return found;
  }

  #longestAt(text: string, words: readonly Token[], at: number): { readonly count: number; readonly values: readonly Value[] } | undefined {
    let node: Node<Value> | undefined = this.#root;
    let longest: { readonly count: number; readonly values: readonly Value[] } | undefined;
    for (let count = 1; node !== undefined && at + count <= words.length; count += 1) {
      const token: Token | undefined = words[at + count - 1];
      if (token === undefined || (count > 1 && !joins(text.slice(words[at + count - 2]?.end ?? 0, token.start)))) break;
      node = node.next.get(token.plain) ?? node.next.get(singular(token.plain));
      if (node === undefined || node.ends.length === 0) continue;
      const values = node.ends.filter(({ exact }) => exact === null || exact === spelled(words, at, count)).map(({ value }) => value);
      if (values.length > 0) longest = { count, values };
    }
    return longest;
  }
}

/** So many words as they stand, with a space between them. */
function spelled(words: readonly Token[], at: number, count: number): string {
  return words.slice(at, at + count).map(({ word }) => word).join(' ');
}

/** Whether two words can belong to one term: nothing that ends a sentence or a list's item lies between them. */
function joins(between: string): boolean {
  return between === ' ' || (between.length <= 3 && !/[;:\n[\]()?!|]/.test(between) && !/\.\s{2,}/.test(between));
}

function singular(word: string): string {
  if (word.length > 5 && /(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
