/** A stretch of a field's text that something is said about: offsets in UTF-16 code units, [start, end). */
export type TextMark = { readonly start: number; readonly end: number; readonly tone: 'error' | 'warning' | 'info' };

/** A piece of a text, marked or not. */
export type MarkedPiece = { readonly text: string; readonly tone: TextMark['tone'] | null };

const gravest: readonly TextMark['tone'][] = ['info', 'warning', 'error'];

/**
 * A text in pieces, so that each can be drawn by itself. Where marks lie over each other the gravest shows; what
 * reaches beyond the text, since words were typed meanwhile, is cut off.
 */
export function markedPieces(text: string, marks: readonly TextMark[]): readonly MarkedPiece[] {
  const standing = marks.filter(({ start, end }) => start < end && start < text.length);
  const cuts = [...new Set([0, text.length, ...standing.flatMap(({ start, end }) => [Math.max(0, start), Math.min(end, text.length)])])].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index] ?? 0;
    if (start === end) return [];
    const over = standing.filter((mark) => mark.start <= start && mark.end >= end);
    return [{ text: text.slice(start, end), tone: gravest.findLast((tone) => over.some((mark) => mark.tone === tone)) ?? null }];
  });
}
