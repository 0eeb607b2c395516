import { heartAndBlood } from './heart-and-blood';
import { infectionAndLungs } from './infection-and-lungs';
import { mindAndMetabolism } from './mind-and-metabolism';
import { isTermAt, termWordAt, termWordsOf } from '../term-words';
import type { Medication } from './model';

export type { Medication } from './model';

/** Every medication that Chartlock knows by name. */
export const medications: readonly Medication[] = [...heartAndBlood, ...infectionAndLungs, ...mindAndMetabolism];

type Name = { readonly words: readonly string[]; readonly medication: Medication };
const byFirstWord = new Map<string, Name[]>();
for (const medication of medications) {
  for (const name of [medication.name, ...medication.brands]) {
    const words = name.toLowerCase().split(/[^a-z\d%&+]+/).filter((word) => word !== '');
    const [first = ''] = words;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, medication }].sort((one, other) => other.words.length - one.words.length));
  }
}

export type MedicationMention = { readonly medication: Medication; readonly start: number; readonly end: number };

/** The medications that a text names, by generic name or brand, in its order. Whether they were given is not judged here. */
export function findMedications(text: string): readonly MedicationMention[] {
  const words = termWordsOf(text);
  const found: MedicationMention[] = [];
  for (let at = 0; at < words.count; at += 1) {
    const name = byFirstWord.get(termWordAt(text, words, at))?.find(({ words: parts }) => isTermAt(text, words, at, parts));
    if (name === undefined) continue;
    const last = at + name.words.length - 1;
    found.push({ medication: name.medication, start: words.starts[at] ?? 0, end: words.ends[last] ?? 0 });
    at = last;
  }
  return found;
}
