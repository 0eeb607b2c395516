import type { LintInput } from '../model';
import type { Reading } from '../reading';

/**
 * The query with its first and its last substantive answer in each other's place, wherever the coder names them: in title,
 * question and answers, and not in what is cited of the chart. A query that leads to neither is judged the same (Q35).
 * @returns null where there are no two such answers, or the text of one is part of the other
 */
export function swapped({ input, options, bodyAnswers, asks }: Reading): LintInput | null {
  const offered = options.filter(({ role }) => role === 'substantive');
  const [first, last] = [offered[0], offered.at(-1)];
  // Of two symptoms none weighs more.
  if ((first?.mentions.length ?? 0) + (last?.mentions.length ?? 0) === 0) return null;
  const [one, other] = [first?.text, last?.text];
  if (one === undefined || other === undefined || one === other || one.includes(other) || other.includes(one)) return null;
  const exchange = (text: string): string => exchanged(text, one, other);
  const title = input.title === undefined ? {} : { title: exchange(input.title) };
  const places = [...asks, ...(bodyAnswers === null ? [] : [bodyAnswers.span])].toSorted((earlier, later) => later.start - earlier.start);
  const body = places.reduce((text, { start, end }) => text.slice(0, start) + exchange(text.slice(start, end)) + text.slice(end), input.body);
  return { ...input, ...title, body, ...(input.options === undefined ? {} : { options: input.options.map(exchange) }) };
}

function exchanged(text: string, one: string, other: string): string {
  return text.split(one).map((part) => part.split(other).join(one)).join(other);
}
