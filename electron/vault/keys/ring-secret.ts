import { randomBytes, timingSafeEqual } from 'node:crypto';
import { refuse, type VaultId } from '../../../shared/kernel';
import { deriveRingKek } from './derive';
import { keepVerified, present, type KeychainPort } from './keychain';

const secretBytes = 32;

/** The keychain's item of one vault in which the ring secret lies. */
export type RingKeychain = {
  readonly port: KeychainPort;
  readonly vaultId: VaultId;
  /** Told of every set of secrets that the item holds, the new one first, once it does: who else keeps them keeps up. */
  readonly kept?: KeptSecrets | undefined;
};
export type KeptSecrets = (secrets: readonly Uint8Array[]) => Promise<void>;

/**
 * The secrets in the keychain's item: one; or, where a replacement was cut short, the new one and the old one behind it.
 * @throws FaultError `keychain`
 */
export async function readRingSecrets({ port, vaultId }: RingKeychain): Promise<Buffer[]> {
  const item = present(await port.read(vaultId, 'chart-keys'));
  if (item === null) return [];
  if (item.length !== secretBytes && item.length !== 2 * secretBytes) refuse({ code: 'keychain', why: 'secret-changed' });
  const whole = Buffer.from(item.buffer, item.byteOffset, item.length);
  return item.length === secretBytes ? [whole] : [whole.subarray(0, secretBytes), whole.subarray(secretBytes)];
}

/** Puts a new ring secret into the keychain. @throws FaultError `keychain` */
export async function makeRingSecret({ port, vaultId }: RingKeychain): Promise<Buffer> {
  const secret = randomBytes(secretBytes);
  await keepVerified(port, vaultId, 'chart-keys', secret);
  return secret;
}

/**
 * The secret around the ring of chart keys, and how it is replaced. While it is, the keychain holds the new one and
 * the old one behind it: whichever version of the ring a crash leaves on the disk, there is a secret for it.
 */
export class RingSecret {
  #kek: Buffer;
  #isClosed = false;
  /** What the keychain is still to hold alone: the ring on the disk needs no other. */
  #owed: Buffer | undefined;
  /** The next secret. Kept over a failed attempt: a keychain that carries it out late then holds one that is known. */
  #next: Buffer | undefined;

  /**
   * @param half what the ring takes of the data key
   * @param secret the ring secret, which is zeroed here; empty without a keychain
   * @param alone whether the keychain holds no other beside it
   */
  constructor(
    private readonly half: Buffer,
    secret: Buffer,
    private readonly keychain: RingKeychain | null,
    alone = true,
  ) {
    this.#kek = deriveRingKek(half, secret);
    this.#owed = alone ? undefined : Buffer.from(secret);
    secret.fill(0);
  }

  /** Whether a keychain takes part: only then does a replacement destroy something. */
  get inKeychain(): boolean {
    return this.keychain !== null;
  }

  /** What seals the ring. */
  kek(): Buffer {
    this.requireOpen();
    return this.#kek;
  }

  /** Lets the keychain hold the present secret alone; nothing to do where it does. @throws FaultError `keychain` */
  async settle(): Promise<void> {
    if (this.keychain === null || this.#owed === undefined) return;
    await keepVerified(this.keychain.port, this.keychain.vaultId, 'chart-keys', this.#owed);
    await this.keychain.kept?.([this.#owed]);
    this.#owed.fill(0);
    this.#owed = undefined;
  }

  /** Puts the next secret into the keychain, before the present one. @throws FaultError `keychain`; nothing has changed then */
  async prepareNext(): Promise<void> {
    if (this.keychain === null) return;
    const secrets = await readRingSecrets(this.keychain);
    try {
      this.requireOpen();
      if (secrets.length === 0) refuse({ code: 'keychain', why: 'secret-missing' });
      const present = secrets.find((secret) => this.#isPresent(secret)) ?? refuse({ code: 'keychain', why: 'secret-changed' });
      this.#next ??= randomBytes(secretBytes);
      const both = Buffer.concat([this.#next, present]);
      secrets.push(both);
      await keepVerified(this.keychain.port, this.keychain.vaultId, 'chart-keys', both);
      await this.keychain.kept?.([this.#next, present]);
    } finally {
      for (const secret of secrets) secret.fill(0);
    }
  }

  /** From now on the ring is sealed under the secret that was prepared; the old one is owed to `settle`. */
  adoptNext(): void {
    this.requireOpen();
    if (this.keychain === null || this.#next === undefined) return;
    this.#kek.fill(0);
    this.#kek = deriveRingKek(this.half, this.#next);
    this.#owed = this.#next;
    this.#next = undefined;
  }

  /** Zeroes what is held. What is under way ends with an error: a ring must not be sealed with what was zeroed. */
  close(): void {
    this.#isClosed = true;
    for (const secret of [this.#kek, this.half, this.#owed, this.#next]) secret?.fill(0);
    this.#owed = undefined;
    this.#next = undefined;
  }

  /** @throws Error once it was closed: nobody may be told that something was done with what is no longer held */
  requireOpen(): void {
    if (this.#isClosed) throw new Error('the chart keys were closed');
  }

  #isPresent(secret: Buffer): boolean {
    const kek = deriveRingKek(this.half, secret);
    try {
      return timingSafeEqual(kek, this.#kek);
    } finally {
      kek.fill(0);
    }
  }
}
