import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { incidentTypeWords, isSealed, type Incident, type IncidentHead } from '../../../shared/incidents';
import { onNotice } from '../../bridge';
import { useDesk } from '../../desk';
import { Button, faultMessage, formatDateTime, Notice, Skeleton, useCommands, useKeepFocus } from '../../ui';
import styles from '../incidents.module.css';
import { openReport, useReport } from '../report/store';
import { savePacket, sendPacket, unsentOf } from '../sending';
import { Standing } from '../Standing';
import { StateTag } from '../StateTag';
import { useIncidents } from '../store';
import { packetTitle, stateWords } from '../words';
import { AddFact } from './AddFact';
import { OnHold } from './OnHold';
import { FactsAdded, Received, Reported } from './Reported';
import { act, addedField, addedFilesField, readPage, usePage } from './store';
import { Tasks } from './Tasks';

/** One report: how it stands, what the officer asks, what was said, and what is on hold. What was said never changes. */
export function IncidentPage({ head }: { readonly head: IncidentHead }) {
  const { incident, readAt, fault, refusal, said } = usePage();
  const isMaking = useReport(({ isOpen }) => isOpen);
  useEffect(() => {
    if (isMaking) return undefined;
    void readPage(head.id);
    return onNotice('incidents.changed', () => void readPage(head.id));
  }, [head.id, isMaking]);
  if (fault !== null) return <Notice tone="error" title={faultMessage(fault).title} actions={<Button onPress={() => void readPage(head.id)}>Try again</Button>}>{faultMessage(fault).text}</Notice>;
  if (incident?.id !== head.id) return <Skeleton lines={8} label="Reading the report" />;
  const declined = refusal === null ? null : faultMessage(refusal);
  return (
    <article className={styles['article']} aria-label={`Report ${incident.id}`}>
      <header className={styles['head']}>
        <div className={styles['headLine']}>
          <h2 className={styles['ref']}>{incident.id}</h2>
          <StateTag state={incident.state} tasks={incident.openTasks} />
        </div>
        <p><strong>{incident.type === null ? 'Nothing said yet' : incidentTypeWords[incident.type].title}</strong> <span className={styles['soft']}>Noticed {formatDateTime(incident.noticed.at)}{incident.origin === 'lock-screen' && ', at the lock screen'}</span></p>
        <p className={styles['soft']}>{stateWords[incident.state].text}</p>
      </header>
      {declined !== null && <div role="status"><Notice tone="warning" title={declined.title}>{declined.text}</Notice></div>}
      {isSealed(incident.state) ? <Made incident={incident} readAt={readAt} /> : <Begun incident={incident} readAt={readAt} />}
      <p className={styles['unseen']} role="status">{said}</p>
    </article>
  );
}

function Begun({ incident, readAt }: { readonly incident: Incident; readonly readAt: number }) {
  useCommands([{ id: 'report-on', title: 'Go on with the report', group: 'Desk', keys: 'Enter', run: () => void openReport(incident.id) }]);
  return (
    <>
      <Standing incident={incident} readAt={readAt} />
      <div className={styles['acts']}><Button variant="primary" shortcut="Enter" dataFocus="incident-go-on" onPress={() => void openReport(incident.id)}>Go on with it</Button></div>
    </>
  );
}

function Made({ incident, readAt }: { readonly incident: Incident; readonly readAt: number }) {
  const [isAdding, setAdding] = useState(() => [addedField(incident.id), addedFilesField(incident.id)].some((field) => useDesk.getState().drafts.has(` ${field}`)));
  const acts = useRef<HTMLDivElement>(null);
  useKeepFocus(acts, isAdding);
  useCommands([{ id: 'add-fact', title: 'Add a fact to the report', group: 'Desk', keys: 'A', enabled: !isAdding, run: () => setAdding(true) }]);
  return (
    <>
      <Standing incident={incident} readAt={readAt} />
      <Unsent incident={incident} />
      <Tasks incident={incident} />
      <div className={styles['acts']} ref={acts} tabIndex={-1}>
        {isAdding ? <AddFact incident={incident} onEnd={() => setAdding(false)} /> : <Button icon={Plus} shortcut="A" dataFocus="incident-add" onPress={() => setAdding(true)}>Add a fact</Button>}
      </div>
      <FactsAdded incident={incident} />
      <Received incident={incident} />
      <Reported incident={incident} />
      <OnHold incident={incident} />
    </>
  );
}

/** What has not left yet, and the ways for it. */
function Unsent({ incident }: { readonly incident: Incident }) {
  const way = useIncidents((state) => state.way);
  const isPending = usePage((state) => state.isPending);
  const unsent = unsentOf(incident);
  if (unsent.length === 0) return null;
  if (way !== null && way.card === null) {
    return <Notice tone="warning" title="Nothing can be sealed yet">{way.isReadable ? 'This desk has no card of the privacy officer. Call, and take the card in: “Take in a card”, on the left.' : 'Your organisation’s policy names a card that cannot be read. Call, and tell IT.'}</Notice>;
  }
  return (
    <section className={styles['part']} aria-label="Not sent yet">
      <h3>Not sent yet</h3>
      <ul className={styles['lines']}>
        {unsent.map((packet) => (
          <li key={packet.id} className={styles['line']}>
            <span>{packetTitle(packet)} <span className={styles['soft']}>{formatDateTime(packet.madeAt)}</span></span>
            <span className={styles['acts']}>
              {way?.server === true && <Button variant="primary" isPending={isPending} onPress={() => void act(() => sendPacket(incident, packet), 'It is on its way')}>Send it</Button>}
              <Button variant={way?.server === true ? 'plain' : 'primary'} isPending={isPending} onPress={() => void act(() => savePacket(incident, packet), 'It is saved')}>Save as a file…</Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
