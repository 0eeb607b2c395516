import type { Query } from '../../../shared/queries';
import type { BesideTools } from '../../coding';
import { Button, useCommands } from '../../ui';
import { focusComposer } from '../ask';
import { composedOf } from '../compose/composed';
import { compose } from '../compose/store';
import { showQuery } from '../store';
import styles from './read.module.css';

/** A query that was dropped, as the beginning of another: what somebody has written is not lost by one key. */
export function WriteAgainPart({ query, tools: { encounter } }: { readonly query: Query; readonly tools: BesideTools }) {
  const write = async (): Promise<void> => {
    showQuery(null);
    await compose(encounter.id, null, composedOf(query, encounter));
    focusComposer();
  };
  useCommands([{ id: 'query-write-again', title: `Query ${query.ref}: write it again`, group: 'Encounter', keys: 'Y', run: () => void write() }]);
  return (
    <div className={styles['acts']}>
      <Button variant="primary" shortcut="Y" dataFocus="query-write-again" onPress={() => void write()}>Write it again</Button>
    </div>
  );
}
