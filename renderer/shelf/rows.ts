import { focusContext } from '../coding';
import { focusShown, watchFocus } from '../ui';

/** Puts the focus on a row of the shelf. */
export function focusRow(id: string): void {
  focusShown(() => rowOf(id));
}

/** For a row that is about to be moved: what is returned puts the focus on it again, unless somebody has gone on meanwhile. */
export function focusRowAgain(id: string): () => void {
  const isUnmoved = watchFocus();
  return () => {
    if (isUnmoved()) focusRow(id);
  };
}

/**
 * Remembers the row behind one that is about to go, else the one before it; what is returned puts the focus there, unless somebody has gone
 * on meanwhile.
 */
export function focusRowAfter(id: string): () => void {
  const isUnmoved = watchFocus();
  const grid = rowOf(id)?.closest('[role="grid"]');
  const rows = [...(grid?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.findIndex((row) => row.dataset['row'] === id);
  const next = (rows[at + 1] ?? rows[at - 1])?.dataset['row'];
  return () => {
    if (!isUnmoved()) return;
    if (next !== undefined) focusRow(next);
    else focusContext();
  };
}

function allRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-shelf] [data-row]')];
}

function rowOf(id: string): HTMLElement | undefined {
  return allRows().find((row) => row.dataset['row'] === id);
}
