import { findDiagnoses } from '../../../../clinical/diagnoses';
import { anyOf, inTurn, oneOf } from '../../any-of';
import { openNoun } from '../leaves-open';
import { quotesOf } from '../sentences';
import { holdsAnswers, lastEnd, other, parting, separated, undeterminedWords, type BodyAnswer, type BodyAnswers } from './answer';

/** Before words that only say how to answer when nothing can be told: "state that it is undetermined". */
const saidOnly = /\b(?:(?:that|if|whether|or|and|where|when) (?:it|this|they|these|none|the [\w ]{1,40}|you are)(?: (?:is|are|was|were|be|remains?|stays?|can ?not|still|clinically))* ?|(?:answer|state|say|write|reply|respond|indicate|note|document)(?: with| if| as| that)? (?:(?:none|no|nothing|unknown|n\/a|not applicable|not known) ?(?:\/|or|,) ?)?["“'‘]?)$/i;
/** That it is to be said when it is so. */
const saidThen = /\b(?:indicate|say|state|note|tell us|write|reply|answer|document|record|mention)(?: so| it)? (?:if|that|whether|when|where) (?:it|this|that|they|these|none|any|neither|either|the [\w ]{1,30}?)(?: (?:is|are|was|were|be|remains?|still|clinically|of (?:this|these|them|it)))* ?$/i;
/** What is to be said when nothing can be told is a way out of an open question: "If you cannot determine it, please note that." */
const wayOut = /^\W*(?:(?:and|but|or) )?(?:if|should|where|when|whenever|in case)\b[^,;:/|]{0,50}$/i;
/** "Any other condition", and one due to "the other", names none: it is what is asked about. */
const anyOther = /(?<!\bor )\b(?:any|the|each|were|are|there) $/i;
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

/** A quotation longer than this, in UTF-16 code units, is no answer that is quoted. */
const longAnswer = 24;

/** What parts answers in a line as it would their lines; circles as a keyboard has them. */
const dash = /(?:^|\s)(?:[-–—•·*▪▫‣▸◦⁃~»›►➤◆◇]|o(?=\s[A-Z]))\s/g;

/** "Is the PVD of 3/3 related to the diabetes, unrelated, …": what is asked about stands before the first answer. */
const relatedOrNot = /^\W*(?:is|are|was|were) [^,;?]{3,120}?\b(?=(?:un)?(?:related|linked|connected|associated)\b[^?]*, (?:not|un|independent))/i;

/** Alternatives in the question itself: "… : A; B; other; or unable to determine". */
export function inLine(text: string): BodyAnswers | null {
  const match = anyOf('gi', inTurn(/\b/, oneOf(
    /unable to (be )?(?:further |clinically |reliably |currently )*(?:determined?|tell|say|specify|clarify|classify|differentiate|distinguish|assess)/,
    /not (?:clinically )?(?:able|possible) to (?:tell|say|determine)|can (?:you|it|this|the \w+) not (?:be )?(?:determined?|told|tell|say|said)/,
    /something else|(clinically )?undetermined|(?:cannot|can ?not|can['’]t|could not) (?:be )?(?:clinically |further |reliably )?(?:determined?|told|tell|said|say|established|known)|not (?:known|determinable|determined)/,
    /other( \(?please specify\)?| \(specify\)|:? ?_+| diagnosis| cause| condition|, please specify|\b(?= ?[,;.?/|]|,? or|\s*$))/,
  )));
  const quotes = quotesOf(text);
  const every = [...text.matchAll(match)].filter(({ index }) => !anyOther.test(text.slice(Math.max(0, index - 60), index)) && !quotes.some(({ start, end }) => start < index && index < end && end - start > longAnswer));
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
  const question = clause.lastIndexOf('? ');
  const colon = [...clause.matchAll(/(?<!\b(?:other|specify|describe|explain)\)?):(?!\s*_)/gi)].at(-1)?.index ?? (question < 0 ? clause.lastIndexOf(':') : -1);
  const options = /\b(options|answers|choices)\b\W+/i.exec(clause);
  // Without a colon the list begins at its first word after the verb: "is this A, B, other …".
  const from = question > colon ? lineStart + question + 1 : colon >= 0 ? lineStart + colon + 1 : options !== null ? lineStart + options.index + options[0].length : lineStart + afterVerb(clause);
  const end = lastEnd(text, last.index, text.length);
  const begin = from + (relatedOrNot.exec(text.slice(from, end))?.[0].length ?? 0);
  // "Confirmed, ruled out, or other; if unable to determine, say so": the semicolon parts no answers.
  const isListedBefore = /,[^;,]*,? or\b[^;]*;[^;]*$/.test(text.slice(begin, end));
  const semicolons = !isListedBefore && (text.slice(begin, end).match(/;/g) ?? []).length > Math.max(0, (text.slice(begin, end).match(/ \/ /g) ?? []).length - 1);
  // "What site was it - left, right, other - or …": the answers stand between the dashes.
  const isDashed = (text.slice(begin, end).match(dash) ?? []).length > 1 && !asksItself.test(text.slice(begin, end));
  const usual = isDashed ? dash : text.slice(begin, end).includes(' | ') ? /\|/g : text.slice(begin, end).includes(' // ') ? / \/\/ /g : semicolons ? /;/g : (text.slice(begin, end).match(/ vs\.? | versus /gi) ?? []).length > 1 ? / vs\.? | versus |,? or /gi : (text.slice(begin, end).match(/ \/ /g) ?? []).length > 1 ? / \/ |\?|\.\s(?=Other\b|Unable\b)|(?<=_)[\s.]+(?=[A-Z])/g : /[,;](?! please specify| organism| single| recurrent| (first|second))|\bor\b|\?|(?<=_)\.\s/g;
  const answers = separated(text, begin, end, isDashed ? usual : parting(text.slice(begin, end), usual));
  // That nothing can be told is a fine answer to an open question, and alone no choice.
  // "Is there a diagnosis, or does it remain undetermined?" offers none.
  const isOpen = (answers.length > 1 && answers.some(({ text: words }) => /^\(?\d/.test(words) && holdsAnswers(words))) || isAnsweredWhether(text.slice(lineStart, end)) || answers.every(({ text: words }, at) => undeterminedWords.test(words) || asksItself.test(words) || partOfRequest.test(words) || (at > 0 && goesOn.test(words)));
  // Examples are no answers to choose from.
  if (/\((?:for (?:instance|example)|e\.?g\.?,?|such as) [^)]*\)/i.test(text.slice(lineStart, end)) && asksFor.test(clause) && colon < 0) return null;
  const isMarked = colon >= 0 || options !== null;
  return answers.length < 2 || isOpen || (!isMarked && isRequest(answers, clause)) ? null : { answers: isMarked ? answers : withoutRequest(answers), style: 'line', span: { start: begin, end } };
}

/** What answers by itself, without naming a diagnosis. */
const value = /^\W*(?:an? |the |or |and |as )*(?:(?:sub)?acute|chronic|left|right|bilateral|both|open|closed|mild|moderate|severe|systolic|diastolic|primary|secondary|(?:in)?complete|partial|full|(?:stage|grade|type|class) \w+\b|\w+ degree|present|absent|traumatic|pathologic\w*|displaced|nondisplaced|(?:non)?excisional|intentional|accidental|use|abuse|dependence|remission)\b/i;
const asksFor = new RegExp(inTurn(/\b/, oneOf(/what|which|whether|how|patterns?/, openNoun), /\b/), 'i');

/** Whether commas only part a request for something left open: "the stage at which, in your judgment, the ulcer presented, or that it is undetermined". */
function isRequest(answers: readonly BodyAnswer[], clause: string): boolean {
  const [first, ...rest] = answers.filter(({ text }) => !undeterminedWords.test(text) && !other.test(text));
  return first !== undefined && !/\b(?:confirm|validate|revise|rule (?:it )?out)\b/i.test(first.text) && (asksFor.test(first.text.replace(/\bcomplications?\b/gi, '')) || /\bincluding (?:whether|if)\b|\b(?:what|which) [\w ]{3,40},? if any,?/i.test(clause)) && !rest.some(({ text }) => value.test(text) || (!/^\W*between\b/i.test(text) && findDiagnoses(text).length > 0));
}

/** "Which side, left or right": the request before its answers is none of them. */
function withoutRequest(answers: readonly BodyAnswer[]): readonly BodyAnswer[] {
  const [first, ...rest] = answers;
  return first !== undefined && rest.length > 2 && /^\W*(?:(?:please|pls|kindly|can you|could you) )*(?:(?:clarify|specify|state|indicate|document|describe) )?(?:which|what)\b/i.test(first.text) && findDiagnoses(first.text).length === 0 ? rest : answers;
}

/** "The acuity and whether hypoxia or hypercapnia was present" asks for both. */
const typeAndWhether = new RegExp(inTurn(/\b/, openNoun, /(?: of [\w ]{2,30}?)?,? and (?:whether|if)\b[^:;]*$/), 'i');

/** Whether something was there is asked with all the answers that has: "whether infection was present, absent or undetermined". */
const isAnsweredWhether = (clause: string): boolean => /\bwhether (?:or not )?[^.?!;:]{3,80}? (?:was|is|were|are) (?:or (?:was |is |were |are )?not|not or) \w+/i.test(clause) || /\b(?:present|yes|documented|seen|done|occurred)\b ?(?:\/|,|or|;) ?\b(?:or )?(?:is |was )?(?:absent|no|not (?:present|seen|done)|did not(?: occur)?)\b ?(?:\/|,|;)? ?(?:or )?(?:\w+ )?(?:un\w+|can ?not|cannot|not )/i.test(clause) || typeAndWhether.test(clause) || /\band whether (?:it|this|that|these|the \w+) (?:is|was|were|are)\b[^.?!]*,? or (?:it |this )?(?:can ?not|can['’]t|un\w+)/i.test(clause) || /\bwhether (?:it is |this is |it was )?(?:confirmed|suspected|probable|known|established)\b[^.?!]*\b(?:un\w+|ruled out|suspected|not \w+)/i.test(clause);

/** What is asked for in an open request, by words that name none: "the final diagnosis", "any related", "your clinical". */
const openly = oneOf(/the|any|all|its|his|her|their|this|your|an?|and|or|of|both|further|more|most|final|clinical|specific|exact|precise|appropriate|correct|definitive|current|likely|underlying|associated|related|affected|involved|additional|supporting|corresponding|suspected|known/);
/** A request for a type, a cause or a diagnosis, whichever it is: "Please specify the type of dementia and any disturbance". */
const requestOfOpen = inTurn(
  /^\W*(?:(?:and|or|please|pls|kindly|then|just|further|also|to|can you|could you) )*(?:specify|clarify|identify|define|describe|provide|characteri[sz]e|resolve|amplify|detail|elaborate on|address|comment on)(?:(?: and|\/) ?\w+)? /,
  '(?:', openly, ' ){0,5}', oneOf(
    inTurn(/(?:[\w-]+ (?!dis|cond|proc|prob|diag|dx|comorb|complic))?/, openNoun, /(?:\/\w+)?(?! ?(?:\d|[IV]+\b|as (?!applicable|appropriate|able|needed|documented|known|you)|is\b))\b/),
    /(?:(?<=affected |involved )|(?:culprit|responsible|causative|causal|operated|treated|dominant) )[\w-]+/,
    /(?:documentation|support|indicators|evidence|criteria|conflict|discrepancy|which|what|how|where|when)\b/,
    inTurn(openly, /\W*$/),
    /(?:if|whether) (?:there (?:is|was) )?(?:an?|any|the) (?:\w+ )?(?:relation(?:ship)?|link(?:age)?|connection|association)\b/,
  ),
);

/** Parts of an open request that commas part: "as you judge them", "if any of these is not known", "type ____", and its ways out. */
const partOfRequest = anyOf(
  'i',
  /^\W*(?:and |or |please |then |just )*(?:you|your|we|if|as|in your|(?:please )?(?:specify|clarify|document|explain)\W*$|whether|that|when|where|based|write|state|say|note|indicate|answer|reply|document|describe|enter|give|name|record|record(?:ed)? (?:it|this|that)|leave|none|nothing|no (?:diagnosis|answer|more))\b/,
  /^\W*(?:the|its|his|her|these|those|this|that)\b.*\b(?:is|are|was|were|has|have|had|did|does)\b(?!.*\b(?:confirmed|ruled|excluded|valid|accurate|present|resolved|significant)\b)/,
  inTurn(/^\W*(?:the |its |their )?/, openNoun, /(?: (?:of|and) [\w ]{2,30})?\W*_{2,}\W*$/),
  /^\W*["“]|\bif so\b|^\W*(?:with|given|after|in (?:light|view) of|considering|now that|since) (?:this|the|these|that|your|new|all)\b/,
  requestOfOpen,
  inTurn(/^\W*(?:the |its |his |her |any )?(?:\w+ ){0,3}/, openNoun, oneOf(/ (?:and|or|of) (?:the )?(?:\w+ )?[a-z]+\W*$/, /\W*$/)),
);
/** What goes on with such a request: "including presence or absence of perforation". */
const goesOn = /^\W*(?:and |or )*(?:incl\b|including\b|along with\b|together with\b|as well as\b|with(?:out)?\b|such as\b|as (?:to|applicable|appropriate|needed|able)\b|e\.?g\b|i\.?e\b|regarding\b|any\b|(?:the )?(?:presence|absence|dominance|intractab\w+|displacement|healing)\b)/;
const asksItself = /^\W*(?:is|are|was|were|does|do|did|can|could|has|have|what|which|who|how|would|will) /i;

function afterVerb(clause: string): number {
  const verb = /\b(represents?|reflects?|is this|is it|(?<!well )as(?! (?:applicable|appropriate|well|needed|able|to|documented|known|possible|indicated|you|(?:the )?(?:attending|surgeon|operator|author|treating|responsible))\b)|whether|due to|describes?\b(?! [^?]{3,240}\) as\b)|(?<!\b(?:relation|relationship|link|linkage|connection|association)(?: (?:exists|existed|is present|is seen|is there)|, if any,)? )between)\b\s+/i.exec(clause);
  // "Was the status of 3/3 (SpO2 84%, pCO2 62) A, B or …": the answers stand behind what is shown.
  const shown = /^\W*(?:is|was|are|were|(?:do|would|did) you (?:consider|call|judge|regard|describe|document)) [^?(),;:]{3,80}\([^()]{8,200}\) /i.exec(clause);
  return shown !== null && (verb === null || verb.index < shown[0].length) ? shown[0].length : verb === null ? 0 : verb.index + verb[0].length;
}
