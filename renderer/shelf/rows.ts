import { focusContext } from '../coding';
import { focusShown } from '../ui';

/** Puts the focus on a row of the shelf. */
export function focusRow(id: string): void {
  focusShown(() => rowOf(id));
}

/** Remembers the row behind one that is about to go, else the one before it; what is returned puts the focus there. */
export function focusRowAfter(id: string): () => void {
  const grid = rowOf(id)?.closest('[role="grid"]');
  const rows = [...(grid?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.findIndex((row) => row.dataset['row'] === id);
  const next = (rows[at + 1] ?? rows[at - 1])?.dataset['row'];
  return () => {
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
