import { useCallback, type FocusEvent, type KeyboardEvent } from 'react';
import type { Assignment } from '../../shared/coding';
import type { AssignmentId } from '../../shared/kernel';
import { CodeRow } from './CodeRow';
import { rowAfter } from './rows';
import { useReorder } from './useReorder';

export type CodeListProps = {
  readonly label: string;
  readonly codes: readonly Assignment[];
  readonly selectedId: AssignmentId | null;
  readonly leadWord: string;
  readonly isEditable: boolean;
  /** Codes whose rationale is typed and not saved. */
  readonly drafts: ReadonlySet<AssignmentId>;
  readonly onSelect: (id: AssignmentId) => void;
  readonly onOpen: (id: AssignmentId) => void;
  readonly onMove: (id: AssignmentId, position: number) => void;
  /** Arrow keys beyond the first or last row: on to the other group. */
  readonly onBeyond: (by: -1 | 1) => void;
};

/**
 * The codes of one group in sequence. Arrows select, Enter opens, the grip reorders. Rows are plain and memoised: an
 * arrow draws two of them anew, however many codes there are.
 */
export function CodeList(props: CodeListProps) {
  const { label, codes, selectedId, leadWord, isEditable, drafts, onSelect, onOpen, onMove, onBeyond } = props;
  const { dragged, place, ...pointer } = useReorder(codes, isEditable, onMove);
  const isHere = codes.some(({ id }) => id === selectedId);
  const idAt = (target: EventTarget): AssignmentId | null => {
    const key = target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') : null;
    return codes.find(({ id }) => id === key)?.id ?? null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const id = idAt(event.target);
    const at = codes.findIndex((each) => each.id === id);
    const next = rowAfter(event.key, at, codes.length);
    if (id !== null && event.key === 'Enter') onOpen(id);
    else if (next === null) return;
    else if (codes[next] === undefined) onBeyond(next < 0 ? -1 : 1);
    else focusCode(codes[next].id);
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocus = (event: FocusEvent): void => {
    const id = idAt(event.target);
    if (id !== null && id !== selectedId) onSelect(id);
  };
  const focusRow = useCallback((id: AssignmentId) => void focusCode(id), []);
  return (
    <div role="grid" aria-label={label} aria-rowcount={codes.length} onKeyDown={onKeyDown} onFocus={onFocus} {...pointer}>
      {codes.map((assignment, index) => (
        <CodeRow
          key={assignment.id}
          assignment={assignment}
          leadWord={leadWord}
          isSelected={assignment.id === selectedId}
          isReachable={isHere ? assignment.id === selectedId : index === 0}
          canMove={isEditable}
          hasDraft={drafts.has(assignment.id)}
          isDragged={assignment.id === dragged}
          drop={place?.id === assignment.id ? place.where : null}
          onPress={focusRow}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

/** Puts the focus on a code's row; says whether there is one. */
export function focusCode(id: AssignmentId): boolean {
  const row = document.querySelector<HTMLElement>(`[data-codes] [data-key="${CSS.escape(id)}"]`);
  row?.focus();
  return row !== null;
}
