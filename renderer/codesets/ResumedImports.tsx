import { RotateCw } from 'lucide-react';
import { useEffect } from 'react';
import { StatusSlot } from '../ui';
import { forgetResumed, useQueue, type ImportJob } from './queue';
import { releaseTitle } from './words';
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
  if (jobs.length === 0) return null;
  return (
    <StatusSlot>
      <span className={styles['resumed']} role="status"><RotateCw size={12} aria-hidden /> {isOver ? outcomeOf(jobs) : progressOf(underWay)}</span>
    </StatusSlot>
  );
}

function progressOf([current, ...others]: readonly ImportJob[]): string {
  const name = current?.fileName ?? '';
  return others.length === 0 ? `Import resumed after the lock: ${name}` : `Imports resumed after the lock: ${name} and ${others.length} more`;
}

function outcomeOf(jobs: readonly ImportJob[]): string {
  const loaded = jobs.flatMap(({ state }) => (state.at === 'done' ? [releaseTitle(state.release)] : []));
  const failed = jobs.length - loaded.length;
  if (failed > 0) return `Import resumed after the lock: ${failed === 1 ? 'a file is' : `${failed} files are`} not loaded, see Code sets`;
  return `Import resumed after the lock: ${loaded.join(', ')} ${loaded.length === 1 ? 'is' : 'are'} loaded`;
}
