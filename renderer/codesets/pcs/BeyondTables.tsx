import type { PcsReady } from '../../../shared/codesets';
import { Button } from '../../ui';
import styles from './pcs.module.css';

export type BeyondTablesProps = { readonly ready: PcsReady; readonly onAdd: (code: string) => void };

/** Codes that are valid and that the tables, being of another year, cannot build. */
export function BeyondTables({ ready: { beyond, codes, tables }, onAdd }: BeyondTablesProps) {
  if (beyond.total === 0) return null;
  return (
    <section className={styles['beyond']} aria-label={`Not in the tables of ${tables.name}`}>
      <h4>{beyond.total === 1 ? '1 code' : `${beyond.total} codes`} of {codes} not in the tables of {tables.name}</h4>
      <ul>
        {beyond.codes.map(({ code, title }) => (
          <li key={code} className={styles['beyondCode']}>
            <b className={styles['key']}>{code}</b>
            <span>{title}</span>
            <Button variant="quiet" ariaLabel={`Add ${code}`} onPress={() => onAdd(code)}>Add</Button>
          </li>
        ))}
      </ul>
      {beyond.total > beyond.codes.length && <p className={styles['faint']}>The first {beyond.codes.length} are shown.</p>}
    </section>
  );
}
