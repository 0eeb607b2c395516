import { anyOf, inTurn, oneOf } from '../any-of';
import type { Span } from '../model';
import { openNoun } from './leaves-open';

/** An answer as it stands in a body, with its place; `mark` says how it is set off. */
export type BodyAnswer = Span & { readonly text: string; readonly isTicked: boolean };
export type BodyAnswers = { readonly answers: readonly BodyAnswer[]; readonly style: 'box' | 'list' | 'line'; readonly span: Span };

const other = /\bother\b|\banother (diagnosis|cause|condition|type|answer)|\bsomething else\b|\b(none|neither) of (these|the above)\b|\bneither\b.{0,12}(specify|state|write|_{2,})|\byour own (words|answer|wording)/i;
export const undeterminedWords = anyOf(
  'i',
  inTurn(/\b/, oneOf(
    /unable to (be )?(clinically )?determined?|(clinically )?un(determined|determinable)|can(no|')?t( be)?( clinically)? determined?/,
    /cannot (be )?(clinically )?determined?|indeterminate|not (clinically )?(able|possible) to (be )?(determined?|tell|say)/,
    /unable to (be )?(further |more precisely |reliably |currently |clinically |better |fully )*(say|tell|clarify|clarified|specify|specified|classify|classified|determine|answer|assess|comment|differentiate|distinguish|state|know|recall|remember|confirm or exclude|give)/,
    /can (you|it|this|the \w+) not (be )?(determined?|told|tell|say|said|known)|(do not|don.t|cannot|can.t) (recall|remember)/,
    /(cannot|can ?not|can.t|could not) (be )?(further |reliably |currently |clinically )*(say|said|tell|told|specify|specified|clarif(y|ied)|classif(y|ied)|determined?|state[d]?|know|differentiated?|established)/,
    /no way to (tell|know|say)|not (yet )?(determinable|ascertain(ed|able))|(do not|don.t) know/,
    /insufficient (information|data|evidence|documentation|record)s? to (say|tell|determine|answer|decide)|(information|data|evidence|documentation|records?)( is)? insufficient( to (say|tell|determine|answer|decide))?|unknown at this time/,
  ), /\b/),
  /^\W*(?:or )?(?:it )?(?:clinically )?(?:unable|not able|not possible|impossible|can ?not|can['’]t|could not|couldn['’]t)(?: to)?(?: be)?(?: \w+ly)? (?!speak|walk|stand|eat|swallow|lie|breathe|move)\w+(?: (?:or|and) \w+)?(?: (?:this|it|further|that|at this time|from (?:the )?record))?\W*$/,
  /^\W*(?:or )?(?:it is )?(?:not (?:yet )?(?:clear|certain|established|decided|known)|too early to (?:say|tell|know)|still (?:unclear|unknown|open))\W*$/,
  /^\W*(or )?(clinically )?(unknown|not known|not sure|unsure|uncertain|unclear|undetermined|[UW])\W*$/,
);

const box = /\[ ?[xX✓✔]?\s?\]|\[_+\]|\( ?[xX✓✔]?\s{0,3}\)|[☐☑☒□■◻◯○◦●✓✔]|(?<=(?:^|\n)[ \t]*|[;?]\s|(?<!\b(?:[Oo]ther|[Ss]pecify|[Ee]xplain|by|for|as|is)\)?):\s)_{2,}(?= ?(?!o |or\b|and\b)[A-Za-z])/gu;
/** Circles as a keyboard has them: three at least, since one may be a letter. */
const circles = /(?<=(?:^|[\n?:]|\s)\s)[Oo0]\s+(?=[A-Za-z])/g;
const ticked = /[xX✓✔☑☒■●]/u;

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s,;|/–•·-]/.test(text[from] ?? '')) from += 1;
  while (to > from && /[\s,;|/.]/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

function answer(text: string, start: number, end: number, isTicked = false): BodyAnswer | null {
  const span = trimmed(text, start, end);
  const words = text.slice(span.start, span.end).replace(/^(and|or)\s+/i, '');
  return words === '' ? null : { start: span.end - words.length, end: span.end, text: words, isTicked };
}

function answersIn(text: string, marks: readonly { readonly index: number; readonly length: number; readonly isTicked: boolean }[], stop: number): BodyAnswer[] {
  return marks.flatMap(({ index, length, isTicked }, at) => {
    const next = marks[at + 1]?.index ?? stop;
    // The last one ends with its line, or where a new sentence begins.
    const end = at === marks.length - 1 ? lastEnd(text, index + length, next) : next;
    return answer(text, index + length, end, isTicked) ?? [];
  });
}

function lastEnd(text: string, from: number, stop: number): number {
  const line = text.indexOf('\n', from + 1);
  const sentence = /(?<!_)[.!?]["”]?\s+(?=[A-Z(]|[a-z]{1,2}[A-Z])|(?<=_)[.]\s+(?=[A-Z])(?!Other\b|Unable\b|Undetermined\b|Clinically\b|Not\b|None\b)/.exec(text.slice(from, stop));
  return Math.min(stop, line < 0 ? stop : line, sentence === null ? stop : from + sentence.index);
}

/** A line of a form that says what kind of query it is, and asks nothing. */
const ofForm = /^\W*(?:indications?|reasons?|query (?:type|reason|status)|type|kind|priority|urgency|category|service|source|setting)\b[^:\n]{0,30}:/i;

const leadingBlank = /(?<=\s)(?<!\b(?:other|specify|explain|describe|state|by|for|as|is|to|stage|type|degree|grade|cause|organism)\)?[:,]? )(?<!: )_{2,}(?= ?(?!o )[A-Za-z])|(?<=\s)_{2,}(?= ?(?:undetermined|unable|cannot|can['’]t|clinically|not |unknown))/gi;

function boxes(text: string): BodyAnswers | null {
  const drawn = [...text.matchAll(box)];
  // Blanks before words go on in their line: "Mark: __ A __ B __ other".
  const rows = drawn.filter(([mark]) => mark.startsWith('_')).flatMap(({ index }) => {
    const end = text.indexOf('\n', index);
    return [...text.slice(0, end < 0 ? text.length : end).matchAll(leadingBlank)].filter((blank) => blank.index > index);
  });
  const round = drawn.length > 0 ? [] : [...text.matchAll(circles)];
  const marks = [...new Map([...drawn, ...rows, ...(round.length > 2 ? round : [])].map((match) => [match.index, match])).values()].toSorted((one, other) => one.index - other.index).filter(({ index }) => !ofForm.test(text.slice(text.lastIndexOf('\n', index - 1) + 1, index))).map((match) => ({ index: match.index, length: match[0].length, isTicked: ticked.test(match[0]) }));
  const answers = answersIn(text, marks, text.length);
  const [first] = marks;
  return first === undefined || answers.length === 0 ? null : { answers, style: 'box', span: { start: first.index, end: answers.at(-1)?.end ?? first.index } };
}

const list = /(?:(?<=^|[\s(:;,.?])\(?([a-hA-H]|[1-9]|(?:i{1,3}|iv|vi{0,3})(?=[).]))[).]\s+(?=\S))|(?:(?<=\n|^)[ \t]*(?:[-*•–·]|o(?= ))[ \t]+)/g;

const choosing = /\b(select|choose|check|mark|circle|pick|options?|choices|answers)\b[^.?!\n]{0,60}:\s*$/i;
/** What follows a list of answers that names itself only then: "A. … B. … Please choose." */
const chosenAfter = /^[\s.]*(?:please |pls |kindly )?(?:select|choose|circle|pick|check|mark|which (?:one|of these)|indicate which)\b/i;

/** A heading over what is shown, and not over what can be answered. */
const ofIndicators = /(?:^|\n)[^\n?]{0,40}\b(?:indicators?|findings|evidence|labs?|results|vitals?|data|medications|treatments?|documentation|sources?|references?|criteria)\b[^\n?]{0,40}\n\s*$/i;

const roman: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
/** A label of a list as a letter or a figure: "iii" as 3. */
const ordinal = (label: string): string => (roman.includes(label) ? String(roman.indexOf(label) + 1) : label.toLowerCase());

/** The last list of letters, figures or bullets that stands after the question, or offers what only answers offer. */
function listed(text: string, askedAt: number): BodyAnswers | null {
  const runs: { index: number; length: number; isTicked: boolean; label: string }[][] = [];
  for (const match of text.matchAll(list)) {
    const label = ordinal(match[1] ?? '');
    const last = runs.at(-1)?.at(-1);
    const follows = last !== undefined && last.label !== '' ? label.charCodeAt(0) === last.label.charCodeAt(0) + 1 : last !== undefined && label === '' && !text.slice(last.index, match.index).includes('\n\n') && text.slice(last.index + last.length, match.index).split('\n').length <= 2;
    const mark = { index: match.index, length: match[0].length, isTicked: false, label };
    if (follows) runs.at(-1)?.push(mark);
    else runs.push([mark]);
  }
  for (const run of runs.toReversed()) {
    const [first] = run;
    const answers = answersIn(text, run, text.length);
    // "(a) excisional or not and (b) depth: skin / muscle / other" are parts of a question, each with answers of its own.
    if (first === undefined || answers.length < 2 || answers.some(({ text: words }) => holdsAnswers(words)) || answers.every(({ text: words }) => partOfQuestion.test(words) || ofQuestion.test(words)) || answers.some(({ text: words }) => isOrder.test(words))) continue;
    const isAnswers = answers.some(({ text: words }) => (other.test(words) && words.length < 60) || undeterminedWords.test(words) || /^(yes|no)\b/i.test(words));
    const before = text.slice(0, first.index);
    if (isAnswers || (first.index > askedAt && !ofIndicators.test(before)) || choosing.test(before) || isEitherOr(text, run) || (askedWith.test(before) && !answers.some(({ text: words }) => ofQuestion.test(words))) || chosenAfter.test(text.slice(answers.at(-1)?.end))) return { answers, style: 'list', span: { start: first.index, end: answers.at(-1)?.end ?? first.index } };
  }
  return null;
}

/** "1) Na 118 … 2) Document the diagnosis, if any": a query in numbered lines, and no answers. */
const isOrder = /^(?:please |kindly )?(?:document|clarify|specify|state|describe|indicate|add|provide|explain|update|addend|amend|sign|answer|reply|respond) (?=[a-z])/i;

/** "1. the type; 2. the episode; 3. whether …": parts of a question. */
const partOfQuestion = /^(?:and |or )?(?:the|its|any|whether|which|what|how|if|when|where|current|his|her)\b/i;

/** A question that ends in a colon, right before what it offers: "Clarify the acuity: (a) acute (b) chronic". */
const askedWith = /\b(?:clarif\w+|specify|select|choose|indicate|identify|which|what|document|state|is (?:it|this)|type|acuity|stage|status|severity)\b[^.?!\n]{0,80}:\s*$/i;
const ofQuestion = new RegExp(inTurn(/^(?:and |or )?(?:the |its |any )?(?:\w+ )?/, openNoun, /\b/), 'i');

/** "Was it (1) an attempt or (2) an accident?" */
function isEitherOr(text: string, run: readonly { readonly index: number }[]): boolean {
  const last = run.at(-1);
  return last !== undefined && /\b(?:or|vs\.?|versus)\s*$/i.test(text.slice(0, last.index)) && /^[^.!\n]{2,80}\?/.test(text.slice(last.index));
}

/** Whether what looks like one answer is a row of answers. */
function holdsAnswers(words: string): boolean {
  return (words.match(/[/;|,]/g) ?? []).length > 1 && other.test(words) && undeterminedWords.test(words);
}

const yesNo = /\b(?:yes\b[^/;|\n?.]{0,60}[/;|]\s*no|yes\b(?:,? (?:as|with|namely|specify|supported by)?:? ?_+)?\s*(?:\/|,|;|\||or| )\s*_*\s*no|Y\s*[/,;|]\s*N)\b((?:\s*[/,;|]\s*_*[^/,;|.?\n]+)*)/i;

function slashed(text: string): BodyAnswers | null {
  const match = yesNo.exec(text);
  if (match === null) return null;
  const whole = match[0];
  const answers = separated(text, match.index, match.index + whole.length, /[/;|]|,(?=\s*_*(?:no\b|other|another|unable|un(?:known|determined|clear|certain)|cannot|can.t|clinically|not\b|none\b|indeterminate))|\bor\b/gi);
  return { answers, style: 'line', span: { start: match.index, end: match.index + whole.length } };
}

function separated(text: string, start: number, end: number, separator: RegExp): BodyAnswer[] {
  // "episode (single / recurrent)" is one answer.
  const bracketed = [...text.slice(start, end).matchAll(/\([^()\n]*\)/g)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const outside = [...text.slice(start, end).matchAll(separator)].filter(({ index }) => !bracketed.some(({ from, to }) => from < index && index < to));
  const cuts = outside.map((match) => ({ at: start + match.index, to: start + match.index + match[0].length }));
  const bounds = [{ at: start, to: start }, ...cuts];
  return bounds.flatMap(({ to }, index) => answer(text, to, bounds[index + 1]?.at ?? end) ?? []);
}

/** Blanks behind words, one after the other: "Yes ___ No ___ Other (describe) ___". */
const blanks = /(?:^|[\n:?.][ \t]*)((?:[A-Za-z][^_\n:?]{1,60}?[ \t]*_{2,}[ \t]*[.,;]?[ \t]*){3,}(?:(?<=[;,][ \t]*)[^_\n;,/|.?]{5,60})?)/;

function blanked(text: string): BodyAnswers | null {
  const match = blanks.exec(text);
  const row = match?.[1];
  if (match === null || row === undefined) return null;
  const begin = match.index + match[0].length - row.length;
  const answers = separated(text, begin, begin + row.length, /_{2,}/g);
  const isAnswers = answers.some(({ text: words }) => other.test(words) || undeterminedWords.test(words) || /^(yes|no)\b/i.test(words));
  return isAnswers ? { answers, style: 'line', span: { start: begin, end: begin + row.length } } : null;
}

const offering = anyOf(
  'gi',
  /\b(?:(?:diagnos[ei]s |answer |response )?(?:options|choices|alternatives)(?: are| include)?|(?:please |pls |kindly )?(?:circle|choose|select|pick|check|tick|mark)(?: (?:only )?(?:from|one|the (?:best|appropriate|correct) (?:answer|option|diagnosis|choice)|an answer|from|between|all that apply|one of the following|the following))?(?: \(\w+\))?)\s*[:–-]\s*/,
  /\b(?:alternatives|options|choices|possibilities|answers)(?: (?:that )?(?:were )?(?:mentioned|offered|given|named|read out|discussed|presented))? (?:were|are|included?) (?=[^.?!\n]*,)(?!(?:in|to|of|for|on|by|all|not|as)\b)/,
  // What it is chosen for stands between: "Choose one for the kidney function on 1/7 (creatinine 3.1): A or B".
  /\b(?:circle|choose|select|pick|tick|mark|indicate|identify)(?: only)? (?:one|one of (?:these|the (?:following|two|terms|diagnoses))|which(?: one)?|either|a (?:term|diagnosis)|the (?:term|diagnosis|condition)|between (?:these|the following))(?: (?:for|to|that|which|regarding|about|describing|of|in|as|on|best|most)\b)[^:?!\n]{2,220}:\s+/,
  // And where no colon does: "choose either A or B".
  /\b(?:choose|select|pick|circle|tick|mark) (?:either|between) (?=[^.?!:;\n]{3,140}\b(?:or|and) [^.?!:;\n]{3,80}(?:[.?!]|$))(?!the (?:two|options|answers|following)\b)/,
);

/** Alternatives before the words that offer them: "A / B / C - circle one". */
const chosenFrom = /(?:^|[.?!\n]\s*)((?:[^.?!\n/]{3,70} \/ ){1,6}[^.?!\n/]{3,70}?)\s*[-–—(:,]+\s*(?:please )?(?:circle|choose|pick|select|check|mark)(?: only)? one\b/i;

function offeredBefore(text: string): BodyAnswers | null {
  const match = chosenFrom.exec(text);
  const row = match?.[1];
  if (match === null || row === undefined) return null;
  const begin = match.index + match[0].indexOf(row);
  return { answers: separated(text, begin, begin + row.length, / \/ /g), style: 'line', span: { start: begin, end: begin + row.length } };
}

/** Alternatives behind words that offer them: "Circle one: A / B", "Options: A; B". */
function offered(text: string): BodyAnswers | null {
  for (const match of text.matchAll(offering)) {
    const begin = match.index + match[0].length;
    const end = lastEnd(text, begin, text.length);
    const clause = text.slice(begin, end);
    const separator = clause.includes(';') ? /;/g : /\s-{1,3}\s[^-]*\s-{1,3}\s/.test(clause) ? /\s-{1,3}\s/g : /\s\/\s|\s\|\s/.test(clause) ? /\s[/|]\s/g : /[/|]/.test(clause) && !/,/.test(clause) ? /[/|]/g : /\bbetween $/i.test(match[0]) && !/\bor\b/i.test(clause) ? /,|\band\b/g : /,(?! please specify)|\bor\b/g;
    const answers = separated(text, begin, end, separator);
    const isEnough = answers.length > 1 || (answers.length === 1 && /options|choices/i.test(match[0]) && clause.length < 60);
    if (isEnough && answers.every(({ text: words }) => words.length < 120)) return { answers, style: 'line', span: { start: begin, end } };
  }
  return null;
}

/** Behind alternatives in brackets: "… or indicate other / unable to determine". */
const orElse = /^[ ,]*(?:(?:or|and|otherwise|else)(?: (?:please )?(?:indicate|state|specify|choose|select|answer|note|write|say|mark|give))?|(?:please )?(?:indicate|state|specify|choose|select|answer|note|write|say|mark|give)):? ([^.?!\n]{5,80})/i;
const alternative = /[;|]|,(?! (?:please specify|with\b))|\s?\/\s?|\bor\b/g;

/** Alternatives in brackets behind what they are alternatives of, with room for any other and for none: "pattern (use, abuse, other, undetermined)". */
function bracketed(text: string): BodyAnswers | null {
  for (const match of text.matchAll(/\([^()\n]{12,200}\)/g)) {
    const begin = match.index + 1;
    const end = match.index + match[0].length - 1;
    const inside = separated(text, begin, end, alternative);
    const tail = orElse.exec(text.slice(end + 1));
    const beyond = tail?.[1] === undefined ? [] : separated(text, end + 1 + tail[0].length - tail[1].length, end + 1 + tail[0].length, alternative);
    const answers = [inside, [...inside, ...beyond]].find((each) => each.some(({ text: words }) => other.test(words)) && each.some(({ text: words }) => undeterminedWords.test(words)));
    if (answers !== undefined && inside.length > 1 && answers.length > 2 && answers.every(({ text: words }) => words.length < 60)) return { answers, style: 'line', span: { start: begin, end: answers.at(-1)?.end ?? end } };
  }
  return null;
}

/** Before words that only say how to answer when nothing can be told: "state that it is undetermined". */
const saidOnly = /\b(?:(?:that|if|whether|or|and|where|when) (?:it|this|they|these|none|the [\w ]{1,40}|you are)(?: (?:is|are|was|were|be|remains?|stays?|can ?not|still|clinically))* ?|(?:answer|state|say|write|reply|respond|indicate|note|document)(?: with| if| as| that)? (?:(?:none|no|nothing|unknown|n\/a|not applicable|not known) ?(?:\/|or|,) ?)?["“'‘]?)$/i;
/** That it is to be said when it is so. */
const saidThen = /\b(?:indicate|say|state|note|tell us|write|reply|answer|document|record|mention)(?: so| it)? (?:if|that|whether|when|where) (?:it|this|that|they|these|none|any|neither|either|the [\w ]{1,30}?)(?: (?:is|are|was|were|be|remains?|still|clinically|of (?:this|these|them|it)))* ?$/i;
/** What is to be said when nothing can be told is a way out of an open question: "If you cannot determine it, please note that." */
const wayOut = /^\W*(?:(?:and|but|or) )?(?:if|should|where|when|whenever|in case)\b[^,;:/|]{0,50}$/i;
/** Who asks may be unable to tell as well; that is no answer. */
const asksOurselves = /\b(?:we|i|team|coding|coder|CDI|reviewer)\b[^.,;:?!]{0,20}$/i;
const severalBefore = /[;/|][^.?!]*[;/|]|,[^.?!,]*,[^.?!]*,|:[^.?!]*,/;

/** Where the clause begins in which an answer stands; one that begins a sentence of its own belongs to the one before. */
function clauseStart(text: string, at: number): number {
  const ends = [text.lastIndexOf('\n', at) + 1, ...[...text.slice(0, at).matchAll(/[.?!]["”)]?\s+(?=[A-Z])/g)].map((end) => end.index + 1)].toSorted((one, other) => one - other);
  const last = ends.at(-1) ?? 0;
  const previous = ends.at(-2) ?? 0;
  const opensSentence = text.slice(last, at).trim() === '' && text[last - 1] === '.' && /\/|\|/.test(text.slice(previous, last));
  return opensSentence ? previous : last;
}

/** What parts answers in a line as it would their lines; circles as a keyboard has them. */
const dash = /(?:^|\s)(?:[-–•·*]|o(?=\s[A-Z]))\s/g;

/** Alternatives in the question itself: "… : A; B; other; or unable to determine". */
function inLine(text: string): BodyAnswers | null {
  const match = anyOf('gi', inTurn(/\b/, oneOf(
    /unable to (be )?(?:further |clinically |reliably |currently )*(?:determined?|tell|say|specify|clarify|classify|differentiate|distinguish|assess)/,
    /not (?:clinically )?(?:able|possible) to (?:tell|say|determine)|can (?:you|it|this|the \w+) not (?:be )?(?:determined?|told|tell|say|said)/,
    /something else|(clinically )?undetermined|(?:cannot|can ?not|can['’]t|could not) (?:be )?(?:clinically |further |reliably )?(?:determined?|told|tell|said|say|established|known)|not (?:known|determinable)/,
    /other( \(?please specify\)?| \(specify\)|:? ?_+| diagnosis| cause| condition|, please specify|\b(?= ?[,;.?/|]|,? or|\s*$))/,
  )));
  const every = [...text.matchAll(match)];
  const isListed = ({ index }: { readonly index: number }): boolean => {
    const before = text.slice(Math.max(0, index - 160), index).split(/[.?!\n]\s/).at(-1) ?? '';
    return !saidThen.test(before) && !wayOut.test(before) && (!saidOnly.test(before) || severalBefore.test(before));
  };
  const isOurs = ({ index }: { readonly index: number }): boolean => asksOurselves.test(text.slice(Math.max(0, index - 40), index));
  const ends = every.some(isListed) ? every.filter((each) => !isOurs(each)) : [];
  const last = ends.at(-1);
  const first = ends[0];
  if (first === undefined || last === undefined) return null;
  const lineStart = clauseStart(text, first.index);
  const clause = text.slice(lineStart, first.index);
  // A colon before a blank belongs to its answer.
  const colon = [...clause.matchAll(/:(?!\s*_)/g)].at(-1)?.index ?? clause.lastIndexOf(':');
  const options = /\b(options|answers|choices)\b\W+/i.exec(clause);
  // Without a colon the list begins at its first word after the verb: "is this A, B, other …".
  const question = clause.lastIndexOf('? ');
  const begin = question > colon ? lineStart + question + 1 : colon >= 0 ? lineStart + colon + 1 : options !== null ? lineStart + options.index + options[0].length : lineStart + afterVerb(clause);
  const end = lastEnd(text, last.index, text.length);
  // "Confirmed, ruled out, or other; if unable to determine, say so": the semicolon parts no answers.
  const isListedBefore = /,[^;,]*,? or\b[^;]*;[^;]*$/.test(text.slice(begin, end));
  const semicolons = !isListedBefore && (text.slice(begin, end).match(/;/g) ?? []).length > Math.max(0, (text.slice(begin, end).match(/ \/ /g) ?? []).length - 1);
  const isDashed = (text.slice(begin, end).match(dash) ?? []).length > 1;
  const answers = separated(text, begin, end, isDashed ? dash : text.slice(begin, end).includes(' | ') ? /\|/g : semicolons ? /;/g : (text.slice(begin, end).match(/ vs\.? /gi) ?? []).length > 1 ? / vs\.? |,? or /gi : (text.slice(begin, end).match(/ \/ /g) ?? []).length > 1 ? / \/ |\?|\.\s(?=Other\b|Unable\b)|(?<=_)[\s.]+(?=[A-Z])/g : /[,;](?! please specify| organism| single| recurrent| (first|second))|\bor\b|\?|(?<=_)\.\s/g);
  // That nothing can be told is a fine answer to an open question, and alone no choice.
  // "Is there a diagnosis, or does it remain undetermined?" offers none.
  const isOpen = (answers.length > 1 && answers.some(({ text: words }) => /^\(?\d/.test(words) && holdsAnswers(words))) || isAnsweredWhether(text.slice(lineStart, end)) || answers.every(({ text: words }) => undeterminedWords.test(words) || asksItself.test(words) || partOfRequest.test(words));
  return answers.length < 2 || isOpen ? null : { answers, style: 'line', span: { start: begin, end } };
}

/** Whether something was there is asked with all the answers that has: "whether infection was present, absent or undetermined". */
const isAnsweredWhether = (clause: string): boolean => /\b(?:present|yes|documented|seen|done)\b ?(?:\/|,|or|;) ?\b(?:absent|no|not (?:present|seen|done))\b ?(?:\/|,|;)? ?(?:or )?(?:\w+ )?(?:un\w+|can ?not|cannot|not )/i.test(clause);

/** Parts of an open request that commas part: "as you judge them", "if any of these is not known", "type ____", and its ways out. */
const partOfRequest = anyOf(
  'i',
  /^\W*(?:and |or |please |then |just )*(?:you|your|we|if|as|in your|whether|that|when|where|based|write|state|say|note|indicate|answer|reply|document|describe|record(?:ed)? (?:it|this|that)|leave|none|nothing|no (?:diagnosis|answer|more))\b/,
  /^\W*(?:the|its|his|her|these|those|this|that)\b.*\b(?:is|are|was|were|has|have|had|did|does)\b(?!.*\b(?:confirmed|ruled|excluded|valid|accurate|present|resolved|significant)\b)/,
  inTurn(/^\W*(?:the |its |their )?/, openNoun, /(?: (?:of|and) [\w ]{2,30})?\W*_{2,}\W*$/),
  /^\W*["“]/,
  inTurn(/^\W*(?:the |its |his |her |any )?(?:\w+ ){0,2}/, openNoun, oneOf(/ (?:and|or|of) (?:the )?(?:\w+ )?[a-z]+\W*$/, /\W*$/)),
);
const asksItself = /^\W*(?:is|are|was|were|does|do|did|can|could|has|have|what|which|who|how|would|will) /i;

function afterVerb(clause: string): number {
  const verb = /\b(represents?|reflects?|is this|is it|as|whether|due to|describes?|between)\b\s+/i.exec(clause);
  return verb === null ? 0 : verb.index + verb[0].length;
}

/** The answers that a body itself offers; null where it offers none. */
export function bodyAnswers(text: string, askedAt: number): BodyAnswers | null {
  return boxes(text) ?? listed(text, askedAt) ?? blanked(text) ?? slashed(text) ?? offeredBefore(text) ?? offered(text) ?? bracketed(text) ?? inLine(text);
}
