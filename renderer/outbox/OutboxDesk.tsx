import { useEffect } from 'react';
import { useMay } from '../accounts';
import { onNotice } from '../bridge';
import { useCommands } from '../ui';
import { readOutbox, sendNow, useOutbox } from './store';

/** What of the outbox is there in every view: it hears of changes, and can be told to send and ask now. Mounted once in the frame. */
export function OutboxDesk() {
  return useMay('outbox.list') ? <Listening /> : null;
}

function Listening() {
  const hasServer = useOutbox(({ network }) => network !== null && network.way !== 'none');
  useEffect(() => {
    void readOutbox();
    return onNotice('outbox.changed', () => void readOutbox());
  }, []);
  // Where no server is named it is no command that waits for its time: the sheet of shortcuts does not have it.
  useCommands(hasServer ? [{ id: 'ask-server', title: 'Send what waits and ask for answers now', group: 'Desk', keys: 'Ctrl+Shift+A', alsoInText: true, run: () => void sendNow(null) }] : []);
  return null;
}
