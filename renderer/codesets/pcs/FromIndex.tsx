import type { PcsReady } from '../../../shared/codesets';
import styles from './pcs.module.css';

export type FromIndexProps = {
  readonly lines: PcsReady['lines'];
  /** Goes to where a line leads: the beginning of a code, or the words it refers to. */
  readonly onLine: (line: PcsReady['lines'][number]) => void;
};

/** Lines of the index that the words find. */
export function FromIndex({ lines, onLine }: FromIndexProps) {
  if (lines.length === 0) return null;
  return (
    <section className={styles['index']} aria-label="From the index">
      <h4>From the index</h4>
      <ul>
        {lines.map((line) => (
          <li key={`${line.path} ${line.lead} ${line.reference}`}>
            <button type="button" className={styles['line']} onClick={() => onLine(line)}>
              <span>{line.path}{line.reference !== '' && <i className={styles['faint']}> {line.reference}</i>}</span>
              {line.lead !== '' && <b className={styles['key']}>{line.lead}</b>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
