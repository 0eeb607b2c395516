import { MapPin, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { Candidate } from '../../shared/shelf';
import { quote, type BesideTools } from '../coding';
import { ensureText, useChart } from '../encounters';
import styles from './shelf.module.css';

export type EvidenceQuoteProps = { readonly evidence: Candidate['evidence'][number]; readonly onShow: BesideTools['show'] };

/** Words that were selected for a candidate; a press goes there. */
export function EvidenceQuote({ evidence, onShow }: EvidenceQuoteProps) {
  const { documentId, start, end, stands } = evidence;
  const title = useChart((state) => state.encounter?.documents.find(({ id }) => id === documentId)?.title ?? 'A document that is gone');
  const text = useChart((state) => state.texts.get(documentId));
  useEffect(() => void ensureText(documentId), [documentId]);
  if (!stands) return <p className={styles['why']}><TriangleAlert size={12} aria-hidden /> {title} is not as it was: these words are not carried over.</p>;
  const words = text === undefined ? `${(end - start).toLocaleString('en-US')} characters` : quote(text.slice(start, end), 120);
  return (
    <button type="button" tabIndex={-1} className={styles['quote']} onClick={() => onShow(evidence, true)} aria-label={`Show in ${title}: ${words}`}>
      <MapPin size={12} aria-hidden /> <q>{words}</q>
    </button>
  );
}
