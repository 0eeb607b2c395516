import { Gavel, Hourglass } from 'lucide-react';
import styles from './retention.module.css';

/** The quiet mark of a chart that ends soon, or that a legal hold keeps: icon and words, no colour of its own. */
export function EndTag({ mark, isHeld }: { readonly mark: string; readonly isHeld: boolean }) {
  const Icon = isHeld ? Gavel : Hourglass;
  return <span className={styles['mark']}><Icon size={12} aria-hidden /> {mark}</span>;
}
