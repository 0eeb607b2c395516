import { heartAndBlood } from './heart-and-blood';
import { infectionAndLungs } from './infection-and-lungs';
import { mindAndMetabolism } from './mind-and-metabolism';
import type { Medication } from './model';

export type { Medication } from './model';

/** Every medication that Chartlock knows by name. */
export const medications: readonly Medication[] = [...heartAndBlood, ...infectionAndLungs, ...mindAndMetabolism];

type Name = { readonly words: readonly string[]; readonly medication: Medication };
const byFirstWord = new Map<string, Name[]>();
for (const medication of medications) {
  for (const name of [medication.name, ...medication.brands]) {
    const words = name.toLowerCase().split(/[\s-]+/);
    const [first = ''] = words;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, medication }].sort((one, other) => other.words.length - one.words.length));
  }
}

export type MedicationMention = { readonly medication: Medication; readonly start: number; readonly end: number };

/** The medications that a text names, by generic name or brand, in its order. Whether they were given is not judged here. */
export function findMedications(text: string): readonly MedicationMention[] {
  const words = [...text.matchAll(/[A-Za-z\d%()]+/g)].map((match) => ({ plain: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length }));
  const found: MedicationMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const names = byFirstWord.get(words[at]?.plain ?? '');
    const name = names?.find(({ words: parts }) => parts.every((part, index) => words[at + index]?.plain === part && (index === 0 || /^[\s/-]{1,2}$/.test(text.slice(words[at + index - 1]?.end, words[at + index]?.start)))));
    const [first, last] = [words[at], words[at + (name?.words.length ?? 1) - 1]];
    if (name === undefined || first === undefined || last === undefined) continue;
    found.push({ medication: name.medication, start: first.start, end: last.end });
    at += name.words.length - 1;
  }
  return found;
}
