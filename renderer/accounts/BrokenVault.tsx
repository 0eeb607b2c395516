import { ShieldAlert } from 'lucide-react';
import type { Fault } from '../../shared/kernel';
import { faultMessage } from '../ui';
import { LookAgain, StopScreen } from './StopScreen';
import { askStatus } from './store';

export type BrokenVaultProps = { readonly fault: Fault; readonly onLookAgain?: () => Promise<unknown> };

/** Nothing can be opened by any passphrase: what is wrong, that nothing was touched, and whom to ask. */
export function BrokenVault({ fault, onLookAgain = askStatus }: BrokenVaultProps) {
  const { title, text } = faultMessage(fault);
  return <StopScreen icon={ShieldAlert} title={title} text={text}><LookAgain onLook={onLookAgain} /></StopScreen>;
}
