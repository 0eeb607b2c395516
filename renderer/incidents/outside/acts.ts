import { readOfficerCard } from '../../../shared/incidents';
import type { ShownPolicy } from '../../../shared/policy';
import { shell } from '../../bridge';
import { shownFault } from '../../ui';
import { canSealTo } from '../sealing';
import { keepNow } from './keeping';
import { askWaiting, beginNextPacket, emptyOutside, useOutside } from './store';

/** Shows the report; what is begun goes on. */
export function openOutside(): void {
  useOutside.setState({ isOpen: true });
}

/** Looks whose key the policy names, once the policy is known. */
export async function readyOutside({ privacyOfficer }: Pick<ShownPolicy, 'privacyOfficer'>): Promise<void> {
  const card = readOfficerCard(privacyOfficer);
  useOutside.setState({ recipient: card !== null && (await canSealTo(card.recipient)) ? card.recipient : null });
}

/**
 * Back to where one was: what is said is kept before anything else can be done.
 * @param startsAfresh where a vault is locked: after a finished report a fresh application takes over, so that no word of it
 *   stays in memory any longer than words of charts do
 */
export async function closeOutside(startsAfresh: boolean): Promise<void> {
  useOutside.setState({ isOpen: false });
  await keepNow();
  const { hasFinished, isDone, begun, keeping } = useOutside.getState();
  if (startsAfresh && hasFinished && keeping === 'saved' && (isDone || begun === null)) await shell('startAfresh', {});
}

/** Finishes it; it stays as it is kept, and can be added to while this screen is there. */
export async function finishOutside(): Promise<void> {
  await keepNow();
  if (useOutside.getState().keeping === 'failed') return;
  useOutside.setState({ isDone: true, hasFinished: true });
  await askWaiting();
}

/** Saves the sealed report as a file, to be handed to the officer; it also waits on. */
export async function saveOutside(): Promise<boolean> {
  const { begun } = useOutside.getState();
  if (begun === null) return false;
  await keepNow();
  const answer = await shell('saveWaiting', { report: begun.incidentId });
  useOutside.setState({ fault: answer.ok ? null : shownFault(answer.fault) });
  if (!answer.ok || !answer.value.saved) return false;
  beginNextPacket();
  return true;
}

/** Puts what is said aside, sealed as it is, and begins with nothing. */
export function beginAnother(): void {
  const { isOpen, recipient, waiting, hasFinished } = useOutside.getState();
  useOutside.setState({ ...emptyOutside(), isOpen, recipient, waiting, hasFinished });
}
