import { accessReasonSchema, glassEndSchema, type AccessReason, type GlassEnd } from '../../../shared/audit';
import type { GlassUse } from '../../../shared/access';
import { encounterIdSchema, glassIdSchema, instantSchema, z, type EncounterId, type GlassId, type PersonId, type TwoClocks } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type Sql, type WritableDatabase } from '../store';

const chartRow = z.strictObject({ ref: z.string(), assignee: z.string().nullable() });

/** What of a chart decides who may open it. */
export function findChart(db: ReadableDatabase, id: EncounterId): z.infer<typeof chartRow> | undefined {
  return db.get(chartRow, sql`select ref, assignee from encounters where id = ${id}`);
}

/** Gives a chart to a person, by their identifier. */
export function setAssignee(db: WritableDatabase, id: EncounterId, assignee: string): void {
  db.runOne(sql`update encounters set assignee = ${assignee} where id = ${id}`);
}

const glassRow = z.strictObject({
  id: glassIdSchema,
  encounterId: encounterIdSchema.nullable(),
  ref: z.string(),
  reason: accessReasonSchema,
  minutes: z.int(),
  wall: instantSchema,
  uptime: z.int(),
});
/** Access by reason that has not been ended, whatever the clocks say by now. */
export type GlassRow = z.infer<typeof glassRow>;

/** A person's access by reason that has not been ended. */
export function unendedGlass(db: ReadableDatabase, personId: PersonId): GlassRow[] {
  return db.all(
    glassRow,
    sql`select id, encounter_id as encounterId, ref, reason, minutes, begun_at as wall, begun_uptime as uptime from glass where person_id = ${personId} and ended_why is null order by begun_at, id`,
  );
}

export type NewGlass = {
  readonly id: GlassId;
  readonly encounterId: EncounterId;
  readonly ref: string;
  readonly by: PersonId;
  readonly reason: AccessReason;
  readonly minutes: number;
  readonly begun: TwoClocks;
};

/** Writes down that glass was broken. */
export function insertGlass(db: WritableDatabase, { id, encounterId, ref, by, reason, minutes, begun }: NewGlass): void {
  db.runOne(sql`insert into glass (id, encounter_id, ref, person_id, reason, minutes, begun_at, begun_uptime)
    values (${id}, ${encounterId}, ${ref}, ${by}, ${reason}, ${minutes}, ${begun.wall}, ${begun.uptime})`);
}

/** Writes down how it ended. */
export function endGlass(db: WritableDatabase, id: GlassId, why: GlassEnd, at: number): void {
  db.runOne(sql`update glass set ended_why = ${why}, ended_at = ${at} where id = ${id}`);
}

const useRow = z
  .strictObject({
    id: glassIdSchema,
    encounterId: encounterIdSchema.nullable(),
    ref: z.string(),
    byName: z.string(),
    byId: z.string(),
    reason: accessReasonSchema,
    minutes: z.int(),
    begunAt: instantSchema,
    endedWhy: glassEndSchema.nullable(),
    endedAt: instantSchema.nullable(),
    reviewedBy: z.string().nullable(),
    reviewedAt: instantSchema.nullable(),
  })
  .transform(({ endedWhy, endedAt, reviewedBy, reviewedAt, ...row }) => ({
    ...row,
    ended: endedWhy === null || endedAt === null ? null : { why: endedWhy, at: endedAt },
    reviewed: reviewedBy === null || reviewedAt === null ? null : { byName: reviewedBy, at: reviewedAt },
  }));

function selectedUses(rest: Sql): Sql {
  return sql`select g.id, g.encounter_id as encounterId, g.ref, user.name as byName, g.person_id as byId, g.reason, g.minutes, g.begun_at as begunAt,
    g.ended_why as endedWhy, g.ended_at as endedAt, reviewer.name as reviewedBy, g.reviewed_at as reviewedAt
    from glass g join people user on user.id = g.person_id left join people reviewer on reviewer.id = g.reviewed_by ${rest}`;
}

function readBy(reader: PersonId, { byId, ...use }: z.infer<typeof useRow>): GlassUse {
  return { ...use, isOwn: byId === reader };
}

/** Uses of access by reason, those that nobody has reviewed first, then the newest. */
export function listUses(db: ReadableDatabase, reader: PersonId, most: number): GlassUse[] {
  return db.all(useRow, selectedUses(sql`order by g.reviewed_by is not null, g.begun_at desc, g.id limit ${most}`)).map((use) => readBy(reader, use));
}

/** One use, as a person sees it. */
export function findUse(db: ReadableDatabase, reader: PersonId, id: GlassId): GlassUse | undefined {
  const use = db.get(useRow, selectedUses(sql`where g.id = ${id}`));
  return use === undefined ? undefined : readBy(reader, use);
}

/** How many uses there are, and how many of them nobody has reviewed. */
export function countUses(db: ReadableDatabase): { readonly total: number; readonly unreviewed: number } {
  const counts = z.strictObject({ total: z.int(), unreviewed: z.int() });
  return db.get(counts, sql`select count(*) as total, count(*) filter (where reviewed_by is null) as unreviewed from glass`) ?? { total: 0, unreviewed: 0 };
}

/** Uses that nobody has reviewed, the oldest first: what has to reach a supervisor. */
export function unreviewedUses(db: ReadableDatabase, reader: PersonId): GlassUse[] {
  return db.all(useRow, selectedUses(sql`where g.reviewed_by is null order by g.begun_at, g.id`)).map((use) => readBy(reader, use));
}

/** Writes down that a use was reviewed. */
export function markReviewed(db: WritableDatabase, id: GlassId, by: PersonId, at: number): void {
  db.runOne(sql`update glass set reviewed_by = ${by}, reviewed_at = ${at} where id = ${id}`);
}
