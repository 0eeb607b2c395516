import { refuse } from '../../shared/kernel';

/** A press is answered within moments, or it was another. */
const pressMs = 2000;
/** From the word to the picture: no longer than a page needs that does nothing else. */
const freshMs = 3000;

export type PictureNeeds = {
  /** Milliseconds of a clock that nobody sets. */
  readonly now: () => number;
  /** Whether a vault is open and no curtain hangs. */
  readonly isInView: () => boolean;
};

/** What Chromium says of somebody who wants to see a screen, a window or a page. */
export type PictureAsked = {
  /** The main frame of our own window asks. */
  readonly isOurPage: boolean;
  readonly hasGesture: boolean;
  readonly wantsSound: boolean;
};

/**
 * Whether our page may take one picture of itself, and of nothing else: right after somebody pressed a key or a button of the mouse
 * in it, while the desk is open and nothing hangs over it, once. The pixels go from the compositor to the page; this process only decides.
 */
export class PictureLeave {
  #pressedAt: number | undefined;
  #allowedAt: number | undefined;

  constructor(private readonly needs: PictureNeeds) {}

  /** A real key, or a real button of the mouse. */
  pressed(): void {
    this.#pressedAt = this.needs.now();
  }

  /** The page asks beforehand. @throws FaultError `not-permitted` */
  allow(): void {
    this.#allowedAt = undefined;
    if (this.#pressedAt === undefined || this.needs.now() - this.#pressedAt > pressMs || !this.needs.isInView()) refuse({ code: 'not-permitted', what: 'picture' });
    // One press, one picture.
    this.#pressedAt = undefined;
    this.#allowedAt = this.needs.now();
  }

  /** Whether the moment is there: nothing is used up. */
  isAllowed(): boolean {
    return this.#allowedAt !== undefined && this.needs.now() - this.#allowedAt <= freshMs && this.needs.isInView();
  }

  /** Whether this picture may be taken; whatever the answer, the word is used up. */
  take({ isOurPage, hasGesture, wantsSound }: PictureAsked): boolean {
    const may = this.isAllowed() && isOurPage && hasGesture && !wantsSound;
    this.#allowedAt = undefined;
    return may;
  }
}

const presses = new Set(['rawKeyDown', 'keyDown', 'keyUp', 'mouseDown', 'mouseUp', 'touchEnd', 'gestureTap']);

/** Whether an event of the window's is a press: one that repeats may have a folder lying on it. */
export function isPress({ type, modifiers = [] }: { readonly type: string; readonly modifiers?: readonly string[] | undefined }): boolean {
  return presses.has(type) && !modifiers.includes('isautorepeat');
}
