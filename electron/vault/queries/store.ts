import {
  answerSchema, escalationSchema, queryContentSchema, queryHeadSchema, queryMoveSchema, queryStateSchema, type Answer, type Escalation, type Holding, type QueryContent, type QueryMove, type QueryOutcome, type QueryState, type QueryStep,
} from '../../../shared/queries';
import { assignmentIdSchema, candidateIdSchema, queryIdSchema, recipientIdSchema, z, type EncounterId, type PersonId, type QueryId, type RecipientId } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type Sql, type WritableDatabase } from '../store';

const flag = z.int().transform((value) => value !== 0);

/** What the database has of a query besides its words. */
const queryRow = queryHeadSchema.omit({ dueAt: true, isOwn: true, recipient: true }).extend({
  supersedes: queryIdSchema.nullable(),
  recipientId: recipientIdSchema.nullable(),
  recipientName: z.string().nullable(),
  blocked: z.int(),
  repeated: flag,
});
export type QueryRow = z.infer<typeof queryRow>;

/** The step by which whoever has it now got it. */
const lastOut = sql`coalesce((select max(l.number) from query_steps l where l.query_id = q.id and l.move in ('leave', 'speak', 'reassign')), 0)`;

const columns = sql`q.id, q.ref, q.version, q.supersedes, q.encounter_id as encounterId, e.ref as encounterRef, q.kind, q.urgency, q.channel, q.state, q.outcome,
  q.recipient_id as recipientId, q.author, p.name as authorName, q.created_at as createdAt, q.changed_at as changedAt, q.sent_at as sentAt, q.window_hours as windowHours, q.awaited_since as awaitedSince, r.name as recipientName,
  (select count(*) from query_steps s where s.query_id = q.id and s.move = 'remind' and s.number > ${lastOut}) as reminders,
  coalesce((select max(case s.escalation when 'lead' then 1 when 'physician-advisor' then 2 when 'department-chair' then 3 end) from query_steps s where s.query_id = q.id and s.number > ${lastOut}), 0) as escalations,
  q.answered_at as answeredAt, q.closed_at as closedAt, q.blocked, q.repeated`;
/** A query whose chart is gone is a matter of figures only. */
const lived = sql`queries q join encounters e on e.id = q.encounter_id join people p on p.id = q.author left join recipients r on r.id = q.recipient_id`;

/** A query with the chart it is about. */
export function findQuery(db: ReadableDatabase, encounterId: EncounterId, id: QueryId): QueryRow | undefined {
  return db.get(queryRow, sql`select ${columns} from ${lived} where q.id = ${id} and q.encounter_id = ${encounterId}`);
}

/** The queries of a chart, the newest first. */
export function queriesOf(db: ReadableDatabase, encounterId: EncounterId): QueryRow[] {
  return db.all(queryRow, sql`select ${columns} from ${lived} where q.encounter_id = ${encounterId} order by q.created_at desc, q.ref, q.version desc`);
}

/** One window of the desk of all queries, what changed last first; `within` says of which charts `e`. */
export function listQueries(db: ReadableDatabase, where: Sql, from: number, count: number): QueryRow[] {
  return db.all(queryRow, sql`select ${columns} from ${lived} where ${where} order by q.changed_at desc, q.ref, q.version desc limit ${count} offset ${from}`);
}

/** How many queries of each state there are. */
export function countQueries(db: ReadableDatabase, where: Sql): Record<QueryState, number> {
  const counts: Record<QueryState, number> = { draft: 0, review: 0, queued: 0, sent: 0, viewed: 0, escalated: 0, reassigned: 0, answered: 0, closed: 0, cancelled: 0, recalled: 0, retracted: 0 };
  const rows = db.all(z.strictObject({ state: queryStateSchema, n: z.int() }), sql`select q.state, count(*) as n from ${lived} where ${where} group by q.state`);
  for (const { state, n } of rows) counts[state] = n;
  return counts;
}

/** Whether a reference is taken, also by a query whose chart is gone. */
export function refTaken(db: ReadableDatabase, ref: string): boolean {
  return db.get(z.strictObject({ ref: z.string() }), sql`select ref from queries where ref = ${ref} limit 1`) !== undefined;
}

/** The version that took a query's place, or is to: one that was dropped is neither. */
export function supersederOf(db: ReadableDatabase, id: QueryId): QueryId | null {
  return db.get(z.strictObject({ id: queryIdSchema }), sql`select id from queries where supersedes = ${id} and state <> 'cancelled'`)?.id ?? null;
}

export type NewQuery = { readonly id: QueryId; readonly ref: string; readonly version: number; readonly supersedes: QueryId | null; readonly encounterId: EncounterId; readonly author: PersonId; readonly at: number };

/** Adds a draft with its words. */
export function insertQuery(db: WritableDatabase, { id, ref, version, supersedes, encounterId, author, at }: NewQuery, content: QueryContent): void {
  db.runOne(sql`insert into queries (id, ref, version, supersedes, encounter_id, kind, urgency, channel, state, outcome, template, recipient_id, author, created_at, changed_at, blocked, repeated)
    values (${id}, ${ref}, ${version}, ${supersedes}, ${encounterId}, ${content.kind}, ${content.urgency}, ${content.channel}, 'draft', null, ${templateName(content)}, ${content.recipientId}, ${author}, ${at}, ${at}, 0, 0)`);
  seal(db, encounterId, id, 'content', content);
  setHolds(db, encounterId, id, content.holds);
}

/** Keeps what a draft says now. The database refuses it for anything but a draft. */
export function updateContent(db: WritableDatabase, { id, encounterId }: Pick<QueryRow, 'id' | 'encounterId'>, content: QueryContent, at: number): void {
  db.runOne(sql`update queries set kind = ${content.kind}, urgency = ${content.urgency}, channel = ${content.channel}, template = ${templateName(content)}, recipient_id = ${content.recipientId}, changed_at = ${at} where id = ${id}`);
  db.runOne(sql`update query_words set sealed = chart_seal(${encounterId}, ${JSON.stringify(content)}) where query_id = ${id} and part = 'content'`);
  setHolds(db, encounterId, id, content.holds);
}

function templateName({ template }: QueryContent): string | null {
  return template === null ? null : `${template.id}@${template.version}`;
}

function setHolds(db: WritableDatabase, encounterId: EncounterId, queryId: QueryId, holds: readonly Holding[]): void {
  db.run(sql`delete from query_holds where query_id = ${queryId}`);
  for (const id of new Set(holds.map((hold) => (hold.what === 'code' ? hold.assignmentId : hold.candidateId)))) {
    db.runOne(sql`insert into query_holds (query_id, encounter_id, held_id) values (${queryId}, ${encounterId}, ${id})`);
  }
}

const held = z.strictObject({ queryId: queryIdSchema, heldId: z.union([assignmentIdSchema, candidateIdSchema]) });
export type Held = z.infer<typeof held>;

/** What waits for which query of a chart. */
export function holdsOf(db: ReadableDatabase, encounterId: EncounterId): Held[] {
  return db.all(held, sql`select query_id as queryId, held_id as heldId from query_holds where encounter_id = ${encounterId}`);
}

/** A query's words. */
export function contentOf(db: ReadableDatabase, id: QueryId): QueryContent {
  const found = db.get(json(queryContentSchema), sql`select chart_open(encounter_id, sealed) as said from query_words where query_id = ${id} and part = 'content'`);
  if (found === undefined) throw new Error('a query without words');
  return found.said;
}

/** What has come back, in the order in which it came. */
export function answersOf(db: ReadableDatabase, id: QueryId): Answer[] {
  return db.all(json(answerSchema), sql`select chart_open(encounter_id, sealed) as said from query_words where query_id = ${id} and part like 'answer:%'`).map(({ said }) => said).sort((one, other) => one.number - other.number);
}

export function seal(db: WritableDatabase, encounterId: EncounterId, id: QueryId, part: string, content: unknown): void {
  db.runOne(sql`insert into query_words (query_id, encounter_id, part, sealed) values (${id}, ${encounterId}, ${part}, chart_seal(${encounterId}, ${JSON.stringify(content)}))
    on conflict (query_id, part) do update set sealed = excluded.sealed`);
}

function json<Schema extends z.ZodType>(schema: Schema) {
  return z.strictObject({ said: z.string().transform((text): z.output<Schema> => schema.parse(JSON.parse(text))) });
}

const stepRow = z.strictObject({ move: queryMoveSchema, from: queryStateSchema, to: queryStateSchema, escalation: escalationSchema.nullable(), at: z.int(), by: z.string().nullable(), note: z.string() });

/** What has happened to a query, in its order. */
export function stepsOf(db: ReadableDatabase, id: QueryId): QueryStep[] {
  return db.all(
    stepRow,
    sql`select s.move, s.from_state as "from", s.to_state as "to", s.escalation, s.at, p.name as "by", coalesce(chart_open(w.encounter_id, w.sealed), '') as note
      from query_steps s left join people p on p.id = s.person_id left join query_words w on w.query_id = s.query_id and w.part = 'step:' || s.number
      where s.query_id = ${id} order by s.number`,
  );
}

export type Step = {
  readonly move: QueryMove;
  readonly to: QueryState;
  /** Null where the outbox or the recipient made it. */
  readonly by: PersonId | null;
  readonly at: number;
  readonly note?: string;
  readonly escalation?: Escalation | null;
};

/** Writes down that a query has come further. */
export function insertStep(db: WritableDatabase, { id, encounterId, state }: Pick<QueryRow, 'id' | 'encounterId' | 'state'>, { move, to, by, at, note = '', escalation = null }: Step): void {
  const number = (db.get(z.strictObject({ last: z.int().nullable() }), sql`select max(number) as last from query_steps where query_id = ${id}`)?.last ?? 0) + 1;
  db.runOne(sql`insert into query_steps (query_id, number, move, from_state, to_state, escalation, person_id, at) values (${id}, ${number}, ${move}, ${state}, ${to}, ${escalation}, ${by}, ${at})`);
  if (note !== '') db.runOne(sql`insert into query_words (query_id, encounter_id, part, sealed) values (${id}, ${encounterId}, ${`step:${number}`}, chart_seal(${encounterId}, ${note}))`);
  db.runOne(sql`update queries set state = ${to}, changed_at = ${at} where id = ${id}`);
}

/** Notes that it is out since `at`: whoever has it now is awaited from then on. */
export function noteOut(db: WritableDatabase, id: QueryId, at: number, windowHours: number): void {
  db.runOne(sql`update queries set sent_at = coalesce(sent_at, ${at}), window_hours = coalesce(window_hours, ${windowHours}), awaited_since = ${at} where id = ${id}`);
}

export function noteAnswered(db: WritableDatabase, id: QueryId, at: number): void {
  db.runOne(sql`update queries set answered_at = coalesce(answered_at, ${at}) where id = ${id}`);
}

export function noteClosed(db: WritableDatabase, id: QueryId, at: number, outcome: QueryOutcome): void {
  db.runOne(sql`update queries set closed_at = ${at}, outcome = ${outcome} where id = ${id}`);
}

/** Notes that the linter kept it from being sent. */
export function noteBlocked(db: WritableDatabase, id: QueryId): void {
  db.runOne(sql`update queries set blocked = blocked + 1 where id = ${id}`);
}

export function noteRepeated(db: WritableDatabase, id: QueryId): void {
  db.runOne(sql`update queries set repeated = 1 where id = ${id}`);
}

export function setRecipient(db: WritableDatabase, id: QueryId, recipientId: RecipientId): void {
  db.runOne(sql`update queries set recipient_id = ${recipientId} where id = ${id}`);
}
