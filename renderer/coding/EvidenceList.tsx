import { Link2Off, MapPin } from 'lucide-react';
import { useEffect } from 'react';
import type { Assignment, Evidence } from '../../shared/coding';
import { ensureText, useChart, type DocumentStretch } from '../encounters';
import { Button, IconButton } from '../ui';
import styles from './context.module.css';
import { quote } from './evidence';
import { unlinkEvidence } from './store';

export type EvidenceListProps = {
  readonly assignment: Assignment;
  readonly isEditable: boolean;
  /** The words selected now, which can be linked. */
  readonly selection: DocumentStretch | null;
  readonly onLink: () => void;
  readonly onShow: (evidence: Evidence, focus: boolean) => void;
};

/** What a code rests on: each quotation with its document; a press goes there. */
export function EvidenceList({ assignment, isEditable, selection, onLink, onShow }: EvidenceListProps) {
  const { evidence } = assignment;
  return (
    <section className={styles['section']} aria-label="Evidence">
      <h3 className={styles['sectionHead']}>
        Evidence
        {isEditable && selection !== null && <Button variant="quiet" shortcut="E" onPress={onLink}>Link the selected words</Button>}
      </h3>
      {evidence.length === 0 ? (
        <p className={styles['faint']}>
          {assignment.exception === null ? 'None yet. Select words in a document and press E.' : 'None: it stands under the exception below.'}
        </p>
      ) : (
        <ul className={styles['evidenceList']}>
          {evidence.map((each) => (
            <EvidenceItem key={each.id} evidence={each} assignment={assignment} isEditable={isEditable} onShow={onShow} />
          ))}
        </ul>
      )}
    </section>
  );
}

type ItemProps = { readonly evidence: Evidence } & Pick<EvidenceListProps, 'assignment' | 'isEditable' | 'onShow'>;

function EvidenceItem({ evidence, assignment, isEditable, onShow }: ItemProps) {
  const { documentId, start, end } = evidence;
  const title = useChart((state) => state.encounter?.documents.find(({ id }) => id === documentId)?.title ?? 'A document that is gone');
  const text = useChart((state) => state.texts.get(documentId));
  useEffect(() => void ensureText(documentId), [documentId]);
  const words = text === undefined ? null : quote(text.slice(start, end));
  return (
    <li className={styles['evidenceItem']}>
      <button type="button" className={styles['quote']} onClick={() => onShow(evidence, true)} aria-label={`Show in ${title}: ${words ?? 'the words'}`}>
        <q>{words ?? `${(end - start).toLocaleString('en-US')} characters`}</q>
        <span className={styles['quoteSource']}><MapPin size={12} aria-hidden /> {title}</span>
      </button>
      {isEditable && <IconButton label={`Unlink from ${assignment.written}`} icon={Link2Off} onPress={() => void unlinkEvidence(assignment.id, evidence.id)} />}
    </li>
  );
}
