import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { encounterIdSchema, FaultError, refuse, type EncounterId } from '../../../shared/kernel';
import type { ChartCipher } from '../store';
import { chartKeyBytes, type ChartKeyMap, type Ring } from './ring';
import type { RingSecret } from './ring-secret';

/** A sealed text: this byte, twelve of nonce, sixteen of tag, and the text. */
const format = 1;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes + tagBytes;

/** How a burial made dead keys unreachable: the secret around the ring was replaced, or (without a keychain) the ring rewritten. */
export type Burial = 'rotated' | 'erased';

/**
 * The charts' own keys. Each encounter has one; words of a chart are sealed under it, with AES-256-GCM and bound to
 * the encounter. To bury a key is to make its chart unreadable for ever, in older copies of the files too: the ring
 * that holds the keys is rewritten under a new secret, and the secret of all earlier rings is destroyed.
 */
export class ChartKeys implements ChartCipher {
  /** Keys that no ring on the disk has yet. */
  readonly #fresh = new Set<string>();
  /** Encounters whose key is lost or buried: they never get another, which would hide the loss. */
  readonly #lost = new Set<string>();
  /** Whether the ring on the disk is not what is held here. */
  #dirty: boolean;
  #burials: Promise<unknown> = Promise.resolve();

  /** @param ringIsWhole whether both files of the ring are as they should be */
  constructor(
    private readonly ring: Ring,
    private secret: RingSecret,
    private readonly keys: ChartKeyMap,
    ringIsWhole: boolean,
  ) {
    this.#dirty = !ringIsWhole;
  }

  /**
   * Seals words of a chart; no words are no bytes, since there is nothing in them to hide. A new encounter gets its key
   * here: `save` must follow before anything rests on it.
   * @throws FaultError `vault-damaged` (`chart-keys`) for an encounter whose key is lost
   */
  seal(encounterId: string, text: string): Uint8Array {
    const key = this.#keyFor(encounterId);
    if (text === '') return new Uint8Array();
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(encounterId));
    const body = cipher.update(text, 'utf8');
    cipher.final();
    return Buffer.concat([Buffer.from([format]), nonce, cipher.getAuthTag(), body]);
  }

  /**
   * The words that were sealed for this encounter.
   * @throws FaultError `vault-damaged` (`chart-keys`) without its key, and when they are another's or were altered
   */
  open(encounterId: string, sealed: Uint8Array): string {
    if (sealed.length === 0 && this.has(encounterId)) return '';
    return this.#opened(encounterId, sealed)?.toString('utf8') ?? damaged();
  }

  /** Whether something was sealed for this encounter with the key that it has now. */
  proves(encounterId: string, sealed: Uint8Array): boolean {
    return this.#opened(encounterId, sealed) !== undefined;
  }

  /** Whether this encounter has its key. */
  has(encounterId: string): boolean {
    return this.keys.get(encounterId) !== undefined;
  }

  /** SHA-256 of an encounter's key in lower-case hexadecimal; undefined where it has none. */
  fingerprint(encounterId: EncounterId): string | undefined {
    const key = this.keys.get(encounterId);
    return key === undefined ? undefined : createHash('sha256').update(key).digest('hex');
  }

  /** Brings new keys down to the disk; nothing to do where there are none. */
  save(): void {
    if (!this.#dirty) return;
    this.ring.write(this.keys, this.secret.kek(), this.secret.inKeychain ? 'left' : 'overwritten');
    this.#fresh.clear();
    this.#dirty = false;
  }

  /** Forgets keys that were made and not saved: what was sealed under them was never committed. */
  forget(): void {
    for (const id of this.#fresh) this.#drop(id);
    this.#fresh.clear();
  }

  /** Whether the ring on the disk is as it should be, in both its files. */
  get isWhole(): boolean {
    return !this.#dirty;
  }

  /** How many keys there are. */
  get size(): number {
    return this.keys.size;
  }

  /** Notes which encounters there are: one of them without a key has lost it, and never gets another. */
  expect(encounterIds: Iterable<string>): void {
    for (const id of encounterIds) if (!this.has(id)) this.#lost.add(id);
  }

  /**
   * Destroys the keys of encounters: they are dead for good once this has resolved, and not before. Whatever cuts it
   * short, asking again completes it; keys that are not there any more are no hindrance.
   * @throws FaultError `keychain` when it does not answer. Where it was silent from the start, nothing has changed
   */
  bury(encounterIds: readonly EncounterId[]): Promise<Burial> {
    // One at a time: each replaces the secret that the next one starts from.
    const turn = this.#burials.then(() => this.#bury(encounterIds));
    this.#burials = turn.catch(() => undefined);
    return turn;
  }

  /** Whether a keychain takes part in keeping the keys. */
  get inKeychain(): boolean {
    return this.secret.inKeychain;
  }

  /** Puts the ring under another secret, and overwrites the files that were under this one: it may be no secret at all. */
  moveUnder(secret: RingSecret): void {
    this.ring.write(this.keys, secret.kek(), 'overwritten');
    this.secret.close();
    this.secret = secret;
    this.#dirty = false;
  }

  /** Completes what an earlier session left: a spoiled file of the ring, an old secret in the keychain. */
  async mend(): Promise<void> {
    this.save();
    try {
      await this.secret.settle();
    } catch (error) {
      // A keychain that only reads just now: the next burial asks again before it does anything else.
      if (!(error instanceof FaultError)) throw error;
    }
  }

  async #bury(encounterIds: readonly EncounterId[]): Promise<Burial> {
    this.secret.requireOpen();
    // What an earlier burial still owes comes first: a second replacement would drop the secret that the files may still need.
    this.save();
    await this.secret.settle();
    if (encounterIds.some((id) => this.keys.has(id))) {
      await this.secret.prepareNext();
      // From here to the disk nothing waits, so that neither a transaction nor the closing of the vault comes between.
      this.secret.adoptNext();
      for (const id of encounterIds) {
        this.#drop(id);
        this.#lost.add(id);
      }
      this.#dirty = true;
      this.save();
      await this.secret.settle();
    }
    return this.secret.inKeychain ? 'rotated' : 'erased';
  }

  /** Zeroes every key: for a vault that is closed while the process goes on. */
  close(): void {
    for (const key of this.keys.values()) key.fill(0);
    this.keys.clear();
    this.secret.close();
  }

  #opened(encounterId: string, sealed: Uint8Array): Buffer | undefined {
    const key = this.keys.get(encounterId);
    if (key === undefined || sealed.length < headBytes || sealed[0] !== format) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + nonceBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(encounterId))
      .setAuthTag(sealed.subarray(1 + nonceBytes, headBytes));
    const body = decipher.update(sealed.subarray(headBytes));
    try {
      decipher.final();
      return body;
    } catch {
      // The one error here is the tag's.
      return undefined;
    }
  }

  #keyFor(encounterId: string): Buffer {
    const found = this.keys.get(encounterId);
    if (found !== undefined) return found;
    if (this.#lost.has(encounterId)) return damaged();
    const id = encounterIdSchema.parse(encounterId);
    const key = randomBytes(chartKeyBytes);
    this.keys.set(id, key);
    this.#fresh.add(id);
    this.#dirty = true;
    return key;
  }

  #drop(id: string): void {
    this.keys.get(id)?.fill(0);
    this.keys.delete(id);
  }
}

function damaged(): never {
  return refuse({ code: 'vault-damaged', what: 'chart-keys' });
}
