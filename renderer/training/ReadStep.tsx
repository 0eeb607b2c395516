import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TrainingText } from '../../shared/training';
import type { Kept } from '../desk';
import { Button, useCommands } from '../ui';
import type { Reading } from './kept-reading';
import { SetText } from './SetText';
import styles from './training.module.css';
import { questionsWords } from './words';

export type ReadStepProps = {
  readonly text: TrainingText;
  readonly reading: Kept<Reading>;
  /** Whether there is something to sign. */
  readonly isOffered: boolean;
  readonly onNext: () => void;
};

/** The text itself. What comes next is offered once its end has been in sight. */
export function ReadStep({ text, reading, isOffered, onNext }: ReadStepProps) {
  const { page, percent, look } = useReadingPlace(reading);
  const { ended } = reading.value;
  const next = text.questions.length > 0 ? 'Go on to the questions' : 'Go on to sign';
  useCommands([{ id: 'training-next', title: next, group: 'View', keys: 'Enter', enabled: isOffered && ended, run: onNext }]);
  return (
    <>
      <div className={styles['reader']} ref={page} onScroll={look} tabIndex={0} role="region" aria-label={`Text of ${text.title}`} data-focus="training-text">
        <div className={styles['words']}><SetText text={text.text} /></div>
      </div>
      <footer className={styles['foot']}>
        <span className={styles['footWords']} role="status">{footWords(isOffered, ended, percent, text)}</span>
        {isOffered && ended && <Button variant="primary" onPress={onNext} shortcut="Enter" dataFocus="training-next">{next}</Button>}
      </footer>
    </>
  );
}

function footWords(isOffered: boolean, ended: boolean, percent: number, { questions, passPercent }: TrainingText): string {
  if (!isOffered) return 'You have signed this text.';
  if (!ended) return `Read to the end to go on. ${percent} % read.`;
  return questions.length === 0 ? 'Read to the end.' : `Read to the end. ${questionsWords(questions.length, passPercent)}.`;
}

/** Keeps where in the text the person is, comes back there, and notices when its end is in sight. */
function useReadingPlace({ value, change }: Kept<Reading>) {
  const page = useRef<HTMLDivElement>(null);
  const atFirst = useRef(value);
  const [percent, setPercent] = useState(0);

  const look = useCallback(() => {
    const element = page.current;
    if (element === null || element.clientHeight === 0) return;
    const { scrollTop, clientHeight, scrollHeight } = element;
    const isAtEnd = scrollTop + clientHeight >= scrollHeight - 8;
    const blocks = blocksIn(element);
    const block = Math.max(0, blocks.findLastIndex((each) => each.offsetTop <= scrollTop));
    const into = Math.round(scrollTop - (blocks[block]?.offsetTop ?? 0));
    setPercent(Math.min(100, Math.floor(((scrollTop + clientHeight) / scrollHeight) * 100)));
    change((before) => (before.block === block && before.into === into && before.ended === (before.ended || isAtEnd) ? before : { ...before, block, into, ended: before.ended || isAtEnd }));
  }, [change]);

  useLayoutEffect(() => {
    const element = page.current;
    if (element === null) return undefined;
    const { block, into } = atFirst.current;
    const first = blocksIn(element)[block];
    // At the very beginning the page’s margin is above the first piece.
    if (first !== undefined && (block > 0 || into !== 0)) element.scrollTop = first.offsetTop + into;
    // A text that fits is read to its end at once; so is one that fits once the window has grown.
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [look]);

  useEffect(() => page.current?.focus({ preventScroll: true }), []);
  return { page, percent, look };
}

/** The pieces of the text on the page, lists item by item. */
function blocksIn(page: HTMLElement): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('h3, h4, p, li')];
}
