import type { TextFieldElement } from '../TextField';

/** The offset in a field's text that lies under a point; null where something else does. */
export function offsetAt(field: TextFieldElement, x: number, y: number): number | null {
  const found = document.caretPositionFromPoint(x, y);
  return found !== null && found.offsetNode === field ? found.offset : null;
}

/** The same for a point anywhere: the nearest one within the field decides. */
export function offsetNear(field: TextFieldElement, x: number, y: number): number | null {
  const { left, top } = field.getBoundingClientRect();
  const [from, to] = [left + field.clientLeft + 1, left + field.clientLeft + field.clientWidth - 2];
  const [above, below] = [top + field.clientTop + 1, top + field.clientTop + field.clientHeight - 2];
  return offsetAt(field, Math.max(from, Math.min(to, x)), Math.max(above, Math.min(below, y)));
}

/** How many of its lines a field shows. */
export function linesShown(field: TextFieldElement): number {
  return Math.max(1, Math.floor(field.clientHeight / lineHeight(field)) - 1);
}

/** Scrolls a field until the moving end of its selection is in sight; the browser does so only for selections of its own. */
export function reveal(field: TextFieldElement): void {
  const caret = field.selectionDirection === 'backward' ? field.selectionStart : field.selectionEnd;
  if (caret === null) return;
  const isLines = field instanceof HTMLTextAreaElement;
  const step = lineHeight(field);
  const { left, top, right, bottom } = field.getBoundingClientRect();
  const edges = isLines ? { first: [left, top], last: [right, bottom] } as const : { first: [left, (top + bottom) / 2], last: [right, (top + bottom) / 2] } as const;
  const scroll = (by: number): boolean => {
    const before = isLines ? field.scrollTop : field.scrollLeft;
    if (isLines) field.scrollTop += by;
    else field.scrollLeft += by;
    return (isLines ? field.scrollTop : field.scrollLeft) !== before;
  };
  while (caret < (offsetNear(field, ...edges.first) ?? caret) && scroll(-step));
  while (caret > (offsetNear(field, ...edges.last) ?? caret) && scroll(step));
}

function lineHeight(field: TextFieldElement): number {
  const { lineHeight: height, fontSize } = getComputedStyle(field);
  return Number.parseFloat(height) || Number.parseFloat(fontSize) * 1.5;
}
