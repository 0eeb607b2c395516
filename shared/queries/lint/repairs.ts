import type { Fix, QueryEdit, Span, Where } from './model';
import type { Reading } from './reading';
import type { Sentence } from './reading/sentences';

/** A fix that puts other words in a stretch's place. */
export function rewording(label: string, where: Where, { start, end }: Span, text: string): Fix {
  return { label, edits: [{ edit: 'replace', where, start, end, text }] };
}

/** A fix that leaves words out, with the blank that would be left over. */
export function leavingOut(label: string, where: Where, text: string, { start, end }: Span): Fix {
  const isSpaced = /\s/.test(text[start - 1] ?? ' ') && /[\s,.;?!]/.test(text[end] ?? ' ');
  const from = isSpaced && start > 0 && text[start - 1] === ' ' ? start - 1 : start;
  return rewording(label, where, { start: from, end: isSpaced && from === start && text[end] === ' ' ? end + 1 : end }, '');
}

/** The questions that a leading one can become, the most fitting first. */
export function neutralQuestions({ options, documented, kind }: Reading, sentence: Sentence, hasDocumented: boolean): string[] {
  const open = 'Based on your clinical judgment, what diagnosis, if any, do these findings represent?';
  const status = 'Based on your clinical judgment, what is the status of this diagnosis?';
  const choice = 'Based on your clinical judgment, which of these applies?';
  if (options.length > 0 && (kind !== 'yes-no' || sentence.asks)) return [choice, open];
  return hasDocumented && documented.length > 0 ? [status, open] : [open, status];
}

/** Fixes of a sentence that leads: left out where another question stays, or put neutrally. */
export function repairs(reading: Reading, sentence: Sentence, hasDocumented = false): Fix[] {
  const { input: { body }, asks } = reading;
  const isOnlyAsk = sentence.asks && asks.length <= 1;
  const out = leavingOut('Leave the sentence out', 'body', body, sentence);
  const neutral = neutralQuestions(reading, sentence, hasDocumented).map((question) => rewording('Ask neutrally', 'body', sentence, question));
  return isOnlyAsk || asks.length === 0 ? [...neutral, out] : [out, ...neutral];
}

/** The step that offers one more answer, in the way the query offers its others. */
export function answerAdded({ bodyAnswers, input: { body } }: Reading, text: string): QueryEdit {
  if (bodyAnswers === null) return { edit: 'add-option', text };
  const at = bodyAnswers.answers.at(-1)?.end ?? bodyAnswers.span.end;
  const words = separatorOf(body, bodyAnswers, text);
  return { edit: 'replace', where: 'body', start: at, end: at, text: words };
}

function separatorOf(body: string, { answers, style, span }: NonNullable<Reading['bodyAnswers']>, text: string): string {
  const last = answers.at(-1);
  const before = answers.at(-2);
  const between = before === undefined || last === undefined ? '' : body.slice(before.end, last.start);
  if (style === 'line') return `${between.includes(';') ? '; ' : between.includes('/') ? ' / ' : ', '}${text}`;
  const lead = style === 'box' && between === '' ? ` ${body.slice(span.start, answers[0]?.start ?? span.start)}` : between;
  return nextLabel(lead) + text;
}

/** " b) " becomes " c) ": a list goes on as it was numbered. */
function nextLabel(between: string): string {
  return between.replace(/([a-h]|[1-8])(?=[).]\s*$)/i, (label) => String.fromCharCode(label.charCodeAt(0) + 1)).replace(/[xX✓✔](?=\]|\))/u, ' ');
}

/** A fix that offers one more answer. */
export function addingAnswer(reading: Reading, label: string, text: string): Fix {
  return { label, edits: [answerAdded(reading, text)] };
}

/** The steps that take every answer away. */
export function answersRemoved({ bodyAnswers, options }: Reading): QueryEdit[] {
  if (bodyAnswers !== null) return [{ edit: 'replace', where: 'body', start: bodyAnswers.span.start, end: bodyAnswers.span.end, text: '' }];
  return options.map(({ index }) => ({ edit: 'remove-option', option: index }));
}
