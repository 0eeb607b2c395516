import type { TextFieldElement } from '../TextField';
import { isTextField, rangeIn } from '../text-fields';
import { later } from './later';
import './quiet.css';
import { Mirror, mostMirrored } from './mirror';
import { between, stretchAt, type Stretch } from './stretches';

type Select = (field: TextFieldElement, selection: Stretch & { readonly direction?: 'forward' | 'backward' }) => void;
type Place = { readonly x: number; readonly y: number };

/** A press of the button, until it is let go. */
type Press = {
  readonly field: TextFieldElement;
  readonly clicks: number;
  readonly from: Place;
  /** What the press selected, which a drag never loses; null while the browser sets the caret. */
  readonly origin: Stretch | null;
};

/** How far beyond a field's edge the scrolling is fastest, in pixels. */
const farBeyond = 80;

/** Selecting in fields with the mouse: drag, double click for words, triple click for lines, Shift to extend. */
export class PointerSelecting {
  /** The browser selects by itself, in ways that we cannot follow: a finger, a very long text. */
  isLeft = false;
  #press: Press | null = null;
  #mirror: Mirror | null = null;
  #isMoved = false;
  #at: Place = { x: 0, y: 0 };
  #frame = 0;

  constructor(readonly select: Select) {
    const first = { capture: true } as const;
    window.addEventListener('pointerdown', (event) => this.#captured(event), first);
    window.addEventListener('mousedown', (event) => this.#pressed(event), first);
    window.addEventListener('mousemove', (event) => this.#moved(event), first);
    for (const kind of ['mouseup', 'pointercancel'] as const) window.addEventListener(kind, () => this.#end(), first);
    // The window's own: the copy of the text must not stay below a curtain.
    window.addEventListener('blur', ({ target }) => {
      if (target === window) this.#end();
    });
  }

  #captured(event: PointerEvent): void {
    const field = event.target;
    this.isLeft = event.pointerType !== 'mouse' || (isTextField(field) && field.value.length > mostMirrored);
    if (event.button === 0 && !this.isLeft && isTextField(field)) field.setPointerCapture(event.pointerId);
  }

  #pressed(event: MouseEvent): void {
    this.#end();
    const field = event.target;
    if (event.button !== 0 || this.isLeft || !isTextField(field) || field.disabled) return;
    const from = { x: event.clientX, y: event.clientY };
    this.#isMoved = false;
    this.#at = from;
    const isFocused = document.activeElement === field;
    const { start, end } = rangeIn(field);
    if (event.shiftKey && isFocused) {
      const anchor = field.selectionDirection === 'backward' ? end : start;
      this.#take(event, { field, clicks: 1, from, origin: { start: anchor, end: anchor } }, this.#mirrorOf(field).offsetAt(from.x, from.y));
    } else if (event.detail > 1 && isFocused) {
      const clicks = field.type === 'password' ? 3 : Math.min(3, event.detail);
      // Where the first click has set the caret.
      this.#take(event, { field, clicks, from, origin: stretchAt(field.value, start, clicks) }, start);
    } else if (isFocused && start !== end) {
      // Into what is selected: the browser would think of dragging it.
      const offset = this.#mirrorOf(field).offsetAt(from.x, from.y);
      this.#take(event, { field, clicks: 1, from, origin: { start: offset, end: offset } }, offset);
    } else this.#press = { field, clicks: 1, from, origin: null };
  }

  /** Does what the press asks for in place of the browser. */
  #take(event: MouseEvent, press: Press & { readonly origin: Stretch }, offset: number): void {
    event.preventDefault();
    this.#press = press;
    const { field, clicks, origin } = press;
    later(() => this.select(field, between(origin, stretchAt(field.value, offset, clicks))));
  }

  #moved(event: MouseEvent): void {
    if (this.#press === null) return;
    const { from } = this.#press;
    this.#at = { x: event.clientX, y: event.clientY };
    this.#isMoved ||= Math.abs(event.clientX - from.x) + Math.abs(event.clientY - from.y) >= 3;
    if (this.#isMoved && this.#press.origin === null && !this.#settled(this.#press)) {
      this.isLeft = true;
      return this.#end();
    }
    if (!this.#isMoved) return;
    document.documentElement.dataset['selecting'] = '';
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#extend());
  }

  /** Where the browser has set the caret; false where the mirror does not see it there: then it goes on by itself. */
  #settled({ field, clicks, from }: Press): boolean {
    const { start } = rangeIn(field);
    this.#press = { field, clicks, from, origin: { start, end: start } };
    return Math.abs(this.#offsetAt(from) - start) <= 1;
  }

  /** Extends to where the pointer is and, while it is beyond an edge, scrolls on by itself. */
  #extend(): void {
    this.#frame = 0;
    if (this.#press === null || this.#press.origin === null) return;
    const { field, origin, clicks } = this.#press;
    if (!field.isConnected) return this.#end();
    const { x, y } = this.#at;
    const { left, right, top, bottom } = field.getBoundingClientRect();
    const isLines = field instanceof HTMLTextAreaElement;
    const beyond = isLines ? Math.min(0, y - top) + Math.max(0, y - bottom) : Math.min(0, x - left) + Math.max(0, x - right);
    const scrolled = Math.sign(beyond) * (1 + (Math.min(farBeyond, Math.abs(beyond)) / farBeyond) * 20);
    if (beyond !== 0 && isLines) field.scrollTop += scrolled;
    if (beyond !== 0 && !isLines) field.scrollLeft += scrolled;
    this.select(field, between(origin, stretchAt(field.value, this.#offsetAt(this.#at), clicks)));
    if (beyond !== 0) this.#frame = requestAnimationFrame(() => this.#extend());
  }

  #offsetAt({ x, y }: Place): number {
    return this.#press === null ? 0 : this.#mirrorOf(this.#press.field).offsetAt(x, y);
  }

  #mirrorOf(field: TextFieldElement): Mirror {
    this.#mirror ??= new Mirror(field);
    return this.#mirror;
  }

  #end(): void {
    this.#press = null;
    delete document.documentElement.dataset['selecting'];
    this.#mirror?.end();
    this.#mirror = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
