import type { InputEvent, Point } from 'electron';

/** What a hand does to a keyboard, a mouse, a pen or a touch screen. `char` and gestures are only made of these. */
const touches: ReadonlySet<InputEvent['type']> = new Set([
  'rawKeyDown', 'keyDown', 'keyUp', 'mouseDown', 'mouseUp', 'mouseWheel', 'touchStart', 'touchMove', 'touchEnd', 'pointerDown', 'pointerUp',
]);

/**
 * Tells the touches of a person from what a window hears besides. It is given the input that the browser process
 * passes on to the page; what the page dispatches or focuses by itself never comes by there.
 */
export class Activity {
  #pointer: Point;

  constructor(private readonly pointer: () => Point) {
    this.#pointer = pointer();
  }

  /** Whether somebody touched the desk. */
  isTouch({ type, modifiers = [] }: Pick<InputEvent, 'type' | 'modifiers'>): boolean {
    // Layout that moves under a resting mouse makes moves as well: only a pointer that stands elsewhere was moved.
    if (type === 'mouseMove' || type === 'pointerMove') return this.#hasMoved();
    // A key that repeats may have a folder lying on it.
    return touches.has(type) && !modifiers.includes('isautorepeat');
  }

  #hasMoved(): boolean {
    const { x, y } = this.pointer();
    const moved = x !== this.#pointer.x || y !== this.#pointer.y;
    this.#pointer = { x, y };
    return moved;
  }
}
