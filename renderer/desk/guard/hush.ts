/** What the browser tells of focus when an element leaves the page, and `change`, which a field says on losing it. */
const ofFocus = ['focus', 'focusin', 'blur', 'focusout', 'change'];

function stop(event: Event): void {
  event.stopImmediatePropagation();
}

/** Does `work` without anyone hearing of the focus that it moves: menus stay open, fields believe they still have it. */
export function withoutFocusEvents(work: () => void): void {
  for (const kind of ofFocus) window.addEventListener(kind, stop, { capture: true });
  try {
    work();
  } finally {
    for (const kind of ofFocus) window.removeEventListener(kind, stop, { capture: true });
  }
}

/** Keeps scroll events of these elements to itself until the returned function is called. */
export function hushScrolling(elements: ReadonlySet<EventTarget>): () => void {
  const stopTheirs = (event: Event): void => {
    if (event.target !== null && elements.has(event.target)) stop(event);
  };
  const kinds = ['scroll', 'scrollend'];
  for (const kind of kinds) window.addEventListener(kind, stopTheirs, { capture: true });
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, stopTheirs, { capture: true });
  };
}
