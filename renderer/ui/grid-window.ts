/** Rows drawn beyond what is on screen, so that a fast scroll shows rows and not ground. */
const overscan = 8;

/** Which rows are drawn (`from`, `to`) and which are on screen (`first`, `last`); ends are exclusive. */
export function gridWindow({ top, height, rowHeight, rowCount }: { readonly top: number; readonly height: number; readonly rowHeight: number; readonly rowCount: number }) {
  const first = Math.min(rowCount, Math.max(0, Math.floor(top / rowHeight)));
  const last = Math.min(rowCount, Math.ceil((top + height) / rowHeight));
  return { first, last, from: Math.max(0, first - overscan), to: Math.min(rowCount, last + overscan) };
}

/** Where a key moves the selection, or null when it is not one of the grid's keys. */
export function gridMove(key: string, selected: number, rowCount: number, page: number): number | null {
  if (rowCount === 0) return null;
  const within = (index: number): number => Math.max(0, Math.min(rowCount - 1, index));
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return within(selected + 1);
    case 'ArrowUp':
    case 'k':
    case 'K':
      return within(selected - 1);
    case 'PageDown':
      return within(selected + page);
    case 'PageUp':
      return within(selected - page);
    case 'Home':
      return 0;
    case 'End':
      return rowCount - 1;
    default:
      return null;
  }
}
