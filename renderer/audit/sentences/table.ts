import type { AuditEvent } from '../../../shared/audit';

/** The event of that name, with what the log holds of it. */
export type EventOf<Name extends AuditEvent['event']> = Extract<AuditEvent, { readonly event: Name }>;

/** A sentence for each of these events: a new one does not compile until it has its own. */
export type Sentences<Name extends AuditEvent['event']> = { readonly [Each in Name]: (event: EventOf<Each>) => string };

/** The sentences of every event whose name begins with one of these words, e.g. `SentencesOf<'queries'>`. */
export type SentencesOf<Domain extends string> = Sentences<Extract<AuditEvent['event'], `${Domain}.${string}`>>;
