import { create } from 'zustand';
import type { IncidentFacts, IncidentType, Mark, Noticed, WaitingList } from '../../../shared/incidents';
import { newId, packetIdSchema, type Fault, type IncidentId } from '../../../shared/kernel';
import { shell } from '../../bridge';
import type { JournalState } from '../../desk';
import { randomBytes } from '../sealing';

/** What is asked while no vault is open. */
export type SaidOutside = Pick<IncidentFacts, 'where' | 'stillExposed' | 'words'> & { readonly name: string };

/** A report that is made without an open vault: kept in this page’s memory, and sealed on the disk. */
export type OutsideState = {
  readonly isOpen: boolean;
  /** To whom words are sealed; null where there is no card that could be sealed to, undefined while that is not known. */
  readonly recipient: string | null | undefined;
  /** Null before the first key. */
  readonly begun: { readonly incidentId: IncidentId; readonly noticed: Noticed } | null;
  readonly packetId: ReturnType<typeof newPacketId>;
  readonly type: IncidentType | null;
  readonly marks: readonly Mark[];
  readonly said: SaidOutside;
  readonly keeping: JournalState;
  /** When it was last kept; null before. */
  readonly keptAt: number | null;
  /** Somebody has said that it is finished. */
  readonly isDone: boolean;
  /** One was finished since this page came up: its words are still in the memory of the application. */
  readonly hasFinished: boolean;
  readonly fault: Fault | null;
  /** What waits on this computer; null until the shell has said so. */
  readonly waiting: WaitingList | null;
};

function newPacketId() {
  return newId('pkt', packetIdSchema, randomBytes);
}

/** Nothing noticed yet. */
export function emptyOutside(): OutsideState {
  return {
    isOpen: false, recipient: undefined, begun: null, packetId: newPacketId(), type: null, marks: [], said: { where: '', stillExposed: null, words: '', name: '' },
    keeping: 'saved', keptAt: null, isDone: false, hasFinished: false, fault: null, waiting: null,
  };
}

export const useOutside = create<OutsideState>(emptyOutside);

/** The desk is open: the vault has what was said, and this page need not know it any longer. */
export function forgetOutside(): void {
  useOutside.setState(emptyOutside());
}

/** What leaves by a file is a packet of its own; what is said after it is another. */
export function beginNextPacket(): void {
  useOutside.setState({ packetId: newPacketId() });
}

/** Asks the shell what waits. */
export async function askWaiting(): Promise<void> {
  const answer = await shell('waitingIncidents', {});
  if (answer.ok) useOutside.setState({ waiting: answer.value });
}
