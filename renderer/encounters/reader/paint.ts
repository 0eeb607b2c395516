import type { ReaderEvidence } from './evidence';
import { touching } from './matches';
import { stretchOf, type Selection } from './selection';
import type { TextSurface } from './surface';
import type { Stretch } from './words';

/** The highlights that highlights.css styles, from the lowest to the uppermost. */
const names = ['reader-evidence', 'reader-evidence-strong', 'reader-match', 'reader-match-current', 'reader-selection'] as const;
type Name = (typeof names)[number];

/**
 * Paints stretches of the text by the CSS Custom Highlight API: no element is added to the text, so nothing moves when
 * a tint comes or goes. Matches may be thousands and are painted where the eye is.
 */
export class Painter {
  readonly #surface: TextSurface;
  readonly #highlights: Readonly<Record<Name, Highlight>>;

  constructor(surface: TextSurface) {
    this.#surface = surface;
    this.#highlights = {
      'reader-evidence': new Highlight(),
      'reader-evidence-strong': new Highlight(),
      'reader-match': new Highlight(),
      'reader-match-current': new Highlight(),
      'reader-selection': new Highlight(),
    };
    for (const [priority, name] of names.entries()) {
      this.#highlights[name].priority = priority;
      CSS.highlights.set(name, this.#highlights[name]);
    }
  }

  paintSelection(selection: Selection): void {
    this.#paint('reader-selection', [stretchOf(selection)]);
  }

  paintEvidence(evidence: readonly ReaderEvidence[]): void {
    this.#paint('reader-evidence', evidence.filter(({ strong }) => !strong));
    this.#paint('reader-evidence-strong', evidence.filter(({ strong }) => strong));
  }

  /** Paints the matches in sight; `current` is the one that the person has gone to. */
  paintMatches(matches: readonly Stretch[], current: Stretch | null): void {
    if (matches.length === 0) {
      this.#highlights['reader-match'].clear();
      this.#highlights['reader-match-current'].clear();
      return;
    }
    const { from, to } = this.#surface.visible();
    this.#paint('reader-match', touching(matches, from, to));
    this.#paint('reader-match-current', current === null ? [] : [current]);
  }

  /** Takes the tints away with the text. */
  dispose(): void {
    for (const name of names) {
      if (CSS.highlights.get(name) === this.#highlights[name]) CSS.highlights.delete(name);
    }
  }

  #paint(name: Name, stretches: readonly Stretch[]): void {
    const highlight = this.#highlights[name];
    highlight.clear();
    for (const { start, end } of stretches) {
      if (end <= start) continue;
      const from = this.#surface.pointOf(start);
      const to = this.#surface.pointOf(end);
      highlight.add(new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset }));
    }
  }
}
