import { findDiagnoses } from '../../../../clinical/diagnoses';
import { anyOf, inTurn, oneOf } from '../../any-of';
import { openNoun } from '../leaves-open';
import { isWay, ofQuestion, separated, type BodyAnswers } from './answer';

const verb = oneOf(/specify|clarify|indicate|state|document|stage|grade|classify|identify|designate|select|choose|pick|circle|mark|check|tick|answer|respond|reply/);

/** What asks, right before the row that answers it at the end of a text: "Specify:", "Cause of the ulcer?", "Approach used:", "Which is it?". */
const head = anyOf(
  'gi',
  inTurn(/\b/, verb, /(?: (?:only )?(?:one|which|the (?:\w+ ){0,3}\w+))?:\s+/),
  inTurn(/(?<=^|[.?!]["”)]?\s{1,3}|\n)(?:(?:what|which) )?(?:[\w’'-]+ ){0,6}?/, openNoun, /(?: [\w’'-]+){0,6}(?:[:?])\s+/),
  /(?<=^|[.?!]["”)]?\s{1,3}|\n)(?:which|what) (?:[\w’'-]+ ){0,7}[\w’'-]+\?\s+/,
  // Any request whose colon leads to two: "please describe why labor stopped: A, or B?"
  /\b(?:please|pls|kindly|can you|could you|tell us|describe|say|explain|state)\b[^.?!:\n]{2,160}:\s+(?=[^.?!:\n()]{3,120}\bor\b[^.?!:\n()]{3,80}\?)/,
);
/** The same without a colon: "Please specify abuse or dependence." */
const bare = inTurn(/\b(?:please|pls|kindly) /, oneOf(/specify|indicate|choose|select|state|pick|circle/), /(?: whether)? (?!(?:the|an?|any|if|that|whether|type|your)\b)/);
const heads = anyOf('gi', head, bare);
const ofVerb = new RegExp(inTurn(/^/, verb, /\b[^?]*:\s+$/), 'i');

/** A row that ends the text, but for an indicator in brackets or thanks. */
const row = /^([^.?!\n:()]{3,180}?)(?:[.?!]|(?=\s*\()|$)\s*(?:\([^()]*\)[.]?\s*|thank(?:s| you)[^.!\n]{0,20}[.!]?\s*|((?:please |pls |kindly |just )?(?:tick|circle|choose|pick|select|check|mark|indicate)(?: only)? (?:one|which)\b[^.!?\n]{0,40}[.!]?\s*)|(?<=\?\s*)([A-Z][^?:\n]{3,100}))?$/i;

/** A part that names a severity, a side, a kind: an answer without a diagnosis. */
const value = /^\W*(?:(?:very )?(?:mild|moderate|severe)|(?:sub)?acute|chronic|left|right|both|bilateral|open|closed|partial|complete|primary|secondary|traumatic|patholog\w+|stress|abuse|dependence|use|(?:stage|grade|type|class|degree) ?\w{1,3}|\d[a-d]?|unstageable|(?:non)?excisional|(?:gram[- ]|non-?)?[a-z]+(?:ic|al|ive|ary|ous|ian|(?<!m)ent|ration))\b(?: \w+){0,3}\W*$/i;
/** No answer to choose: what is asked for, how to reply, and what leaves it open in other words. */
export const noChoice = anyOf(
  'i',
  /^\W*(?:and |or )?(?:was|were|is|are|did|does|do|has|have|had|can|could|would|will|should|what|which|who|whether|if|how|when|where|why|the|its|any|your|our|that|this|these|please|kindly|based|given|for|on|in|by|at|via (?:the )?(?:portal|phone)|with(?:out)?|not|as|per|see|e\.?g|i\.?e|such|unless|when\w*)\b/,
  /\b(?:notes?|addendum|chart|messages?|e-?mail|phone|page|portal|query|reply|record|summary|documentation|present|absent|confirmed|ruled|valid|agree\w*|disagree\w*|yes|no|thanks|regards|sincerely|coding|coder|CDI|HIM|RN|MD|other|another|known|applicable|able|possible)\b|\d[/-]\d|\d{3}|\d\.\d|["“]/,
);
const partings: readonly RegExp[] = [/;/g, / [/|\\] /g, / vs\.? |\bversus\b/gi, / [-–—~•+] |\s*(?:\.{3}|…|->|=>|→|⇒)\s*/g, /(?<=[a-z])\/(?=[a-z])/gi, /,(?: or\b)?|\bor\b/gi];

/** Answers behind what asks for them, though none of them leaves it open: "Severity? Moderate / severe". */
export function headed(text: string): BodyAnswers | null {
  for (const match of text.matchAll(heads)) {
    const begin = match.index + match[0].length;
    const [, words, chosen, behind] = row.exec(text.slice(begin)) ?? [];
    if (words === undefined || /\bwith or without\b|\band\/or\b|\bor\b.*\band\b.*\bor\b|^\W*(?:if|unless|should|when)\b/i.test(words)) continue;
    const mark = partings.find((each) => words.search(each) > 0);
    if (mark === undefined) continue;
    const answers = separated(text, begin, begin + words.length, mark);
    const isComma = mark === partings.at(-1) && !/\bor\b/i.test(words);
    const isNoun = !ofVerb.test(match[0]);
    // What is shown may stand behind it; then as without a colon each answer has to be named.
    const isBare = behind !== undefined || !/[:?]\s+$/.test(match[0]);
    const isChoice = answers.length > 1 && answers.length < 8 && answers.every(({ text: each }) => each.length <= 70 && (isWay(each) || !(noChoice.test(each) || ofQuestion.test(each))));
    const isNamed = (each: string): boolean => isWay(each) || value.test(each) || findDiagnoses(each).length > 0;
    // Commas part all kinds of lists: there each has to be named as an answer.
    if (!isChoice || ((isBare || (isComma && isNoun)) && !answers.every(({ text: each }) => isNamed(each))) || (isNoun && chosen === undefined && text[begin + words.length] !== '?' && !answers.some(({ text: each }) => isNamed(each)))) continue;
    // Words of the record that contradict each other are what is asked about.
    const before = text.slice(0, match.index).toLowerCase();
    if (answers.every(({ text: each }) => before.includes(each.toLowerCase()))) continue;
    return { answers, style: 'line', span: { start: begin, end: begin + words.length } };
  }
  return null;
}
