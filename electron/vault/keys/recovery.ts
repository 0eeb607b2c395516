import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { FaultError, refuse, vaultIdSchema, z, type VaultId } from '../../../shared/kernel';
import { holdRemains, stageDurably, syncFolder } from './durable';

/** The file beside the header in which the vault's secrets are kept sealed to the organisation's key. */
export const recoveryName = 'recovery.json';

const keyBytes = 32;

const recoverySchema = z.strictObject({
  format: z.literal(1),
  vaultId: vaultIdSchema,
  /** The public key (age, X25519) that both are sealed to. */
  recipient: z.string().max(100),
  dek: z.base64(),
  /** Secrets of the charts' ring: none without a keychain, two while it is replaced. `of` tells them apart without opening them. */
  ring: z.base64(),
  of: z.array(z.base64()).max(2),
});
type RecoveryFile = z.infer<typeof recoverySchema>;

/** What opens a vault without its passphrase and its keychain. */
export type Recovered = { readonly dek: Buffer; readonly ringSecrets: readonly Buffer[] };

/** Whether a policy's recovery key is one that can be sealed to: its shape alone does not say so. */
export function isRecipient(recipient: string): boolean {
  try {
    new Encrypter().addRecipient(recipient);
    return true;
  } catch {
    return false;
  }
}

/** Thirty-two hexadecimal digits that tell one public key from another, for people to compare. */
export function recipientFingerprint(recipient: string): string {
  return createHash('sha256').update(recipient).digest('hex').slice(0, 32);
}

/** The vault's secrets, sealed to a public key of the organisation: whoever has the private one opens the vault, and nobody else. */
export class Recovery {
  readonly #path: string;

  constructor(
    private readonly folder: string,
    private readonly vaultId: VaultId,
  ) {
    this.#path = join(folder, recoveryName);
  }

  /** Whom the file that is there is sealed to; undefined where there is none, or none of this vault that can be read. */
  recipient(): string | undefined {
    return this.#read()?.recipient;
  }

  exists(): boolean {
    return existsSync(this.#path);
  }

  /** Whether the file that is there holds these ring secrets, sealed to this key. */
  holds(recipient: string, ringSecrets: readonly Uint8Array[]): boolean {
    const file = this.#read();
    return file !== undefined && file.recipient === recipient && JSON.stringify(file.of) === JSON.stringify(ringSecrets.map((secret) => this.#mark(secret)));
  }

  /** Seals a vault's secrets beside what is there; the function returned puts the file in place. */
  async stage(recipient: string, dek: Uint8Array, ringSecrets: readonly Uint8Array[]): Promise<() => void> {
    return this.#staged({ format: 1, vaultId: this.vaultId, recipient, dek: await this.#sealed(recipient, dek), ...(await this.#ringPart(recipient, ringSecrets)) });
  }

  /** Follows a replacement of the ring's secret: the file holds these from now on, and no earlier one. Nothing to do where there is no file. */
  async follow(ringSecrets: readonly Uint8Array[]): Promise<void> {
    const file = this.#read();
    if (file !== undefined) this.#staged({ ...file, ...(await this.#ringPart(file.recipient, ringSecrets)) })();
  }

  /** Takes the file away: nobody but the passphrase opens the vault from here on. */
  remove(): void {
    if (!this.exists()) return;
    const { overwrite, release } = holdRemains(this.#path);
    try {
      unlinkSync(this.#path);
      syncFolder(this.folder);
      overwrite();
    } finally {
      release();
    }
  }

  /**
   * What the file holds, opened with the private key. The caller zeroes it.
   * @throws FaultError `no-recovery`: there is none, it is sealed to another key, or it is damaged
   */
  async open(identity: string): Promise<Recovered> {
    const file = this.#read() ?? refuse({ code: 'no-recovery', why: this.exists() ? 'damaged' : 'none' });
    const dek = await this.#unsealed(identity, file.dek);
    const ring = await this.#unsealed(identity, file.ring);
    if (dek.length !== keyBytes || ring.length % keyBytes !== 0) refuse({ code: 'no-recovery', why: 'damaged' });
    return { dek, ringSecrets: Array.from({ length: ring.length / keyBytes }, (_none, index) => ring.subarray(index * keyBytes, (index + 1) * keyBytes)) };
  }

  #read(): RecoveryFile | undefined {
    if (!this.exists()) return undefined;
    try {
      const file = recoverySchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
      return file.vaultId === this.vaultId ? file : undefined;
    } catch {
      return undefined;
    }
  }

  #staged(file: RecoveryFile): () => void {
    const place = stageDurably(this.#path, `${JSON.stringify(file, null, 2)}\n`);
    return () => {
      // An earlier file may hold the secret of a ring in which a chart still lived.
      const { overwrite, release } = holdRemains(this.#path);
      try {
        place();
        overwrite();
      } finally {
        release();
      }
    };
  }

  async #ringPart(recipient: string, secrets: readonly Uint8Array[]): Promise<Pick<RecoveryFile, 'ring' | 'of'>> {
    const together = Buffer.concat(secrets);
    try {
      return { ring: await this.#sealed(recipient, together), of: secrets.map((secret) => this.#mark(secret)) };
    } finally {
      together.fill(0);
    }
  }

  /** What is sealed names the vault that it is of: age says who can open it, not what it belongs to. */
  get #name(): Buffer {
    return Buffer.from(`chartlock recovery v1 ${this.vaultId} `);
  }

  async #sealed(recipient: string, secret: Uint8Array): Promise<string> {
    const named = Buffer.concat([this.#name, secret]);
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    try {
      return Buffer.from(await encrypter.encrypt(named)).toString('base64');
    } finally {
      named.fill(0);
    }
  }

  async #unsealed(identity: string, sealed: string): Promise<Buffer> {
    let plain: Buffer;
    try {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      plain = Buffer.from(await decrypter.decrypt(Buffer.from(sealed, 'base64')));
    } catch {
      // age says in words what it could not do; whatever it was, this key does not open it.
      return refuse({ code: 'no-recovery', why: 'other-key' });
    }
    const name = this.#name;
    if (plain.length < name.length || !timingSafeEqual(plain.subarray(0, name.length), name)) throw new FaultError({ code: 'no-recovery', why: 'damaged' });
    return plain.subarray(name.length);
  }

  #mark(secret: Uint8Array): string {
    return createHmac('sha256', secret).update(`chartlock ring ${this.vaultId}`).digest().subarray(0, 8).toString('base64');
  }
}
