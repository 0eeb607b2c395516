import { create } from 'zustand';
import { concernPacket, readOfficerCard, type WaitingList } from '../../../shared/incidents';
import { newId, packetIdSchema, type Fault } from '../../../shared/kernel';
import type { ShownPolicy } from '../../../shared/policy';
import { shell } from '../../bridge';
import { shownFault } from '../../ui';
import { canSealTo, randomBytes, sealFor } from '../sealing';

/** A concern without a name. What is typed is in this page’s memory alone: no draft of it is kept anywhere. */
export type ConcernState = {
  readonly isOpen: boolean;
  /** To whom it is sealed; null where there is no card that could be sealed to, undefined before that is known. */
  readonly recipient: string | null | undefined;
  readonly words: string;
  readonly done: 'saved' | 'left' | null;
  readonly isPending: boolean;
  readonly fault: Fault | null;
  /** Concerns that wait on this computer. */
  readonly waiting: WaitingList['concerns'];
};

/** No concern: also what a lock leaves. */
export function emptyConcern(): ConcernState {
  return { isOpen: false, recipient: undefined, words: '', done: null, isPending: false, fault: null, waiting: [] };
}

export const useConcern = create<ConcernState>(emptyConcern);

/** Shows the dialog, with what was typed into it before in this session. */
export function openConcern(): void {
  useConcern.setState({ isOpen: true });
}

/** Closes the dialog; words that are not sealed yet stay in this page’s memory. After those that are, a fresh application may take over. */
export async function closeConcern(startsAfresh: boolean): Promise<void> {
  const { done } = useConcern.getState();
  useConcern.setState(done === null ? { isOpen: false } : emptyConcern());
  if (done !== null && startsAfresh) await shell('startAfresh', {});
}

/** Looks whose key the policy names, and what waits. */
export async function readyConcern({ privacyOfficer }: Pick<ShownPolicy, 'privacyOfficer'>): Promise<void> {
  const card = readOfficerCard(privacyOfficer);
  useConcern.setState({ recipient: card !== null && (await canSealTo(card.recipient)) ? card.recipient : null });
  const answer = await shell('waitingIncidents', {});
  if (answer.ok) useConcern.setState({ waiting: answer.value.concerns });
}

/** Seals the words in the page and gives the ciphertext away: to a file that the person chooses, or to wait here. */
export async function sealConcern(how: 'saved' | 'left'): Promise<void> {
  const { recipient, words, isPending } = useConcern.getState();
  if (recipient === null || recipient === undefined || words.trim() === '' || isPending) return;
  useConcern.setState({ isPending: true, fault: null });
  const sealed = await sealFor(recipient, concernPacket(words, newId('pkt', packetIdSchema, randomBytes), Date.now()));
  const answer = how === 'saved' ? await shell('saveConcern', { sealed }) : await shell('leaveConcern', { sealed });
  useConcern.setState({ isPending: false });
  if (!answer.ok) return useConcern.setState({ fault: shownFault(answer.fault) });
  if ('saved' in answer.value && !answer.value.saved) return undefined;
  return useConcern.setState({ done: how, words: '' });
}

/** Saves a concern that waits, as it is; it waits on for thirty days, so that nobody makes away with it by saving it. */
export async function saveWaitingConcern(concern: string): Promise<void> {
  const answer = await shell('saveWaiting', { concern });
  useConcern.setState({ fault: answer.ok ? null : shownFault(answer.fault) });
}
