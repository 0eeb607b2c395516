import { z } from '../../../shared/kernel';
import { hashPassphrase, isPassphrase, type KdfCost, type PassphraseHash } from '../keys';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

/** How many are compared at once: more would want a gigabyte of memory together, and gain nothing on two processors. */
const atOnce = 2;

const rowSchema = z.strictObject({ memoryKiB: z.number(), passes: z.number(), lanes: z.number(), salt: z.instanceof(Uint8Array), hash: z.instanceof(Uint8Array) });

/** The passphrases that were in force before the present one, the last first, at most so many. */
export function listEarlier(db: ReadableDatabase, most: number): PassphraseHash[] {
  return db
    .all(rowSchema, sql`select memory_kib as memoryKiB, passes, lanes, salt, hash from earlier_passphrases order by number desc limit ${most}`)
    .map(({ salt, hash, ...cost }) => ({ cost: { algorithm: 'argon2id', ...cost }, salt, hash }));
}

/** Whether a passphrase is one of those that were in force. Each comparison takes as long as a guess: `tell` says how far it has come. */
export async function isEarlier(passphrase: Uint8Array, earlier: readonly PassphraseHash[], tell: (done: number) => void): Promise<boolean> {
  for (let done = 0; done < earlier.length; done += atOnce) {
    const same = await Promise.all(earlier.slice(done, done + atOnce).map((one) => isPassphrase(passphrase, one)));
    if (same.includes(true)) return true;
    tell(Math.min(done + atOnce, earlier.length));
  }
  return false;
}

/** The passphrase that is about to be replaced, as it will be remembered; null where the policy remembers none. */
export async function toRemember(passphrase: Uint8Array, cost: KdfCost, most: number): Promise<PassphraseHash | null> {
  return most === 0 ? null : hashPassphrase(passphrase, cost);
}

/** Remembers the passphrase that was replaced, and forgets what is more than the policy wants remembered. */
export function rememberEarlier(db: WritableDatabase, replaced: PassphraseHash | null, most: number): void {
  if (replaced !== null) {
    const { cost, salt, hash } = replaced;
    db.runOne(sql`insert into earlier_passphrases (memory_kib, passes, lanes, salt, hash) values (${cost.memoryKiB}, ${cost.passes}, ${cost.lanes}, ${salt}, ${hash})`);
  }
  forgetEarlier(db, most);
}

/** Forgets the oldest of the passphrases that are remembered, down to `most`. */
export function forgetEarlier(db: WritableDatabase, most: number): void {
  db.run(sql`delete from earlier_passphrases where number not in (select number from earlier_passphrases order by number desc limit ${most})`);
}
