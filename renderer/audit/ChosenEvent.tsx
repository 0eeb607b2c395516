import type { AuditEntry } from '../../shared/audit';
import { roleName } from '../policy';
import { formatDateTime } from '../ui';
import styles from './audit.module.css';
import { sentenceOf } from './sentences';

/** The selected event with its whole sentence, which a row of the list has no room for in a narrow window, or zoomed. */
export function ChosenEvent({ entry: { seq, at, personName, role, encounterRef, event } }: { readonly entry: AuditEntry }) {
  return (
    <aside className={styles['chosen']} aria-label={`Event ${seq}`}>
      <p>{sentenceOf(event)}</p>
      <p className={styles['faint']}>
        <span className={styles['mono']}>{seq}</span> · {formatDateTime(at)} · {personName}, {roleName(role).toLowerCase()}
        {encounterRef !== null && <> · <span className={styles['mono']}>{encounterRef}</span></>}
      </p>
    </aside>
  );
}
