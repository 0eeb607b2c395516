import { evidenceSchema } from '../../../shared/coding';
import { candidateIdSchema, encounterIdSchema, instantSchema, z, type CandidateId, type EncounterId, type PersonId } from '../../../shared/kernel';
import { codeNameSchema } from '../../../shared/shelf';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

/** How the books stood when the candidate was put in or confirmed; not there in those from before, and where only the index names it. */
const seenSchema = z.strictObject({ title: z.string(), isValid: z.boolean() });

/** What of a candidate says something of the patient. */
const sealedSchema = z.strictObject({ code: codeNameSchema.nullable(), path: z.array(z.string()), reason: z.string(), evidence: z.array(evidenceSchema), seen: seenSchema.optional() });
export type SealedCandidate = z.infer<typeof sealedSchema>;

const candidateRow = z.strictObject({
  id: candidateIdSchema,
  putByName: z.string(),
  putAt: instantSchema,
  droppedAt: instantSchema.nullable(),
  said: z.string().transform((text) => sealedSchema.parse(JSON.parse(text))),
});
export type CandidateRow = z.infer<typeof candidateRow>;

/** The candidates of an encounter in their order, the dropped ones too. */
export function listCandidates(db: ReadableDatabase, encounterId: EncounterId): CandidateRow[] {
  return db.all(
    candidateRow,
    sql`select c.id, p.name as putByName, c.put_at as putAt, c.dropped_at as droppedAt, chart_open(c.encounter_id, c.sealed) as said
      from candidates c join people p on p.id = c.put_by where c.encounter_id = ${encounterId} order by c.position, c.id`,
  );
}

/** The charts that are being worked on and have candidates, those whose keys are lost left out. */
export function chartsWithCandidates(db: ReadableDatabase): { readonly id: EncounterId; readonly ref: string }[] {
  return db.all(
    z.strictObject({ id: encounterIdSchema, ref: z.string() }),
    sql`select e.id, e.ref from encounters e where e.status <> 'final' and chart_lives(e.id)
      and exists (select 1 from candidates c where c.encounter_id = e.id and c.dropped_at is null) order by e.ref`,
  );
}

export function insertCandidate(db: WritableDatabase, encounterId: EncounterId, { id, said, putAt }: Pick<CandidateRow, 'id' | 'said' | 'putAt'>, by: PersonId, position: number): void {
  db.runOne(sql`insert into candidates (id, encounter_id, put_by, put_at, position, dropped_at, sealed)
    values (${id}, ${encounterId}, ${by}, ${putAt}, ${position}, null, chart_seal(${encounterId}, ${JSON.stringify(said)}))`);
}

export function resealCandidate(db: WritableDatabase, id: CandidateId, said: SealedCandidate): void {
  db.runOne(sql`update candidates set sealed = chart_seal(encounter_id, ${JSON.stringify(said)}) where id = ${id}`);
}

/** Drops a candidate, or with null brings it back. */
export function markDropped(db: WritableDatabase, id: CandidateId, at: number | null): void {
  db.runOne(sql`update candidates set dropped_at = ${at} where id = ${id}`);
}

/** Puts candidates into this order. */
export function orderCandidates(db: WritableDatabase, ids: readonly CandidateId[]): void {
  ids.forEach((id, index) => db.runOne(sql`update candidates set position = ${index + 1} where id = ${id}`));
}
