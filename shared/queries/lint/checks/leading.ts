import { findDiagnoses, isCoveredBy, isSpecificationOf, type DiagnosisFamily } from '../../../clinical/diagnoses';
import { inTurn, oneOf, tableOf } from '../any-of';
import type { Found } from '../found';
import { foreseeing } from '../foresight';
import { remembered } from '../memory';
import { isDocumented, isKnown, isSubstantiated, nameOf, type Mention, type Reading } from '../reading';
import { undeterminedWords } from '../reading/answers/answer';
import { asksForAdmission } from '../reading/kind';
import { askingVerbs, quotesOf, type Sentence } from '../reading/sentences';
import { clauseAt, frees, openNoun } from '../reading/leaves-open';
import { concludes, isUnrecorded, namesSource, tellsRecorded } from '../reading/voice';
import { repairs, rewording } from '../repairs';
import { attribute } from './directive-words';
import { bearsOut, favours, taken } from './favour-words';
import { frames } from './frame-words';
import { presuppositions } from './leading-words';
import { isSupported } from './support';

/** That everything may stay as it is, or that nothing can be told, is an answer like any other: "If it stays abdominal pain, just say so". */
export const leavesAsIs = tableOf(
  'i',
  inTurn(/\bif /, oneOf(
    /it|this|that|they|these|(?:the|your) (?:\w+ )?(?:terms?|diagnos[ei]s|wording|dx|entry|statement)/,
  ), / (?:stays?|remains?|stands?|(?:is|are) (?:still|unchanged|the same|to (?:stay|remain|stand)))\b/),
  /\bif (?:there (?:is|are) )?(?:nothing|none|neither|no (?:more|other|further|change|additional|diagnosis|condition|such))\b/,
  /\bif (?:it|this|that|you) (?:can ?not|can.t|could not|do not|don.t)\b|\bif (?:unable|unknown|unclear|not|undetermined)\b/,
);

const reportAgreed = tableOf('i', /\b(?:agree|concur)\b[^?]{0,100},? as (?:the |that |your )?(?:\w+ ){0,2}(?:report|cytology|pathology|radiolog\w+|consult\w*|interpretation|impression)\b/, /\b(?:agree|concur) that (?:an? |the )?[\w -]{3,40} (?:is|was|were|are) (?:present|there|seen|found)\b[^?]*,? and,? if so\b/, inTurn(/\b(agree|concur) (?:with\b|w\/)[^?]{0,80}\b/, oneOf(
  /patholog\w*|path|bx|reads?|cytolog\w*|radiolog\w*|biopsy|reports?|findings?|interpretation|impression|echo\w*|imaging|CT|MRI|scan|x-?ray|ultrasound|EKG|ECG/,
  /EEG|dietitian|dietician|RD|psychiatry|psychiatrist|\w*surge(?:ry|ons?)|orthop\w+|podiatr\w+|anesthes\w+|critical care|pulmonary|infectious diseases?|ID|PM&R|the resident|the specialist|oncology|hematology|nutrition\w*|wound (care|ostomy)|WOCN|nurs\w+|consult\w*/,
  /(cardi|nephr|neur|pulmon|hemat|onc|gastroenter|hepat)olog\w+|assessment|stage documented|documented/,
), /\b/));

/** Whether agreement is asked with what a report says, which a provider may document by yes or no. */
export function agreesWithReport(text: string): boolean {
  return reportAgreed.test(text);
}

const everyPresupposition = [...presuppositions, ...frames, ...favours].map((each) => ({ ...each, words: foreseeing(each.words) }));

const presuppositionIn = remembered((text: string) => {
  for (const { words, message, sparesReports, sparesLeaving, sparesSources } of everyPresupposition) {
    const match = words.exec(text);
    const isSpared = (match !== null && frees(clauseAt(text, match.index))) || (sparesReports === true && reportAgreed.test(text)) || (sparesLeaving === true && leavesAsIs.test(text)) || (sparesSources === true && attributed.test(text));
    if (match !== null && !isSpared) return { match, message };
  }
  return null;
});

/** A colleague's words, quoted with who wrote them. */
const colleague = /\b(?:consult\w*|\w{3,}olog(?:y|ist)|surge(?:on|ry)|dietiti?[ac]n|residents?|psychiatr\w+|wound care)\b[^.?!"“]{0,60}\b(?:documents?|states?|lists?|wrote|writes|notes?|noted|documented|diagnosed|records?)\b[^.?!"“]{0,20}["“]/i;

/** Whether agreement is asked with what a colleague documents, where the provider may say no: a conflict between documents. */
function asksOfColleague({ prose, options }: Reading, text: string): boolean {
  return /\bdo you (?:agree|concur) with (?:this|that|the|his|her|their) (?:diagnosis|assessment|documentation|finding)\b/i.test(text) && colleague.test(prose) && options.some(({ role }) => role === 'no');
}

/** Q15: the words presuppose the answer. */
export function presupposed(reading: Reading): Found[] {
  const { own, sentences } = reading;
  const untold = untoldIn(reading);
  return sentences.flatMap((sentence): Found[] => {
    const text = own.slice(sentence.start, sentence.end);
    const hit = asksOfColleague(reading, text) ? null : presuppositionIn(text);
    if (hit === null) return takenIn(reading, sentence, text) ?? conclusionIn(reading, sentence, text, untold);
    const start = sentence.start + hit.match.index;
    return [{ rule: 'Q15', where: 'body', span: { start, end: start + hit.match[0].length }, message: hit.message, fixes: repairs(reading, sentence, hasDocumented(reading, sentence)) }];
  });
}

/** A condition that the order to document it takes for granted, where nothing else speaks of it. */
function takenIn({ prose, options }: Reading, { start, end }: Sentence, text: string): Found[] | null {
  const match = taken.exec(text);
  const condition = match?.[1]?.toLowerCase();
  if (match === null || condition === undefined || options.length > 0 || bearsOut(`${prose.slice(0, start)} ${prose.slice(end)}`, condition)) return null;
  const at = start + match.index;
  return [{ rule: 'Q15', where: 'body', span: { start: at, end: at + match[0].length }, message: `That there was “${condition}” is taken for granted. Ask openly which condition it was, if any.`, fixes: [] }];
}

function mentionsOf({ mentions }: Reading, sentence: Sentence): Mention[] {
  return mentions.filter((mention) => mention.sentence === sentence);
}

function hasDocumented(reading: Reading, sentence: Sentence): boolean {
  return mentionsOf(reading, sentence).some(({ family }) => isKnown(reading, family));
}

/** A diagnosis that the coder concludes, or that the question itself brings in. */
function conclusionIn(reading: Reading, sentence: Sentence, text: string, untold: ReadonlySet<string>): Found[] {
  const isChoice = reading.options.length > 0;
  const isYesNo = ['yes-no', 'poa', 'cause-effect'].includes(reading.kind);
  return mentionsOf(reading, sentence).flatMap((mention): Found[] => {
    const { voice, family, start, end } = mention;
    const isSaid = isDocumented(reading, family, nameOf(reading, mention));
    const isAlone = givenAlone.test(text.slice(0, start - sentence.start)) && /^\W*$/.test(text.slice(end - sentence.start)) && !sentence.isQuestion;
    const isGiven = family.under !== null && givesIt.test(text.slice(0, start - sentence.start));
    const isMoreAsked = !untold.has(family.id) && specifies(reading, mention, text, start - sentence.start, end - sentence.start) && !isGiven;
    const isConcluded = voice === 'asserted' && !(missing.test(text) && asksIfHappened(reading)) && (!isSaid || (concludes(text) && !attributed.test(text)));
    // Whether a condition that a test reports was there on admission may be asked by its name.
    const isReported = asksForAdmission(text) && isSubstantiated(reading, family, nameOf(reading, mention));
    const isPresupposed = !mention.isQuoted && ((!isSaid && isGone(reading, mention)) || isTaken(reading, mention));
    // "The final diagnosis for each polyp": what it is of was found already.
    const isOfFound = (doneTo.test(text.slice(0, start - sentence.start)) || ofFound.test(text.slice(0, start - sentence.start)) || (/\bhow (?:the|each|this|these) (?:\w+ )?$/i.test(text.slice(0, start - sentence.start)) && /^s? (?:was|were|is|are) \w+ed\b/.test(text.slice(end - sentence.start)))) && reading.mentions.some((other) => other.sentence !== sentence && other.family.id === family.id && (other.isQuoted || other.voice === 'reported'));
    const isBroughtIn = voice === 'asked' && !isSaid && !isReported && !isOfFound && !isLeftOpen(reading, mention, text) && !isOfQuoted(reading, mention) && !leftBehind.test(text.slice(0, start - sentence.start)) && !isOfAny(text, start - sentence.start, end - sentence.start) && (isAlone || (!isYesNo && !isMoreAsked && !isOffered(reading, mention, isChoice)));
    const isPresumed = voice === 'asked' && kindIsAsked.test(text) && isNowhereElse(reading, mention) && !isOfQuoted(reading, mention);
    const brings = isPresumed || isConcluded || isBroughtIn || isPresupposed;
    if (!brings) return [];
    const name = reading.prose.slice(start, end);
    const message = voice === 'asserted' || isPresupposed ? `“${name}” is the coder’s conclusion. Show the indicators and leave the conclusion to the provider.` : `The question brings in “${name}”, which is not documented. Ask openly, or offer it among other answers.`;
    return [{ rule: 'Q15', where: 'body', span: { start, end }, message, fixes: repairs(reading, sentence) }];
  }).slice(0, 1);
}

/** Alternatives in the question itself, with an absence or another of them and with none that can be told: "whether A or B was present, absent, or cannot be determined". */
function isLeftOpen(reading: Reading, { sentence, end, family }: Mention, text: string): boolean {
  const rest = text.slice(end - sentence.start);
  return undeterminedWords.test(rest) && /\b(?:absent|not present|neither|none|(?:an)?other|ruled out|excluded)\b/i.test(rest) && mentionsOf(reading, sentence).some((other) => !isCoveredBy(other.family, [family]) && !isCoveredBy(family, [other.family]));
}

/** The families of which the text says that no document has the diagnosis itself, and not only its type or stage. */
function untoldIn({ mentions, prose }: Reading): Set<string> {
  return new Set(mentions.filter(({ start, end, sentence }) => isUnrecorded(prose.slice(end, sentence.end)) && !aspect.test(prose.slice(sentence.start, start))).map(({ family }) => family.id));
}

/** "Which type of encephalopathy did you treat?" asks for the kind of what it takes for granted. */
const kindIsAsked = /\b(?:which|what) (?:types?|kinds?|forms?|sorts?|stages?|degrees?|grades?)(?: and \w+)? of [\w -]{3,50} (?:did|does|do|was|were|is|are|has|have|had)\b/i;

/** Whether only the question and its answers name a diagnosis. */
function isNowhereElse({ mentions, title, input: { documentedDiagnoses } }: Reading, { family, sentence }: Mention): boolean {
  const isSame = ({ family: other }: { readonly family: Mention['family'] }): boolean => isCoveredBy(other, [family]) || isCoveredBy(family, [other]);
  return documentedDiagnoses === undefined && !(title !== null && findDiagnoses(title.text).some(isSame)) && !mentions.some((other) => other.sentence !== sentence && other.voice !== 'negated' && isSame(other));
}

const definite = /\b(?:the|this|that|his|her|their|your|its|(?:patient|pt|child|infant|baby)['’]s) (?:[\w-]+ ){0,2}$/i;

/** "The anemia was not carried over": of what nobody documented it is said that it is missing, as if it were there. */
function isGone({ prose, own }: Reading, { voice, start, end, sentence }: Mention): boolean {
  const before = own.slice(sentence.start, start);
  return voice === 'negated' && definite.test(before) && !aspect.test(before) && isUnrecorded(prose.slice(end, sentence.end));
}

/** What the record does not tell, and what is asked is whether it happened: nothing that is concluded. */
const missing = /\b(?:silent|not (?:mention|document|state|record|address|say|describe|note)\w*|no (?:mention|documentation|note|record) of|omits?|lacks?|unaddressed|undocumented)\b/i;
const ifHappened = /\b(?:whether|if) (?:or not )?(?:it|this|that|one|any|there was (?:any|one|a period of it)|the patient (?:lost|had)) ?(?:ever )?(?:occurred|happened|took place|was (?:witnessed|reported|observed)|lost consciousness)?\b/i;

function asksIfHappened({ asks }: Reading): boolean {
  return asks.some(({ text }) => ifHappened.test(text) && /\b(?:occurred|happened|took place|witnessed|observed|lost)\b/i.test(text));
}

/** A diagnosis that is spoken of as known, where the diagnoses of the record are given and it is none of them. */
function isTaken({ own, input: { documentedDiagnoses }, options, asks, mentions, sentences }: Reading, { voice, family, start, sentence }: Mention): boolean {
  const isStory = voice === 'background' || (voice === 'documented' && !namesSource(sentence.text));
  if (!isStory || sentence.asks || documentedDiagnoses === undefined || !definite.test(own.slice(sentence.start, start))) return false;
  if (documentedDiagnoses.some((diagnosis) => findDiagnoses(diagnosis).some((each) => isCoveredBy(family, [each.family])))) return false;
  if (mentions.some((other) => other.family === family && (other.isQuoted || other.voice === 'reported' || (other.voice === 'documented' && namesSource(other.sentence.text))))) return false;
  const next = sentences[sentences.indexOf(sentence) + 1];
  const isAskedOf = next !== undefined && asks.includes(next) && /\b(?:it|its|this|that)\b/i.test(next.text) && !mentions.some((other) => other.sentence === next);
  return isAskedOf || options.some((option) => option.mentions.some((other) => isCoveredBy(family, [other.family]) || isCoveredBy(other.family, [family])));
}

/** A conclusion that the record draws is no conclusion of the coder's. */
const attributed = /\b(document(s|ed)|stat(es|ed)|not(es|ed) that|according to|per (the|your)|report(s|ed)|writes|wrote|concluded|impression|assessment)\b/i;

const aspect = /\b(types?|acuity|duration|dates?|stage|staging|severity|causes?|etiology|organisms?|sites?|location|phase|extent|side|laterality|status|control|specificity|specified|specify|relationship|significance|degree|depth|source|nature|episode|describe|related|link(ed)?|clarify the)\b/i;

/** Before a diagnosis that is specified already: what is to be specified is given. */
const givesIt = /\bspecify( as| that it is)?( an?)?\s+$/i;

/** Before what left it behind: "any deficit associated with the stroke". */
const ofIt = new RegExp(inTurn(/\b/, openNoun, / of (?:the|this) (?:\w+ )?$/), 'i');

/** The same without an article, of what the record calls so word by word, if not in one place: "the type of transfusion reaction". */
function isOfWords({ prose, sentences }: Reading, { start, end, sentence }: Mention): boolean {
  const told = sentences.filter((each) => each !== sentence).map(({ text }) => text.toLowerCase()).join(' ');
  return ofKind.test(prose.slice(sentence.start, start)) && prose.slice(start, end).toLowerCase().split(/\W+/).every((word) => told.includes(word.slice(0, 8)));
}

const ofKind = new RegExp(inTurn(/\b/, openNoun, / of $/), 'i');

/** Of what is asked about something that the record is quoted with in fewer words: "the nature of the pleural effusion", where a note has "effusion". */
function isOfQuoted(reading: Reading, mention: Mention): boolean {
  const { prose, sentences } = reading;
  const { start, end, sentence } = mention;
  const last = prose.slice(start, end).toLowerCase().split(/\W+/).at(-1) ?? '';
  return last.length > (/ /.test(prose.slice(start, end)) ? 6 : 4) && !/^(?:failure|disease|syndrome|disorder|infection|condition|insufficiency|deficiency|fracture|disturbance)$/.test(last) && (ofIt.test(prose.slice(sentence.start, start)) || isOfWords(reading, mention) || /\bhow (?:the|this) (?:\w+ )?$/i.test(prose.slice(sentence.start, start))) && sentences.some((each) => each !== sentence && quotesOf(prose.slice(each.start, each.end)).some((quote) => prose.slice(each.start + quote.start, each.start + quote.end).toLowerCase().includes(last.slice(0, 7))));
}

const leftBehind = /\b(?:deficits?|residuals?|percent\w*|portions?)\b(?: \w+){0,5} (?:of|from|with|to|after) (?:the |an? |\w+ ){0,3}$/i;
/** "The technique used to remove the polyp": of the procedure, and of what it was for. */
const doneTo = /\b(?:techniques?|methods?|instruments?|devices?|approach(?:es)?|procedures?|energy|means|how)\b[^.?!;,]{0,30}\b(?:remov|repair|resect|excis|ablat|drain|clos|treat|reduc|control|retriev|extract|fix|stabili[sz]|ligat|biops|debrid|coil|clip|evacuat|destroy)\w* (?:of )?(?:the|this|that|each|these) (?:\w+ )?$|\b(?:techniques?|methods?|instruments?|devices?|means) (?:by|with) which (?:the|this|that|each|these) (?:\w+ )?$/i;
const ofFound = /\bdiagnos[ei]s (?:for|of) (?:each|every|both|all)(?: of)?(?: the| these| those)? (?:\w+ )?$/i;

/** What is asked for is given behind a colon, and nothing beside it: "Please specify: sepsis." */
const givenAlone = new RegExp(String.raw`\b(?:${askingVerbs})(?: (?:the |your )?(?:\w+ )?(?:diagnosis|dx|condition|term))?(?: as)?\s*[:–—-]\s*(?:an? )?["“]?$`, 'i');

/** What an illness may bring with it: "including whether there was perforation or abscess", "perforation or abscess, if present". */
const amongWhatever = /\b(?:including|as to|with (?:or without|details of)|along with|and)\b[^.?!;]{0,60}$/i;
const ofCourse = /^(?:perforation|rupture|abscess(?:es)?|peritonitis|gangrene|necrosis|obstruction|h(?:a)?emorrhage|bleeding|hematoma|fistula|stricture|ulceration|infection|cellulitis|osteomyelitis|tear|dehiscence|incarceration|loss of consciousness|coma|withdrawal)$/i;
const ifAny = /^[^.?!;]{0,50},? (?:if|where|when|as) (?:any|present|applicable|there|either|one|so|found|seen|known|it (?:was|is) present)\b/i;

/** Whether a diagnosis is one of several things that are asked for beside a documented one, if they were there. */
export function comesAlong(text: string, at: number, to: number): boolean {
  const before = text.slice(0, Math.max(0, at));
  return amongWhatever.test(before) && ofCourse.test(text.slice(at, to)) && (/\b(?:whether|if)\b/i.test(before) || ifAny.test(text.slice(to)));
}

/** "Including any withdrawal manifestation": whatever there is of it, and nothing that is supposed. */
function isOfAny(text: string, at: number, to: number): boolean {
  const before = text.slice(0, Math.max(0, at));
  return (/\b(?:any|whether|if any|possible)(?: \w+)? $/i.test(before) && attribute.test(text.slice(to))) || /(?:\b(?:and|or|including|with|(?:duration|extent|timing|course) of)|,) any (?:associated |related |further )?$/i.test(before) || comesAlong(text, at, to);
}

/** Whether only more about the diagnosis is asked, so that a bare text may be believed that it is documented. */
function specifies(reading: Reading, { family }: Mention, text: string, at: number, to: number): boolean {
  const { input: { documentedDiagnoses }, prose, documented, reported } = reading;
  return documentedDiagnoses === undefined && isLikely(reading, family) && (!tellsRecorded(prose) || isSpecificationOf(family, [...documented, ...reported].map((each) => each.family))) && (aspect.test(text.slice(0, Math.max(0, at))) || attribute.test(text.slice(to)));
}

/** Whether anything that is shown goes with a diagnosis, where anything is known to. */
function isLikely(reading: Reading, family: DiagnosisFamily): boolean {
  return family.evidence.length === 0 || family.isOpen || reading.shownAt.length === 0 || isSupported(reading, family);
}

/** A choice may name in its question what it offers among its answers, as long as it offers more than that. */
function isOffered({ options, input: { documentedDiagnoses } }: Reading, { family }: Mention, isChoice: boolean): boolean {
  const substantive = options.filter(({ role }) => role === 'substantive' || role === 'insignificant' || role === 'ruled-out');
  const isAlternative = ({ mentions }: Reading['options'][number]): boolean => documentedDiagnoses === undefined || mentions.length === 0 || mentions.some((mention) => !isCoveredBy(family, [mention.family]));
  // Kinds of one diagnosis are no choice but that one: "Is the malnutrition moderate or severe?"
  return isChoice && substantive.length > 1 && substantive.some(isAlternative) && options.some(({ mentions }) => mentions.some((mention) => mention.family.id === family.id));
}

const certain = /\b((?<=(?:^|[.;]\s))naturally(?! occurring)|clearly|obviously|definitely|undoubtedly|certainly|unquestionably|plainly|evidently|undeniably|surely|without (a )?doubt|no doubt|unmistakably|indisputably)\b/gi;
const hedged = /\b(consistent with|indicative of|suggestive of|diagnostic of|classic for|compatible with|pathognomonic for|typical of|concerning for)\b/gi;

/** Q17: words of certainty, and of a likeness to what nobody has documented. */
export function certainty(reading: Reading): Found[] {
  const { own, input: { body } } = reading;
  const adverbs = [...own.matchAll(certain)].map((match): Found => {
    const span = { start: match.index, end: match.index + match[0].length };
    return { rule: 'Q17', where: 'body', span, message: `“${match[0]}” leaves no room for another view. Leave it out.`, fixes: [rewording('Leave the word out', 'body', { start: span.start, end: span.end + (body[span.end] === ' ' ? 1 : 0) }, '')] };
  });
  const likenesses = [...own.matchAll(hedged)].flatMap((match): Found[] => {
    const end = match.index + match[0].length;
    const named = reading.mentions.find((mention) => mention.start >= end && mention.start - end < 30 && mention.voice === 'asserted' && !isDocumented(reading, mention.family, nameOf(reading, mention)));
    return named === undefined ? [] : [{ rule: 'Q17', where: 'body', span: { start: match.index, end: named.end }, message: `“${match[0]}” ties the indicators to a diagnosis that nobody has documented. Leave it out.`, fixes: repairs(reading, named.sentence) }];
  });
  return [...adverbs, ...likenesses];
}

/** Whether the coder draws a conclusion in the sentence. */
export function drawsConclusion(text: string): boolean {
  return concludes(text);
}
