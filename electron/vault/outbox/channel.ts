import type { OutboxFault } from '../../../shared/kernel';
import type { Incoming, Outgoing } from '../../../shared/outbox';

/** Something that leaves, with what it says. */
export type Parcel = { readonly outgoing: Outgoing; readonly content: string };

/** An attempt that did not come off. `mayHaveLeft`: the server may have taken it all the same. */
export type Failure = { readonly kind: 'failed'; readonly fault: OutboxFault; readonly mayHaveLeft: boolean; readonly askedMs: number };

export type Delivered = { readonly kind: 'done'; readonly remote: string | null };

/** `too-late`: the other side has acted on it, and it stands. */
export type TakenBack = { readonly kind: 'done' } | { readonly kind: 'too-late' };

/** What was found out about something that was sent. */
export type News = { readonly outgoing: Outgoing; readonly takenUp: boolean; readonly answers: readonly Incoming[] };

/** `mark` is what the channel wants to be given the next time: how far it has read. */
export type Collected = { readonly kind: 'done'; readonly news: readonly News[]; readonly mark: string | null };

/** Whether there is a way out, before anything is tried. */
export type Way = { readonly state: 'none' } | { readonly state: 'closed'; readonly fault: OutboxFault; readonly host: string | null } | { readonly state: 'open'; readonly host: string };

/**
 * A way out of the desk. Each of its acts may be repeated at any time with the same effect: what was delivered once under
 * a key is not delivered again, what was taken back stays so. None throws for what a network or a server can do.
 */
export type Channel = {
  readonly way: () => Way;
  readonly deliver: (parcel: Parcel, signal: AbortSignal) => Promise<Delivered | Failure>;
  readonly takeBack: (parcel: Parcel, signal: AbortSignal) => Promise<TakenBack | Failure>;
  readonly collect: (sent: readonly Parcel[], mark: string | null, signal: AbortSignal) => Promise<Collected | Failure>;
};
