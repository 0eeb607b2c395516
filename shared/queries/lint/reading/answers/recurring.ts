import { inTurn } from '../../any-of';
import { answer, isWay, lastEnd, type BodyAnswer, type BodyAnswers } from './answer';
import { noChoice } from './headed';

/** What can stand between answers, whatever it is: a sign or two apart from the words, dots, arrows. One that has other uses is read elsewhere, and stars set off one answer. */
const between = /(?<=\s)(?![/|=–—-](?=\s)|\*{2}|!)[^\s\w"“”'‘’()[\]{},;:?!.%&☐☑☒□■▢○●★☆✪✓✔]{1,3}(?=\s)|(?<=\s)\\(?=\s)|(?<=\s)O(?=\s)|\.{3,4}|…|[-=]{1,3}>|→|⇒/gu;

/** Longest answer, in UTF-16 code units. */
const longest = 100;
/** A request before its answers, and no answer. */
const requests = /^\W*(?:please|pls|kindly|can|could|would|will|what|which|how|who|when|where|is|are|was|were|does|do|did|based|in your|clarify|specify|indicate|document|state|describe|select|choose|circle|mark|pick)\b/i;

type Mark = { readonly index: number; readonly length: number };

/** The same mark between answers, known by the "other" or "undetermined" that it sets apart: "acute => chronic => other". */
export function recurring(text: string): BodyAnswers | null {
  const every = [...text.matchAll(between)].map(({ index, 0: sign }) => ({ index, length: sign.length, sign: sign.trim() }));
  for (const one of new Set(every.map(({ sign }) => sign))) {
    const marks = every.filter(({ sign }) => sign === one);
    const row = marks.length < 2 ? null : rowOf(text, marks);
    if (row !== null) return row;
  }
  return null;
}

/** The answers from the last that leaves it open back to the first that is one. */
function rowOf(text: string, marks: readonly Mark[]): BodyAnswers | null {
  const behind = marks.map(({ index, length }, at) => {
    const next = marks[at + 1]?.index ?? text.length;
    const end = lastEnd(text, index + length, next);
    return { index, each: answer(text, index + length, end), goesOn: end === next };
  });
  const way = behind.findLastIndex(({ each }) => each !== null && isWay(each.text));
  const areAnswers = way < 0 && isRightBehind(text, marks) && behind.every(({ each, goesOn }, at) => each !== null && /[a-z]{3}/i.test(each.text) && !noChoice.test(each.text) && (goesOn || at === behind.length - 1));
  const last = areAnswers ? marks.length - 1 : way;
  let from = last;
  for (let before = behind[from - 1]; before !== undefined && before.each !== null && before.goesOn && before.each.text.length <= longest; before = behind[from - 1]) from -= 1;
  const first = behind[from];
  if (last < 1 || from === last || first === undefined) return null;
  const answers = behind.slice(from, last + 1).flatMap(({ each }) => each ?? []);
  const lead = ahead(text, first.index);
  const all = lead === null ? answers : [lead, ...answers];
  return { answers: all, style: 'line', span: { start: lead?.start ?? first.index, end: answers.at(-1)?.end ?? first.index } };
}

/** Whether the marks begin right behind a request, so that what they part needs no other sign of being answers; arrows tell a course. */
function isRightBehind(text: string, [first]: readonly Mark[]): boolean {
  if (first === undefined || /[>→⇒]/.test(text.slice(first.index, first.index + first.length))) return false;
  const asked = /(?:^|[.?!:]["”)]?\s|\n)([^.?!:\n]{3,160}[.?:]?)$/.exec(text.slice(0, first.index).trimEnd())?.[1];
  return asked !== undefined && (asked.endsWith('?') || requests.test(asked));
}

/** What stands before the first mark: an answer, unless it is what asks. */
function ahead(text: string, at: number): BodyAnswer | null {
  const begin = [...text.slice(0, at).matchAll(/[.?!:]["”)]?\s|\n/g)].at(-1);
  const lead = answer(text, begin === undefined ? 0 : begin.index + begin[0].length, at);
  return lead === null || lead.text.length > longest || requests.test(lead.text) ? null : lead;
}

/** A present-on-admission indicator behind each answer: "Yes (Y) No (N) Undetermined (W)". */
export function indicated(text: string): BodyAnswers | null {
  return lettered(text) ?? behindLetters(text);
}

/** The same before each answer: "Y - present on admission. N - developed later. W - undetermined. Other: ____". */
function lettered(text: string): BodyAnswers | null {
  const match = letteredRow.exec(text);
  if (match === null) return null;
  const { index, 0: { length } } = match;
  const marks = [...match[0].matchAll(letterMark)].map((mark) => index + mark.index);
  const answers = marks.flatMap((at, place) => answer(text, at, marks[place + 1] ?? index + length) ?? []);
  return { answers, style: 'line', span: { start: index, end: index + length } };
}

/** What a letter stands for, as far as its place in the row may need. */
const letterWords = /[-–—=:]? ?[A-Za-z][^.;?\n()=]{1,50}?/;
/** In brackets or with a sign the letters need nothing between them. */
const letteredRow = new RegExp(inTurn(
  /(?<=[.?:;\n]\s{1,3})\(?Y\b\)? ?/, letterWords, /(?:[.;\n]\s{0,2}\(?|\s\(|\s(?=N ?[-–—=:]))N\b\)? ?/, letterWords,
  '(?:', /(?:[.;\n]\s{0,2}\(?|\s\(|\s(?=[UW1] ?[-–—=:]))[UW1]\b\)? ?/, letterWords, '(?=', /[.;\n]|\s?\(|\s[UW1] ?[-–—=:]|$/, ')){1,3}', /(?:[.;\n]\s{0,2}[Oo]ther\b[^.;?\n]{0,30})?/,
));
const letterMark = /(?<![\w'’])\(?[YNUW1]\)?(?= ?[-–—=:]|\) )|(?<=[.;\n]\s{0,2})(?:[YNUW1](?= )|[Oo]ther\b)/g;

function behindLetters(text: string): BodyAnswers | null {
  const match = /(?<=[.?:]\s{1,3})(?:[A-Za-z][^()\n.?:]{1,50} \([YNUW]\)[\s,;/|]*){3,4}/.exec(text);
  if (match === null) return null;
  const answers = [...match[0].matchAll(/([^()]+) \([YNUW]\)/g)].flatMap(({ index, 1: words }) => answer(text, match.index + index, match.index + index + (words?.length ?? 0)) ?? []);
  return { answers, style: 'line', span: { start: match.index, end: match.index + match[0].trimEnd().length } };
}
