import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import type { Session } from '../../shared/accounts';
import { roleName } from '../accounts';
import { showServer } from '../cases';
import { updatePlace, useDesk } from '../desk';
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

function Saved() {
  const saving = useDesk((state) => state.saving);
  if (saving === 'failed') {
    return <span className={classNames(styles['saved'], styles['failed'])} role="alert"><CircleAlert size={12} aria-hidden /> Not saved; trying again</span>;
  }
  // One width for both, so that nothing beside it moves at every word.
  return saving === 'saving'
    ? <span className={styles['saved']}><LoaderCircle size={12} aria-hidden /> Saving</span>
    : <span className={styles['saved']}><Check size={12} aria-hidden /> Saved</span>;
}
