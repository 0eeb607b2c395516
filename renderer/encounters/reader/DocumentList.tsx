import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { DocumentHead } from '../../../shared/encounters';
import type { DocumentId } from '../../../shared/kernel';
import { classNames, formatDate } from '../../ui';
import { kindWords } from '../words';
import styles from './documents.module.css';

export type DocumentListProps = {
  readonly documents: readonly DocumentHead[];
  readonly openId: DocumentId | null;
  readonly onOpen: (documentId: DocumentId) => void;
};

/** The documents of an encounter: unread ones with a dot and the word, the open one marked. Enter opens. */
export function DocumentList({ documents, openId, onOpen }: DocumentListProps) {
  const list = useRef<HTMLDivElement>(null);
  const openIndex = documents.findIndex(({ id }) => id === openId);
  const [focused, setFocused] = useState(Math.max(0, openIndex));
  const current = Math.min(focused, documents.length - 1);
  useEffect(() => {
    if (openIndex !== -1) setFocused(openIndex);
  }, [openIndex]);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = moved(event.key, current, documents.length);
    const document = documents[current];
    if (target !== null) setFocused(target);
    else if ((event.key === 'Enter' || event.key === ' ') && document !== undefined) onOpen(document.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const focusedId = documents[current]?.id;
  return (
    // A grid, not a list box: single keys ([, ], /, E) must go on working while the focus is here.
    <div
      ref={list}
      className={styles['list']}
      role="grid"
      aria-label="Documents"
      tabIndex={0}
      data-focus="documents"
      aria-activedescendant={focusedId}
      onKeyDown={onKeyDown}
    >
      {documents.map((document, index) => (
        <div
          key={document.id}
          id={document.id}
          role="row"
          aria-selected={document.id === openId}
          aria-label={spokenHead(document)}
          className={classNames(styles['row'], document.id === openId && styles['open'], index === current && styles['current'])}
          onClick={() => {
            setFocused(index);
            onOpen(document.id);
          }}
        >
          <span role="gridcell" className={styles['title']} title={document.title}>
            <span className={classNames(styles['dot'], document.read && styles['seen'])} aria-hidden />
            {document.title}
          </span>
          {document.title.toLowerCase() !== kindWords[document.kind].toLowerCase() && <span role="gridcell" className={styles['kind']}>{kindWords[document.kind]}</span>}
          <span role="gridcell" className={styles['date']}>{document.datedOn === null ? '' : formatDate(document.datedOn)}</span>
        </div>
      ))}
    </div>
  );
}

function moved(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return Math.min(count - 1, from + 1);
    case 'ArrowUp':
    case 'k':
    case 'K':
      return Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function spokenHead({ title, kind, datedOn, read }: DocumentHead): string {
  return [title, kindWords[kind], datedOn === null ? '' : formatDate(datedOn), read ? '' : 'unread'].filter((part) => part !== '').join(', ');
}
