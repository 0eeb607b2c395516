import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Person } from '../../shared/accounts';
import type { Fault } from '../../shared/kernel';
import { onNotice } from '../bridge';
import { faultMessage, isSecretEmpty, takeSecret } from '../ui';
import { usePassphraseChoice, type PassphraseChoice } from './passphrase-choice';
import { useRetry } from './retry';
import { changePassphrase } from './store';

/** How far the new passphrase has been compared with earlier ones. */
export type Comparing = { readonly done: number; readonly total: number };

export type PassphraseChange = {
  readonly current: RefObject<HTMLInputElement | null>;
  readonly choice: PassphraseChoice;
  readonly retry: ReturnType<typeof useRetry>;
  readonly currentError: string | null;
  readonly clearCurrentError: () => void;
  readonly state: 'typing' | 'working' | 'done';
  /** Null until it takes long enough to be told. */
  readonly comparing: Comparing | null;
  readonly fault: Fault | null;
  readonly submit: () => Promise<void>;
};

const patienceMs = 1000;

/** The state of changing the passphrase: the one in force, the new one twice, and what became of it. */
export function usePassphraseChange({ name, identifier }: Person): PassphraseChange {
  const current = useRef<HTMLInputElement>(null);
  const choice = usePassphraseChoice([name, identifier]);
  const retry = useRetry(0);
  const [currentError, setCurrentError] = useState<string | null>(null);
  const [state, setState] = useState<PassphraseChange['state']>('typing');
  const [fault, setFault] = useState<Fault | null>(null);
  const comparing = useComparing(state === 'working');

  async function submit(): Promise<void> {
    if (state !== 'typing' || retry.seconds > 0) return;
    setFault(null);
    if (isSecretEmpty(current.current)) {
      setCurrentError('Enter the passphrase that is in force now.');
      current.current?.focus();
      return;
    }
    const next = await choice.take();
    if (next === null) return;
    setState('working');
    const outcome = await changePassphrase(takeSecret(current.current), next);
    setState(outcome === null ? 'done' : 'typing');
    if (outcome !== null) show(outcome);
  }

  function show(outcome: Fault): void {
    if (outcome.code === 'weak-passphrase') choice.refuse(`${faultMessage(outcome).text} Enter the three again.`);
    else if (outcome.code === 'wrong-passphrase' || outcome.code === 'throttled') {
      retry.wait(outcome.retryInSeconds);
      setCurrentError('This is not the passphrase in force. Nothing was changed; enter the three again.');
      current.current?.focus();
    } else setFault(outcome);
  }

  return { current, choice, retry, currentError, clearCurrentError: () => setCurrentError(null), state, comparing, fault, submit };
}

/** Listens while it is worked, and says nothing before a second is over. */
function useComparing(isWorking: boolean): Comparing | null {
  const [comparing, setComparing] = useState<Comparing | null>(null);
  useEffect(() => {
    if (!isWorking) return undefined;
    const since = performance.now();
    const end = onNotice('accounts.comparing', (told) => {
      if (performance.now() - since >= patienceMs && told.done < told.total) setComparing(told);
    });
    return () => {
      end();
      setComparing(null);
    };
  }, [isWorking]);
  return comparing;
}
