import './quiet.css';

/**
 * For the length of one event, the letters in all fields of one line are dots to the browser: what it selects by itself
 * (on Tab) it hands to X11 as dots. They are letters again before anything is painted.
 */
export function veil(): void {
  const { dataset } = document.documentElement;
  if (dataset['veil'] !== undefined) return;
  dataset['veil'] = '';
  requestAnimationFrame(unveil);
  setTimeout(unveil);
}

/** Ends it before its time: the next event has come, and its field must be as it looks. */
export function unveil(): void {
  delete document.documentElement.dataset['veil'];
}
