import type { Proportion } from './figures';
import styles from './figures.module.css';

/** A proportion on a line from 0 to 100 %: the point, and its interval. What it says is said in words beside it. */
export function IntervalBar({ figure: { hits, n, low, high } }: { readonly figure: Proportion }) {
  if (n === 0 || low === null || high === null) return null;
  return (
    <svg className={styles['bar']} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
      <line x1="0" x2="100" y1="6" y2="6" className={styles['axis']} />
      <rect x={low * 100} width={Math.max(0.6, (high - low) * 100)} y="3" height="6" className={styles['interval']} />
      <rect x={(hits / n) * 100 - 0.3} width="0.6" y="0" height="12" className={styles['point']} />
    </svg>
  );
}
