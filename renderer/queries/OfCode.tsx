import { MessageCircleQuestion } from 'lucide-react';
import { isOpen } from '../../shared/queries';
import { useMay } from '../accounts';
import { openContext, useCoding, type Asking } from '../coding';
import type { ComponentProps } from 'react';
import { Button } from '../ui';
import { ask } from './ask';
import styles from './queries.module.css';
import { showQuery, useQueries } from './store';
import { stateWords } from './words';

/** What queries say of a code: which it waits for, and the way to ask. */
export function OfCode({ name, encounter, isEditable, clearSelection }: ComponentProps<Asking['OfCode']>) {
  const mayAsk = useMay('queries.saveDraft') && isEditable;
  const queries = useQueries((state) => state.queries);
  const assignmentId = useCoding((state) => state.coding?.assignments.find(({ system, code }) => system === name.system && code === name.code)?.id);
  const holding = (queries ?? []).filter(({ state, content }) => isOpen(state) && content.holds.some((each) => each.what === 'code' && each.assignmentId === assignmentId));
  return (
    <div className={styles['ofCode']}>
      {holding.map(({ id, ref, state }) => (
        <p key={id} className={styles['held']}>
          <MessageCircleQuestion size={14} aria-hidden /> Held by
          <button type="button" className={styles['link']} onClick={() => { showQuery(id); openContext('query'); }}>{ref}</button>
          <span className={styles['faint']}>{stateWords[state].toLowerCase()}</span>
        </p>
      ))}
      {mayAsk && <Button variant="quiet" icon={MessageCircleQuestion} shortcut="Q" onPress={() => void ask(encounter).then((isUsed) => { if (isUsed) clearSelection(); })}>Ask the provider</Button>}
    </div>
  );
}
