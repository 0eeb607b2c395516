import { blood } from './blood';
import { chemistry } from './chemistry';
import { heartAndGases } from './heart-gases';
import type { Measure, Range } from './model';
import { otherLabs } from './other-labs';
import { scores } from './scores';
import { vitals } from './vitals';

export type { Measure, Range } from './model';

/** Every laboratory test, vital sign and score that Chartlock knows. */
export const measures: readonly Measure[] = [...vitals, ...chemistry, ...blood, ...heartAndGases, ...otherLabs, ...scores];

const byId = new Map(measures.map((measure) => [measure.id, measure]));
export const measureOf = (id: string): Measure | undefined => byId.get(id);

export type Sex = 'female' | 'male';
/** Where a value stands to the usual range of adults. */
export type Standing = 'low' | 'usual' | 'high';

/** The range that holds for somebody: by sex where it differs and the sex is known. */
export function rangeOf({ range, bySex }: Measure, sex?: Sex): Range | null {
  return sex !== undefined && bySex !== undefined ? bySex[sex] : range;
}

/** Where a value in the measure's own unit stands; null where no range is known. */
export function standingOf(measure: Measure, value: number, sex?: Sex): Standing | null {
  const range = rangeOf(measure, sex);
  if (range === null) return null;
  const [low, high] = range;
  if (low !== null && value < low) return 'low';
  return high !== null && value > high ? 'high' : 'usual';
}

/** Units are compared without case, spaces and the different signs for micro and powers. */
export function plainUnit(unit: string): string {
  return unit.toLowerCase().replace(/[μµ]/g, 'u').replace(/mcg/g, 'ug').replace(/²/g, '2').replace(/³/g, '3').replace(/[\s^°.]/g, '').replace(/^x10/, '10').replace(/cumm$/, 'mm3').replace(/hour$|hr$/, 'h').replace(/mcl$/, 'ul');
}

type Factor = number | readonly [factor: number, plus: number];

function factorsOf({ unit, also }: Measure): ReadonlyMap<string, Factor> {
  const factors = new Map<string, Factor>(Object.entries(also).map(([name, factor]) => [plainUnit(name), factor]));
  return factors.set(plainUnit(unit), 1);
}

const factors = new Map(measures.map((measure) => [measure.id, factorsOf(measure)]));

/** A value in the measure's own unit; null where the unit is none of its units. */
export function inOwnUnit(measure: Measure, value: number, unit: string): number | null {
  const factor = factors.get(measure.id)?.get(plainUnit(unit));
  if (factor === undefined) return null;
  return typeof factor === 'number' ? value * factor : value * factor[0] + factor[1];
}
