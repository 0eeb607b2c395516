import { useRef, useState } from 'react';
import { chartWorkers } from '../../shared/ipc';
import type { Role } from '../../shared/kernel';
import type { ChartEnd } from '../../shared/retention';
import { updatePlace } from '../desk';
import { Button, formatCount, formatTime, Tag } from '../ui';
import { HoldDialog } from './HoldDialog';
import styles from './retention.module.css';
import { dayWords, mayCall, statusWords } from './words';

/** Rows shown before somebody asks for all. */
const fewRows = 8;

/** The charts whose time is nearly over, soonest first: each can be opened, which counts as use, or put on hold. */
export function EndingCharts({ charts, role }: { readonly charts: readonly ChartEnd[]; readonly role: Role }) {
  const [isWhole, setWhole] = useState(false);
  const [holding, setHolding] = useState<ChartEnd | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const now = Date.now();
  const shown = isWhole ? charts : charts.slice(0, fewRows);
  return (
    <>
      <p className={styles['soft']}>Opening a chart counts as using it; a legal hold keeps it until the hold is released.</p>
      <table className={styles['table']} ref={table} tabIndex={-1}>
        <thead>
          <tr>
            <th scope="col">Encounter</th>
            <th scope="col">Status</th>
            <th scope="col">Ends</th>
            <th scope="col"><span className={styles['unseen']}>What can be done</span></th>
          </tr>
        </thead>
        <tbody>
          {shown.map((chart) => (
            <tr key={chart.encounterId}>
              <th scope="row" className={styles['mono']}>{chart.ref}</th>
              <td>{statusWords(chart.status)}</td>
              <td>{chart.held ? <Tag>On hold</Tag> : endWords(chart.endsAt, now)}</td>
              <td className={styles['rowActions']}>
                {chartWorkers.includes(role) && (
                  <Button ariaLabel={`Open ${chart.ref}`} onPress={() => updatePlace({ view: 'encounter', encounterId: chart.encounterId, documentId: null, assignmentId: null, reader: null })}>Open</Button>
                )}
                {!chart.held && mayCall('retention.hold', role) && <Button ariaLabel={`Legal hold on ${chart.ref}`} onPress={() => setHolding(chart)}>Legal hold…</Button>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {charts.length > shown.length && <div><Button variant="quiet" onPress={() => { setWhole(true); table.current?.focus(); }}>Show all {formatCount(charts.length)}</Button></div>}
      {holding !== null && <HoldDialog encounterId={holding.encounterId} encounterRef={holding.ref} onClose={() => setHolding(null)} />}
    </>
  );
}

function endWords(endsAt: number, now: number): string {
  const day = dayWords(endsAt, now);
  return endsAt <= now ? 'Now due' : `${day.charAt(0).toUpperCase()}${day.slice(1)}, ${formatTime(endsAt)}`;
}
