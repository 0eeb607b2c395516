import { call } from '../../bridge';
import { refreshCoding } from '../../coding';
import { sentBy } from '../read/do-act';
import { showQuery } from '../store';
import { endComposing, saveNow, useComposer } from './store';

/**
 * Sends what is being written, or lays it before a lead. The vault has the very words first, and judges them again; what it
 * keeps back stays a draft. @returns whether it is out
 */
export async function sendComposed(isReviewed: boolean): Promise<boolean> {
  const { encounterId, composed } = useComposer.getState();
  if (encounterId === null || composed === null || !(await saveNow())) return false;
  const { queryId } = useComposer.getState();
  if (queryId === null) return false;
  const on = { encounterId, queryId };
  const query = await sentBy(isReviewed ? call('queries.submit', on) : call('queries.send', on), isReviewed ? 'Given to review' : 'Sent');
  if (query === null) {
    // What came to light only now is said below; there it is mended.
    useComposer.setState({ isPreview: false });
    return false;
  }
  endComposing(encounterId, queryId);
  showQuery(query.id);
  await refreshCoding();
  return true;
}
