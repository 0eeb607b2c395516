import type { Evidence } from './evidence';

/** Which way a measure has to stand to its range, by the measure's id. */
export type Direction = 'high' | 'low';
export type Values = Readonly<Record<string, Direction>>;

/** A family of diagnoses: names of one condition, what it is about in neutral words, and what of a chart speaks for it. */
export type DiagnosisFamily = {
  readonly id: string;
  /** Words for the title of a query that name no diagnosis: "kidney function". */
  readonly topic: string;
  /** Names, abbreviations, adjectives and synonyms, in the language of terms.ts. */
  readonly names: readonly string[];
  /** The families of indicators of which at least one has to be shown before it is offered. */
  readonly evidence: readonly Evidence[];
  /** What speaks for it only where the broader family is documented: organs that fail, of a documented sepsis. */
  readonly further: readonly Evidence[];
  /** Of these measures, only values that stand this way speak for it. */
  readonly values: Values;
  /** In the units of the measure: a value below this is too little for it, however it stands to its range. */
  readonly least: Readonly<Record<string, number>>;
  /** Likewise: a value above this is none of it. */
  readonly most: Readonly<Record<string, number>>;
  /** Whether these measures are what it is defined by: where they are shown and none stands so, no sign or treatment speaks for it. */
  readonly isMeasured: boolean;
  /** The broader family that it is one of: whoever has documented this has documented that. */
  readonly under: string | null;
  /** Whether what can speak for it cannot be listed: then nothing is concluded from what is missing. */
  readonly isOpen: boolean;
  /** Whether of blood pressure only a low one speaks for it, and a raised one says nothing. */
  readonly isOfLowPressure: boolean;
  /** Whether what speaks for it is known in part only: it is held as unsupported where another answer is supported, and never alone. */
  readonly isByContrast: boolean;
};

type More = { readonly under?: string; readonly further?: readonly Evidence[]; readonly values?: Values; readonly least?: Readonly<Record<string, number>>; readonly most?: Readonly<Record<string, number>>; readonly isMeasured?: boolean; readonly isOpen?: boolean; readonly isOfLowPressure?: boolean; readonly isByContrast?: boolean };

/** A family in one line. */
export function family(id: string, topic: string, names: readonly string[], evidence: readonly Evidence[], { under, further = [], values = {}, least = {}, most = {}, isMeasured = false, isOpen = false, isOfLowPressure = false, isByContrast = false }: More = {}): DiagnosisFamily {
  return { id, topic, names, evidence, further, values, least, most, isMeasured, under: under ?? null, isOpen, isOfLowPressure, isByContrast };
}
