import { useState } from 'react';
import type { Query } from '../../../shared/queries';
import { call, shell } from '../../bridge';
import { refreshChart } from '../../encounters';
import { Button, useCommands } from '../../ui';
import { made, useQueries } from '../store';
import styles from './read.module.css';

/** A query that goes as a sealed file: saving it, its passcode, and taking the signed answer in. */
export function KitPart({ query: { id: queryId, ref, encounterId, recipient, state } }: { readonly query: Query }) {
  const passcode = useQueries((kept) => kept.passcode);
  const [isPending, setPending] = useState(false);
  const isHere = state === 'queued' || state === 'reassigned';

  async function save(): Promise<void> {
    setPending(true);
    const kit = await made(call('queries.makeKit', { encounterId, queryId }), '');
    const saved = kit === null ? null : await made(shell('saveSigned', { what: 'sealed-question', text: kit.html }), 'Sealed file saved');
    setPending(false);
    // A file that was saved nowhere has no use for its passcode.
    if (kit !== null && saved?.saved === true) useQueries.setState({ passcode: kit.passcode });
    else if (saved?.saved === false) useQueries.setState({ said: 'Nothing was saved' });
  }

  async function takeIn(): Promise<void> {
    const chosen = await made(shell('choose', { what: 'query-answer' }), '');
    const grant = chosen?.grants[0];
    if (grant === undefined) return;
    setPending(true);
    const taken = await made(call('queries.readKitReply', { encounterId, queryId, file: grant.grantId, text: '' }), 'Answer taken in');
    setPending(false);
    // An answer has become a document of the chart.
    if (taken !== null) await refreshChart();
  }

  useCommands([
    { id: 'query-save-kit', title: `Query ${ref}: save a sealed file`, group: 'Encounter', keys: 'Alt+K', enabled: !isPending, run: () => void save() },
    { id: 'query-take-answer', title: `Query ${ref}: take in an answer file`, group: 'Encounter', keys: 'Alt+Y', enabled: !isPending, run: () => void takeIn() },
  ]);

  return (
    <section className={styles['answer']} aria-label="Sealed file">
      <div className={styles['acts']}>
        <Button shortcut="Alt+K" isPending={isPending} dataFocus="query-save-kit" onPress={() => void save()}>{isHere ? 'Save a sealed file' : 'Save it anew'}</Button>
        <Button shortcut="Alt+Y" isDisabled={isPending} dataFocus="query-take-answer" onPress={() => void takeIn()}>Take in an answer file</Button>
      </div>
      {passcode === null
        ? <p className={styles['faint']}>{`${recipient} opens the file in any browser, without a network, with a passcode that you say to them, and sends the signed answer back.`}</p>
        : (
          <div role="status">
            <p>{`Passcode of the file that was just saved: say it to ${recipient} by telephone or in person, never in the message that carries the file.`}</p>
            <p className={styles['passcode']} aria-label={`Passcode ${[...passcode].join(' ')}`}>{passcode}</p>
            <p className={styles['faint']}>It is shown until you leave this query, and kept nowhere. {isHere && 'Once both are on their way, say that it was handed over (Y).'}</p>
          </div>
        )}
    </section>
  );
}
