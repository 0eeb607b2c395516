import { ChartNoAxesColumn } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Fault } from '../../../shared/kernel';
import { metricDefinitions, metricNames, turnaroundDefinition, type QueryMetrics } from '../../../shared/queries';
import { useMay } from '../../accounts';
import { call } from '../../bridge';
import { Button, EmptyState, faultMessage, formatCount, Notice, Select, Skeleton, Tag } from '../../ui';
import { kindWords } from '../words';
import { alertWords, countWords, hoursWords, metricWords, percent, type Proportion } from './figures';
import styles from './figures.module.css';
import { IntervalBar } from './IntervalBar';

const stretches = [30, 90, 365] as const;
const dayMs = 86_400_000;

/** Figures of practice: each with its definition, its n and its interval; one that is out of bounds on either side says so. */
export function FiguresPage() {
  const mayAll = useMay('queries.metrics');
  const [days, setDays] = useState<(typeof stretches)[number]>(90);
  const [whose, setWhose] = useState<'all' | 'own'>(mayAll ? 'all' : 'own');
  const [metrics, setMetrics] = useState<QueryMetrics | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const to = Date.now();
    const between = { from: to - days * dayMs, to };
    void (whose === 'all' ? call('queries.metrics', between) : call('queries.ownMetrics', between)).then((answer) => {
      if (!isCurrent) return;
      setFault(answer.ok ? null : answer.fault);
      if (answer.ok) setMetrics(answer.value);
    });
    return () => { isCurrent = false; };
  }, [days, whose, asked]);
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <Select label="Time" value={String(days)} options={stretches.map((each) => ({ id: String(each), label: each === 365 ? 'The last year' : `The last ${each} days` }))} dataFocus="figures-days" onChange={(id) => setDays(stretches.find((each) => String(each) === id) ?? 90)} />
        {mayAll && <Select label="Whose" value={whose} options={[{ id: 'all', label: 'Everyone’s' }, { id: 'own', label: 'Your own' }]} dataFocus="figures-whose" onChange={setWhose} />}
        <p className={styles['intro']}>A figure out of its bounds is a question, not a verdict: too good is worth a look as well. Only one whose whole interval lies outside is marked.</p>
      </div>
      {fault !== null && <Notice tone="error" title={faultMessage(fault).title} actions={<Button onPress={() => setAsked((before) => before + 1)}>Try again</Button>}>{faultMessage(fault).text}</Notice>}
      {metrics === null && fault === null && <Skeleton lines={8} label="Counting" />}
      {metrics !== null && <Figures metrics={metrics} />}
    </div>
  );
}

function Figures({ metrics: { proportions, turnaround, sent, open } }: { readonly metrics: QueryMetrics }) {
  if (proportions.every(({ n }) => n === 0)) {
    return <EmptyState icon={ChartNoAxesColumn} title="Nothing to count yet" text="Figures come with the first encounter that is finalised or asked about in this time." />;
  }
  return (
    <>
      <p className={styles['sums']}>{formatCount(sent)} sent, {formatCount(open)} of them open</p>
      <ul className={styles['figures']}>
        {metricNames.map((metric) => {
          const all = proportions.find((each) => each.metric === metric && each.kind === null);
          return all === undefined ? null : <Figure key={metric} figure={all} byKind={proportions.filter((each) => each.metric === metric && each.kind !== null)} />;
        })}
        <li className={styles['figure']}>
          <div className={styles['figureHead']}>
            <h3 className={styles['name']}>Turnaround</h3>
            <span className={styles['value']}>{hoursWords(turnaround.medianHours)}</span>
            <span className={styles['counts']}>{turnaround.n === 0 ? 'Nothing to count yet' : `median of ${turnaround.n}; nine of ten within ${hoursWords(turnaround.p90Hours)}`}</span>
          </div>
          <p className={styles['definition']}>{turnaroundDefinition}</p>
        </li>
      </ul>
    </>
  );
}

function Figure({ figure, byKind }: { readonly figure: Proportion; readonly byKind: readonly Proportion[] }) {
  const { metric, hits, n, alert } = figure;
  return (
    <li className={styles['figure']}>
      <div className={styles['figureHead']}>
        <h3 className={styles['name']}>{metricWords[metric]}</h3>
        <span className={styles['value']}>{percent(n === 0 ? null : hits / n)}</span>
        <span className={styles['counts']}>{countWords(figure)}</span>
        {alert !== null && <Tag tone="warning">{alert === 'low' ? 'Lower than usual' : 'Higher than usual'}</Tag>}
      </div>
      <IntervalBar figure={figure} />
      {alert !== null && <p className={styles['alert']}>{alertWords[metric][alert]}</p>}
      <p className={styles['definition']}>{metricDefinitions[metric]}</p>
      {byKind.length > 0 && (
        <ul className={styles['kinds']}>
          {byKind.map((each) => (
            <li key={each.kind}>{each.kind === null ? '' : kindWords[each.kind].label}: {percent(each.n === 0 ? null : each.hits / each.n)} <span className={styles['counts']}>{countWords(each)}</span></li>
          ))}
        </ul>
      )}
    </li>
  );
}
