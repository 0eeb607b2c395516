import { isTermAt, termWordAt, termWordsOf } from '../term-words';
import type { ClinicalFinding } from './model';
import { seenAndDone } from './seen-and-done';
import { signs } from './signs';

export type { ClinicalFinding } from './model';

/** Every sign, image and act that Chartlock knows by name. */
export const clinicalFindings: readonly ClinicalFinding[] = [...signs, ...seenAndDone];

export type FindingMention = {
  readonly finding: ClinicalFinding;
  readonly start: number;
  readonly end: number;
  /** Whether the words are the contrary of the finding: "lungs clear" of crackles. */
  readonly isContrary: boolean;
};
type Name = { readonly words: readonly string[]; readonly finding: ClinicalFinding; readonly isContrary: boolean; readonly exact: string | null };

const byFirstWord = new Map<string, Name[]>();
for (const finding of clinicalFindings) {
  const names = [...finding.names.map((name) => ({ name, isContrary: false })), ...finding.contrary.map((name) => ({ name, isContrary: true }))];
  for (const { name, isContrary } of names) {
    const exact = name.startsWith('=') ? name.slice(1) : null;
    const written = exact ?? name;
    const places = termWordsOf(written);
    const words = Array.from({ length: places.count }, (_, index) => termWordAt(written, places, index));
    const [first = ''] = words;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, finding, isContrary, exact }]);
  }
}
for (const names of byFirstWord.values()) names.sort((one, other) => other.words.length - one.words.length);

/** The findings that a text names, in its order; one stretch may belong to several. Whether it affirms them: `assertionOf`. */
export function findFindings(text: string): readonly FindingMention[] {
  const words = termWordsOf(text);
  const found: FindingMention[] = [];
  for (let at = 0; at < words.count; at += 1) {
    const names = byFirstWord.get(termWordAt(text, words, at));
    if (names === undefined) continue;
    const start = words.starts[at] ?? 0;
    const matching = names.filter(({ words: parts, exact }) => isTermAt(text, words, at, parts) && (exact === null || text.startsWith(exact, start)));
    const longest = matching[0]?.words.length ?? 0;
    if (longest === 0) continue;
    const end = words.ends[at + longest - 1] ?? 0;
    for (const { finding, isContrary } of matching.filter(({ words: parts }) => parts.length === longest)) found.push({ finding, isContrary, start, end });
    at += longest - 1;
  }
  return found;
}
