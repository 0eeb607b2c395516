import type { IndicatorFamily } from '../indicator-families';

/** Lowest and highest value that counts as usual; null = open on that side. */
export type Range = readonly [low: number | null, high: number | null];

export type Measure = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'lab' | 'vital' | 'score';
  readonly families: readonly IndicatorFamily[];
  /**
   * How it is written. `=K` asks for the very letters; `~P` asks for them, and for another vital sign beside it, since alone they mean
   * too much else. All others are compared without case.
   */
  readonly names: readonly string[];
  /** The unit that values are compared in, as customary in the United States; '' where there is none. */
  readonly unit: string;
  /** Other units, and what their values are multiplied by (and added to) to be in `unit`. */
  readonly also: Readonly<Record<string, number | readonly [factor: number, plus: number]>>;
  /** Of adults; where it differs by sex, the one that includes both stands here. */
  readonly range: Range | null;
  readonly bySex?: { readonly female: Range; readonly male: Range };
  /** Where the range is from. A laboratory's own, printed beside the value, prevails. */
  readonly source: string;
  /** What can be a value of it at all, in `unit`: anything else is a dose, a date or a page. */
  readonly plausible: readonly [least: number, most: number];
  /** LOINC code of the usual test, where there is one that is meant. */
  readonly loinc?: string;
};

type More = { readonly also?: Measure['also']; readonly bySex?: { readonly female: Range; readonly male: Range }; readonly source?: string; readonly loinc?: string };
type Families = IndicatorFamily | readonly IndicatorFamily[];

export const sources = {
  abim: 'ABIM Laboratory Test Reference Ranges, adults',
  usual: 'Interval in common use; the laboratory’s own prevails',
  vitals: 'MedlinePlus, Vital signs (National Library of Medicine)',
  pressure: 'ACC/AHA Guideline for High Blood Pressure in Adults, 2017',
  sepsis: 'Surviving Sepsis Campaign, 2021',
  kdigo: 'KDIGO Clinical Practice Guidelines',
  instrument: 'The instrument’s own scale',
} as const;

function measure(kind: Measure['kind'], id: string, name: string, families: Families, names: readonly string[], unit: string, range: Range | null, plausible: readonly [number, number], { also = {}, source, bySex, loinc }: More): Measure {
  return {
    id, name, kind, families: typeof families === 'string' ? [families] : families, names: [name.toLowerCase(), ...names], unit, also, range, plausible,
    source: source ?? (kind === 'lab' ? sources.abim : kind === 'score' ? sources.instrument : sources.vitals),
    ...(bySex === undefined ? {} : { bySex }), ...(loinc === undefined ? {} : { loinc }),
  };
}

export const lab = (id: string, name: string, families: Families, names: readonly string[], unit: string, range: Range | null, plausible: readonly [number, number], more: More = {}): Measure => measure('lab', id, name, families, names, unit, range, plausible, more);
export const vital = (id: string, name: string, families: Families, names: readonly string[], unit: string, range: Range | null, plausible: readonly [number, number], more: More = {}): Measure => measure('vital', id, name, families, names, unit, range, plausible, more);
export const score = (id: string, name: string, families: Families, names: readonly string[], range: Range | null, plausible: readonly [number, number], more: More = {}): Measure => measure('score', id, name, families, names, '', range, plausible, more);
