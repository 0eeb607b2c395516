import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Fault } from '../../shared/kernel';
import { Button, faultMessage, isSecretEmpty, SecretField, takeSecret } from '../ui';
import styles from './LockScreen.module.css';
import { useRetry } from './retry';
import { askStatus, enterCode } from './store';

export type CodeNeeded = Extract<Fault, { code: 'code-needed' }>;

export type CodeStepProps = {
  readonly needed: CodeNeeded;
  readonly onFault: (fault: Fault | null) => void;
  /** Back to the passphrase, and why, if not by choice. */
  readonly onBack: (problem: string | null) => void;
};

const tooLate = 'The code took too long. Enter the passphrase again.';
const tooOften = 'Too many wrong codes. Enter the passphrase again.';

/** The second step of unlocking: the passphrase was right, and nothing is open until the code is. */
export function CodeStep({ needed, onFault, onBack }: CodeStepProps) {
  const field = useRef<HTMLInputElement>(null);
  const retry = useRetry(needed.retryInSeconds);
  const left = useRetry(needed.withinSeconds);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isRecovery, setRecovery] = useState(false);
  const isWaiting = retry.seconds > 0;
  const isOver = left.seconds === 0;

  useEffect(() => {
    if (isOver) onBack(tooLate);
  }, [isOver, onBack]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isWorking || isWaiting) return;
    if (isSecretEmpty(field.current)) return field.current?.focus();
    setWorking(true);
    setProblem(null);
    onFault(null);
    const fault = await enterCode(takeSecret(field.current));
    setWorking(false);
    return fault === null ? undefined : show(fault);
  }

  async function show(fault: Fault): Promise<void> {
    field.current?.focus();
    switch (fault.code) {
      case 'wrong-code':
        if (fault.triesLeft === 0) return onBack(tooOften);
        retry.wait(fault.retryInSeconds);
        return setProblem(fault.why === 'unknown' ? 'Wrong code.' : `${faultMessage({ ...fault, retryInSeconds: 0 }).title}. ${faultMessage({ ...fault, retryInSeconds: 0 }).text}`);
      case 'throttled':
        retry.wait(fault.retryInSeconds);
        return setProblem('That was too soon; it was not looked at.');
      case 'code-expired':
        return onBack(tooLate);
      case 'already-open':
        await askStatus();
        return onFault(fault);
      default:
        return onFault(fault);
    }
  }

  function change(): void {
    setRecovery(!isRecovery);
    setProblem(null);
    takeSecret(field.current).fill(0);
    field.current?.focus();
  }

  return (
    <form className={styles['form']} autoComplete="off" noValidate onSubmit={(event) => void submit(event)}>
      <SecretField
        label={isRecovery ? 'Recovery code' : 'One-time code'}
        description={isRecovery ? 'One of the ten that you wrote down. It is good once.' : 'The six digits that your authenticator shows now.'}
        fieldRef={field}
        error={problem}
        onChange={() => setProblem(null)}
        startsShown
        autoFocus
      />
      <Button type="submit" variant="primary" size="tall" isPending={isWorking} isDisabled={isWaiting}>
        {isWaiting ? `Next try in ${retry.words}` : isWorking ? 'Unlocking' : 'Unlock'}
      </Button>
      <div className={styles['others']}>
        <Button variant="quiet" onPress={change}>{isRecovery ? 'Use a one-time code' : 'Use a recovery code'}</Button>
        <Button variant="quiet" onPress={() => onBack(null)}>Back to the passphrase</Button>
      </div>
    </form>
  );
}
