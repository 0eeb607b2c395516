import { classNames } from './class-names';
import styles from './Skeleton.module.css';

const widths = ['72%', '88%', '64%', '80%', '56%'];

/** Holds the place of content that is on its way, so that nothing jumps when it comes. */
export function Skeleton({ lines = 1, label = 'Loading', isInline = false }: { readonly lines?: number; readonly label?: string; readonly isInline?: boolean }) {
  return (
    <div className={classNames(styles['skeleton'], isInline && styles['inline'])} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={styles['line']} style={{ width: widths[index % widths.length] }} />
      ))}
    </div>
  );
}
