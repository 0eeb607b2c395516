import { useEffect } from 'react';
import { onNotice } from '../bridge';
import { updatePlace, useDesk } from '../desk';
import { BreakGlassDialog } from './BreakGlassDialog';
import { loadAccess, useAccess } from './store';

/** What of access is there in every view: the question why, and an ear for what ends by itself. Mounted once in the frame. */
export function AccessDesk() {
  const asking = useAccess((state) => state.asking);
  useEffect(() => void loadAccess(), []);
  useEffect(() => onNotice('access.ended', ({ encounterId, why }) => {
    useAccess.setState({ ended: why });
    if (useDesk.getState().place.encounterId === encounterId) updatePlace({ view: 'worklist', encounterId: null });
    void loadAccess();
  }), []);
  if (asking === null) return null;
  const close = (): void => useAccess.setState({ asking: null });
  return (
    <BreakGlassDialog
      key={asking.encounterId}
      encounterId={asking.encounterId}
      encounterRef={asking.ref}
      onClose={close}
      onOpened={() => {
        close();
        updatePlace({ view: 'encounter', encounterId: asking.encounterId, documentId: null, assignmentId: null, reader: null });
      }}
    />
  );
}
