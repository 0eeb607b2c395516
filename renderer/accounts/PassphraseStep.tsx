import { useState } from 'react';
import type { NewPerson } from '../../shared/accounts';
import type { Fault } from '../../shared/kernel';
import { Button, Checkbox, faultMessage, Notice } from '../ui';
import { PassphrasePair } from './PassphrasePair';
import { usePassphraseChoice } from './passphrase-choice';
import styles from './Wizard.module.css';

export type PassphraseStepProps = {
  readonly person: NewPerson;
  readonly isPassphraseOnly: boolean;
  /** The organisation can open the vault, too. */
  readonly hasRecovery: boolean;
  /** Why making the vault was refused. */
  readonly fault: Fault | null;
  readonly onBack: () => void;
  readonly onNext: (passphrase: Uint8Array) => void;
};

/** The passphrase, and in plain words what happens if it is forgotten. */
export function PassphraseStep({ person, isPassphraseOnly, hasRecovery, fault, onBack, onNext }: PassphraseStepProps) {
  const choice = usePassphraseChoice([person.name, person.identifier]);
  const [hasUnderstood, setHasUnderstood] = useState(false);
  const [isReminded, setIsReminded] = useState(false);

  async function submit(): Promise<void> {
    if (!hasUnderstood) return setIsReminded(true);
    const passphrase = await choice.take();
    return passphrase === null ? undefined : onNext(passphrase);
  }

  return (
    <form className={styles['form']} autoComplete="off" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <div className={styles['intro']}>
        <h1 className={styles['title']}>Choose a passphrase</h1>
        <p className={styles['soft']}>
          {isPassphraseOnly ? 'It alone protects the charts on this desk, so make it a long one.' : 'Together with this computer’s keychain it opens the charts on this desk. You enter it each time you unlock.'}
        </p>
      </div>
      {fault !== null && <Notice tone="error" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>}
      <PassphrasePair choice={choice} autoFocus />
      <Notice tone="warning" title="If you forget it">
        <ul className={styles['consequences']}>
          <li>{hasRecovery ? 'Only your organisation can open this vault then, with its recovery key: not you, and not the makers of Chartlock.' : 'Nobody can open this vault: not you, not IT, not the makers of Chartlock.'}</li>
          {!hasRecovery && <li>The charts must be fetched again.</li>}
          {!hasRecovery && <li>Codes that were not handed over yet are lost.</li>}
        </ul>
        <Checkbox label="I understand" isSelected={hasUnderstood} onChange={(is) => { setHasUnderstood(is); setIsReminded(false); }} {...(isReminded ? { description: 'Tick this to go on.' } : {})} />
      </Notice>
      <div className={styles['actions']}>
        <Button size="tall" onPress={onBack}>Back</Button>
        <Button type="submit" variant="primary" size="tall">Make the vault</Button>
      </div>
    </form>
  );
}
