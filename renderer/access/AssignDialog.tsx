import { useState } from 'react';
import { assigneeSchema } from '../../shared/access';
import type { EncounterId, Fault } from '../../shared/kernel';
import { Button, Dialog, faultMessage, Notice, TextField } from '../ui';
import { assignTo } from './store';

export type AssignDialogProps = { readonly encounterId: EncounterId; readonly encounterRef: string; readonly assignee: string | null; readonly onAssigned: () => void; readonly onClose: () => void };

/** Gives a chart to a person: a lead hands out work by reference and date, without opening it. */
export function AssignDialog({ encounterId, encounterRef, assignee, onAssigned, onClose }: AssignDialogProps) {
  const [text, setText] = useState('');
  const [isPending, setPending] = useState(false);
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const identifier = assigneeSchema.safeParse(text);

  async function assign(): Promise<void> {
    setTried(true);
    if (!identifier.success || isPending) return;
    setPending(true);
    const fault = await assignTo(encounterId, identifier.data);
    setPending(false);
    setRefusal(fault);
    if (fault === null) onAssigned();
  }

  return (
    <Dialog
      title={`Assign ${encounterRef}`}
      isOpen
      onClose={onClose}
      onSubmit={() => void assign()}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={isPending}>Assign {encounterRef}</Button>
        </>
      }
    >
      {refusal !== null && <Notice tone="error" title={faultMessage(refusal).title}>{faultMessage(refusal).text}</Notice>}
      <p>{assignee === null ? 'It is nobody’s yet.' : `It is assigned to ${assignee}.`} It opens to the person whom you name, and to others for a reason only.</p>
      <TextField
        label="Work e-mail or employee id"
        value={text}
        onChange={setText}
        error={isTried && !identifier.success ? 'Enter the e-mail or id under which the organisation knows the person.' : null}
        maxLength={120}
        autoFocus
        dataFocus="assign-to"
      />
    </Dialog>
  );
}
