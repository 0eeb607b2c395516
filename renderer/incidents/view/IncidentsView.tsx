import { FileWarning, Inbox, MessageSquareLock, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useDesk } from '../../desk';
import { BarSlot, Button, classNames, EmptyState, faultMessage, formatCount, formatDateTime, Notice, Skeleton, StatusSlot, useCommands } from '../../ui';
import { incidentTypeWords } from '../../../shared/incidents';
import { openConcern } from '../concern';
import styles from '../incidents.module.css';
import { choose, useShown } from '../place';
import { ContactCards } from '../report/ContactCards';
import { openReport } from '../report/store';
import { loadIncidents, loadWay, useIncidents } from '../store';
import { StateTag } from '../StateTag';
import { IncidentPage } from './IncidentPage';
import { OfficerCard } from './OfficerCard';
import { takeInReply } from './store';

/** One's own reports, and the page of the one that is chosen. */
export function IncidentsView() {
  const { heads, fault } = useIncidents();
  const shownId = useShown((state) => state.incidentId);
  const contacts = useDesk(({ about }) => about?.rules.policy.privacyContact ?? []);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    void loadIncidents();
    void loadWay();
  }, []);
  const rows = heads ?? [];
  const chosen = rows.find(({ id }) => id === shownId) ?? rows[0] ?? null;
  const at = chosen === null ? -1 : rows.indexOf(chosen);
  const go = (by: number): void => {
    const next = rows[at + by];
    if (next === undefined) return;
    choose(next.id);
    list.current?.querySelectorAll('button')[at + by]?.focus();
  };
  useCommands([
    { id: 'next-report', title: 'Next report', group: 'View', keys: 'J', enabled: at < rows.length - 1, run: () => go(1) },
    { id: 'previous-report', title: 'Previous report', group: 'View', keys: 'K', enabled: at > 0, run: () => go(-1) },
    { id: 'take-in-reply', title: 'Take in a file of the privacy officer…', group: 'Desk', keys: 'T', run: () => void takeInReply() },
  ]);
  const failure = fault === null ? null : faultMessage(fault);
  return (
    <section className={styles['view']} aria-label="Incidents">
      <BarSlot><h1>Incidents</h1></BarSlot>
      <StatusSlot>{heads === null ? '' : rows.length === 0 ? 'No reports' : `${formatCount(rows.length)} ${rows.length === 1 ? 'report' : 'reports'}`}</StatusSlot>
      <div className={styles['side']}>
        <Button variant="primary" icon={TriangleAlert} shortcut="Ctrl+Shift+I" dataFocus="incidents-new" onPress={() => void openReport(null)}>Something is wrong</Button>
        {failure !== null && <Notice tone="error" title={failure.title} actions={<Button onPress={() => void loadIncidents()}>Try again</Button>}>{failure.text}</Notice>}
        {heads === null && fault === null && <Skeleton lines={4} label="Reading your reports" />}
        {rows.length > 0 && (
          <ul className={styles['list']} ref={list} aria-label="Your reports">
            {rows.map((head) => (
              <li key={head.id}>
                <button type="button" className={classNames(styles['row'], head === chosen && styles['rowChosen'])} aria-current={head === chosen} data-focus={`incident-row-${head.id}`} autoFocus={head === chosen} onClick={() => choose(head.id)}>
                  <span className={styles['rowTitle']}>{head.type === null ? (head.origin === 'lock-screen' ? 'Made at the locked desk' : 'Nothing said yet') : incidentTypeWords[head.type].title}</span>
                  <span className={styles['soft']}>{formatDateTime(head.noticed.at)}</span>
                  <StateTag state={head.state} tasks={head.openTasks} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <Button icon={Inbox} shortcut="T" dataFocus="incidents-take-in" onPress={() => void takeInReply()}>Take in a reply…</Button>
        <Button icon={MessageSquareLock} dataFocus="incidents-concern" onPress={openConcern}>Raise a concern…</Button>
        <div className={styles['cards']}>
          <ContactCards contacts={contacts} hasScript />
          <OfficerCard />
        </div>
      </div>
      <div className={styles['page']}>
        {chosen === null ? (heads !== null && <EmptyState icon={FileWarning} title="No reports" text="When something is lost, goes astray, is seen by others or only seems wrong, one key begins a report: Ctrl+Shift+I, from anywhere." />) : <IncidentPage key={chosen.id} head={chosen} />}
      </div>
    </section>
  );
}
