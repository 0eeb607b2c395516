import { chunkAt, chunkStarts, estimateLines } from './chunks';

/** Where a caret stands on the screen. */
export type Box = { readonly left: number; readonly top: number; readonly height: number };

/** A place in the laid-out text, as ranges want it. */
export type Point = { readonly node: Text; readonly offset: number };

type Chunk = { readonly element: HTMLElement; readonly node: Text; readonly start: number };

/** Room left above and below the caret when the view follows it. */
const marginLines = 2;

/**
 * A text laid out in chunks inside a scrolling element, and the arithmetic between its offsets and the screen. Chunks
 * out of sight are skipped by the browser (`content-visibility: auto`), which is what lets 5 MB scroll smoothly; a
 * chunk that is asked about is laid out alone. Works by rectangles of ranges, so it needs no selection of the system.
 */
export class TextSurface {
  readonly #starts: readonly number[];
  readonly #chunks: readonly Chunk[];
  readonly #range = document.createRange();
  #settling = 0;
  #lineHeight: number | null = null;

  constructor(
    readonly scroller: HTMLElement,
    readonly text: string,
    chunkClass: string,
  ) {
    this.#starts = chunkStarts(text);
    const built = document.createDocumentFragment();
    this.#chunks = this.#starts.map((start, index) => {
      const element = document.createElement('div');
      const node = document.createTextNode(text.slice(start, this.#starts[index + 1] ?? text.length));
      element.className = chunkClass;
      element.append(node);
      built.append(element);
      return { element, node, start };
    });
    scroller.replaceChildren(built);
    this.estimate();
  }

  /** Tells the browser how high the chunks are that it has not laid out, so that the scroll bar hardly lies. */
  estimate(): void {
    const first = this.#chunks[0];
    if (first === undefined) return;
    const style = getComputedStyle(first.element);
    const fontSize = Number.parseFloat(style.fontSize);
    const width = first.element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    const columns = Math.max(10, width / (fontSize * (style.fontFamily.includes('Mono') ? 0.6 : 0.5)));
    for (const { element, node } of this.#chunks) {
      element.style.containIntrinsicSize = `auto ${Math.round(estimateLines(node.data, columns) * this.lineHeight)}px`;
    }
  }

  /** The height of a line, read once: a search asks for it at every step. */
  get lineHeight(): number {
    this.#lineHeight ??= Number.parseFloat(getComputedStyle(this.scroller).lineHeight) || 20;
    return this.#lineHeight;
  }

  /** After a change of width or font: what was measured once is measured again. */
  relaid(): void {
    this.#lineHeight = null;
    this.estimate();
  }

  /** The node and the offset in it that an offset of the text is. */
  pointOf(offset: number): Point {
    const { node, start } = this.#chunkOf(offset);
    return { node, offset: Math.min(node.length, offset - start) };
  }

  /** The element that holds an offset: what is put beside the text is put into it, and moves with it. */
  elementOf(offset: number): HTMLElement {
    return this.#chunkOf(offset).element;
  }

  /** Where the caret stands at an offset, in coordinates of the window. */
  boxOf(offset: number): Box {
    const { node, offset: within } = this.pointOf(offset);
    this.#range.setStart(node, within);
    this.#range.collapse(true);
    const rectangles = this.#range.getClientRects();
    // At a wrap there are two places, the end of one line and the start of the next: the next is where words go on.
    const last = rectangles.item(rectangles.length - 1);
    if (last !== null) return { left: last.left, top: last.top, height: last.height };
    const { left, top } = this.elementOf(offset).getBoundingClientRect();
    return { left, top, height: this.lineHeight };
  }

  /** The offset nearest to a point of the window. */
  offsetAt(x: number, y: number): number {
    return this.#offsetIn(this.#chunkAtHeight(y), x, y);
  }

  /** The offset `by` lines above or below, as near to `x` as its line allows. */
  offsetByLines(offset: number, by: number, x: number): number {
    const box = this.boxOf(offset);
    const target = box.top + box.height / 2 + by * this.lineHeight;
    const index = chunkAt(this.#starts, offset);
    const { top, height } = this.#textBox(index);
    // The neighbour may be skipped and its place be a guess: ask it by its own first or last line.
    if (by < 0 && target < top) return index === 0 ? 0 : this.#offsetIn(index - 1, x, this.#edge(index - 1, 'bottom'));
    if (by > 0 && target > top + height) {
      return index === this.#chunks.length - 1 ? this.text.length : this.#offsetIn(index + 1, x, this.#edge(index + 1, 'top'));
    }
    return this.#offsetIn(index, x, target);
  }

  /** Start or end of the line, as it is laid out, on which an offset stands. */
  lineEdge(offset: number, edge: 'start' | 'end'): number {
    const box = this.boxOf(offset);
    const x = edge === 'start' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return this.#offsetIn(chunkAt(this.#starts, offset), x, box.top + box.height / 2);
  }

  /** First and last offset in sight. */
  visible(): { readonly from: number; readonly to: number } {
    const { left, top, bottom } = this.scroller.getBoundingClientRect();
    const first = this.#chunkAtHeight(top);
    const last = this.#chunkAtHeight(bottom);
    return { from: this.#offsetIn(first, left, top + 4), to: this.#starts[last + 1] ?? this.text.length };
  }

  /** Scrolls so that an offset is in sight: just so (`near`), in the middle, or at the top. */
  show(offset: number, where: 'near' | 'middle' | 'top'): void {
    const mine = ++this.#settling;
    this.#scrollTo(offset, where);
    // Chunks that come into sight get their true height only when they are painted: look again when they have it.
    let looks = 3;
    const again = (): void => {
      if (mine !== this.#settling || looks-- === 0) return;
      this.#scrollTo(offset, where);
      requestAnimationFrame(again);
    };
    requestAnimationFrame(again);
  }

  /** Ends a scroll that is still settling, because the person now scrolls. */
  release(): void {
    this.#settling += 1;
  }

  #scrollTo(offset: number, where: 'near' | 'middle' | 'top'): void {
    const view = this.scroller.getBoundingClientRect();
    const box = this.boxOf(offset);
    const above = box.top - view.top;
    if (where === 'top') {
      if (Math.abs(above - 4) > 1) this.scroller.scrollTop += above - 4;
      return;
    }
    const margin = Math.min(marginLines * this.lineHeight, view.height / 4);
    const over = above - margin;
    const under = above + box.height + margin - view.height;
    if (over >= 0 && under <= 0) return;
    if (where === 'near') this.scroller.scrollTop += over < 0 ? over : under;
    else this.scroller.scrollTop += above - view.height / 3;
  }

  #chunkOf(offset: number): Chunk {
    const chunk = this.#chunks[chunkAt(this.#starts, offset)];
    if (chunk === undefined) throw new Error('a text has at least one chunk');
    return chunk;
  }

  #chunkAtHeight(y: number): number {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#chunks[middle]?.element.getBoundingClientRect().top ?? 0) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The box of a chunk's own text, which differs from its element's while that is skipped. */
  #textBox(index: number): { readonly top: number; readonly height: number } {
    const node = this.#chunks[index]?.node;
    if (node === undefined) return { top: 0, height: 0 };
    this.#range.selectNodeContents(node);
    const { top, height } = this.#range.getBoundingClientRect();
    return { top, height };
  }

  /** A height inside the first or the last line of a chunk. */
  #edge(index: number, edge: 'top' | 'bottom'): number {
    const { top, height } = this.#textBox(index);
    return edge === 'top' ? top + 4 : top + height - 4;
  }

  /** Binary search for the offset of a chunk nearest to a point: the order of offsets is the order of lines and columns. */
  #offsetIn(index: number, x: number, y: number): number {
    const chunk = this.#chunks[index];
    if (chunk === undefined) return 0;
    const isLast = index === this.#chunks.length - 1;
    let low = chunk.start;
    let high = chunk.start + chunk.node.length - (isLast ? 0 : 1);
    const limit = high;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const box = this.boxOf(middle);
      const isBefore = this.#isAbove(box, y) || (box.top - (this.lineHeight - box.height) / 2 <= y && box.left <= x);
      if (isBefore) low = middle;
      else high = middle - 1;
    }
    // Left of a line's first character, the search has ended on the line above.
    if (low < limit && this.#isAbove(this.boxOf(low), y)) return low + 1;
    return this.#nearer(isInsidePair(this.text, low) ? low - 1 : low, x);
  }

  /** Whether the line of a caret lies wholly above a height. */
  #isAbove(box: Box, y: number): boolean {
    return box.top + box.height + (this.lineHeight - box.height) / 2 <= y;
  }

  /** Of an offset and the next on its line, the one whose caret stands nearer to `x`. */
  #nearer(offset: number, x: number): number {
    if (!Number.isFinite(x) || offset >= this.text.length || this.text.charAt(offset) === '\n') return offset;
    const here = this.boxOf(offset);
    const point = this.text.codePointAt(offset) ?? 0;
    const step = point > 0xffff ? 2 : 1;
    const next = this.boxOf(offset + step);
    return next.top === here.top && next.left - x < x - here.left ? offset + step : offset;
  }
}

/** Whether an offset parts a surrogate pair. */
function isInsidePair(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
