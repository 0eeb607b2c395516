import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskStatus } from '../../../shared/accounts';
import { FaultError, newId, refuse, vaultIdSchema, type Clock, type VaultId } from '../../../shared/kernel';
import { openVault, vaultMigrations, type Database } from '../store';
import { calibrateKdf, deriveKek, deviceFingerprint, sealKey, unsealKey, type Kdf } from './derive';
import { boundPart, readHeader, stageHeader, type Header } from './header';
import type { KeychainAnswer, KeychainPort } from './keychain';
import { Throttle } from './throttle';

export type OpenedVault = { readonly database: Database; readonly passphraseOnly: boolean; readonly failedBefore: number };
/** A vault whose database exists but whose header, without which it is nothing, is not yet written. */
export type CreatedVault = { readonly database: Database; readonly passphraseOnly: boolean; readonly seal: () => void };

/**
 * Keeps the vault's keys: creates, opens and re-seals. The data key exists only between unsealing and the
 * opening of the database, as a buffer that is zeroed.
 */
export class VaultKeeper {
  readonly #header: string;
  readonly #database: string;
  readonly #throttle: Throttle;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: string,
    private readonly keychain: KeychainPort,
    private readonly clock: Clock,
    private readonly calibrate: () => Promise<Kdf> = calibrateKdf,
  ) {
    this.#header = join(folder, 'vault.json');
    this.#database = join(folder, 'vault.db');
    this.#throttle = new Throttle(join(folder, 'throttle.json'), clock);
  }

  /** What the lock screen may know. Never fails: what is broken is said as a state. */
  async status(): Promise<Omit<DeskStatus, 'state'> & { readonly state: 'none' | 'locked' | 'broken' }> {
    const keychain = await this.#keychainSoon();
    const nothing = { initials: null, keychain, needsKeychain: null, retryInSeconds: 0, fault: null };
    try {
      const header = readHeader(this.#header);
      if (header === undefined) return { ...nothing, state: 'none' };
      const retryInSeconds = Math.ceil(this.#throttle.wait() / 1000);
      return { ...nothing, state: 'locked', initials: header.initials, needsKeychain: header.device !== null, retryInSeconds };
    } catch (error) {
      if (error instanceof FaultError) return { ...nothing, state: 'broken', fault: error.fault };
      throw error;
    }
  }

  /**
   * Creates the database under a new data key. The vault exists only once `seal` has written the header:
   * until then a crash leaves nothing that could be opened, and the next creation starts afresh.
   * @throws FaultError `vault-exists`, `keychain`
   */
  async create(passphrase: Uint8Array, initials: string, acceptNoKeychain: boolean): Promise<CreatedVault> {
    if (readHeader(this.#header) !== undefined) refuse({ code: 'vault-exists' });
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    this.#setAside();
    const vaultId = newId('vlt', vaultIdSchema, randomBytes);
    const secret = await this.#newDeviceSecret(vaultId, acceptNoKeychain);
    const dek = randomBytes(32);
    try {
      const device = secret === null ? null : deviceFingerprint(secret, vaultId);
      const header = await this.#sealed({ format: 1, vaultId, createdAt: this.clock.now(), initials, device }, dek, passphrase, secret);
      const seal = stageHeader(this.#header, header);
      const database = openVault(this.#database, dek, vaultMigrations, 'create');
      return { database, passphraseOnly: secret === null, seal };
    } finally {
      dek.fill(0);
      secret?.fill(0);
    }
  }

  /** The facts of the header that an auditor asks for: how the key is derived and what it is bound to. */
  facts(): { readonly kdf: Omit<Kdf, 'salt'>; readonly keychain: boolean; readonly database: string } {
    const { kdf, device } = this.#existing();
    const { algorithm, memoryKiB, passes, lanes } = kdf;
    return { kdf: { algorithm, memoryKiB, passes, lanes }, keychain: device !== null, database: this.#database };
  }

  /**
   * Opens the vault.
   * @throws FaultError `no-vault`, `throttled`, `keychain`, `wrong-passphrase`, `vault-damaged`, `vault-newer`
   */
  async unlock(passphrase: Uint8Array, migrations: Parameters<typeof openVault>[2] = vaultMigrations): Promise<OpenedVault> {
    const header = this.#existing();
    const failedBefore = this.#throttle.failures();
    const dek = await this.#unseal(header, passphrase);
    try {
      const database = openVault(this.#database, dek, migrations, 'existing');
      return { database, passphraseOnly: header.device === null, failedBefore };
    } finally {
      dek.fill(0);
    }
  }

  /**
   * Prepares another passphrase for the same data key, written beside the header; the returned function puts
   * it in place, whole or not at all.
   * @throws FaultError as `unlock`
   */
  async changePassphrase(current: Uint8Array, next: Uint8Array): Promise<() => void> {
    const header = this.#existing();
    const dek = await this.#unseal(header, current);
    try {
      const secret = await this.#deviceSecret(header);
      try {
        return stageHeader(this.#header, await this.#sealed(header, dek, next, secret));
      } finally {
        secret?.fill(0);
      }
    } finally {
      dek.fill(0);
    }
  }

  /**
   * Moves a database without a header out of the way of a new one. Mostly a creation that was cut short left it;
   * but a header may also have been lost, and with its copy from a backup that database opens again.
   */
  #setAside(): void {
    const aside = join(this.folder, `set-aside-${this.clock.now()}.db`);
    // The journal goes with its database: it would be replayed into the next one of that name.
    for (const part of ['', '-wal', '-shm']) if (existsSync(`${this.#database}${part}`)) renameSync(`${this.#database}${part}`, `${aside}${part}`);
  }

  /** How the keychain answers within a second: the lock screen does not wait for one that waits for somebody. */
  #keychainSoon(): Promise<DeskStatus['keychain']> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('locked-or-slow'), 1000);
      void this.keychain.probe().then(({ state }) => {
        clearTimeout(timer);
        resolve(state);
      });
    });
  }

  #existing(): Header {
    return readHeader(this.#header) ?? refuse({ code: 'no-vault' });
  }

  async #sealed(base: Omit<Header, 'sealed' | 'kdf'>, dek: Uint8Array, passphrase: Uint8Array, secret: Uint8Array | null): Promise<Header> {
    const kdf = await this.calibrate();
    const { format, vaultId, createdAt, initials, device } = base;
    const bound = { format, vaultId, createdAt, kdf, device };
    const kek = await deriveKek(passphrase, kdf, secret ?? new Uint8Array());
    try {
      return { ...bound, initials, sealed: sealKey(dek, kek, boundPart(bound)) };
    } finally {
      kek.fill(0);
    }
  }

  /** One passphrase at a time: guesses sent side by side would all pass the throttle before the first has failed. */
  #unseal(header: Header, passphrase: Uint8Array): Promise<Buffer> {
    const turn = this.#queue.then(() => this.#unsealNow(header, passphrase));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** The data key, after throttle, keychain and passphrase; the caller zeroes it. */
  async #unsealNow(header: Header, passphrase: Uint8Array): Promise<Buffer> {
    const wait = this.#throttle.wait();
    if (wait > 0) refuse({ code: 'throttled', retryInSeconds: Math.ceil(wait / 1000) });
    const secret = await this.#deviceSecret(header);
    this.#throttle.beginAttempt();
    const kek = await deriveKek(passphrase, header.kdf, secret ?? new Uint8Array());
    try {
      const dek = unsealKey(header.sealed, kek, boundPart(header));
      if (dek === undefined) return refuse({ code: 'wrong-passphrase', retryInSeconds: Math.ceil(this.#throttle.wait() / 1000) });
      this.#throttle.succeeded();
      return dek;
    } finally {
      kek.fill(0);
      secret?.fill(0);
    }
  }

  async #newDeviceSecret(vaultId: VaultId, acceptNoKeychain: boolean): Promise<Uint8Array | null> {
    const probed = await this.keychain.probe();
    if (probed.state === 'absent' && acceptNoKeychain) return null;
    present(probed);
    const secret = randomBytes(32);
    present(await this.keychain.write(vaultId, 'device', secret));
    // Trust is good: a keychain that forgets would lock the person out of work not yet done.
    const stored = present(await this.keychain.read(vaultId, 'device'));
    if (stored === null || stored.length !== secret.length || !timingSafeEqual(stored, secret)) refuse({ code: 'keychain', why: 'secret-changed' });
    return secret;
  }

  async #deviceSecret(header: Header): Promise<Uint8Array | null> {
    if (header.device === null) return null;
    const secret = present(await this.keychain.read(header.vaultId, 'device'));
    if (secret === null) return refuse({ code: 'keychain', why: 'secret-missing' });
    if (deviceFingerprint(secret, header.vaultId) !== header.device) refuse({ code: 'keychain', why: 'secret-changed' });
    return secret;
  }
}

function present<T>(answer: KeychainAnswer<T>): T {
  return answer.state === 'present' ? answer.value : refuse({ code: 'keychain', why: answer.state });
}
