import type { GuardState } from '../../../shared/ipc';
import { holdFocus, returnFocus, type HeldFocus } from './held-focus';
import { holdScrolls, returnScrolls, type HeldScroll } from './held-scrolls';

type How = NonNullable<GuardState['curtain']>['how'];

/** The mark by which a stylesheet knows that the desk is blurred. */
const blurred = 'data-blurred';

/**
 * What of the page a curtain covers. `cover` takes the desk, and whatever else stands in the body, out of the document:
 * no word is left in it to be seen, selected, searched or read aloud. React keeps its state while its elements are
 * detached, so that on return everything is as it was, to the caret. `blur` leaves it in place, unreadable and inert.
 */
export class DeskCover {
  #how: How | null = null;
  #focus: HeldFocus | null = null;
  #away: Element[] = [];
  #scrolls: readonly HeldScroll[] = [];
  /** Screen readers' announcements are put into the body by their own library, at any time. */
  readonly #newcomers = new MutationObserver(() => this.#clear());

  constructor(
    /** Holds the page and everything that is laid over it. */
    readonly desk: HTMLElement,
    /** Holds the curtain. */
    readonly guard: HTMLElement,
  ) {}

  /** Covers, blurs or shows the desk; asked again for what it shows already, it does nothing. */
  show(how: How | null): void {
    if (how === this.#how) return;
    const before = this.#how;
    this.#how = how;
    if (before === null) this.#focus = holdFocus(this.desk);
    if (before === 'cover') this.#bringBack();
    this.desk.toggleAttribute(blurred, how === 'blur');
    this.desk.inert = how === 'blur';
    if (how === 'cover') this.#takeAway();
    if (how !== null) return;
    returnFocus(this.#focus, this.desk);
    this.#focus = null;
  }

  #takeAway(): void {
    this.#scrolls = holdScrolls(this.desk);
    this.#clear();
    this.#newcomers.observe(document.body, { childList: true });
  }

  #clear(): void {
    for (const child of [...document.body.children]) {
      // A sheet that is being printed is not seen on the screen; the system's print dialog is what draws the curtain.
      if (child === this.guard || child.hasAttribute('data-print-sheet')) continue;
      this.#away.push(child);
      child.remove();
    }
  }

  #bringBack(): void {
    this.#newcomers.disconnect();
    this.guard.before(...this.#away);
    this.#away = [];
    returnScrolls(this.#scrolls);
    this.#scrolls = [];
  }
}
