import { ShieldAlert } from 'lucide-react';
import type { Fault } from '../../shared/kernel';
import { Button, faultMessage } from '../ui';
import styles from './BrokenVault.module.css';
import { askStatus } from './store';

export type BrokenVaultProps = { readonly fault: Fault; readonly onLookAgain?: () => void };

/** Nothing can be opened by any passphrase: what is wrong, that nothing was touched, and whom to ask. */
export function BrokenVault({ fault, onLookAgain = () => void askStatus() }: BrokenVaultProps) {
  const { title, text } = faultMessage(fault);
  return (
    <main className={styles['screen']}>
      <div className={styles['card']} role="alert">
        <p className={styles['name']}>Chartlock</p>
        <ShieldAlert className={styles['icon']} size={32} strokeWidth={1.5} aria-hidden />
        <h1 className={styles['title']}>{title}</h1>
        <p>{text}</p>
        <div><Button variant="primary" onPress={onLookAgain} autoFocus>Look again</Button></div>
      </div>
    </main>
  );
}
