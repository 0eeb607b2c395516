import { useEffect, useState } from 'react';
import type { TabularPane } from '../../shared/codesets';
import { call } from '../bridge';
import type { CodeName } from './store';

/** What the Tabular List says of a code of ICD-10-CM on a date; null for other systems, and until it is read. */
export function useTabular(name: CodeName | null, date: string): TabularPane | null {
  const [read, setRead] = useState<{ readonly key: string; readonly pane: TabularPane | null }>({ key: '', pane: null });
  const code = name?.system === 'icd10cm' ? name.code : null;
  const key = `${code} ${date}`;
  useEffect(() => {
    if (code === null) return undefined;
    let isCurrent = true;
    void call('codesets.tabular', { code, date }).then((answer) => {
      if (isCurrent) setRead({ key, pane: answer.ok ? answer.value : null });
    });
    return () => {
      isCurrent = false;
    };
  }, [code, date, key]);
  return read.key === key ? read.pane : null;
}
