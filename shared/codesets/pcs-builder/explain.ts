import type { PcsDefinition } from '../books/pcs-definitions';
import { comparisonsOf } from './root-operations';
import type { PcsState } from './build';

/** What the definitions say of one value. */
export type PcsExplanation = Pick<PcsDefinition, 'definition' | 'explanation' | 'includes'> & { readonly title: string };

/** An operation beside others that are taken for it. */
export type PcsComparison = {
  readonly guidelines: readonly string[];
  readonly difference: string;
  /** The operations with their definitions, the one that is asked about first. */
  readonly operations: readonly { readonly title: string; readonly definition: string | null }[];
};

/** The entry of the definitions for a value, by its section, axis and label; null where there is none. */
export function explainValue(definitions: readonly PcsDefinition[], section: string, axis: number, label: string): PcsExplanation | null {
  const own = definitions.filter((entry) => entry.axis === axis && entry.section === section && entry.titles.includes(label));
  const first = own.find(({ definition }) => definition !== null) ?? own[0];
  return first === undefined ? null : { title: label, definition: first.definition, explanation: first.explanation, includes: [...new Set(own.flatMap(({ includes }) => includes))] };
}

/** The operations that are taken for this one, side by side, with what tells them apart. */
export function compareOperation(definitions: readonly PcsDefinition[], section: string, operation: string): readonly PcsComparison[] {
  return comparisonsOf(section, operation).map(({ guidelines, difference, operations }) => ({
    guidelines,
    difference,
    operations: [operation, ...operations.filter((other) => other !== operation)].map((title) => ({ title, definition: explainValue(definitions, section, 3, title)?.definition ?? null })),
  }));
}

/** How a whole code was arrived at, axis by axis, for its rationale. */
export function pathWords({ axes }: Pick<PcsState, 'axes'>, { edition, begun, words }: { readonly edition: string; readonly begun: string; readonly words: string }): string {
  const steps = axes.flatMap(({ title, chosen }) => (chosen === null ? [] : [`${title}: ${chosen.code} ${chosen.label}${chosen.isForced ? ' (the only value left)' : ''}`]));
  const table = axes.slice(0, 3).map(({ chosen }) => chosen?.code ?? '').join('');
  return [
    `Built from table ${table} of ICD-10-PCS ${edition}.`,
    ...(begun === '' ? [] : [`Begun from the index: ${begun}.`]),
    ...(words === '' ? [] : [`Narrowed by the words “${words}”.`]),
    `${steps.join('; ')}.`,
  ].join(' ');
}
