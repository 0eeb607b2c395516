import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { Fault } from '../../../shared/kernel';
import type { Recipient } from '../../../shared/queries';
import { useMay } from '../../accounts';
import { Button, Checkbox, faultMessage, Notice } from '../../ui';
import { confirmRecipient } from '../recipients';
import styles from './compose.module.css';

/** The fingerprint of a recipient; a new or changed one is compared with the directory before anything is sent. */
export function Fingerprint({ recipient }: { readonly recipient: Recipient }) {
  const { fingerprint, unconfirmed, isThirdParty, agreement } = recipient;
  const mayConfirm = useMay('queries.confirmRecipient');
  const [isCompared, setCompared] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const Icon = unconfirmed === null ? ShieldCheck : ShieldAlert;
  return (
    <>
      <p className={styles['leavesHead']}>
        <Icon size={14} aria-hidden />
        {unconfirmed === null ? 'Confirmed' : unconfirmed === 'new' ? 'New in the directory' : 'Changed since it was confirmed'}
        {isThirdParty && ` · third party${agreement === '' ? ', no agreement named' : `, agreement ${agreement}`}`}
      </p>
      <p className={styles['fingerprint']} aria-label="Fingerprint words">{fingerprint.map((word) => <span key={word}>{word}</span>)}</p>
      {unconfirmed !== null && mayConfirm && (
        <>
          <Checkbox
            label="I have compared these six words with the directory, over a channel that I know"
            isSelected={isCompared}
            onChange={setCompared}
          />
          <div><Button isDisabled={!isCompared} dataFocus="query-confirm" onPress={() => void confirmRecipient(recipient).then(setFault)}>Confirm {recipient.name}</Button></div>
        </>
      )}
      {fault !== null && <Notice tone="error" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>}
    </>
  );
}
