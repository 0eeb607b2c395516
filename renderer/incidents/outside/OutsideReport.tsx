import { MessageSquareLock, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ShownPolicy } from '../../../shared/policy';
import { Button, isPressed } from '../../ui';
import { ConcernDialog, openConcern } from '../concern';
import { closeOutside, openOutside, readyOutside } from './acts';
import styles from './outside.module.css';
import { ReportPage } from './ReportPage';
import { askWaiting, useOutside } from './store';
import { waitingWords } from './words';

export type OutsideReportProps = {
  readonly policy: ShownPolicy | null;
  /** Whether a fresh application takes over once something was said: what is beneath has nothing to lose by it. */
  readonly startsAfresh?: boolean;
  /** What else stands on the line of the ways to say it: small windows have no room for two. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
};

/**
 * What stands before the desk is open (the lock screen, setting up, a vault that cannot be opened), with the ways to say that something is
 * wrong: `Ctrl+Shift+I`, the button, the tray. What is beneath stays as it is meanwhile.
 */
export function OutsideReport({ policy, startsAfresh = false, beside, children }: OutsideReportProps) {
  const isOpen = useOutside((state) => state.isOpen);
  const waiting = useOutside((state) => state.waiting);
  const before = useRef<HTMLElement | null>(null);
  const show = (): void => {
    if (useOutside.getState().isOpen) return;
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    openOutside();
  };
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    if (isOpen && policy !== null) void readyOutside(policy);
  }, [isOpen, policy]);

  useEffect(() => {
    void askWaiting();
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || !isPressed('Ctrl+Shift+I', event)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    window.addEventListener('keydown', press, { capture: true });
    const stop = window.desk.onMenuCommand((command) => {
      if (command === 'something-wrong') latest.current();
    });
    return () => {
      stop();
      window.removeEventListener('keydown', press, { capture: true });
    };
  }, []);

  // The keyboard goes on where it was.
  useEffect(() => {
    if (!isOpen && before.current?.isConnected === true) before.current.focus();
  }, [isOpen]);

  return (
    <div className={styles['outside']}>
      <div className={styles['beneath']} hidden={isOpen}>{children}</div>
      {isOpen && <ReportPage contacts={policy?.privacyContact ?? []} onBack={() => void closeOutside(startsAfresh)} />}
      {!isOpen && (
        <div className={styles['ways']} role="group" aria-label="If something is wrong">
          {waiting !== null && waiting.reports.length > 0 && <p className={styles['waiting']}>{waitingWords(waiting)}</p>}
          {beside}
          <div className={styles['pair']}>
            <Button variant="quiet" icon={TriangleAlert} shortcut="Ctrl+Shift+I" onPress={show}>Something is wrong</Button>
            <Button variant="quiet" icon={MessageSquareLock} onPress={openConcern}>Raise a concern…</Button>
          </div>
        </div>
      )}
      <ConcernDialog policy={policy} startsAfresh={startsAfresh} />
    </div>
  );
}
