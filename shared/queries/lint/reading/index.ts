import { assertionOf } from '../../../clinical/assertion';
import { findDiagnoses as everyDiagnosis, findEvidence as everyEvidence, findRecorded, isCoveredBy, isSaidBy, tokens, type DiagnosisFamily, type DiagnosisMention, type Evidence, type NamedDiagnosis } from '../../../clinical/diagnoses';
import type { Reading as Value } from '../../../clinical/readings';
import type { QueryKind } from '../../kinds';
import { remembered } from '../memory';
import type { LintContext, LintInput, Span, Where } from '../model';
import { bodyAnswers, type BodyAnswers } from './answers';
import { bareLines } from './bare-lines';
import { detailsOf } from './details';
import { chartQuotes, kindOf } from './kind';
import { measuredIn, toldOf, type Measured } from './measured';
import { isOrdinary, paired } from './ordinary';
import { roleOf, type AnswerRole } from './roles';
import { isWithin, masked, quotesOf, sentencesOf, type Sentence } from './sentences';
import { findReadings, isBeside, speaksAgainst, type Shown } from './support';
import { titleOf, type Title } from './title';
import { namesInterpreted, namesSource, namesTest, quotesCriterion, tellsRecorded, voiceOf, type Voice } from './voice';

/** A diagnosis named outside the answers. */
export type Mention = DiagnosisMention & { readonly voice: Voice; readonly sentence: Sentence; readonly isQuoted: boolean };

/** An answer that is offered, given apart or read from the body. */
export type Option = {
  readonly index: number;
  readonly text: string;
  readonly where: Where;
  /** Its place in that part. */
  readonly span: Span;
  readonly role: AnswerRole;
  readonly isTicked: boolean;
  readonly mentions: readonly DiagnosisMention[];
};

/**
 * What of the chart is shown and can speak for something: with the measure that it is a value of, how that stands to its range, and where
 * in the prose it stands, if it does.
 */
export type Support = { readonly at: number | null; readonly evidence: Evidence; readonly isRaised: boolean; readonly measure: string | null; readonly standing: Value['standing'] };
/** A query as it is understood: what every rule looks at, read once. */
export type Reading = {
  readonly input: LintInput;
  readonly context: LintContext;
  readonly title: Title | null;
  /** The body without subject line and answers; every place stays where it is. */
  readonly prose: string;
  /** The prose without what is quoted from the chart: the coder's own words. */
  readonly own: string;
  readonly sentences: readonly Sentence[];
  readonly asks: readonly Sentence[];
  readonly options: readonly Option[];
  readonly bodyAnswers: BodyAnswers | null;
  readonly kind: QueryKind;
  readonly mentions: readonly Mention[];
  readonly documented: readonly NamedDiagnosis[];
  /** What an interpreted test or another report says, and no provider of this encounter yet. */
  readonly reported: readonly NamedDiagnosis[];
  /** What of it can speak for a diagnosis: nothing that is said to be as it should be. */
  readonly support: readonly Support[];
  /** The values that are shown, ordinary ones included. */
  readonly measured: readonly Measured[];
  /** Where the prose names anything clinical, affirmed or not. */
  readonly clinicalAt: readonly Span[];
  /** Where indicators stand in the prose; empty where they are given apart. */
  readonly shownAt: readonly Span[];
};

const wordsOf = remembered(tokens);
const findDiagnoses = remembered((text: string) => everyDiagnosis(text, wordsOf(text)));
const findEvidence = remembered((text: string) => everyEvidence(text, wordsOf(text)));

/** Sentences that say where to answer, not what. */
const clerical = /\b(your|the|a) (response|reply|answer|clarification)\b|\bthank(s| you)\b|\bsign\b|\bquestions? (about|regarding) this query\b/i;

/** Reads a query. */
export function readQuery(input: LintInput, context: LintContext): Reading {
  const { body } = input;
  const title = titleOf(input);
  const titleSpan = title?.where === 'body' ? [{ start: title.start, end: title.start + title.text.length }] : [];
  const untitled = masked(body, titleSpan.map(({ end }) => ({ start: 0, end })));
  const isGiven = (input.options ?? []).length > 0;
  const answers = isGiven ? null : bodyAnswers(untitled, lastAskEnd(untitled)) ?? bareLines(untitled);
  const prose = answers === null ? untitled : masked(untitled, [answers.span]);
  const quotes = chartQuotes(input.kind, prose);
  const own = masked(prose, quotes);
  const sentences = answers === null ? sentencesOf(prose) : sentencesOf(prose).map((sentence) => (leadsTo(sentence, answers, prose) ? { ...sentence, asks: true } : sentence));
  const offered = isGiven ? (input.options ?? []).map(givenOption) : (answers?.answers ?? []).map(bodyOption);
  // "No malnutrition" is a no only beside a yes.
  const options = offered.some(({ role }) => role === 'yes') ? offered : offered.map((option) => (option.role === 'no' && /\w+\W+\w/.test(option.text) ? { ...option, role: 'substantive' as const } : option));
  const mentions = mentionsOf(findDiagnoses(prose), sentences, quotes);
  const recorded = documentedIn(input, prose, mentionsOf(findRecorded(prose, wordsOf(prose)), sentences, quotes));
  const documented = [...recorded, ...detailsOf(recorded, prose)];
  const reported = mentions.filter(({ voice, sentence }) => voice === 'reported' && namesInterpreted(sentence.text)).map(({ family, start, end }) => ({ family, name: prose.slice(start, end) }));
  const asks = sentences.filter((sentence) => sentence.asks && !(clerical.test(sentence.text) && findDiagnoses(sentence.text).length === 0 && !sentence.isQuestion));
  const kind = kindOf({ given: input.kind, options, asks, prose });
  const { support, measured, shownAt } = evidenceShown(input, prose, mentions, quotes, kind);
  return { input, context, title, prose, own, sentences, asks, options, bodyAnswers: answers, kind, mentions, documented, reported, support, measured, shownAt, clinicalAt: findEvidence(prose) };
}

/** Whether answers stand at the end of a sentence, that asks by this alone: "Severity on arrival: A / B / other". */
function leadsTo({ start, end, text }: Sentence, { span, style }: BodyAnswers, prose: string): boolean {
  return style === 'line' && start < span.start && (end > span.start || (/[:?–-]$/.test(text) && !/\w/.test(prose.slice(end, span.start)))) && !/^\W*(?:options?|choices|answers?|response|select|choose|circle)\W*$/i.test(text);
}

/** Where the last question of a text ends: a list after it is a list of answers. */
function lastAskEnd(text: string): number {
  const asks = sentencesOf(text).filter((sentence) => sentence.asks);
  return asks.at(-1)?.end ?? text.length;
}

function givenOption(text: string, index: number): Option {
  const ticked = /^\s*(\[[xX✓✔]\]|\([xX]\)|[☑☒✓✔■])/u.test(text);
  return { index, text, where: { option: index }, span: { start: 0, end: text.length }, role: roleOf(text.replace(/^\s*(\[.?\]|\(.?\)|[☐☑☒□■✓✔])\s*/u, '')), isTicked: ticked, mentions: findDiagnoses(text) };
}

function bodyOption({ text, start, end, isTicked }: BodyAnswers['answers'][number], index: number): Option {
  return { index, text, where: 'body', span: { start, end }, role: roleOf(text), isTicked, mentions: findDiagnoses(text) };
}

function mentionsOf(named: readonly DiagnosisMention[], sentences: readonly Sentence[], quotes: readonly Span[]): Mention[] {
  return named.flatMap((mention) => {
    // CDI is also who asks.
    if (isDepartment(mention, sentences)) return [];
    const sentence = sentences.find(({ start, end }) => start <= mention.start && mention.start < end);
    if (sentence === undefined) return [];
    const isQuoted = isWithin(mention, quotes);
    return [{ ...mention, sentence, isQuoted, voice: voiceOf({ sentence, start: mention.start, end: mention.end, isQuoted }) }];
  });
}

/** Clinical documentation integrity, and no infection of the gut. */
function isDepartment({ start, end }: DiagnosisMention, sentences: readonly Sentence[]): boolean {
  const sentence = sentences.find((each) => each.start <= start && end <= each.end);
  return sentence !== undefined && /^CDI$/.test(sentence.text.slice(start - sentence.start, end - sentence.start)) && !/diff|toxin|stool|diarrh|vancomycin|colitis/i.test(sentence.text);
}

/** "Sepsis criteria x3" tells of criteria, and of no diagnosis. */
const ofCriteria = /^[ -](?:\d )?(?:criteria|definition|parameters|thresholds?|score)\b/i;

/** Behind a question: that what it names is in the record. */
const bothTold = /^\W*(?:both|all(?: three)?|these|they|each|the two|either)(?: (?:conditions|diagnoses|terms|of them))? (?:are|were|is|have been) (?:\w+ )?(?:documented|listed|noted|recorded|charted|in (?:your|the)|diagnosed)\b/i;
/** Behind a name, what it is specified as: "Malnutrition (severe)". */
const qualifiedBy = /^(?: ?\(|, )([\w -]{3,40})(?=[),.;]|$)/;

/** What of this encounter is documented: what is said to be, and what the text shows to be; the story around it only where nothing is said. */
function documentedIn({ documentedDiagnoses }: LintInput, prose: string, mentions: readonly Mention[]): NamedDiagnosis[] {
  const said = (documentedDiagnoses ?? []).flatMap((diagnosis) => findDiagnoses(diagnosis).map(({ family }) => ({ family, name: diagnosis })));
  const voices: readonly Voice[] = documentedDiagnoses === undefined && !tellsRecorded(prose) ? ['documented', 'background'] : ['documented'];
  const isTold = ({ voice, end, isQuoted, sentence }: Mention): boolean => voices.includes(voice) && !(!isQuoted && quotesCriterion(sentence.text)) && !(voice === 'background' && ofCriteria.test(prose.slice(end, end + 20)));
  const isAffirmed = ({ sentence }: Mention): boolean => sentence.asks && bothTold.test(prose.slice(sentence.end));
  return [...said, ...mentions.filter((mention) => isTold(mention) || isAffirmed(mention)).map(({ family, start, end }) => ({ family, name: `${prose.slice(start, end)} ${qualifiedBy.exec(prose.slice(end))?.[1] ?? ''}`.trim() }))];
}

/** Whether a diagnosis is documented in this encounter, as it is named or more precisely. */
export function isDocumented({ documented }: Reading, family: DiagnosisFamily, name: string): boolean {
  return isSaidBy({ family, name }, documented);
}

/** Whether a diagnosis of the family is documented, however precisely, or a report says so. */
export function isKnown({ documented, reported }: Reading, family: DiagnosisFamily): boolean {
  return isCoveredBy(family, [...documented, ...reported].map((each) => each.family));
}

/** Whether a provider documented it, or an interpreted report says it: then yes/no may ask for it. */
export function isSubstantiated({ documented, reported }: Reading, family: DiagnosisFamily, name: string): boolean {
  return isSaidBy({ family, name }, [...documented, ...reported]);
}

/** The words of a mention. */
export function nameOf({ prose }: Reading, { start, end }: DiagnosisMention): string {
  return prose.slice(start, end);
}

/** What went away was there: that it resolved denies nothing of the stay. */
const wentAway = /\b(resol\w+|no longer|instead of|rather than)\b/i;

/** That a note leaves something of a diagnosis unsaid denies no finding: "CKD without stage, eGFR 33". */
const unsaidAspect = /\b(?:without|no|not|lacks?|lacking) (?:an? |any |its |the |further |stated |documented )*(?:stage|staging|type|cause|etiology|acuity|severity|side|laterality|diagnos[ei]s|class|grade|degree|depth|organism|specificity|specified|stated|named|given|documented|mentioned|addressed)\b/gi;

/** What of a text speaks for something: what it denies does not. */
const affirmedEvidence = remembered((text: string) => {
  const sentences = sentencesOf(text);
  const quotes = quotesOf(text);
  return findEvidence(text).filter(({ start, end }) => {
    const sentence = sentences.find((each) => each.start <= start && start < each.end);
    if (sentence === undefined || wentAway.test(sentence.text)) return true;
    // "A1c 9.2, probe to bone negative": what is denied behind a comma is another finding.
    const until = /[,;(/]/.exec(text.slice(end, sentence.end));
    // What is quoted has its own negations: no flatus, KUB "dilated loops".
    const unsaid = [...text.slice(sentence.start, start).matchAll(unsaidAspect)].map((match) => sentence.start + match.index + match[0].length);
    const from = Math.max(sentence.start, ...unsaid, ...quotes.filter((quote) => quote.start < start && end < quote.end).map((quote) => quote.start));
    return !assertionOf(text.slice(from, until === null ? sentence.end : end + until.index), start - from, end - from).negated;
  });
});

/** Whether a diagnosis still holds is asked by what is not there as well: only there does a denied finding count. */
function evidenceIn(text: string, kind: QueryKind): readonly { readonly evidence: Evidence; readonly start: number; readonly end: number }[] {
  return kind === 'clinical-validation' ? findEvidence(text) : affirmedEvidence(text);
}

function evidenceShown({ indicators = [] }: LintInput, prose: string, mentions: readonly Mention[], quotes: readonly Span[], kind: QueryKind): Pick<Reading, 'support' | 'measured' | 'shownAt'> {
  const whole = [...indicators.map(({ text, value }) => paired(text, value ?? '')), prose].join('\n');
  const apart = indicators.flatMap(({ text, value, document = '' }) => {
    const words = paired(text, value ?? '');
    const own = evidenceIn(words, kind);
    const spoken = speaking(words, own, kind, whole);
    // Where its own words name something, the name of the document says no more.
    return (own.length > 0 ? supportIn(words, spoken, kind) : supportIn(document, evidenceIn(document, kind), kind)).map((each) => ({ ...each, at: null }));
  });
  // A quoted diagnosis is what is asked about, and no indicator; two are a conflict, which is what such a query rests on.
  const isName = ({ start, end }: Span): boolean => quotes.length < 2 && mentions.some((mention) => mention.start >= start && mention.end <= end && mention.end - mention.start > 0.7 * (end - start - 2));
  // A diagnosis is no indicator of itself, unless a test or a quoted document says it.
  const inProse = evidenceIn(prose, kind).filter((found) => {
    const over = mentions.find(({ start, end }) => start < found.end && found.start < end);
    return over === undefined || (over.isQuoted && !quotes.some((quote) => quote.start <= over.start && over.end <= quote.end && isName(quote))) || (over.voice === 'reported' && namesTest(over.sentence.text));
  });
  const reported = mentions.filter(({ isQuoted, voice, sentence }) => isQuoted || (voice === 'reported' && namesTest(sentence.text)));
  // What a test reports speaks for what it reports.
  const ofTests = reported.flatMap(({ family }) => family.evidence.slice(0, 1)).map((evidence): Support => ({ at: null, evidence, isRaised: false, measure: null, standing: null }));
  const support = [...apart, ...supportIn(prose, speaking(prose, inProse, kind, whole), kind), ...ofTests];
  const measured = kind === 'clinical-validation' ? [] : measuredIn([...indicators.map(({ text, value }) => paired(text, value ?? '')), prose], changed);
  const said = quotes.filter((quote) => quote.end - quote.start > 8 && !isName(quote));
  const tested = reported.filter(({ voice, isQuoted, start, end }) => voice === 'reported' || (isQuoted && !quotes.some((quote) => quote.start <= start && end <= quote.end && isName(quote))));
  const isFigured = /\d/.test(prose) || quotes.length > 0;
  return { support, measured, shownAt: [...(isFigured ? inProse : inProse.filter(({ start }) => !sentencesOf(prose).some((sentence) => sentence.asks && sentence.start <= start && start < sentence.end))), ...tested, ...said, ...recorded(prose, mentions), ...readings(prose)].map(({ start, end }) => ({ start, end })) };
}

/** What an ordinary value beside it does not make ordinary: a course, a baseline, a treatment. */
const changed = /\b(baseline|from|rose|ris(?:es|ing)|fell|falls|falling|drop\w*|increas\w*|decreas\w*|up|down|after|was|previous\w*|prior|improv\w*|nadir|peak|despite|on (?!RA\b|room|arrival|admission|the|\d{1,2}\/)\w+)\b|→|->|>/i;
const breathingAir = /^\W{0,3}(?:on )?(?:RA|room air)\b/i;
/** Measures of which an ordinary value says something: preserved function, cells of usual size. */
const telling = new Set(['ejection-fraction', 'mcv', 'ph', 'bmi']);

/** KDIGO 2012: less urine than this speaks for an injury, in mL per kg and hour. */
const leastUrine = 0.5;
/** The same of an adult of 70 kg, in mL: an hour, and a day. */
const leastUrineAnHour = 35;
const leastUrineADay = 840;
const saidOrdinary = /^\W*(?:(?:on )?\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\W*)?(?:(?:is|was|were|are|remain(?:s|ed)?|level|levels|count|all|both) )*(?:normal|wnl|within normal limits|unremarkable|unchanged|at (?:his |her |the |their )?baseline)\b/i;

/** Places of values that are as they usually are: they are shown, and speak for no diagnosis. */
const ordinaryIn = remembered((text: string): Span[] => findReadings(text).flatMap((value) => {
  const { measure, standing, flag, unit, values, start, end } = value;
  const around = toldOf(text, value);
  const isFlowing = measure === 'urine-output' && (values[0] ?? 0) >= (/kg/.test(unit) ? leastUrine : /\/h/i.test(unit) ? leastUrineAnHour : leastUrineADay);
  if ((standing !== 'usual' && !isFlowing) || flag !== null || values.length > 1 || telling.has(measure) || changed.test(around)) return [];
  return [{ start, end: end + (breathingAir.exec(text.slice(end))?.[0].length ?? 0) }];
}));

const ofHypertension = /^(?:hypertensive|nicardipine|labetalol|hydralazine|amlodipine|lisinopril|losartan|metoprolol|carvedilol|antihypertensives?)$/i;

/** Each with whether it tells of a raised pressure: by its value, or as what is given for one. */
function told<Each extends Span>(text: string, found: readonly Each[]): readonly (Each & { readonly isRaised: boolean })[] {
  const raised = found.length === 0 || !/\b[SD]?BP\b|pressure|systolic|\bMAP\b/i.test(text) ? [] : findReadings(text).filter(({ measure, standing }) => standing === 'high' && /pressure/.test(measure));
  return found.map((each) => ({ ...each, isRaised: ofHypertension.test(text.slice(each.start, each.end)) || raised.some(({ start, end }) => start < each.end && each.start < end) }));
}

/** What of a text can speak for a diagnosis, each with the value that it is the name of. */
function supportIn(text: string, found: readonly Shown[], kind: QueryKind): Support[] {
  const values = found.length === 0 ? [] : findReadings(text);
  return told(text, kind === 'clinical-validation' ? found : found.filter((each) => !isOrdinary(text, each))).map(({ evidence, isRaised, start, end }) => {
    const value = values.find((each) => each.start < end && start < each.end);
    return { at: start, evidence, isRaised, measure: value?.measure ?? null, standing: value?.standing ?? null };
  });
}

/** Evidence without that which only ordinary values give. */
function speaking<Each extends Shown>(text: string, found: readonly Each[], kind: QueryKind, whole: string): readonly Each[] {
  if (kind === 'clinical-validation') return found;
  const ordinary = ordinaryIn(text);
  return found.filter((each) => !speaksAgainst(text, each) && !isBeside(whole, each.evidence, text.slice(each.start, each.end)) && !saidOrdinary.test(text.slice(each.end, each.end + 48)) && !ordinary.some(({ start, end }) => start < each.end && each.start < end));
}

const dated = /\b\d{1,2}\/\d{1,2}\b|\b\d{4}-\d{2}-\d{2}\b/;

/** Of a test or a treatment, that it was done or how it came out. */
const observed = /\b(tests?|study|scan|swab|panel|screen|monitor\w*|catheter|drain|tube|line|infusion|transfusion)\b[^.?!]*\b(positive|negative|normal|abnormal|given|started|placed|inserted|performed|show(s|ed)|found|removed|required)\b/i;
/** Particulars in brackets: "(grade 4, three attempts)". */
const detailed = /\([^()]*\d[^()]*\)/;

/** Sentences that cite what a document says, of a day or in particulars, in words that no list of findings has. */
function recorded(prose: string, mentions: readonly Mention[]): Span[] {
  return sentencesOf(prose).filter((sentence) => !sentence.asks && (dated.test(sentence.text) || detailed.test(sentence.text)) && ((namesSource(sentence.text) && sentence.text.split(/\s+/).length > 7) || observed.test(sentence.text)) && !mentions.some(({ start }) => sentence.start <= start && start < sentence.end));
}

const reading = /\b\d+(?:[.,]\d+)?\s?(?:mg\/dL|mmol\/L|mEq\/L|mcg|mg|g\/dL|mL|mmHg|%|ng\/mL|pg\/mL|U\/L|IU|units?|cm|kg|bpm|L\/min|K\/uL|x10)/gi;

/** Figures with a unit: measured, whatever they are called. */
function readings(prose: string): Span[] {
  return [...prose.matchAll(reading)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
