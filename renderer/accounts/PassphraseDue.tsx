import { LockKeyhole } from 'lucide-react';
import type { Session, SessionKeys } from '../../shared/accounts';
import { shell } from '../bridge';
import { Button } from '../ui';
import { ChangeFields, changeLabel } from './ChangeFields';
import { usePassphraseChange } from './passphrase-change';
import styles from './Wizard.module.css';

const reasons: Readonly<Record<NonNullable<SessionKeys['passphraseDue']>, string>> = {
  expired: 'Your organisation asks for a new one after some time, and that time is over.',
  recovered: 'The one in force was set with your organisation’s recovery key, so somebody else knows it.',
  rules: 'Your organisation asks for more than the one in force has.',
};

/** Stands between unlocking and the desk while the passphrase has to be changed. */
export function PassphraseDue({ session, why }: { readonly session: Session; readonly why: NonNullable<SessionKeys['passphraseDue']> }) {
  const change = usePassphraseChange(session.person);
  const { state, retry, submit } = change;
  return (
    <main className={styles['screen']}>
      <form className={styles['card']} autoComplete="off" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <p className={styles['name']}><LockKeyhole size={16} aria-hidden /> Chartlock</p>
        <div className={styles['intro']}>
          <h1 className={styles['title']}>Change your passphrase to go on</h1>
          <p className={styles['soft']}>{reasons[why]} The charts and your work stay as they are.</p>
        </div>
        <ChangeFields change={change} />
        <div className={styles['actions']}>
          <Button size="tall" onPress={() => void shell('lock', {})}>Lock instead</Button>
          <Button type="submit" variant="primary" size="tall" isPending={state === 'working'} isDisabled={retry.seconds > 0}>{changeLabel(change)}</Button>
        </div>
      </form>
    </main>
  );
}
