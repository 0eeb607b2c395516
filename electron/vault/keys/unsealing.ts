import { join } from 'node:path';
import { refuse } from '../../../shared/kernel';
import { ceiling, deriveKek, unsealKey } from './derive';
import { readDeviceSecret } from './device-secret';
import { boundPart, findHeader, type Header, type HeaderFound } from './header';
import type { KeychainPort } from './keychain';
import { requireMemory } from './memory';
import { Throttle } from './throttle';

export const headerName = 'vault.json';

/** What stands before a vault's data key: its header, the throttle, the keychain and the passphrase. */
export class Unsealing {
  readonly headerPath: string;
  readonly throttle: Throttle;

  /** @param elapsed milliseconds since the computer started */
  constructor(
    folder: string,
    private readonly keychain: KeychainPort,
    private readonly freeKiB: () => number,
    elapsed: () => number,
  ) {
    this.headerPath = join(folder, headerName);
    this.throttle = new Throttle(join(folder, 'throttle.json'), elapsed);
  }

  /** The header in force; undefined where there is no vault. @throws FaultError `vault-damaged` (`header`) */
  find(): HeaderFound | undefined {
    return findHeader(this.headerPath);
  }

  /** Seconds until the next passphrase is looked at. */
  wait(): number {
    return Math.ceil(this.throttle.wait() / 1000);
  }

  /**
   * The data key, after throttle, keychain and passphrase; the caller zeroes it.
   * @throws FaultError `throttled`, `keychain`, `memory-short`, `wrong-passphrase`
   */
  async unseal(header: Header, passphrase: Uint8Array): Promise<Buffer> {
    if (this.throttle.wait() > 0) refuse({ code: 'throttled', retryInSeconds: this.wait() });
    // What Chartlock chooses by itself every computer has; only a policy has more asked.
    if (header.kdf.memoryKiB > ceiling.memoryKiB) requireMemory(header.kdf, this.freeKiB(), false);
    const secret = await readDeviceSecret(this.keychain, header);
    this.throttle.beginAttempt();
    const kek = await deriveKek(passphrase, header.kdf, secret ?? new Uint8Array());
    try {
      const dek = unsealKey(header.sealed, kek, boundPart(header));
      if (dek === undefined) return refuse({ code: 'wrong-passphrase', retryInSeconds: this.wait() });
      this.throttle.succeeded();
      return dek;
    } finally {
      kek.fill(0);
      secret?.fill(0);
    }
  }
}
