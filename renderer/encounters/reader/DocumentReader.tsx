import { Search, WholeWord } from 'lucide-react';
import { useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type Ref } from 'react';
import type { DocumentHead } from '../../../shared/encounters';
import { formatDate, IconButton, useCommands } from '../../ui';
import { kindWords } from '../words';
import { looksTabular, type ReaderEvidence } from './evidence';
import { FindBar } from './FindBar';
import { Reader, type ReaderHandle, type ReaderPlace } from './Reader';
import styles from './reader.module.css';
import { useFindInDocument } from './useFindInDocument';
import type { Stretch } from './words';

export type DocumentReaderProps = {
  readonly document: DocumentHead;
  readonly text: string;
  readonly evidence: readonly ReaderEvidence[];
  readonly from: ReaderPlace;
  readonly selectionHint: string;
  readonly onSelect: (stretch: Stretch | null) => void;
  readonly onPlace: (place: ReaderPlace) => void;
  readonly onPickEvidence: (owners: readonly string[]) => void;
  readonly ref: Ref<ReaderHandle>;
};

/** One open document: its heading, find in document, and the text. */
export function DocumentReader({ document, text, evidence, from, selectionHint, onSelect, onPlace, onPickEvidence, ref }: DocumentReaderProps) {
  const reader = useRef<ReaderHandle>(null);
  const [isMono, setMono] = useState(() => looksTabular(text));
  const caret = useCallback(() => reader.current?.caret() ?? 0, []);
  const find = useFindInDocument(document.id, text, caret);
  const match = find.matches[find.current] ?? null;
  useImperativeHandle(ref, () => ({
    focus: () => reader.current?.focus(),
    show: (stretch, select) => reader.current?.show(stretch, select),
    reveal: (stretches) => reader.current?.reveal(stretches),
    clear: () => reader.current?.clear(),
    caret,
  }), [caret]);

  const step = (by: -1 | 1): void => {
    if (find.matches.length === 0) return;
    const next = (find.current + by + find.matches.length) % find.matches.length;
    find.setCurrent(next);
  };
  const { isOpen } = find;
  // At once with the count: an effect that came after Escape would take the selection away again that Escape has just made.
  useLayoutEffect(() => {
    if (isOpen && match !== null) reader.current?.show(match, false);
  }, [isOpen, match]);

  useCommands([
    { id: 'find-in-document', title: 'Find in this document', group: 'Documents', keys: 'Ctrl+F', alsoInText: true, run: find.open },
    { id: 'fixed-width', title: isMono ? 'Show this document in proportional type' : 'Show this document in fixed-width type', group: 'Documents', keys: 'Alt+W', run: () => setMono((mono) => !mono) },
    { id: 'focus-reader', title: 'Go to the text', group: 'Documents', keys: 'T', run: () => reader.current?.focus() },
  ]);
  const about = useMemo(() => aboutOf(document), [document]);
  return (
    <article className={styles['reader']} aria-label={document.title}>
      <header className={styles['header']}>
        <h3 className={styles['headline']} title={`${document.title}${about === '' ? '' : ` · ${about}`}`}>
          <strong>{document.title}</strong> <span className={styles['about']}>{about}</span>
        </h3>
        <IconButton label={isMono ? 'Proportional type' : 'Fixed-width type'} icon={WholeWord} shortcut="Alt+W" isActive={isMono} onPress={() => setMono((mono) => !mono)} />
        <IconButton label="Find in this document" icon={Search} shortcut="Ctrl+F" isActive={isOpen} onPress={() => (isOpen ? find.close() : find.open())} />
      </header>
      {isOpen && (
        <FindBar
          query={find.query}
          count={find.matches.length}
          current={find.current}
          isCut={find.isCut}
          asked={find.asked}
          onQuery={find.setQuery}
          onStep={step}
          onClose={() => {
            // What was found is what is meant: it stays selected, ready to be evidence.
            const found = find.settled();
            find.close();
            if (found !== null) reader.current?.show(found, true);
            reader.current?.focus();
          }}
        />
      )}
      <Reader
        ref={reader}
        title={document.title}
        text={text}
        isMono={isMono}
        evidence={evidence}
        matches={find.matches}
        match={match}
        from={from}
        selectionHint={selectionHint}
        onSelect={onSelect}
        onPlace={onPlace}
        onPickEvidence={onPickEvidence}
      />
    </article>
  );
}

function aboutOf({ kind, title, datedOn, author }: DocumentHead): string {
  const words = kindWords[kind];
  return [words.toLowerCase() === title.toLowerCase() ? '' : words, datedOn === null ? '' : formatDate(datedOn), author].filter((part) => part !== '').join(' · ');
}
