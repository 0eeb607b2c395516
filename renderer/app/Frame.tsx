import { useEffect, useRef } from 'react';
import type { Session } from '../../shared/accounts';
import { AccessDesk } from '../access';
import { AuditBanner } from '../audit';
import { askStatus, ChangePassphrase, ProofDialog, useAccounts, useRoleChanges } from '../accounts';
import { CodesetsDesk } from '../codesets';
import { updatePlace, useDesk, useFocusKeeping, usePlace } from '../desk';
import { EncountersDesk } from '../encounters';
import { CasesDesk } from '../cases';
import { ConcernDesk, IncidentsDesk } from '../incidents';
import { OutboxDesk } from '../outbox';
import { OversightDesk } from '../oversight';
import { EnforcedDialog, PolicyBanner } from '../policy';
import { PrintoutsDesk } from '../printouts';
import { QueriesDesk } from '../queries';
import { RetentionDesk } from '../retention';
import { OverdueBanner, TrainingDesk, useHasTraining } from '../training';
import { useCommandKeys } from '../ui';
import { Bar } from './Bar';
import { CurrentView } from './CurrentView';
import { EndShift } from './EndShift';
import styles from './Frame.module.css';
import { FrameCommands } from './FrameCommands';
import { Palette } from './Palette';
import { Rail } from './Rail';
import { proofPurpose } from './proof-words';
import { ShortcutSheet } from './ShortcutSheet';
import { StatusLine } from './StatusLine';
import { useAuditKeeping } from './useAuditKeeping';
import { useOverlay } from './useOverlay';
import { usePolicyKeeping } from './usePolicyKeeping';
import { viewAt, viewsFor } from './views';

const statusEveryMs = 60_000;

/** The desk at work: rail, bar, the view on screen, status line. */
export function Frame() {
  const session = useAccounts((state) => state.session);
  return session === null ? null : <OpenFrame session={session} />;
}

function OpenFrame({ session }: { readonly session: Session }) {
  const { place } = usePlace();
  const [overlay, setOverlay] = useOverlay();
  const main = useRef<HTMLElement>(null);
  const { person } = session;
  const policy = useDesk(({ about }) => about?.rules.policy ?? null);
  const hasTraining = useHasTraining();
  const view = viewAt(person.role, place, hasTraining);
  const views = viewsFor(person.role, place, hasTraining);
  const seesCharts = views.some(({ name }) => name === 'worklist');
  const close = (): void => setOverlay(null);

  useCommandKeys();
  useRoleChanges();
  useFocusKeeping();
  useAuditKeeping(view === 'audit');
  usePolicyKeeping(view === 'policy');

  // The keychain may go, and the vault process may end, while nobody is asking anything of it.
  useEffect(() => {
    const timer = setInterval(() => void askStatus(), statusEveryMs);
    return () => clearInterval(timer);
  }, []);

  // A view that goes takes its focus along; the next key must still have somewhere to go.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [view]);

  return (
    <div className={styles['frame']}>
      {seesCharts && <AccessDesk />}
      {seesCharts && <EncountersDesk />}
      {seesCharts && <QueriesDesk />}
      <CodesetsDesk />
      <RetentionDesk />
      <TrainingDesk />
      <PrintoutsDesk />
      <OversightDesk />
      <IncidentsDesk />
      <ConcernDesk policy={policy} />
      <OutboxDesk />
      <CasesDesk />
      <FrameCommands views={views} onOverlay={setOverlay} />
      <Rail views={views} current={view} />
      <div className={styles['column']}>
        <AuditBanner onShowLog={showLog} />
        <PolicyBanner onShowDetails={showPolicy} />
        <Bar session={session} />
        <OverdueBanner />
        <main className={styles['main']} ref={main} tabIndex={-1}>
          <CurrentView view={view} />
        </main>
        <StatusLine session={session} />
      </div>
      <EnforcedDialog onAllSettings={showPolicy} />
      <Palette isOpen={overlay === 'palette'} onClose={close} />
      <ShortcutSheet isOpen={overlay === 'shortcuts'} onClose={close} />
      <EndShift isOpen={overlay === 'end-shift'} onClose={close} />
      <ProofDialog purposeOf={proofPurpose} />
      <ChangePassphrase person={person} isOpen={overlay === 'change-passphrase'} onClose={close} />
    </div>
  );
}

function showLog(): void {
  updatePlace({ view: 'audit' });
}

function showPolicy(): void {
  updatePlace({ view: 'policy' });
}
