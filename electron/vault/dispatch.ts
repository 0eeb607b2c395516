import { dirname } from 'node:path';
import type { Person } from '../../shared/accounts';
import type { AuditEvent } from '../../shared/audit';
import { calls, messageLimitBytes, requestSchema, type AuditRule, type CallName, type OverdueRule, type ProofRule, type Reply, type Request } from '../../shared/ipc';
import { FaultError, newId, type Clock, type EncounterId, type Fault, type RandomBytes, type z } from '../../shared/kernel';
import type { Policy } from '../../shared/policy';
import type { ChartAccess } from './access';
import { appendAudit } from './audit';
import type { Context, Finish, Handler } from './handlers';
import { chartsOf, demand, idOf, inputOf, isFailedProof, Refusal } from './message';
import { Refusals } from './refusals';
import type { OpenSession, SessionHolder } from './session';
import { diskTrouble, isDamage, type Database, type ReadableDatabase, type WritableDatabase } from './store';

export type DoorNeeds = {
  readonly handlers: { readonly [Name in CallName]: Handler<Name> };
  readonly sessions: SessionHolder;
  /** The policy in force. */
  readonly policy: () => Policy;
  /** Who may enter which chart. */
  readonly access: Pick<ChartAccess, 'mayEnter'>;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /**
   * Why nothing may be changed in charts now, if that is so: asked before each call that is refused while training is
   * overdue, in a transaction of its own.
   */
  readonly readOnly?: (db: WritableDatabase, person: Person, now: number) => Extract<Fault, { code: 'read-only' }> | null;
  /** Writes what an open vault holds beside it, when its file has been taken away. @throws FaultError `copy-failed` */
  readonly rescue?: (database: Database) => void;
  /** Told of defects: an incident id and where it happened; never a message, since messages may quote data. */
  readonly report: (incident: string, error: unknown) => void;
};

type DeskWork<Output> = (db: WritableDatabase, context: Context) => { readonly output: Output; readonly events: readonly AuditEvent[] };

export type Door = {
  readonly handle: (message: unknown) => Promise<Reply>;
  /** The door as one port has it: each message has a higher number than those before it, or is a copy of one, and refused. */
  readonly forPort: () => (message: unknown) => Promise<Reply>;
  /** Notes what another door of the desk has refused. */
  readonly noteRefusal: (call: string, fault: Fault['code']) => void;
  /** Refused calls that are counted and not written down yet. */
  readonly refusalsLeft: () => readonly AuditEvent[];
  /**
   * Work of the desk itself, asked for by no call: in one write transaction with the events it returns, in the name
   * of the person whose session it is. Undefined while no session is open.
   */
  readonly act: <Output>(work: DeskWork<Output>) => Output | undefined;
  /** Writes into the log of a vault that is not opened for the person: why it was not. */
  readonly attest: (database: Database, person: Person, event: AuditEvent) => void;
};

// Inside the door the registry's types are erased once: shape is guarded by the contract's own schemas.
type ErasedContract = {
  readonly name: CallName;
  readonly kind: (typeof calls)[number]['kind'];
  readonly when: (typeof calls)[number]['when'];
  readonly whilePassphraseIsDue: boolean;
  readonly roles: readonly string[];
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly secrets: readonly string[];
  readonly proof?: ProofRule | undefined;
  readonly whileOverdue: OverdueRule;
  readonly chart: (typeof calls)[number]['chart'];
  readonly unenrolled?: true | undefined;
  readonly audit: AuditRule<unknown, unknown>;
};
type ErasedHandlers = {
  readonly probe: (input: unknown) => unknown;
  readonly read: (db: WritableDatabase, input: unknown, context: Context) => unknown;
  readonly write: (db: WritableDatabase, input: unknown, context: Context) => unknown;
  readonly task: (input: unknown, context: Pick<Context, 'now' | 'newId'>, secrets: Request['secrets']) => Promise<Finish<unknown>>;
};

const contracts = new Map<string, ErasedContract>(calls.map((contract) => [contract.name, contract]));

/**
 * The one door into the vault process. In this order: shape of the message, its number, its size, the call's existence,
 * session, role, a passphrase that is due, overdue training, secrets, shape of the input, the charts it goes into, proof of who is
 * there; then the work and its audit event in one transaction; then the shape of the output. Whatever fails is answered with a
 * fault, and a refusal is audited: at once while a session is open, else when one begins.
 */
export function openDoor({ handlers, sessions, access, policy, clock, random, report, readOnly, rescue = () => undefined }: DoorNeeds): Door {
  const idMaker: Context['newId'] = (prefix, schema) => newId(prefix, schema, random);
  const refusals = new Refusals();

  function admitted(request: Request): { contract: ErasedContract; session: OpenSession | undefined; input: unknown } {
    demand(request.input.length <= messageLimitBytes, { code: 'too-large', limitBytes: messageLimitBytes });
    const contract = contracts.get(request.name);
    demand(contract !== undefined, { code: 'unknown-call' });
    const session = sessions.current();
    demand(contract.when !== 'open' || session !== undefined, { code: 'locked' });
    demand(contract.when !== 'locked' || session === undefined, { code: 'already-open' });
    if (session !== undefined) demandRole(contract, session);
    demand(contract.whilePassphraseIsDue || (session?.keys.passphraseDue ?? null) === null, { code: 'passphrase-due' });
    demand(session?.owesSecondFactor !== true || contract.when === 'always' || contract.unenrolled === true, { code: 'unenrolled' });
    if (session !== undefined && contract.whileOverdue === 'refused') demandWritable(session);
    const given = Object.keys(request.secrets);
    demand(given.length === contract.secrets.length && contract.secrets.every((name) => given.includes(name)), { code: 'malformed', where: 'secrets' });
    const input = inputOf(contract.input, request.input);
    const entered = contract.chart === 'inside' ? chartsOf(input) : [];
    if (session !== undefined) demandEntry(session.database, session.person, entered);
    // A call without an event of its own rests on the event of the chart's opening: without that it would be a look
    // at a chart that nobody could be asked about.
    demand('event' in contract.audit || entered.every((chart) => session?.charts.has(chart) === true), { code: 'not-opened' });
    // Last, since a proof may be good for one call: it is not used up by one that is refused anyway.
    // Who still has to set up the second proof has given the passphrase a moment ago, and can do nothing else.
    demand(session === undefined || session.owesSecondFactor || session.proof.admits(contract.name, contract.proof, policy()), { code: 'proof-needed' });
    return { contract, session, input };
  }

  function demandRole({ roles }: ErasedContract, { person: { role } }: OpenSession): void {
    demand(roles.includes(role), { code: 'forbidden', role });
  }

  function demandWritable({ database, person }: OpenSession): void {
    const fault = readOnly === undefined ? null : database.transaction('write', (db) => readOnly(db, person, clock.now()));
    if (fault !== null) throw new Refusal(fault);
  }

  /** The one place that keeps a person out of charts that are not theirs. */
  function demandEntry(db: ReadableDatabase, person: OpenSession['person'], entered: readonly EncounterId[]): void {
    demand(entered.every((chart) => access.mayEnter(db, person, chart)), { code: 'not-assigned' });
  }

  /**
   * Runs work in one transaction with its events: those that it noted on its way, then those that it returns. What it
   * left for after the commit follows.
   */
  function committed<Output>(session: OpenSession, mode: 'read' | 'write', now: number, work: DeskWork<Output>): Output {
    const afterwards: (() => void)[] = [];
    const onTheWay: AuditEvent[] = [];
    const context: Context = {
      person: session.person, now, newId: idMaker, afterCommit: (later) => afterwards.push(later), alsoAudit: (event) => onTheWay.push(event),
    };
    const result = session.database.transaction(mode, (db) => {
      const { output, events } = work(db, context);
      for (const event of [...onTheWay, ...events]) appendAudit(db, session.person, now, event);
      return output;
    });
    for (const later of afterwards) later();
    return result;
  }

  /** Runs a call's work with the event that its contract declares; the output is checked before it commits. */
  function inTransaction(session: OpenSession, contract: ErasedContract, input: unknown, now: number, work: Finish<unknown>): unknown {
    const { audit } = contract;
    const entered = contract.chart === 'inside' ? chartsOf(input) : [];
    return committed(session, 'event' in audit || contract.kind !== 'read' ? 'write' : 'read', now, (db, context) => {
      // Asked again: what a task prepares takes time, and the role may be another by now, or access by reason over.
      demandRole(contract, session);
      demandEntry(db, session.person, entered);
      const output = contract.output.parse(work(db, context));
      context.afterCommit(() => session.proof.made(contract.name, contract.proof));
      if (!('event' in audit)) return { output, events: [] };
      const event = audit.event(input, output);
      if (event.event === 'encounter.opened') context.afterCommit(() => session.charts.add(event.encounterId));
      return { output, events: [event] };
    });
  }

  async function perform(request: Request): Promise<string> {
    const { contract, session, input } = admitted(request);
    const now = clock.now();
    const handler: unknown = handlers[contract.name];
    const kinds = { probe: handler, read: handler, write: handler, task: handler } as ErasedHandlers;
    switch (contract.kind) {
      case 'probe':
        return JSON.stringify(contract.output.parse(await kinds.probe(input)));
      case 'read':
      case 'write': {
        demand(session !== undefined, { code: 'locked' });
        const work = kinds[contract.kind];
        return JSON.stringify(inTransaction(session, contract, input, now, (db, context) => work(db, input, context)));
      }
      case 'task': {
        const finish = await kinds.task(input, { now, newId: idMaker }, request.secrets);
        // Unlocking and creating begin the session on the way; every other task had one to get here.
        const current = sessions.current();
        demand(current !== undefined, { code: 'locked' });
        try {
          const output = JSON.stringify(inTransaction(current, contract, input, clock.now(), finish));
          if (session === undefined) write(current, refusals.beforeOpening());
          return output;
        } catch (error) {
          if (session === undefined) sessions.abandon();
          throw error;
        }
      }
    }
  }

  function attest(database: Database, person: Person, event: AuditEvent): void {
    database.transaction('write', (db) => appendAudit(db, person, clock.now(), event));
  }

  /** Writes down what was refused. On a full disk the caller must still get its answer: nothing was given out that needs attesting. */
  function write({ database, person }: OpenSession, events: readonly AuditEvent[]): void {
    if (events.length === 0) return;
    try {
      database.transaction('write', (db) => {
        for (const event of events) appendAudit(db, person, clock.now(), event);
      });
    } catch (error) {
      faultOf(error);
    }
  }

  function auditRefusal(call: string, fault: Fault['code']): void {
    const session = sessions.current();
    if (session === undefined) refusals.locked();
    else write(session, refusals.another(call, fault, clock.now()));
  }

  /** An undeclared name is the caller's own text and could say anything: it is not written down. */
  const nameOf = (name: string): string => (contracts.has(name) ? name : 'undeclared');

  function faultOf(error: unknown): Fault {
    if (error instanceof FaultError) return error.fault.code === 'vault-taken-away' ? { ...error.fault, saved: isRescued() } : error.fault;
    const database = sessions.current()?.database;
    const why = diskTrouble(error, database === undefined ? undefined : dirname(database.driver.name));
    if (why !== undefined) return { code: 'disk', why };
    // A page that nobody had read until now.
    if (isDamage(error)) return { code: 'vault-damaged', what: 'database' };
    const incident = Buffer.from(random(6)).toString('hex');
    report(incident, error);
    return { code: 'internal', incident };
  }

  let rescued: Database | undefined;

  /** Whether all that the open vault holds is written beside it: once, since nothing changes in it any more. */
  function isRescued(): boolean {
    const database = sessions.current()?.database;
    if (database === undefined || rescued === database) return database !== undefined;
    try {
      rescue(database);
      rescued = database;
      return true;
    } catch (error) {
      // The disk does not take it: the next call tries again.
      faultOf(error);
      return false;
    }
  }

  async function handle(message: unknown, isNew: (id: number) => boolean = () => true): Promise<Reply> {
    const shape = requestSchema.safeParse(message);
    if (!shape.success) {
      const fault: Fault = { code: 'malformed', where: 'message' };
      auditRefusal(nameOf(''), fault.code);
      return { kind: 'reply', id: idOf(message), ok: false, fault };
    }
    const request = shape.data;
    try {
      demand(isNew(request.id), { code: 'malformed', where: 'id' });
      return { kind: 'reply', id: request.id, ok: true, output: await perform(request) };
    } catch (error) {
      const fault = faultOf(error);
      if (error instanceof Refusal || isFailedProof(fault)) auditRefusal(nameOf(request.name), fault.code);
      return { kind: 'reply', id: request.id, ok: false, fault };
    } finally {
      for (const secret of Object.values(request.secrets)) secret.fill(0);
    }
  }

  const act: Door['act'] = (work) => {
    const session = sessions.current();
    return session === undefined ? undefined : committed(session, 'write', clock.now(), work);
  };

  const forPort: Door['forPort'] = () => {
    let last = -1;
    return (message) => handle(message, (id) => {
      const isNew = id > last;
      last = Math.max(last, id);
      return isNew;
    });
  };

  return { handle: (message) => handle(message), forPort, noteRefusal: auditRefusal, refusalsLeft: () => refusals.rest(), act, attest };
}
