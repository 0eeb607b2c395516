import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Encounter } from '../../shared/encounters';
import type { Fault } from '../../shared/kernel';
import { useAccounts } from '../accounts';
import { call } from '../bridge';
import { useCoding } from '../coding';
import { useDesk } from '../desk';
import { Button, Dialog, faultMessage, formatCount, formatDateTime, Notice, shownFault } from '../ui';
import styles from './printouts.module.css';
import { loadLedger, printSheet, usePrintouts } from './store';
import { SummaryPage } from './SummaryPage';

const hourMs = 3_600_000;

/** Says what will be on the sheet and that it is owed to the shredder, then prints it. */
export function PrintDialog({ encounter, onClose }: { readonly encounter: Encounter; readonly onClose: () => void }) {
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const copy = usePrintouts((state) => state.ledger?.nextCopy ?? null);
  useEffect(() => void loadLedger(), []);

  async function print(): Promise<void> {
    setPending(true);
    setRefusal(null);
    const given = await call('printouts.print', { encounterId: encounter.id });
    if (given.ok) await printSheet({ printout: given.value.printout, page: <SummaryPage summary={given.value.summary} /> });
    setPending(false);
    if (given.ok) onClose();
    else setRefusal(shownFault(given.fault));
  }

  return (
    <Dialog
      title={`Print the coding summary of ${encounter.ref}`}
      isOpen
      onClose={onClose}
      isDismissable={!isPending}
      actions={
        <>
          <Button onPress={onClose} isDisabled={isPending}>Cancel</Button>
          <Button variant="primary" icon={Printer} onPress={() => void print()} isPending={isPending} autoFocus>{isPending ? 'Printing…' : copy === null ? 'Print' : `Print copy ${copy}`}</Button>
        </>
      }
    >
      {refusal !== null && <Notice tone="error" title={faultMessage(refusal).title}>{faultMessage(refusal).text}</Notice>}
      {encounter.status !== 'final' && <Notice tone="info" title="Not final yet">The sheet says so.</Notice>}
      <WhatIsPrinted copy={copy} />
    </Dialog>
  );
}

function WhatIsPrinted({ copy }: { readonly copy: number | null }) {
  const codes = useCoding((state) => state.coding?.assignments.length ?? 0);
  const name = useAccounts((state) => state.session?.person.name ?? '');
  const hours = useDesk((state) => state.about?.rules.policy.shredWithinHours ?? null);
  return (
    <dl className={styles['facts']}>
      <dt>On it</dt>
      <dd>The encounter’s reference, class and date; {codes === 1 ? 'its one code with its title' : `its ${formatCount(codes)} codes with their titles`}; the kind and day of the documents that each rests on.</dd>
      <dt>Not on it</dt>
      <dd>The patient’s name, birth date and numbers; any words of the chart; your rationales.</dd>
      <dt>Marked</dt>
      <dd>{copy === null ? 'Numbered' : `Copy ${formatCount(copy)}`}, with “{name}” and the time across every page.</dd>
      <dt>Owed</dt>
      <dd>{hours === null ? 'To the shredder.' : `To the shredder by ${formatDateTime(Date.now() + hours * hourMs)}.`} It stays on the list of printouts on the Desk page until somebody attests that it is shredded.</dd>
    </dl>
  );
}
