import {
  deathCauseSchema, encounterIdSchema, instantSchema, personIdSchema, recordClassSchema, signedSchema, z, type CertificateId, type EncounterId, type PersonId, type Signed,
} from '../../../shared/kernel';
import { disposalStatementSchema, holdSchema, type Disposal, type Hold } from '../../../shared/retention';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

const counted = z.strictObject({ n: z.int() });

/** The charts that a legal hold keeps, or that are evidence of an incident. */
export function heldCharts(db: ReadableDatabase): ReadonlySet<EncounterId> {
  return new Set(db.all(z.strictObject({ id: encounterIdSchema }), sql`select encounter_id as id from holds union select subject from evidence_holds where kind = 'chart'`).map(({ id }) => id));
}

/** The holds that stand, the newest first. */
export function listHolds(db: ReadableDatabase): Hold[] {
  return db.all(
    holdSchema,
    sql`select h.encounter_id as encounterId, e.ref, h.matter, p.name as byName, h.held_at as at, null as incidentId
      from holds h join encounters e on e.id = h.encounter_id join people p on p.id = h.held_by
      union all select v.subject, e.ref, v.incident_id, p.name, v.held_at, v.incident_id
      from evidence_holds v join encounters e on e.id = v.subject join incidents i on i.id = v.incident_id join people p on p.id = i.reporter where v.kind = 'chart'
      order by 5 desc, 2`,
  );
}

export function insertHold(db: WritableDatabase, hold: { readonly encounterId: EncounterId; readonly matter: string; readonly by: PersonId; readonly at: number }): void {
  db.runOne(sql`insert into holds (encounter_id, matter, held_by, held_at) values (${hold.encounterId}, ${hold.matter}, ${hold.by}, ${hold.at})`);
}

/** Whether a matter holds a chart. */
export function hasHold(db: ReadableDatabase, encounterId: EncounterId): boolean {
  return db.get(z.strictObject({ id: encounterIdSchema }), sql`select encounter_id as id from holds where encounter_id = ${encounterId}`) !== undefined;
}

/** Takes a hold away. @returns whether there was one */
export function deleteHold(db: WritableDatabase, encounterId: EncounterId): boolean {
  return db.run(sql`delete from holds where encounter_id = ${encounterId}`) === 1;
}

const pendingDeath = z.strictObject({
  recordClass: recordClassSchema,
  recordId: z.string(),
  encounterId: encounterIdSchema.nullable(),
  ref: z.string().nullable(),
  why: deathCauseSchema,
  rule: z.string().nullable(),
  by: personIdSchema.nullable(),
  since: instantSchema,
  lastUsed: instantSchema,
  documents: z.int(),
  bytes: z.int(),
  keySha256: z.string().nullable(),
  diedAt: instantSchema,
});
/** A record whose rows are gone and which has no certificate yet. */
export type PendingDeath = z.infer<typeof pendingDeath>;
const storedDeath = pendingDeath.extend({ seq: z.int() });
export type StoredDeath = z.infer<typeof storedDeath>;

export function insertDeath(db: WritableDatabase, death: PendingDeath): void {
  db.runOne(sql`insert into deaths
    (record_class, record_id, encounter_id, ref, why, rule, removed_by, since, last_used, documents, bytes, key_sha256, died_at)
    values (${death.recordClass}, ${death.recordId}, ${death.encounterId}, ${death.ref}, ${death.why}, ${death.rule}, ${death.by},
      ${death.since}, ${death.lastUsed}, ${death.documents}, ${death.bytes}, ${death.keySha256}, ${death.diedAt})`);
}

/** Deaths without a certificate: those of records with a key of their own, or of those without one. */
export function pendingDeaths(db: ReadableDatabase, which: 'keyed' | 'keyless'): StoredDeath[] {
  return db.all(
    storedDeath,
    sql`select seq, record_class as recordClass, record_id as recordId, encounter_id as encounterId, ref, why, rule, removed_by as by, since,
      last_used as lastUsed, documents, bytes, key_sha256 as keySha256, died_at as diedAt
      from deaths where (key_sha256 is not null) = ${which === 'keyed' ? 1 : 0} order by seq`,
  );
}

/** How many records wait for the keychain: their rows are gone, their keys are not. */
export function countWaiting(db: ReadableDatabase): number {
  return db.get(counted, sql`select count(*) as n from deaths where key_sha256 is not null`)?.n ?? 0;
}

export function deleteDeath(db: WritableDatabase, seq: number): void {
  db.runOne(sql`delete from deaths where seq = ${seq}`);
}

export function insertCertificate(db: WritableDatabase, id: CertificateId, { statement, signature, key }: Signed): void {
  db.runOne(sql`insert into certificates (id, statement, signature, key) values (${id}, ${statement}, ${signature}, ${key})`);
}

const certificateRow = signedSchema.extend({ seq: z.int() });

/** Certificates, the newest first, older than `before`, with what they state. */
export function listCertificates(db: ReadableDatabase, before: number | null, count: number): (Disposal & { seq: number })[] {
  const older = before === null ? sql`` : sql`where seq < ${before}`;
  return db
    .all(certificateRow, sql`select seq, statement, signature, key from certificates ${older} order by seq desc limit ${count}`)
    .map(({ seq, ...signed }) => ({ seq, signed, statement: disposalStatementSchema.parse(JSON.parse(signed.statement)) }));
}

/** All certificates, the oldest first, as they were signed. */
export function allCertificates(db: ReadableDatabase): Signed[] {
  return db.all(signedSchema, sql`select statement, signature, key from certificates order by seq`);
}

export function countCertificates(db: ReadableDatabase): number {
  return db.get(counted, sql`select count(*) as n from certificates`)?.n ?? 0;
}
