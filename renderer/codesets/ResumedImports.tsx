import { RotateCw } from 'lucide-react';
import { useEffect } from 'react';
import { StatusSlot } from '../ui';
import { forgetResumed, useQueue, type ImportJob } from './queue';
import { systemWords } from './words';
import styles from './codesets.module.css';

/** How long it is said of an import that has come to its end. */
const saidForMs = 60_000;

/** Says in the status line, wherever the person is, that imports which a lock cut off go on, and what came of them. */
export function ResumedImports() {
  const jobs = useQueue((queue) => queue.jobs).filter(({ isResumed }) => isResumed);
  const underWay = jobs.filter(({ state }) => state.at === 'looking' || state.at === 'waiting' || state.at === 'importing');
  const isOver = jobs.length > 0 && underWay.length === 0;
  useEffect(() => {
    if (!isOver) return undefined;
    const timer = setTimeout(forgetResumed, saidForMs);
    return () => clearTimeout(timer);
  }, [isOver]);
  const [current = jobs.at(-1)] = underWay;
  if (current === undefined) return null;
  return (
    <StatusSlot>
      <span className={styles['resumed']} role="status"><RotateCw size={12} aria-hidden /> {wordsOf(current, underWay.length)}</span>
    </StatusSlot>
  );
}

function wordsOf({ fileName, state }: ImportJob, left: number): string {
  switch (state.at) {
    case 'done':
      return `Import resumed after the lock: ${systemWords[state.release.system]} ${state.release.name} is loaded`;
    case 'refused':
    case 'failed':
    case 'review':
      return `Import resumed after the lock: ${fileName} is not loaded, see Code sets`;
    case 'looking':
    case 'waiting':
    case 'importing':
      return left === 1 ? `Import resumed after the lock: ${fileName}` : `Imports resumed after the lock: ${fileName} and ${left - 1} more`;
  }
}
