import { toOfficerSchema, type IncidentReport, type ToOfficer } from '../../../shared/incidents';
import { receivedAfter, receivedSchema, type Received, type ReceivedMove, type ReceivedState } from '../../../shared/cases';
import { receivedIdSchema, refuse, z, type CaseId, type IncidentId, type ReceivedId } from '../../../shared/kernel';
import { fingerprintOf } from '../../signatures';
import { joinSql, sql, type ReadableDatabase, type Sql, type WritableDatabase } from '../store';

const columns = sql`r.id, r.kind, r.state, r.incident_id as incidentId, r.type, r.received_at as receivedAt, r.noticed_at as noticedAt, r.way as "by",
  r.case_id as caseId, c.ref as caseRef, r.dismissal, r.dismissal_words as dismissalWords,
  (select min(p.made_at) from case_replies p where p.received_id = r.id and p.kind = 'acknowledgement') as acknowledgedAt,
  (select count(*) from case_attachments a where a.received_id = r.id) as attachments,
  (select count(*) from case_received a where r.kind in ('report', 'lock-report') and a.incident_id = r.incident_id and a.kind in ('addendum', 'answer')) as additions`;

function listed(db: ReadableDatabase, where: Sql, count: number): Received[] {
  return db.all(receivedSchema, sql`select ${columns} from case_received r left join cases c on c.id = r.case_id where ${where} order by r.received_at desc, r.seq desc limit ${count}`);
}

/** What came in, newest first, of these states; of all where none is named. */
export function listReceived(db: ReadableDatabase, states: readonly ReceivedState[], count: number): { received: Received[]; total: number; waiting: number } {
  const where = states.length === 0 ? sql`1 = 1` : sql`r.state in (${joinSql(states.map((state) => sql`${state}`), ', ')})`;
  const counted = z.strictObject({ total: z.int(), waiting: z.int() });
  const counts = db.get(counted, sql`select count(*) filter (where ${where}) as total, count(*) filter (where r.state = 'new') as waiting from case_received r`);
  return { received: listed(db, where, count), total: counts?.total ?? 0, waiting: counts?.waiting ?? 0 };
}

/** @throws FaultError `not-found` report */
export function existingReceived(db: ReadableDatabase, id: ReceivedId): Received {
  return listed(db, sql`r.id = ${id}`, 1)[0] ?? refuse({ code: 'not-found', what: 'report' });
}

/** The reports, concerns and additions of a case, oldest first. */
export function receivedOfCase(db: ReadableDatabase, caseId: CaseId): Received[] {
  return listed(db, sql`r.case_id = ${caseId}`, 10_000).reverse();
}

/** The report of an incident, where it is here. */
export function reportOf(db: ReadableDatabase, incidentId: IncidentId): Received | undefined {
  return listed(db, sql`r.incident_id = ${incidentId} and r.kind in ('report', 'lock-report')`, 1)[0];
}

/** What came after a report and belongs to it, oldest first. */
export function additionsTo(db: ReadableDatabase, incidentId: IncidentId): Received[] {
  return listed(db, sql`r.incident_id = ${incidentId} and r.kind in ('addendum', 'answer')`, 10_000).reverse();
}

const contentRow = z.strictObject({ content: z.string().nullable(), sha256: z.string().nullable(), signature: z.string().nullable(), signer: z.string().nullable() });

/** What was said to the letter, with its signature; nulls where it could not be opened yet. */
export function storedContent(db: ReadableDatabase, id: ReceivedId): z.infer<typeof contentRow> {
  return db.get(contentRow, sql`select content, sha256, signature, signer from case_received where id = ${id}`) ?? refuse({ code: 'not-found', what: 'report' });
}

/** What was said, read; and the fingerprint of the key that signed it. */
export function contentOf(db: ReadableDatabase, id: ReceivedId): { readonly content: ToOfficer | null; readonly signedBy: string | null } {
  const { content, signer } = storedContent(db, id);
  return { content: content === null ? null : toOfficerSchema.parse(JSON.parse(content)), signedBy: signer === null ? null : fingerprintOf(Buffer.from(signer, 'base64')) };
}

/** The reports of a case that could be opened, oldest first. */
export function deskReports(db: ReadableDatabase, caseId: CaseId): { readonly id: ReceivedId; readonly report: IncidentReport }[] {
  return receivedOfCase(db, caseId).flatMap(({ id }) => {
    const { content } = contentOf(db, id);
    return content?.kind === 'chartlock-incident-report' ? [{ id, report: content }] : [];
  });
}

/** The bytes of an attachment. @throws FaultError `not-found` attachment */
export function attachmentBytes(db: ReadableDatabase, id: ReceivedId, attachmentId: string): Buffer {
  const row = z.strictObject({ bytes: z.instanceof(Uint8Array) });
  const { bytes } = db.get(row, sql`select bytes from case_attachments where received_id = ${id} and id = ${attachmentId}`) ?? refuse({ code: 'not-found', what: 'attachment' });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether a file, or what it says, has come in before. */
export function cameBefore(db: ReadableDatabase, hashes: { readonly file: string } | { readonly content: string }): boolean {
  const where = 'file' in hashes ? sql`file_sha256 = ${hashes.file}` : sql`sha256 = ${hashes.content}`;
  return db.get(z.strictObject({ id: receivedIdSchema }), sql`select id from case_received where ${where}`) !== undefined;
}

/** Makes a move of what came in. @throws FaultError `case-state` where the table has none */
export function moveReceived(db: WritableDatabase, { id, state }: Pick<Received, 'id' | 'state'>, move: ReceivedMove, now: number, more: { readonly caseId?: CaseId; readonly dismissal?: string; readonly words?: string } = {}): void {
  const after = receivedAfter(state, move) ?? refuse({ code: 'case-state', state, move });
  db.runOne(sql`update case_received set state = ${after}, case_id = ${more.caseId ?? null}, dismissal = ${more.dismissal ?? null}, dismissal_words = ${more.words ?? null}, changed_at = ${now} where id = ${id}`);
}
