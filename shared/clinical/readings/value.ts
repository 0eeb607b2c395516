import { inOwnUnit, measures, plainUnit, standingOf, type Measure, type Range } from '../measures';
import type { Reading } from './model';

const quantity = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Units of doses, lengths and times: a value with one of them is none of a laboratory. */
const otherUnits = ['mg', 'mcg', 'g', 'gm', 'kg', 'mL', 'cc', 'L', 'mEq', 'mmol', 'units', 'unit', 'tabs?', 'tablets?', 'mg/kg', 'mcg/kg/min', 'mL/h', 'mL/hr', 'cm', 'mm', 'days?', 'hours?', 'hrs?', 'weeks?', 'months?', 'years?', 'yo', 'minutes?', 'min', 'times', 'x', 'doses?', 'bags?', 'puffs?', 'French', 'Fr', 'gauge', 'am', 'pm', 'caps?', 'drops?', 'liters?', 'st', 'nd', 'rd', 'th', 'pack', 'packs', 'feet', 'ft', 'inch(?:es)?', 'points?', 'ppd'];
const ownUnits = [...new Set(measures.flatMap(({ unit, also }) => [unit, ...Object.keys(also)]).filter((unit) => unit !== ''))].flatMap((unit) => [unit, unit.replace(/µ/g, 'u'), unit.replace(/µ/g, 'mc'), unit.replace(/\/h$/, '/hr')]);
const allUnits = [...new Set(ownUnits)].sort((one, other) => other.length - one.length).map((unit) => escaped(unit).replace(/\//g, ' ?/ ?'));
const unitPattern = new RegExp(`[ \\u00a0]?(${allUnits.join('|')}|${otherUnits.join('|')})(?![A-Za-z\\d]|/[A-Za-z])`, 'iy');
const number = new RegExp(`(${quantity})`, 'y');
const pair = new RegExp(`[ ]?/[ ]?(\\d{1,3}(?:\\.\\d+)?)(?![\\d/])`, 'y');
const span = new RegExp(`[ ]?(?:-|–|to)[ ]?(${quantity})(?!\\d|[-/]\\d)`, 'y');
const course = new RegExp(`[ ]?(?:-{1,2}>|→|=>|⟶|,? then|,? (?:up|down|increased|decreased|rising|falling|improved|trended (?:up|down)) to|(?:,|;) now)[ ]?(?:to )?(${quantity})(?![\\d/])`, 'iy');
const series = /, ?(\d+\.\d+)(?![\d/])/y;
const flagPattern = /[ ]?(?:\(|\[)?(HH|LL|H|L|high|low|critical|abnormal|elevated|\*|↑|↓)(?:\)|\])?(?![A-Za-z\d/])/iy;
const printed = /[ ]?[([](?:ref(?:erence)?(?: range)?[: ]*|normal(?: range)?[: ]*|nl[: ]*|range[: ]*)?(\d+(?:\.\d+)?) ?[-–] ?(\d+(?:\.\d+)?)[^()[\]]{0,14}[)\]]/iy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const plain = (text: string): number => Number(text.replace(/,/g, ''));

type Value = Omit<Reading, 'measure' | 'start' | 'date'>;
const pairs = new Set(['blood-pressure', 'hemoglobin', 'apgar']);

/** Reads the value of a measure whose first figure stands at `at`; undefined where it can be none of it. */
export function readValue(text: string, at: number, measure: Measure, afterFrom: boolean, sex: 'female' | 'male' | undefined): Value | undefined {
  const first = matchAt(number, text, at);
  if (first === null) return undefined;
  // Below nought only where the measure goes there: a T-score, a depth of sedation.
  const sign = measure.plausible[0] < 0 && /[\s:=(][-−–]$/.test(text.slice(Math.max(0, at - 2), at)) ? -1 : 1;
  const written: number[] = [sign * plain(first[1] ?? '')];
  let end = at + first[0].length;
  let second: number | null = null;
  let upper: number | null = null;
  const beside = matchAt(pair, text, end);
  if (beside !== null) {
    const other = plain(beside[1] ?? '');
    // "8/10" of a scale of ten, and "88/50" of a pressure; everything else is a day, a share or a grade.
    if (measure.kind === 'score' && !pairs.has(measure.id)) {
      if (other !== measure.plausible[1]) return undefined;
    } else if (pairs.has(measure.id)) second = other;
    else return undefined;
    end += beside[0].length;
  } else if (/^[/:]\d/.test(text.slice(end, end + 2))) return undefined;
  const till = second === null ? matchAt(span, text, end) : null;
  if (till !== null && !(/^ to/i.test(till[0]) && afterFrom)) {
    upper = plain(till[1] ?? '');
    end += till[0].length;
  } else if (till !== null) {
    written.push(plain(till[1] ?? ''));
    end += till[0].length;
  }
  let unit = unitAt(text, end, measure);
  if (unit !== undefined) end += unit.length;
  for (let next = courseAt(text, end, first[1] ?? ''); next !== null; next = courseAt(text, end, next[1] ?? '')) {
    written.push(plain(next[1] ?? ''));
    end += next[0].length;
    const later = unitAt(text, end, measure);
    if (later !== undefined) {
      unit = later;
      end += later.length;
    }
  }
  const unitText = (unit?.text ?? '').replace(/ /g, '');
  const own = written.map((value) => converted(measure, value, unitText));
  const values = own.filter((value) => value !== null);
  if (values.length < own.length || values.some((value) => value < measure.plausible[0] || value > measure.plausible[1])) return undefined;
  const valueEnd = end;
  const flagged = matchAt(flagPattern, text, end);
  if (flagged !== null) end += flagged[0].length;
  const range = matchAt(printed, text, end);
  if (range !== null) end += range[0].length;
  const flag = flagOf(flagged?.[1]);
  const printedRange: Range | null = range === null ? null : [converted(measure, plain(range[1] ?? ''), unitText), converted(measure, plain(range[2] ?? ''), unitText)];
  const ownUpper = upper === null ? null : converted(measure, upper, unitText);
  const last = values.at(-1) ?? 0;
  return { end, valueStart: at, valueEnd, values, second, upper: ownUpper, comparator: comparatorBefore(text, at), unit: unitText, flag, printedRange, standing: flag ?? standing(measure, last, second, ownUpper, printedRange, sex) };
}

function unitAt(text: string, at: number, measure: Measure): { readonly text: string; readonly length: number } | undefined {
  const match = matchAt(unitPattern, text, at);
  // "13.0 L" of a hemoglobin is no volume: the record says that it is low.
  const isFlag = match?.[1] === 'L' && inOwnUnit(measure, 1, 'L') === null;
  return match === null || isFlag ? undefined : { text: match[1] ?? '', length: match[0].length };
}

/** The next value of a course: after an arrow or "then", or, with the same number of decimals, after a comma. */
function courseAt(text: string, at: number, previous: string): RegExpExecArray | null {
  return matchAt(course, text, at) ?? (previous.includes('.') ? matchAt(series, text, at) : null);
}

/** In the measure's own unit. Where none is written, it is the one in which the value is possible. */
function converted(measure: Measure, value: number, unit: string): number | null {
  if (unit !== '') return inOwnUnit(measure, value, unit);
  if (measure.id === 'temperature' && value >= 25 && value <= 45) return value * 1.8 + 32;
  if (measure.id === 'fio2' && value <= 1) return value * 100;
  if (measure.id === 'fev1-fvc' && value > 1) return value / 100;
  return plainUnit(measure.unit) === 'k/ul' && value >= 1000 ? value / 1000 : value;
}

function comparatorBefore(text: string, at: number): '<' | '>' | null {
  const before = text.slice(Math.max(0, at - 14), at);
  if (/(?:<|≤|less than|under|below) ?=? ?$/i.test(before)) return '<';
  return /(?:(?<![-=])>|≥|greater than|more than|over|above) ?=? ?$/i.test(before) ? '>' : null;
}

function flagOf(written: string | undefined): Reading['flag'] {
  switch (written?.toLowerCase()) {
    case undefined: return null;
    case 'h': case 'hh': case 'high': case 'elevated': case '↑': return 'high';
    case 'l': case 'll': case 'low': case '↓': return 'low';
    default: return 'abnormal';
  }
}

function standing(measure: Measure, value: number, second: number | null, upper: number | null, range: Range | null, sex: 'female' | 'male' | undefined): Reading['standing'] {
  if (range !== null) return standingOf({ ...measure, range, bySex: { female: range, male: range } }, value);
  const found = standingOf(measure, value, sex);
  // A pressure is high by either of its values; a span of values is usual only where both its ends are.
  if (found === 'usual' && measure.id === 'blood-pressure' && second !== null && second > 79) return 'high';
  return found === 'usual' && upper !== null ? standingOf(measure, upper, sex) : found;
}
