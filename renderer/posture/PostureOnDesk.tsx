import { ScanSearch } from 'lucide-react';
import { useEffect } from 'react';
import type { ShownPolicy } from '../../shared/policy';
import { Button, formatTime, Notice, Skeleton } from '../ui';
import { ProbeList } from './ProbeList';
import styles from './posture.module.css';
import { lookAtComputer, usePosture, verdictOf } from './store';

/** This computer, as it was last found: for the Desk page. */
export function PostureOnDesk({ policy }: { readonly policy: ShownPolicy }) {
  const { report, isLooking } = usePosture();
  useEffect(() => void lookAtComputer(false), []);
  if (report === null) {
    return isLooking
      ? <Skeleton lines={6} isInline label="Looking at this computer" />
      : <Notice tone="warning" title="This computer was not looked at">Try again; if it happens again, restart Chartlock.</Notice>;
  }
  const { judged, refused } = verdictOf(policy, report);
  return (
    <>
      <p className={styles['intro']}>
        {judged.length === 0
          ? 'The policy asks nothing of this computer, so that nothing of it is looked at.'
          : 'Looked at when the desk is opened, every five minutes, and when the network changes. What was seen at the opening is in the audit log.'}
      </p>
      {refused.length > 0 && <Notice tone="error" title="The desk locks soon">Something that the policy requires is no longer so. Mend it, and the countdown ends; what you typed is kept either way.</Notice>}
      <ProbeList policy={policy} report={report} />
      {judged.length > 0 && (
        <div className={styles['actions']}>
          <Button icon={ScanSearch} onPress={() => void lookAtComputer(true)} isPending={isLooking} dataFocus="desk-look-again">{isLooking ? 'Looking' : 'Look again'}</Button>
          <span className={styles['soft']} role="status">Looked at {formatTime(report.takenAt)}</span>
        </div>
      )}
    </>
  );
}
