import { useEffect } from 'react';
import { useMay } from '../accounts';
import { onNotice, shell } from '../bridge';
import { readCases, readOpened, useCases } from './store';

/** What of cases is there in every view: it hears of what comes by the server. Mounted once in the frame. */
export function CasesDesk() {
  return useMay('cases.inbox') ? <Listening /> : null;
}

function Listening() {
  useEffect(() => onNotice('cases.changed', ({ arrived }) => void readAnew(arrived !== null)), []);
  return null;
}

/** Reads anew what is shown. Of a new report it is said that it came; the desktop says, where nobody looks, only that something waits. */
async function readAnew(mayBeNew: boolean): Promise<void> {
  const { isRead, received } = useCases.getState();
  await Promise.all([readCases(), readOpened()]);
  if (!mayBeNew || !isRead || useCases.getState().received.length <= received.length) return;
  useCases.setState({ said: 'A report has come in by the server' });
  void shell('remind', {});
}
