import { FileText, X } from 'lucide-react';
import { useRef } from 'react';
import { Button, faultMessage, formatBytes, IconButton, Notice, Progress, Skeleton, useKeepFocus } from '../ui';
import { ImportReview } from './ImportReview';
import { span } from './InForceOn';
import { phaseWords, secondsLeft } from './progress';
import { cancelImport, letGo, reviewAgain, type ImportJob } from './queue';
import { contentWords } from './count-words';
import { layoutWords, releaseTitle, systemWords } from './words';
import styles from './codesets.module.css';

/** One file, from the first look to its place among the releases. */
export function ImportCard({ job }: { readonly job: ImportJob }) {
  const card = useRef<HTMLElement>(null);
  useKeepFocus(card, job.state.at);
  const { inspection } = job;
  return (
    <article className={styles['card']} ref={card} tabIndex={-1} aria-label={job.fileName}>
      <header className={styles['cardHead']}>
        <FileText size={16} aria-hidden />
        <h3 className={styles['cardTitle']}>{job.fileName}</h3>
        {inspection !== null && (
          <span className={styles['faint']}>{systemWords[inspection.system]} · {layoutWords[inspection.layout]} · {formatBytes(inspection.bytes)}{job.isResumed && ' · resumed after the lock'}</span>
        )}
        {job.state.at !== 'importing' && <span className={styles['cardEnd']}><IconButton icon={X} label={`Leave out ${job.fileName}`} onPress={() => letGo(job.id)} /></span>}
      </header>
      <CardBody job={job} />
    </article>
  );
}

function CardBody({ job }: { readonly job: ImportJob }) {
  const { state, id } = job;
  switch (state.at) {
    case 'looking':
      return <Skeleton lines={2} label={`Looking at ${job.fileName}`} />;
    case 'refused': {
      const { title, text } = faultMessage(state.fault);
      return <Notice tone="error" title={title}>{text}</Notice>;
    }
    case 'review':
      return <ImportReview job={job} />;
    case 'waiting':
      return <p className={styles['faint']}>Waits for the import before it.</p>;
    case 'importing': {
      const { progress, taskId, phaseStartedAt, cancelling } = state;
      if (cancelling) return <Progress label="Cancelling; the previous release stays as it was" done={0} total={0} />;
      if (progress === null) return <Progress label="Starting" done={0} total={0} onCancel={() => void cancelImport(taskId)} />;
      const left = secondsLeft(phaseStartedAt, Date.now(), progress.done, progress.total);
      return <Progress label={phaseWords[progress.phase]} done={progress.done} total={progress.total} timeLeft={left} onCancel={() => void cancelImport(taskId)} />;
    }
    case 'done': {
      const { release } = state;
      return (
        <Notice tone="success" title={`${releaseTitle(release)} is loaded`}>
          {contentWords(release)}, {release.book === 'codes' ? 'in force' : 'of'} {span(release.effectiveFrom, release.effectiveTo)}.{' '}
          <span className={styles['hashWhole']}>SHA-256 {release.sha256}</span>
        </Notice>
      );
    }
    case 'failed': {
      const { title, text } = faultMessage(state.fault);
      const isCancelled = state.fault.code === 'cancelled';
      return (
        <Notice
          tone={isCancelled ? 'info' : 'error'}
          title={isCancelled ? 'Import cancelled' : title}
          actions={<Button onPress={() => reviewAgain(id)}>Back to the review</Button>}
        >
          {isCancelled ? '' : `${text} `}The releases are as they were before.
        </Notice>
      );
    }
    default: {
      const never: never = state;
      return never;
    }
  }
}
