import { useEffect } from 'react';
import { onNotice } from '../bridge';
import { refreshChart } from '../encounters';
import { readDesk, useQueryDesk } from './desk/store';
import { followQueries } from './store';

/** What of queries is there in every view: an ear for what the network brings. Mounted once in the frame. */
export function QueriesDesk() {
  useEffect(() => onNotice('outbox.changed', () => void follow()), []);
  return null;
}

/** Shows what came, wherever queries are on screen; what has the focus, and what is typed, stays. */
async function follow(): Promise<void> {
  if (useQueryDesk.getState().phase !== 'idle') void readDesk();
  // An answer has become a document of the chart.
  if (await followQueries()) await refreshChart();
}
