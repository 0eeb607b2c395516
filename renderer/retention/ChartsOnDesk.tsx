import { Trash2 } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { RetentionOverview } from '../../shared/retention';
import { useAccounts } from '../accounts';
import { DeskSection } from '../desk';
import { Button, faultMessage, formatCount, Notice, Skeleton } from '../ui';
import { BudgetMeter } from './BudgetMeter';
import { CertificatesPart } from './CertificatesPart';
import { ClassTable } from './ClassTable';
import { EndingCharts } from './EndingCharts';
import { LegalHolds } from './LegalHolds';
import styles from './retention.module.css';
import { disposeDue, loadRetention, useRetention } from './store';

/** How far a chart's end is looked ahead, in words; the vault decides it. */
const ahead = 'three days';

/** How long after keys were found waiting for the keychain it is looked again. */
const keychainPauseMs = 2000;

/** What of charts is kept on this desk, how much room it takes, what ends soon, what is kept longer, and what has ended. */
export function ChartsOnDesk() {
  const { phase, fault, overview } = useRetention();
  useEffect(() => void loadRetention(), []);
  return (
    <DeskSection id="charts" title="Charts on this desk">
      {phase === 'failed' && fault !== null && (
        <Notice tone="error" title={faultMessage(fault).title} actions={<Button onPress={() => void loadRetention()}>Try again</Button>}>{faultMessage(fault).text}</Notice>
      )}
      {overview === null ? phase !== 'failed' && <Skeleton lines={6} isInline label="Reading what is kept on this desk" /> : <Overview overview={overview} />}
    </DeskSection>
  );
}

/** Keys go a moment after their records, and it is not told when: looked for as long as some wait. */
function useKeychainWait(overview: RetentionOverview): void {
  useEffect(() => {
    if (overview.waitingForKeychain === 0) return undefined;
    const timer = setTimeout(() => void loadRetention(), keychainPauseMs);
    return () => clearTimeout(timer);
  }, [overview]);
}

function Overview({ overview }: { readonly overview: RetentionOverview }) {
  const role = useAccounts((state) => state.session?.person.role ?? null);
  const isKeychainLate = useRetention((state) => state.isKeychainLate);
  const { budget, classes, soon, holds, waitingForKeychain } = overview;
  useKeychainWait(overview);
  if (role === null) return null;
  return (
    <>
      {isKeychainLate && <WaitingForKeychain records={waitingForKeychain} />}
      <div className={styles['meters']}>
        <BudgetMeter label="Charts" used={budget.charts.used} limit={budget.charts.limit} unit="" />
        <BudgetMeter label="Room they take" used={budget.megabytes.used} limit={budget.megabytes.limit} unit="MB" />
      </div>
      <Disposing />
      <Part title="Ending soon">
        {soon.length === 0 ? <p className={styles['soft']}>No chart ends within {ahead}.</p> : <EndingCharts charts={soon} role={role} />}
      </Part>
      <Part title="On legal hold">
        {holds.length === 0 ? <p className={styles['soft']}>No chart is on legal hold. A hold keeps a chart past its end until a lead or the privacy officer releases it.</p> : <LegalHolds holds={holds} role={role} />}
      </Part>
      <Part title="What is kept, and for how long"><ClassTable classes={classes} /></Part>
      <Part title="Disposed of"><CertificatesPart count={overview.certificates} signedBy={overview.signedBy} /></Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['part']} aria-label={title}>
      <h3 className={styles['partTitle']}>{title}</h3>
      {children}
    </section>
  );
}

function WaitingForKeychain({ records }: { readonly records: number }) {
  const one = records === 1;
  return (
    <Notice tone="warning" title={one ? 'A key is still to be destroyed' : `${formatCount(records)} keys are still to be destroyed`}>
      The rows of {one ? 'that record are' : 'those records are'} gone; the {one ? 'key goes' : 'keys go'} when the system’s keychain answers. Unlock the keychain, or sign in to your desktop
      session anew; then choose “Dispose of what is due”.
    </Notice>
  );
}

function Disposing() {
  const { isDisposing, disposed } = useRetention();
  const failure = disposed !== null && 'code' in disposed ? faultMessage(disposed) : null;
  return (
    <div className={styles['disposing']}>
      <div className={styles['line']}>
        <Button icon={Trash2} onPress={() => void disposeDue()} isPending={isDisposing} dataFocus="retention-dispose">{isDisposing ? 'Disposing…' : 'Dispose of what is due'}</Button>
        <span className={styles['soft']}>It also happens by itself: at every unlock, and every hour.</span>
      </div>
      {/* Always there, so that a screen reader hears what comes into it. */}
      <div role="status">
        {failure !== null && <Notice tone="error" title={failure.title}>{failure.text}</Notice>}
        {disposed !== null && 'died' in disposed && <Notice tone="success" title={disposedWords(disposed.died)}>{disposed.died === 0 ? 'Nothing has reached its end, and the desk is within its budget.' : 'Each has its certificate.'}</Notice>}
      </div>
    </div>
  );
}

function disposedWords(died: number): string {
  if (died === 0) return 'Nothing was due';
  return died === 1 ? '1 record was disposed of' : `${formatCount(died)} records were disposed of`;
}
