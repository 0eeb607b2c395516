import * as triggers from './triggers';

/** What a text says of words in it. */
export type Assertion = {
  readonly negated: boolean;
  readonly historical: boolean;
  /** Of what might come, is to be watched for or prevented. */
  readonly hypothetical: boolean;
  /** Possible, suspected, to be ruled out. */
  readonly uncertain: boolean;
  /** Of somebody of the family. */
  readonly family: boolean;
  /** Between quotation marks: somebody's words. */
  readonly quoted: boolean;
};

type Rule = 'seeming' | 'negates' | 'past' | 'supposed' | 'uncertain' | 'family' | 'ends';
type Direction = 'before' | 'after';
type Trigger = { readonly words: readonly string[]; readonly rule: Rule; readonly direction: Direction };

const byFirstWord = new Map<string, Trigger[]>();
function add(names: readonly string[], rule: Rule, direction: Direction): void {
  for (const name of names) {
    const words = wordsIn(name).map(({ plain }) => plain);
    const [first = ''] = words;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, rule, direction }]);
  }
}
add(triggers.seeming, 'seeming', 'before');
add(triggers.negatesBefore, 'negates', 'before');
add(triggers.negatesAfter, 'negates', 'after');
add(triggers.pastBefore, 'past', 'before');
add(triggers.pastAfter, 'past', 'after');
add(triggers.supposedBefore, 'supposed', 'before');
add(triggers.uncertainBefore, 'uncertain', 'before');
add(triggers.uncertainAfter, 'uncertain', 'after');
add(triggers.ofFamily, 'family', 'before');
add(triggers.ends, 'ends', 'before');
for (const list of byFirstWord.values()) list.sort((one, other) => other.words.length - one.words.length);

type Token = { readonly plain: string; readonly start: number; readonly end: number };
function wordsIn(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’./][\p{L}\p{N}]+)*\.?(?=[^\p{L}]|$)/gu)].map((match) => ({ plain: match[0].toLowerCase().replace(/’/g, "'").replace(/\.$/, ''), start: match.index, end: match.index + match[0].length }));
}

/** Words that tell how something came out, when they end what is said of it. */
const outcomes = new Set(['negative', 'nonreactive', 'resolved']);

const farthest = 400;

/** What the sentence around [start, end), and the heading above it, say of those words. */
export function assertionOf(text: string, start: number, end: number): Assertion {
  const from = sentenceStart(text, start);
  const to = sentenceEnd(text, end);
  const before = reaching(text.slice(from, start), 'before');
  const after = reaching(text.slice(end, to), 'after');
  const heading = headingAbove(text, start);
  const has = (rule: Rule): boolean => before.has(rule) || after.has(rule);
  return {
    negated: has('negates') || /^(?:non-?|un)$/i.test(text.slice(start - 4, start).trim()),
    historical: has('past') || /\b(?:past|previous|prior)\b.*histor|^pmh|^psh|^history$/i.test(heading),
    hypothetical: has('supposed'),
    uncertain: has('uncertain'),
    family: has('family') || /famil|^fh/i.test(heading),
    quoted: isQuoted(text, from, start, to, end),
  };
}

/** Whether those words stand as a fact of this patient, now. */
export function isAffirmed(text: string, start: number, end: number): boolean {
  const { negated, hypothetical, family } = assertionOf(text, start, end);
  return !negated && !hypothetical && !family;
}

function sentenceStart(text: string, at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - farthest); index -= 1) if (breaksAt(text, index)) return index + 1;
  return Math.max(0, at - farthest);
}

function sentenceEnd(text: string, at: number): number {
  for (let index = at; index < Math.min(text.length, at + farthest); index += 1) if (breaksAt(text, index)) return index;
  return Math.min(text.length, at + farthest);
}

const abbreviation = /(?:^|[^\p{L}])(?:dr|mr|mrs|ms|vs|no|pt|approx|q\.?d|b\.?i\.?d|h\.?o|s\.?p|e\.?g|i\.?e|\p{L})$/iu;

/** Whether a sentence ends at that character: a stop, a semicolon, an empty line, or a line that begins a new item. */
function breaksAt(text: string, index: number): boolean {
  const character = text[index];
  if (character === ';') return true;
  if (character === '\n') return /^\n\s*(?:\n|[-*•\d]|\p{Lu}[\p{L} /]{2,40}:)/u.test(text.slice(index, index + 48));
  if (character !== '.' && character !== '!' && character !== '?') return false;
  return /^[.!?]+["”)]?(?:\s+|,\s*)\S|^[.!?]+\s*$/u.test(text.slice(index, index + 8)) && !(character === '.' && (abbreviation.test(text.slice(Math.max(0, index - 8), index)) || /^\.\s+\p{Ll}/u.test(text.slice(index, index + 6))));
}

/** The rules whose reach comes up to the words: of what stands before them, or behind them. */
function reaching(stretch: string, direction: Direction): ReadonlySet<Rule> {
  const words = wordsIn(stretch);
  const rules = new Map<Rule, number>();
  const reach: Readonly<Record<Rule, number>> = { seeming: 0, negates: direction === 'before' ? 14 : 6, past: direction === 'before' ? 10 : 6, supposed: 14, uncertain: direction === 'before' ? 8 : 5, family: 16, ends: 0 };
  for (let at = 0; at < words.length; at += 1) {
    const trigger = byFirstWord.get(words[at]?.plain ?? '')?.find(({ words: parts, direction: own, rule }) => (own === direction || rule === 'ends' || rule === 'seeming') && parts.every((part, index) => words[at + index]?.plain === part));
    if (trigger === undefined) continue;
    const last = at + trigger.words.length - 1;
    // "Cultures negative, temperature 38.6" denies what stands before it alone.
    if (direction === 'before' && at > 0 && trigger.words.length === 1 && outcomes.has(trigger.words[0] ?? '') && /^\s*(?:,|\)|and\b|but\b)/i.test(stretch.slice(words[last]?.end))) continue;
    if (trigger.rule === 'ends') {
      // What denies or supposes ends here; whose it is, and that it is past, does not.
      if (direction === 'after') return within(rules, reach, words.length, direction);
      for (const rule of ['negates', 'uncertain'] as const) rules.delete(rule);
    } else if (trigger.rule !== 'seeming' && !(direction === 'after' && rules.has(trigger.rule))) rules.set(trigger.rule, direction === 'before' ? last : at);
    at = last;
  }
  return within(rules, reach, words.length, direction);
}

function within(rules: ReadonlyMap<Rule, number>, reach: Readonly<Record<Rule, number>>, count: number, direction: Direction): ReadonlySet<Rule> {
  return new Set([...rules].filter(([rule, at]) => (direction === 'before' ? count - 1 - at : at) <= reach[rule]).map(([rule]) => rule));
}

/** The heading under which the words stand: the last line start before them in capitals, or with a colon. */
function headingAbove(text: string, at: number): string {
  const stretch = text.slice(Math.max(0, at - 1500), at);
  const headings = [...stretch.matchAll(/(?:^|\n|\.,|,,|\s{2,})\s*(\p{Lu}[\p{L} /&]{2,40}):/gu)];
  return headings.at(-1)?.[1]?.trim() ?? '';
}

function isQuoted(text: string, from: number, start: number, to: number, end: number): boolean {
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  const curly = before.lastIndexOf('“') > before.lastIndexOf('”') && after.includes('”');
  return curly || (((before.match(/"/g) ?? []).length % 2) === 1 && after.includes('"'));
}
