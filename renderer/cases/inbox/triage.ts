import type { Dismissal } from '../../../shared/cases';
import type { CaseId, ReceivedId } from '../../../shared/kernel';
import { call } from '../../bridge';
import { made, openCase } from '../store';

/** Opens a case from a report, or from what was told another way. */
export async function takeUp(receivedIds: readonly ReceivedId[], words: string): Promise<boolean> {
  const done = await made(call('cases.open', { receivedIds: [...receivedIds], words }), 'The case is open');
  if (done !== null) openCase(done.caseId);
  return done !== null;
}

/** Adds a report to a case. */
export async function joinTo(caseId: CaseId, receivedId: ReceivedId): Promise<boolean> {
  const done = await made(call('cases.join', { caseId, receivedIds: [receivedId] }), 'The report has joined the case');
  if (done !== null) openCase(caseId);
  return done !== null;
}

/** Says that a report is no incident, and why. */
export async function dismiss(receivedId: ReceivedId, why: Dismissal, words: string): Promise<boolean> {
  return (await made(call('cases.dismiss', { receivedId, why, words }), 'Found to be no incident')) !== null;
}

/** Takes back that it is no incident. */
export async function takeUpAgain(receivedId: ReceivedId): Promise<void> {
  await made(call('cases.takeUp', { receivedId }), 'It is new again');
}
