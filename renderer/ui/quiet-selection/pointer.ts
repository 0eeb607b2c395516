import type { TextFieldElement } from '../TextField';
import { isTextField, rangeIn } from '../text-fields';
import { offsetAt, offsetNear } from './geometry';
import { later } from './later';
import { between, stretchAt, type Stretch } from './stretches';

type Select = (field: TextFieldElement, selection: Stretch & { readonly direction?: 'forward' | 'backward' }) => void;
type Drag = { readonly field: TextFieldElement; readonly origin: Stretch; readonly clicks: number; readonly from: { readonly x: number; readonly y: number } };

/** How far beyond a field's edge the scrolling is fastest, in pixels. */
const farBeyond = 80;

/** Selecting in fields with the mouse: drag, double click for words, triple click for lines, Shift to extend. */
export class PointerSelecting {
  #drag: Drag | null = null;
  #isMoved = false;
  #at = { x: 0, y: 0 };
  #frame = 0;

  constructor(readonly select: Select) {
    const first = { capture: true } as const;
    window.addEventListener('pointerdown', (event) => this.#captured(event), first);
    window.addEventListener('mousedown', (event) => this.#pressed(event), first);
    window.addEventListener('pointermove', (event) => this.#moved(event), first);
    for (const kind of ['pointerup', 'pointercancel'] as const) window.addEventListener(kind, () => this.#end(), first);
  }

  #captured(event: PointerEvent): void {
    if (event.button === 0 && event.pointerType === 'mouse' && isTextField(event.target)) event.target.setPointerCapture(event.pointerId);
  }

  #pressed(event: MouseEvent): void {
    this.#end();
    const field = event.target;
    if (event.button !== 0 || !isTextField(field) || field.disabled) return;
    const { clientX: x, clientY: y, shiftKey } = event;
    const offset = offsetAt(field, x, y);
    if (offset === null) return;
    const isFocused = document.activeElement === field;
    const { start, end } = rangeIn(field);
    const clicks = field.type === 'password' && event.detail > 1 ? 3 : Math.min(3, Math.max(1, event.detail));
    const isExtending = shiftKey && isFocused;
    const anchor = field.selectionDirection === 'backward' ? end : start;
    const origin = isExtending ? { start: anchor, end: anchor } : stretchAt(field.value, offset, clicks);
    this.#drag = { field, origin, clicks: isExtending ? 1 : clicks, from: { x, y } };
    this.#isMoved = false;
    this.#at = { x, y };
    // From here on, the browser would follow the mouse and select by itself.
    event.preventDefault();
    if (!isFocused) field.focus({ preventScroll: true });
    if (!isExtending && clicks === 1) this.select(field, origin);
    else later(() => this.select(field, isExtending ? between(origin, { start: offset, end: offset }) : origin));
  }

  #moved(event: PointerEvent): void {
    if (this.#drag === null) return;
    const { x, y } = this.#drag.from;
    this.#at = { x: event.clientX, y: event.clientY };
    this.#isMoved ||= Math.abs(event.clientX - x) + Math.abs(event.clientY - y) >= 3;
    if (this.#isMoved && this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#extend());
  }

  /** Extends to where the pointer is and, while it is beyond an edge, scrolls on by itself. */
  #extend(): void {
    this.#frame = 0;
    if (this.#drag === null) return;
    const { field, origin, clicks } = this.#drag;
    const { x, y } = this.#at;
    const { left, right, top, bottom } = field.getBoundingClientRect();
    const isLines = field instanceof HTMLTextAreaElement;
    const beyond = isLines ? Math.min(0, y - top) + Math.max(0, y - bottom) : Math.min(0, x - left) + Math.max(0, x - right);
    const scrolled = Math.sign(beyond) * (1 + (Math.min(farBeyond, Math.abs(beyond)) / farBeyond) * 20);
    if (beyond !== 0 && isLines) field.scrollTop += scrolled;
    if (beyond !== 0 && !isLines) field.scrollLeft += scrolled;
    const offset = offsetNear(field, x, y);
    if (offset !== null) this.select(field, between(origin, stretchAt(field.value, offset, clicks)));
    if (beyond !== 0) this.#frame = requestAnimationFrame(() => this.#extend());
  }

  #end(): void {
    this.#drag = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
