import type { ReactNode } from 'react';
import { updatePlace, useDesk } from '../desk';
import { classNames, Splitter } from '../ui';
import { useBench, type PaneName } from './bench';
import { SlideOver } from './SlideOver';
import { useRoom } from './useRoom';
import styles from './workspace.module.css';

export type WorkspacePanesProps = {
  readonly documents: ReactNode;
  readonly codes: ReactNode;
  /** Makes the context pane; `slides` when it lies over the others and can be closed. */
  readonly context: (slides: boolean) => ReactNode;
  readonly onCloseContext: () => void;
};

/** Documents, codes and context side by side, as far as there is room. */
export function WorkspacePanes({ documents, codes, context, onCloseContext }: WorkspacePanesProps) {
  const room = useRoom();
  const panes = useDesk((state) => state.place.panes);
  const isContextOpen = useBench((state) => state.isContextOpen);
  const pane = useBench((state) => state.pane);
  const left = { id: 'documents', label: 'Documents', minimum: 320, content: <Pane name="documents">{documents}</Pane> };
  const middle = { id: 'codes', label: 'Codes', minimum: 320, content: <Pane name="codes">{codes}</Pane> };
  if (room === 'three') {
    return (
      <Splitter
        panes={[left, middle, { id: 'context', label: 'Context', minimum: 260, content: <Pane name="context">{context(false)}</Pane> }]}
        fractions={[panes.documents, panes.codes, panes.context]}
        onResize={([first = 0, second = 0, third = 0]) => updatePlace({ panes: { documents: first, codes: second, context: third } })}
      />
    );
  }
  const share = 1 - panes.context;
  return (
    <div className={styles['narrow']}>
      {room === 'one' && <PaneSwitch />}
      <div className={styles['over']}>
        {room === 'two' ? (
          <Splitter
            panes={[left, middle]}
            fractions={[panes.documents, panes.codes]}
            onResize={([first = 0, second = 0]) => updatePlace({ panes: { ...panes, documents: first * share, codes: second * share } })}
          />
        ) : (
          <>
            <div className={classNames(styles['single'], pane !== 'documents' && styles['hidden'])}>{left.content}</div>
            <div className={classNames(styles['single'], pane === 'documents' && styles['hidden'])}>{middle.content}</div>
          </>
        )}
        {isContextOpen && <SlideOver onClose={onCloseContext}><Pane name="context">{context(true)}</Pane></SlideOver>}
      </div>
    </div>
  );
}

/** A pane that remembers that it has had the focus. */
function Pane({ name, children }: { readonly name: PaneName; readonly children: ReactNode }) {
  return (
    <div className={styles['pane']} data-pane={name} onFocusCapture={() => { if (useBench.getState().pane !== name) useBench.setState({ pane: name }); }}>
      {children}
    </div>
  );
}

/** Where there is room for one pane only: which. */
function PaneSwitch() {
  const pane = useBench((state) => state.pane);
  return (
    <div className={styles['switch']} role="group" aria-label="Pane">
      {(['documents', 'codes'] as const).map((name) => (
        <button key={name} type="button" className={styles['switchButton']} aria-pressed={(pane === 'documents') === (name === 'documents')} onClick={() => useBench.setState({ pane: name, isContextOpen: false })}>
          {name === 'documents' ? 'Documents' : 'Codes'}
        </button>
      ))}
      <button type="button" className={styles['switchButton']} aria-pressed={false} onClick={() => useBench.setState({ isContextOpen: true })}>Context</button>
    </div>
  );
}
