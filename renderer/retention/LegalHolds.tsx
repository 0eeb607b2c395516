import { useRef, useState } from 'react';
import { localDate, type Fault, type Role } from '../../shared/kernel';
import type { Hold } from '../../shared/retention';
import { Button, ConfirmDialog, faultMessage, formatDate, Notice, useKeepFocus } from '../ui';
import styles from './retention.module.css';
import { releaseHold } from './store';
import { mayCall } from './words';

/** The charts that a legal hold keeps, for which matter, and who put it there. */
export function LegalHolds({ holds, role }: { readonly holds: readonly Hold[]; readonly role: Role }) {
  const [releasing, setReleasing] = useState<Hold | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const mayRelease = mayCall('retention.release', role);
  useKeepFocus(table, holds);
  return (
    <>
      <table className={styles['table']} ref={table} tabIndex={-1}>
        <thead>
          <tr>
            <th scope="col">Encounter</th>
            <th scope="col">Matter</th>
            <th scope="col">Put on hold by</th>
            {mayRelease && <th scope="col"><span className={styles['unseen']}>What can be done</span></th>}
          </tr>
        </thead>
        <tbody>
          {holds.map((hold) => (
            <tr key={`${hold.encounterId} ${hold.matter}`}>
              <th scope="row" className={styles['mono']}>{hold.ref}</th>
              <td className={styles['mono']}>{hold.matter}</td>
              <td>{hold.byName}, {formatDate(localDate(hold.at))}</td>
              {mayRelease && <td className={styles['rowActions']}>{hold.incidentId === null ? <Button ariaLabel={`Release ${hold.ref}`} onPress={() => setReleasing(hold)}>Release…</Button> : 'When the incident is closed'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {!mayRelease && <p className={styles['soft']}>A hold is released by a lead or the privacy officer.</p>}
      {releasing !== null && <ReleaseDialog hold={releasing} onClose={() => setReleasing(null)} />}
    </>
  );
}

function ReleaseDialog({ hold, onClose }: { readonly hold: Hold; readonly onClose: () => void }) {
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Fault | null>(null);

  async function release(): Promise<void> {
    setPending(true);
    const fault = await releaseHold(hold.encounterId);
    setPending(false);
    setRefusal(fault);
    if (fault === null) onClose();
  }

  return (
    <ConfirmDialog isOpen title={`Release ${hold.ref} from ${hold.matter}`} confirmLabel={`Release ${hold.ref}`} isPending={isPending} onConfirm={() => void release()} onClose={onClose}>
      <p>Its time runs again. If its end has passed meanwhile, the chart is disposed of within the hour, and nothing brings it back. Your name and the time are logged.</p>
      {refusal !== null && <Notice tone="error" title={faultMessage(refusal).title}>{faultMessage(refusal).text}</Notice>}
    </ConfirmDialog>
  );
}
