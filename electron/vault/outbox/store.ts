import { instantSchema, outboxFaultSchema, z, type OutboxFault, type EncounterId, type OutgoingChannel, type OutgoingId } from '../../../shared/kernel';
import { answerableStates, outgoingSchema, pendingStates, type Outgoing, type OutgoingRow } from '../../../shared/outbox';
import { joinSql, sql, type ReadableDatabase, type WritableDatabase } from '../store';

/** SQLite has no booleans. */
const flag = z.int().transform((value) => value !== 0);

const row = outgoingSchema.extend({ mayHaveLeft: flag, settled: flag });

const columns = sql`o.id, o.channel, o.kind, o.subject, o.encounter_id as encounterId, o.key, o.state, o.may_have_left as mayHaveLeft, o.attempts, o.queued_at as queuedAt,
  o.changed_at as changedAt, o.tried_at as triedAt, o.due_at as dueAt, o.fault, o.remote, o.settled`;

const pending = joinSql(pendingStates.map((state) => sql`${state}`), ', ');
const answerable = joinSql(answerableStates.map((state) => sql`${state}`), ', ');

export function insertOutgoing(db: WritableDatabase, outgoing: Outgoing, content: string): void {
  const { id, channel, kind, subject, encounterId, key, state, attempts, queuedAt, changedAt, dueAt } = outgoing;
  db.runOne(sql`insert into outbox (id, channel, kind, subject, encounter_id, key, state, may_have_left, attempts, queued_at, changed_at, tried_at, due_at, fault, remote, settled, sealed)
    values (${id}, ${channel}, ${kind}, ${subject}, ${encounterId}, ${key}, ${state}, 0, ${attempts}, ${queuedAt}, ${changedAt}, null, ${dueAt}, null, null, 0, ${encounterId === null ? sql`cast(${content} as blob)` : sql`chart_seal(${encounterId}, ${content})`})`);
}

export function findOutgoing(db: ReadableDatabase, id: OutgoingId): Outgoing | undefined {
  return db.get(row, sql`select ${columns} from outbox o where o.id = ${id}`) ?? db.get(row, sql`select ${columns} from outbox_orphans o where o.id = ${id}`);
}

/** What was put in for a subject, the latest last. */
export function outgoingOf(db: ReadableDatabase, subject: string): Outgoing[] {
  return db.all(row, sql`select ${columns} from outbox o where o.subject = ${subject} order by o.seq`);
}

/** What it says. @throws FaultError `vault-damaged` (`chart-keys`) when its chart's key is lost */
export function contentOf(db: ReadableDatabase, { id }: Outgoing): string {
  return db.get(z.strictObject({ content: z.string() }), sql`select case when encounter_id is null then cast(sealed as text) else chart_open(encounter_id, sealed) end as content from outbox where id = ${id}`)?.content ?? '';
}

/** Notes what of a chart that dies is still to be taken back: by its key and place, without what it says. */
export function keepRecalls(db: WritableDatabase, encounterId: EncounterId): void {
  db.run(sql`insert into outbox_orphans (id, channel, kind, subject, encounter_id, ref, key, state, may_have_left, attempts, queued_at, changed_at, tried_at, due_at, fault, remote, settled)
    select o.id, o.channel, o.kind, o.subject, o.encounter_id, e.ref, o.key, o.state, o.may_have_left, o.attempts, o.queued_at, o.changed_at, o.tried_at, o.due_at, o.fault, o.remote, o.settled
    from outbox o join encounters e on e.id = o.encounter_id where o.encounter_id = ${encounterId} and o.state = 'recalling'`);
}

/** Writes down how something stands by now. Of a chart that is gone nothing stays once it is taken back, or cannot be any more. */
export function updateOutgoing(db: WritableDatabase, { id, state, mayHaveLeft, attempts, changedAt, triedAt, dueAt, fault, remote, settled }: Outgoing): void {
  const standing = sql`set state = ${state}, may_have_left = ${mayHaveLeft ? 1 : 0}, attempts = ${attempts}, changed_at = ${changedAt}, tried_at = ${triedAt}, due_at = ${dueAt},
    fault = ${fault}, remote = ${remote}, settled = ${settled ? 1 : 0} where id = ${id}`;
  if (db.run(sql`update outbox ${standing}`) === 1) return;
  db.runOne(state === 'recalling' ? sql`update outbox_orphans ${standing}` : sql`delete from outbox_orphans where id = ${id}`);
}

/** Evidence of an incident does not leave any more; what is to be taken back still is. */
const stays = sql`o.state in ('queued', 'sending') and exists (select 1 from evidence_holds v where v.kind = 'outgoing' and v.subject = o.id)`;

/** What a channel has still to act on by itself, in the order in which it was put in. */
export function pendingOf(db: ReadableDatabase, channel: OutgoingChannel): Outgoing[] {
  const orphans = db.all(row, sql`select ${columns} from outbox_orphans o where o.channel = ${channel} and o.due_at is not null order by o.queued_at, o.id`);
  return [...orphans, ...db.all(row, sql`select ${columns} from outbox o where o.channel = ${channel} and o.state in (${pending}) and o.due_at is not null and not (${stays}) order by o.seq`)];
}

/** What of a channel may still be answered. */
export function unsettledOf(db: ReadableDatabase, channel: OutgoingChannel): Outgoing[] {
  return db.all(row, sql`select ${columns} from outbox o where o.channel = ${channel} and o.state in (${answerable}) and o.settled = 0 and o.may_have_left = 1 order by o.seq`);
}

const shownRow = row.omit({ key: true, remote: true }).extend({ ref: z.string().nullable() });
const counted = z.strictObject({ n: z.int() });

/** What waits, is under way, awaits an answer or needs a person: the newest first. */
export function listOutbox(db: ReadableDatabase, count: number): { readonly rows: OutgoingRow[]; readonly total: number } {
  const open = sql`o.state <> 'recalled' and not (o.state in ('sent', 'delivered') and o.settled = 1)`;
  const shown = sql`o.id, o.channel, o.kind, o.subject, o.encounter_id as encounterId, o.state, o.may_have_left as mayHaveLeft, o.attempts, o.queued_at as queuedAt,
    o.changed_at as changedAt, o.tried_at as triedAt, o.due_at as dueAt, o.fault, o.settled`;
  const rows = db.all(shownRow, sql`select ${shown}, e.ref from outbox o left join encounters e on e.id = o.encounter_id where ${open} order by o.seq desc limit ${count}`);
  const orphans = db.all(shownRow, sql`select ${shown}, o.ref from outbox_orphans o order by o.queued_at desc limit ${count}`);
  return { rows: [...rows, ...orphans].slice(0, count), total: (db.get(counted, sql`select count(*) as n from outbox o where ${open}`)?.n ?? 0) + countOrphans(db) };
}

/** How many recalls have outlived their chart. */
function countOrphans(db: ReadableDatabase): number {
  return db.get(counted, sql`select count(*) as n from outbox_orphans`)?.n ?? 0;
}

/** How many wait for the network, and how many for a person. */
export function countOutbox(db: ReadableDatabase): { readonly waiting: number; readonly refused: number } {
  const inState = (states: typeof pending): number => db.get(counted, sql`select count(*) as n from outbox where state in (${states})`)?.n ?? 0;
  return { waiting: inState(pending) + countOrphans(db), refused: inState(sql`'refused'`) };
}

/** Notes that an answer was taken in. @returns false where it was before */
export function noteTaken(db: WritableDatabase, outgoingId: OutgoingId, key: string, at: number): boolean {
  return db.run(sql`insert into outbox_taken (outgoing_id, key, taken_at) values (${outgoingId}, ${key}, ${at}) on conflict do nothing`) === 1;
}

const wayRow = z.strictObject({
  attempts: z.int(), triedAt: instantSchema.nullable(), dueAt: instantSchema, fault: outboxFaultSchema.nullable(), reachedAt: instantSchema.nullable(), mark: z.string().nullable(),
});
/** How a channel was found: failures in a row, when it is tried next, when it last answered, and how far it was read. */
export type FoundWay = {
  readonly attempts: number;
  readonly triedAt: number | null;
  readonly dueAt: number;
  readonly fault: OutboxFault | null;
  readonly reachedAt: number | null;
  readonly mark: string | null;
};

const untried: FoundWay = { attempts: 0, triedAt: null, dueAt: 0, fault: null, reachedAt: null, mark: null };

export function findWay(db: ReadableDatabase, channel: OutgoingChannel): FoundWay {
  return db.get(wayRow, sql`select attempts, tried_at as triedAt, due_at as dueAt, fault, reached_at as reachedAt, mark from outbox_ways where channel = ${channel}`) ?? untried;
}

export function saveWay(db: WritableDatabase, channel: OutgoingChannel, { attempts, triedAt, dueAt, fault, reachedAt, mark }: FoundWay): void {
  db.run(sql`insert into outbox_ways (channel, attempts, tried_at, due_at, fault, reached_at, mark) values (${channel}, ${attempts}, ${triedAt}, ${dueAt}, ${fault}, ${reachedAt}, ${mark})
    on conflict (channel) do update set attempts = excluded.attempts, tried_at = excluded.tried_at, due_at = excluded.due_at, fault = excluded.fault, reached_at = excluded.reached_at, mark = excluded.mark`);
}
