import { evidenceAt } from './evidence';
import { sentenceAt } from './sentences';
import { moveTo, spanning } from './selection';
import type { Reading } from './session';
import { wordAt, type Stretch } from './words';

/** How far beyond the edge a drag must be for the fastest scrolling, in pixels. */
const farBeyond = 120;

/** Selecting with the mouse: drag, double click for words, triple click for sentences, Shift to extend. */
export function followPointer(reading: Reading, signal: AbortSignal): void {
  void new PointerSelection(reading, signal);
}

class PointerSelection {
  readonly #reading: Reading;
  /** What the press selected, which a drag never loses; null when no button is down. */
  #origin: { readonly stretch: Stretch; readonly clicks: number } | null = null;
  #moved = false;
  #last = { x: 0, y: 0 };
  #frame = 0;
  #hovering = 0;

  constructor(reading: Reading, signal: AbortSignal) {
    this.#reading = reading;
    const { scroller } = reading;
    scroller.addEventListener('pointerdown', (event) => this.#pressed(event), { signal });
    scroller.addEventListener('pointermove', (event) => this.#movedTo(event), { signal });
    scroller.addEventListener('pointerup', (event) => this.#released(event), { signal });
    scroller.addEventListener('pointercancel', () => this.#end(), { signal });
    scroller.addEventListener('pointerleave', () => reading.events.onHover([]), { signal });
    // mousedown carries the count of clicks, which pointerdown does not.
    scroller.addEventListener('mousedown', (event) => this.#clicked(event), { signal });
    signal.addEventListener('abort', () => this.#end());
  }

  #pressed(event: PointerEvent): void {
    if (event.button !== 0 || this.#isOutsideText(event)) return;
    this.#reading.scroller.setPointerCapture(event.pointerId);
  }

  #clicked(event: MouseEvent): void {
    if (event.button !== 0 || this.#isOutsideText(event)) return;
    const { surface, text, selection } = this.#reading;
    surface.release();
    const offset = surface.offsetAt(event.clientX, event.clientY);
    this.#moved = event.shiftKey;
    this.#last = { x: event.clientX, y: event.clientY };
    if (event.shiftKey) {
      this.#origin = { stretch: { start: selection.anchor, end: selection.anchor }, clicks: 1 };
      this.#reading.select(moveTo(selection, offset, true), 'pointer');
      return;
    }
    const clicks = Math.min(3, event.detail);
    const stretch = stretchFor(text, offset, clicks);
    this.#origin = { stretch, clicks };
    this.#reading.select({ anchor: stretch.start, caret: stretch.end }, 'pointer');
  }

  #movedTo(event: PointerEvent): void {
    if (this.#origin === null) return this.#hover(event);
    if (Math.abs(event.clientX - this.#last.x) + Math.abs(event.clientY - this.#last.y) < 3 && !this.#moved) return;
    this.#moved = true;
    this.#last = { x: event.clientX, y: event.clientY };
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#drag());
  }

  /** Extends to where the pointer is and, while it is beyond an edge, scrolls on by itself. */
  #drag(): void {
    this.#frame = 0;
    if (this.#origin === null) return;
    const { scroller, surface, text } = this.#reading;
    const view = scroller.getBoundingClientRect();
    const beyond = Math.min(0, this.#last.y - view.top) + Math.max(0, this.#last.y - view.bottom);
    if (beyond !== 0) scroller.scrollTop += Math.sign(beyond) * (2 + (Math.min(farBeyond, Math.abs(beyond)) / farBeyond) * 38);
    const y = Math.max(view.top + 2, Math.min(view.bottom - 2, this.#last.y));
    const offset = surface.offsetAt(this.#last.x, y);
    const { stretch, clicks } = this.#origin;
    const selection = clicks === 1 ? { anchor: stretch.start, caret: offset } : spanning(stretch, stretchFor(text, offset, clicks));
    this.#reading.select(selection, 'pointer');
    if (beyond !== 0) this.#frame = requestAnimationFrame(() => this.#drag());
  }

  #released(event: PointerEvent): void {
    const wasClick = this.#origin?.clicks === 1 && !this.#moved;
    this.#end();
    const owners = event.target instanceof HTMLElement ? event.target.dataset['owners'] : undefined;
    if (owners !== undefined) return this.#reading.events.onPick(owners.split(' '));
    if (!wasClick) return;
    const { evidence, selection, events } = this.#reading;
    const under = evidenceAt(evidence, selection.caret);
    if (under.length > 0) events.onPick(under.map(({ owner }) => owner));
  }

  #hover(event: PointerEvent): void {
    const { evidence, surface, events } = this.#reading;
    if (evidence.length === 0 || this.#hovering !== 0) return;
    const { clientX, clientY } = event;
    this.#hovering = requestAnimationFrame(() => {
      this.#hovering = 0;
      events.onHover(evidenceAt(evidence, surface.offsetAt(clientX, clientY)));
    });
  }

  #end(): void {
    this.#origin = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** On the scroll bar, or on a code in the margin. */
  #isOutsideText(event: MouseEvent): boolean {
    if (event.target instanceof HTMLElement && event.target.dataset['owners'] !== undefined) return true;
    const { scroller } = this.#reading;
    return event.clientX > scroller.getBoundingClientRect().left + scroller.clientLeft + scroller.clientWidth;
  }
}

function stretchFor(text: string, offset: number, clicks: number): Stretch {
  if (clicks === 2) return wordAt(text, offset);
  if (clicks === 3) return sentenceAt(text, offset);
  return { start: offset, end: offset };
}
