import { useEffect, useState } from 'react';
import { affectedIn, type Received } from '../../../shared/cases';
import type { Fault } from '../../../shared/kernel';
import { call } from '../../bridge';
import { faultMessage, formatCount, formatDate, formatDateTime, Notice, Skeleton } from '../../ui';
import shared from '../cases.module.css';
import styles from './page.module.css';
import { Facts } from '../Facts';
import { ReportSheet } from '../inbox/ReportSheet';
import type { CaseFile, ReceivedFile } from '../store';
import { receivedKindWords } from '../words';

/** What is known: the work-up in a few lines, then each report as it came. */
export function Known({ file: { workUp, reports, row } }: { readonly file: CaseFile }) {
  const affected = affectedIn(workUp);
  const said = (value: string | null, label: string) => ({ label, value: value ?? 'Not worked out yet', unsaid: value === null });
  return (
    <>
      <section className={shared['part']} aria-label="In short">
        <h3 className={shared['partTitle']}>In short</h3>
        {workUp.summary !== '' && <p className={shared['quote']}>{workUp.summary}</p>}
        <Facts facts={[
          said(workUp.discovery.on === null ? null : formatDate(workUp.discovery.on), 'Discovered'),
          said(workUp.happened.on === null ? null : `${formatDate(workUp.happened.on)}${workUp.happened.until === null ? '' : ` to ${formatDate(workUp.happened.until)}`}`, 'Happened'),
          said(affected === 0 ? null : `${formatCount(affected)}${workUp.affected.isEstimate ? ', estimated' : ''}`, 'People affected'),
          said(formatDateTime(row.openedAt), 'Case opened'),
        ]} />
      </section>
      {reports.length === 0 && <p className={shared['soft']}>No report belongs to this case: it was told another way. What was said stands in the timeline.</p>}
      {reports.map((received) => <OneReport key={received.id} received={received} />)}
    </>
  );
}

function OneReport({ received }: { readonly received: Received }) {
  const [reading, setReading] = useState<ReceivedFile | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const { id, kind, receivedAt, additions } = received;
  // An addition that came since is another reading.
  useEffect(() => {
    let isShown = true;
    void call('cases.readReceived', { receivedId: id }).then((answer) => {
      if (!isShown) return;
      if (answer.ok) setReading(answer.value);
      setFault(answer.ok ? null : answer.fault);
    });
    return () => { isShown = false; };
  }, [id, additions]);
  return (
    <section className={styles['report']} aria-label={`${receivedKindWords[kind]}, taken in ${formatDateTime(receivedAt)}`}>
      <h3 className={shared['faint']}>{receivedKindWords[kind]}, taken in {formatDateTime(receivedAt)}</h3>
      {fault !== null && <Notice tone="error" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>}
      {reading === null ? fault === null && <Skeleton lines={6} label="Opening the report" isInline /> : <ReportSheet reading={reading} />}
    </section>
  );
}
