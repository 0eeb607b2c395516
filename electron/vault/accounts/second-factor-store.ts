import { instantSchema, z, type PersonId } from '../../../shared/kernel';
import type { Failed } from '../keys';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

const bytes = z.instanceof(Uint8Array);

const factorRow = z.strictObject({
  secret: bytes,
  recoveryKey: bytes,
  enrolledAt: instantSchema,
  /** The last time step whose code was taken. */
  lastStep: z.int(),
  failures: z.int(),
  /** Milliseconds since the computer started, when the last wrong code was given. */
  uptime: z.int(),
});
export type Factor = z.infer<typeof factorRow>;

/** A person's second proof with its secret; whoever asks zeroes it. */
export function findFactor(db: ReadableDatabase, personId: PersonId): Factor | undefined {
  return db.get(
    factorRow,
    sql`select secret, recovery_key as recoveryKey, enrolled_at as enrolledAt, last_step as lastStep, failures, last_failure_uptime as uptime
      from second_factors where person_id = ${personId}`,
  );
}

/** When a person set the second proof up, and what is left of the recovery codes; no secret. */
export function factorState(db: ReadableDatabase, personId: PersonId): { readonly enrolledAt: number; readonly recoveryLeft: number } | undefined {
  return db.get(
    z.strictObject({ enrolledAt: instantSchema, recoveryLeft: z.int() }),
    sql`select enrolled_at as enrolledAt, (select count(*) from recovery_codes c where c.person_id = f.person_id and used_at is null) as recoveryLeft
      from second_factors f where person_id = ${personId}`,
  );
}

/** Puts a new second proof in place of the one that may be there; its recovery codes go with it. */
export function insertFactor(db: WritableDatabase, personId: PersonId, factor: Pick<Factor, 'secret' | 'recoveryKey' | 'enrolledAt' | 'lastStep'>): void {
  db.run(sql`delete from second_factors where person_id = ${personId}`);
  db.runOne(sql`insert into second_factors (person_id, secret, recovery_key, enrolled_at, last_step, failures, last_failure_uptime)
    values (${personId}, ${factor.secret}, ${factor.recoveryKey}, ${factor.enrolledAt}, ${factor.lastStep}, 0, 0)`);
}

export function deleteFactor(db: WritableDatabase, personId: PersonId): void {
  db.runOne(sql`delete from second_factors where person_id = ${personId}`);
}

/** A code was right: its step and all before it are good for nothing any more, and the count of wrong ones begins anew. */
export function noteSuccess(db: WritableDatabase, personId: PersonId, lastStep: number): void {
  db.runOne(sql`update second_factors set last_step = ${lastStep}, failures = 0 where person_id = ${personId}`);
}

/** A code was wrong, so many milliseconds since the computer started: the `failures`th in a row. */
export function noteFailure(db: WritableDatabase, personId: PersonId, { failures, uptime }: Failed): void {
  db.runOne(sql`update second_factors set failures = ${failures}, last_failure_uptime = ${uptime} where person_id = ${personId}`);
}

/** Puts new recovery codes in place of those that are there. */
export function insertRecoveryHashes(db: WritableDatabase, personId: PersonId, hashes: readonly Uint8Array[]): void {
  db.run(sql`delete from recovery_codes where person_id = ${personId}`);
  for (const hash of hashes) db.runOne(sql`insert into recovery_codes (person_id, hash, used_at) values (${personId}, ${hash}, null)`);
}

export function unusedRecoveryHashes(db: ReadableDatabase, personId: PersonId): readonly Uint8Array[] {
  return db.all(z.strictObject({ hash: bytes }), sql`select hash from recovery_codes where person_id = ${personId} and used_at is null`).map(({ hash }) => hash);
}

/** A recovery code is good once. */
export function useRecoveryHash(db: WritableDatabase, personId: PersonId, hash: Uint8Array, at: number): void {
  db.runOne(sql`update recovery_codes set used_at = ${at} where person_id = ${personId} and hash = ${hash} and used_at is null`);
}
