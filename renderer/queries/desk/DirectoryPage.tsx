import { Contact } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Fault } from '../../../shared/kernel';
import { useMay } from '../../accounts';
import { call, shell } from '../../bridge';
import { Button, EmptyState, faultMessage, formatCount, Notice, Skeleton, Tag, TextField } from '../../ui';
import { Fingerprint } from '../compose/Fingerprint';
import { DirectoryWithheld } from '../DirectoryWithheld';
import { readRecipients, useRecipients } from '../recipients';
import { roleWords } from '../words';
import styles from './desk.module.css';

type Imported = { readonly added: number; readonly changed: number; readonly unlisted: number; readonly same: number };

/** Lets the person choose a directory, and takes it over; null when none was chosen. */
async function takeOver(): Promise<Imported | Fault | null> {
  const chosen = await shell('choose', { what: 'query-directory' });
  if (!chosen.ok) return chosen.fault;
  const [grant] = chosen.value.grants;
  if (grant === undefined) return null;
  const answer = await call('queries.importRecipients', { grantId: grant.grantId });
  return answer.ok ? answer.value : answer.fault;
}

/** The most that are listed at once; the others are found by their words. */
const mostShown = 100;

/** Who can be asked: the organisation's directory, with the fingerprint of each and whether somebody has compared it. */
export function DirectoryPage() {
  const { recipients, isPinned, isWithheld, fault } = useRecipients();
  const mayImport = useMay('queries.importRecipients');
  const [words, setWords] = useState('');
  const [outcome, setOutcome] = useState<Imported | Fault | null>(null);
  const [isPending, setPending] = useState(false);
  useEffect(() => void readRecipients(), []);
  const read = async (): Promise<void> => {
    setPending(true);
    setOutcome(await takeOver());
    await readRecipients();
    setPending(false);
  };
  const sought = words.trim().toLowerCase();
  const found = (recipients ?? []).filter(({ listed, name, specialty, role, identifier }) => listed && `${name} ${specialty} ${roleWords[role]} ${identifier}`.toLowerCase().includes(sought));
  const shown = found.slice(0, mostShown);
  const open = (recipients ?? []).filter(({ listed, unconfirmed }) => listed && unconfirmed !== null).length;
  const failure = fault ?? (outcome !== null && 'code' in outcome ? outcome : null);
  return (
    <div className={styles['directory']}>
      <div className={styles['directoryHead']}>
        <div className={styles['filter']}><TextField label="Find" value={words} type="search" placeholder="Name, part, specialty, number" dataFocus="directory-find" onChange={setWords} /></div>
        <p className={styles['grow']}>{isPinned ? 'The policy names the one file that counts.' : 'A new or changed entry is compared by its six words before anything is sent to it.'}</p>
        {mayImport && <Button variant={recipients?.length === 0 || isWithheld ? 'primary' : 'plain'} isPending={isPending} dataFocus="directory-import" onPress={() => void read()}>Import a directory…</Button>}
      </div>
      {failure !== null && <Notice tone="error" title={faultMessage(failure).title}>{faultMessage(failure).text}</Notice>}
      {isWithheld && <DirectoryWithheld />}
      {outcome !== null && 'added' in outcome && (
        <Notice tone="success" title="Directory taken over">{formatCount(outcome.added)} new, {formatCount(outcome.changed)} changed, {formatCount(outcome.unlisted)} no longer listed, {formatCount(outcome.same)} as before.</Notice>
      )}
      {recipients === null && fault === null && <Skeleton lines={6} label="Reading the directory" />}
      {recipients?.length === 0 && (
        <EmptyState icon={Contact} title="Nobody can be asked yet" text={mayImport ? 'Import your organisation’s directory: CSV, or a FHIR bundle of Practitioner and PractitionerRole.' : 'A lead or IT imports your organisation’s directory.'} />
      )}
      {open > 0 && <p>{formatCount(open)} to be compared before anything is sent to them.</p>}
      <ul className={styles['people']}>
        {shown.map((recipient) => (
          <li key={recipient.id} className={styles['person']}>
            <p><strong>{recipient.name}</strong> {recipient.unconfirmed !== null && <Tag tone="warning">{recipient.unconfirmed === 'new' ? 'New' : 'Changed'}</Tag>}</p>
            <p className={styles['count']}>{[roleWords[recipient.role], recipient.specialty, recipient.identifier, recipient.reference].filter((part) => part !== '').join(' · ')}</p>
            <Fingerprint recipient={recipient} />
          </li>
        ))}
      </ul>
      {found.length > shown.length && <p role="status">{formatCount(shown.length)} of {formatCount(found.length)}. The others are found by more words.</p>}
      {found.length === 0 && (recipients ?? []).some(({ listed }) => listed) && <p role="status">Nobody of the directory has these words.</p>}
    </div>
  );
}
