import { assertionOf } from '../../../clinical/assertion';
import { findEvidence as everyEvidence, tokens, type Evidence } from '../../../clinical/diagnoses';
import type { Reading as Value } from '../../../clinical/readings';
import type { QueryKind } from '../../kinds';
import { anyOf, inTurn, oneOf } from '../any-of';
import { remembered } from '../memory';
import type { LintInput, Span } from '../model';
import type { Mention, Reading } from './index';
import { measuredIn, toldOf } from './measured';
import { isOrdinary, paired } from './ordinary';
import { quotesOf, sentencesOf } from './sentences';
import { findReadings, isBeside, speaksAgainst, type Shown } from './support';
import { namesSource, namesTest } from './voice';

/**
 * What of the chart is shown and can speak for something: with the measure that it is a value of, how that stands to its range, and where
 * in the prose it stands, if it does.
 */
export type Support = { readonly at: number | null; readonly evidence: Evidence; readonly isRaised: boolean; readonly measure: string | null; readonly standing: Value['standing']; /** The values that stand there, of the measure. */ readonly shown: readonly number[] };

/** The words of a text, parted once for all that is looked for in it. */
export const wordsOf = remembered(tokens);
/** Words of a chart that can speak for something, each with its place. */
export const findEvidence = remembered((text: string) => everyEvidence(text, wordsOf(text)));

/** What went away was there: that it resolved denies nothing of the stay. */
const wentAway = /\b(resol\w+|no longer|instead of|rather than)\b/i;

/** That a note leaves something of a diagnosis unsaid denies no finding: "CKD without stage, eGFR 33". */
const unsaidAspect = /\b(?:not|n['’]t) (?:\w+ly )?\w+ing\b[^,;.]*,|\b(?:without|no|not|lacks?|lacking) (?:an? |any |its |the |further |stated |documented )*(?:stage|staging|type|cause|etiology|acuity|severity|side|laterality|diagnos[ei]s|class|grade|degree|depth|organism|specificity|specified|stated|named|given|documented|mentioned|addressed)\b/gi;

/** What is not there and should be is a sign itself, and denies nothing that follows: "no flatus, dilated loops". */
const missed = /\bno (?=(?:flatus|bowel (?:sounds|movements?|function)|BMs?|stool(?! (?:cultures?|toxin|test\w*|studies|blood|occult))|urine(?! (?:protein|cultures?|ketones?|nitrites?|blood|casts|tox\w*|drug|studies))|response|(?:palpable |distal )?pulses?|gag|corneals?|cough reflex|respirations|(?:blood )?flow|return of bowel function|recall|(?:contrast )?enhancement|spontaneous (?:movement|breathing|respirations))\b)/gi;

/** A value behind a comma is there, whatever was denied before it: "denies cough, temperature 38.6". */
const valued = /^\s{0,2}(?:(?:of|was|is|at|to|up to|reached|=|:|>|<|≥|≤)\s?){0,2}\d(?!\d?\/\d)/;

/** What of a text speaks for something: what it denies does not. */
const affirmedEvidence = remembered((text: string) => {
  const sentences = sentencesOf(text);
  const quotes = quotesOf(text);
  return findEvidence(text).filter(({ start, end }) => {
    const sentence = sentences.find((each) => each.start <= start && start < each.end);
    if (sentence === undefined || wentAway.test(sentence.text)) return true;
    const comma = text.lastIndexOf(',', start);
    if (comma >= sentence.start && /^,\s*(?:and )?$/.test(text.slice(comma, start)) && valued.test(text.slice(end, end + 14))) return true;
    // "A1c 9.2, probe to bone negative": what is denied behind a comma is another finding.
    const until = /[,;(/]/.exec(text.slice(end, sentence.end));
    // What is quoted has its own negations: no flatus, KUB "dilated loops".
    const unsaid = [unsaidAspect, missed].flatMap((words) => [...text.slice(sentence.start, start).matchAll(words)].map((match) => sentence.start + match.index + match[0].length));
    const from = Math.max(sentence.start, ...unsaid, ...quotes.filter((quote) => quote.start < start && end < quote.end).map((quote) => quote.start));
    return !assertionOf(text.slice(from, until === null ? sentence.end : end + until.index), start - from, end - from).negated;
  });
});

/** Whether a diagnosis still holds is asked by what is not there as well: only there does a denied finding count. */
function evidenceIn(text: string, kind: QueryKind): readonly { readonly evidence: Evidence; readonly start: number; readonly end: number }[] {
  return kind === 'clinical-validation' ? findEvidence(text) : affirmedEvidence(text);
}

/** What of the chart a query shows, and what of it speaks for something. */
export function evidenceShown({ indicators = [] }: LintInput, prose: string, mentions: readonly Mention[], quotes: readonly Span[], kind: QueryKind): Pick<Reading, 'support' | 'measured' | 'shownAt'> {
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
  const ofTests = reported.flatMap(({ family }) => family.evidence.slice(0, 1)).map((evidence): Support => ({ at: null, evidence, isRaised: false, measure: null, standing: null, shown: [] }));
  const support = [...apart, ...supportIn(prose, speaking(prose, inProse, kind, whole), kind), ...ofTests];
  const measured = kind === 'clinical-validation' ? [] : measuredIn([...indicators.map(({ text, value }) => paired(text, value ?? '')), prose], changed);
  const said = quotes.filter((quote) => quote.end - quote.start > 8 && !isName(quote));
  const tested = reported.filter(({ voice, isQuoted, start, end }) => voice === 'reported' || (isQuoted && !quotes.some((quote) => quote.start <= start && end <= quote.end && isName(quote))));
  const isFigured = /\d/.test(prose) || quotes.length > 0;
  return { support, measured, shownAt: [...(isFigured ? inProse : inProse.filter(({ start }) => !sentencesOf(prose).some((sentence) => sentence.asks && sentence.start <= start && start < sentence.end))), ...tested, ...said, ...recorded(prose, mentions), ...readings(prose)].map(({ start, end }) => ({ start, end })) };
}

/** What an ordinary value beside it does not make ordinary: a course, a baseline, a treatment. */
const changed = /\b(baseline|from|rose|ris(?:es|ing)|fell|falls|falling|drop\w*|increas\w*|decreas\w*|up|down|after|was|previous\w*|prior|improv\w*|nadir|peak|despite|on (?!RA\b|room|arrival|admission|the|day|POD|HD\b|presentation|discharge|transfer|repeat|exam|labs?\b|[BC]MP|CBC|\d{1,2}\/)\w+)\b|→|->|>/i;
const breathingAir = /^\W{0,3}(?:on )?(?:RA|room air)\b/i;
/** Measures of which an ordinary value says something: preserved function, cells of usual size. */
const telling = new Set(['ejection-fraction', 'mcv', 'ph', 'bmi']);

/** KDIGO 2012: less urine than this speaks for an injury, in mL per kg and hour. */
const leastUrine = 0.5;
/** The same of an adult of 70 kg, in mL: an hour, and a day. */
const leastUrineAnHour = 35;
const leastUrineADay = 840;
const saidOrdinary = /^\W*(?:(?:on )?\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\W*)?(?:(?:is|was|were|are|remain(?:s|ed)?|level|levels|count|all|both) )*(?:normal|wnl|within normal limits|unremarkable|unchanged|at (?:his |her |the |their |its )?(?:baseline|usual (?:level|value)))\b/i;

/** Measures, by their neutral names: of these it may be said together that they are normal. */
const neutral = oneOf(
  /BPs?|SBP|MAP|blood pressures?|pressures?|HR|heart rate|pulse|temp(?:erature)?|RR|resp(?:iratory|irations?)? ?(?:rate)?|vitals?|vital signs|lactate|WBC|white (?:count|cells)|platelets?|plts?|creatinine|Cr|BUN|Na|K|sodium|potassium|glucose|Hgb|hemoglobin/,
  /mentation|mental status|perfusion|urine output|UOP|sats?|saturations?|SpO2|O2 sats?|LFTs|INR|bilirubin|troponins?|cap(?:illary)? refill|procalcitonin|CRP|pH|bicarb(?:onate)?/,
);
/** "BP and mentation normal", "HR/BP stable": what is said of the last is said of all. */
const togetherOrdinary = new RegExp(String.raw`^(?:(?:,? and |, ?| ?\/ ?| & )${neutral}){1,4}(?: (?:is|was|were|are|all|both|remain(?:s|ed)?))* (?:normal|wnl|within normal limits|unremarkable|stable|at baseline|reassuring)\b`, 'i');
const neutralName = anyOf('i', inTurn(/^/, neutral, /$/));
/** Of a pressure, a pulse or a temperature "stable" says that it is as it should be. */
const saidStable = /^\W*(?:(?:is|was|were|are|remain(?:s|ed)?|has been) )*(?:stable|normotensive|well (?:maintained|controlled))\b/i;
const ofVitals = /^(?:BPs?|SBP|MAP|blood pressure|HR|heart rate|pulse|temp(?:erature)?)$/i;

/** Whether it is said behind its name that a measure is as it should be. */
function isSaidOrdinary(name: string, after: string): boolean {
  return saidOrdinary.test(after) || (neutralName.test(name) && togetherOrdinary.test(after)) || (ofVitals.test(name) && saidStable.test(after));
}

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
    return { at: start, evidence, isRaised, measure: value?.measure ?? null, standing: value?.standing ?? null, shown: value?.values ?? [] };
  });
}

/** Evidence without that which only ordinary values give. */
function speaking<Each extends Shown>(text: string, found: readonly Each[], kind: QueryKind, whole: string): readonly Each[] {
  if (kind === 'clinical-validation') return found;
  const ordinary = ordinaryIn(text);
  return found.filter((each) => !speaksAgainst(text, each) && !isBeside(whole, each.evidence, text.slice(each.start, each.end)) && !isSaidOrdinary(text.slice(each.start, each.end), text.slice(each.end, each.end + 90)) && !ordinary.some(({ start, end }) => start < each.end && each.start < end));
}

const dated = /\b\d{1,2}\/\d{1,2}\b|\b\d{4}-\d{2}-\d{2}\b/;

/** Of a test or a treatment, that it was done or how it came out. */
const observed = /\b(tests?|study|scan|swab|panel|screen|monitor\w*|catheter|drain|tube|line|infusion|transfusion)\b[^.?!]*\b(positive|negative|normal|abnormal|given|started|placed|inserted|performed|show(s|ed)|found|removed|required)\b/i;
/** Particulars in brackets: "(grade 4, three attempts)". */
const detailed = /\([^()]*\d[^()]*\)/;

/** The day's finding behind its name: "Humphrey field of that day: inferior arcuate defect". */
const named = /\b(?:\d{1,2}\/\d{1,2}|(?:that|the same) day|today|this visit)[^:.;]{0,30}: ?["“]?[a-z]+ [\w-]+/i;

/** Sentences that cite what a document says, of a day or in particulars, in words that no list of findings has. */
function recorded(prose: string, mentions: readonly Mention[]): Span[] {
  return sentencesOf(prose).filter((sentence) => !sentence.asks && (dated.test(sentence.text) || detailed.test(sentence.text) || named.test(sentence.text)) && (named.test(sentence.text) || (namesSource(sentence.text) && sentence.text.split(/\s+/).length > 7) || observed.test(sentence.text)) && !mentions.some(({ start }) => sentence.start <= start && start < sentence.end));
}

/** Scales by their names, each with what was scored. */
const scored = /\b(?:GAD-?7|SLUMS|DAS-?28|EDSS|RASS|Mallampati|ECOG|KPS|FAST|YMRS|Y-?BOCS|CDR|ODI|CURB-?65|APACHE(?: II)?|IPSS|ACT|mMRC|DLCO|FeNO|FLACC|TIMI|PASI|ICDSC|AUDIT(?:-C)?|PCL-?5|EPDS|Epworth|Hoehn and Yahr|SLEDAI|UPDRS|BASDAI|HAM-?D|MADRS|AIMS|WOMAC|NRS|PPS|FIM)(?: (?:score|scale|class|stage))?(?:,? ?(?:of|was|is|=|:))? ?-?\d/gi;

const reading = /\b\d+(?:[.,]\d+)?\s?(?:mg\/dL|mmol\/L|mEq\/L|mcg|mg|g\/dL|mL|mmHg|mm\b|degrees?\b|dB\b|diopters?\b|%|ng\/mL|pg\/mL|U\/L|IU|units?|cm|kg|bpm|L\/min|K\/uL|x10)/gi;

/** Figures with a unit: measured, whatever they are called. */
function readings(prose: string): Span[] {
  return [...prose.matchAll(reading), ...prose.matchAll(scored)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
