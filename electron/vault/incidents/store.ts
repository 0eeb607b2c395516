import { attachmentSchema, incidentFactsSchema, incidentStateSchema, incidentTypeSchema, markSchema, type Attachment, type IncidentFacts, type IncidentState, type IncidentType, type Mark, type Noticed } from '../../../shared/incidents';
import { incidentIdSchema, instantSchema, outgoingIdSchema, packetIdSchema, personIdSchema, z, type AttachmentId, type IncidentId, type OutgoingId, type PacketId, type PersonId } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

const factsJson = z.string().transform((text) => incidentFactsSchema.parse(JSON.parse(text)));

const incidentRow = z
  .strictObject({
    id: incidentIdSchema,
    type: incidentTypeSchema.nullable(),
    origin: z.enum(['desk', 'lock-screen']),
    state: incidentStateSchema,
    reporter: personIdSchema,
    noticedAt: instantSchema,
    noticedUptime: instantSchema,
    facts: factsJson.nullable(),
    sealedAt: instantSchema.nullable(),
    sentAt: instantSchema.nullable(),
    acknowledgedAt: instantSchema.nullable(),
    closedAt: instantSchema.nullable(),
  })
  .transform(({ noticedAt, noticedUptime, ...row }) => ({ ...row, noticed: { at: noticedAt, uptimeMs: noticedUptime } satisfies Noticed }));
export type IncidentRow = z.output<typeof incidentRow>;

const columns = sql`id, type, origin, state, reporter, noticed_at as noticedAt, noticed_uptime as noticedUptime, facts, sealed_at as sealedAt, sent_at as sentAt, acknowledged_at as acknowledgedAt, closed_at as closedAt`;

/** A report of a person; another's is not there for them. */
export function findIncident(db: ReadableDatabase, id: IncidentId, reporter: PersonId): IncidentRow | undefined {
  return db.get(incidentRow, sql`select ${columns} from incidents where id = ${id} and reporter = ${reporter}`);
}

/** A person's reports, the newest first. */
export function incidentsOf(db: ReadableDatabase, reporter: PersonId): IncidentRow[] {
  return db.all(incidentRow, sql`select ${columns} from incidents where reporter = ${reporter} order by noticed_at desc, id`);
}

/** Whether a report with this reference is here, whoever made it. */
export function incidentExists(db: ReadableDatabase, id: IncidentId): boolean {
  return db.get(z.strictObject({ id: incidentIdSchema }), sql`select id from incidents where id = ${id}`) !== undefined;
}

export type NewIncident = { readonly id: IncidentId; readonly type: IncidentType | null; readonly origin: IncidentRow['origin']; readonly reporter: PersonId; readonly noticed: Noticed; readonly facts: IncidentFacts | null; readonly at: number };

export function insertIncident(db: WritableDatabase, { id, type, origin, reporter, noticed, facts, at }: NewIncident): void {
  const sealedAt = facts === null ? at : null;
  db.runOne(sql`insert into incidents (id, type, origin, state, reporter, noticed_at, noticed_uptime, facts, changed_at, sealed_at)
    values (${id}, ${type}, ${origin}, ${facts === null ? 'sealed' : 'started'}, ${reporter}, ${noticed.at}, ${noticed.uptimeMs}, ${facts === null ? null : JSON.stringify(facts)}, ${at}, ${sealedAt})`);
}

/** Keeps what is said so far. The database refuses it once the report is made. */
export function updateFacts(db: WritableDatabase, id: IncidentId, type: IncidentType | null, facts: IncidentFacts, at: number): void {
  db.runOne(sql`update incidents set type = ${type}, facts = ${JSON.stringify(facts)}, changed_at = ${at} where id = ${id}`);
}

/** Says that the report is made: from then on nothing of it changes. */
export function sealIncident(db: WritableDatabase, id: IncidentId, type: IncidentType, replyIdentity: string, at: number): void {
  db.runOne(sql`update incidents set type = ${type}, state = 'sealed', sealed_at = ${at}, reply_identity = ${replyIdentity}, changed_at = ${at} where id = ${id}`);
}

/** Says how far a report has come; each time is written once. */
export function advance(db: WritableDatabase, id: IncidentId, state: Exclude<IncidentState, 'started' | 'sealed'>, at: number): void {
  const column = { sent: sql`sent_at`, acknowledged: sql`acknowledged_at`, closed: sql`closed_at` }[state];
  db.runOne(sql`update incidents set state = ${state}, ${column} = coalesce(${column}, ${at}), changed_at = ${at} where id = ${id}`);
}

/** What opens the packets that come back to a report; null before it is made, and where it was made at a locked desk. */
export function replyIdentity(db: ReadableDatabase, id: IncidentId): string | null {
  return db.get(z.strictObject({ identity: z.string().nullable() }), sql`select reply_identity as identity from incidents where id = ${id}`)?.identity ?? null;
}

export function marksOf(db: ReadableDatabase, id: IncidentId): Mark[] {
  return db.all(markSchema, sql`select step, outcome, at from incident_marks where incident_id = ${id} order by number`);
}

export function insertMark(db: WritableDatabase, id: IncidentId, { step, outcome, at }: Mark): void {
  db.runOne(sql`insert into incident_marks (incident_id, number, step, outcome, at)
    select ${id}, coalesce(max(number), 0) + 1, ${step}, ${outcome}, ${at} from incident_marks where incident_id = ${id}`);
}

export function attachmentsOf(db: ReadableDatabase, id: IncidentId): Attachment[] {
  return db.all(attachmentSchema, sql`select id, name, media, bytes, sha256, added_at as addedAt from incident_attachments where incident_id = ${id} order by rowid`);
}

export function insertAttachment(db: WritableDatabase, incidentId: IncidentId, { id, name, media, bytes, sha256, addedAt }: Attachment, content: Uint8Array): void {
  db.runOne(sql`insert into incident_attachments (id, incident_id, name, media, bytes, sha256, added_at, content) values (${id}, ${incidentId}, ${name}, ${media}, ${bytes}, ${sha256}, ${addedAt}, ${content})`);
}

/** @returns whether there was one */
export function deleteAttachment(db: WritableDatabase, incidentId: IncidentId, id: AttachmentId): boolean {
  return db.run(sql`delete from incident_attachments where id = ${id} and incident_id = ${incidentId}`) === 1;
}

export function attachedBytes(db: ReadableDatabase, id: AttachmentId): Uint8Array {
  const row = db.get(z.strictObject({ content: z.instanceof(Uint8Array) }), sql`select content from incident_attachments where id = ${id}`);
  if (row === undefined) throw new Error('an attachment without bytes');
  return row.content;
}

export const packetKinds = ['report', 'addendum', 'task-answer', 'acknowledgement', 'task', 'close'] as const;
const packetRow = z.strictObject({
  id: packetIdSchema,
  incidentId: incidentIdSchema,
  direction: z.enum(['out', 'in']),
  kind: z.enum(packetKinds),
  at: instantSchema,
  statement: z.string().nullable(),
  signature: z.string().nullable(),
  key: z.string().nullable(),
  /** Age, armoured. */
  sealed: z.string().nullable(),
  leftWay: z.enum(['server', 'file']).nullable(),
  leftAt: instantSchema.nullable(),
  outgoingId: outgoingIdSchema.nullable(),
});
export type PacketRow = z.infer<typeof packetRow>;

const packetColumns = sql`id, incident_id as incidentId, direction, kind, at, statement, signature, key, sealed, left_way as leftWay, left_at as leftAt, outgoing_id as outgoingId`;

/** What went to the officer and came back, in the order in which it did. */
export function packetsOf(db: ReadableDatabase, id: IncidentId): PacketRow[] {
  return db.all(packetRow, sql`select ${packetColumns} from incident_packets where incident_id = ${id} order by seq`);
}

export function findPacket(db: ReadableDatabase, id: PacketId): PacketRow | undefined {
  return db.get(packetRow, sql`select ${packetColumns} from incident_packets where id = ${id}`);
}

export function insertPacket(db: WritableDatabase, { id, incidentId, direction, kind, at, statement, signature, key, sealed }: Omit<PacketRow, 'leftWay' | 'leftAt' | 'outgoingId'>): void {
  db.runOne(sql`insert into incident_packets (id, incident_id, direction, kind, at, statement, signature, key, sealed) values (${id}, ${incidentId}, ${direction}, ${kind}, ${at}, ${statement}, ${signature}, ${key}, ${sealed})`);
}

/** Notes that a packet waits in the outbox. */
export function notePosted(db: WritableDatabase, id: PacketId, outgoingId: OutgoingId): void {
  db.runOne(sql`update incident_packets set outgoing_id = ${outgoingId} where id = ${id}`);
}

/** Notes how a packet left; the first time counts. */
export function noteLeft(db: WritableDatabase, id: PacketId, way: 'server' | 'file', at: number): void {
  db.runOne(sql`update incident_packets set left_way = coalesce(left_way, ${way}), left_at = coalesce(left_at, ${at}) where id = ${id}`);
}

/** How far a report has come, whoever made it. */
export function stateOf(db: ReadableDatabase, id: IncidentId): IncidentState | undefined {
  return db.get(z.strictObject({ state: incidentStateSchema }), sql`select state from incidents where id = ${id}`)?.state;
}

const returnedRow = z.strictObject({ seq: z.int(), incidentId: incidentIdSchema, sealed: z.string() });
export type ReturnedRow = z.infer<typeof returnedRow>;

/** Keeps what the outbox brought until it is opened; base64. */
export function insertReturned(db: WritableDatabase, incidentId: IncidentId, sealed: string, at: number): void {
  db.runOne(sql`insert into incident_returned (incident_id, sealed, arrived_at) values (${incidentId}, ${sealed}, ${at})`);
}

/** What came for a person's reports and is not opened yet, the oldest first. */
export function returnedFor(db: ReadableDatabase, reporter: PersonId): ReturnedRow[] {
  return db.all(returnedRow, sql`select r.seq, r.incident_id as incidentId, r.sealed from incident_returned r join incidents i on i.id = r.incident_id where i.reporter = ${reporter} order by r.seq`);
}

export function deleteReturned(db: WritableDatabase, seq: number): void {
  db.run(sql`delete from incident_returned where seq = ${seq}`);
}

const clockRow = z.strictObject({ clock: z.string(), dueAt: instantSchema.nullable(), overdueAt: instantSchema.nullable() });

/** Which clocks of a report were said to be due, and to be over. */
export function saidClocks(db: ReadableDatabase, id: IncidentId): z.infer<typeof clockRow>[] {
  return db.all(clockRow, sql`select clock, due_at as dueAt, overdue_at as overdueAt from incident_clocks where incident_id = ${id}`);
}

export function noteClock(db: WritableDatabase, id: IncidentId, clock: string, overdue: boolean, at: number): void {
  db.run(sql`insert into incident_clocks (incident_id, clock, due_at, overdue_at) values (${id}, ${clock}, ${at}, ${overdue ? at : null})
    on conflict (incident_id, clock) do update set due_at = coalesce(due_at, excluded.due_at), overdue_at = coalesce(overdue_at, excluded.overdue_at)`);
}
