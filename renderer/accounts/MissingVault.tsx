import { FileX } from 'lucide-react';
import { useState } from 'react';
import type { DeskStatus, EarlierVault, MissingPart } from '../../shared/accounts';
import type { ShownPolicy } from '../../shared/policy';
import { Button, Checkbox, faultMessage, formatCount, formatDateTime } from '../ui';
import styles from './MissingVault.module.css';
import { LookAgain, StopScreen } from './StopScreen';
import { askStatus } from './store';
import { Wizard } from './Wizard';

const parts: Readonly<Record<MissingPart, string>> = {
  header: 'What opens it (vault.json, vault.copy.json)',
  database: 'Its database (vault.db)',
  'chart-keys': 'The keys of its charts (chart-keys.json, chart-keys.copy.json)',
};

export type MissingVaultProps = { readonly status: DeskStatus; readonly earlier: EarlierVault; readonly policy: ShownPolicy | null };

/** A vault was here and is gone: what is missing and what is known of it; how it comes back; and, by a choice of its own, another in its place. */
export function MissingVault({ status, earlier, policy }: MissingVaultProps) {
  const [isAfresh, setAfresh] = useState(false);
  const [isAccepted, setAccepted] = useState(false);
  if (isAfresh) return <Wizard status={status} policy={policy} onBack={() => setAfresh(false)} />;

  return (
    <StopScreen isWide icon={FileX} title={faultMessage({ code: 'vault-missing' }).title} text="Files of this desk’s vault were removed while it was locked, and not by Chartlock. Nothing has been changed since.">
      <dl className={styles['facts']}>
        <dt>Missing</dt>
        <dd>{earlier.gone.map((part) => <div key={part}>{parts[part]}</div>)}</dd>
        <dt>Its audit log</dt>
        <dd>{earlier.events === null || earlier.lastAt === null ? 'How far it reached is not known' : `${formatCount(earlier.events)} events, the last sealed on ${formatDateTime(earlier.lastAt)}`}</dd>
        {earlier.copies > 0 && (
          <>
            <dt>Backup copies</dt>
            <dd>{earlier.copies === 1 ? 'One lies here; it opens' : `${formatCount(earlier.copies)} lie here; they open`} once vault.json is back</dd>
          </>
        )}
      </dl>
      <section className={styles['way']} aria-labelledby="missing-back">
        <h2 id="missing-back" className={styles['heading']}>Bring it back</h2>
        <p>Ask IT to put the missing files back from a backup of this computer, then look again: the vault opens with its passphrase. Tell your privacy officer if nobody knows why they are gone.</p>
        <LookAgain onLook={askStatus} />
      </section>
      <section className={styles['way']} aria-labelledby="missing-afresh">
        <h2 id="missing-afresh" className={styles['heading']}>Start afresh</h2>
        <p>A new, empty vault is made. What is left of the old one is set aside, and its entries in the keychain stay: it can still be brought back later. The new audit log begins by saying that a vault was here.</p>
        <Checkbox label="The old vault cannot be brought back now" isSelected={isAccepted} onChange={setAccepted} />
        <div><Button isDisabled={!isAccepted} onPress={() => setAfresh(true)}>Start afresh</Button></div>
      </section>
    </StopScreen>
  );
}
