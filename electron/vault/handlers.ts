import type { Person } from '../../shared/accounts';
import type { AuditEvent } from '../../shared/audit';
import type { CallName, CallOf, CallOutput, ParsedInput, SecretName, Secrets } from '../../shared/ipc';
import type { z } from '../../shared/kernel';
import type { ReadableDatabase, WritableDatabase } from './store';

/** What every use case may know besides its input. */
export type Context = {
  readonly person: Person;
  /** The instant of the call: one and the same for all rows it writes and for its audit event. */
  readonly now: number;
  readonly newId: <Schema extends z.ZodType>(prefix: string, schema: Schema) => z.output<Schema>;
  /** Runs `work` once the transaction has been committed: for what must not be done if it fails. */
  readonly afterCommit: (work: () => void) => void;
  /** Adds to the log what happens on the way to what was asked, as a death that makes room; it stands before the call's own event. */
  readonly alsoAudit: (event: AuditEvent) => void;
};

/** The last step of a task: synchronous, inside the transaction that also holds the audit event. */
export type Finish<Output> = (db: WritableDatabase, context: Context) => Output;

type ReadHandler<Name extends CallName> = (db: ReadableDatabase, input: ParsedInput<Name>, context: Context) => CallOutput<Name>;
type WriteHandler<Name extends CallName> = (db: WritableDatabase, input: ParsedInput<Name>, context: Context) => CallOutput<Name>;
type TaskHandler<Name extends CallName> = (
  input: ParsedInput<Name>,
  context: Pick<Context, 'now' | 'newId'>,
  secrets: Secrets<SecretName<Name>>,
) => Promise<Finish<CallOutput<Name>>>;
type ProbeHandler<Name extends CallName> = (input: ParsedInput<Name>) => CallOutput<Name> | Promise<CallOutput<Name>>;

/** The shape of a call's handler follows from its declared kind. */
export type Handler<Name extends CallName> = {
  readonly probe: ProbeHandler<Name>;
  readonly read: ReadHandler<Name>;
  readonly write: WriteHandler<Name>;
  readonly task: TaskHandler<Name>;
}[CallOf<Name>['kind']];

/** A domain's handlers: one for each of its calls, e.g. `Handlers<'coding'>`. */
export type Handlers<Domain extends string> = {
  readonly [Name in Extract<CallName, `${Domain}.${string}`>]: Handler<Name>;
};

