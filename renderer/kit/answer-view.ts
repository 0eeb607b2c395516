import { element } from './element';

/** The sealed answer: saved as a file, or copied, and what to do with it. */
export function answerView(file: { readonly name: string; readonly text: string }, acts: { readonly change: () => void; readonly close: () => void }): HTMLElement {
  const said = element('p', { role: 'status', class: 'small' });
  const save = element('button', { type: 'button', class: 'primary' }, 'Save the answer');
  const copy = element('button', { type: 'button' }, 'Copy it instead');
  const change = element('button', { type: 'button' }, 'Change the answer');
  const close = element('button', { type: 'button' }, 'Close and forget');
  save.addEventListener('click', () => {
    download(file);
    said.textContent = `Saved as ${file.name} where this browser keeps what it saves.`;
  });
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(file.text).then(
      () => (said.textContent = 'Copied: paste it into the secure message.'),
      () => (said.textContent = 'This browser does not let the page copy. Save the answer instead.'),
    );
  });
  change.addEventListener('click', acts.change);
  close.addEventListener('click', acts.close);
  return element(
    'section', { class: 'card narrow' },
    element('h1', { tabindex: '-1', id: 'title' }, 'Your answer is signed and sealed'),
    element('p', {}, 'Only the desk that asked can read it. Save it, and send the file back the way this one came to you.'),
    element('div', { class: 'actions' }, save, copy),
    said,
    element('div', { class: 'actions' }, change, close),
  );
}

function download({ name, text }: { readonly name: string; readonly text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  element('a', { href: address, download: name }).click();
  // Later, since a browser reads it only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
