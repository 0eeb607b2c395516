import type { OutboxFault } from '../../../../shared/kernel';
import type { FhirInbox } from '../../../../shared/outbox';
import type { Arrived, Asked, Failure } from '../channel';
import type { FhirServer } from './server';
import { failure } from './wire';

/** Faults of one message, not of the way: the next one may be had all the same. It is asked for again the next time. */
const faultsOfOne: readonly OutboxFault[] = ['timed-out', 'server-error', 'bad-answer', 'rejected', 'forbidden', 'conflict', 'redirected'];
/** After so many in one turn it is the way all the same. */
const mostFailed = 3;

export type ReceiveLimits = { readonly mostBytes: number; readonly signal: AbortSignal };

/**
 * Hands over what is addressed to this desk, one message after another, each read by itself: what is too large, or none at all,
 * is handed over as that and keeps no other away.
 * @returns null where everything was had; otherwise what failed first, and the same is found again the next time
 */
export async function receiveFrom(there: FhirServer, inbox: FhirInbox, { to, mark, isKnown }: Asked, take: (arrived: Arrived) => Promise<void>, { mostBytes, signal }: ReceiveLimits): Promise<Failure | null> {
  const heads = await there.search(inbox.search(to, mark));
  if (heads.kind === 'failed') return heads;
  const places = new Set(heads.resources.flatMap((head) => inbox.placeOf(head) ?? []).filter((place) => !isKnown(place)));
  let failures = 0;
  for (const place of places) {
    if (signal.aborted) break;
    const found = await there.one(place, mostBytes);
    if (found.kind === 'found') {
      const { resource } = found;
      // Taken back between the two questions: then it is nobody's any more.
      if (resource !== undefined && inbox.placeOf(resource) !== place) continue;
      const sealed = resource === undefined ? null : inbox.sealedIn(resource);
      await take(sealed === null ? { place, refused: 'unreadable' } : { place, sealed });
    } else if (found.fault === 'too-large') await take({ place, refused: 'too-large' });
    else if (found.fault !== 'not-there') {
      failures += 1;
      if (!faultsOfOne.includes(found.fault) || failures === mostFailed) return found;
    }
  }
  return failures === 0 ? null : failure('bad-answer', false);
}
