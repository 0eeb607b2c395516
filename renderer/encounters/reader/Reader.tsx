import { useEffect, useLayoutEffect, useRef, useState, type Ref, useImperativeHandle } from 'react';
import { offerForCopying } from '../../ui';
import { copiedWords, selectionWords, spoken } from './announce';
import { evidenceAt, evidenceSentence, type ReaderEvidence } from './evidence';
import './highlights.css';
import { LiveRegion } from './LiveRegion';
import styles from './reader.module.css';
import { isCollapsed, stretchOf } from './selection';
import { Reading } from './session';
import { withoutEdges, type Stretch } from './words';

/** Where in a document the person was. */
export type ReaderPlace = { readonly top: number; readonly caret: number; readonly anchor: number };

export type ReaderHandle = {
  readonly focus: () => void;
  /** Scrolls to a stretch and puts the caret there; `select` selects it. */
  readonly show: (stretch: Stretch, select: boolean) => void;
  /** Scrolls to the first of several stretches, unless one is in sight; the caret stays. */
  readonly reveal: (stretches: readonly Stretch[]) => void;
  readonly clear: () => void;
  readonly caret: () => number;
};

export type ReaderProps = {
  readonly title: string;
  readonly text: string;
  readonly isMono: boolean;
  readonly evidence: readonly ReaderEvidence[];
  readonly matches: readonly Stretch[];
  readonly match: Stretch | null;
  readonly from: ReaderPlace;
  /** The selected words without the spaces at their ends; null when none are. */
  readonly onSelect: (stretch: Stretch | null) => void;
  readonly onPlace: (place: ReaderPlace) => void;
  readonly onPickEvidence: (owners: readonly string[]) => void;
  /** Said in the line below beside "12 words selected": what can be done with them. */
  readonly selectionHint: string;
  readonly ref: Ref<ReaderHandle>;
};

/**
 * A document's text. Give it a `key` per document: it is made anew for each. The text is not React's: it is built
 * once, and a caret that moves touches nothing else.
 */
export function Reader(props: ReaderProps) {
  const { title, text, isMono, evidence, matches, match, selectionHint, ref } = props;
  // Where the reading begins; what it is later is not followed.
  const from = useRef(props.from);
  const scroller = useRef<HTMLDivElement>(null);
  const reading = useRef<Reading | null>(null);
  const latest = useRef(props);
  const [selected, setSelected] = useState('');
  const [said, setSaid] = useState('');
  const [atCaret, setAtCaret] = useState('');
  const [hovered, setHovered] = useState('');
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const classes = { chunk: styles['chunk'] ?? '', caret: styles['caret'] ?? '', mark: styles['mark'] ?? '', strong: styles['markStrong'] ?? '' };
    let telling = 0;
    const place = (): void => {
      const current = reading.current;
      if (current !== null) latest.current.onPlace({ top: current.top, ...current.selection });
    };
    const made = new Reading(element, text, classes, {
      onMove: (selection, by) => {
        const stretch = isCollapsed(selection) ? null : withoutEdges(text, stretchOf(selection));
        latest.current.onSelect(stretch !== null && stretch.end > stretch.start ? stretch : null);
        place();
        setAtCaret(evidenceSentence(evidenceAt(made.evidence, selection.caret)));
        // Counting and speaking wait for the hand to rest.
        window.clearTimeout(telling);
        telling = window.setTimeout(() => {
          setSelected(selectionWords(text, selection));
          setSaid([spoken(text, selection, by), evidenceSentence(evidenceAt(made.evidence, selection.caret))].filter((part) => part !== '').join('. '));
        }, 120);
      },
      onScroll: place,
      onPick: (owners) => latest.current.onPickEvidence(owners),
      onHover: (under) => setHovered(evidenceSentence(under)),
    }, from.current);
    reading.current = made;
    // Words that were selected before a lock are selected again, and can be used.
    if (!isCollapsed(made.selection)) made.select(made.selection, 'program');
    const stopOffering = offerForCopying(element, {
      words: () => made.selectedText,
      onCopied: () => {
        window.clearTimeout(telling);
        setSelected(copiedWords(text, made.selection));
        setSaid(copiedWords(text, made.selection));
      },
    });
    return () => {
      stopOffering();
      window.clearTimeout(telling);
      reading.current = null;
      made.dispose();
    };
  }, [text]);

  useLayoutEffect(() => reading.current?.setEvidence(evidence), [evidence, text]);
  useLayoutEffect(() => reading.current?.setMatches(matches, match), [matches, match, text]);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) reading.current?.relaid();
    isFirst.current = false;
  }, [isMono]);

  useImperativeHandle(ref, () => ({
    focus: () => scroller.current?.focus(),
    show: (stretch, select) => reading.current?.show(stretch, select),
    reveal: (stretches) => reading.current?.reveal(stretches),
    clear: () => reading.current?.clear('program'),
    caret: () => reading.current?.selection.caret ?? 0,
  }), []);

  const under = hovered === '' ? atCaret : hovered;
  return (
    <>
      <div
        ref={scroller}
        className={isMono ? `${styles['text']} ${styles['mono']}` : styles['text']}
        role="textbox"
        aria-readonly
        aria-multiline
        aria-label={`Text of ${title}`}
        tabIndex={0}
        data-focus="reader"
      />
      <p className={styles['under']}>
        <span className={styles['evidence']}>{under}</span>
        {selected !== '' && <span className={styles['selected']}>{selected}{selectionHint === '' ? '' : ` · ${selectionHint}`}</span>}
      </p>
      <LiveRegion>{said}</LiveRegion>
    </>
  );
}
