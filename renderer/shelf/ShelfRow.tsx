import type { KeyboardEvent, ReactNode } from 'react';
import { classNames } from '../ui';
import styles from './shelf.module.css';

export type ShelfRowProps = {
  readonly id: string;
  /** What stands before the code: a key, a place. */
  readonly lead: ReactNode;
  readonly code: string;
  readonly title: string;
  /** The title where the person's own words stand in its place. */
  readonly fullTitle: string;
  /** Why it cannot be assigned, and what else there is to say of it. */
  readonly marks: ReactNode;
  readonly isDim: boolean;
  readonly isReachable: boolean;
  /** The row's own keys; says whether it has used one. */
  readonly onKey: (key: string) => boolean;
  readonly onReach: () => void;
  readonly onChoose: () => void;
  /** Below the line: reason, evidence, a field. */
  readonly children?: ReactNode;
};

/** One code on the shelf. The keyboard has the row, the pointer a double press. */
export function ShelfRow({ id, lead, code, title, fullTitle, marks, isDim, isReachable, onKey, onReach, onChoose, children }: ShelfRowProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !onKey(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="row"
      data-row={id}
      tabIndex={isReachable ? 0 : -1}
      className={classNames(styles['row'], isDim && styles['dim'])}
      onKeyDown={onKeyDown}
      onFocus={onReach}
      onDoubleClick={onChoose}
    >
      <div className={styles['line']} role="gridcell">
        <span className={styles['lead']}>{lead}</span>
        {code !== '' && <span className={styles['code']}>{code}</span>}
        <span className={styles['title']} title={fullTitle}>{title}</span>
        <span className={styles['marks']}>{marks}</span>
      </div>
      {children !== undefined && <div className={styles['below']} role="gridcell">{children}</div>}
    </div>
  );
}
