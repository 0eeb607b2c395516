import { answer, answersIn, type BodyAnswer, type BodyAnswers } from './answer';

const box = /\[ ?[xX✓✔]?\s?\]|\{ ?[xX✓✔]?\s?\}|<\s{1,3}>|\[_+\]|\(_\)(?= ?[A-Za-z])|(?<!\b(?:[Oo]ther|[Ss]pecify|[Cc]ause|to) ?)\(_{2,3}\)(?= ?[A-Za-z])|\( ?[xX✓✔]?\s{0,3}\)|[☐☑☒□■◻▢⬜⬛◽◾❏❐❑❒⚪⚫🔲🔳◯○◦●✓✔★☆✪①-⑳❶-❿➀-➉Ⓐ-Ⓩⓐ-ⓩ]|(?<=(?:^|\n)[ \t]*|[;?]\s|[.]["”]?\s|(?<!\b(?:[Oo]ther|[Ss]pecify|[Ee]xplain|by|for|as|is)\)?):\s)_{2,}(?= ?(?!o |or\b|and\b|[A-Ha-h][).]|(?:Date|Time|Sign\w*|Initials|MD|Provider|Physician)\b)[A-Za-z])/gu;
/** Circles as a keyboard has them: three at least, or two from the question on, since one may be a letter. */
const circles = /(?<=(?:^|[\n?:]|\s)\s)[Oo0]\s+(?=[A-Za-z])|(?<=\s)(?<!\b(?:type|group|blood) )O\s+(?=[A-Za-z][a-z])(?!(?:pos|neg|rh)\w*\b)|(?<=\s)o\s+(?=[A-Z]|[a-z]{3})|(?<=\s)_\s+(?=[A-Za-z])/g;
const ticked = /[xX✓✔☑☒■⬛◾⚫●★✪]/u;

/** A line of a form that says what kind of query it is, and asks nothing. */
const ofForm = /^\W*(?:indications?|reasons?|query (?:type|reason|status)|type|kind|priority|urgency|category|service|source|setting)\b[^:\n]{0,30}:[^.?!\n]*$/i;

const leadingBlank = /(?<=\s)(?<!\b(?:other|specify|explain|describe|state|by|for|as|is|to|stage|type|degree|grade|cause|organism)\)?[:,]? )(?<!: )_{2,}(?= ?(?!o |[A-Ha-h][).])[A-Za-z])|(?<=\s)_{2,}(?= ?(?:undetermined|unable|cannot|can['’]t|clinically|not |unknown))/gi;

const isAsked = (text: string, at: number): boolean => text[at] === 'O' && /[.?:]\s*$/.test(text.slice(0, at));

/** Answers behind boxes, circles and leading blanks. */
export function boxes(text: string): BodyAnswers | null {
  // A star marks an answer beside others that have a box, and alone a heading.
  const drawn = [...text.matchAll(box)].filter((_, __, all) => !all.every(([mark]) => /[★☆✪]/u.test(mark)));
  // Blanks before words go on in their line: "Mark: __ A __ B __ other".
  const rows = drawn.filter(([mark]) => mark.startsWith('_')).flatMap(({ index }) => {
    const end = text.indexOf('\n', index);
    return [...text.slice(0, end < 0 ? text.length : end).matchAll(leadingBlank)].filter((blank) => blank.index > index);
  });
  const round = drawn.length > 0 ? [] : [...text.matchAll(circles)];
  const every = [...new Map([...drawn, ...rows, ...(round.length > 2 || (round.length === 2 && isAsked(text, round[0]?.index ?? 0)) ? round : [])].map((match) => [match.index, match])).values()].toSorted((one, other) => one.index - other.index).filter(({ index }) => !ofForm.test(text.slice(text.lastIndexOf('\n', index - 1) + 1, index)));
  // Dark squares or dots before all the answers are how the list is drawn.
  const isDrawnSo = every.length > 1 && every.every(([mark]) => mark === every[0]?.[0] && /[■⬛◾⚫●★✪]/u.test(mark));
  const marks = every.map((match) => ({ index: match.index, length: match[0].length, isTicked: !isDrawnSo && ticked.test(match[0]) }));
  const [first, last] = [marks[0], marks.at(-1)];
  const answers = (first === undefined || last === undefined ? null : before(text, marks)) ?? answersIn(text, marks, text.length);
  return first === undefined || answers.length === 0 ? null : { answers, style: 'box', span: { start: Math.min(first.index, answers[0]?.start ?? first.index), end: Math.max(answers.at(-1)?.end ?? first.index, (last?.index ?? 0) + (last?.length ?? 0)) } };
}

/** All there is to mark, before its box: "Please mark your answer: adverse effect of anticoagulant ( )". */
const onlyOne = /\b(?:mark|check|tick|circle|choose|select|answer|response|diagnosis|confirm)\b[^.?!:\n]{0,30}: *[A-Za-z][^:.?!\n_]{3,70}$/i;

/** Answers before their boxes, where the last box ends its line: "HELLP syndrome [ ] other [ ] unable to determine [ ]". */
function before(text: string, marks: readonly { readonly index: number; readonly length: number; readonly isTicked: boolean }[]): BodyAnswer[] | null {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined || (marks.length < 2 && !onlyOne.test(text.slice(0, first.index))) || !/^[ \t.]*(?:\n|$)/.test(text.slice(last.index + last.length))) return null;
  const begin = Math.max(text.lastIndexOf('\n', first.index), text.lastIndexOf(': ', first.index), text.lastIndexOf('? ', first.index)) + 1;
  if (text.slice(begin, first.index).trim().length < 2 || /[.?!:]\s*$/.test(text.slice(begin, first.index))) return null;
  return marks.flatMap(({ index, isTicked }, at) => {
    const previous = marks[at - 1];
    return answer(text, previous === undefined ? begin : previous.index + previous.length, index, isTicked) ?? [];
  });
}
