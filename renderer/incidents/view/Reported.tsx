import { Paperclip } from 'lucide-react';
import { containmentSteps, incidentTypeWords, lastMark, type FromOfficer, type Incident } from '../../../shared/incidents';
import { formatBytes, formatDateTime } from '../../ui';
import styles from '../incidents.module.css';
import { factRows } from '../report/fact-rows';
import { leftWords } from '../words';

/** What was reported, word for word. */
export function Reported({ incident }: { readonly incident: Incident }) {
  const { facts, type, noticed, marks, attachments, origin } = incident;
  if (facts === null) {
    return (
      <section className={styles['part']} aria-label="What was reported">
        <h3>What was reported</h3>
        <p className={styles['soft']}>{origin === 'lock-screen' ? 'It was sealed at the lock screen: the privacy officer alone can read it. Add what else is known.' : 'Nothing is said yet.'}</p>
      </section>
    );
  }
  const steps = containmentSteps[type ?? 'other'].flatMap((step) => {
    const mark = lastMark(marks, step.id);
    return mark === undefined ? [] : [{ ...step, mark }];
  });
  return (
    <section className={styles['part']} aria-label="What was reported">
      <h3>What was reported</h3>
      <dl className={styles['facts']}>
        <dt>About</dt>
        <dd>{incidentTypeWords[type ?? 'other'].title}</dd>
        <dt>Noticed</dt>
        <dd>{formatDateTime(noticed.at)}</dd>
        <dt>What happened</dt>
        <dd className={styles['quoted']}>{facts.words.trim() === '' ? 'Nothing written' : facts.words}</dd>
        {factRows(facts).map(([title, words]) => <div key={title} className={styles['fact']}><dt>{title}</dt><dd>{words}</dd></div>)}
        {steps.map(({ id, words, mark }) => <div key={id} className={styles['fact']}><dt>{mark.outcome === 'done' ? 'Done' : 'Not possible'}</dt><dd>{words} <span className={styles['soft']}>{formatDateTime(mark.at)}</span></dd></div>)}
        {attachments.map(({ id, name, bytes }) => <div key={id} className={styles['fact']}><dt>Attached</dt><dd>{name} <span className={styles['soft']}>{formatBytes(bytes)}</span></dd></div>)}
      </dl>
    </section>
  );
}

/** What was added after the report was made. */
export function FactsAdded({ incident: { packets } }: { readonly incident: Incident }) {
  const added = packets.filter(({ kind }) => kind === 'addendum');
  if (added.length === 0) return null;
  return (
    <section className={styles['part']} aria-label="Added later">
      <h3>Added later</h3>
      <ul className={styles['lines']}>
        {added.map((packet) => (
          <li key={packet.id} className={styles['task']}>
            <p className={styles['quoted']}>{packet.words}</p>
            {packet.attachments.map(({ id, name, bytes }) => <p key={id} className={styles['fileLine']}><Paperclip size={14} aria-hidden /> {name} <span className={styles['soft']}>{formatBytes(bytes)}</span></p>)}
            <p className={styles['soft']}>{formatDateTime(packet.madeAt)} · {leftWords(packet)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const saidWords: Readonly<Record<FromOfficer['kind'], string>> = { 'chartlock-incident-acknowledgement': 'has the report', 'chartlock-incident-task': 'asks something', 'chartlock-incident-close': 'needs nothing more' };

/** What came from the officer. */
export function Received({ incident: { received } }: { readonly incident: Incident }) {
  if (received.length === 0) return null;
  return (
    <section className={styles['part']} aria-label="From the privacy officer">
      <h3>From the privacy officer</h3>
      <ul className={styles['lines']}>
        {received.map(({ takenInAt, statement }) => (
          <li key={statement.packetId} className={styles['task']}>
            <p><strong>{statement.officer.name}</strong> {saidWords[statement.kind]}</p>
            {statement.words !== '' && statement.kind !== 'chartlock-incident-task' && <p className={styles['quoted']}>{statement.words}</p>}
            <p className={styles['soft']}>Written {formatDateTime(statement.at)} · taken in {formatDateTime(takenInAt)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
