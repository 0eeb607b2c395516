/** What the browser tells of focus when an element leaves the page, and `change`, which a field says on losing it. */
const ofFocus = ['focus', 'focusin', 'blur', 'focusout', 'change'];

function stop(event: Event): void {
  event.stopImmediatePropagation();
}

/** Does `work` without anyone hearing of the focus that it moves: a date half typed is not judged, a menu stays open. */
export function withoutFocusEvents(work: () => void): void {
  for (const kind of ofFocus) window.addEventListener(kind, stop, { capture: true });
  try {
    work();
  } finally {
    for (const kind of ofFocus) window.removeEventListener(kind, stop, { capture: true });
  }
}
