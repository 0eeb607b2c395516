import { ImportCard } from './ImportCard';
import { queueField } from './kept-queue';
import { clearEnded, problemsOfRelease, startImport, useQueue, type ImportJob } from './queue';
import { useCaretKeeping } from '../desk';
import { areDates, Button } from '../ui';
import styles from './codesets.module.css';

function isReady(job: ImportJob): boolean {
  return job.state.at === 'review' && !job.isChanged && Object.keys(problemsOfRelease(job.form)).length === 0 && areDates(job.dates);
}

function isEnded({ state }: ImportJob): boolean {
  return state.at === 'done' || state.at === 'failed' || state.at === 'refused';
}

/** The files on their way in: looked at, reviewed by the person, imported one after the other. */
export function ImportQueue() {
  const jobs = useQueue((queue) => queue.jobs);
  useCaretKeeping(queueField, null, jobs.length > 0);
  if (jobs.length === 0) return null;
  const ready = jobs.filter(isReady);
  return (
    <div className={styles['section']}>
      <header className={styles['sectionHead']}>
        <h2 className={styles['heading']}>Files to import</h2>
        <div className={styles['buttons']}>
          {jobs.some(isEnded) && <Button variant="quiet" onPress={clearEnded}>Clear what has ended</Button>}
          {ready.length > 1 && (
            <Button variant="primary" onPress={() => { for (const job of ready) void startImport(job.id); }}>{`Import all ${ready.length}`}</Button>
          )}
        </div>
      </header>
      <ul className={styles['jobs']}>
        {jobs.map((job) => <li key={job.id}><ImportCard job={job} /></li>)}
      </ul>
    </div>
  );
}
