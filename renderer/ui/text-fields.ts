import type { TextFieldElement } from './TextField';

/** Kinds of input that hold text in which a person can select. */
const textKinds = new Set(['text', 'search', 'password', 'tel', 'url']);

/** Whether something is a field for text: an input of such a kind, or a textarea. */
export function isTextField(target: unknown): target is TextFieldElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && textKinds.has(target.type));
}

/** Whether a field holds a passphrase, also while that is shown as it is typed. */
export function isSecret(field: TextFieldElement): boolean {
  return field.type === 'password' || field.dataset['secret'] !== undefined;
}

/** What is selected in a field, in offsets of its text. */
export function rangeIn(field: TextFieldElement): { readonly start: number; readonly end: number } {
  return { start: field.selectionStart ?? 0, end: field.selectionEnd ?? 0 };
}

/** The words selected in a field; empty when none are. */
export function wordsIn(field: TextFieldElement): string {
  const { start, end } = rangeIn(field);
  return field.value.slice(start, end);
}
