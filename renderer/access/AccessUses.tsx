import { useEffect, useRef } from 'react';
import type { GlassUse } from '../../shared/access';
import { useMay } from '../accounts';
import { accessReasonWords } from '../audit';
import { DeskSection } from '../desk';
import { Button, faultMessage, formatDateTime, Notice, Skeleton, Tag } from '../ui';
import styles from './access.module.css';
import { loadUses, reviewUse, useAccess } from './store';

/** Who opened which chart of another, why and for how long; whoever supervises marks each as reviewed. */
export function AccessUses() {
  const maySee = useMay('access.uses');
  return maySee ? <Uses /> : null;
}

function Uses() {
  const uses = useAccess((state) => state.uses);
  const fault = useAccess((state) => state.usesFault);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => void loadUses(), []);
  const failure = fault === null ? null : faultMessage(fault);
  return (
    <DeskSection id="access" title="Access by reason">
      {failure !== null && <Notice tone="error" title={failure.title} actions={<Button onPress={() => void loadUses()}>Read again</Button>}>{failure.text}</Notice>}
      {uses === null && failure === null && <Skeleton lines={3} isInline label="Reading access by reason" />}
      {uses !== null && uses.total === 0 && <p className={styles['soft']}>Nobody has opened a chart that was not theirs.</p>}
      {uses !== null && uses.total > 0 && (
        <>
          <p className={styles['soft']} role="status">{uses.unreviewed === 0 ? 'All are reviewed.' : `${uses.unreviewed} of ${uses.total} to review.`}</p>
          <table className={styles['table']} ref={table} tabIndex={-1} aria-label="Access by reason">
            <thead>
              <tr><th scope="col">Encounter</th><th scope="col">Who</th><th scope="col">Reason</th><th scope="col">When</th><th scope="col">Reviewed</th></tr>
            </thead>
            <tbody>
              {uses.list.map((use) => <UseRow key={use.id} use={use} onReviewed={() => table.current?.focus()} />)}
            </tbody>
          </table>
        </>
      )}
    </DeskSection>
  );
}

const endWords = { time: 'ran out', clock: 'ended: a clock was set', early: 'ended early' } as const;

function UseRow({ use, onReviewed }: { readonly use: GlassUse; readonly onReviewed: () => void }) {
  const { id, ref, byName, isOwn, reason, minutes, begunAt, ended, reviewed } = use;
  return (
    <tr>
      <th scope="row" className={styles['mono']}>{ref}</th>
      <td>{byName}</td>
      <td>{accessReasonWords[reason]}</td>
      <td>{formatDateTime(begunAt)}<span className={styles['soft']}> {minutes} min, {ended === null ? 'open' : endWords[ended.why]}</span></td>
      <td>
        {reviewed !== null && <>{reviewed.byName}, {formatDateTime(reviewed.at)}</>}
        {reviewed === null && isOwn && <Tag>Yours: another reviews it</Tag>}
        {reviewed === null && !isOwn && <Button ariaLabel={`Mark access to ${ref} by ${byName} as reviewed`} onPress={() => void reviewUse(id).then(onReviewed)}>Mark as reviewed</Button>}
      </td>
    </tr>
  );
}
