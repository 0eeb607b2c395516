import { readPasscode, type KitContent } from '../../shared/queries/kit';
import { element } from './element';
import { openContent } from './sealed';

/** Asks for the passcode, and hands over what it opens. */
export function passcodeView(sealed: Uint8Array, opened: (content: KitContent) => void): HTMLElement {
  const field = element('input', { id: 'passcode', type: 'text', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', 'aria-describedby': 'passcode-help passcode-fault', autofocus: true });
  const fault = element('p', { id: 'passcode-fault', class: 'fault', role: 'alert' });
  const button = element('button', { type: 'submit', class: 'primary' }, 'Open');
  const form = element(
    'form', { class: 'card narrow' },
    element('h1', {}, 'A question about your documentation'),
    element('p', { id: 'passcode-help' }, 'It is sealed. The passcode was given to you apart from this file: sixteen letters and digits in groups of four. Capitals and hyphens do not matter.'),
    element('label', { for: 'passcode' }, 'Passcode'), field, fault, button,
    element('p', { class: 'small' }, 'This page works without a network and sends nothing. After ten minutes without a key or a touch it closes by itself.'),
  );

  async function open(): Promise<void> {
    const passcode = readPasscode(field.value);
    if (passcode === null) return say('This is no whole passcode, or one character is wrong. It has sixteen letters and digits: read it again, group by group.');
    button.disabled = true;
    say('Opening …');
    const content = await openContent(sealed, passcode);
    button.disabled = false;
    if (content === null) return say('This passcode belongs to another file. Ask whoever gave it to you.');
    field.value = '';
    opened(content);
  }

  function say(words: string): void {
    fault.textContent = words;
    field.select();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void open();
  });
  return form;
}
