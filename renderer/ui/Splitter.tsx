import { ChevronsLeftRight } from 'lucide-react';
import { Fragment, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './Splitter.module.css';
import { moveLine, togglePane, wholeFractions, type PaneLimit } from './splitting';

export type SplitterPane = {
  readonly id: string;
  /** Its name for screen readers, and on its strip while it is collapsed. */
  readonly label: string;
  readonly content: ReactNode;
  /** Pixels. */
  readonly minimum?: number;
  readonly isCollapsible?: boolean;
  /** Beside the others, unless it lies over them or is out of sight for now. Its content stays what it is, wherever it stands. */
  readonly stands?: 'beside' | 'over' | 'away';
};

export type SplitterProps = {
  readonly panes: readonly SplitterPane[];
  /** Widths as fractions of 1, in the order of the panes; 0 = collapsed. Panes that stand elsewhere have none. */
  readonly fractions: readonly number[];
  /** Told when a line has been moved (at the end of a drag) or a pane opened or collapsed. */
  readonly onResize: (fractions: readonly number[]) => void;
};

/**
 * Panes side by side with lines between them that move by pointer, or by keyboard: arrows move, Shift moves
 * further, Enter collapses or opens. Collapsed panes stay as a strip with their name.
 */
export function Splitter({ panes, fractions, onResize }: SplitterProps) {
  const whole = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(1);
  const [dragged, setDragged] = useState<readonly number[] | null>(null);
  const drag = useRef<{ index: number; from: number; start: readonly number[] } | null>(null);
  const isBeside = panes.map(({ stands = 'beside' }) => stands === 'beside');
  const shown = dragged ?? wholeFractions(fractions.map((fraction, index) => (isBeside[index] === true ? fraction : 0)));

  useLayoutEffect(() => {
    const element = whole.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => { if (element.isConnected) setWidth(Math.max(1, element.clientWidth)); });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const limits: readonly PaneLimit[] = panes.map(({ minimum = 160, isCollapsible = true }) => ({ minimum: minimum / width, collapsible: isCollapsible }));
  const openWidth = (index: number): number => Math.max(limits[index]?.minimum ?? 0, 1 / isBeside.filter(Boolean).length);

  function startDrag(event: PointerEvent<HTMLElement>, index: number): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { index, from: event.clientX, start: shown };
  }

  function moveDrag(event: PointerEvent<HTMLElement>): void {
    if (drag.current === null) return;
    const { index, from, start } = drag.current;
    setDragged(moveLine(start, index, (event.clientX - from) / width, limits));
  }

  function endDrag(): void {
    if (drag.current !== null && dragged !== null) onResize(dragged);
    drag.current = null;
    setDragged(null);
  }

  function pressKey(event: KeyboardEvent<HTMLElement>, index: number): void {
    const step = (event.shiftKey ? 96 : 24) / width;
    const next = { ArrowLeft: () => moveLine(shown, index, -step, limits), ArrowRight: () => moveLine(shown, index, step, limits), Enter: () => toggled(index) }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onResize(next());
  }

  /** Enter on a line collapses the pane that may be collapsed: the outer one of the two. */
  function toggled(index: number): readonly number[] {
    const which = index === 0 ? 0 : index + 1;
    const target = limits[which]?.collapsible === true ? which : limits[index]?.collapsible === true ? index : null;
    return target === null ? shown : togglePane(shown, target, openWidth(target));
  }

  return (
    <div className={styles['splitter']} ref={whole}>
      {panes.map((pane, index) => {
        const share = shown[index] ?? 0;
        const isCollapsed = isBeside[index] === true && share === 0;
        return (
          <Fragment key={pane.id}>
            <section
              className={classNames(styles['pane'], isCollapsed && styles['collapsed'], pane.stands === 'over' && styles['over'])}
              aria-label={pane.label}
              hidden={pane.stands === 'away'}
              style={isCollapsed ? {} : { flexGrow: share }}
            >
              {isCollapsed ? (
                <button type="button" className={styles['strip']} aria-label={`Show ${pane.label.toLowerCase()}`} onClick={() => onResize(togglePane(shown, index, openWidth(index)))}>
                  <ChevronsLeftRight size={14} aria-hidden />
                  <span className={styles['stripLabel']}>{pane.label}</span>
                </button>
              ) : pane.content}
            </section>
            {isBeside[index] === true && isBeside[index + 1] === true && (
              <div
                className={classNames(styles['line'], dragged !== null && drag.current?.index === index && styles['dragged'])}
                role="separator"
                tabIndex={0}
                aria-orientation="vertical"
                aria-label={`Width of ${pane.label.toLowerCase()}`}
                aria-valuenow={Math.round(share * 100)}
                aria-valuemin={0}
                aria-valuemax={100}
                onPointerDown={(event) => startDrag(event, index)}
                onPointerMove={moveDrag}
                onPointerUp={endDrag}
                onPointerCancel={endDrag}
                onDoubleClick={() => onResize(toggled(index))}
                onKeyDown={(event) => pressKey(event, index)}
              />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}
