import { LockKeyhole } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Fault } from '../../shared/kernel';
import { Button, faultMessage, Notice } from '../ui';
import { Enrolment, useConfirming } from './Enrolment';
import { RecoveryCodes } from './RecoveryCodes';
import { beginSecondFactor, leaveEnrolment, type Shown } from './second-factor';
import styles from './Wizard.module.css';

/** Where the policy requires a one-time code and none is set up: nothing else can be done first, except to lock. */
export function EnrolmentGate({ onLock }: { readonly onLock: () => void }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [isWrittenDown, setWrittenDown] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const confirming = useConfirming(setCodes);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (codes !== null) return isWrittenDown ? leaveEnrolment() : undefined;
    if (shown !== null) return confirming.submit();
    const begun = await beginSecondFactor();
    setFault(begun.ok ? null : begun.fault);
    if (begun.ok) setShown(begun.value);
    return undefined;
  }

  return (
    <main className={styles['screen']}>
      <div className={styles['card']}>
        <header className={styles['header']}><p className={styles['name']}><LockKeyhole size={16} aria-hidden /> Chartlock</p></header>
        <form className={styles['form']} autoComplete="off" noValidate onSubmit={(event) => void submit(event)}>
          <div className={styles['intro']}>
            <h1 className={styles['title']}>{codes === null ? 'One more proof at unlocking' : 'Recovery codes'}</h1>
            {codes === null && <p className={styles['soft']}>The organisation asks for a one-time code besides the passphrase. Set it up once, with your telephone at hand; everything else follows.</p>}
          </div>
          {fault !== null && <Notice tone="error" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>}
          {codes === null && shown !== null && <Enrolment shown={shown} confirming={confirming} />}
          {codes !== null && <RecoveryCodes codes={codes} isWrittenDown={isWrittenDown} onWrittenDown={setWrittenDown} />}
          <div className={styles['actions']}>
            <Button onPress={onLock} shortcut="Ctrl+L">Lock the desk</Button>
            <Button type="submit" variant="primary" autoFocus={shown === null} isPending={confirming.isWorking} isDisabled={codes !== null && !isWrittenDown}>
              {codes !== null ? 'Go to the desk' : shown !== null ? 'Confirm the code' : 'Set it up'}
            </Button>
          </div>
        </form>
      </div>
    </main>
  );
}
