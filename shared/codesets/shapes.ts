import type { System } from './model';

/**
 * How the codes of each system are made, without decimal point.
 * - ICD-10-CM: 3 to 7 characters, the first a letter (ICD-10-CM Official Guidelines, I.A.2).
 * - ICD-10-PCS: 7 characters without I and O; the order file adds its tables as headers of 3 characters.
 * - HCPCS Level II: a letter and four digits; modifiers have two characters.
 * - CPT: five characters; four digits and a fifth that is a digit or a letter (F for performance measures, T for emerging
 *   technology, U and M for laboratory analyses, A for vaccines not yet cleared).
 */
const shapes = {
  icd10cm: /^[A-Z][0-9A-Z]{2,6}$/,
  icd10pcs: /^(?:[0-9A-HJ-NP-Z]{7}|[0-9A-HJ-NP-Z]{3})$/,
  hcpcs: /^(?:[A-Z][0-9]{4}|[0-9A-Z]{2})$/,
  cpt: /^[0-9]{4}[0-9AFMTU]$/,
} as const satisfies Record<System, RegExp>;

/** Whether `code`, without decimal point, has a form that codes of `system` can have. */
export function isShapedFor(system: System, code: string): boolean {
  return shapes[system].test(code);
}

/** Whether an HCPCS entry is a modifier, which only ever accompanies a code. */
export function isModifier(code: string): boolean {
  return code.length === 2;
}

/**
 * A code as it is written in charts and on claims' forms: ICD-10-CM takes a decimal point after its third
 * character (I50.23); the others take none.
 */
export function writeCode(system: System, bare: string): string {
  return system === 'icd10cm' && bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
}

/**
 * A code, or the beginning of one, as a person types it, brought to the form the code sets use: upper case,
 * no decimal point. The dashes that books print for "more characters needed" (S72.00-) fall away.
 * @returns the bare code, or null where the text cannot be the beginning of a code
 */
export function bareCode(text: string): string | null {
  const written = /^([0-9A-Za-z]{1,7}|[0-9A-Za-z]{3}\.[0-9A-Za-z]{0,4})-{0,4}$/.exec(text.trim())?.[1];
  return written === undefined ? null : written.replace('.', '').toUpperCase();
}
