import { Gavel, Hourglass } from 'lucide-react';
import styles from './retention.module.css';

/** The quiet mark of a chart that ends soon, or that a legal hold keeps: icon and words, no colour of its own. */
export function EndTag({ mark, isHeld, isIconOnly = false }: { readonly mark: string; readonly isHeld: boolean; readonly isIconOnly?: boolean }) {
  const Icon = isHeld ? Gavel : Hourglass;
  if (isIconOnly) return <span className={styles['mark']} role="img" aria-label={mark} title={mark}><Icon size={12} aria-hidden /></span>;
  return <span className={styles['mark']}><Icon size={12} aria-hidden /> {mark}</span>;
}
