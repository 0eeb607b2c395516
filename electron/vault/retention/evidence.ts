import { evidenceHoldSchema, type EvidenceHold, type EvidenceKind } from '../../../shared/retention';
import { incidentIdSchema, refuse, z, type EncounterId, type IncidentId } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

/** Puts something on hold as evidence of an incident; what is on hold by it already stays so. */
export function placeEvidenceHold(db: WritableDatabase, { incidentId, kind, id, encounterId, ref, at }: EvidenceHold): void {
  db.run(sql`insert into evidence_holds (incident_id, kind, subject, encounter_id, ref, held_at) values (${incidentId}, ${kind}, ${id}, ${encounterId}, ${ref}, ${at}) on conflict do nothing`);
}

/** Lets go what an incident holds. */
export function releaseEvidence(db: WritableDatabase, incidentId: IncidentId): void {
  db.run(sql`delete from evidence_holds where incident_id = ${incidentId}`);
}

/** Lets go what was held of a chart that has died since: the incident was closed before that. */
export function releaseDead(db: WritableDatabase, encounterId: EncounterId): void {
  db.run(sql`delete from evidence_holds where encounter_id = ${encounterId} or (kind = 'chart' and subject = ${encounterId})`);
}

/** What an incident holds, charts first. */
export function evidenceOf(db: ReadableDatabase, incidentId: IncidentId): EvidenceHold[] {
  return db.all(evidenceHoldSchema, sql`select incident_id as incidentId, kind, subject as id, encounter_id as encounterId, ref, held_at as at from evidence_holds where incident_id = ${incidentId} order by kind, ref, subject`);
}

/** The incident that something is evidence of; undefined where it is none. */
export function incidentHolding(db: ReadableDatabase, kind: EvidenceKind, id: string): IncidentId | undefined {
  return db.get(z.strictObject({ id: incidentIdSchema }), sql`select incident_id as id from evidence_holds where kind = ${kind} and subject = ${id} order by held_at limit 1`)?.id;
}

/** Evidence is neither removed, recalled nor sent again (45 CFR 164.530(f), 164.414(b)). @throws FaultError `held` */
export function demandNoEvidence(db: ReadableDatabase, kind: EvidenceKind, id: string): void {
  const incidentId = incidentHolding(db, kind, id);
  if (incidentId !== undefined) refuse({ code: 'held', incidentId });
}
