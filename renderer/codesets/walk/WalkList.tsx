import { ChevronRight } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent, type Ref } from 'react';
import type { PrintedCode } from '../../../shared/codesets';
import { classNames } from '../../ui';
import { stepFrom, type WalkGroup, type WalkRow } from './rows';
import styles from './walk.module.css';
import { axisQuestions } from './words';

export type WalkListProps = {
  readonly groups: readonly WalkGroup[];
  /** Enter, the right arrow, or a click on a row. */
  readonly onChoose: (row: WalkRow) => void;
  /** The row that is reached first, by its key; the first where there is no such row. */
  readonly reached: string;
  /** The row that has the focus now; null where none has it any more. */
  readonly onReach: (row: WalkRow | null) => void;
  readonly ref?: Ref<HTMLDivElement>;
};

const keysBy: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e6, End: 1e6 };

/** What stands at a term and under it, question by question: one list for the keys. */
export function WalkList({ groups, onChoose, reached: reachedFirst, onReach, ref }: WalkListProps) {
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const [reached, setReached] = useState(reachedFirst);
  const reachable = rows.some(({ key }) => key === reached) ? reached : (rows[0]?.key ?? null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const element = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const at = rows.findIndex(({ key }) => key === element?.getAttribute('data-key'));
    const row = rows[at];
    const by = keysBy[event.key];
    if (by !== undefined) {
      const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
      const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-key]')];
      all.find((each) => each.getAttribute('data-key') === next?.key)?.focus();
    } else if (row !== undefined && (event.key === 'Enter' || event.key === 'ArrowRight')) onChoose(row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (rows.length === 0) return null;
  return (
    <div ref={ref} role="grid" aria-label="Terms" className={styles['list']} data-focus="index-terms" onKeyDown={onKeyDown} onBlur={() => onReach(null)}>
      {groups.map(({ axis, rows: own }) => (
        <div key={axis ?? 'own'} role="rowgroup" {...(axis === null ? {} : { 'aria-label': axisQuestions[axis] })}>
          {axis !== null && <div className={styles['question']} aria-hidden>{axisQuestions[axis]}</div>}
          {own.map((row) => (
            <div
              key={row.key}
              role="row"
              data-key={row.key}
              tabIndex={row.key === reachable ? 0 : -1}
              className={classNames(styles['row'], stepFrom(row).to === 'nowhere' && styles['nowhere'])}
              onFocus={() => { setReached(row.key); onReach(row); }}
              onClick={() => onChoose(row)}
            >
              <RowCells row={row} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function RowCells({ row }: { readonly row: WalkRow }) {
  switch (row.kind) {
    case 'code':
      return <CodeCells words={row.isManifestation ? 'Manifestation, coded second' : row.code.column === '' ? 'Without further detail' : row.code.column} code={row.code} />;
    case 'category':
      return <CodeCells words="See category" code={row.code} />;
    case 'reference':
      return <><span role="gridcell" className={styles['words']}><em>{row.how}</em> {row.reference.words}</span><span role="gridcell" className={styles['end']}>{row.reference.to === null ? 'not in this edition' : <ChevronRight size={14} aria-hidden />}</span></>;
    case 'term': {
      const { title, modifiers, codes, see, subterms } = row.term;
      const [first, second] = codes;
      return (
        <>
          <span role="gridcell" className={styles['words']}>{title}{modifiers !== '' && <span className={styles['modifiers']}> {modifiers}</span>}{see !== null && <span className={styles['modifiers']}> <em>see</em> {see.words}</span>}</span>
          <span role="gridcell" className={styles['end']}>
            {first !== undefined && <span className={styles['code']}>{second === undefined ? first.printed : `${first.printed} …`}</span>}
            {subterms > 0 && <ChevronRight size={14} aria-hidden />}
          </span>
        </>
      );
    }
    default: {
      const never: never = row;
      return never;
    }
  }
}

/** A code as printed, and what it has become where that is another. */
function CodeCells({ words, code: { printed, codes } }: { readonly words: string; readonly code: PrintedCode }) {
  const [first] = codes;
  return (
    <>
      <span role="gridcell" className={styles['words']}>
        {words}
        {first === undefined && <span className={styles['modifiers']}> no code in force has its place</span>}
        {first?.isSuccessor === true && <span className={styles['modifiers']}> now {codes.map(({ code }) => code).join(', ')}</span>}
      </span>
      <span role="gridcell" className={styles['end']}><span className={styles['code']}>{printed}</span></span>
    </>
  );
}
