import { inTurn, oneOf, tableOf } from '../any-of';
import { remembered } from '../memory';
import type { Span } from '../model';

/** A sentence of a query, with its place in the text. */
export type Sentence = Span & { readonly text: string; readonly asks: boolean; readonly isQuestion: boolean };

/** Verbs by which a provider is asked to write; what may follow them is judged elsewhere. */
export const askingVerbs = 'clarify|document|specify|indicate|provide|state|describe|confirm|select|choose|identify|review|respond|answer|advise|exercise|comment|explain|determine|add|addend|amend|update|note|include|give|further|let us know|elaborate|check|mark|tell|complete|resolve|render|pick|list|supply|name|assign|grade|attach|report|record|write|put|share|expand|shed light|weigh in|address|rate|qualify|characteri[sz]e|define|stage|classify';

const request = tableOf(
  'i',
  inTurn(/\b/, oneOf(
    /please|pls|plz|kindly|can you|could you|would you|will you|are you able to|we ask|asking|requests?|requesting/,
    /we (?:would|['’]d) (?:like|appreciate)|seeking/,
  ), String.raw`\b(?:,? [^.?!]*?)?\b(${askingVerbs})\b`),
  /^\W*(please|pls|plz|kindly)\b/,
  /\b(?:please|pls|plz|kindly|can you|could you|would you|will you)(?: also| just| then| now| please| kindly)? (?:pick|name|list|weigh in|assign|grade|classify|define|characteri[sz]e|write|spell out|interpret|say|call|enter|rate|stage|record|designate|attribute|settle|pin down)\b/,
  /\b(?:we|CDI|coding|HIM|i) (?:are |am )?(?:request(?:ing)?|seek(?:ing)?|ask(?:ing)? for|need) (?:your |a |further |some |additional )*(?:clarification|clarity|input|response)\b/,
  /^\W*(?:(?:if|when|where|as) [^,.?!]{3,40}, )?(clarify|document|specify|indicate|provide|confirm|select|choose|identify|enter the)\b/,
  /^\W*(?:or|otherwise) (?:else )?(?:please |just |simply )?(?:state|say|write|note|indicate|answer|reply|document|specify|tick|mark)\b/,
);
const abbreviation = /(?:\b(?:Dr|Drs|Mr|Mrs|Ms|vs|No|approx|St|e\.g|i\.e|etc|wt|ht|temp|resp|hosp|pt|neg|pos|dx|hx|tx|rx)|(?:^|\s)[A-Z]|\b[a-z]\.[a-z])$/;

/** With these words a question begins, whatever was shortened before. */
const begins = /^["”)]?\s+(?:Please|Pls|Kindly|What|Which|Can you|Could you|Would you|Based on|Query|Question|In your)\b/;

/** A question whose answers follow it, so that it has no mark of its own: "When did it resolve:". */
const begun = /^\W*(?:what|which|when|how|where|why|who|whose)\b[^.!?]*[^.!?;,\s]\s*$/i;

/** Parts a text at full stops, question marks and lines. Text that is masked with blanks keeps its places. */
export const sentencesOf = remembered(parted);

const mayEnd = /[\n?!."”]/g;

function parted(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index: at, 0: character } of text.matchAll(mayEnd)) {
    const next = text[at + 1] ?? ' ';
    const isEnd = character === '\n' || ((character === '?' || character === '!') && !/[?!"”]/.test(next)) || ((character === '"' || character === '”') && /[?!.]/.test(text[at - 1] ?? '') && /\s/.test(next)) || (character === '.' && /\s/.test(next) && (!abbreviation.test(text.slice(start, at)) || begins.test(text.slice(at + 1, at + 16))));
    if (!isEnd) continue;
    push(sentences, text, start, at + 1);
    start = at + 1;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

const requests = remembered((words: string) => request.test(words));

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const words = raw.trim();
  if (words === '') return;
  const start = from + raw.indexOf(words);
  const isQuestion = /\?\W*$/.test(words);
  sentences.push({ start, end: start + words.length, text: words, isQuestion, asks: isQuestion || requests(words) || begun.test(words) });
}

/** Stretches between double quotation marks: words of the chart, not of the coder. */
export const quotesOf = remembered(quoted);

function quoted(text: string): readonly Span[] {
  return [...text.matchAll(/["“]([^"“”\n]{1,600})["”]|[‘]([^‘’\n]{3,600})[’](?!\p{L})/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The text with the stretches blanked; every other place stays where it is. */
export function masked(text: string, spans: readonly Span[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + rest.slice(end), text);
}

export function isWithin({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}
