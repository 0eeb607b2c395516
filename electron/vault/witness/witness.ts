import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeadFinding } from '../../../shared/audit';
import { z, type VaultId } from '../../../shared/kernel';
import { writeDurably } from '../keys/durable';
import type { KeychainPort } from '../keys/keychain';
import { schemaOf, sql, witnessedSince, type Database } from '../store';
import { compareHead, headOf, newestOf, type Kept, type NoteOfCopy, type Witnesses } from './compare';
import { anchoredPolicySchema, bearsMark, markOf, readRecord, writeRecord, type AnchoredPolicy, type HeadRecord } from './record';

/** The file beside the database in which the head of the log is sealed. */
export const headName = 'audit-head.json';

/**
 * The head of a vault's log, sealed outside of the database: in a file beside it and, from time to time, in the keychain.
 * Whoever cuts the log's tail off, or puts an older copy of the database (or of the whole folder) in its place, has to
 * answer for a seal that says more (45 CFR 164.312(b), (c)(1)).
 */
export class HeadWitness {
  readonly #path: string;
  #looked: Witnesses | undefined;
  #last: HeadRecord | undefined;
  #anchored = 0;
  /** A write that was not answered may still be carried out: no later one of this session can be relied upon. */
  #isAnchorSure = true;
  #anchoring: Promise<void> | undefined;
  #isClosed = false;

  /**
   * @param key what the seal is made with (`deriveHeadKey`); zeroed by `close`
   * @param keychain null in a vault that the passphrase alone protects
   */
  constructor(
    folder: string,
    private readonly vaultId: VaultId,
    private readonly key: Buffer,
    private keychain: KeychainPort | null,
  ) {
    this.#path = join(folder, headName);
  }

  /** Reads what both places hold; at first use, and then as it was. */
  async look(): Promise<Witnesses> {
    if (this.#looked !== undefined) return this.#looked;
    const looked = { file: this.#readFile(), keychain: await this.#readKeychain() };
    this.#looked = looked;
    this.#last = newestOf(looked);
    this.#anchored = looked.keychain.state === 'sealed' ? looked.keychain.record.generation : 0;
    return looked;
  }

  /** The signed policy with the highest number that was ever seen, as far as the seal knows: a database that is an older one has forgotten it. */
  policySeen(): AnchoredPolicy | null {
    return this.#last?.policy ?? null;
  }

  /** Which seal is the newest; 0 before the first. */
  generation(): number {
    return this.#last?.generation ?? 0;
  }

  /** A mark for what this vault itself writes beside its database. */
  mark(about: string, text: string): string {
    return markOf(this.key, about, text);
  }

  bears(about: string, text: string, mark: string): boolean {
    return bearsMark(this.key, about, text, mark);
  }

  /** What is wrong between the log and its seal; null where nothing is. `look` comes first. */
  compare(database: Database, note: NoteOfCopy): HeadFinding | null {
    const looked = this.#looked ?? { file: { state: 'unknown' }, keychain: { state: 'unknown' } };
    return compareHead(database, looked, isWitnessed(database), note);
  }

  /** From now on the keychain takes part. */
  bindTo(keychain: KeychainPort): void {
    this.keychain = keychain;
  }

  /**
   * Seals the head as it is committed, into the file; nothing to do where it has not moved. Called after a commit, never in
   * a transaction: what is sealed has to be on the disk already.
   * @returns whether it was written
   */
  seal(database: Database, now: number): boolean {
    if (this.#isClosed) return false;
    const head = headOf(database);
    if (head === undefined) return false;
    const policy = higher(this.policySeen(), policyIn(database));
    const last = this.#last;
    const isSame = last !== undefined && last.seq === head.seq && last.hash === head.hash && last.policy?.serial === policy?.serial;
    if (isSame && this.#looked?.file.state !== 'missing' && this.#looked?.file.state !== 'forged') return false;
    const record: HeadRecord = { generation: this.generation() + 1, anchored: this.#anchored, ...head, at: now, policy };
    writeDurably(this.#path, `${writeRecord(this.key, this.vaultId, record)}\n`);
    this.#last = record;
    this.#looked = { file: { state: 'sealed', record }, keychain: { state: 'unknown' } };
    // After the file: a marked database without one would be taken for one whose seal was removed.
    if (!isWitnessed(database)) database.run(sql`update audit_head set witnessed_at = ${now} where witnessed_at is null`);
    return true;
  }

  /** Has the keychain hold what the file holds. Never fails: what it does not take now, it is offered again. */
  anchor(): Promise<void> {
    this.#anchoring ??= this.#anchor().finally(() => {
      this.#anchoring = undefined;
    });
    return this.#anchoring;
  }

  async #anchor(): Promise<void> {
    const record = this.#last;
    if (this.keychain === null || record === undefined || record.generation === this.#anchored || this.#isClosed) return;
    const { state } = await this.keychain.write(this.vaultId, 'audit-head', Buffer.from(writeRecord(this.key, this.vaultId, record)));
    if (state === 'locked-or-slow') this.#isAnchorSure = false;
    if (state === 'present' && this.#isAnchorSure) this.#anchored = record.generation;
  }

  /** Tells a keychain that has lost its entry, or is another one, how far the log reaches: where a vault was recovered. */
  async anchorAgain(): Promise<void> {
    const { keychain } = await this.look();
    if (keychain.state === 'missing' || keychain.state === 'forged') await this.anchor();
  }

  /** Zeroes the key; nothing is sealed any more. */
  close(): void {
    this.#isClosed = true;
    this.key.fill(0);
  }

  #readFile(): Kept {
    if (!existsSync(this.#path)) return { state: 'missing' };
    let text: string;
    try {
      text = readFileSync(this.#path, 'utf8');
    } catch {
      return { state: 'forged' };
    }
    return this.#kept(text);
  }

  async #readKeychain(): Promise<Kept> {
    if (this.keychain === null) return { state: 'unknown' };
    const answer = await this.keychain.read(this.vaultId, 'audit-head');
    if (answer.state !== 'present') return { state: 'unknown' };
    return answer.value === null ? { state: 'missing' } : this.#kept(Buffer.from(answer.value).toString('utf8'));
  }

  #kept(text: string): Kept {
    const record = readRecord(this.key, this.vaultId, text.trimEnd());
    return record === undefined ? { state: 'forged' } : { state: 'sealed', record };
  }
}

/** Whether the database says that its head was sealed. */
function isWitnessed(database: Database): boolean {
  if (schemaOf(database) < witnessedSince) return false;
  return (database.get(z.strictObject({ at: z.number().nullable() }), sql`select witnessed_at as at from audit_head`)?.at ?? null) !== null;
}

function policyIn(database: Database): AnchoredPolicy | null {
  return database.get(anchoredPolicySchema, sql`select serial, sha256 from policies_seen order by serial desc limit 1`) ?? null;
}

function higher(one: AnchoredPolicy | null, other: AnchoredPolicy | null): AnchoredPolicy | null {
  if (one === null || other === null) return one ?? other;
  return other.serial > one.serial ? other : one;
}
