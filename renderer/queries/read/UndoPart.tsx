import { useEffect, useState } from 'react';
import { undoableUntil, type Query } from '../../../shared/queries';
import { call } from '../../bridge';
import { refreshCoding } from '../../coding';
import { Button, useCommands } from '../../ui';
import { made } from '../store';
import styles from './read.module.css';

export type UndoPartProps = { readonly query: Query };

/** While a query that was sent still lies in the outbox: how long it does, and the key that takes it back. */
export function UndoPart(props: UndoPartProps) {
  const until = undoableUntil(props.query);
  const [now, setNow] = useState(() => Date.now());
  const isOpen = until !== null && now < until;
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [isOpen]);
  return isOpen ? <Undoing {...props} seconds={Math.ceil((until - now) / 1000)} /> : null;
}

function Undoing({ query, seconds }: UndoPartProps & { readonly seconds: number }) {
  const [isPending, setPending] = useState(false);
  const undo = async (): Promise<void> => {
    setPending(true);
    const done = await made(call('queries.undoSend', { encounterId: query.encounterId, queryId: query.id }), 'Not sent; it is a draft again');
    setPending(false);
    // The panel goes on with the draft that it is again.
    if (done !== null) await refreshCoding();
  };
  // For these seconds it stands before the undo of codes: what was done last is undone first.
  useCommands([{ id: 'undo', title: `Undo sending query ${query.ref}`, group: 'Encounter', keys: 'Ctrl+Z', enabled: !isPending, run: () => void undo() }]);
  return (
    <div className={styles['headLine']}>
      <Button shortcut="Ctrl+Z" isPending={isPending} dataFocus="query-undo" onPress={() => void undo()}>Undo sending</Button>
      <span aria-hidden>{`Leaves in ${seconds} s`}</span>
      <span className={styles['spoken']}>Leaves in a few seconds</span>
    </div>
  );
}
