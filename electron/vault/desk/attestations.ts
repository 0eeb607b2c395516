import { instantSchema, z, type AttestationId, type PersonId, type Signed } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

export type NewAttestation = { readonly id: AttestationId; readonly personId: PersonId; readonly at: number; readonly signed: Signed };

/** Keeps what was signed, as it was signed. */
export function insertAttestation(db: WritableDatabase, { id, personId, at, signed }: NewAttestation): void {
  db.runOne(sql`insert into attestations (id, person_id, at, statement, signature, key)
    values (${id}, ${personId}, ${at}, ${signed.statement}, ${signed.signature}, ${signed.key})`);
}

/** When a person last attested; null = never. */
export function lastAttestedAt(db: ReadableDatabase, personId: PersonId): number | null {
  const row = z.strictObject({ at: instantSchema.nullable() });
  return db.get(row, sql`select max(at) as at from attestations where person_id = ${personId}`)?.at ?? null;
}
