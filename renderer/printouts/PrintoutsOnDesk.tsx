import { CircleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Fault } from '../../shared/kernel';
import type { Printout } from '../../shared/printouts';
import { DeskSection, useDesk } from '../desk';
import { Button, ConfirmDialog, faultMessage, formatCount, formatDateTime, Notice, Skeleton, Tag, useKeepFocus } from '../ui';
import styles from './printouts.module.css';
import { attest, loadLedger, usePrintouts, type Ledger } from './store';
import { isOverdue } from './words';

/** Rows shown before somebody asks for all; what is owed is always shown. */
const fewRows = 5;

/** The list of printouts: those owed to the shredder first. Where printing is off and nothing was ever printed, there is none. */
export function PrintoutsOnDesk() {
  const isAllowed = useDesk((state) => state.about?.rules.policy.printing === 'watermarked');
  const { phase, fault, ledger } = usePrintouts();
  useEffect(() => void loadLedger(), []);
  if (!isAllowed && (ledger === null || ledger.total === 0)) return null;
  return (
    <DeskSection id="printouts" title="Printouts">
      {phase === 'failed' && fault !== null && (
        <Notice tone="error" title={faultMessage(fault).title} actions={<Button onPress={() => void loadLedger()}>Try again</Button>}>{faultMessage(fault).text}</Notice>
      )}
      {ledger === null ? phase !== 'failed' && <Skeleton lines={3} isInline label="Reading the list of printouts" /> : <LedgerTable ledger={ledger} />}
    </DeskSection>
  );
}

function LedgerTable({ ledger: { printouts, total, outstanding } }: { readonly ledger: Ledger }) {
  const [isWhole, setWhole] = useState(false);
  const [attesting, setAttesting] = useState<Printout | null>(null);
  const table = useRef<HTMLTableElement>(null);
  useKeepFocus(table, printouts);
  if (total === 0) return <p className={styles['soft']}>Nothing has been printed at this desk. Each copy that is stands here until somebody attests that it is shredded.</p>;
  const now = Date.now();
  const overdue = printouts.filter((printout) => isOverdue(printout, now)).length;
  const shown = isWhole ? printouts : printouts.slice(0, Math.max(fewRows, outstanding));
  return (
    <>
      {overdue > 0 && (
        <Notice tone="warning" title={overdue === 1 ? 'A printout is overdue' : `${formatCount(overdue)} printouts are overdue`}>
          Shred {overdue === 1 ? 'it' : 'them'} now, then attest it here. Where a copy cannot be found, tell the privacy officer.
        </Notice>
      )}
      <p>{owedWords(outstanding)} {total === 1 ? 'One copy was' : `${formatCount(total)} copies were`} printed in all.</p>
      <table className={styles['table']} ref={table} tabIndex={-1}>
        <thead>
          <tr>
            <th scope="col" className={styles['end']}>Copy</th>
            <th scope="col">Encounter</th>
            <th scope="col">Printed</th>
            <th scope="col">Shredded</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((printout) => (
            <tr key={printout.id}>
              <th scope="row" className={styles['end']}>{printout.copyNumber}</th>
              <td className={styles['mono']}>{printout.ref}</td>
              <td>{formatDateTime(printout.printedAt)}<span className={styles['soft']}>{printout.byName}</span></td>
              <td>{printout.ended === null ? <Owed printout={printout} now={now} onAttest={() => setAttesting(printout)} /> : <Ended ended={printout.ended} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {printouts.length > shown.length && <div><Button variant="quiet" onPress={() => { setWhole(true); table.current?.focus(); }}>Show all {formatCount(printouts.length)}</Button></div>}
      {total > printouts.length && isWhole && <p className={styles['soft']}>The {formatCount(printouts.length)} newest are shown; the audit log tells of the others.</p>}
      {attesting !== null && <AttestDialog printout={attesting} onClose={() => setAttesting(null)} />}
    </>
  );
}

function owedWords(outstanding: number): string {
  if (outstanding === 0) return 'Nothing is owed to the shredder.';
  return outstanding === 1 ? '1 copy is owed to the shredder.' : `${formatCount(outstanding)} copies are owed to the shredder.`;
}

function Owed({ printout, now, onAttest }: { readonly printout: Printout; readonly now: number; readonly onAttest: () => void }) {
  return (
    <span className={styles['owed']}>
      <span>
        {isOverdue(printout, now) && <Tag tone="warning" icon={CircleAlert}>Overdue</Tag>}
        <span className={styles['soft']}>by {formatDateTime(printout.shredBy)}</span>
      </span>
      <Button ariaLabel={`Attest that copy ${printout.copyNumber} is shredded`} onPress={onAttest}>Attest shredded…</Button>
    </span>
  );
}

function Ended({ ended }: { readonly ended: NonNullable<Printout['ended']> }) {
  return <>{ended.how === 'shredded' ? formatDateTime(ended.at) : 'Never on paper'}<span className={styles['soft']}>{ended.byName}</span></>;
}

function AttestDialog({ printout, onClose }: { readonly printout: Printout; readonly onClose: () => void }) {
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Fault | null>(null);

  async function say(): Promise<void> {
    setPending(true);
    const fault = await attest(printout.id, 'shredded');
    setPending(false);
    setRefusal(fault);
    if (fault === null) onClose();
  }

  return (
    <ConfirmDialog isOpen tone="primary" title={`Copy ${printout.copyNumber} of ${printout.ref}`} confirmLabel="I attest that it is shredded" isPending={isPending} onConfirm={() => void say()} onClose={onClose}>
      <p>All its pages are shredded, and nobody has made a copy of them. Your name and the time are logged, and this cannot be taken back.</p>
      {refusal !== null && <Notice tone="error" title={faultMessage(refusal).title}>{faultMessage(refusal).text}</Notice>}
    </ConfirmDialog>
  );
}
