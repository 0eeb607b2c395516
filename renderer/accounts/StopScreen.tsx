import type { LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, classNames, formatTime } from '../ui';
import styles from './StopScreen.module.css';

export type StopScreenProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  /** What is wrong. */
  readonly text: ReactNode;
  /** Facts and ways on, where there is more to say than that somebody has to help. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

/** Instead of the lock screen, where no passphrase helps: what is wrong, and what to do. */
export function StopScreen({ icon: Icon, title, text, isWide = false, children }: StopScreenProps) {
  return (
    <main className={styles['screen']}>
      <div className={classNames(styles['card'], isWide && styles['wide'])}>
        <div className={styles['said']} role="alert">
          <p className={styles['name']}>Chartlock</p>
          <Icon className={styles['icon']} size={32} strokeWidth={1.5} aria-hidden />
          <h1 className={styles['title']}>{title}</h1>
          <p>{text}</p>
        </div>
        {children}
      </div>
    </main>
  );
}

/** Looks once more. What is mended shows another screen; that nothing is, is said. */
export function LookAgain({ onLook }: { readonly onLook: () => Promise<unknown> }) {
  const [isLooking, setLooking] = useState(false);
  const [lookedAt, setLookedAt] = useState<number | null>(null);

  async function look(): Promise<void> {
    setLooking(true);
    await onLook();
    setLooking(false);
    setLookedAt(Date.now());
  }

  return (
    <div className={styles['look']}>
      <Button variant="primary" onPress={() => void look()} isPending={isLooking} autoFocus>Look again</Button>
      <span className={styles['outcome']} role="status">{lookedAt !== null && !isLooking && `Looked at ${formatTime(lookedAt)}: nothing has changed`}</span>
    </div>
  );
}
