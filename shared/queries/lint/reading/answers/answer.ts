import { anyOf, inTurn, oneOf } from '../../any-of';
import { openNoun } from '../leaves-open';
import type { Span } from '../../model';

/** An answer as it stands in a body, with its place; `mark` says how it is set off. */
export type BodyAnswer = Span & { readonly text: string; readonly isTicked: boolean };
export type BodyAnswers = { readonly answers: readonly BodyAnswer[]; readonly style: 'box' | 'list' | 'line'; readonly span: Span };

/** A part of an open question: "the site", "depth of the layer removed"; "stage 3" is an answer. */
export const ofQuestion = new RegExp(inTurn(/^(?:and |or )?(?:the |its |any )?(?:\w+ )?/, openNoun, /\b(?! ?(?:\d|[IV]{1,3}\b))/), 'i');

/** Words of an answer that leaves room for another. */
export const other = /\bother\b|\banother (diagnosis|cause|condition|type|answer)|\bsomething (?:else|different)\b|\b(none|neither) of (these|the above)\b|\bneither\b.{0,12}(specify|state|write|_{2,})|\byour own (words|answer|wording)/i;
/** That nothing can be told, as an answer says it. */
export const undeterminedWords = anyOf(
  'i',
  inTurn(/\b/, oneOf(
    /unable to (be )?(clinically )?determined?|(clinically )?un(determined|determinable)|can(no|')?t( be)?( clinically)? determined?/,
    /cannot (be )?(clinically )?determined?|indetermina(?:te|ble)|not (clinically )?(able|possible) to (be )?(determined?|tell|say)/,
    /unable to (be )?(further |more precisely |reliably |currently |clinically |better |fully )*(say|tell|clarify|clarified|specify|specified|classify|classified|determine|answer|assess|comment|differentiate|distinguish|state|know|recall|remember|confirm or exclude|give)/,
    /can (you|it|this|the \w+) not (be )?(determined?|told|tell|say|said|known)|(do not|don.t|cannot|can.t) (recall|remember)/,
    /(cannot|can ?not|can.t|could not) (be )?(further |reliably |currently |clinically )*(say|said|tell|told|specify|specified|clarif(y|ied)|classif(y|ied)|determined?|state[d]?|know|differentiated?|established|recalled)/,
    /no way to (tell|know|say)|not (yet )?(determinable|ascertain(ed|able))|(do not|don.t) know|no determination (?:can be made|is possible|possible)/,
    /not (?:further |clinically |reliably |any further |more precisely |otherwise )*(?:specifi|determin|classifi|defin|differenti|distinguish|assess|ascertain|clarifi)able(?: further)?/,
    /insufficient (information|data|evidence|documentation|record)s? to (say|tell|determine|answer|decide)|(information|data|evidence|documentation|records?)( is)? insufficient( to (say|tell|determine|answer|decide))?|unknown at this time/,
  ), /\b/),
  /^\W*(?:or )?(?:it )?(?:clinically )?(?:unable|not able|not possible|impossible|can ?not|can['’]t|could not|couldn['’]t)(?: to)?(?: be)?(?: further| better| more| \w+ly){0,2} (?!speak|walk|stand|eat|swallow|lie|breathe|move)\w+(?: (?:or|and) \w+)?(?: (?:this|it|further|that|at this time|from (?:the )?record))?\W*$/,
  /\bno (?:further|more|additional) (?:documentation|specification|clarification|detail|specificity|information)s?(?: is)?(?: clinically)? (?:possible|available|known|can (?:\w+ )?be (?:determined|given|provided|documented|made|established|specified))\b/,
  /\b(?:not|never) (?:yet |clinically |further )*(?:determined|established|ascertained)(?: (?:at this (?:time|point)|at present|so far|as yet|yet))?\W*$/,
  /^\W*(?:or )?(?:it is )?(?:not (?:yet )?(?:clear|certain|established|decided|known)|too early to (?:say|tell|know)|still (?:unclear|unknown|open))\W*$/,
  /^\W*(?:or )?(?:it |this )?(?:is |remains? )?(?:clinically |currently |still |as yet )*(?:unknown|not known|not sure|unsure|uncertain|unclear|undetermined|undet|unk|unable(?: to det)?|not further specified|[UW]|UTD|CUD)(?: (?:at (?:this|the present) (?:time|point)|at present|currently|so far|as yet|yet|for now)|[,;(–-] ?(?:need|pend|await|require|work|further|more)[\w /-]{0,60})?\W*$/,
  // As the last of a question: "or is the relationship unknown?"
  /^\W*(?:or )?(?:is|was|are|were|does|has) (?:it|this|that|these|they|(?:the|its|their) (?:\w+ ){0,2}\w+) (?:still |remain |really |clinically )*(?:un(?:known|clear|certain|determined|determinable|decided)|not (?:known|clear|certain|determinable))\W*$/,
  // Of what is asked for: "Etiology unknown".
  inTurn(/^\W*(?:the |an? |of |due to )*/, oneOf(inTurn(openNoun, / (?:is |remains |still )*(?:unknown|not known|unclear|uncertain|undetermined|un(?:determin|specifi)able)/), inTurn(/(?:unknown|undetermined|uncertain|unclear|indeterminate) /, openNoun)), /(?: at this time)?\W*$/),
);

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s,;|/–•·▪▫‣▸◦⁃~»›►➤◆◇-]/.test(text[from] ?? '')) from += 1;
  while (to > from && /[\s,;|/.]/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

/** An answer without its marks; null where nothing is left. */
export function answer(text: string, start: number, end: number, isTicked = false): BodyAnswer | null {
  const span = trimmed(text, start, end);
  const words = text.slice(span.start, span.end).replace(/^(and|or)\s+/i, '');
  return words === '' ? null : { start: span.end - words.length, end: span.end, text: words, isTicked };
}

/** The answers behind their marks, up to a place. */
export function answersIn(text: string, marks: readonly { readonly index: number; readonly length: number; readonly isTicked: boolean }[], stop: number): BodyAnswer[] {
  return marks.flatMap(({ index, length, isTicked }, at) => {
    const next = marks[at + 1]?.index ?? stop;
    // The last one ends with its line, or where a new sentence begins.
    const end = at === marks.length - 1 ? lastEnd(text, index + length, next) : next;
    return answer(text, index + length, end, isTicked) ?? [];
  });
}

/** Where the last answer ends: with its line, or before a new sentence. */
export function lastEnd(text: string, from: number, stop: number): number {
  const line = text.indexOf('\n', from + 1);
  const sentence = /(?<!_)[.!?]["”]?\s+(?=[A-Z(]|[a-z]{1,2}[A-Z])|(?<=_)[.]\s+(?=[A-Z])(?!Other\b|Unable\b|Undetermined\b|Clinically\b|Not\b|None\b)/.exec(text.slice(from, stop));
  return Math.min(stop, line < 0 ? stop : line, sentence === null ? stop : from + sentence.index);
}

/** Another answer, or none, and nothing else. */
const bareOther = /^\W*(?:or )?(?:any |some )?(?:other|another|something else|none(?: of (?:these|them|the above))?|neither)(?: (?:diagnosis|condition|cause|type|etiology|reason|stage|site|organism|answer|explanation|source))?\W*(?:(?:please )?(?:specify|state|describe|explain|name|document|list|write in))?[\s_:.,)-]*$/i;
/** Longest answer that only says that nothing can be told, in UTF-16 code units. */
const longestWay = 60;

/** Whether an answer leaves it open, and is nothing else. */
export function isWay(words: string): boolean {
  return bareOther.test(words) || (words.length <= longestWay && undeterminedWords.test(words));
}

/** What stands between any two marks of a text and leaves it open, whoever reads the row. */
export function waysApart(text: string): readonly string[] {
  return text.split(/[^\w\s'’()_-]+|\s[-–—oO]+\s|\n|\bor\b/).filter((each) => each.length <= longestWay && isWay(each));
}

/** Whichever parts a row so that "other" and "undetermined" stand by themselves, and what parts it usually where none does better. */
export function parting(row: string, usual: RegExp): RegExp {
  const ways = (mark: RegExp): number => separated(row, 0, row.length, mark).filter(({ text }) => isWay(text)).length;
  const [best, most] = [usual, /;/g, /\s[/|]\s/g].map((mark) => [mark, ways(mark)] as const).reduce((one, next) => (next[1] > one[1] ? next : one));
  return most > 0 ? best : usual;
}

/** Answers that letters number without a mark behind them: "A anaphylaxis due to ____; B an effect of the drug". */
export function unlettered(answers: readonly BodyAnswer[]): readonly BodyAnswer[] {
  const isNumbered = answers.length > 2 && answers.every(({ text }, index) => text.startsWith(`${String.fromCharCode(65 + index)} `));
  return isNumbered ? answers.map((each) => ({ ...each, start: each.start + 2, text: each.text.slice(2) })) : answers;
}

/** Ways out that share a place are several answers: "other/none/unable to determine". */
export function waysParted(text: string, each: BodyAnswer): readonly BodyAnswer[] {
  const parts = separated(text, each.start, each.end, /\/|,|\bor\b/gi);
  const isWays = parts.length > 1 && parts.every(({ text: words }) => bareOther.test(words) || undeterminedWords.test(words)) && parts.some(({ text: words }) => bareOther.test(words));
  return isWays ? parts.map((part) => ({ ...part, isTicked: each.isTicked })) : [each];
}

/** The answers of a row that something parts. */
export function separated(text: string, start: number, end: number, separator: RegExp): BodyAnswer[] {
  // "episode (single / recurrent)" is one answer.
  const bracketed = [...text.slice(start, end).matchAll(/\([^()\n]*\)/g)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const outside = [...text.slice(start, end).matchAll(separator)].filter(({ index }) => !bracketed.some(({ from, to }) => from < index && index < to));
  const cuts = outside.map((match) => ({ at: start + match.index, to: start + match.index + match[0].length }));
  const bounds = [{ at: start, to: start }, ...cuts];
  return bounds.flatMap(({ to }, index) => answer(text, to, bounds[index + 1]?.at ?? end) ?? []);
}

/** Whether what looks like one answer is a row of answers. */
export function holdsAnswers(words: string): boolean {
  return (words.match(/[/;|,]/g) ?? []).length > 1 && other.test(words) && undeterminedWords.test(words);
}
