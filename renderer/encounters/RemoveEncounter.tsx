import { useState } from 'react';
import type { WorklistRow } from '../../shared/encounters';
import { ConfirmDialog, faultMessage, Notice } from '../ui';
import { removeEncounter } from './store';
import { counted } from './words';

export type RemoveEncounterProps = { readonly row: WorklistRow; readonly onRemoved: () => void; readonly onClose: () => void };

/** Asks before an encounter leaves the vault, since nothing brings it back. */
export function RemoveEncounter({ row, onRemoved, onClose }: RemoveEncounterProps) {
  const [isRemoving, setIsRemoving] = useState(false);
  const [refusal, setRefusal] = useState<{ title: string; text: string } | null>(null);

  async function remove(): Promise<void> {
    setIsRemoving(true);
    const fault = await removeEncounter(row.id);
    setIsRemoving(false);
    if (fault === null) onRemoved();
    else setRefusal(faultMessage(fault));
  }

  return (
    <ConfirmDialog isOpen title={`Remove encounter ${row.ref}`} confirmLabel={`Remove ${row.ref} for good`} isPending={isRemoving} onConfirm={() => void remove()} onClose={onClose}>
      <p>
        {counted(row.documents, 'document', 'documents')} and {row.codes === 0 ? 'no codes' : counted(row.codes, 'code', 'codes')} are erased from the vault, with their evidence, history
        and unsaved words. This cannot be undone. What was done in the encounter stays in the audit log.
      </p>
      {refusal !== null && <Notice tone="error" title={refusal.title}>{refusal.text}</Notice>}
    </ConfirmDialog>
  );
}
