import { useState, type KeyboardEvent } from 'react';
import type { System } from '../../shared/codesets';
import { classNames } from '../ui';
import { lookAtCode } from './bench';
import styles from './tabular.module.css';
import { rowAfter } from './rows';
import { tabularRows } from './tabular';
import type { LookedUp } from './useLook';

export type TabularListProps = {
  readonly looked: LookedUp;
  /** Codes on the encounter, without points. */
  readonly assigned: ReadonlySet<string>;
  /** Assigns a code of the list; null while nothing can be changed. */
  readonly onAssign: ((system: System, code: string) => void) | null;
};

/** Where a code stands: what is above it, beside it and below it. Enter looks at one, Alt+Enter assigns it. */
export function TabularList({ looked, assigned, onAssign }: TabularListProps) {
  const { entry } = looked;
  const rows = tabularRows(looked);
  const [reached, setReached] = useState(entry.code);
  const reachable = rows.some(({ code }) => code === reached) ? reached : entry.code;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const element = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const at = rows.findIndex(({ code }) => code === element?.getAttribute('data-key'));
    const row = rows[at];
    const next = event.altKey ? null : rowAfter(event.key, at, rows.length);
    if (event.key === 'Enter' && row !== undefined) {
      if (!event.altKey) lookAtCode({ system: entry.system, code: row.code });
      else if (row.billable && onAssign !== null) onAssign(entry.system, row.code);
      else return;
    } else if (next !== null) {
      const sibling = element?.parentElement?.children[Math.max(0, Math.min(rows.length - 1, next))];
      if (sibling instanceof HTMLElement) sibling.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['tabular']} role="grid" aria-label={`Around ${looked.written}`} onKeyDown={onKeyDown}>
      {rows.map(({ code, written, title, billable, depth }) => (
        <div
          key={code}
          role="row"
          data-key={code}
          tabIndex={code === reachable ? 0 : -1}
          aria-current={code === entry.code}
          className={classNames(styles['tabularRow'], code === entry.code && styles['self'])}
          onFocus={() => setReached(code)}
          onClick={() => lookAtCode({ system: entry.system, code })}
        >
          <span role="gridcell" className={styles['tabularCode']} style={{ paddingLeft: depth * 10 }}>{written}</span>
          <span role="gridcell" className={styles['tabularTitle']} title={title}>{title}</span>
          <span role="gridcell" className={styles['tabularMark']}>{assigned.has(code) ? 'assigned' : billable ? '' : 'category'}</span>
        </div>
      ))}
    </div>
  );
}
