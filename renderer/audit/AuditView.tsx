import { ScrollText, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AuditEntry } from '../../shared/audit';
import { AuditFilterBar } from './AuditFilterBar';
import { ChosenEvent } from './ChosenEvent';
import { AuditVerdict } from './AuditVerdict';
import { roleName } from '../policy';
import { sentenceOf } from './sentences';
import { ask, askEverything, isNarrowed, loadAudit, loadOlder, loadPeople, useAudit, verifyLog } from './store';
import { BarSlot, Button, EmptyState, faultMessage, formatDateTime, Notice, Skeleton, StatusSlot, useCommands, useRowHeight, useWidth, VirtualGrid, type GridColumn } from '../ui';
import styles from './audit.module.css';

// Each with the width from which it is shown: a narrow window keeps when, who and what.
const columns: readonly (GridColumn & { readonly from: number })[] = [
  { id: 'seq', title: 'No.', width: 80, align: 'end', from: 620 },
  { id: 'at', title: 'When', width: 168, from: 0 },
  { id: 'person', title: 'Who', width: '1fr', from: 0 },
  { id: 'role', title: 'Role', width: 136, from: 1000 },
  { id: 'event', title: 'What', width: '3fr', from: 0 },
  { id: 'encounter', title: 'Encounter', width: 112, from: 520 },
];

/** The audit log: who did what, when, to which chart; and whether the log itself holds. Where it is not `isWhole`, only what the person did. */
export function AuditView({ isWhole }: { readonly isWhole: boolean }) {
  const { phase, fault, entries, total, more, question, verdict, verifying } = useAudit();
  const [selected, select] = useState(0);
  const rowHeight = useRowHeight();
  const { attach, width } = useWidth<HTMLElement>();
  useEffect(() => {
    useAudit.setState({ isWhole });
    void loadAudit();
    if (isWhole) void loadPeople();
  }, [isWhole]);
  useEffect(() => select(0), [question]);
  const narrowTo = (index: number): void => {
    const event = entries[index]?.event;
    if (event !== undefined && 'encounterId' in event) void ask({ encounterId: event.encounterId });
  };
  const chosenEntry = entries[selected];
  const chosen = chosenEntry?.event;
  useCommands([
    { id: 'verify-audit', title: 'Verify the audit log', group: 'Desk', enabled: !verifying, run: () => void verifyLog() },
    { id: 'audit-one-chart', title: 'Show only this chart’s events', group: 'Desk', keys: 'Enter', enabled: chosen !== undefined && 'encounterId' in chosen, run: () => narrowTo(selected) },
    { id: 'audit-everything', title: 'Show all events again', group: 'Desk', enabled: isNarrowed(question), run: () => void askEverything() },
  ]);

  const failure = fault === null ? null : faultMessage(fault);
  return (
    <section className={styles['view']} aria-label="Audit log" ref={attach}>
      <BarSlot><h1>{isWhole ? 'Audit log' : 'Audit log: what you did'}</h1></BarSlot>
      <StatusSlot>{phase === 'ready' ? statusOf(entries.length, total) : ''}</StatusSlot>
      <div className={styles['head']}>
        <AuditFilterBar />
        <Button icon={ShieldCheck} onPress={() => void verifyLog()} isPending={verifying} dataFocus="audit-verify">
          {verifying ? 'Verifying…' : 'Verify the log'}
        </Button>
      </div>
      <div role="status" className={styles['verdict']}>{verdict !== null && <AuditVerdict verdict={verdict} />}</div>
      {phase === 'failed' && failure !== null && (
        <div className={styles['message']}>
          <Notice tone="error" title={failure.title} actions={<Button onPress={() => void loadAudit()}>Try again</Button>}>{failure.text}</Notice>
        </div>
      )}
      {(phase === 'idle' || phase === 'loading') && entries.length === 0 && <Skeleton label="Reading the audit log" lines={12} />}
      {phase === 'ready' && entries.length === 0 && (
        <EmptyState
          icon={ScrollText}
          title={isNarrowed(question) ? 'No event matches' : 'No events yet'}
          text={isNarrowed(question) ? 'Nothing of this kind happened in these days.' : 'Every act at this desk will be written here.'}
          actions={isNarrowed(question) && <Button onPress={() => void askEverything()}>Show everything</Button>}
        />
      )}
      {phase !== 'failed' && entries.length > 0 && (
        <div className={styles['grid']}>
          <VirtualGrid
            ariaLabel="Events, newest first"
            rowCount={entries.length}
            rowHeight={rowHeight}
            columns={columns.filter(({ from }) => width === 0 || width >= from)}
            getRow={(index) => entries[index]}
            renderCell={cell}
            onVisibleRange={(_from, to) => { if (more === 'waiting' && to > entries.length - 50) void loadOlder(); }}
            selectedIndex={selected}
            onSelect={select}
            onOpen={narrowTo}
            dataFocus="audit-events"
          />
        </div>
      )}
      {phase !== 'failed' && chosenEntry !== undefined && <ChosenEvent entry={chosenEntry} />}
      {more === 'failed' && <Notice tone="warning" title="Older events did not come" actions={<Button onPress={() => void loadOlder()}>Try again</Button>}>What is shown is whole as far as it goes.</Notice>}
    </section>
  );
}

function cell(entry: AuditEntry, column: GridColumn) {
  switch (column.id) {
    case 'seq': return <span className={styles['mono']}>{entry.seq}</span>;
    case 'at': return <time dateTime={new Date(entry.at).toISOString()}>{formatDateTime(entry.at)}</time>;
    case 'person': return <span title={entry.personName}>{entry.personName}</span>;
    case 'role': return roleName(entry.role);
    case 'event': return <span title={sentenceOf(entry.event)}>{sentenceOf(entry.event)}</span>;
    default: return encounterCell(entry);
  }
}

function encounterCell(entry: AuditEntry) {
  if (entry.encounterRef !== null) return <span className={styles['mono']}>{entry.encounterRef}</span>;
  return 'encounterId' in entry.event ? <span className={styles['faint']}>removed</span> : null;
}

function statusOf(shown: number, total: number): string {
  if (shown >= total) return `${total.toLocaleString('en-US')} events`;
  return `${shown.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} events; older ones come while scrolling`;
}
