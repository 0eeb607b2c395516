import { containmentSteps, incidentTypeWords, type Incident } from '../../../shared/incidents';
import { formatDateTime, Notice } from '../../ui';
import { factsOf } from '../facts/form';
import { useFacts } from '../facts/keeping';
import { useIncidents } from '../store';
import { marksWords } from '../words';
import { factRows, factTitles } from './fact-rows';
import styles from './report.module.css';

/** The last look before the report is made: what goes, and what is left open. */
export function NotifyStage({ incident }: { readonly incident: Incident }) {
  const form = useFacts((state) => state.form);
  const { facts, unread } = factsOf(form, Date.now());
  const way = useIncidents((state) => state.way);
  const type = incident.type ?? 'other';
  return (
    <section className={styles['part']} aria-labelledby="incident-notify">
      <h3 id="incident-notify" className={styles['question']}>Tell the privacy officer</h3>
      {unread.length > 0 && <Notice tone="warning" title="Left out, since it cannot be read">{unread.map((name) => factTitles[name]).join(', ')}. Go back to mend it, or leave it open.</Notice>}
      {way !== null && way.card === null && (
        <Notice tone="info" title={way.isReadable ? 'There is no privacy officer’s card on this desk' : 'The privacy officer’s card cannot be read'}>
          The report is made, timed and kept, and its evidence put on hold. It cannot be sealed and sent before there is a card: call, and ask for it. The page of the report takes it in.
        </Notice>
      )}
      <dl className={styles['facts']}>
        <dt>About</dt>
        <dd>{incidentTypeWords[type].title}</dd>
        <dt>Noticed</dt>
        <dd>{formatDateTime(incident.noticed.at)}</dd>
        <dt>Contained</dt>
        <dd>{marksWords(containmentSteps[type], incident.marks)}</dd>
        <dt>What happened</dt>
        <dd className={styles['quoted']}>{facts.words.trim() === '' ? 'Nothing written' : facts.words}</dd>
        {factRows(facts).map(([title, words]) => <div key={title} className={styles['fact']}><dt>{title}</dt><dd>{words}</dd></div>)}
        {incident.attachments.length > 0 && <><dt>Attached</dt><dd>{incident.attachments.map(({ name }) => name).join(', ')}</dd></>}
        <dt>Added by Chartlock</dt>
        <dd>Your name and role, how this desk is encrypted and was found, your own activity of 7 days by reference, and the stretch of the log</dd>
      </dl>
      <p className={styles['soft']}>From then on its evidence is on hold: nothing of it can be changed, deleted or sent again by anybody at this desk. You can add facts.</p>
    </section>
  );
}
