import type { TextFieldElement } from '../TextField';
import { isSecret } from '../text-fields';

/** What decides how letters stand in a field. */
const looks = [
  'font-family', 'font-size', 'font-weight', 'font-style', 'font-stretch', 'font-kerning', 'font-variant-numeric', 'font-variant-ligatures', 'font-feature-settings', 'letter-spacing',
  'word-spacing', 'line-height', 'text-indent', 'text-transform', 'text-align', 'text-rendering', 'tab-size', 'direction', 'word-break', 'padding-top', 'padding-right', 'padding-bottom', 'padding-left',
] as const;

/** In longer texts every look would be felt; they are left to the browser. */
export const mostMirrored = 200_000;

/**
 * A copy of a field's text, laid out as in the field and seen by nobody. A field does not say which letter lies under a
 * point, nor where a letter lies; of text on the page both can be asked. It goes away with `end`.
 */
export class Mirror {
  readonly #text: Text;
  readonly #box: HTMLDivElement;
  readonly #isLines: boolean;

  constructor(readonly field: TextFieldElement) {
    this.#isLines = field instanceof HTMLTextAreaElement;
    // A hidden passphrase is dots in the field as well.
    const isHidden = isSecret(field) && field.type === 'password';
    this.#text = document.createTextNode(isHidden ? '•'.repeat(field.value.length) : field.value);
    this.#box = document.createElement('div');
    const { style } = this.#box;
    const own = getComputedStyle(field);
    for (const look of looks) style.setProperty(look, own.getPropertyValue(look));
    Object.assign(style, { position: 'fixed', top: '0', left: '0', boxSizing: 'border-box', zIndex: '2147483647', visibility: 'hidden', opacity: '0', userSelect: 'none' });
    Object.assign(style, this.#isLines ? { width: `${field.clientWidth}px`, whiteSpace: 'pre-wrap', overflowWrap: 'break-word' } : { width: 'max-content', whiteSpace: 'pre' });
    this.#box.ariaHidden = 'true';
    // Dialogs make everything beside them inert, except what says so.
    this.#box.dataset['reactAriaTopLayer'] = 'true';
    this.#box.append(this.#text);
    document.body.append(this.#box);
    this.#follow();
  }

  /** The offset of the field's text nearest to a point, within what the field shows. */
  offsetAt(x: number, y: number): number {
    this.#follow();
    const { left, right, top, bottom } = this.#shown();
    const text = this.#box.getBoundingClientRect();
    const across = Math.max(left + 1, Math.min(right - 1, x));
    const down = this.#isLines ? Math.max(top + 1, Math.min(bottom - 1, y)) : (text.top + text.bottom) / 2;
    if (across < text.left) return 0;
    if (down > text.bottom || (!this.#isLines && across > text.right)) return this.#text.length;
    this.#box.style.visibility = 'visible';
    const found = document.caretPositionFromPoint(across, down);
    this.#box.style.visibility = 'hidden';
    if (found?.offsetNode === this.#text) return found.offset;
    return found?.offsetNode === this.#box && found.offset === 0 ? 0 : this.#text.length;
  }

  /** Scrolls the field until the moving end of its selection is in sight; the browser does so only for what it selects itself. */
  reveal(): void {
    this.#follow();
    const { field } = this;
    const caret = (field.selectionDirection === 'backward' ? field.selectionStart : field.selectionEnd) ?? 0;
    const range = document.createRange();
    range.setStart(this.#text, Math.min(caret, this.#text.length));
    const { left, top, height } = range.getBoundingClientRect();
    const shown = this.#shown();
    if (height === 0) {
      // The place after a last line end has no box of its own.
      if (this.#isLines && caret === this.#text.length) field.scrollTop = field.scrollHeight;
      return;
    }
    if (this.#isLines) field.scrollTop += Math.min(0, top - shown.top - 4) + Math.max(0, top + height - shown.bottom + 4);
    else field.scrollLeft += Math.min(0, left - shown.left - 8) + Math.max(0, left - shown.right + 8);
  }

  end(): void {
    this.#box.remove();
  }

  /** Lays the copy exactly over the text in the field, wherever that is scrolled to. */
  #follow(): void {
    const { left, top } = this.#shown();
    const { style } = this.#box;
    style.left = `${left - this.field.scrollLeft}px`;
    style.top = `${top - this.field.scrollTop}px`;
  }

  /** What is seen of the field's inside. */
  #shown(): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
    const box = this.field.getBoundingClientRect();
    const [left, top] = [box.left + this.field.clientLeft, box.top + this.field.clientTop];
    return { left, top, right: left + this.field.clientWidth, bottom: top + this.field.clientHeight };
  }
}

/** How many of its lines a field shows. */
export function linesShown(field: TextFieldElement): number {
  const { lineHeight, fontSize } = getComputedStyle(field);
  const height = Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.5;
  return Math.max(1, Math.floor(field.clientHeight / height) - 1);
}
