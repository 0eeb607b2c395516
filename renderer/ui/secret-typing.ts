import { TypedSecret } from './typed-secret';

const secrets = new WeakMap<HTMLInputElement, TypedSecret>();

/** What has been typed into a field, whichever way it came in; a field that shows it holds the words themselves. */
export function secretIn(input: HTMLInputElement): TypedSecret {
  const secret = secrets.get(input) ?? new TypedSecret();
  secrets.set(input, secret);
  if (input.type === 'password') hide(input, secret);
  else secret.replace(0, secret.length, input.value);
  return secret;
}

/** Leaves a field and what was typed into it empty. */
export function emptySecret(input: HTMLInputElement): void {
  secrets.get(input)?.clear();
  input.value = '';
}

/** Shows the words of a field, or stand-ins for them. The caret stays where it is. */
export function showSecret(input: HTMLInputElement, isShown: boolean): void {
  const secret = secretIn(input);
  const { selectionStart, selectionEnd } = input;
  input.type = isShown ? 'text' : 'password';
  if (isShown) input.value = secret.text();
  else hide(input, secret);
  input.setSelectionRange(selectionStart, selectionEnd);
}

/** Keeps what is typed, pasted and deleted in a field out of its own text, for as long as it is hidden. @returns what ends it */
export function keepTypingSecret(input: HTMLInputElement): () => void {
  const before = (event: InputEvent): void => {
    if (input.type !== 'password' || event.isComposing) return;
    const change = changeOf(event, input);
    if (change === null) return;
    event.preventDefault();
    const secret = secretIn(input);
    const { start, end, text } = change;
    const caret = start + secret.replace(start, end, text);
    input.value = secret.shown;
    input.setSelectionRange(caret, caret);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: event.inputType }));
  };
  const after = (event: Event): void => {
    if (input.type === 'password' && !(event instanceof InputEvent && event.isComposing)) secretIn(input);
  };
  input.addEventListener('beforeinput', before);
  input.addEventListener('input', after);
  input.addEventListener('compositionend', after);
  return () => {
    input.removeEventListener('beforeinput', before);
    input.removeEventListener('input', after);
    input.removeEventListener('compositionend', after);
    emptySecret(input);
  };
}

/** Takes in what the field's own text has that is no stand-in. */
function hide(input: HTMLInputElement, secret: TypedSecret): void {
  secret.takeIn(input.value);
  if (input.value === secret.shown) return;
  const caret = input.selectionStart;
  input.value = secret.shown;
  input.setSelectionRange(caret, caret);
}

/** What an input event would do to the text; null for what is left to the field. A secret is one word: deleting a word deletes all to its edge. */
function changeOf(event: InputEvent, input: HTMLInputElement): { readonly start: number; readonly end: number; readonly text: string } | null {
  const start = input.selectionStart ?? 0;
  const end = input.selectionEnd ?? start;
  const { inputType } = event;
  if (inputType.startsWith('insert')) {
    const text = event.data ?? event.dataTransfer?.getData('text/plain');
    return text === undefined ? null : { start, end, text: text.replace(/[\r\n]+/g, '') };
  }
  if (!inputType.startsWith('delete')) return null;
  if (start !== end) return { start, end, text: '' };
  const isWhole = /Word|Line/.test(inputType);
  if (inputType.endsWith('Forward')) return { start, end: isWhole ? input.value.length : Math.min(input.value.length, end + 1), text: '' };
  return { start: isWhole ? 0 : Math.max(0, start - 1), end, text: '' };
}
