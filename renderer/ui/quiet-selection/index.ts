import type { TextFieldElement } from '../TextField';
import { isTextField, rangeIn } from '../text-fields';
import { holdsOnly, selectingKey, staysInField, type SelectingKey } from './keys';
import { later, workOff } from './later';
import { linesShown, Mirror, mostMirrored } from './mirror';
import { PointerSelecting } from './pointer';
import type { Stretch } from './stretches';
import { unveil, veil } from './veil';

/**
 * Words that a person selects in a field become X11's PRIMARY selection, which any program reads as soon as it changes.
 * Chromium makes them so while it handles a key or the mouse, and only then. So what would select is taken from it and
 * done a moment later, in a turn of our own: nobody else hears of that. What cannot be taken from it finds dots for
 * letters (veil.ts); and where words came to be selected in yet another way, `onLeaked` has the shell empty the
 * selection, which is too late for a program that reads at once.
 */
export function selectQuietly(onLeaked: () => void): void {
  // Windows and macOS know no such selection: there the fields are left alone.
  if (!navigator.userAgent.includes('Linux')) return;
  let quiet: { readonly field: TextFieldElement; readonly start: number; readonly end: number } | null = null;

  const noteQuiet = (field: TextFieldElement): void => {
    quiet = { field, ...rangeIn(field) };
  };
  const select = (field: TextFieldElement, { start, end, direction = 'forward' }: Stretch & { readonly direction?: 'forward' | 'backward' }): void => {
    field.setSelectionRange(start, end, direction);
    noteQuiet(field);
  };
  const first = { capture: true } as const;

  /** A key that selects has been pressed, and nobody has taken it from the browser. */
  let isKeyLeft = false;

  window.addEventListener('keydown', (event) => {
    unveil();
    const field = event.target;
    isKeyLeft = isTextField(field) && selectingKey(event) !== null;
    // A key that selects takes its place in the queue. What another one would act on must be selected by then, were it
    // to be heard of.
    if (!isKeyLeft && !holdsOnly(event.key)) workOff();
    if (!isTextField(field) || !staysInField(event, field instanceof HTMLTextAreaElement)) veil();
  }, first);
  for (const kind of ['mousedown', 'mouseup', 'click'] as const) {
    window.addEventListener(kind, (event) => {
      unveil();
      if (!isTextField(event.target)) veil();
    }, first);
  }
  // After everyone in the page: a field may have a use of its own for the key.
  window.addEventListener('keydown', (event) => {
    const field = event.target;
    const key = event.defaultPrevented || event.isComposing || !isTextField(field) ? null : selectingKey(event);
    if (key === null || !isTextField(field) || (key.act === 'stretch' && field.value.length > mostMirrored)) return;
    event.preventDefault();
    isKeyLeft = false;
    later(() => {
      if (document.activeElement !== field) return;
      act(key, field);
      noteQuiet(field);
      if (key.act !== 'stretch') return;
      const mirror = new Mirror(field);
      mirror.reveal();
      mirror.end();
    });
  });
  const pointer = new PointerSelecting(select);

  // Neither key nor mouse: the menu's Select all.
  document.addEventListener('selectstart', (event) => {
    const field = document.activeElement;
    if (isKeyLeft || pointer.isLeft || !isTextField(field)) return;
    event.preventDefault();
    later(() => select(field, { start: 0, end: field.value.length }));
  }, first);

  // A field that is left keeps its selection and would select those words again when the focus comes back.
  window.addEventListener('focusout', ({ target }) => {
    if (!isTextField(target) || !document.hasFocus()) return;
    const { start, end } = rangeIn(target);
    if (start !== end) target.setSelectionRange(end, end);
  }, first);

  document.addEventListener('selectionchange', () => {
    const field = document.activeElement;
    if (!isTextField(field)) return;
    const { start, end } = rangeIn(field);
    if (quiet?.field === field && quiet.start === start && quiet.end === end) return;
    quiet = null;
    if (start !== end) onLeaked();
  }, first);
}

function act(key: SelectingKey, field: TextFieldElement): void {
  switch (key.act) {
    case 'all':
      return field.setSelectionRange(0, field.value.length);
    case 'undo':
    case 'redo':
      document.execCommand(key.act);
      return;
    case 'stretch': {
      const { direction, by } = key.how;
      const times = by === 'page' ? linesShown(field) : 1;
      for (let time = 0; time < times; time += 1) getSelection()?.modify('extend', direction, by === 'page' ? 'line' : by);
    }
  }
}
