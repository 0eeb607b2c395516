import { MessageCircleQuestion } from 'lucide-react';
import type { WorklistRow } from '../../shared/encounters';
import { queriesWords } from './words';
import styles from './worklist.module.css';

/** What was asked about a chart and is not closed: icon and words, or where there is no room for them the icon, which says them. */
export function QueriesMark({ queries, isIconOnly = false }: Pick<WorklistRow, 'queries'> & { readonly isIconOnly?: boolean }) {
  const words = queriesWords(queries);
  if (words === null) return null;
  if (isIconOnly) return <span className={styles['queriesMark']} role="img" aria-label={words.whole} title={words.whole}><MessageCircleQuestion size={12} aria-hidden /></span>;
  return <span className={styles['queriesMark']} title={words.whole}><MessageCircleQuestion size={12} aria-hidden /> {words.short}</span>;
}
