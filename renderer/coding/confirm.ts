import { call } from '../bridge';
import type { Confirmable } from './findings';
import { confirmCode, refreshCoding, runCheck, useCoding } from './store';

/** Confirms what a release has changed about a code or a candidate; the check says what is left. */
export async function confirmUpdate(what: Confirmable): Promise<void> {
  const { encounterId } = useCoding.getState();
  if (encounterId === null) return;
  if (what.of === 'assignment') await confirmCode(what.assignmentId);
  else {
    await call('shelf.confirmCandidate', { encounterId, candidateId: what.candidateId });
    await refreshCoding();
  }
  await runCheck();
}
