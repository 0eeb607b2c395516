import { useMemo, type KeyboardEvent } from 'react';
import { GridList } from 'react-aria-components';
import type { Assignment } from '../../shared/coding';
import type { AssignmentId } from '../../shared/kernel';
import { CodeRow } from './CodeRow';
import styles from './codes.module.css';
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

/** The codes of one group in sequence. Arrows select, Enter opens, drag reorders. */
export function CodeList(props: CodeListProps) {
  const { label, codes, selectedId, leadWord, isEditable, drafts, onSelect, onOpen, onMove, onBeyond } = props;
  const idOf = (key: unknown): AssignmentId | null => codes.find(({ id }) => id === key)?.id ?? null;
  const { dragged, place, ...pointer } = useReorder(codes, isEditable, onMove);
  const selectedKeys = useMemo(() => new Set(codes.some(({ id }) => id === selectedId) && selectedId !== null ? [selectedId] : []), [codes, selectedId]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const at = codes.findIndex(({ id }) => id === row?.getAttribute('data-key'));
    if (event.key === 'j' || event.key === 'J') moveFocus(row, 1);
    else if (event.key === 'k' || event.key === 'K') moveFocus(row, -1);
    else if (event.key === 'ArrowDown' && at === codes.length - 1) onBeyond(1);
    else if (event.key === 'ArrowUp' && at === 0) onBeyond(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const moveFocus = (row: Element | null, by: -1 | 1): void => {
    const at = codes.findIndex(({ id }) => id === row?.getAttribute('data-key'));
    const next = codes[at + by];
    if (next === undefined) onBeyond(by);
    else focusCode(next.id);
  };

  return (
    <div onKeyDownCapture={onKeyDown} {...pointer}>
      <GridList
        aria-label={label}
        className={styles['list'] ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        disallowTypeAhead
        items={codes}
        selectedKeys={selectedKeys}
        onSelectionChange={(keys) => {
          const id = keys === 'all' ? null : idOf([...keys][0]);
          if (id !== null) onSelect(id);
        }}
        onAction={(key) => {
          const id = idOf(key);
          if (id !== null) onOpen(id);
        }}
        dependencies={[drafts, leadWord, isEditable, dragged, place]}
      >
        {(assignment) => (
          <CodeRow
            assignment={assignment}
            leadWord={leadWord}
            canMove={isEditable}
            hasDraft={drafts.has(assignment.id)}
            isDragged={assignment.id === dragged}
            drop={place?.id === assignment.id ? place.where : null}
          />
        )}
      </GridList>
    </div>
  );
}

/** Puts the focus on a code's row; says whether there is one. */
export function focusCode(id: AssignmentId): boolean {
  const row = document.querySelector<HTMLElement>(`[data-codes] [data-key="${CSS.escape(id)}"]`);
  row?.focus();
  return row !== null;
}
