import { availableParallelism } from 'node:os';
import { z } from '../../../shared/kernel';
import { availableKiB, hashPassphrase, isPassphrase, type KdfCost, type PassphraseHash } from '../keys';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

/** Threads on which Node derives keys. */
const threads = 4;

/**
 * How many comparisons go on at once: one a processor, and no more than fit into half of the memory that is free. Each
 * passphrase keeps a salt of its own, although one for all would make all comparisons one: a guess would then test them all.
 */
export function lanesFor(earlier: readonly PassphraseHash[], processors = availableParallelism(), freeKiB = availableKiB()): number {
  const dearest = Math.max(1, ...earlier.map(({ cost }) => cost.memoryKiB));
  return Math.max(1, Math.min(threads, processors, Math.floor(freeKiB / 2 / dearest)));
}

const rowSchema = z.strictObject({ memoryKiB: z.number(), passes: z.number(), lanes: z.number(), salt: z.instanceof(Uint8Array), hash: z.instanceof(Uint8Array) });

/** The passphrases that were in force before the present one, the last first, at most so many. */
export function listEarlier(db: ReadableDatabase, most: number): PassphraseHash[] {
  return db
    .all(rowSchema, sql`select memory_kib as memoryKiB, passes, lanes, salt, hash from earlier_passphrases order by number desc limit ${most}`)
    .map(({ salt, hash, ...cost }) => ({ cost: { algorithm: 'argon2id', ...cost }, salt, hash }));
}

/** Whether a passphrase is one of those that were in force. Each comparison takes as long as a guess: `tell` says how far it has come. */
export async function isEarlier(passphrase: Uint8Array, earlier: readonly PassphraseHash[], tell: (done: number) => void, lanes = lanesFor(earlier)): Promise<boolean> {
  const waiting = [...earlier];
  let done = 0;
  let isFound = false;
  const compare = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !isFound; next = waiting.shift()) {
      if (await isPassphrase(passphrase, next)) isFound = true;
      done += 1;
      tell(done);
    }
  };
  if (earlier.length > 0) tell(0);
  await Promise.all(Array.from({ length: lanes }, compare));
  return isFound;
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
