import { useEffect, useState } from 'react';
import type { Fault } from '../../shared/kernel';
import { askStatus, BrokenVault, EnrolmentGate, LockScreen, MissingVault, PassphraseDue, useAccounts, Wizard } from '../accounts';
import { askAbout, lockDesk, resumeDesk, useAppearance, useDesk, useDeskKeeping, useRulesKeeping } from '../desk';
import { OutsideReport, type OutsideReportProps } from '../incidents';
import { ManagedLine, PolicyBanner } from '../policy';
import { followPosture } from '../posture';
import { Button, EmptyState, faultMessage, Skeleton } from '../ui';
import styles from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary';
import { Frame } from './Frame';
import { GoneScreen } from './GoneScreen';

/** The whole page: setting up, locked, or at work. */
export function App() {
  useAppearance();
  useDeskKeeping();
  useRulesKeeping();
  return <ErrorBoundary what="Chartlock"><Phase /></ErrorBoundary>;
}

function Phase() {
  const { phase, status, session } = useAccounts();
  const lockedBecause = useDesk(({ about }) => about?.lockedBecause ?? null);
  const lockedAt = useDesk(({ about }) => about?.lockedAt ?? null);
  const policy = useDesk(({ about }) => about?.rules.policy ?? null);
  const signed = useDesk(({ about }) => about?.rules.organisation.signed ?? null);
  const [fault, setFault] = useState<Fault | null>(null);

  useEffect(followPosture, []);
  useEffect(() => {
    void askAbout();
    void askStatus().then(setFault);
  }, []);

  if ((phase === 'none' || phase === 'missing' || phase === 'locked') && signed?.state === 'refused') {
    const { why, where, serial } = signed;
    return <OutsideReport policy={policy}><BrokenVault fault={{ code: 'policy-refused', why, where, serial, seen: null }} onLookAgain={askAbout} /></OutsideReport>;
  }
  switch (phase) {
    case 'starting':
      return fault === null ? null : <Trouble fault={fault} onTryAgain={() => void askStatus().then(setFault)} />;
    case 'none':
      return status === null ? null : <Outside policy={policy}><Wizard status={status} policy={policy} /></Outside>;
    case 'missing':
      return status === null || status.earlier === null ? null : <Outside policy={policy}><MissingVault status={status} earlier={status.earlier} policy={policy} /></Outside>;
    case 'locked':
      return status === null ? null : <Outside policy={policy} startsAfresh><LockScreen status={status} policy={policy} lockedBecause={lockedBecause} lockedAt={lockedAt} /></Outside>;
    case 'broken':
      return <Outside policy={policy}><BrokenVault fault={status?.fault ?? { code: 'vault-damaged', what: 'header' }} /></Outside>;
    case 'gone':
      return <OutsideReport policy={policy}><GoneScreen /></OutsideReport>;
    case 'open':
      if (session === null) return null;
      // The passphrase first: setting up the code proves it once more.
      if (session.keys.passphraseDue !== null) return <OutsideReport policy={policy}><PassphraseDue session={session} why={session.keys.passphraseDue} /></OutsideReport>;
      return session.owesSecondFactor ? <OutsideReport policy={policy}><EnrolmentGate onLock={() => void lockDesk()} /></OutsideReport> : <Resumed />;
  }
}

/** Before anyone has unlocked: what is wrong with the policy, if something is, and whether there is one; and that something else is wrong can be said. */
function Outside({ policy, startsAfresh = false, children }: OutsideReportProps) {
  return (
    <div className={styles['outside']}>
      <PolicyBanner />
      <div className={styles['inside']}><OutsideReport policy={policy} startsAfresh={startsAfresh} beside={<ManagedLine />}>{children}</OutsideReport></div>
    </div>
  );
}

/** The frame, once place and drafts are back. */
function Resumed() {
  const [state, setState] = useState<'coming' | 'there' | Fault>('coming');
  const resume = (): void => void resumeDesk().then((fault) => setState(fault ?? 'there'));
  useEffect(resume, []);
  if (state === 'there') return <Frame />;
  if (state === 'coming') return <Skeleton lines={4} label="Coming back to where you were" />;
  return <Trouble fault={state} onTryAgain={resume} />;
}

function Trouble({ fault, onTryAgain }: { readonly fault: Fault; readonly onTryAgain: () => void }) {
  return <EmptyState {...faultMessage(fault)} actions={<Button variant="primary" onPress={onTryAgain} autoFocus>Try again</Button>} />;
}
