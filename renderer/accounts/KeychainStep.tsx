import { useState } from 'react';
import type { DeskStatus } from '../../shared/accounts';
import { Button, Checkbox, Notice } from '../ui';
import { askStatus } from './store';
import styles from './Wizard.module.css';

export type KeychainStepProps = {
  readonly keychain: DeskStatus['keychain'];
  /** The policy demands a keychain: there is nothing to decide. */
  readonly isRequired: boolean;
  readonly onBack: () => void;
  /** `accepted`: the person has chosen to do without a keychain. */
  readonly onNext: (accepted: boolean) => void;
};

const titles: Readonly<Record<Exclude<DeskStatus['keychain'], 'present'>, string>> = {
  absent: 'This computer has no keychain', locked: 'The keychain is locked', 'locked-or-slow': 'The keychain does not answer',
};

/** This computer's keychain does not answer: says what that means, and lets the person decide. */
export function KeychainStep({ keychain, isRequired, onBack, onNext }: KeychainStepProps) {
  const [isAccepted, setIsAccepted] = useState(false);
  const [isLooking, setIsLooking] = useState(false);

  async function lookAgain(): Promise<void> {
    setIsLooking(true);
    await askStatus();
    setIsLooking(false);
  }

  if (keychain === 'present') {
    return (
      <div className={styles['form']}>
        <Notice tone="success" title="The keychain answers">Half of the vault’s key will be kept in it. You can go on.</Notice>
        <div className={styles['actions']}>
          <Button size="tall" onPress={onBack}>Back</Button>
          <Button size="tall" variant="primary" onPress={() => onNext(false)} autoFocus>Continue</Button>
        </div>
      </div>
    );
  }
  const isAbsent = keychain === 'absent';
  return (
    <div className={styles['form']}>
      <div className={styles['intro']}>
        <h1 className={styles['title']}>{titles[keychain]}</h1>
        <p className={styles['soft']}>
          A keychain is the system’s own store for secrets; it opens when you sign in. Chartlock keeps half of the vault’s key there, so that a copy of the vault file
          is worthless on any other computer, whatever passphrase is tried.
        </p>
      </div>
      <Notice tone="warning" title={isRequired ? 'Your organisation requires it' : keychain === 'locked' ? 'Unlock it to go on' : 'Without it, the passphrase alone protects the charts'} actions={<Button onPress={() => void lookAgain()} isPending={isLooking} autoFocus>Look again</Button>}>
        {isRequired && 'No vault is made on this computer without a keychain. '}
        {isAbsent && isRequired && 'Sign in to your desktop session as usual, or ask IT to start a keychain service (on Linux: GNOME Keyring or KWallet), and look again.'}
        {isAbsent && !isRequired && 'Whoever copies the vault file can try passphrases on a computer of their own, for as long as they like. Ask IT for a keychain service if you can; it is the better way.'}
        {keychain === 'locked' && 'Unlock it in your system’s prompt or its program for passwords, and look again.'}
        {keychain === 'locked-or-slow' && 'It may be locked, or waiting for you to allow access. Look for a prompt of your system, or unlock the keychain, and look again.'}
      </Notice>
      {isAbsent && !isRequired && (
        <Checkbox
          label="Use this desk with the passphrase alone"
          description="I accept that the passphrase is then the only protection. The choice is noted in the audit log."
          isSelected={isAccepted}
          onChange={setIsAccepted}
        />
      )}
      <div className={styles['actions']}>
        <Button size="tall" onPress={onBack}>Back</Button>
        {isAbsent && !isRequired && <Button size="tall" variant="primary" isDisabled={!isAccepted} onPress={() => onNext(true)}>Continue without a keychain</Button>}
      </div>
    </div>
  );
}
