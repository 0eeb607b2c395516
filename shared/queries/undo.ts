import type { QueryHead, QueryStep } from './model';

/** How long a query that goes by the network lies in the outbox before it leaves, in milliseconds: the time for second thoughts. */
export const undoMs = 10_000;

/** What of a query decides whether its sending can be undone. */
export type Undoable = Pick<QueryHead, 'state' | 'channel'> & { readonly steps: readonly Pick<QueryStep, 'move' | 'at'>[]; readonly supersedes: unknown };

/**
 * Until when sending can be undone, as far as a clock can tell; null where it cannot. A correction cannot: it has taken back the version
 * before. The vault asks the outbox besides, which knows whether anything was tried.
 */
export function undoableUntil({ state, channel, steps, supersedes }: Undoable): number | null {
  const last = steps.at(-1);
  if (state !== 'queued' || channel !== 'fhir' || supersedes !== null || (last?.move !== 'send' && last?.move !== 'approve')) return null;
  return last.at + undoMs;
}
