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
    const words = wordsIn(exact ?? name).map(({ plain }) => plain);
    const [first = ''] = words;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, finding, isContrary, exact }]);
  }
}
for (const names of byFirstWord.values()) names.sort((one, other) => other.words.length - one.words.length);

function wordsIn(text: string): readonly { readonly plain: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}&+%]+/gu)].map((match) => ({ plain: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length }));
}

/** The findings that a text names, in its order; one stretch may belong to several. Whether it affirms them: `assertionOf`. */
export function findFindings(text: string): readonly FindingMention[] {
  const words = wordsIn(text);
  const found: FindingMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    const matching = byFirstWord.get(first?.plain ?? '')?.filter(({ words: parts, exact }) => matchesAt(text, words, at, parts) && (exact === null || text.startsWith(exact, first?.start ?? 0))) ?? [];
    const longest = matching[0]?.words.length ?? 0;
    const last = words[at + longest - 1];
    if (first === undefined || last === undefined || longest === 0) continue;
    for (const { finding, isContrary } of matching.filter(({ words: parts }) => parts.length === longest)) found.push({ finding, isContrary, start: first.start, end: last.end });
    at += longest - 1;
  }
  return found;
}

function matchesAt(text: string, words: ReturnType<typeof wordsIn>, at: number, parts: readonly string[]): boolean {
  return parts.every((part, index) => words[at + index]?.plain === part && (index === 0 || /^[\s\-/']{1,2}$/.test(text.slice(words[at + index - 1]?.end, words[at + index]?.start))));
}
