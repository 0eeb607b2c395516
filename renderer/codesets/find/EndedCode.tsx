import { useEffect, useState } from 'react';
import { bareCode, isShapedFor, type HcpcsFacts } from '../../../shared/codesets';
import { call } from '../../bridge';
import { formatDate } from '../../ui';
import styles from './find.module.css';

type Ended = { readonly code: string; readonly facts: HcpcsFacts };

export type EndedCodeProps = {
  readonly query: string;
  readonly date: string;
  /** Looks for a code that is in the place of the one typed. */
  readonly onFind: (code: string) => void;
};

/** Of a HCPCS code that nothing was found for: that it ended before the day, or begins after it, and what is in its place. */
export function EndedCode({ query, date, onFind }: EndedCodeProps) {
  const [ended, setEnded] = useState<Ended | null>(null);
  const code = bareCode(query) ?? '';
  useEffect(() => {
    setEnded(null);
    if (!isShapedFor('hcpcs', code)) return undefined;
    let isCurrent = true;
    void call('codesets.look', { system: 'hcpcs', code, date }).then((answer) => {
      if (isCurrent && answer.ok && answer.value.hcpcs !== null) setEnded({ code, facts: answer.value.hcpcs });
    });
    return () => {
      isCurrent = false;
    };
  }, [code, date]);
  if (ended === null || ended.code !== code) return null;
  const { endedOn, addedOn, crossReferences } = ended.facts;
  const usable = crossReferences.filter((reference) => reference.usable);
  return (
    <div className={styles['instead']} role="status">
      {endedOn !== null && endedOn < date && <p><b className={styles['mono']}>{code}</b> ended on {formatDate(endedOn)}.{usable.length > 0 && ' In its place:'}</p>}
      {addedOn !== null && addedOn > date && <p><b className={styles['mono']}>{code}</b> begins on {formatDate(addedOn)}.</p>}
      {usable.map((reference) => (
        <button key={reference.code} type="button" className={styles['insteadCode']} onClick={() => onFind(reference.code)}><b className={styles['mono']}>{reference.code}</b> {reference.title}</button>
      ))}
    </div>
  );
}
