import type { OutboxFault } from '../../../shared/kernel';
import type { Incoming, Outgoing } from '../../../shared/outbox';
import type { ReadableDatabase } from '../store';

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

/** What is asked for that others have addressed to this desk. */
export type Asked = {
  /** The resource in whose name this desk reads. */
  readonly to: string;
  /** How far it was read. */
  readonly mark: string | null;
  /** Whether a message was dealt with before: it is not fetched again. */
  readonly isKnown: (place: string) => boolean;
};

/** Something that another desk has sent: where it lies, and the ciphertext in base64; or why there is none to look at. */
export type Arrived = { readonly place: string } & ({ readonly sealed: string } | { readonly refused: 'unreadable' | 'too-large' });

export type Received = { readonly kind: 'done'; readonly mark: string | null };

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
  /** Hands over, one by one, what is addressed to this desk and was not dealt with. One that cannot be had keeps no other away. */
  readonly receive: (asked: Asked, take: (arrived: Arrived) => Promise<void>, signal: AbortSignal) => Promise<Received | Failure>;
};

/** A domain that others send to: it asks by the channel when its turn comes, and takes in what it is given. */
export type OutboxReceiver = {
  /** Whether something may be addressed to this desk now. */
  readonly listens: (db: ReadableDatabase) => boolean;
  readonly receive: (way: Pick<Channel, 'receive'>, signal: AbortSignal) => Promise<Received | Failure>;
};
