import type { IncidentReport, ToOfficer } from '../../../shared/incidents';
import type { ReceivedId } from '../../../shared/kernel';
import { roleName } from '../../policy';
import { formatDateTime } from '../../ui';
import styles from '../cases.module.css';
import { Facts } from '../Facts';
import type { ReceivedFile } from '../store';
import { receivedKindWords, typeWords } from '../words';
import { Attachments } from './Attachments';
import { activityOf, containmentOf, deviceFactsOf, factsOf } from './report-facts';

/** What a sealed file said, with what came after it: read only. */
export function ReportSheet({ reading: { received, content, signedBy, additions } }: { readonly reading: ReceivedFile }) {
  return (
    <>
      {content === null ? <p className={styles['soft']}>It cannot be opened yet, and is kept as it came.</p> : <Content receivedId={received.id} content={content} signedBy={signedBy} />}
      {additions.map(({ received: { id, kind, receivedAt }, content: added, signedBy: signer }) => (
        <section key={id} className={styles['part']} aria-label={`${receivedKindWords[kind]}, ${formatDateTime(receivedAt)}`}>
          <h3 className={styles['partTitle']}>{receivedKindWords[kind]}, {formatDateTime(receivedAt)}</h3>
          <Content receivedId={id} content={added} signedBy={signer} />
        </section>
      ))}
    </>
  );
}

type ContentProps = { readonly receivedId: ReceivedId; readonly content: ToOfficer; readonly signedBy: string | null };

/** The words of one packet. */
function Content({ receivedId, content, signedBy }: ContentProps) {
  return (
    <>
      <Words content={content} />
      {'attachments' in content && <Attachments receivedId={receivedId} attachments={content.attachments} />}
      <p className={styles['faint']}>{signedBy === null ? 'It bears no signature: nobody vouches for who wrote it.' : <>Signed by the desk whose key is <span className={styles['mono']}>{signedBy}</span></>}</p>
    </>
  );
}

function Words({ content }: { readonly content: ToOfficer }) {
  switch (content.kind) {
    case 'chartlock-incident-report':
      return <Report report={content} />;
    case 'chartlock-incident-addendum':
    case 'chartlock-concern':
      return <p className={styles['quote']}>{content.words}</p>;
    case 'chartlock-incident-task-answer':
      return <><p>{content.outcome === 'done' ? 'Done.' : 'Not possible.'}</p>{content.words !== '' && <p className={styles['quote']}>{content.words}</p>}</>;
  }
}

function Report({ report }: { readonly report: IncidentReport }) {
  const { reporter, noticed, sealedAt, facts, device, activity, audit, held, type, origin, incidentId } = report;
  return (
    <>
      <section className={styles['part']} aria-label="Report">
        <h3 className={styles['partTitle']}>{typeWords(type)}</h3>
        {facts.words !== '' && <p className={styles['quote']}>{facts.words}</p>}
        <Facts facts={[
          { label: 'Reported by', value: reporter === null ? 'Nobody who is named: a locked desk' : `${reporter.name}, ${reporter.identifier}${reporter.role === null ? '' : `, ${roleName(reporter.role).toLowerCase()}`}`, unsaid: false },
          { label: 'Noticed', value: `${formatDateTime(noticed.at)}, stamped by the desk`, unsaid: false },
          ...(facts.noticedEarlier === null ? [] : [{ label: 'Noticed earlier, they say', value: `${formatDateTime(facts.noticedEarlier.at)}: ${facts.noticedEarlier.reason}`, unsaid: false }]),
          { label: 'Report made', value: `${formatDateTime(sealedAt)}${origin === 'lock-screen' ? ', at the lock screen' : ''}`, unsaid: false },
          { label: 'Reference', value: incidentId, unsaid: false },
          ...factsOf(report),
        ]} />
      </section>
      <section className={styles['part']} aria-label="What was done to stop it">
        <h3 className={styles['partTitle']}>What was done to stop it</h3>
        <Facts facts={containmentOf(report)} />
      </section>
      {device !== null && (
        <section className={styles['part']} aria-label="What the desk knew of itself">
          <h3 className={styles['partTitle']}>What the desk knew of itself</h3>
          <Facts facts={[
            ...deviceFactsOf(device),
            ...(audit === null ? [] : [{ label: 'Its log', value: `Events ${audit.firstSeq} to ${audit.lastSeq}, bound by the hash ${audit.headHash.slice(0, 16)}…`, unsaid: false }]),
            { label: 'On hold there', value: held.length === 0 ? 'Nothing' : held.map(({ ref }) => ref).join(', '), unsaid: false },
          ]} />
        </section>
      )}
      {device !== null && (
        <section className={styles['part']} aria-label="What was done at the desk in the seven days before">
          <h3 className={styles['partTitle']}>What was done at the desk in the seven days before</h3>
          <Facts facts={activityOf(activity)} />
        </section>
      )}
    </>
  );
}
