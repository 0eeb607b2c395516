import { DatabaseBackup } from 'lucide-react';
import { useEffect } from 'react';
import type { BackupsOverview } from '../../shared/backups';
import { onNotice } from '../bridge';
import { DeskSection } from '../desk';
import { Button, faultMessage, formatBytes, formatCount, formatDateTime, Notice, Skeleton } from '../ui';
import styles from './backups.module.css';
import { loadBackups, makeBackup, useBackups } from './store';
import { failureWords, reasonWords } from './words';

/** The copies of the vault on this computer: which there are, when the next is due, and how to have one now. */
export function BackupsOnDesk() {
  const { overview, isMaking, fault } = useBackups();
  useEffect(() => void loadBackups(), []);
  useEffect(() => onNotice('backups.changed', () => void loadBackups()), []);
  const failure = fault === null ? null : faultMessage(fault);
  return (
    <DeskSection id="backups" title="Backup copies">
      {failure !== null && <Notice tone="error" title={failure.title}>{failure.text}</Notice>}
      {overview === null ? failure === null && <Skeleton lines={3} isInline label="Reading which copies there are" /> : <Overview overview={overview} />}
      <div><Button icon={DatabaseBackup} onPress={() => void makeBackup()} isPending={isMaking} dataFocus="make-backup">{isMaking ? 'Making a copy' : 'Make a copy now'}</Button></div>
    </DeskSection>
  );
}

function Overview({ overview: { copies, nextAt, kept, failed } }: { readonly overview: BackupsOverview }) {
  const next = nextAt <= Date.now() ? 'The next is made as soon as the desk is quiet for a moment.' : `The next is made on ${formatDateTime(nextAt)} or when you next unlock after that.`;
  return (
    <>
      {failed !== null && <Notice tone="warning" title="The last copy could not be made">{formatDateTime(failed.at)}: {failureWords[failed.why]}. The vault is unharmed; it is tried again in an hour.</Notice>}
      <p>Copies lie beside the vault, encrypted like it, and are brought back at the lock screen. {next} {kept === 1 ? 'The newest is kept.' : `The newest ${formatCount(kept)} are kept.`}</p>
      {copies.length > 0 && (
        <table className={styles['table']} aria-label="Backup copies">
          <thead><tr><th scope="col">Made</th><th scope="col">Why</th><th scope="col" className={styles['end']}>Size</th></tr></thead>
          <tbody>
            {copies.map(({ name, at, why, bytes }) => (
              <tr key={name}><th scope="row">{formatDateTime(at)}</th><td>{reasonWords[why]}</td><td className={styles['end']}>{formatBytes(bytes)}</td></tr>
            ))}
          </tbody>
        </table>
      )}
      {copies.length === 0 && <p className={styles['soft']}>There is none yet.</p>}
    </>
  );
}
