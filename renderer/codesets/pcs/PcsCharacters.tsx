import { useEffect, useState } from 'react';
import type { PcsReady } from '../../../shared/codesets';
import { call } from '../../bridge';
import { picksOf } from './kept-build';
import styles from './pcs.module.css';

/** What each character of a whole PCS code means, by the tables; nothing where none are loaded or they do not have the code. */
export function PcsCharacters({ code, date }: { readonly code: string; readonly date: string }) {
  const [read, setRead] = useState<{ readonly code: string; readonly ready: PcsReady } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call('codesets.buildPcs', { picks: picksOf(code), words: '', begun: '', date }).then((answer) => {
      if (isWanted && answer.ok && answer.value.state === 'ready') setRead({ code, ready: answer.value });
    });
    return () => {
      isWanted = false;
    };
  }, [code, date]);
  if (read === null || read.code !== code || read.ready.complete === null) return null;
  const { axes, tables } = read.ready;
  return (
    <table className={styles['characters']} aria-label={`Characters of ${code}`}>
      <tbody>
        {axes.map(({ title, chosen }, index) => (
          <tr key={index}>
            <th scope="row">{title}</th>
            <td className={styles['key']}>{chosen?.code}</td>
            <td>{chosen?.label}</td>
          </tr>
        ))}
      </tbody>
      {tables.isOther && <caption className={styles['faint']}>By the tables of {tables.name}</caption>}
    </table>
  );
}
