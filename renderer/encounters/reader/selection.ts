import { nextCharacter, nextWord, previousCharacter, previousWord, type Stretch } from './words';

/**
 * The reader's own selection, in offsets of the document's text. Chart text never becomes a selection of the
 * operating system: on X11 every program may read that one, and Chromium's browser process keeps it (hardening 0.16).
 */
export type Selection = { readonly anchor: number; readonly caret: number };

/** Where a key moves the caret, apart from lines and pages, which only the laid-out text knows. */
export type Motion = 'character-left' | 'character-right' | 'word-left' | 'word-right' | 'start' | 'end';

/** The selected stretch, in order. */
export function stretchOf({ anchor, caret }: Selection): Stretch {
  return anchor < caret ? { start: anchor, end: caret } : { start: caret, end: anchor };
}

/** Whether nothing is selected. */
export function isCollapsed({ anchor, caret }: Selection): boolean {
  return anchor === caret;
}

/** The caret at `offset`; with `extend` the other end of the selection stays. */
export function moveTo(selection: Selection, offset: number, extend: boolean): Selection {
  return { anchor: extend ? selection.anchor : offset, caret: offset };
}

/** The selection after a motion. Without `extend`, left and right first fall to that end of what is selected. */
export function move(text: string, selection: Selection, motion: Motion, extend: boolean): Selection {
  const { start, end } = stretchOf(selection);
  const falls = !extend && !isCollapsed(selection);
  if (falls && motion === 'character-left') return moveTo(selection, start, false);
  if (falls && motion === 'character-right') return moveTo(selection, end, false);
  return moveTo(selection, target(text, selection.caret, motion), extend);
}

function target(text: string, caret: number, motion: Motion): number {
  switch (motion) {
    case 'character-left':
      return previousCharacter(text, caret);
    case 'character-right':
      return nextCharacter(text, caret);
    case 'word-left':
      return previousWord(text, caret);
    case 'word-right':
      return nextWord(text, caret);
    case 'start':
      return 0;
    case 'end':
      return text.length;
  }
}

/**
 * The selection while a drag that began on `origin` (a word or a sentence) is over `current`: both are always
 * wholly in it, whichever way the drag goes.
 */
export function spanning(origin: Stretch, current: Stretch): Selection {
  return current.start < origin.start
    ? { anchor: origin.end, caret: current.start }
    : { anchor: origin.start, caret: Math.max(origin.end, current.end) };
}

/** A remembered selection made to fit a text that may be another one. */
export function fit(text: string, { anchor, caret }: Selection): Selection {
  const clamp = (offset: number): number => Math.max(0, Math.min(text.length, offset));
  return { anchor: clamp(anchor), caret: clamp(caret) };
}
