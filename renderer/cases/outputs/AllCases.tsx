import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Paper, PaperRequest } from '../../../shared/cases';
import type { Fault } from '../../../shared/kernel';
import { call } from '../../bridge';
import { Button, faultMessage, Notice, Select, Skeleton } from '../../ui';
import styles from '../cases.module.css';
import { open, useCases } from '../store';
import { PaperSheet } from './PaperSheet';
import { savePaper } from './save-paper';

type Kind = 'breach-log' | 'annual-list';

/** The papers over all breaches: the log, and the list that goes to the Secretary after the year (45 CFR 164.408(c)). */
export function AllCases({ alone }: { readonly alone: boolean }) {
  const thisYear = new Date().getFullYear();
  const [kind, setKind] = useState<Kind>('breach-log');
  const [year, setYear] = useState(thisYear);
  const [paper, setPaper] = useState<Paper | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const refusal = useCases((state) => state.refusal);
  const request: PaperRequest = kind === 'breach-log' ? { kind } : { kind, year };
  useEffect(() => {
    let isShown = true;
    void call('cases.paper', { request: kind === 'breach-log' ? { kind } : { kind, year } }).then((answer) => {
      if (!isShown) return;
      setFault(answer.ok ? null : answer.fault);
      if (answer.ok) setPaper(answer.value.paper);
    });
    return () => { isShown = false; };
  }, [kind, year]);
  const failure = fault ?? refusal;
  return (
    <div className={styles['welcome']} tabIndex={0} role="region" aria-label="Breach log and the year’s list">
      {alone && <div><Button variant="quiet" icon={ArrowLeft} shortcut="Escape" dataFocus="cases-back" onPress={() => open(null)}>All cases</Button></div>}
      {failure !== null && <Notice tone="error" title={faultMessage(failure).title}>{faultMessage(failure).text}</Notice>}
      <div className={styles['fields']}>
        <Select label="Paper" value={kind} options={[{ id: 'breach-log', label: 'Log of all breaches' }, { id: 'annual-list', label: 'The year’s list for the Secretary' }]} dataFocus="all-kind" onChange={setKind} />
        {kind === 'annual-list' && <Select label="Year of discovery" value={String(year)} options={[0, 1, 2, 3, 4, 5].map((back) => ({ id: String(thisYear - back), label: String(thisYear - back) }))} dataFocus="all-year" onChange={(next) => setYear(Number(next))} />}
      </div>
      {paper === null ? fault === null && <Skeleton lines={6} label="Making the paper" isInline /> : <PaperSheet paper={paper} />}
      <div className={styles['acts']}>
        <Button variant="primary" dataFocus="all-save" isDisabled={paper === null} onPress={() => void savePaper(request, 'pdf')}>Save as PDF…</Button>
        <Button dataFocus="all-save-data" isDisabled={paper === null} onPress={() => void savePaper(request, 'json')}>Save as data…</Button>
      </div>
    </div>
  );
}
