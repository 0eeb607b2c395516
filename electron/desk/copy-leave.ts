import { createHash, timingSafeEqual } from 'node:crypto';

/** For so long after it was given out: nobody writes ten codes down in less than minutes, and an open dialog is not for ever. */
const freshMs = 600_000;

/**
 * What may go to the clipboard besides a code of the official sets: the very text that the vault process has last given out
 * to be kept, told by its digest. A page cannot send words of a chart that way, however it dresses them up.
 */
export class CopyLeave {
  #given: { readonly sha256: Buffer; readonly at: number } | undefined;

  /** `now` gives milliseconds of a clock that nobody sets. */
  constructor(private readonly now: () => number) {}

  /** @param sha256 in hexadecimal */
  given(sha256: string): void {
    this.#given = { sha256: Buffer.from(sha256, 'hex'), at: this.now() };
  }

  /** Whether this text may be copied: more than once, since the clipboard is cleared before it may have been pasted. */
  has(text: string): boolean {
    if (this.#given === undefined || this.now() - this.#given.at > freshMs) return false;
    return timingSafeEqual(createHash('sha256').update(text).digest(), this.#given.sha256);
  }
}
