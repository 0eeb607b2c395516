import { evidenceAt, type ReaderEvidence } from './evidence';
import { readerKey, type ReaderKey } from './keys';
import { Margin, type MarginClasses } from './margin';
import { Painter } from './paint';
import { followPointer } from './pointer';
import { fit, isCollapsed, move, moveTo, stretchOf, type Selection } from './selection';
import { TextSurface } from './surface';
import type { Stretch } from './words';

/** What a reading tells its surroundings. */
export type ReadingEvents = {
  /** Caret or selection moved; `by` is what moved it. */
  readonly onMove: (selection: Selection, by: ReaderKey | 'pointer' | 'program') => void;
  readonly onScroll: () => void;
  /** Evidence was clicked, or Enter pressed with the caret in it. */
  readonly onPick: (owners: readonly string[]) => void;
  /** The pointer is over evidence, or has left it. */
  readonly onHover: (evidence: readonly ReaderEvidence[]) => void;
};

export type ReadingClasses = MarginClasses & { readonly chunk: string };

/** One document being read: the text, its caret and selection, and its tints. Made anew for every document. */
export class Reading {
  readonly surface: TextSurface;
  readonly #painter: Painter;
  readonly #margin: Margin;
  readonly #watch: ResizeObserver;
  readonly #leaving = new AbortController();
  #selection: Selection;
  /** The column that up and down keep to, in pixels. */
  #column: number | null = null;
  #evidence: readonly ReaderEvidence[] = [];
  #matches: readonly Stretch[] = [];
  #match: Stretch | null = null;
  #width: number;
  #top = 0;
  #painting = 0;

  constructor(
    readonly scroller: HTMLElement,
    readonly text: string,
    classes: ReadingClasses,
    readonly events: ReadingEvents,
    from: { readonly top: number; readonly caret: number; readonly anchor: number },
  ) {
    this.surface = new TextSurface(scroller, text, classes.chunk);
    this.#painter = new Painter(this.surface);
    this.#margin = new Margin(this.surface, classes);
    this.#selection = fit(text, from);
    this.#top = Math.max(0, Math.min(text.length, from.top));
    this.#width = scroller.clientWidth;
    followPointer(this, this.#leaving.signal);
    this.#watch = new ResizeObserver(() => this.#resized());
    this.#watch.observe(scroller);
    const { signal } = this.#leaving;
    scroller.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    scroller.addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
    scroller.addEventListener('wheel', () => this.surface.release(), { signal, passive: true });
    // Nothing of a chart may leave by drag (hardening H-30).
    scroller.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
    scroller.scrollTop = 0;
    if (this.#top > 0) this.surface.show(this.#top, 'top');
    this.#paintSelection();
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** First offset in sight. */
  get top(): number {
    return this.#top;
  }

  get evidence(): readonly ReaderEvidence[] {
    return this.#evidence;
  }

  setEvidence(evidence: readonly ReaderEvidence[]): void {
    this.#evidence = evidence.filter(({ start, end }) => start < end && end <= this.text.length);
    this.#painter.paintEvidence(this.#evidence);
    this.#margin.placeMarks(this.#evidence);
  }

  setMatches(matches: readonly Stretch[], current: Stretch | null): void {
    this.#matches = matches;
    this.#match = current;
    this.#painter.paintMatches(matches, current);
  }

  /** Shows a stretch and puts the caret at its beginning, or selects it. */
  show({ start, end }: Stretch, select: boolean): void {
    this.surface.show(start, 'middle');
    this.select(select ? { anchor: start, caret: end } : { anchor: start, caret: start }, 'program');
  }

  /** Scrolls to the first of several stretches, unless one of them is in sight; the caret stays. */
  reveal(stretches: readonly Stretch[]): void {
    const { from, to } = this.surface.visible();
    const first = stretches[0];
    if (first !== undefined && !stretches.some(({ start }) => start >= from && start < to)) this.surface.show(first.start, 'middle');
  }

  select(selection: Selection, by: ReaderKey | 'pointer' | 'program'): void {
    this.#selection = selection;
    if (typeof by === 'string' || by.act !== 'line') this.#column = null;
    this.#paintSelection();
    this.events.onMove(selection, by);
  }

  /** Clears the selection; the caret stays. */
  clear(by: ReaderKey | 'program'): void {
    this.select(moveTo(this.#selection, this.#selection.caret, false), by);
  }

  /** After a change of font or text size. */
  relaid(): void {
    this.surface.relaid();
    this.surface.show(this.#top, 'top');
    this.#paintSelection();
    this.#margin.placeMarks(this.#evidence);
  }

  dispose(): void {
    this.#leaving.abort();
    this.#watch.disconnect();
    this.#painter.dispose();
    this.surface.release();
    cancelAnimationFrame(this.#painting);
    this.scroller.replaceChildren();
  }

  #paintSelection(): void {
    this.#painter.paintSelection(this.#selection);
    this.#margin.placeCaret(this.#selection.caret);
  }

  #resized(): void {
    // A text that is taken off the page for a while has no width: it comes back with the one it had.
    if (!this.scroller.isConnected || this.scroller.clientWidth === this.#width) return;
    this.#width = this.scroller.clientWidth;
    if (this.#width > 0) this.relaid();
  }

  #scrolled(): void {
    if (this.#painting !== 0) return;
    this.#painting = requestAnimationFrame(() => {
      this.#painting = 0;
      this.#top = this.surface.visible().from;
      if (this.#matches.length > 0) this.#painter.paintMatches(this.#matches, this.#match);
      this.events.onScroll();
    });
  }

  #pressed(event: KeyboardEvent): void {
    const asked = readerKey(event);
    if (asked === null) return;
    if (asked.act === 'clear' && isCollapsed(this.#selection)) return;
    event.preventDefault();
    event.stopPropagation();
    this.surface.release();
    this.#act(asked);
  }

  #act(asked: ReaderKey): void {
    switch (asked.act) {
      case 'move':
        return this.#go(move(this.text, this.#selection, asked.motion, asked.extend), asked);
      case 'line':
        return this.#byLines(asked, asked.by);
      case 'page':
        return this.#byLines(asked, asked.by * Math.max(1, Math.floor(this.scroller.clientHeight / this.surface.lineHeight) - 2));
      case 'line-edge':
        return this.#go(moveTo(this.#selection, this.surface.lineEdge(this.#selection.caret, asked.edge), asked.extend), asked);
      case 'select-all':
        return this.select({ anchor: 0, caret: this.text.length }, asked);
      case 'clear':
        return this.clear(asked);
      case 'pick': {
        const owners = evidenceAt(this.#evidence, this.#selection.caret).map(({ owner }) => owner);
        if (owners.length > 0) this.events.onPick(owners);
        return;
      }
    }
  }

  /** Up and down, by lines as they are laid out, in the column where the first of these keys was pressed. */
  #byLines(asked: Extract<ReaderKey, { readonly act: 'line' | 'page' }>, lines: number): void {
    const column = this.#column ?? this.surface.boxOf(this.#selection.caret).left;
    let caret = this.#selection.caret;
    const step = Math.sign(lines);
    for (let done = 0; done !== lines; done += step) {
      const next = this.surface.offsetByLines(caret, step, column);
      if (next === caret) break;
      caret = next;
    }
    this.#go(moveTo(this.#selection, caret, asked.extend), asked);
    this.#column = column;
  }

  #go(selection: Selection, by: ReaderKey): void {
    this.select(selection, by);
    this.surface.show(selection.caret, 'near');
  }

  /** The selected words; empty when nothing is selected. */
  get selectedText(): string {
    const { start, end } = stretchOf(this.#selection);
    return this.text.slice(start, end);
  }
}
