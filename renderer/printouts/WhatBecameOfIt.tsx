import { useState } from 'react';
import type { PrintoutEnd } from '../../shared/audit';
import type { Fault } from '../../shared/kernel';
import { Button, Dialog, faultMessage, formatDateTime, Notice } from '../ui';
import type { Printout } from '../../shared/printouts';
import { attest } from './store';

/** Asks what became of a copy that the system says it has not printed: it stands in the ledger until somebody says. */
export function WhatBecameOfIt({ printout, onClose }: { readonly printout: Printout; readonly onClose: () => void }) {
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Fault | null>(null);

  async function say(how: PrintoutEnd): Promise<void> {
    setPending(true);
    const fault = await attest(printout.id, how);
    setPending(false);
    setRefusal(fault);
    if (fault === null) onClose();
  }

  return (
    <Dialog
      title={`Copy ${printout.copyNumber} was not printed, as far as the system says`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Something came out</Button>
          <Button variant="primary" onPress={() => void say('not-printed')} isPending={isPending} autoFocus>Nothing came out</Button>
        </>
      }
    >
      {refusal !== null && <Notice tone="error" title={faultMessage(refusal).title}>{faultMessage(refusal).text}</Notice>}
      <p>The print was cancelled or failed. The copy stands in the list of printouts: say whether there is paper. If there is, it stays owed to the shredder by {formatDateTime(printout.shredBy)}.</p>
    </Dialog>
  );
}
