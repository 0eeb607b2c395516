import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names';
import { gridMove, gridWindow } from './grid-window';
import { isTextField } from './text-fields';
import styles from './VirtualGrid.module.css';

export type GridColumn = {
  readonly id: string;
  readonly title: string;
  /** Pixels, or a share of what is left: 120, '1fr', '2fr'. */
  readonly width: number | string;
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
};

export type GridSort = { readonly column: string; readonly descending: boolean };

export type VirtualGridProps<Row> = {
  readonly ariaLabel: string;
  readonly rowCount: number;
  /** Pixels; every row has the same height. */
  readonly rowHeight: number;
  readonly columns: readonly GridColumn[];
  /** Undefined while the row is on its way. */
  readonly getRow: (index: number) => Row | undefined;
  readonly renderCell: (row: Row, column: GridColumn) => ReactNode;
  /** Told which rows are on screen (to exclusive), so that their pages can be fetched. */
  readonly onVisibleRange?: (from: number, to: number) => void;
  /** -1 = none. */
  readonly selectedIndex: number;
  readonly onSelect: (index: number) => void;
  /** Enter or double click. */
  readonly onOpen?: (index: number) => void;
  readonly sort?: GridSort | null;
  readonly onSort?: (column: string) => void;
  /** Keys that the grid has no use for. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
  readonly dataFocus?: string;
  readonly autoFocus?: boolean;
};

/**
 * A grid of any length, of which only the rows on screen exist. The grid itself has the focus and names the
 * selected row as its active descendant, so that the focus is never lost when rows come and go.
 */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>) {
  const { ariaLabel, rowCount, rowHeight, columns, getRow, renderCell, onVisibleRange, selectedIndex, onSelect, onOpen, sort = null, onSort, dataFocus, autoFocus = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0 });
  const id = useId();
  const { from, to, first, last } = gridWindow({ ...view, rowHeight, rowCount });
  const template = columns.map(({ width }) => (typeof width === 'number' ? `${width}px` : `minmax(0, ${width})`)).join(' ');

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    // A grid that is taken off the page for a while has no height: it comes back with the one it had.
    const measure = (): void => setView((before) => (!element.isConnected || before.height === element.clientHeight ? before : { ...before, height: element.clientHeight }));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const grid = scroller.current;
    if (autoFocus && grid !== null && !isTypedInBeside(grid)) grid.focus({ preventScroll: true });
  }, [autoFocus]);

  const tellRange = useRef(onVisibleRange);
  useEffect(() => { tellRange.current = onVisibleRange; });
  useEffect(() => { if (view.height > 0 && last > first) tellRange.current?.(first, last); }, [first, last, view.height]);

  // The selected row is kept in sight, below the header that sticks to the top.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || selectedIndex < 0 || view.height === 0) return;
    const top = selectedIndex * rowHeight;
    const room = element.clientHeight - rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room;
  }, [selectedIndex, rowHeight, view.height]);

  function pressKey(event: KeyboardEvent<HTMLDivElement>): void {
    const next = event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget ? null : gridMove(event.key, selectedIndex, rowCount, Math.max(1, Math.floor(view.height / rowHeight) - 2));
    if (next !== null) {
      event.preventDefault();
      onSelect(next);
    } else if (event.key === 'Enter' && event.target === event.currentTarget && !event.ctrlKey && !event.altKey && selectedIndex >= 0 && onOpen !== undefined) {
      event.preventDefault();
      onOpen(selectedIndex);
    } else props.onKeyDown?.(event);
  }

  const rows = Array.from({ length: to - from }, (_, offset) => from + offset);
  return (
    <div className={styles['frame']}>
      <div
        ref={scroller}
        className={styles['grid']}
        role="grid"
        tabIndex={0}
        aria-label={ariaLabel}
        aria-rowcount={rowCount + 1}
        aria-colcount={columns.length}
        {...(selectedIndex >= from && selectedIndex < to ? { 'aria-activedescendant': `${id}-${selectedIndex}` } : {})}
        data-focus={dataFocus}
        onKeyDown={pressKey}
        onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
      >
        <div role="rowgroup" className={styles['head']}>
          <div role="row" aria-rowindex={1} className={styles['headRow']} style={{ gridTemplateColumns: template, height: rowHeight }}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} {...(onSort === undefined ? {} : { onSort })} />
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles['body']} style={{ height: rowCount * rowHeight }}>
          {rows.map((index) => {
            const row = getRow(index);
            return (
              <div
                key={index}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={index === selectedIndex}
                className={classNames(styles['row'], index === selectedIndex && styles['selected'])}
                style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${index * rowHeight}px)` }}
                onClick={() => onSelect(index)}
                onDoubleClick={() => onOpen?.(index)}
              >
                {columns.map((column) => (
                  <div key={column.id} role="gridcell" className={classNames(styles['cell'], column.align === 'end' && styles['end'])}>
                    {row === undefined ? <span className={styles['coming']} aria-hidden /> : renderCell(row, column)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Whether somebody types in a field of the same dialog or page: a filter that finds something again must not take the next letter. */
function isTypedInBeside(grid: HTMLElement): boolean {
  const field = document.activeElement;
  const dialog = '[role="dialog"], [role="alertdialog"]';
  return isTextField(field) && field.closest(dialog) === grid.closest(dialog);
}

function HeadCell({ column, sort, onSort }: { readonly column: GridColumn; readonly sort: GridSort | null; readonly onSort?: (column: string) => void }) {
  const isSorted = sort?.column === column.id;
  const Arrow = sort?.descending === true ? ArrowDown : ArrowUp;
  const title = <span className={styles['headTitle']}>{column.title}</span>;
  return (
    <div
      role="columnheader"
      className={classNames(styles['headCell'], column.align === 'end' && styles['end'])}
      {...(column.sortable === true ? { 'aria-sort': isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none' } as const : {})}
    >
      {column.sortable === true && onSort !== undefined ? (
        <button type="button" className={styles['sort']} onClick={() => onSort(column.id)}>
          {title}
          {isSorted && <Arrow size={12} aria-hidden />}
        </button>
      ) : title}
    </div>
  );
}
