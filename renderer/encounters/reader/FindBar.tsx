import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { IconButton } from '../../ui';
import styles from './reader.module.css';

export type FindBarProps = {
  readonly query: string;
  readonly count: number;
  /** The match the person has gone to, from 0; -1 = none. */
  readonly current: number;
  /** More were found than are counted. */
  readonly isCut: boolean;
  readonly onQuery: (query: string) => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly onClose: () => void;
  /** Raised each time Ctrl+F is pressed: the field takes the focus and its words are selected. 0 = it came back after a lock. */
  readonly asked: number;
};

/** Find in the document: one line above the text, so that no word of it is covered. */
export function FindBar({ query, count, current, isCut, onQuery, onStep, onClose, asked }: FindBarProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className={styles['find']}>
      <input
        ref={input}
        className={styles['findInput']}
        aria-label="Find in this document"
        placeholder="Find in this document"
        autoComplete="off"
        spellCheck={false}
        value={query}
        data-focus="find-in-document"
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className={styles['findCount']} role="status">
        {countWords(query, count, current, isCut)}
      </span>
      <IconButton label="Previous match" icon={ChevronUp} shortcut="Shift+Enter" isDisabled={count === 0} onPress={() => onStep(-1)} />
      <IconButton label="Next match" icon={ChevronDown} shortcut="Enter" isDisabled={count === 0} onPress={() => onStep(1)} />
      <IconButton label="Close" icon={X} shortcut="Escape" onPress={onClose} />
    </search>
  );
}

function countWords(query: string, count: number, current: number, isCut: boolean): string {
  if (query.trim() === '') return '';
  if (count === 0) return 'Not found';
  return `${(current + 1).toLocaleString('en-US')} of ${count.toLocaleString('en-US')}${isCut ? '+' : ''}`;
}
