import { useState } from 'react';
import { Button, classNames, formatCount } from '../ui';
import type { EntryTable } from './entries';
import styles from './policy.module.css';

/** Rows shown at first: a roster may have thousands. */
const atFirst = 50;

/** The entries of a list, as a table; a long one is shown in parts. */
export function EntriesTable({ label, table: { columns, rows } }: { readonly label: string; readonly table: EntryTable }) {
  const [shown, setShown] = useState(atFirst);
  if (rows.length === 0) return null;
  const hidden = rows.length - shown;
  return (
    <div className={styles['entries']}>
      <div className={styles['tableFrame']} role="group" aria-label={`${label}, entries`} tabIndex={0}>
        <table className={styles['table']} aria-label={label} aria-rowcount={rows.length + 1}>
          <thead>
            <tr>{columns.map(({ title }) => <th key={title} scope="col">{title}</th>)}</tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((cells, index) => (
              <tr key={index} aria-rowindex={index + 2}>
                {cells.map((cell, column) => <td key={column} className={classNames(columns[column]?.isMono === true && styles['mono'])}>{cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && <Button onPress={() => setShown(shown * 10)}>{`Show ${formatCount(Math.min(hidden, shown * 9))} more`}</Button>}
    </div>
  );
}
