import { Quote, X } from 'lucide-react';
import { useMemo } from 'react';
import { countWords, useChart, wordsOf, type DocumentStretch } from '../encounters';
import { IconButton, Kbd } from '../ui';
import styles from './codes.module.css';
import { quote } from './evidence';

export type EvidenceChipProps = {
  readonly selection: DocumentStretch | null;
  /** The selected code, to which E links the words now. */
  readonly linksTo: string | null;
  readonly onDrop: () => void;
};

/** Which words the next code will rest on: one line of fixed height below the find box. */
export function EvidenceChip({ selection, linksTo, onDrop }: EvidenceChipProps) {
  const title = useChart((state) => state.encounter?.documents.find(({ id }) => id === selection?.documentId)?.title ?? '');
  const text = useChart((state) => (selection === null ? undefined : state.texts.get(selection.documentId)));
  const words = useMemo(() => (selection === null || text === undefined ? '' : text.slice(selection.start, Math.min(selection.end, selection.start + 200_000))), [selection, text]);
  if (selection === null) return <p className={styles['chipLine']}>Words selected in a document become the evidence of the next code.</p>;
  return (
    <div className={styles['chipLine']}>
      <span className={styles['chip']}>
        <Quote size={12} aria-hidden />
        <span className={styles['chipWords']}>{wordsOf(countWords(words))} from {title}</span>
        <span className={styles['chipQuote']}>“{quote(words, 60)}”</span>
        <IconButton label="Drop these words" icon={X} onPress={onDrop} />
      </span>
      {linksTo !== null && <span className={styles['chipHint']}><Kbd keys="E" quiet /> links to {linksTo}</span>}
    </div>
  );
}
