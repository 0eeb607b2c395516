import { useEffect } from 'react';
import type { ShownPolicy } from '../../shared/policy';
import type { PostureReport } from '../../shared/posture';
import { usePolicy } from '../policy';
import { Button, formatTime, Notice } from '../ui';
import styles from './posture.module.css';
import { lookAtComputer, requiresAny, usePosture, verdictOf } from './store';
import { probeTitles, remedyFor, sightSentence } from './words';

/** Why this computer does not open the vault, before anybody types a passphrase: what is missing, and what to do about it. */
export function BlockedComputer({ policy, report, hasVault }: { readonly policy: ShownPolicy; readonly report: PostureReport; readonly hasVault: boolean }) {
  const isLooking = usePosture((state) => state.isLooking);
  const isUnreadable = usePolicy((state) => state.rules?.organisation.mode === 'unreadable');
  const { refused } = verdictOf(policy, report);
  const findings = refused.map(({ probe, state, seen }) => report.findings.find((each) => each.probe === probe) ?? { probe, state, seen, detail: null });
  const whole = findings.length === 1 ? 'this is in order' : 'these are in order';
  return (
    <Notice
      tone="warning"
      title="This computer does not meet the policy"
      actions={
        <div className={styles['actions']}>
          <Button onPress={() => void lookAtComputer(true)} isPending={isLooking} autoFocus>{isLooking ? 'Looking' : 'Look again'}</Button>
          <span className={styles['soft']}>Looked at {formatTime(report.takenAt)}</span>
        </div>
      }
    >
      {isUnreadable && <p><strong>Mend the policy first.</strong> Since it cannot be read, everything that could be required of a computer is; what is wrong in it stands above.</p>}
      <p>{hasVault ? `The vault stays closed until ${whole}. Nothing in it was touched.` : `This desk can be set up once ${whole}.`}</p>
      <ul className={styles['reasons']}>
        {findings.map((finding) => (
          <li key={finding.probe}>
            <span className={styles['name']}>{probeTitles[finding.probe]}</span>
            <span className={styles['seen']}>{sightSentence(finding)}</span>
            <span className={styles['remedy']}>{remedyFor(finding, report.platform)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Whether the computer lets anybody in, as far as the page can tell; the vault process decides anew. */
export function useComputer(policy: ShownPolicy | null): { readonly state: 'well' | 'looking' } | { readonly state: 'blocked'; readonly policy: ShownPolicy; readonly report: PostureReport } {
  const report = usePosture((state) => state.report);
  const waits = policy !== null && requiresAny(policy);
  useEffect(() => {
    if (waits) void lookAtComputer(false);
  }, [waits]);
  if (policy === null || !waits) return { state: 'well' };
  if (report === null) return { state: 'looking' };
  return verdictOf(policy, report).refused.length > 0 ? { state: 'blocked', policy, report } : { state: 'well' };
}
