import { createHash } from 'node:crypto';
import type { ImportResult, Received, ReceivedKind, ReceivedState } from '../../../shared/cases';
import type { ToOfficer } from '../../../shared/incidents';
import { receivedIdSchema, z, type ReceivedId } from '../../../shared/kernel';
import type { Context } from '../handlers';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';
import type { Opened } from './opening';
import { cameBefore, existingReceived, moveReceived, reportOf, storedContent } from './received-store';
import { appendEntry } from './timeline';

/** A file that was read and looked into, before anything is written. */
export type LookedInto = { readonly fileSha256: string; readonly opened: Opened; readonly way: Received['by'] };

export type TakenIn = { readonly result: ImportResult; readonly receivedId: ReceivedId | null };

/** Takes a file in, or says why not. What cannot be opened yet is kept as it is. In the caller's transaction. */
export function takeIn(db: WritableDatabase, context: Context, { fileSha256, opened, way }: LookedInto): TakenIn {
  if (cameBefore(db, { file: fileSha256 })) return refused('duplicate');
  switch (opened.found) {
    case 'no-key':
    case 'newer': {
      const id = context.newId('rcv', receivedIdSchema);
      db.runOne(sql`insert into case_received (id, kind, state, file_sha256, sealed, received_at, way, changed_at)
        values (${id}, 'unknown', ${opened.found}, ${fileSha256}, ${opened.sealed}, ${context.now}, ${way}, ${context.now})`);
      return { result: opened.found, receivedId: id };
    }
    case 'packet': {
      const fault = packetFault(db, opened);
      if (fault !== undefined) return refused(fault);
      const id = context.newId('rcv', receivedIdSchema);
      db.runOne(sql`insert into case_received (id, kind, state, file_sha256, sealed, received_at, way, changed_at)
        values (${id}, 'unknown', 'no-key', ${fileSha256}, ${new Uint8Array()}, ${context.now}, ${way}, ${context.now})`);
      return { result: settle(db, context, id, opened), receivedId: id };
    }
    default:
      return refused(opened.found);
  }
}

/** Opens what was kept sealed, now that it can be. @returns false where it is refused: then it stays sealed */
export function openKept(db: WritableDatabase, context: Context, id: ReceivedId, opened: Extract<Opened, { found: 'packet' }>): boolean {
  if (packetFault(db, opened) !== undefined) return false;
  settle(db, context, id, opened);
  return true;
}

/** What is kept sealed until it can be opened. */
export function keptSealed(db: ReadableDatabase): { readonly id: ReceivedId; readonly sealed: Uint8Array }[] {
  return db.all(z.strictObject({ id: receivedIdSchema, sealed: z.instanceof(Uint8Array) }), sql`select id, sealed from case_received where state in ('no-key', 'newer') order by seq`);
}

/** SHA-256 of a file, in lower-case hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const refused = (result: ImportResult): TakenIn => ({ result, receivedId: null });

type Packet = Extract<Opened, { found: 'packet' }>;

/** What has been said before is not said anew; and nobody adds to another’s report. */
function packetFault(db: ReadableDatabase, { statement, sha256, signed }: Packet): 'replayed' | 'forged' | undefined {
  if (cameBefore(db, { content: sha256 })) return 'replayed';
  const samePacket = db.get(z.strictObject({ id: receivedIdSchema }), sql`select id from case_received where packet_id = ${statement.packetId}`);
  if (samePacket !== undefined) return 'forged';
  if (statement.kind === 'chartlock-concern') return undefined;
  const report = reportOf(db, statement.incidentId);
  if (report === undefined) return undefined;
  // An incident is reported once; what follows bears the signature of the desk that reported it.
  if (statement.kind === 'chartlock-incident-report') return 'forged';
  const { signer } = storedContent(db, report.id);
  return signer !== null && signer !== signed?.key ? 'forged' : undefined;
}

/** Writes down what was opened, and where it belongs. */
function settle(db: WritableDatabase, context: Context, id: ReceivedId, packet: Packet): 'taken' | 'held-back' {
  const { statement, text, sha256, signed, attachments } = packet;
  const kind = kindOf(statement);
  const incidentId = statement.kind === 'chartlock-concern' ? null : statement.incidentId;
  const report = incidentId === null ? undefined : reportOf(db, incidentId);
  const waits = (kind === 'addendum' || kind === 'answer') && report === undefined;
  const state: ReceivedState = waits ? 'held-back' : 'new';
  const isReport = statement.kind === 'chartlock-incident-report';
  db.runOne(sql`update case_received set kind = ${kind}, state = ${state}, sealed = null, content = ${text}, sha256 = ${sha256}, signature = ${signed?.signature ?? null}, signer = ${signed?.key ?? null},
    packet_id = ${statement.packetId}, incident_id = ${incidentId}, type = ${isReport ? statement.type : (report?.type ?? null)}, noticed_at = ${isReport ? statement.noticed.at : null}, changed_at = ${context.now} where id = ${id}`);
  for (const attachment of attachments) db.runOne(sql`insert into case_attachments (received_id, id, bytes) values (${id}, ${attachment.id}, ${attachment.bytes})`);
  if (statement.kind === 'chartlock-incident-task-answer') {
    db.run(sql`update case_replies set answered_at = ${context.now} where id = ${statement.taskId} and kind = 'task' and answered_at is null`);
  }
  if (report !== undefined && report.caseId !== null) putIntoCase(db, context, existingReceived(db, id), report.caseId);
  if (isReport) releaseHeldBack(db, context, statement.incidentId, signed?.key ?? null);
  return waits ? 'held-back' : 'taken';
}

function kindOf(statement: ToOfficer): ReceivedKind {
  switch (statement.kind) {
    case 'chartlock-incident-report':
      return statement.origin === 'desk' ? 'report' : 'lock-report';
    case 'chartlock-incident-addendum':
      return 'addendum';
    case 'chartlock-incident-task-answer':
      return 'answer';
    case 'chartlock-concern':
      return 'concern';
  }
}

/** Its report has come: what waited for it, and was signed by the same desk, is let in. */
function releaseHeldBack(db: WritableDatabase, context: Context, incidentId: string, signer: string | null): void {
  const waiting = db.all(z.strictObject({ id: receivedIdSchema, signer: z.string().nullable() }), sql`select id, signer from case_received where state = 'held-back' and incident_id = ${incidentId} order by seq`);
  for (const each of waiting) {
    if (signer === null || each.signer === signer) moveReceived(db, existingReceived(db, each.id), 'open', context.now);
  }
}

/** Puts what came in into a case, with its entry in the timeline. */
export function putIntoCase(db: WritableDatabase, context: Context, received: Received, caseId: NonNullable<Received['caseId']>): void {
  moveReceived(db, received, 'take', context.now, { caseId });
  const { sha256 } = storedContent(db, received.id);
  if (received.kind === 'unknown') return;
  appendEntry(db, context, caseId, { kind: received.kind, words: received.incidentId ?? '', happenedAt: received.noticedAt, about: received.id, sha256 });
}
