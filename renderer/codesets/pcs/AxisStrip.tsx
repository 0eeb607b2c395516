import type { PcsAxisAnswer } from '../../../shared/codesets';
import { classNames } from '../../ui';
import styles from './pcs.module.css';

export type AxisStripProps = {
  readonly axes: readonly PcsAxisAnswer[];
  /** The axis whose values are offered, from 1; null when all are settled. */
  readonly atHand: number | null;
  /** Goes to an open axis, or opens a picked one again. */
  readonly onAxis: (axis: number) => void;
};

/** The seven axes from left to right, each with its value; one under the other where there is no room beside. */
export function AxisStrip({ axes, atHand, onAxis }: AxisStripProps) {
  return (
    <ol className={styles['strip']} aria-label="Characters of the code">
      {axes.map(({ title, chosen, total }, index) => {
        const axis = index + 1;
        const value = chosen === null ? countWords(total) : chosen.label;
        const does = chosen === null ? 'go to it' : chosen.isForced ? 'the only value left' : 'choose another';
        return (
          <li key={axis} className={styles['cell']}>
            <button
              type="button"
              className={classNames(styles['axis'], atHand === axis && styles['atHand'], chosen?.isForced === true && styles['forced'])}
              aria-current={atHand === axis ? 'step' : undefined}
              title={`${title}: ${value}, ${does}`}
              disabled={chosen?.isForced === true}
              tabIndex={-1}
              onClick={() => onAxis(axis)}
            >
              {/* The blanks part the words of its name; the grid does not show them. */}
              <span className={styles['axisTitle']}>{title}</span>{' '}
              <span className={styles['character']}>{chosen?.code ?? '·'}</span>{' '}
              <span className={styles['axisValue']}>{value}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function countWords(total: number): string {
  return total === 1 ? '1 value' : `${total.toLocaleString('en-US')} values`;
}
