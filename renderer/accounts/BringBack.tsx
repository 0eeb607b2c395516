import { useState } from 'react';
import type { CopyName, CopyReason, VaultCopy } from '../../shared/kernel';
import { Button, formatBytes, formatDateTime, RadioChoice } from '../ui';
import styles from './LockScreen.module.css';

const reasons: Readonly<Record<CopyReason, string>> = { scheduled: 'made by the clock', 'by-hand': 'made when asked to', 'before-update': 'made before a newer Chartlock changed the vault', 'taken-away': 'made when the vault’s file was taken away' };

export type BringBackProps = {
  readonly copies: readonly VaultCopy[];
  /** The copy that unlocking puts in the vault’s place; none is chosen where it is null. */
  readonly chosen: CopyName | null;
  readonly onChoose: (copy: CopyName | null) => void;
};

/** Which copy of the vault to bring back, and what that means. The passphrase is asked below, as for unlocking. */
export function BringBack({ copies, chosen, onChoose }: BringBackProps) {
  const [isOpen, setOpen] = useState(false);
  const at = copies.find(({ name }) => name === chosen)?.at;
  if (copies.length === 0) return null;
  if (!isOpen) return <div className={styles['others']}><Button variant="quiet" onPress={() => setOpen(true)}>Bring back a backup copy…</Button></div>;
  return (
    <div className={styles['form']}>
      <RadioChoice
        label="Bring back a backup copy"
        autoFocus
        value={chosen}
        onChange={onChoose}
        options={copies.map(({ name, at: madeAt, why, bytes }) => ({ id: name, label: formatDateTime(madeAt), description: `${formatBytes(bytes)}, ${reasons[why]}` }))}
      />
      {at !== undefined && <p className={styles['soft']}>What was done after {formatDateTime(at)} is not in it. The vault as it is now is set aside, not deleted; IT can look at it. Charts that have died since stay dead.</p>}
      <div className={styles['others']}><Button variant="quiet" onPress={() => { onChoose(null); setOpen(false); }}>Leave the vault as it is</Button></div>
    </div>
  );
}
