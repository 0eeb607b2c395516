import { create } from 'zustand';
import type { ImportResult } from '../../../shared/cases';
import type { Fault, ReceivedId } from '../../../shared/kernel';
import { call, shell } from '../../bridge';
import { openReceived, readCases, useCases } from '../store';

/** What became of one file: its name, which says nothing of its content. */
export type TakenFile = { readonly name: string; readonly result: ImportResult; readonly receivedId: ReceivedId | null };

export type TakingState = { readonly isTaking: boolean; readonly files: readonly TakenFile[]; readonly fault: Fault | null };

/** Nothing taken in yet: also what a lock leaves. */
export function emptyTaking(): TakingState {
  return { isTaking: false, files: [], fault: null };
}

export const useTaking = create<TakingState>(emptyTaking);

/** Lets the person choose sealed files, and takes them in; a single report that is new is opened at once. */
export async function takeIn(): Promise<void> {
  if (useTaking.getState().isTaking) return;
  const chosen = await shell('choose', { what: 'incident-packets' });
  if (!chosen.ok) return useTaking.setState({ fault: chosen.fault });
  const { grants } = chosen.value;
  if (grants.length === 0) return;
  useTaking.setState({ isTaking: true, files: [], fault: null });
  const answer = await call('cases.import', { grants: grants.map(({ grantId }) => grantId) });
  if (!answer.ok) return useTaking.setState({ isTaking: false, fault: answer.fault });
  const files = answer.value.results.map(({ grantId, result, receivedId }): TakenFile => ({ name: grants.find((each) => each.grantId === grantId)?.name ?? '', result, receivedId }));
  useTaking.setState({ isTaking: false, files });
  await readCases();
  const [only] = files;
  // One that has a row of its own is opened, which says enough; an addition stands with its report.
  if (files.length !== 1 || only?.result !== 'taken' || only.receivedId === null || useCases.getState().received.every(({ id }) => id !== only.receivedId)) return;
  forgetTaken();
  openReceived(only.receivedId);
}

/** Takes the report about the files away. */
export function forgetTaken(): void {
  useTaking.setState(emptyTaking());
}
