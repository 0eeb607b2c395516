import type { KeyboardEvent } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { System } from '../../shared/codesets';
import { classNames } from '../ui';
import { lookAtCode } from './bench';
import styles from './context.module.css';
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
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.altKey || onAssign === null) return;
    const code = event.target instanceof Element ? event.target.closest('[data-key]')?.getAttribute('data-key') : null;
    const row = rows.find((each) => each.code === code);
    if (row?.billable !== true) return;
    event.preventDefault();
    event.stopPropagation();
    onAssign(entry.system, row.code);
  };
  return (
    <div onKeyDownCapture={onKeyDown}>
      <GridList
        aria-label={`Around ${looked.written}`}
        className={styles['tabular'] ?? ''}
        disallowTypeAhead
        items={rows}
        dependencies={[assigned, looked]}
        onAction={(key) => lookAtCode({ system: entry.system, code: String(key) })}
      >
        {({ code, written, title, billable, depth }) => (
          <GridListItem id={code} textValue={`${written} ${title}`} className={classNames(styles['tabularRow'], code === entry.code && styles['self'])}>
            <span className={styles['tabularCode']} style={{ paddingLeft: depth * 10 }}>{written}</span>
            <span className={styles['tabularTitle']} title={title}>{title}</span>
            <span className={styles['tabularMark']}>
              {assigned.has(code) ? 'assigned' : billable ? '' : 'category'}
            </span>
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
