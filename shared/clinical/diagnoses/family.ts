import type { Evidence } from './evidence';

/** A family of diagnoses: names of one condition, what it is about in neutral words, and what of a chart speaks for it. */
export type DiagnosisFamily = {
  readonly id: string;
  /** Words for the title of a query that name no diagnosis: "kidney function". */
  readonly topic: string;
  /** Names, abbreviations, adjectives and synonyms, in the language of terms.ts. */
  readonly names: readonly string[];
  /** The families of indicators of which at least one has to be shown before it is offered. */
  readonly evidence: readonly Evidence[];
  /** The broader family that it is one of: whoever has documented this has documented that. */
  readonly under: string | null;
  /** Whether what can speak for it cannot be listed: then nothing is concluded from what is missing. */
  readonly isOpen: boolean;
  /** Whether of blood pressure only a low one speaks for it, and a raised one says nothing. */
  readonly isOfLowPressure: boolean;
};

type More = { readonly under?: string; readonly isOpen?: boolean; readonly isOfLowPressure?: boolean };

/** A family in one line. */
export function family(id: string, topic: string, names: readonly string[], evidence: readonly Evidence[], { under, isOpen = false, isOfLowPressure = false }: More = {}): DiagnosisFamily {
  return { id, topic, names, evidence, under: under ?? null, isOpen, isOfLowPressure };
}
