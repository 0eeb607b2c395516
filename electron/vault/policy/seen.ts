import { instantSchema, z } from '../../../shared/kernel';
import type { SignedState } from '../../../shared/policy';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

type Accepted = Extract<SignedState, { state: 'accepted' }>;

const rowSchema = z.strictObject({ serial: z.number().int(), sha256: z.string(), seenAt: instantSchema });
export type SeenPolicy = z.infer<typeof rowSchema>;

/** The signed policy with the highest number that this vault was ever opened under. */
export function highestSeen(db: ReadableDatabase): SeenPolicy | undefined {
  return db.get(rowSchema, sql`select serial, sha256, seen_at as seenAt from policies_seen order by serial desc limit 1`);
}

/** Keeps that this policy was seen; a number is kept once. */
export function keepSeen(db: WritableDatabase, { serial, sha256, keyId }: Accepted, now: number): void {
  db.run(sql`insert into policies_seen (serial, sha256, key_id, seen_at) values (${serial}, ${sha256}, ${keyId}, ${now}) on conflict (serial) do nothing`);
}
