import { abbreviationsIn } from './language/abbreviations';
import { unnamedSyndrome } from './language/compounds';
import { layWordsIn } from './language/lay-words';
import { formOf } from './forms';
import type { Finder } from './open';
import { isGrammar, wordsOf, type Word } from './words';

/** One way to read a query. */
export type Reading = {
  readonly words: readonly string[];
  /** What a hit by this reading counts beside one by the words as typed. */
  readonly factor: number;
  /** What was put in place of what was typed; null for the words as typed. */
  readonly meant: { readonly kind: 'abbreviation' | 'other-words'; readonly typed: string; readonly words: string } | null;
  /** The last word may be the beginning of one. */
  readonly isTyping: boolean;
};

/** More readings than these cost more time than they find; an abbreviation that stands alone has more meanings than a phrase. */
const mostReadings = 8;
const mostOfAbbreviation = 14;

/** What a hit counts for that is only where a book puts what it does not name: after any that says more. */
const byParts = 0.65;
const unnamed = 0.5;

/** The words of a query, each once. */
function typedWords(query: string): string[] {
  return [...new Set(wordsOf(query).map(({ text }) => text))].filter((text) => text !== 'nos' && text !== 'nec');
}

/** The words of a query with those that a hyphen binds as one, where the books write them so (pre-menstrual, premenstrual). */
function boundAsOne(query: string, knows: (form: string) => boolean): string[] | null {
  const texts: string[] = [];
  let any = false;
  let before: Word | undefined;
  for (const word of wordsOf(query)) {
    const joined = word.bound && before !== undefined ? `${before.text}${word.text}` : null;
    if (joined !== null && knows(formOf(joined))) {
      texts.splice(-1, 1, joined);
      any = true;
    } else texts.push(word.text);
    before = word;
  }
  return any ? texts : null;
}

/** The ways to read a query: as typed, with abbreviations written out, with the books' words in place of others. */
export function readingsOf(finder: Finder, query: string, knows: (form: string) => boolean): Reading[] {
  const typed = typedWords(query);
  const isTyping = /[\p{L}\p{N}]$/u.test(query);
  const readings: Reading[] = [{ words: typed, factor: 1, meant: null, isTyping }];
  const add = (words: readonly string[], factor: number, meant: Reading['meant'], typing = isTyping): void => {
    if (readings.length < (typed.length === 1 ? mostOfAbbreviation : mostReadings)) readings.push({ words: [...new Set(words)], factor, meant, isTyping: typing });
  };
  const bound = boundAsOne(query, knows);
  if (bound !== null) add(bound, 0.99, null);
  for (const { typed: short, words, whole } of abbreviationsIn(query)) add(typedWords(whole), 0.97, { kind: 'abbreviation', typed: short, words }, false);
  for (const base of [...readings]) {
    for (const { typed: lay, words, whole } of layWordsIn(base.words)) add(whole, base.factor * 0.96, base.meant ?? { kind: 'other-words', typed: lay, words });
  }
  for (const base of [...readings]) {
    const alias = aliasIn(finder, base.words);
    if (alias !== null) add(alias.whole, base.factor * 0.93, base.meant ?? { kind: 'other-words', typed: alias.typed, words: alias.words }, false);
  }
  for (const base of [...readings]) {
    const joined = joinedInstead(base.words, knows);
    if (joined !== null) add(joined, base.factor * 0.98, base.meant);
  }
  const syndrome = unnamedSyndrome(typed, (word) => knows(formOf(word)));
  if (syndrome !== null) add(typedWords(syndrome.means), syndrome.isNamedByParts ? byParts : unnamed, { kind: 'other-words', typed: typed.join(' '), words: syndrome.means }, false);
  return readings;
}

/** Words for which the books refer to others, replaced by those; of several the longest. */
function aliasIn(finder: Finder, words: readonly string[]): { readonly whole: readonly string[]; readonly typed: string; readonly words: string } | null {
  const forms = words.map(formOf);
  const has = new Set(forms);
  let best: { readonly forms: readonly string[]; readonly means: readonly string[] } | null = null;
  for (const form of forms) {
    for (const alias of finder.aliases.get(form) ?? []) {
      if (alias.forms.every((each) => has.has(each)) && alias.forms.length > (best?.forms.length ?? 0)) best = alias;
    }
  }
  if (best === null) return null;
  const { forms: replaced, means } = best;
  const rest = words.filter((_word, index) => !replaced.includes(forms[index] ?? ''));
  return { whole: [...means, ...rest], typed: words.filter((_word, index) => replaced.includes(forms[index] ?? '')).join(' '), words: means.join(' ') };
}

/** Two words that stand side by side as one, where the books write them so (bow leg, bowleg) and one alone is unknown or both are short of it. */
function joinedInstead(words: readonly string[], knows: (form: string) => boolean): string[] | null {
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [left = '', right = ''] = words.slice(at, at + 2);
    if (isGrammar(left) || isGrammar(right) || left.length + right.length < 6) continue;
    if (knows(formOf(left + right))) return [...words.slice(0, at), left + right, ...words.slice(at + 2)];
  }
  // One word typed for two ("earache" stays, "heartfailure" parts).
  for (const [at, word] of words.entries()) {
    if (word.length < 7 || knows(formOf(word))) continue;
    for (let cut = 3; cut <= word.length - 3; cut += 1) {
      const [left, right] = [word.slice(0, cut), word.slice(cut)];
      if (knows(formOf(left)) && knows(formOf(right))) return [...words.slice(0, at), left, right, ...words.slice(at + 1)];
    }
  }
  return null;
}
