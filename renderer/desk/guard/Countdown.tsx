import { Timer } from 'lucide-react';
import { useState } from 'react';
import type { GuardState } from '../../../shared/ipc';
import { Button, runCommand } from '../../ui';
import styles from './Countdown.module.css';
import { useGuard } from './store';
import { lockSentence } from './words';

/** When the countdown is said aloud: often enough to act, not so often that nothing else is heard. */
const saidAt = [10, 30, 60] as const;

/**
 * A lock that is near, counted down at the foot of the window: above dialogs too, in nobody's way, and without taking
 * the focus.
 */
export function Countdown() {
  const isNear = useGuard(({ state }) => nearLock(state) !== null);
  return (
    <>
      {isNear && <Strip />}
      <Said />
    </>
  );
}

/** The lock that is counted down; none while a curtain says it instead. */
function nearLock(state: GuardState | null): GuardState['lock'] | null {
  return state !== null && state.warning && state.curtain === null ? state.lock : null;
}

function Strip() {
  const because = useGuard(({ state }) => nearLock(state)?.because);
  const sentence = useGuard(({ state }) => sentenceOf(nearLock(state)));
  return (
    <aside className={styles['strip']} aria-label="Countdown">
      <Timer className={styles['icon']} size={14} aria-hidden />
      <span className={styles['words']}>{sentence}</span>
      {because === 'posture' && <Button onPress={() => void runCommand('this-computer')}>What is missing</Button>}
      {because === 'shift-ended' && <Button onPress={() => void runCommand('end-shift')}>End the shift…</Button>}
    </aside>
  );
}

/**
 * What is said aloud, at 60, 30 and 10 seconds: the sentence as it is when each is reached. It is there before it has
 * anything to say, since what appears together with its words is not read.
 */
function Said() {
  const step = useGuard(({ state }) => saidAt.find((seconds) => (nearLock(state)?.inSeconds ?? Infinity) <= seconds) ?? null);
  const [said, setSaid] = useState<{ readonly step: number | null; readonly words: string }>({ step: null, words: '' });
  if (step !== said.step) setSaid({ step, words: step === null ? '' : sentenceOf(nearLock(useGuard.getState().state)) });
  return <div className={styles['said']} aria-live="polite" aria-atomic>{said.words}</div>;
}

function sentenceOf(lock: GuardState['lock'] | null): string {
  if (lock === null) return '';
  return lock.because === 'idle' ? `${lockSentence(lock)} Any key stays.` : lockSentence(lock);
}
