import { Activity, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { updatePlace, useDesk } from '../desk';
import { Splitter, type SplitterPane } from '../ui';
import { useBench, type PaneName } from './bench';
import { SlidingPane } from './SlidingPane';
import { useRoom, type Room } from './useRoom';
import styles from './workspace.module.css';

export type WorkspacePanesProps = {
  readonly documents: ReactNode;
  readonly codes: ReactNode;
  /** Makes the context pane; `slides` when it lies over the others and can be closed. */
  readonly context: (slides: boolean) => ReactNode;
  readonly onCloseContext: () => void;
};

/**
 * Documents, codes and context side by side, as far as there is room. Each stays what it is when the room changes: a window made narrower, or
 * zoomed, neither scrolls a pane back nor closes what is open in it.
 */
export function WorkspacePanes({ documents, codes, context, onCloseContext }: WorkspacePanesProps) {
  const room = useRoom();
  const panes = useDesk((state) => state.place.panes);
  const isContextOpen = useBench((state) => state.isContextOpen);
  const pane = useBench((state) => state.pane);
  useNewRoom(room);
  const slides = room !== 'three';
  const isContextShown = !slides || isContextOpen;
  const whole = slides ? 1 - panes.context : 1;
  const all: readonly SplitterPane[] = [
    { id: 'documents', label: 'Documents', minimum: 320, stands: room === 'one' && pane !== 'documents' ? 'away' : 'beside', content: <Pane name="documents">{documents}</Pane> },
    { id: 'codes', label: 'Codes', minimum: 320, stands: room === 'one' && pane === 'documents' ? 'away' : 'beside', content: <Pane name="codes">{codes}</Pane> },
    {
      id: 'context', label: 'Context', minimum: 260, stands: !slides ? 'beside' : isContextOpen ? 'over' : 'away',
      content: (
        <SlidingPane isOver={slides && isContextOpen} onClose={onCloseContext}>
          <Activity mode={isContextShown ? 'visible' : 'hidden'}><Pane name="context">{context(slides)}</Pane></Activity>
        </SlidingPane>
      ),
    },
  ];
  return (
    <div className={styles['room']}>
      {room === 'one' && <PaneSwitch />}
      <div className={styles['beside']}>
        <Splitter
          panes={all}
          fractions={room === 'one' ? [1, 1, 0] : [panes.documents, panes.codes, panes.context]}
          onResize={([first = 0, second = 0, third = 0]) => updatePlace({ panes: { documents: first * whole, codes: second * whole, context: slides ? panes.context : third } })}
        />
      </div>
    </div>
  );
}

/**
 * Where the room for three goes, the context stays in sight if the focus is in it, and else makes room for what has the focus. Whatever
 * has the focus keeps it: what comes back into sight does not take it as it would when it is opened.
 */
function useNewRoom(room: Room): void {
  const before = useRef(room);
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (before.current === room) return;
    if (before.current === 'three') useBench.setState(({ pane }) => ({ isContextOpen: pane === 'context' }));
    before.current = room;
    held.current = document.activeElement;
  }, [room]);
  useEffect(() => {
    if (held.current instanceof HTMLElement && held.current !== document.activeElement) held.current.focus();
    held.current = null;
  }, [room]);
}

/** A pane that remembers that it has had the focus. */
function Pane({ name, children }: { readonly name: PaneName; readonly children: ReactNode }) {
  return (
    <div className={styles['pane']} data-pane={name} onFocusCapture={() => { if (useBench.getState().pane !== name) useBench.setState({ pane: name }); }}>
      {children}
    </div>
  );
}

/** Where there is room for one pane only: which. The context lies over whichever it is. */
function PaneSwitch() {
  const shown = useBench(({ pane, isContextOpen }) => (isContextOpen ? 'context' : pane === 'documents' ? 'documents' : 'codes'));
  return (
    <div className={styles['switch']} role="group" aria-label="Pane">
      {(['documents', 'codes'] as const).map((name) => (
        <button key={name} type="button" className={styles['switchButton']} aria-pressed={shown === name} onClick={() => useBench.setState({ pane: name, isContextOpen: false })}>
          {name === 'documents' ? 'Documents' : 'Codes'}
        </button>
      ))}
      <button type="button" className={styles['switchButton']} aria-pressed={shown === 'context'} onClick={() => useBench.setState({ isContextOpen: true })}>Context</button>
    </div>
  );
}
