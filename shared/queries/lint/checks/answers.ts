import { findDiagnoses } from '../../../clinical/diagnoses';
import { anyOf, inTurn, oneOf } from '../any-of';
import type { Found } from '../found';
import type { Fix } from '../model';
import type { Option, Reading } from '../reading';
import { waysApart } from '../reading/answers';
import { openNoun } from '../reading/leaves-open';
import { roleOf, takesWords, type AnswerRole } from '../reading/roles';
import { addingAnswer, rewording } from '../repairs';
import { remarksOnOpen } from './weighing';

const offersChoice = new Set(['multiple-choice', 'clinical-validation', 'cause-effect', 'verbal', 'open-ended']);
const otherWords = 'Other (please specify): ____';
const isYesNo = ({ options }: Reading): boolean => options.some(({ role }) => role === 'yes') && options.some(({ role }) => role === 'no');

/** Whether no answer has a role; what stands by itself between marks of the body has it as well, however the row was read. */
function lacks({ options, bodyAnswers, input: { body } }: Reading, role: AnswerRole): boolean {
  return !options.some((option) => option.role === role) && !(bodyAnswers !== null && waysApart(body.slice(bodyAnswers.span.start)).some((words) => roleOf(words) === role));
}

/** That it may be answered that nothing can be told, in a sentence instead of an answer. */
const leavesUntold = anyOf(
  'i',
  /\b(?:if|or|may|can|should|unless|when|where)\b[^.?!\n]{0,60}\b(?:unable|not able|can ?not|can['’]t|undetermined|not possible|impossible|unknown|unsure|not known)\b/,
  /\b(?:unsure|unknown|undetermined|unable to (?:determine|say|tell)|not known)["”’']? (?:is|are|would be|may be|can be) (?:an? |also |just )*(?:\w+ )?(?:fine|acceptable|answer|welcome|response|reply|option|ok)/,
);

/** Before the answers, room for the provider's own words: "Diagnosis treated: ________". */
const room = /(?:\b(?:document|state|specify|write|describe|provide)\b[^.?!\n]{0,90}\bor (?:please )?(?:select|choose|mark|check|indicate)|_{3,}|\[\s*(?:free )?text\s*\]|\((?:free text|write in)\))\W*(?:or\W*)?$/i;

function hasRoom({ bodyAnswers, input: { body } }: Reading): boolean {
  if (bodyAnswers === null) return room.test(body);
  const [first] = bodyAnswers.answers;
  // A blank before the only answer is no box of it: "the diagnosis, if any: ____ or unable to determine".
  const isBlank = bodyAnswers.answers.length === 1 && first !== undefined && room.test(body.slice(0, first.start).replace(/\bor\s*$/i, ''));
  return isBlank || room.test(body.slice(0, bodyAnswers.span.start));
}

/** That it was not so, in an answer which is no plain no. */
const denies = /\b(?:not|no|never|absent|absence|after|later|since|during|develop\w*|acquired|arose|occurred|began|begun|new|un\w+|nosocomial|disagree\w*|declin\w*|reject\w*|refut\w*|in(?:valid|correct)|HAC|N|U|W)\b/i;

/** Whether whoever answers can only say yes: one box alone, or "Yes" and "Yes, unrecognised". */
function leavesNoChoice({ options }: Reading): boolean {
  const [first] = options;
  if (options.length === 1) return first?.role === 'yes' || (first?.role === 'substantive' && !takesWords(first.text));
  return options.length > 1 && options.every(({ role, text, mentions }) => role === 'yes' || (role === 'substantive' && mentions.length === 0 && !denies.test(text)));
}

/** Q06, Q07, Q14: room for an answer that the coder did not think of, and for none. */
export function answersMissing(reading: Reading): Found[] {
  const { options, kind, context } = reading;
  // "Stage 3, present on admission" and "stage 4, present on admission" are diagnoses to choose from.
  const isOfDiagnoses = kind === 'poa' && !isYesNo(reading) && options.filter(({ role, mentions }) => role === 'substantive' && mentions.length > 0).length > 1;
  const isOneSided = leavesNoChoice(reading);
  if (!isOfDiagnoses && !isOneSided && (isYesNo(reading) || kind === 'yes-no' || kind === 'poa')) return yesNoMissing(reading);
  if (options.length === 0 || !(isOfDiagnoses || isOneSided || offersChoice.has(kind))) return [];
  const found: Found[] = [];
  // Left, right and both are all the sides there are, and what is neither present nor absent cannot be told.
  const isComplete = options.every(({ role, text }) => role !== 'substantive' || wholeChoice.test(text));
  const isOffering = options.some(({ role }) => role === 'substantive');
  if (lacks(reading, 'other') && !hasRoom(reading) && !hasOpenCause(reading)) {
    const severity = isComplete && isOffering ? { severity: 'warn' } as const : {};
    found.push({ rule: 'Q06', where: 'whole', ...severity, message: 'The provider cannot give an answer of their own. Add “Other (please specify)”.', fixes: [addingAnswer(reading, 'Add “Other (please specify)”', otherWords)] });
  }
  else found.push(...withoutRoom(reading));
  if (lacks(reading, 'undetermined') && !leavesUntold.test(reading.prose)) {
    // A published model of a validation asks for ruled out, confirmed or other only, so there it weighs less.
    const isLight = (kind === 'clinical-validation' && context.validationNeedsUndetermined !== true) || (options.filter(({ text }) => isSide.test(text)).length > 1 && options.every(({ role, text }) => role === 'other' || isSide.test(text)));
    found.push({ rule: 'Q07', where: 'whole', ...(isLight ? { severity: 'warn' } as const : {}), message: 'The provider cannot answer that it cannot be told. Add “Unable to determine”.', fixes: [addingAnswer(reading, 'Add “Unable to determine”', 'Unable to determine')] });
  }
  return found;
}

/** "Anemia due to chemotherapy", "anemia due to ____": any other cause can be written. */
function hasOpenCause({ options }: Reading): boolean {
  const head = (text: string): string | undefined => /^\W*([\w -]{3,60}?) (?:due to|caused by|secondary to)\b/i.exec(text)?.[1]?.toLowerCase();
  return options.some((open) => /\b(?:due to|caused by|secondary to)\W*_{2,}\W*$/i.test(open.text) && options.some((each) => each !== open && head(each.text) === head(open.text)));
}

/** Which side was operated is known to whoever operated. */
const isSide = /^\W*(?:the )?(?:left|right|both|bilateral|neither)(?: (?:side|eye|ear|leg|arm|hip|knee|breast|lung|kidney)s?)?\W*$/i;

const wholeChoice = anyOf(
  'i',
  /^\W*(the )?(left|right|bilateral|both|neither)\b/,
  /\b(?:was |is |were |are )?(?:not )?(?:present|absent|exists?|seen|found|there|involved|performed|done|used|obtained|resolved|healed|related|met)\W*$/,
  /^\W*(?:an?|any|the) (?:\w+ )?(?:relationship|link|connection|association) (?:exists?|is)\b/,
  inTurn(/^\W*(?:and |or )?(?:the |its |their )(?:\w+ )?/, openNoun, /(?: (?:and|or|of) (?:the )?\w+){0,3}\W*$/),
);

function withoutRoom({ options }: Reading): Found[] {
  return options.filter(({ role, text, where }) => role === 'other' && where !== 'body' && !takesWords(text)).map(({ where, span }) => ({
    rule: 'Q06', severity: 'warn', where, span, message: '“Other” has no room for words. Write “Other (please specify): ____”.', fixes: [rewording('Make room for words', where, span, otherWords)],
  }));
}

function yesNoMissing(reading: Reading): Found[] {
  if (reading.options.length === 0) return [];
  const missing: readonly (readonly [AnswerRole, string])[] = [['other', otherWords], ['undetermined', 'Clinically unable to determine']];
  return missing.filter(([role]) => lacks(reading, role)).map(([role, text]) => {
    const name = role === 'other' ? 'Other (please specify)' : text;
    return { rule: 'Q14', where: 'whole', message: `Yes and no are not the only answers there are. Add “${name}”.`, fixes: [addingAnswer(reading, `Add “${name}”`, text)] };
  });
}

const abnormal = /\b(significance|findings?|values?|results?|levels?|abnormal|lab(oratory)?s?|counts?|finding)\b/i;

/** An answer that leaves a finding what it is: "Hypoxemia only", "Elevated troponin without infarction". */
const isBare = (text: string): boolean => /\b(finding|symptom|sign|value|lab\w*|result|change|event|status|use|risk)s?\b[^,;]*\b(only|alone)\b|\b(only|alone)$/i.test(text.trim()) || (/\bwithout\b/i.test(text) && findDiagnoses(text).every(({ start }) => /\bwithout\b/i.test(text.slice(0, start))));

/** Q08: what triggered the query may mean nothing. */
export function insignificanceMissing(reading: Reading): Found[] {
  const { kind, options, asks, documented } = reading;
  if (kind !== 'multiple-choice' || isYesNo(reading) || !lacks(reading, 'insignificant')) return [];
  if (!asks.some(({ text }) => abnormal.test(text)) || options.some(({ text }) => isBare(text))) return [];
  const offered = options.flatMap(({ mentions }) => mentions.map(({ family }) => family.id));
  if (documented.some(({ family }) => offered.includes(family.id))) return [];
  return [{ rule: 'Q08', where: 'whole', message: 'An abnormal finding may mean nothing. Add “Not clinically significant”.', fixes: [addingAnswer(reading, 'Add “Not clinically significant”', 'Not clinically significant')] }];
}

const marks = /\*\*|__[A-Za-z]|[★✓✔→]|->|<-+|>>|\((recommended|preferred|suggested|most likely|likely|best|favou?red|default)\)|!!/i;
const setMarks = /\s*(\((this is )?(the )?(recommended|preferred|suggested|most (likely|accurate|appropriate|specific)|likely|best|favou?red|default)( (one|answer|choice|option))?\)|\*\*|[★✓✔→]|->|<-+|>>|!!)\s*/gi;
const recommended = anyOf(
  'i',
  /\b(?:we|i|coding|CDI) (?:need|want|prefer|expect|recommend|suggest|like|are looking)\b/,
  /\((this is )?(the )?(recommended|preferred|suggested|most (likely|accurate|appropriate|specific)|likely|best(?: (?:supported|fit|match))?|favou?red|default)( (one|answer|choice|option))?\)/,
  /\b(?:please |pls )?(?:choose|pick|select|mark|tick|check|use) (?:this|me)(?: one)?\b|\b(?:meets?|satisfies|fulfil?ls) (?:\w+ ){0,2}(?:criteria|ASPEN|GLIM|KDIGO|SIRS|Sepsis)\b|\bcriteria (?:are )?(?:met|present|fulfilled)\b/,
  /[–—:-] ?(?:recommended|preferred|suggested|most likely|best (?:answer|option|choice|fit)|favou?red|default)\b|\*{3,}/,
  /[←⇐◄]|<-+|<={2,}|(?:<=|←|⇐|<<|◄)\s*$|^\s*(?:=+>|-+>|→|>>)/,
);

/** In brackets behind an answer: anything but what to write there is said for it or against it. */
const commented = anyOf('i', inTurn(
  /\s*\((?![^()]*(?:_{2,}|\b(?:specify|describe|state|explain|please|list|name|if|include|indicate|write|give|add (?:your|the|a)|due|cause|organism|support\w*|findings|(?:taken )?from|per|notes? (?:in|of|from)|described|documented|noted|reported|also:?)\b|\d\/\d))(?!(?:[\w-]+ ){1,4}(?:was|were) (?:started|stopped|given|begun|held|ordered)(?: (?:on|at))?(?: (?:day )?\d+)?\))[^()]*\b/, oneOf(
    /is|are|was|were|would|will|could|does|do|did|has|have|can|may|might|should|must|we|you|your|our|it|this|that|not|see|note/,
    /most|best|better|usual\w*|typical\w*|common\w*|prefer\w*|favou?r\w*|likely|unlikely|rare\w*|consistent|fits?|matches/,
  ), /\b[^()]*\)/,
));

/** Behind a comma: what would follow from the answer. */
const weighed = /[,–—-] ?\b(?:(?:which|that) (?:is|was|would|will|could|does|do|did|has|leaves?|makes?|means?|explains?|fits?|suits?|cannot|can)|although|though|but (?:this|that|it|we|then)|however|as this|because (?:we|it|this)|since (?:we|it|this))\b.*$/i;

/** Q11: no answer is ticked, marked, longer or placed before the others. */
export function answersUneven(reading: Reading): Found[] {
  const offered = reading.options.filter(({ role }) => !['other', 'undetermined', 'yes', 'no'].includes(role));
  const open = reading.options.filter(({ role }) => role === 'other' || role === 'undetermined');
  return [...offered.flatMap((option) => setOff(reading, option)), ...open.flatMap(held), ...starred(reading), ...uneven(offered), ...ordered(reading, offered)];
}

/** What stands on the line over a list of answers with a mark of its own is the answer that is wanted: "★ ATN (recommended)". */
function starred({ bodyAnswers, input: { body }, mentions, asks }: Reading): Found[] {
  if (bodyAnswers === null || bodyAnswers.style === 'line') return [];
  const before = body.slice(0, bodyAnswers.span.start).trimEnd();
  const start = before.lastIndexOf('\n') + 1;
  const line = before.slice(start);
  const isAsked = asks.some((ask) => ask.start < before.length && ask.end > start) || /[?:]\s*$/.test(line);
  const isNamed = mentions.some((mention) => mention.start >= start && mention.end <= before.length);
  if (isAsked || !(isNamed || recommended.test(line)) || line.length > 90 || !(/^\s*(?:[★☆✪✔✓→►▶⇒*!]|>>|->|=>)/u.test(line) || /(?:[★☆✪✔✓←◄]|<<|<-)\s*$/u.test(line) || recommended.test(line))) return [];
  return [{ rule: 'Q11', severity: 'block', where: 'body', span: { start, end: before.length }, message: 'This answer is set off from the others. Take the mark away.', fixes: [rewording('Take the mark away', 'body', { start, end: before.length }, `- ${line.replaceAll(setMarks, ' ').replace(/[☆✪►▶⇒*]/gu, ' ').trim()}`)] }];
}

/** "Unable to determine (this goes to your chair)": what is held against an answer that leaves it open. */
function held({ text, where, span }: Option): Found[] {
  return remarksOnOpen(text) ? [{ rule: 'Q15', where, span, message: 'A remark stands behind this answer. Leave it out: answers are named and not weighed.', fixes: [rewording('Take the remark away', where, span, text.replace(/\s*\([^()]*\)/g, '').trim())] }] : [];
}

function setOff({ input: { body } }: Reading, option: Option): Found[] {
  const { text, where, span, isTicked } = option;
  if (isTicked) {
    const from = body.slice(0, span.start).search(/\[[xX✓✔]\]\s*$|\([xX]\)\s*$|[☑☒✓✔■●]\s*$/u);
    const fixes: Fix[] = where === 'body' ? (from < 0 ? [] : [rewording('Take the tick away', 'body', { start: from, end: span.start }, '[ ] ')]) : [rewording('Take the tick away', where, span, text.replace(/^\s*(\[.?\]|\(.?\)|[☑☒✓✔■])\s*/u, ''))];
    return [{ rule: 'Q15', where, span, message: 'This answer is ticked already. Leave all answers open.', fixes }];
  }
  if (recommended.test(text)) return [{ rule: 'Q15', where, span, message: 'This answer is recommended. Leave the choice to the provider.', fixes: [rewording('Take the mark away', where, span, text.replaceAll(setMarks, ' ').trim())] }];
  // "N (not present)" says what the letter stands for.
  const isLetter = /^\W*[YNUW1]\W*\([^()]*\)\W*$/.test(text);
  if (!isLetter && (commented.test(text) || weighed.test(text))) return [{ rule: 'Q15', where, span, message: 'A remark stands behind this answer. Leave it out: answers are named and not weighed.', fixes: [rewording('Take the remark away', where, span, text.replace(commented, '').replace(weighed, '').trim())] }];
  if (marks.test(text)) return [{ rule: 'Q11', where, span, message: 'This answer is set off from the others. Take the mark away.', fixes: [rewording('Take the mark away', where, span, text.replaceAll(setMarks, ' ').trim())] }];
  return [];
}

function uneven(offered: readonly Option[]): Found[] {
  const capital = offered.filter(({ text }) => /[A-Z]{4,} [A-Z]{2,}/.test(text) && text === text.toUpperCase());
  const found: Found[] = offered.length < 2 || capital.length !== 1 ? [] : capital.map(({ where, span, text }) => ({
    rule: 'Q11', where, span, message: 'This answer alone is in capitals. Write all alike.',
    fixes: [rewording('Write it like the others', where, span, text.charAt(0) + text.slice(1).toLowerCase())],
  }));
  const lengths = offered.map(({ text }) => text.length).toSorted((one, other) => one - other);
  const middle = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0;
  const longest = offered.find(({ text }) => text.length > 70 && text.length > 2.5 * middle);
  return longest === undefined || offered.length < 2 ? found : [...found, { rule: 'Q11', where: longest.where, span: longest.span, message: 'This answer is much longer than the others. Keep them alike in form and length.' }];
}

const grades: readonly (readonly [RegExp, number])[] = [[/\b(severe|shock|end[- ]stage|massive|stage 4|unstageable|extreme|class 3|morbid)\b/i, 3], [/\b(moderate|acute on chronic|acute|stage 3)\b/i, 2], [/\b(mild|chronic|stage [12]|simple|uncomplicated)\b/i, 1]];
const gradeOf = (text: string): number => grades.find(([words]) => words.test(text))?.[1] ?? 0;

const letters = new Intl.Collator('en', { sensitivity: 'base' });
const lettersAndFigures = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Where the answers are given apart they can be put in order; the heaviest first is no neutral order. */
function ordered({ bodyAnswers, options }: Reading, offered: readonly Option[]): Found[] {
  const graded = offered.filter(({ role }) => role !== 'insignificant').map(({ text }) => text);
  const given = graded.map(gradeOf);
  if (graded.every((text, index) => index === 0 || letters.compare(graded[index - 1] ?? '', text) <= 0)) return [];
  const isFalling = given.length > 1 && given.every((grade, index) => grade > 0 && (index === 0 || grade < (given[index - 1] ?? 0)));
  if (!isFalling) return [];
  const last: readonly AnswerRole[] = ['insignificant', 'other', 'undetermined'];
  const rank = ({ role }: Option): number => last.indexOf(role);
  const order = options.toSorted((one, other) => rank(one) - rank(other) || (rank(one) < 0 ? lettersAndFigures.compare(one.text, other.text) : one.index - other.index)).map(({ index }) => index);
  const rising = options.toSorted((one, other) => rank(one) - rank(other) || gradeOf(one.text) - gradeOf(other.text)).map(({ index }) => index);
  const fixes: Fix[] = bodyAnswers !== null ? [] : [{ label: 'Order them by the alphabet', edits: [{ edit: 'order-options', order }] }, { label: 'Order them from mild to severe', edits: [{ edit: 'order-options', order: rising }] }];
  return [{ rule: 'Q11', where: 'whole', message: 'The heaviest answer stands first. Order the answers by the alphabet, or from mild to severe.', fixes }];
}
