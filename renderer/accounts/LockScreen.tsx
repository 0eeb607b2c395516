import { LockKeyhole } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import type { DeskStatus } from '../../shared/accounts';
import type { CopyName, Fault, LockReason } from '../../shared/kernel';
import type { ShownPolicy } from '../../shared/policy';
import { BlockedComputer, lookAtComputer, useComputer } from '../posture';
import { Button, classNames, faultMessage, isSecretEmpty, Notice, SecretField, takeSecret } from '../ui';
import { BringBack } from './BringBack';
import { CodeStep, type CodeNeeded } from './CodeStep';
import { useTimeOfDay } from './clock';
import styles from './LockScreen.module.css';
import { lockWords } from './lock-words';
import { useRetry } from './retry';
import { askStatus, unlockVault } from './store';
import { wayOutWords } from './way-out';

type KeychainFault = Extract<Fault, { code: 'keychain' | 'keychain-required' }>;

export type LockScreenProps = { readonly status: DeskStatus; readonly policy: ShownPolicy | null; readonly lockedBecause: LockReason | null; readonly lockedAt: number | null };

/**
 * Says who is expected by initials only, what time it is, and why and since when it is locked; takes the passphrase, unless
 * the computer is one on which it must not be typed.
 */
export function LockScreen({ status, policy, lockedBecause, lockedAt }: LockScreenProps) {
  const time = useTimeOfDay();
  const [fault, setFault] = useState<Fault | null>(null);
  const computer = useComputer(policy);
  const [codeNeeded, setCodeNeeded] = useState<CodeNeeded | null>(null);
  const [problemBefore, setProblemBefore] = useState<string | null>(null);
  const backToPassphrase = (problem: string | null): void => {
    setProblemBefore(problem);
    setCodeNeeded(null);
  };
  const [copy, setCopy] = useState<CopyName | null>(null);
  const trouble = fault ?? keychainFault(status);
  // What is damaged no passphrase opens; a copy of it may.
  const isTyping = computer.state === 'well' && codeNeeded === null && (copy !== null || !isBlocking(trouble));
  const offersCopies = computer.state === 'well' && codeNeeded === null && trouble?.code !== 'keychain' && trouble?.code !== 'keychain-required';
  return (
    <main className={styles['screen']}>
      <div className={classNames(styles['card'], computer.state === 'blocked' && styles['wide'])}>
        <h1 className={styles['name']}><LockKeyhole size={16} aria-hidden /> Chartlock</h1>
        <p className={styles['time']}>{time}</p>
        {status.initials !== null && <p className={styles['initials']} aria-label={`Desk of ${status.initials}`}>{status.initials}</p>}
        <p className={styles['why']}>{lockWords(lockedBecause, lockedAt, Date.now())}</p>
        {computer.state === 'looking' && <p className={styles['why']} role="status">Looking at this computer</p>}
        {computer.state === 'blocked' && <div className={styles['trouble']}><BlockedComputer policy={computer.policy} report={computer.report} hasVault /></div>}
        {computer.state === 'well' && trouble !== null && <Trouble fault={trouble} isRecoverable={status.isRecoverable === true} onTryAgain={() => { setFault(null); void askStatus(); }} />}
        {computer.state === 'well' && codeNeeded !== null && <CodeStep needed={codeNeeded} onFault={setFault} onBack={backToPassphrase} />}
        {isTyping && <UnlockForm retryInSeconds={status.retryInSeconds} problemBefore={problemBefore} copy={copy} onFault={setFault} onCodeNeeded={setCodeNeeded} />}
        {offersCopies && <BringBack copies={status.copies} chosen={copy} onChoose={setCopy} />}
      </div>
    </main>
  );
}

function keychainFault({ needsKeychain, keychainRequired, keychain }: DeskStatus): KeychainFault | null {
  if (keychain === 'present') return null;
  if (needsKeychain === true) return { code: 'keychain', why: keychain };
  return keychainRequired ? { code: 'keychain-required', why: keychain } : null;
}

/** Whether a passphrase would be typed for nothing. A keychain that is merely locked may open when it is asked. */
function isBlocking(fault: Fault | null): boolean {
  if (fault === null) return false;
  if (fault.code === 'keychain' || fault.code === 'keychain-required') return fault.why !== 'locked' && fault.why !== 'locked-or-slow';
  return fault.code === 'vault-damaged' || fault.code === 'vault-newer' || fault.code === 'policy-refused' || fault.code === 'gone';
}

type TroubleProps = { readonly fault: Fault; readonly isRecoverable: boolean; readonly onTryAgain: () => void };

function Trouble({ fault, isRecoverable, onTryAgain }: TroubleProps) {
  const { title, text } = faultMessage(fault);
  const wayOut = wayOutWords(fault, isRecoverable);
  const tone = fault.code === 'keychain' || fault.code === 'keychain-required' || fault.code === 'open-elsewhere' ? 'warning' : 'error';
  return (
    <div className={styles['trouble']}>
      <Notice tone={tone} title={title} actions={<Button onPress={onTryAgain}>Try again</Button>}>
        {text}
        {wayOut !== null && <p className={styles['wayOut']}>{wayOut}</p>}
      </Notice>
    </div>
  );
}

type UnlockFormProps = {
  readonly retryInSeconds: number;
  /** Why the passphrase has to be entered again. */
  readonly problemBefore: string | null;
  /** What takes the vault’s place first; null = nothing. */
  readonly copy: CopyName | null;
  readonly onFault: (fault: Fault | null) => void;
  readonly onCodeNeeded: (needed: CodeNeeded) => void;
};

function UnlockForm({ retryInSeconds, problemBefore, copy, onFault, onCodeNeeded }: UnlockFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const retry = useRetry(retryInSeconds);
  const [isWorking, setIsWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(problemBefore);
  const isWaiting = retry.seconds > 0;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isWorking || isWaiting) return;
    if (isSecretEmpty(field.current)) return field.current?.focus();
    setIsWorking(true);
    setProblem(null);
    onFault(null);
    const fault = await unlockVault(takeSecret(field.current), copy);
    setIsWorking(false);
    if (fault === null) return undefined;
    if (fault.code === 'code-needed') return onCodeNeeded(fault);
    field.current?.focus();
    if (fault.code === 'wrong-passphrase' || fault.code === 'throttled') {
      retry.wait(fault.retryInSeconds);
      return setProblem(fault.code === 'throttled' ? 'That was too soon; it was not looked at.' : 'Wrong passphrase.');
    }
    if (fault.code === 'already-open') await askStatus();
    // The computer has changed since this screen was drawn; what is missing now is said instead of the form.
    if (fault.code === 'posture') await lookAtComputer(true);
    return onFault(fault);
  }

  return (
    <form className={styles['form']} autoComplete="off" noValidate onSubmit={(event) => void submit(event)}>
      <SecretField label="Passphrase" fieldRef={field} error={problem} onChange={() => setProblem(null)} autoFocus />
      <Button type="submit" variant="primary" size="tall" isPending={isWorking} isDisabled={isWaiting}>
        {isWaiting ? `Next try in ${retry.words}` : copy === null ? (isWorking ? 'Unlocking' : 'Unlock') : isWorking ? 'Bringing it back' : 'Bring the copy back'}
      </Button>
    </form>
  );
}
