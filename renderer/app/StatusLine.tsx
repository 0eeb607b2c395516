import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import type { Session } from '../../shared/accounts';
import { roleName } from '../accounts';
import { showServer } from '../cases';
import { updatePlace, useDesk, type Unsaved } from '../desk';
import { OutboxMark } from '../outbox';
import { ManagedMark } from '../policy';
import { showSending } from '../queries';
import { classNames, slotTargets, useTellingOfCopies } from '../ui';
import styles from './StatusLine.module.css';

/** Below every view: what it counts, whether the last words are in the vault, who sits here. */
export function StatusLine({ session }: { readonly session: Session }) {
  return (
    <footer className={styles['line']}>
      <div className={styles['slot']} ref={slotTargets.status} />
      <CopiesStay />
      <OutboxMark onShow={session.person.role === 'privacy-officer' ? showServer : showSending} />
      <Saved />
      <ManagedMark onShowPolicy={() => updatePlace({ view: 'policy' })} />
      <span className={styles['who']}>{session.person.name} · {roleName(session.person.role)}</span>
    </footer>
  );
}

/** Said once after unlocking, at the first copy. */
function CopiesStay() {
  return <span role="status">{useTellingOfCopies() && 'Copied words stay inside Chartlock'}</span>;
}

const unsavedWords: Readonly<Record<Unsaved, string>> = {
  full: 'Not saved: the disk is full. Free some room; it is tried again',
  'read-only': 'Not saved: the disk takes nothing. Tell IT; it is tried again',
  'taken-away': 'Not saved: the vault’s file was taken away. Lock, then bring back the copy of it',
};

function Saved() {
  const saving = useDesk((state) => state.saving);
  const because = useDesk((state) => state.unsavedBecause);
  if (saving === 'failed') {
    return <span className={classNames(styles['saved'], styles['failed'])} role="alert"><CircleAlert size={12} aria-hidden /> {because === null ? 'Not saved; trying again' : unsavedWords[because]}</span>;
  }
  // One width for both, so that nothing beside it moves at every word.
  return saving === 'saving'
    ? <span className={styles['saved']}><LoaderCircle size={12} aria-hidden /> Saving</span>
    : <span className={styles['saved']}><Check size={12} aria-hidden /> Saved</span>;
}
