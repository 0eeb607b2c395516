import { actKindSchema, actSchema, assignmentSchema, type Act, type ActKind, type CodeChange } from '../../../shared/coding';
import { actIdSchema, assignmentIdSchema, personIdSchema, z, type ActId, type AssignmentId, type EncounterId, type PersonId } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

/** What an act says of itself. */
export type NewAct = {
  readonly id: ActId;
  readonly encounterId: EncounterId;
  readonly by: PersonId;
  readonly at: number;
  readonly kind: ActKind;
  readonly written: string;
  readonly assignmentId: AssignmentId | null;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** For undo and redo: the act that they reverse or repeat. */
  readonly ofAct: ActId | null;
};

/** Writes an act into the history, with what it changed. */
export function insertAct(db: WritableDatabase, act: NewAct, changes: readonly CodeChange[]): void {
  db.runOne(sql`insert into acts (id, encounter_id, at, person_id, kind, assignment_id, written, before_words, after_words, reason, of_act, state)
    values (${act.id}, ${act.encounterId}, ${act.at}, ${act.by}, ${act.kind}, ${act.assignmentId}, ${act.written},
      chart_seal(${act.encounterId}, ${act.before}), chart_seal(${act.encounterId}, ${act.after}), chart_seal(${act.encounterId}, ${act.reason}), ${act.ofAct}, 'standing')`);
  for (const { assignmentId, before, after } of changes) {
    db.runOne(sql`insert into act_changes (act_id, assignment_id, before, after)
      values (${act.id}, ${assignmentId}, chart_seal(${act.encounterId}, ${asJson(before)}), chart_seal(${act.encounterId}, ${asJson(after)}))`);
  }
}

/** Gives up the acts that were undone: something else has been done since. */
export function abandonUndone(db: WritableDatabase, encounterId: EncounterId): void {
  db.run(sql`update acts set state = 'abandoned' where encounter_id = ${encounterId} and state = 'undone'`);
}

/** Marks an act as undone, or as standing again. */
export function markAct(db: WritableDatabase, id: ActId, state: 'standing' | 'undone'): void {
  db.runOne(sql`update acts set state = ${state} where id = ${id}`);
}

const reachableAct = z.strictObject({
  id: actIdSchema, by: personIdSchema, kind: actKindSchema, assignmentId: assignmentIdSchema.nullable(), written: z.string(), before: z.string(), after: z.string(),
});
/** An act that may be undone or repeated. */
export type ReachableAct = z.infer<typeof reachableAct>;

const reachableColumns = sql`id, person_id as by, kind, assignment_id as assignmentId, written, chart_open(encounter_id, before_words) as before,
  chart_open(encounter_id, after_words) as after`;

/**
 * The act that this person's undo reverses: the latest that stands, when it is this person's own. Another's
 * act is not undone, nor jumped over; a finalisation or an addendum is where undo ends.
 */
export function undoable(db: ReadableDatabase, encounterId: EncounterId, person: PersonId): ReachableAct | undefined {
  const latest = db.get(
    reachableAct,
    sql`select ${reachableColumns} from acts where encounter_id = ${encounterId} and state = 'standing' and kind not in ('undo', 'redo') order by seq desc limit 1`,
  );
  if (latest === undefined || latest.kind === 'finalise' || latest.kind === 'addendum') return undefined;
  return latest.by === person ? latest : undefined;
}

/** The act that this person's redo repeats: of those undone, the one that was done first. */
export function redoable(db: ReadableDatabase, encounterId: EncounterId, person: PersonId): ReachableAct | undefined {
  const next = db.get(
    reachableAct,
    sql`select ${reachableColumns} from acts where encounter_id = ${encounterId} and state = 'undone' order by seq limit 1`,
  );
  return next?.by === person ? next : undefined;
}

const snapshot = z.string().nullable().transform((json): unknown => (json === null ? null : JSON.parse(json))).pipe(assignmentSchema.nullable());

/** What an act changed. */
export function changesOf(db: ReadableDatabase, actId: ActId): CodeChange[] {
  return db.all(
    z.strictObject({ assignmentId: assignmentIdSchema, before: snapshot, after: snapshot }),
    sql`select c.assignment_id as assignmentId, chart_open(a.encounter_id, c.before) as before, chart_open(a.encounter_id, c.after) as after
      from act_changes c join acts a on a.id = c.act_id where c.act_id = ${actId} order by c.assignment_id`,
  );
}

/** Everything that was done to an encounter's codes, in the order in which it was done. */
export function readHistory(db: ReadableDatabase, encounterId: EncounterId): Act[] {
  return db.all(
    actSchema.extend({ undone: z.int().transform((value) => value !== 0) }),
    sql`select a.id, a.at, a.person_id as by, p.name as byName, a.kind, o.kind as of, a.written, a.assignment_id as assignmentId,
      chart_open(a.encounter_id, a.before_words) as before, chart_open(a.encounter_id, a.after_words) as after,
      chart_open(a.encounter_id, a.reason) as reason, a.state <> 'standing' as undone
      from acts a join people p on p.id = a.person_id left join acts o on o.id = a.of_act
      where a.encounter_id = ${encounterId} order by a.seq`,
  );
}

function asJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** When the codes of an encounter were last finalised; null where they never were. */
export function lastFinalised(db: ReadableDatabase, encounterId: EncounterId): number | null {
  return db.get(z.strictObject({ at: z.int().nullable() }), sql`select max(at) as at from acts where encounter_id = ${encounterId} and kind = 'finalise'`)?.at ?? null;
}
