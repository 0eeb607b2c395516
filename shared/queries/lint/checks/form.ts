import { anyOf, inTurn, oneOf } from '../any-of';
import type { Found } from '../found';
import type { Fix } from '../model';
import { isKnown, isSubstantiated, nameOf, type Mention, type Option, type Reading } from '../reading';
import { asksForAdmission, asksForLink, asksYesNo } from '../reading/kind';
import { quotesOf, type Sentence } from '../reading/sentences';
import { namesInterpreted } from '../reading/voice';
import { comesAlong } from './leading';
import { openNoun } from '../reading/leaves-open';
import { answersRemoved, neutralQuestions, rewording } from '../repairs';

const ifWhether = /\b(if|whether( or not)?) (the |this |your )?(patient|pt|he|she|there|it|these|this|that)\b(?! (?:can ?not|can['’]t|could not|is (?:not|un)|are (?:not|un)|remains? un|can be (?:determined|clarified|specified|said|told)))|\b(presence( or absence)?|existence) of\b/i;
const conflict = /\bconflict(s|ing)?\b|\bdiffer(s|ent)\b|\battending\b.*\bconsult/i;
const substantiates = /\b(agree|concur|accept|incorporate)\w* (?:with\b|w\/)|\b(?:on|per|by|in|of|from|the|final|surgical) (?:the )?(?:path|bx|cytopath|read)\b(?!way)|\b(?:path|bx|cyto|rads?|RD|WOCN|CT|MRI|CXR|XR|US|x-?ray) (?:findings?|results?|dx|diagnosis|report|read)\b|\b(biops(y|ies)|patholog(y|ist)|radiolog(y|ist)|echo|imaging|consult\w*|dietitian|report|cytolog(y|ist))\b/i;
/** "Yes, agree w/ path": that what is answered is another's report. */
const agreesWith = /\b(?:agree|concur)\w* (?:with\b|w\/)/i;
const judgedMeaning = /\b(clinically )?(significant|relevant|meaningful)\b/i;

/** "Is an underlying cause of the retention known?" asks for the cause. */
const asksIfKnown = /\b(?:is|are|was|were) (?:an?|the|any|there an?) (?:\w+ )?(?:causes?|etiolog\w+|reasons?|sources?|organisms?|types?|stages?|sites?) (?:of|for) [^?]{2,60}? (?:known|identified|determined|established|clear)\b/i;

/** Whether something was done is a fact of the record, and no diagnosis. */
const doneTo = oneOf(/placed|used|performed|done|removed|inserted|left in|taken|closed|repaired|excised|implanted|exchanged/);
const wasDone = new RegExp(inTurn(/\b(?:whether|was|were) (?:an? |the |any )?[\w -]{2,40}? ?(?:was |were )?/, doneTo, /\b/), 'i');
const isDone = new RegExp(inTurn(doneTo, /\W*$/), 'i');

/** "Does the patient have achalasia?", of what no family knows. */
const hasNew = /\b(?:does|did|has|had|do you think) (?:the |this |your )?(?:patient|pt|infant|child|baby|mother|he|she) (?:also |now |in fact )?(?:have|had|has|suffer from|develop) (?:an? |the )?([a-z][\w’' -]{4,40})\?/i;

/** What was done or told, or a right: facts of the record, and no diagnosis. */
const ofFacts = /\b(?:surger(?:y|ies)|operations?|procedures?|treatment|therapy|catheter|line|devices?|implants?|graft|stent|tube|drain|transfusions?|biops\w+|imaging|capacity|directives?|consent|symptoms?|pain|fever|falls?|allerg\w+|visit|appointment|test)\b/i;

/** A question that is a name and nothing else: "Yes or no: transplant rejection?" */
const bareName = /(?<=^\W*)(?!(?:poa|can|could|will|would|do|does|did|is|are|was|were|has|have|present|agree\w*|confirmed|correct|ok\w*|related|other|valid|supported|significant|any|left|right|yes|no|known|done|performed|which|what|why|how|who|when|where|and|or)\b)[a-z][\w-]*(?: [\w-]+){0,3}(?=\s*\?\W*$)/i;

/** Whether what is named last stands nowhere else. */
function isNew([name]: RegExpExecArray, prose: string, { start, end }: Sentence): boolean {
  const last = name.split(/\W+/).at(-1)?.toLowerCase() ?? '';
  return last.length > 3 && !/\b(?:is|are|was|were|it|this|that|the|of|on|admission|status|type|stage|acuity|cause)\b/i.test(name) && !ofFacts.test(name) && !isDone.test(name) && !`${prose.slice(0, start)} ${prose.slice(end)}`.toLowerCase().includes(last);
}

/** What a question asks the patient to have, by yes or no, where the text says it nowhere else. */
function newlyAsked({ prose, asks, options }: Reading): { readonly start: number; readonly end: number; readonly sentence: Sentence } | null {
  for (const sentence of asks) {
    const match = hasNew.exec(prose.slice(sentence.start, sentence.end));
    const name = match?.[1]?.trim();
    const bare = options.some(({ role }) => role === 'yes') && options.some(({ role }) => role === 'no') ? bareName.exec(prose.slice(sentence.start, sentence.end)) : null;
    if (match === null && bare !== null && isNew(bare, prose, sentence)) return { start: sentence.start + bare.index, end: sentence.start + bare.index + bare[0].length, sentence };
    if (match === null || name === undefined || /\b(?:any|another|other|or|diagnos[ei]s|conditions?|disorder|history|allerg\w+|additional|further|related|underlying)\b/i.test(name) || ofFacts.test(name)) continue;
    const start = sentence.start + match.index + match[0].lastIndexOf(name);
    const elsewhere = prose.slice(0, sentence.start) + prose.slice(sentence.end);
    if (!name.toLowerCase().split(/\W+/).some((word) => word.length > 3 && elsewhere.toLowerCase().includes(word))) return { start, end: start + name.length, sentence };
  }
  return null;
}

/** Q12, Q13: yes/no is for what is documented; it never brings in a diagnosis. */
export function yesNoMisused(reading: Reading): Found[] {
  const { kind, context, asks, prose, input } = reading;
  const isAsked = reading.options.some(({ role }) => role === 'yes') && reading.options.some(({ role }) => role === 'no');
  const disguised = asks.filter(({ text, isQuestion }) => reading.options.length === 0 && (ifWhether.test(text) && !isQuestion));
  const closed = isAsked || kind === 'yes-no' || kind === 'poa' ? asks.filter(({ text }) => !asksIfKnown.test(text)) : [...asks.filter((ask) => reading.options.length === 0 && asksYesNo(ask)), ...disguised];
  const [question] = closed;
  const answered = reading.options.flatMap((option) => (option.role === 'yes' ? newlyAnswered(reading, option) : []));
  if (answered.length > 0) return answered.slice(0, 1);
  if (question === undefined) return [];
  const news = closed.flatMap((ask) => newDiagnoses(reading, ask));
  const brought = news[0] ?? newlyAsked(reading);
  if (brought !== null) {
    const name = prose.slice(brought.start, brought.end);
    return [{ rule: 'Q13', where: 'body', span: { start: brought.start, end: brought.end }, message: `“${name}” is not documented, and yes or no is asked about it. Ask openly, or offer it among other answers.`, fixes: opened(reading, brought.sentence) }];
  }
  if (context.yesNo === 'narrow' && (isAsked || kind === 'yes-no') && !asksForAdmission(question.text)) return [misplaced(reading, question, 'Here yes/no is only for present on admission.')];
  const isAllowed = closed.some(({ text }) => asksForAdmission(text) || wasDone.test(text) || isDone.test(text) || asksForLink(text) || conflict.test(text) || substantiates.test(text)) || reading.options.some(({ role, text }) => role === 'yes' && agreesWith.test(text)) || agreesWithQuoted(reading) || conflict.test(prose) || closed.some((ask) => reading.mentions.some((mention) => mention.sentence === ask && isKnown(reading, mention.family)));
  const named = (input.documentedDiagnoses ?? []).some((diagnosis) => closed.some(({ text }) => text.toLowerCase().includes(diagnosis.trim().toLowerCase())));
  const validates = kind === 'clinical-validation' && reading.documented.length > 0;
  if (isAllowed || named || validates || asksStatus(reading, closed) || repeatsQuoted(reading, closed) || repeatsReport(reading, closed) || refersBack(reading, question) || namesItself(reading) || !(isAsked || kind === 'yes-no')) return [];
  return isAsked || judgedMeaning.test(question.text) ? [misplaced(reading, question, 'Yes/no is for present on admission, a documented diagnosis, a link between documented conditions, or a conflict.')] : [];
}

/** A yes or no that itself names what nobody has documented: "Yes, sepsis is present". */
function newlyAnswered(reading: Reading, { text, where, span, mentions }: Option): Found[] {
  // That it was a complication is what a question about a link asks.
  const asksLink = reading.asks.some((ask) => asksForLink(ask.text));
  const brought = mentions.find(({ family, start, end }) => !isSubstantiated(reading, family, text.slice(start, end)) && !(asksLink && family.id === 'complication'));
  if (brought === undefined) return [];
  const name = text.slice(brought.start, brought.end);
  return [{ rule: 'Q13', where, span: { start: span.start + brought.start, end: span.start + brought.end }, message: `“${name}” is not documented, and yes or no is answered about it. Ask openly, or offer it among other answers.`, fixes: [] }];
}

const ofStatus = /\b(this|that|the|your|above|documented|stated|listed) ((documented|above|working|final|listed) )*(diagnosis|condition|term|entry|statement|finding)\b[^?]*\b(still|remains?|accurate|valid|supported|confirmed|current|correct|appl(y|ies)|hold|stands?|active)\b/i;
const isRecorded = /\b(is|was|has been|remains) (\w+ )?(documented|listed|noted|recorded|charted)\b|\b(documents|lists|states|records)\b/i;

/** Whether a documented diagnosis stands is asked, also of one that has no family here. */
function asksStatus({ prose }: Reading, closed: readonly Sentence[]): boolean {
  return closed.some(({ text }) => ofStatus.test(text)) && isRecorded.test(prose);
}

/** It, or what is said of it: nothing that a question brings in. */
const backReference = anyOf(
  'i',
  inTurn(/\b(?:this|it|that|these|they|those)\b(?: (?:\w+ )?(?:an?|the|your|still|also|now))?(?: [\w-]+){0,2} /, oneOf(
    /current|active|present|diagnos[ei]s|conditions?|problems?|your|chronic|resolved|there|related|expected|associated|accurate|valid|historical|history|established|new|acute|ongoing|treated|assessed/,
  ), /\b/),
  /\b(?:did|does|do|has|have|had|could|can) (?:it|this|that|they|these)\b/,
  /\b(?:one|either|each|both|first|former)\b[^?]*\b(?:other|others|two|second|latter)\b|\bexplains?\b|\bshar(?:e|es|ing)\b/,
  /\b(?:match\w*|correspond\w*|(?:in )?accord(?:s|ance)?|agree\w*|concur\w*|same)\b|\bof (?:it|them)\b/,
  /\byour (?:own )?(?:diagnosis|assessment|impression|interpretation|opinion|finding|conclusion|stage|staging)\b/,
);

/** Whether a question that names no diagnosis is about a documented one: by a pronoun, or by a word of its name. */
function refersBack({ documented, reported, input: { documentedDiagnoses = [] } }: Reading, { text }: Sentence): boolean {
  if (judgedMeaning.test(text) || (documented.length === 0 && reported.length === 0 && documentedDiagnoses.length === 0)) return false;
  const asked = text.toLowerCase();
  return backReference.test(text) || [...documentedDiagnoses, ...documented.map(({ name }) => name)].some((name) => name.toLowerCase().split(/[^a-z]+/).some((word) => word.length > 3 && asked.includes(word)));
}

/** Whether a question takes up a word of a report that a physician interprets: "the embolus", where a radiologist reads one. */
function repeatsReport({ prose, sentences }: Reading, closed: readonly Sentence[]): boolean {
  const words = quotesOf(prose).filter(({ start }) => sentences.some((each) => each.start <= start && start < each.end && namesInterpreted(each.text))).flatMap(({ start, end }) => prose.slice(start, end).toLowerCase().match(/[a-z]{7,}/g) ?? []);
  return closed.some(({ text }) => words.some((word) => new RegExp(String.raw`\b(?:the|this|that) (?:\w+ ){0,2}${word}`, 'i').test(text)));
}

/** Whether what is answered is agreement with a quoted provider or report: "agree / disagree / unable to determine". */
function agreesWithQuoted(reading: Reading): boolean {
  return reading.options.some(({ role, text }) => role === 'yes' && /\b(?:agree|concur)/i.test(text)) && reading.mentions.some((mention) => mention.isQuoted && isSubstantiated(reading, mention.family, nameOf(reading, mention)));
}

/** Whether a question repeats words that the record is quoted with. */
function repeatsQuoted({ prose }: Reading, closed: readonly Sentence[]): boolean {
  const quoted = quotesOf(prose).map(({ start, end }) => prose.slice(start + 1, end - 1).replace(/\W+$/, '').toLowerCase()).filter((words) => words.length > 3);
  return closed.some(({ text }) => quoted.some((words) => text.toLowerCase().includes(words)));
}

/** "Yes, as: ____" leaves the diagnosis to the provider's own words. */
function namesItself({ options }: Reading): boolean {
  return options.some(({ role, text }) => role === 'yes' && /_{2,}/.test(text));
}

function misplaced(reading: Reading, { start, end }: Sentence, why: string): Found {
  return { rule: 'Q12', where: 'body', span: { start, end }, message: `${why} Ask openly, or offer answers.`, fixes: opened(reading, { start, end, text: '', asks: true, isQuestion: true }) };
}

/** What a question says of a diagnosis behind its name: "Is the heart failure acute?" asks for acute heart failure. A cause is a link, for which yes or no may ask. */
const predicate = /^(?!.*\b(?:associated|related|induced|attributable)\b) (?:now |still |also |truly |currently |considered |thought |to be |an? )*(?!and\b|or\b|with\b|to\b|due\b|in\b|on\b|of\b|from\b|for\b|than\b)(\w+(?:[ -]\w+){0,3})\W*$/;

/** The words of a mention with what the question says of it. */
function askedName(reading: Reading, mention: Mention): string {
  const said = predicate.exec(reading.prose.slice(mention.end, mention.sentence.end))?.[1];
  return said === undefined ? nameOf(reading, mention) : `${said} ${nameOf(reading, mention)}`;
}

function newDiagnoses(reading: Reading, ask: Sentence): Mention[] {
  return reading.mentions.filter((mention) => mention.sentence === ask && (mention.voice === 'asked' || mention.voice === 'asserted') && !isSubstantiated(reading, mention.family, askedName(reading, mention)) && !(mention.family.id === 'complication' && asksForLink(ask.text)) && !isLinkedOnly(reading, ask) && !comesAlong(ask.text, mention.start - ask.start, mention.end - ask.start) && !isShortFor(reading, mention));
}

/** Words that alone mean another condition than at the end of a longer name: pulmonary hypertension is no hypertension. */
const otherwiseAlone = /^(?:hypertension|failure|insufficiency|stroke|disease|syndrome|angina|diabetes|shock|arrest|dementia|depression)$/;

/** "The colitis", where the record has ischemic colitis: what is documented, by the last word of its name. */
function isShortFor({ prose, documented }: Reading, { start, end, sentence }: Mention): boolean {
  const name = prose.slice(start, end).toLowerCase();
  return !otherwiseAlone.test(name) && /\b(?:the|this|that) $/i.test(prose.slice(sentence.start, start)) && documented.some((each) => each.name.toLowerCase().endsWith(` ${name}`));
}

/** Of a link only both ends need to be documented; that a bare text names them is believed. */
function isLinkedOnly(reading: Reading, ask: Sentence): boolean {
  const { input: { documentedDiagnoses }, mentions } = reading;
  const ends = mentions.filter(({ sentence }) => sentence === ask);
  // Bleeding from a documented ulcer is how the link is put.
  if (asksForLink(ask.text) && ends.filter(({ family }) => isKnown(reading, family)).length > 1) return true;
  return documentedDiagnoses === undefined && asksForLink(ask.text) && /\b(documented|relationship)\b/i.test(ask.text) && ends.length > 1;
}

/** An open question in place of one that yes or no answers, without its answers. */
function opened(reading: Reading, sentence: Sentence): Fix[] {
  const removed = reading.options.length === 0 ? [] : answersRemoved(reading);
  return neutralQuestions({ ...reading, options: [] }, sentence, false).map((question) => ({
    label: 'Ask openly',
    edits: [...rewording('', 'body', sentence, question).edits, ...removed, ...(reading.input.kind === undefined ? [] : [{ edit: 'set-kind', kind: 'open-ended' } as const])],
  }));
}

/** Q20: one question, so that one answer is an answer. */
export function severalQuestions({ asks, options }: Reading): Found[] {
  const questions = asks.filter(({ isQuestion, text }) => isQuestion && !/^\W*(if (so|yes|not)|which|please)\b/i.test(text));
  const second = questions[1];
  if (second === undefined || (options.length > 0 && questions.length < 2)) return [];
  return [{ rule: 'Q20', where: 'body', span: { start: second.start, end: second.end }, message: `${questions.length} questions are asked. Ask one; send a query of its own for another.` }];
}

const judgment = /\b(clinical(ly)?|medical|professional|independent|your|in your|best) (\w+ )?(judg(e)?ment|opinion|assessment|expertise)\b|\bclinically (supported|indicated|appropriate|significant)\b|\bin your opinion\b/i;
const bareAsk = /^(what|which|can|could|is|are|was|were|does|do|did|please|would|how|if|has|have)\b/i;

/** Words that leave something to be answered, without being a question: "Type and acuity, please", "document it if it can be told". */
const signed = /\b(?:signature|sign(?:ed)?|date|time|initials?|approv\w+|agree\w*)\b[^_\n.?!]{0,20}_{2,}/gi;
const leavesToAnswer = anyOf('i', /\?|_{2,}|\b(?:please|pls|grateful|clarif\w*|if (?:known|one|it can|it is|the \w+ can)|if any|(?:was|were) asked|(?:documentation|response|information|clarification) requested|asked (?:for|about|which|what|how|(?:if|whether) (?:an?|any|there|it|this|the)\b))\b/,
  // In form of a task: "Surgeon to specify the final diagnosis".
  inTurn(/\b(?:surgeon|provider|attending|physician|operator|consultant|author|obstetrician|\w{3,}ologist|hospitalist|team) to (?:please |kindly )?(?:specify|clarify|document|indicate|state|complete|comment on|address)\b[^.?!]{0,60}\b/, oneOf(/what|which|whether|how/, openNoun), /\b/), inTurn(
  // In form of thanks: "Thank you for documenting the clinical significance".
  /\b(?:thank you|thanks|thx|appreciat\w+|welcome)\b[^.?!]{0,40}\b(?:document|clarify|specify|indicat|address|stat|describ|provid|not|record|explain|identify|add|updat|input|clarification|documentation|comment|opinion|thoughts?)\w*\b[^.?!]{0,40}\b/, oneOf(/what|which|whether|how|if any/, openNoun), /\b(?!(?<=diagnosis|dx|condition|disorder|problem) of\b)/,
), inTurn(/\b(?:your )?(?:documentation|clarification|input|opinion|comment|specification) (?:of|on|about|regarding|as to) [^.?!]{0,40}\b/, oneOf(/what|which|whether|how/, openNoun), /\b[^.?!]{0,90}\b(?:appreciated|welcome|requested|needed|helpful)\b/));

/** Q21: what is asked for is the provider's judgment, and it is asked. */
export function judgmentNotAsked({ asks, prose, sentences, kind, options, input: { body } }: Reading): Found[] {
  const ask = asks.at(-1);
  if (ask === undefined) {
    const last = sentences.at(-1);
    const end = last?.end ?? body.length;
    const question = 'Based on your clinical judgment, what diagnosis, if any, do these findings represent?';
    // What neither asks nor offers answers tells the provider something, and is no query; what was asked aloud is only told of.
    const isStatement = options.length === 0 && kind !== 'verbal' && body.trim() !== '' && !leavesToAnswer.test(prose.replace(signed, ' '));
    return [{ rule: 'Q21', ...(isStatement ? { severity: 'block' } as const : {}), where: 'whole', message: 'Nothing is asked. End with a question.', fixes: [rewording('Add a question', 'body', { start: end, end }, `${end === 0 ? '' : ' '}${question}`)] }];
  }
  if (judgment.test(prose) || kind === 'poa') return [];
  const lower = bareAsk.test(ask.text) ? ask.text.charAt(0).toLowerCase() + ask.text.slice(1) : null;
  const fixes: Fix[] = lower === null ? [] : [rewording('Insert “Based on your clinical judgment”', 'body', { start: ask.start, end: ask.start + 1 }, `Based on your clinical judgment, ${lower.charAt(0)}`)];
  return [{ rule: 'Q21', where: 'body', span: { start: ask.start, end: ask.end }, message: 'The provider’s clinical judgment is not asked for. Begin with “Based on your clinical judgment”.', fixes }];
}

/** Q34: a minute of reading is about 150 words. */
export function tooLong({ input: { body } }: Reading): Found[] {
  const words = body.split(/\s+/).filter((word) => /\w/.test(word)).length;
  return words <= 150 ? [] : [{ rule: 'Q34', where: 'body', message: `${words} words take more than a minute to read. Aim for 150.` }];
}
