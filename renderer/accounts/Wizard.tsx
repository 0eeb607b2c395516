import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import type { DeskStatus, NewPerson } from '../../shared/accounts';
import type { Fault } from '../../shared/kernel';
import type { ShownPolicy } from '../../shared/policy';
import { BlockedComputer, lookAtComputer, useComputer } from '../posture';
import { classNames } from '../ui';
import { EnforcedStep } from './EnforcedStep';
import { KeychainStep } from './KeychainStep';
import { PassphraseStep } from './PassphraseStep';
import { askStatus, createVault } from './store';
import { WhoStep } from './WhoStep';
import styles from './Wizard.module.css';

type Step = 'who' | 'enforced' | 'keychain' | 'passphrase' | 'creating';

const names: Readonly<Record<Step, string>> = { who: 'Who you are', enforced: 'What is enforced', keychain: 'Keychain', passphrase: 'Passphrase', creating: 'Set up' };

export type WizardProps = {
  readonly status: DeskStatus;
  readonly policy: ShownPolicy | null;
  /** Where another vault was here and is gone: the way back to what is said of it. */
  readonly onBack?: () => void;
};

/** Sets up the desk: who sits here, and what locks the vault. */
export function Wizard({ status, policy, onBack }: WizardProps) {
  const [step, setStep] = useState<Step>('who');
  const [person, setPerson] = useState<NewPerson>({ name: '', identifier: '', role: 'coder' });
  const [acceptsNoKeychain, setAcceptsNoKeychain] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  // The step stays in the list once it was there, so that the count does not change while walking.
  const [hadTrouble] = useState(status.keychain !== 'present');
  const computer = useComputer(policy);
  const needsChoice = status.keychain !== 'present';
  const steps: readonly Step[] = hadTrouble || isOfKeychain(fault) ? ['who', 'enforced', 'keychain', 'passphrase', 'creating'] : ['who', 'enforced', 'passphrase', 'creating'];

  async function create(passphrase: Uint8Array): Promise<void> {
    setFault(null);
    setStep('creating');
    const outcome = await createVault(person, { acceptNoKeychain: acceptsNoKeychain, afresh: onBack !== undefined }, passphrase);
    if (outcome === null) return;
    setFault(outcome);
    // A vault that was here may have become known since, or be back.
    if (isOfKeychain(outcome) || outcome.code === 'vault-missing' || outcome.code === 'vault-exists') await askStatus();
    if (outcome.code === 'posture') await lookAtComputer(true);
    setStep(isOfKeychain(outcome) ? 'keychain' : 'passphrase');
  }

  const afterEnforced: Step = needsChoice && !acceptsNoKeychain ? 'keychain' : 'passphrase';
  return (
    <main className={classNames(styles['screen'], step === 'enforced' && styles['tight'])}>
      <div className={classNames(styles['card'], step === 'enforced' && styles['wide'])}>
        <header className={styles['header']}>
          <p className={styles['name']}><LockKeyhole size={16} aria-hidden /> Chartlock</p>
          <ol className={styles['steps']} aria-label="Steps">
            {steps.map((each, index) => (
              <li key={each} className={classNames(styles['step'], each === step && styles['current'])} {...(each === step ? { 'aria-current': 'step' } : {})}>
                <span className={styles['number']}>{index + 1}</span> {names[each]}
              </li>
            ))}
          </ol>
        </header>
        {computer.state === 'blocked' && <BlockedComputer policy={computer.policy} report={computer.report} hasVault={false} />}
        {computer.state !== 'blocked' && step === 'who' && <WhoStep person={person} onChange={setPerson} onNext={() => setStep('enforced')} {...(onBack === undefined ? {} : { onBack })} />}
        {step === 'enforced' && <EnforcedStep onBack={() => setStep('who')} onNext={() => setStep(afterEnforced)} />}
        {step === 'keychain' && (
          <KeychainStep
            keychain={status.keychain}
            isRequired={status.keychainRequired}
            onBack={() => setStep('enforced')}
            onNext={(accepted) => {
              setAcceptsNoKeychain(accepted);
              setFault(null);
              setStep('passphrase');
            }}
          />
        )}
        {step === 'passphrase' && <PassphraseStep person={person} isPassphraseOnly={acceptsNoKeychain} hasRecovery={status.hasRecovery} fault={fault} onBack={() => setStep(needsChoice ? 'keychain' : 'enforced')} onNext={(passphrase) => void create(passphrase)} />}
        {step === 'creating' && <Creating />}
      </div>
    </main>
  );
}

function isOfKeychain(fault: Fault | null): boolean {
  return fault?.code === 'keychain' || fault?.code === 'keychain-required';
}

function Creating() {
  return (
    <div className={styles['creating']} role="status">
      <span className={styles['spinner']} aria-hidden />
      <div>
        <h1 className={styles['title']}>Making the vault</h1>
        <p className={styles['soft']}>Deriving the key from your passphrase takes about half a second, on purpose: it takes as long for whoever tries to guess it.</p>
      </div>
    </div>
  );
}
