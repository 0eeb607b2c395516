import { useState } from 'react';
import { accessReasons, type AccessReason } from '../../shared/audit';
import type { EncounterId, Fault } from '../../shared/kernel';
import { accessReasonWords } from '../audit';
import { Button, Dialog, faultMessage, Notice, RadioChoice } from '../ui';
import { breakGlass, useAccess } from './store';

export type BreakGlassDialogProps = { readonly encounterId: EncounterId; readonly encounterRef: string; readonly onOpened: () => void; readonly onClose: () => void };

const reasonOptions = accessReasons.map((id) => ({ id, label: accessReasonWords[id] }));
const durations = ['15', '30', '60', '120'] as const;

/** Asks why a chart that is not the person's has to be opened, and for how long. */
export function BreakGlassDialog({ encounterId, encounterRef, onOpened, onClose }: BreakGlassDialogProps) {
  const longest = useAccess((state) => state.longestMinutes);
  const allowed = durations.filter((minutes) => Number(minutes) <= longest);
  const options = (allowed.length === 0 ? [String(longest)] : allowed).map((id) => ({ id, label: `${id} minutes` }));
  const [reason, setReason] = useState<AccessReason | null>(null);
  const [minutes, setMinutes] = useState(options[0]?.id ?? '15');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Fault | null>(null);

  async function open(): Promise<void> {
    setTried(true);
    if (reason === null || isPending) return;
    setPending(true);
    const fault = await breakGlass(encounterId, reason, Number(minutes));
    setPending(false);
    setRefusal(fault);
    if (fault === null) onOpened();
  }

  return (
    <Dialog
      title={encounterRef === '' ? 'Open a chart that is not yours' : `Open ${encounterRef}, which is not yours`}
      isOpen
      onClose={onClose}
      onSubmit={() => void open()}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={isPending}>Open for {minutes} minutes</Button>
        </>
      }
    >
      {refusal !== null && <Notice tone="error" title={faultMessage(refusal).title}>{faultMessage(refusal).text}</Notice>}
      <p>Your name, the reason and the time are logged, and a lead or the privacy officer reviews them. The chart closes by itself.</p>
      <RadioChoice
        label="Reason"
        value={reason}
        onChange={setReason}
        options={reasonOptions}
        error={isTried && reason === null ? 'Choose the reason.' : null}
        autoFocus
        dataFocus="glass-reason"
      />
      <RadioChoice label="For" value={minutes} onChange={setMinutes} options={options} isRow dataFocus="glass-minutes" />
    </Dialog>
  );
}
