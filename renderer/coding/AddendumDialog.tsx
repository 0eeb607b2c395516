import { useState } from 'react';
import type { EncounterId } from '../../shared/kernel';
import { DraftField, useDraft } from '../desk';
import { Button, Dialog, faultMessage, Notice } from '../ui';
import { openAddendum, useCoding } from './store';

const fewestLetters = 10;

export type AddendumDialogProps = {
  readonly encounterId: EncounterId;
  readonly encounterRef: string;
  readonly onClose: () => void;
  /** The codes can be changed again. */
  readonly onOpened: () => void;
};

/** Opens a final encounter again, for a reason that stays in its history. */
export function AddendumDialog({ encounterId, encounterRef, onClose, onOpened }: AddendumDialogProps) {
  const { text, drop } = useDraft('addendum', encounterId);
  const refusal = useCoding((state) => state.refusal);
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const isTooShort = text.trim().length < fewestLetters;
  const open = async (): Promise<void> => {
    setTried(true);
    if (isTooShort || isPending) return;
    setPending(true);
    const made = await openAddendum(text.trim());
    setPending(false);
    if (made === null) return;
    drop();
    onClose();
    onOpened();
  };
  return (
    <Dialog
      title={`Addendum to ${encounterRef}`}
      isOpen
      onClose={onClose}
      onSubmit={() => void open()}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={isPending}>Open addendum</Button>
        </>
      }
    >
      {refusal !== null && isTried && <Notice tone="error" title={faultMessage(refusal).title}>{faultMessage(refusal).text}</Notice>}
      <DraftField
        field="addendum"
        encounterId={encounterId}
        label="Why the codes are changed after they were final"
        description="The reason, your name and the time stay in the history. The codes as they were finalised are kept."
        error={isTried && isTooShort ? 'Say it in at least 10 characters.' : null}
        multiline
        rows={3}
        maxLength={1000}
        autoFocus
        dataFocus="addendum"
      />
    </Dialog>
  );
}
