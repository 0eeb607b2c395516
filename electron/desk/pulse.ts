export type PulseNeeds = {
  /** Asks the page for a sign of life; it answers with the same number, on the thread that draws and journals. */
  readonly ask: (beat: number) => void;
  /** Whether the page may be silent without hanging: a print dialog, or a debugger, holds it. */
  readonly isHeld: () => boolean;
  /** The page does not answer. */
  readonly hung: () => void;
};

/** How often the page is asked. */
export const beatMs = 500;
/** Beats without an answer after which a page hangs: five seconds. */
const patience = 10;
/** The same where a curtain is due that the page has not heard of: two seconds. */
const curtainPatience = 4;

/**
 * Notices a page that hangs, whether or not anybody is at it. Chromium's own notice (`unresponsive`) waits for a key that is not
 * taken for five seconds: without one, a chart would stay on the screen until the idle limit, and no curtain could fall over it.
 *
 * A page that is merely busy must not cost a coder their session, so there are five seconds, as people and desktops wait
 * before they call a program hanging: five times the longest that this page was measured to be busy (0.83 s, a note of 5 MB with a
 * screen reader's tree). Only where the chart is to be covered, and the page has not heard of it, are there two.
 * Beats are counted, not seconds: a computer that stands still lets one beat pass, however long it stood.
 */
export class Pulse {
  #asked = 0;
  #answered = 0;
  /** The first beat whose answer means that the page has heard of the curtain; null while none hangs. */
  #curtainAt: number | null = null;

  constructor(private readonly needs: PulseNeeds) {}

  /** Has to be called every `beatMs` while the desk is open. */
  beat(): void {
    if (this.needs.isHeld()) {
      this.#answered = this.#asked;
      return;
    }
    if (this.#asked - this.#answered >= patience || this.#owesCurtain()) return this.needs.hung();
    this.#asked += 1;
    this.needs.ask(this.#asked);
  }

  /** The page has answered a beat, and so every earlier one. A number that was never asked is no more than the last. */
  answered(beat: number): void {
    this.#answered = Math.max(this.#answered, Math.min(beat, this.#asked));
  }

  /** The page was told, before the next beat, whether a curtain hangs. */
  told(hasCurtain: boolean): void {
    this.#curtainAt = hasCurtain ? (this.#curtainAt ?? this.#asked + 1) : null;
  }

  #owesCurtain(): boolean {
    return this.#curtainAt !== null && this.#answered < this.#curtainAt && this.#asked - this.#curtainAt + 1 >= curtainPatience;
  }
}
