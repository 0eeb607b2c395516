import type { ReaderEvidence } from './evidence';
import type { TextSurface } from './surface';

export type MarginClasses = { readonly mark: string; readonly strong: string; readonly caret: string };

/** What stands beside the text: the caret, and the codes in the margin where their evidence begins. */
export class Margin {
  readonly #caret = document.createElement('span');
  #marks: readonly HTMLElement[] = [];

  constructor(
    readonly surface: TextSurface,
    readonly classes: MarginClasses,
  ) {
    this.#caret.className = classes.caret;
    this.#caret.setAttribute('aria-hidden', 'true');
  }

  /** Puts the caret at an offset. It lives inside its chunk and moves with it. */
  placeCaret(offset: number): void {
    const element = this.surface.elementOf(offset);
    const box = this.surface.boxOf(offset);
    const chunk = element.getBoundingClientRect();
    this.#caret.style.transform = `translate(${box.left - chunk.left}px, ${box.top - chunk.top}px)`;
    this.#caret.style.height = `${box.height}px`;
    if (this.#caret.parentElement !== element) element.append(this.#caret);
  }

  /** Names in the margin, line by line, the codes whose evidence begins there. */
  placeMarks(evidence: readonly ReaderEvidence[]): void {
    for (const mark of this.#marks) mark.remove();
    // First all measuring, then all writing: each measurement after a write would lay the text out anew.
    const lines = new Map<string, { readonly top: number; readonly element: HTMLElement; readonly evidence: ReaderEvidence[] }>();
    for (const each of evidence) {
      const element = this.surface.elementOf(each.start);
      const top = Math.round(this.surface.boxOf(each.start).top - element.getBoundingClientRect().top);
      const key = `${each.start - this.surface.pointOf(each.start).offset}:${top}`;
      const line = lines.get(key) ?? { top, element, evidence: [] };
      if (!line.evidence.some(({ owner }) => owner === each.owner)) line.evidence.push(each);
      lines.set(key, line);
    }
    this.#marks = [...lines.values()].map((line) => this.#mark(line.top, line.element, line.evidence));
  }

  #mark(top: number, element: HTMLElement, evidence: readonly ReaderEvidence[]): HTMLElement {
    const mark = document.createElement('span');
    const first = evidence.find(({ strong }) => strong) ?? evidence[0];
    mark.className = evidence.some(({ strong }) => strong) ? `${this.classes.mark} ${this.classes.strong}` : this.classes.mark;
    mark.textContent = `${first?.label ?? ''}${evidence.length > 1 ? ` +${evidence.length - 1}` : ''}`;
    mark.dataset['owners'] = evidence.map(({ owner }) => owner).join(' ');
    // Pointer only: for everyone else the line below the reader and the live region name the code at the caret.
    mark.setAttribute('aria-hidden', 'true');
    mark.style.top = `${top}px`;
    element.append(mark);
    return mark;
  }
}
