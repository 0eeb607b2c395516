import { measureOf, standingOf } from '../../../clinical/measures';
import type { Reading } from '../../../clinical/readings';
import { findReadings } from './support';

/** A value that is shown, and whether the same measure stands otherwise at another time. */
export type Measured = { readonly measure: string; readonly standing: Reading['standing']; readonly isMoving: boolean; /** Its values, all of them. */ readonly shown: readonly number[] };

/** By how much values of one measure differ where they tell of a course: KDIGO 2012 calls half as much again an injury. */
const apartBy = 1.3;
/** Below their limit these tell of nothing, however they move (Fourth Universal Definition, 2018). */
const limited = new Set(['troponin', 'hs-troponin', 'ck-mb']);
/** In mg/dL: the least rise of creatinine that is an injury. */
const leastRise = 0.3;
/** Further values of a row, that have no name of their own: "12.9 (6/1), 7.4 (6/4)". No days, doses or numbers within words. */
const further = /(?<!\b(?:day|POD|HD|stage|grade|class) ?#?)(?<![\w./-])\d+(?:\.\d+)?(?![\w./-]*[/\w])(?! ?(?:mg|mcg|g|mL|L|units?|cm|mm|h|hours?|days?|x)\b(?!\/(?:d?L|mL)\b))(?! ?%)/g;

/** KDIGO 2012: an adult of 70 kg who makes less in a day, in mL, makes too little. Of an hour or by weight it is left to the reader. */
const leastUrine = 840;

/** How a value stands; of urine, that has no range of its own, by its amount in a day. */
function standingOfValue({ measure, standing, unit, values }: Reading): Reading['standing'] {
  if (measure !== 'urine-output') return standing;
  return (values[0] ?? 0) < leastUrine || /kg|\/h/i.test(unit) ? 'low' : 'usual';
}

/** The values with which a row goes on, up to the next that has a name of its own. */
function rowOf(text: string, { measure: id, end }: Reading): number[] {
  const measure = measureOf(id);
  if (measure === undefined) return [];
  const [row = ''] = text.slice(end).split(/\n|\.\s/);
  return [...row.matchAll(further)].map(([written]) => Number(written)).filter((value) => value >= measure.plausible[0] && value <= measure.plausible[1]);
}

/** Before a value: that it is the one from which a course is told, and tells of none itself. */
const ofBefore = /\b(?:baseline|prior|previous|usual|old)\s*$/i;

function isUsual(id: string, value: number): boolean {
  const measure = measureOf(id);
  return measure !== undefined && standingOf(measure, value) === 'usual';
}

/** What is said of a value where it stands: that it "was" 1.0 tells of no course, "1.4, was 1.0" does. */
export function toldOf(text: string, { start, end, valueStart }: Reading): string {
  return text.slice(start, valueStart).replace(/\bw(?:as|ere)\b/gi, '') + (text.slice(valueStart, end + 30).split(/[,;|](?!\d)|\.\s/)[0] ?? '');
}

/**
 * The values of texts. Each for itself may be ordinary, and together they move.
 * @param changed words beside a value that tell of a course
 */
export function measuredIn(texts: readonly string[], changed: RegExp): Measured[] {
  const values = texts.flatMap((text) => findReadings(text).filter(({ start }) => !ofBefore.test(text.slice(Math.max(0, start - 16), start))).map((value, index, all) => {
    const row = rowOf(text.slice(0, all[index + 1]?.start), value);
    const isOngoing = row.some((each) => !isUsual(value.measure, each));
    return { ...value, row, isOngoing, isCourse: value.values.length > 1 || isOngoing || changed.test(toldOf(text, value)) };
  }));
  return values.map((value) => {
    const { measure, isCourse } = value;
    const same = values.filter((each) => each.measure === measure);
    // Of creatinine the steps count, also within what is usual.
    const every = same.flatMap((each) => (measure === 'creatinine' ? [...each.values, ...each.row] : each.values));
    const [least, most] = [Math.min(...every), Math.max(...every)];
    // KDIGO 2012 names the steps of creatinine: what moves less is no injury.
    const isMoving = measure === 'creatinine' && every.length > 1 ? most - least >= leastRise - 1e-9 || most >= apartBy * least : isCourse || most >= apartBy * least;
    const isLimited = limited.has(measure) && every.every((each) => isUsual(measure, each)) && !values.some((each) => each.measure === measure && each.isOngoing);
    return { measure, standing: standingOfValue(value), isMoving: isMoving && !isLimited, shown: same.flatMap((each) => [...each.values, ...each.row]) };
  });
}
