import type { KeyboardEvent, Ref } from 'react';
import { Button } from '../../ui';
import styles from './pcs.module.css';

export type WholeCodeProps = {
  readonly code: string;
  readonly title: string;
  readonly isBusy: boolean;
  readonly listRef: Ref<HTMLUListElement>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onAdd: () => void;
};

/** The code, once every character is settled: it stands where the values stood, and takes the same keys. */
export function WholeCode({ code, title, isBusy, listRef, onKeyDown, onAdd }: WholeCodeProps) {
  return (
    <div className={styles['whole']}>
      <ul ref={listRef} className={styles['done']} role="listbox" tabIndex={0} aria-label="The code" aria-activedescendant="pcs-complete" data-focus="pcs" onKeyDown={onKeyDown}>
        <li id="pcs-complete" role="option" aria-selected className={styles['complete']}>
          <b className={styles['wholeCode']}>{code}</b>
          <span>{title}</span>
        </li>
      </ul>
      <Button variant="primary" shortcut="Enter" isPending={isBusy} onPress={onAdd}>Add {code}</Button>
    </div>
  );
}
