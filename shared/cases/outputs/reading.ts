import type { Reading } from './paper';

/** The bar for letters and notices: 45 CFR 164.404(c)(2) asks for plain language; eighth grade is what most adults read with ease. */
export const plainGrade = 8;

/** Words of letters like ours that the count below gets wrong. */
const irregular: Readonly<Record<string, number>> = { area: 3, areas: 3, being: 2, business: 2, create: 2, created: 3, diagnoses: 4, diagnosis: 4, doing: 2, every: 2, files: 1, idea: 3, seeing: 2 };

/**
 * The Flesch-Kincaid grade of a text (Kincaid and others, 1975): 0.39 words a sentence + 11.8 syllables a word − 15.59.
 * Figures, dates, e-mail and web addresses are left out: nobody reads them as words.
 */
export function readingOf(text: string): Reading {
  const bare = text.replace(/\S+@\S+|(?:https?:\/\/|www\.)\S+/g, '').replace(/\b(?:[A-Z]\.){2,}/g, (short) => short.replaceAll('.', ''));
  const sentences = bare.split(/[.!?:]+(?=\s|$)|\n+/).map(wordsIn).filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return { grade: 0, words: 0, sentences: 0 };
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return { grade: Math.round(grade * 10) / 10, words: words.length, sentences: sentences.length };
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}’']*/gu) ?? [];
}

/** The syllables of an English word, by its groups of vowels: right for most words, and off by one elsewhere. */
export function syllablesOf(word: string): number {
  const bare = word.toLowerCase().replace(/[’']s?$/, '').replace(/[^a-z]/g, '');
  if (bare.length <= 3) return 1;
  if (Object.hasOwn(irregular, bare)) return irregular[bare] ?? 1;
  // Endings that are written and not said: -e and -es but after l or a hiss ("table", "services"), -ed but after t or d ("noted").
  const said = bare.replace(/(?:(?<![lszxcgaeiouy]|sh|ch)es|(?<![dtaeiouy])ed|(?<![laeiouy])e)$/, '').replace(/^y/, '');
  return Math.max(1, (said.match(/[aeiouy]{1,2}/g) ?? []).length);
}
