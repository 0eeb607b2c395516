import type { IndicatorFamily } from '../indicator-families';

/** A sign, a symptom, or something seen in imaging or on examination: never a diagnosis. */
export type ClinicalFinding = {
  readonly id: string;
  readonly kind: 'sign' | 'imaging' | 'treatment' | 'course';
  readonly families: readonly IndicatorFamily[];
  /** How it is written, without case; `=SOB` asks for the very letters. */
  readonly names: readonly string[];
  /** Words that say the contrary: "lungs clear" of crackles. */
  readonly contrary: readonly string[];
};

/**
 * A finding in one line: names and contraries are separated by `,`.
 * @param id the name by which it is called in the code
 */
export function finding(kind: ClinicalFinding['kind'], id: string, families: IndicatorFamily | readonly IndicatorFamily[], names: string, contrary = ''): ClinicalFinding {
  const list = (text: string): readonly string[] => text.split(',').map((each) => each.trim()).filter((each) => each !== '');
  return { id, kind, families: typeof families === 'string' ? [families] : families, names: list(names), contrary: list(contrary) };
}
