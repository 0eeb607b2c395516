import { GripVertical } from 'lucide-react';
import { memo } from 'react';
import { exceptionWords, type Assignment } from '../../shared/coding';
import type { AssignmentId } from '../../shared/kernel';
import { CodeMarks, noDescriptor } from '../codesets';
import { classNames } from '../ui';
import styles from './codes.module.css';
import { isLead } from './sequence';
import { counted, shortExceptions } from './words';

export type CodeRowProps = {
  readonly assignment: Assignment;
  /** "principal" or "first-listed". */
  readonly leadWord: string;
  readonly isSelected: boolean;
  /** The row that the Tab key comes to. */
  readonly isReachable: boolean;
  readonly canMove: boolean;
  readonly hasDraft: boolean;
  readonly isDragged: boolean;
  /** A dragged code would land before or after this one. */
  readonly drop: 'before' | 'after' | null;
  readonly onPress: (id: AssignmentId) => void;
  readonly onOpen: (id: AssignmentId) => void;
};

/** One code of the encounter. Everything it tells is told in words too: a screen reader reads the row as a sentence. */
export const CodeRow = memo(function CodeRow(props: CodeRowProps) {
  const { assignment, leadWord, isSelected, isReachable, canMove, hasDraft, isDragged, drop, onPress, onOpen } = props;
  const { id, written, title, position, evidence, exception, rationale } = assignment;
  const lead = isLead(assignment);
  return (
    <div
      role="row"
      data-key={id}
      aria-selected={isSelected}
      tabIndex={isReachable ? 0 : -1}
      className={classNames(styles['row'], isSelected && styles['chosen'], isDragged && styles['dragged'], drop !== null && styles[drop])}
      onClick={() => onPress(id)}
      onDoubleClick={() => onOpen(id)}
    >
      {canMove && (
        // For the pointer; the keyboard has Alt and the arrows.
        <span className={styles['grip']} data-grip aria-hidden><GripVertical size={12} /></span>
      )}
      <span role="gridcell" className={styles['position']}>{position}</span>
      <span className={styles['diamond']} aria-hidden>{lead ? '◆' : ''}</span>
      <span role="gridcell" className={styles['code']}>{written}</span>
      <span role="gridcell" className={styles['title']} title={title}>{title === '' ? noDescriptor : title}</span>
      <span role="gridcell" className={styles['marks']}>
        <CodeMarks system={assignment.system} code={assignment.code} />
        {lead && <span className={styles['leadWord']}>{leadWord}</span>}
        {hasDraft && <span className={styles['draft']} title="Its rationale is typed and not saved">draft</span>}
        {!hasDraft && rationale !== '' && <span className={styles['note']} title="Has a rationale">note</span>}
        {exception !== null && <span className={styles['exception']} title={exceptionWords[exception]}>{shortExceptions[exception]}</span>}
        <EvidenceMark count={evidence.length} isExcepted={exception !== null} />
      </span>
    </div>
  );
});

/** Filled: rests on words of the chart; hollow: on none. The number is said, and shown from two on. */
function EvidenceMark({ count, isExcepted }: { readonly count: number; readonly isExcepted: boolean }) {
  const words = count > 0 ? counted(count, 'piece of evidence', 'pieces of evidence') : 'no evidence';
  return (
    <span className={classNames(styles['evidence'], count === 0 && !isExcepted && styles['lacking'])} title={words}>
      <span aria-hidden>{count > 1 ? `${count} ` : ''}{count > 0 ? '●' : '○'}</span>
      <span className={styles['spoken']}>{words}</span>
    </span>
  );
}
