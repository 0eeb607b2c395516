import type { BodyAnswer, BodyAnswers } from './answers';
import { roleOf, type AnswerRole } from './roles';

type Line = { readonly start: number; readonly end: number; readonly text: string };

/** Longest answer on a line, in UTF-16 code units. */
const longest = 90;
/** What an answer never holds: a day, a quotation, several sentences, an order. */
const noAnswer = /\d\/\d|["“]|[.!?]\s+\S|[?!]\s*$|^\W*(?:please|kindly|thank|based on|can you|could you|if|when|we|i)\b/i;
/** A line that heads others: it ends with a colon, and no blank follows. */
const heads = /:\s*$/;
const ways: readonly AnswerRole[] = ['other', 'undetermined'];

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]*/g)].filter(([line]) => line !== '').map((match) => {
    const words = match[0].trim();
    const start = match.index + match[0].indexOf(words);
    return { start, end: start + words.length, text: words };
  });
}

const mayAnswer = ({ text }: Line): boolean => text !== '' && text.length <= longest && !noAnswer.test(text) && !heads.test(text);

/**
 * Answers without any mark, each on a line of its own: "Confirmed", "Ruled out", "Other: ____", "Unable to determine". They are known by
 * their last ones, another answer and that none can be told.
 */
export function bareLines(text: string): BodyAnswers | null {
  const lines = linesOf(text);
  const ends = lines.map((line, index) => ({ line, index })).filter(({ line }) => mayAnswer(line) && ways.includes(roleOf(line.text)));
  const first = ends[0]?.index;
  const last = ends.at(-1)?.index;
  if (first === undefined || last === undefined || !ways.every((way) => ends.some(({ line }) => roleOf(line.text) === way))) return null;
  let from = first;
  for (let line = lines[from - 1]; line !== undefined && mayAnswer(line) && !/\n\s*\n/.test(text.slice(line.end, lines[from]?.start)); line = lines[from - 1]) from -= 1;
  const run = lines.slice(from, last + 1);
  const [begin, end] = [run[0], run.at(-1)];
  if (begin === undefined || end === undefined || run.length < 3 || !run.every(mayAnswer)) return null;
  return { answers: run.map((line): BodyAnswer => ({ ...line, isTicked: false })), style: 'list', span: { start: begin.start, end: end.end } };
}
