import { findDiagnoses } from '../../../../clinical/diagnoses';
import { anyOf } from '../../any-of';
import { answer, isWay, lastEnd, ofQuestion, other, parting, separated, undeterminedWords, type BodyAnswers } from './answer';

const yesNo = /\b(?:yes\b[^/;|\n?.]{0,60}[/;|]\s*no|yes\b(?:,? (?:as|with|namely|specify|supported by)?:? ?_+)?\s*(?:\/|,|;|\||or| )\s*_*\s*no|Y\s*(?:[/,;|]|\bor\b)\s*N)\b((?:\s*[/,;|]\s*_*[^/,;|.?\n]+)*)/i;

/** Yes and no with what stands beside them, parted by strokes. */
export function slashed(text: string): BodyAnswers | null {
  const match = yesNo.exec(text);
  if (match === null) return null;
  const whole = match[0];
  const answers = separated(text, match.index, match.index + whole.length, /[/;|]|,(?=\s*_*(?:no\b|other|another|unable|un(?:known|determined|clear|certain)|cannot|can.t|clinically|not\b|none\b|indeterminate|[NUW1]\b))|\bor\b/gi);
  return { answers, style: 'line', span: { start: match.index, end: match.index + whole.length } };
}

/** Blanks behind words, one after the other: "Yes ___ No ___ Other (describe) ___". */
const blanks = /(?:^|[\n:?.][ \t]*)((?:[A-Za-z][^_\n:?]{1,60}?[ \t]*_{2,}[ \t]*[.,;]?[ \t]*){2,}(?:(?<=[;,][ \t]*)[^_\n;,/|.?]{5,60})?)/;

/** Answers before their blanks. */
export function blanked(text: string): BodyAnswers | null {
  const match = blanks.exec(text);
  const row = match?.[1];
  if (match === null || row === undefined) return null;
  const begin = match.index + match[0].length - row.length;
  const answers = separated(text, begin, begin + row.length, row.includes(';') ? /_{2,}|;/g : /_{2,}/g);
  // Two blanks may be of any form: there each has to be a diagnosis, or to leave it open.
  const isAnswers = (row.match(/_{2,}/g) ?? []).length < 3
    ? answers.length > 1 && !row.includes(';') && /[:?][ \t]*$/.test(text.slice(0, begin)) && !answers.every(({ text: words }) => isWay(words)) && answers.every(({ text: words }) => isWay(words) || findDiagnoses(words).length > 0)
    : answers.some(({ text: words }) => other.test(words) || undeterminedWords.test(words) || /^(yes|no)\b/i.test(words));
  return isAnswers ? { answers, style: 'line', span: { start: begin, end: begin + row.length } } : null;
}

const offering = anyOf(
  'gi',
  /\b(?:(?:diagnos[ei]s |answer |response )?(?:options|choices|alternatives)(?: are| include)?|(?:please |pls |kindly )?(?:circle|choose|select|pick|check|tick|mark)(?: (?:only )?(?:from|one|the (?:best|appropriate|correct) (?:answer|option|diagnosis|choice)|an answer|from|between|all that apply|one of the following|the following))?(?: \(\w+\))?)(?:\s*:|\s+[–-])\s*/,
  /\b(?:alternatives|options|choices|possibilities|answers)(?: (?:that )?(?:were )?(?:mentioned|offered|given|named|read out|discussed|presented))? (?:were|are|included?) (?=[^.?!\n]*,)(?!(?:in|to|of|for|on|by|all|not|as)\b)/,
  // What it is chosen for stands between: "Choose one for the kidney function on 1/7 (creatinine 3.1): A or B".
  /\b(?:circle|choose|select|pick|tick|mark|indicate|identify)(?: only)? (?:one|one of (?:these|the (?:following|two|terms|diagnoses))|which(?: one)?|either|a (?:term|diagnosis)|the (?:term|diagnosis|condition)|between (?:these|the following))(?: (?:for|to|that|which|regarding|about|describing|of|in|as|on|best|most)\b)[^:?!\n]{2,220}:\s+/,
  // A row of strokes behind a request and its colon: "Specify the type that applies: A / B / C".
  /\b(?:select|choose|pick|mark|indicate|specify|clarify|state|document)\b[^:?!\n]{2,120}:\s+(?=[^.?!\n;:,/]{2,60} \/ [^.?!\n;:,/]{2,60} \/ [^.?!\n;:,/]{2,60}(?:[.?!]|$))/,
  /\b(?:select|choose|pick|circle|mark|check|tick)\b[^:?!\n]{2,120}:\s+(?=[^.?!\n;:]{2,80}; [^.?!\n;:]{2,80}; )/,
  /\b(?:specify|clarify|indicate|state|document):\s+(?=[^.?!\n;:]{2,80}; [^.?!\n;:]{2,80}; )/,
  /\b(?:choose|select|pick|circle) (?=[^.?!:;,\n]{3,80} or [^.?!:;,\n]{3,80}(?:[.?!]|$))(?!(?:the|these|one|an?|either|whether|from|between|all|any|your?|up|it|what\w*|which\w*|how|if)\b)/,
  // The same row right behind the verb: "Choose A / other ____ / unable to determine".
  /(?<!\b(?:or|otherwise|else),? )\b(?:choose|select|pick|circle|tick|mark|check) (?=[^.?!:;\n/]{3,80} \/ [^.?!:;\n/]{2,60}(?: \/ |[.?!]|$))(?!(?:the|these|one|an?|either|whether|from|between|all|any|your?|up|it|what\w*|which\w*|how|if|only)\b)/,
  // And where no colon does: "choose either A or B".
  /\b(?:choose|select|pick|circle|tick|mark) (?:either|between) (?=[^.?!:;\n]{3,140}\b(?:or|and) [^.?!:;\n]{3,80}(?:[.?!]|$))(?!the (?:two|options|answers|following)\b)/,
  /\b(?:choose|select|pick|circle|tick|mark) (?:one )?(?:from|among(?:st)?|out of) (?:among )?(?=[^.?!:;\n,]{3,80}, [^.?!:;\n]{3,200}(?:[.?!]|$))(?!(?:the|these|those|your|our|this) )/,
);

/** Alternatives before the words that offer them: "A / B / C - circle one". */
const chosenFrom = /(?:^|[.?!\n])[ \t]*((?:[^.?!\n/]{3,70} \/ ){1,6}[^.?!\n/]{3,70}?)\s*[-–—(:,]+\s*(?:please )?(?:circle|choose|pick|select|check|mark)(?: only)? one\b/i;

/** Answers before the words that offer them. */
export function offeredBefore(text: string): BodyAnswers | null {
  const match = chosenFrom.exec(text);
  const row = match?.[1];
  if (match === null || row === undefined) return null;
  const begin = match.index + match[0].indexOf(row);
  return { answers: separated(text, begin, begin + row.length, / \/ /g), style: 'line', span: { start: begin, end: begin + row.length } };
}

/** Alternatives behind words that offer them: "Circle one: A / B", "Options: A; B". */
export function offered(text: string): BodyAnswers | null {
  for (const match of text.matchAll(offering)) {
    const begin = match.index + match[0].length;
    const end = lastEnd(text, begin, text.length);
    const clause = text.slice(begin, end);
    const separator = clause.includes(';') ? /;/g : /\s-{1,3}\s[^-]*\s-{1,3}\s/.test(clause) ? /\s-{1,3}\s/g : /\s\/\s|\s\|\s/.test(clause) ? /\s[/|]\s/g : /[/|]/.test(clause) && !/,/.test(clause) ? /[/|]/g : /\bbetween $/i.test(match[0]) && !/\bor\b/i.test(clause) ? /,|\band\b/g : /,(?! please specify)|\bor\b/g;
    const answers = separated(text, begin, end, parting(clause, separator));
    const isEnough = answers.length > 1 || (answers.length === 1 && /options|choices/i.test(match[0]) && clause.length < 60);
    // "Specify: site; side; depth" asks for all of them.
    const isParts = answers.every(({ text: words }) => ofQuestion.test(words));
    if (isEnough && !isParts && answers.every(({ text: words }) => words.length < 120)) return { answers, style: 'line', span: { start: begin, end } };
  }
  return null;
}

/** Three or more in a question: "Is this A, B or C?" */
const eitherOr = /\b(?:is|was|were|are) (?:this|it|that|the [\w -]{3,40}?) ((?:[^,?;:.]{3,48}, ){1,5}[^,?;:.]{3,48}?,? or [^,?;:.]{3,60})\?/i;

/** Alternatives that are a question by themselves. */
export function asked(text: string): BodyAnswers | null {
  const match = eitherOr.exec(text);
  const row = match?.[1];
  if (match === null || row === undefined) return null;
  const begin = match.index + match[0].length - 1 - row.length;
  return { answers: separated(text, begin, begin + row.length, /,|\bor\b/g), style: 'line', span: { start: begin, end: begin + row.length } };
}

/** One answer alone behind a colon, with the mark of a list: "the significance of this: • acute chest syndrome". */
const alone = /:\s*[•▪▫‣▸]\s*([^•▪▫‣▸\n:?]{3,80})$/;

/** Yes as all there is to circle. */
const onlyYes = /\b(?:circle|select|choose|mark|check|tick|answer|reply|respond|response|enter|sign)(?: one| here| below)?(?:: ?|\s+[–-]\s+)["“]?(yes|Y)["”]?\W*$/i;

/** The only answer that is offered. */
export function single(text: string): BodyAnswers | null {
  const yes = onlyYes.exec(text)?.[1];
  if (yes !== undefined) {
    const at = text.search(/(?:yes|Y)\W*$/i);
    return { answers: separated(text, at, at + yes.length, /\n/g), style: 'line', span: { start: at, end: at + yes.length } };
  }
  const match = alone.exec(text.trimEnd());
  const words = match?.[1];
  if (match === null || words === undefined || /[•▪▫‣▸]/.test(text.slice(0, match.index))) return null;
  const begin = match.index + match[0].length - words.length;
  return { answers: separated(text, begin, begin + words.length, /[•▪▫‣▸]/g), style: 'line', span: { start: begin, end: begin + words.length } };
}

/** The same mark before each in a line, behind a question: "Can this be specified? ~ A ~ B". */
const bullets = /\?\s*([•·▪▫‣▸◦⁃~»›►➤◆◇>+#]|o(?=\s[A-Z])|-{1,2}|[–—]|\/{2}|\|{2})\s+([^\n?]{6,500})(?=\n|$)/;

/** Answers in a line, each behind the same mark. */
export function bulleted(text: string): BodyAnswers | null {
  const match = bullets.exec(text);
  const [whole, mark, row] = match ?? [];
  if (match === null || whole === undefined || mark === undefined || row === undefined || /\b(?:thank|regards|sincerely|RN|CDI|CCS)\b/i.test(row)) return null;
  const begin = match.index + whole.length - row.length;
  const answers = separated(text, begin, begin + row.length, new RegExp(String.raw`\s[${mark.charAt(0)}]{${String(mark.length)}}\s`, 'g'));
  return answers.length > 1 && answers.every(({ text: words }) => words.length < 80 && !/\d\/\d|^\W*(?:indicators?|sources?|findings?|see)\b/i.test(words)) ? { answers, style: 'line', span: { start: begin, end: begin + row.length } } : null;
}

/** Each answer in brackets of its own: "(Yes) (No) (Other) (Undetermined)", "[acute] [chronic] [other]". */
export function eachBracketed(text: string): BodyAnswers | null {
  const match = /(?:\([^()\n]{1,50}\)[\s,;/|]*){3,8}|(?:\[[^[\]\n]{1,50}\][\s,;/|]*){3,8}|(?:<[^<>\n]{1,50}>[\s,;/|]*){3,8}/.exec(text);
  if (match === null) return null;
  const answers = [...match[0].matchAll(/[([<]([^()[\]<>\n]{1,50})[)\]>]/g)].flatMap(({ index, 0: { length } }) => answer(text, match.index + index + 1, match.index + index + length - 1) ?? []);
  return answers.some(({ text: words }) => other.test(words) || undeterminedWords.test(words)) ? { answers, style: 'line', span: { start: match.index, end: match.index + match[0].trimEnd().length } } : null;
}

/** Answers that are asked one by one: "related to: the drug? dehydration? another cause? or undetermined?" */
export function questioned(text: string): BodyAnswers | null {
  const match = /:\s+((?:[^?:\n.]{3,70}\?\s*){3,6})(?=\n|$)/.exec(text);
  const row = match?.[1];
  if (match === null || row === undefined || !other.test(row) || !undeterminedWords.test(row)) return null;
  const begin = match.index + match[0].length - row.length;
  return { answers: separated(text, begin, begin + row.length, /\?\s*(?:or (?:is|was) (?:this|it) )?/g), style: 'line', span: { start: begin, end: begin + row.length } };
}

/** Behind alternatives in brackets: "… or indicate other / unable to determine". */
const orElse = /^[ ,]*(?:(?:or|and|otherwise|else)(?: (?:please )?(?:indicate|state|specify|choose|select|answer|note|write|say|mark|give))?|(?:please )?(?:indicate|state|specify|choose|select|answer|note|write|say|mark|give)):? ([^.?!\n]{5,80})/i;
const alternative = /[;|]|,(?! (?:please specify|with\b))|\s?\/\s?|\bor\b/g;

/** Alternatives in brackets behind what they are alternatives of, with room for any other and for none: "pattern (use, abuse, other, undetermined)". */
export function bracketed(text: string): BodyAnswers | null {
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
