import { useEffect } from 'react';
import { actSentence, type Act } from '../../shared/coding';
import { classNames, EmptyState, formatDateTime, Skeleton } from '../ui';
import own from './history.module.css';
import styles from './context.module.css';
import { quote } from './evidence';
import { readHistory, useCoding } from './store';

/** Every act on the codes of this encounter, newest first; what was undone stays in it, marked. */
export function HistoryPanel() {
  const history = useCoding((state) => state.history);
  useEffect(() => {
    if (history === null) void readHistory();
  }, [history]);
  if (history === null) return <Skeleton lines={6} />;
  if (history.length === 0) return <EmptyState title="Nothing has happened yet" text="Every assignment, move and change of a code will be listed here, with who did it and when." />;
  return (
    <ol className={own['history']} aria-label="History, newest first">
      {history.map((act) => <HistoryItem key={act.id} act={act} />)}
    </ol>
  );
}

function HistoryItem({ act }: { readonly act: Act }) {
  return (
    <li className={own['act']}>
      <p className={classNames(act.undone && own['undone'])}>
        {actSentence(act)}
        {act.undone && <span className={own['undoneWord']}> undone</span>}
      </p>
      <Change act={act} />
      {act.reason !== '' && <p className={styles['said']}>{act.reason}</p>}
      <p className={styles['faint']}>{act.byName} · {formatDateTime(act.at)}</p>
    </li>
  );
}

/** Before and after, where the sentence alone does not say them. */
function Change({ act: { kind, of, before, after } }: { readonly act: Act }) {
  const what = of ?? kind;
  if (what !== 'rationale' && what !== 'link' && what !== 'unlink') return null;
  return (
    <p className={own['change']}>
      {before !== '' && <del>{quote(before, 160)}</del>}
      {before !== '' && after !== '' && ' → '}
      {after !== '' && <ins>{quote(after, 160)}</ins>}
    </p>
  );
}
