/** What the clipboard of the desktop holds at the moment of a paste. */
export type DesktopClipboard = { readonly text: string; readonly isEmpty: boolean };

/**
 * What a paste brings: the words copied inside Chartlock, what another program copied, or nothing. The last copy counts:
 * a copy of ours leaves the mark on the desktop's clipboard, and one made elsewhere since has taken its place.
 */
export function whatToPaste(desktop: DesktopClipboard, kept: string | null, mark: string): 'ours' | 'theirs' | 'nothing' {
  const isMarked = desktop.text.trim() === mark;
  if (kept !== null && (isMarked || desktop.isEmpty)) return 'ours';
  // The mark of an earlier session is a sentence for other programs, and no text that anybody wants in a field.
  return isMarked ? 'nothing' : 'theirs';
}
