import { Download, FileCheck } from 'lucide-react';
import { useState } from 'react';
import type { Fault } from '../../shared/kernel';
import { Button, faultMessage, fingerprint, formatCount, Notice, shownFault } from '../ui';
import { CertificatesDialog } from './CertificatesDialog';
import styles from './retention.module.css';
import { saveCertificates } from './store';

/** How many certificates there are, by whose key; looking through them, and saving them for the organisation's files. */
export function CertificatesPart({ count, signedBy }: { readonly count: number; readonly signedBy: string | null }) {
  const [isOpen, setOpen] = useState(false);
  const { save, isSaving, outcome } = useSaving();
  if (count === 0) return <p className={styles['soft']}>Nothing has been disposed of yet. Each chart that is leaves a signed certificate here.</p>;
  return (
    <>
      <p>
        {count === 1 ? '1 certificate' : `${formatCount(count)} certificates`}{signedBy === null ? '' : ', signed with the key of this vault. Its fingerprint:'}
      </p>
      {signedBy !== null && <p className={styles['fingerprint']}>{fingerprint(signedBy)}</p>}
      <div className={styles['line']}>
        <Button icon={FileCheck} onPress={() => setOpen(true)} dataFocus="retention-certificates">Look through them</Button>
        <Button icon={Download} onPress={() => void save()} isPending={isSaving} dataFocus="retention-save">{isSaving ? 'Saving…' : 'Save certificates…'}</Button>
      </div>
      <div role="status">
        {outcome === 'saved' && <Notice tone="success" title="Saved">One certificate a line, with its signature and the public key. They hold no patient data and can be verified anywhere.</Notice>}
        {outcome !== null && outcome !== 'saved' && <Notice tone="error" title={faultMessage(outcome).title}>{faultMessage(outcome).text}</Notice>}
      </div>
      {isOpen && <CertificatesDialog signedBy={signedBy} onClose={() => setOpen(false)} />}
    </>
  );
}

function useSaving(): { readonly save: () => Promise<void>; readonly isSaving: boolean; readonly outcome: 'saved' | Fault | null } {
  const [isSaving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<'saved' | Fault | null>(null);
  return {
    isSaving,
    outcome,
    save: async () => {
      setSaving(true);
      setOutcome(null);
      const answer = await saveCertificates();
      setSaving(false);
      setOutcome(answer.ok ? (answer.value.saved ? 'saved' : null) : shownFault(answer.fault));
    },
  };
}
