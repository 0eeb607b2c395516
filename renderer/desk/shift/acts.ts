import type { AttestationAnswers } from '../../../shared/desk';
import type { CallOutput } from '../../../shared/ipc';
import type { Fault, Result } from '../../../shared/kernel';
import { call } from '../../bridge';
import { lockForTheDay } from '../guard';
import { flushDesk, updatePlace } from '../store';

export type Sweep = CallOutput<'desk.sweep'>;

/** Looks what is left, the words of this moment included. */
export async function sweepDesk(): Promise<Result<Sweep>> {
  await flushDesk();
  return call('desk.sweep', {});
}

/** Signs what the person says of the room. */
export async function attestRoom(answers: AttestationAnswers): Promise<Fault | null> {
  const result = await call('desk.attest', answers);
  return result.ok ? null : result.fault;
}

/** Closes the chart that is open, so that tomorrow begins at the worklist, and locks. */
export async function endShift(): Promise<Fault | null> {
  updatePlace({ view: 'worklist', encounterId: null, focus: null });
  await flushDesk();
  return lockForTheDay();
}
