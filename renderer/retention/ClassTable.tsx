import { localDate } from '../../shared/kernel';
import { classWords, type RetentionOverview } from '../../shared/retention';
import { daysInWords } from '../policy';
import { classNames, formatCount, formatDate } from '../ui';
import styles from './retention.module.css';
import { recordClassWords } from './words';

/** Every class of records: how many there are, for how long each is kept, and when the next one ends. */
export function ClassTable({ classes }: { readonly classes: RetentionOverview['classes'] }) {
  return (
    <table className={classNames(styles['table'], styles['classes'])}>
      <thead>
        <tr>
          <th scope="col">Records</th>
          <th scope="col" className={styles['end']}>Here now</th>
          <th scope="col">For</th>
          <th scope="col">Next end</th>
        </tr>
      </thead>
      <tbody>
        {classes.map(({ recordClass, records, days, nextEndAt }) => (
          <tr key={recordClass}>
            <th scope="row">{recordClassWords[recordClass]}<span className={styles['words']}>{classWords[recordClass]}</span></th>
            <td className={styles['end']}>{records === 0 ? <span className={styles['faint']}>0</span> : formatCount(records)}</td>
            <td>{daysInWords(days)}</td>
            <td>{nextEndAt === null ? <span className={styles['faint']} aria-label="none">–</span> : formatDate(localDate(nextEndAt))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
