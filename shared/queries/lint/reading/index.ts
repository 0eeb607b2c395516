import { findDiagnoses as everyDiagnosis, findRecorded, isCoveredBy, isSaidBy, type DiagnosisFamily, type DiagnosisMention, type NamedDiagnosis } from '../../../clinical/diagnoses';
import type { QueryKind } from '../../kinds';
import { remembered } from '../memory';
import type { LintContext, LintInput, Span, Where } from '../model';
import { bodyAnswers, type BodyAnswers } from './answers';
import { bareLines } from './bare-lines';
import { detailsOf } from './details';
import { chartQuotes, kindOf } from './kind';
import type { Measured } from './measured';
import { roleOf, type AnswerRole } from './roles';
import { isWithin, masked, sentencesOf, type Sentence } from './sentences';
import { evidenceShown, findEvidence, wordsOf, type Support } from './shown';
import { titleOf, type Title } from './title';
import { namesInterpreted, quotesCriterion, tellsRecorded, voiceOf, type Voice } from './voice';

export type { Support } from './shown';

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

const findDiagnoses = remembered((text: string) => everyDiagnosis(text, wordsOf(text)));

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
  const inRecord = mentionsOf(findRecorded(prose, wordsOf(prose)), sentences, quotes);
  const recorded = documentedIn(input, prose, inRecord);
  const reported = inRecord.filter(({ voice, sentence }) => voice === 'reported' && namesInterpreted(sentence.text)).map(({ family, start, end }) => ({ family, name: prose.slice(start, end) }));
  const documented = [...recorded, ...detailsOf([...recorded, ...reported], prose)];
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
  return { index, text, where: 'body', span: { start, end }, role: roleOf(text.replace(/^\(?[A-Ha-h1-9][),.:] +/, '')), isTicked, mentions: findDiagnoses(text) };
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
  const named = [...said, ...mentions.filter((mention) => isTold(mention) || isAffirmed(mention)).map(({ family, start, end }) => ({ family, name: `${prose.slice(start, end)} ${qualifiedBy.exec(prose.slice(end))?.[1] ?? ''}`.trim() }))];
  // However often it is said, it is documented once.
  return [...new Map(named.map((each) => [`${each.family.id}\n${each.name.toLowerCase()}`, each])).values()];
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
