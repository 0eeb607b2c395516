import type { Reading as Measured } from '../../../clinical/readings';
import { anyOf } from '../any-of';
import type { Found } from '../found';
import type { IndicatorText } from '../model';
import type { Reading } from '../reading';
import { areApart, daysIn, isSameDay, sourcesIn, type WrittenDay } from '../reading/sources';
import type { Sentence } from '../reading/sentences';
import { findReadings } from '../reading/support';
import { isPrior } from '../reading/voice';

/** What differs from hour to hour, or has units that are no multiples of each other: two values of it say nothing. */
const passing = new Set(['urine-output', 'weight-loss', 'intake', 'pain', 'gestation']);

/** What was measured where, in whom and how: values of these are no values of the same. */
const specimens: readonly (readonly [string, RegExp])[] = [
  ['urine', /\b(?:urine|urinary|urinalysis|UA|FeNa)\b/i], ['fluid', /\b(?:CSF|cerebrospinal|pleural|ascit\w+|peritoneal|synovial|joint|fluid|drain|BAL|wound|stool|sputum)\b/i],
  ['standing', /\b(?:standing|orthosta\w+|upright)\b/i], ['sitting', /\bsitting\b/i], ['cord', /\b(?:cord|fetal|foetal|newborn|infant|baby|neonat\w+|twin|mother|maternal|donor)\b/i],
  ['vein', /\b(?:venous|VBG|mixed)\b/i], ['exertion', /\b(?:exertion\w*|ambulat\w+|walking|exercise|asleep|sleeping|stress|on (?:\d+ ?L|oxygen|O2|BiPAP|CPAP|vent\w*))\b/i],
  ['left', /\b(?:left|LUE|LLE)\b/i], ['right', /\b(?:right|RUE|RLE)\b/i],
];

/** Another time than that of the value beside it, or no value of the patient's at all. */
const otherTime = anyOf(
  'i',
  /\b(?:baseline|prior|previous\w*|earlier|usual\w*|historical\w*|home|clinic|office|outpatient|outside|transfer\w*|referr\w+|last|ago|pre-?op\w*|post-?op\w*|intra-?op\w*|before|after|following|until|initial\w*|first|second|third|repeat\w*|later|then|subsequent\w*|POD|HD ?#?\d|days? \d|hours?|overnight|peak\w*|nadir|max\w*|min\w*|lowest|highest|trough|recheck\w*|follow-?up|now|since|discharge|final|next)\b/,
  /\b(?:from|rose|ris(?:en|es|ing)|fell|fall(?:s|en|ing)|drop\w*|increas\w*|decreas\w*|improv\w*|worsen\w*|climb\w*|down|up|trend\w*|recover\w*|return\w*|normali[sz]\w*|correct\w*|went|between|rang(?:e|ed|ing))\b|→|->/,
);
/** Where a course ended: a value that the indicators, too, would have to show. */
const reached = /\b(?:rose|risen|rising|fell|fallen|falling|dropp?(?:ed|ing)|climb(?:ed|ing)|increas(?:ed|ing)|decreas(?:ed|ing)|went (?:up|down)|up|down) to\b(?! (?:\w+ )?(?:baseline|normal))/gi;
const threshold = anyOf(
  'i',
  /[<>≤≥]|\b(?:below|above|under|over|less than|greater than|more than|at least|at most|exceed\w*|or (?:more|less|higher|lower|greater|above|below)|threshold\w*|criteri\w+|cut-?offs?|goals?|targets?|reference|normal|range|limits?|defin\w+|KDIGO|SIRS|SOFA|GLIM|ASPEN|if|when|unless)\b/,
);
const roughly = /(?:~|≈|\b(?:about|around|approx\w*|nearly|almost|roughly|circa|some|close to))\W*$/i;
const onArrival = /\b(?:on|at|upon) (?:admission|arrival|presentation|triage)\b|\bin the (?:ED|ER)\b/i;
const ofArrival = /\b(?:admission|arrival|presentation|triage|ED|ER|EMS|emergency|H&P)\b/;

/** A value that is given apart, with what it was given as. */
type Given = { readonly index: number; readonly measured: Measured; readonly words: string; readonly numbers: readonly number[]; readonly days: readonly WrittenDay[]; readonly document: string };

const numbersIn = (text: string): number[] => [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([number]) => Number(number.replaceAll(',', '')));

function givenIn({ text, value, date, document }: IndicatorText, index: number): Given[] {
  const words = `${text} ${value ?? ''}`;
  return findReadings(words).map((measured) => ({ index, measured, words, numbers: numbersIn(words), days: daysIn(date ?? ''), document: document ?? '' }));
}

function specimensOf(text: string): string {
  return specimens.filter(([, words]) => words.test(text)).map(([name]) => name).join();
}

/** Half of what the last figure counts, so that a rounded value is the same. */
function halfStep(text: string): number {
  return 0.5 / 10 ** (/\d\.(\d+)/.exec(text)?.[1]?.length ?? 0);
}

/** Two ways to write one value: rounded, converted, one end of a span, or roughly. */
function isSame(one: Measured, written: string, { measured: other, words, numbers }: Given, isRough: boolean): boolean {
  const own = numbersIn(written);
  if (own.some((number) => numbers.includes(number))) return true;
  const isConverted = one.unit.toLowerCase() !== other.unit.toLowerCase();
  const step = isConverted ? 0 : Math.max(halfStep(written), halfStep(words.slice(other.valueStart, other.valueEnd)));
  const isNear = (mine: number, theirs: number): boolean => Math.abs(mine - theirs) <= Math.max(step, Math.max(mine, theirs) * (isRough ? 0.1 : isConverted ? 0.025 : 0)) + 1e-9;
  const [low = 0] = one.values;
  const theirs = [...other.values, ...(other.upper === null ? [] : [other.upper])];
  if (one.upper !== null && theirs.some((each) => low <= each && each <= (one.upper ?? 0))) return true;
  if (other.upper !== null && low >= (other.values[0] ?? 0) && low <= other.upper) return true;
  return one.values.some((mine) => theirs.some((each) => isNear(mine, each)));
}

/** The part of a sentence between semicolons in which a place stands. */
function clauseAround({ start, text }: Sentence, at: number): { readonly start: number; readonly text: string } {
  const from = text.lastIndexOf(';', at - start) + 1;
  const to = text.indexOf(';', at - start);
  return { start: start + from, text: text.slice(from, to < 0 ? text.length : to) };
}

function nearestDay(text: string, start: number, end: number): WrittenDay | undefined {
  const gap = (day: WrittenDay): number => (day.end <= start ? start - day.end : Math.max(0, day.start - end));
  return daysIn(text).toSorted((one, other) => gap(one) - gap(other))[0];
}

/** Whether a value of the prose is, for all that is said of it, the very one that is given apart. */
function isOfSame(own: string, measured: Measured, sentence: Sentence, given: Given, all: readonly Given[]): boolean {
  const clause = clauseAround(sentence, measured.start);
  const [start, end] = [measured.start - clause.start, measured.end - clause.start];
  if (specimensOf(clause.text.slice(Math.max(0, start - 40), end + 24)) !== specimensOf(`${given.words} ${given.document}`)) return false;
  if (areApart(sourcesIn(clause.text), sourcesIn(`${given.words} ${given.document}`))) return false;
  const day = nearestDay(clause.text, start, end) ?? daysIn(sentence.text)[0];
  if (day !== undefined && given.days.length > 0 && !given.days.some((each) => isSameDay(each, day))) return false;
  const around = clause.text.slice(Math.max(0, start - 48), start) + own.slice(measured.start, measured.valueStart).replace(/\b(?:from|at|of)\b/gi, '') + clause.text.slice(end, end + 32).split(/[,.] /)[0];
  if (threshold.test(around) || (otherTime.test(around.replace(reached, ' ')) && !otherTime.test(given.words))) return false;
  return !onArrival.test(around) || ofArrival.test(`${given.words} ${given.document}`) || new Set(all.flatMap(({ days }) => days.map(({ month, day: of }) => `${month}/${of}`))).size < 2;
}

/**
 * Q03: a value in the text that is another than the one given apart for the same measure, of the same day or of no other. One of
 * several given, a course, a rounded or converted value, a limit or a value of another time is none.
 */
export function figuresDiffer({ input: { indicators = [] }, context: { spans = [] }, own, sentences }: Reading): Found[] {
  if (indicators.length === 0) return [];
  const shown = findReadings(own).filter(({ measure }) => !passing.has(measure));
  if (shown.length === 0) return [];
  const cited = spans.flatMap(({ words, contradicting }) => [words ?? '', ...contradicting.map(({ text }) => text)]).map((text): IndicatorText => ({ text }));
  const given = [...indicators, ...cited].flatMap(givenIn);
  const written = ({ valueStart, valueEnd }: Measured): string => own.slice(valueStart, valueEnd);
  const isRough = ({ valueStart }: Measured): boolean => roughly.test(own.slice(Math.max(0, valueStart - 14), valueStart));
  return [...new Set(shown.map(({ measure }) => measure))].flatMap((measure): Found[] => {
    const theirs = given.filter(({ measured }) => measured.measure === measure);
    const mine = shown.filter((each) => each.measure === measure);
    if (theirs.length === 0 || mine.some((each) => theirs.some((other) => isSame(each, written(each), other, isRough(each))))) return [];
    return mine.slice(0, 1).flatMap((each): Found[] => {
      const sentence = sentences.find(({ start, end }) => start <= each.start && each.start < end);
      if (sentence === undefined || each.comparator !== null || isPrior(sentence.text) || /^s\b/.test(own.slice(each.valueEnd))) return [];
      const other = theirs.every((one) => isOfSame(own, each, sentence, one, given)) ? theirs[0] : theirs.find((one) => one.days.length > 0 && daysIn(sentence.text).some((day) => one.days.some((of) => isSameDay(of, day))) && isOfSame(own, each, sentence, one, given));
      if (other === undefined) return [];
      const said = other.words.slice(other.measured.valueStart, other.measured.valueEnd);
      const span = { start: each.start, end: each.valueEnd };
      return [{
        rule: 'Q03', where: 'body', span, message: `“${own.slice(span.start, span.end)}” is not what indicator ${other.index + 1} says: ${said}. Use the figures of the chart.`,
        fixes: [{ label: 'Use the figure of the indicator', edits: [{ edit: 'replace', where: 'body', start: each.valueStart, end: each.valueEnd, text: said }] }],
      }];
    });
  });
}
