import { useState } from 'react';
import { choiceField } from '../../shared/desk';
import type { EncounterId, Fault } from '../../shared/kernel';
import { matterSchema } from '../../shared/retention';
import { DraftField, useDraft } from '../desk';
import { Button, Dialog, faultMessage, Notice } from '../ui';
import { placeHold } from './store';
import { matterWords } from './words';

export type HoldDialogProps = {
  readonly encounterId: EncounterId;
  readonly encounterRef: string;
  readonly onClose: () => void;
};

/** Puts a chart on legal hold, for a matter of the organisation's own register. */
export function HoldDialog({ encounterId, encounterRef, onClose }: HoldDialogProps) {
  // Kept under no chart's name: from the Desk page a chart is put on hold that was never opened.
  const field = choiceField(`hold ${encounterId}`);
  const { text, drop } = useDraft(field, null);
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  // Registers are kept in capitals; nobody should have to hold a key for it.
  const matter = matterSchema.safeParse(text.trim().toUpperCase());

  function close(): void {
    drop();
    onClose();
  }

  async function hold(): Promise<void> {
    setTried(true);
    if (!matter.success || isPending) return;
    setPending(true);
    const fault = await placeHold(encounterId, matter.data);
    setPending(false);
    setRefusal(fault);
    if (fault !== null) return;
    close();
  }

  return (
    <Dialog
      title={`Legal hold on ${encounterRef}`}
      isOpen
      onClose={close}
      onSubmit={() => void hold()}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={isPending}>Put on hold</Button>
        </>
      }
    >
      {refusal !== null && <Notice tone="error" title={faultMessage(refusal).title}>{faultMessage(refusal).text}</Notice>}
      <p>The chart stays on this desk past its end, and nobody can remove it, until a lead or the privacy officer releases the hold. Your name and the time are logged.</p>
      <DraftField
        field={field}
        encounterId={null}
        label="Matter"
        description={matterWords}
        error={isTried && !matter.success ? 'This is not a reference of that form.' : null}
        isMono
        maxLength={30}
        autoFocus
        dataFocus="hold-matter"
      />
    </Dialog>
  );
}
