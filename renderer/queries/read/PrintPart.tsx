import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { Query } from '../../../shared/queries';
import { call } from '../../bridge';
import { useDesk } from '../../desk';
import { printSheet } from '../../printouts';
import { Button, useCommands } from '../../ui';
import { made, useQueries } from '../store';
import { QueryPage } from './QueryPage';
import styles from './read.module.css';

/** A query that goes on paper: its one sheet, where the policy lets paper out. */
export function PrintPart({ query: { id: queryId, ref, encounterId, state } }: { readonly query: Query }) {
  const isAllowed = useDesk(({ about }) => about?.rules.policy.printing === 'watermarked' && about.rules.policy.queryChannels.includes('print'));
  const hours = useDesk(({ about }) => about?.rules.policy.shredWithinHours ?? null);
  const [isPending, setPending] = useState(false);
  const isHere = state === 'queued' || state === 'reassigned';

  async function print(): Promise<void> {
    setPending(true);
    const given = await made(call('queries.print', { encounterId, queryId }), '');
    const isPrinted = given !== null && (await printSheet({ printout: given.printout, page: <QueryPage {...given} /> }));
    setPending(false);
    if (isPrinted) useQueries.setState({ said: `Copy ${given.printout.copyNumber} printed` });
  }

  useCommands([{ id: 'query-print', title: `Query ${ref}: print it`, group: 'Encounter', keys: 'Alt+K', enabled: isAllowed && !isPending, run: () => void print() }]);
  if (!isAllowed) return <p className={styles['faint']}>The policy lets no paper out of this desk: the query cannot be printed here. Recall it and send it another way.</p>;
  return (
    <section className={styles['answer']} aria-label="On paper">
      <div className={styles['acts']}>
        <Button icon={Printer} shortcut="Alt+K" isPending={isPending} dataFocus="query-print" onPress={() => void print()}>{isHere ? 'Print the query' : 'Print another copy'}</Button>
      </div>
      <p className={styles['faint']}>
        {`One sheet: the query as it stands below, and room for an answer that is signed. No identifier of the patient is on it. It is numbered, bears your name across the page, and is owed to the shredder${hours === null ? '' : ` within ${hours} hours`}.${isHere ? ' Once it is with the provider, say that it was handed over (Y).' : ''}`}
      </p>
    </section>
  );
}
