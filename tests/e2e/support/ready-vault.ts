import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { readSecret, writeSecret } from '../../../electron/keychain';
import { readHeader } from '../../../electron/vault/keys/header';
import type { VaultId } from '../../../shared/kernel';

const items = ['device', 'chart-keys', 'audit-head'] as const;

/** A vault that was set up once, with what the keychain holds of it: other desks begin with a copy of both. */
export class ReadyVault {
  private constructor(
    private readonly folder: string,
    private readonly vaultId: VaultId,
    private readonly secrets: Readonly<Record<(typeof items)[number], Uint8Array>>,
  ) {}

  /** The vault that was set up in a profile whose application has ended. */
  static async of(profile: string): Promise<ReadyVault> {
    const folder = join(profile, 'vault');
    const header = readHeader(join(folder, 'vault.json'));
    if (header === undefined) throw new Error('the profile has no vault');
    const [device, chartKeys, auditHead] = await Promise.all(items.map(async (item) => {
      const secret = await readSecret(header.vaultId, item);
      if (secret.state !== 'present' || secret.value === null) throw new Error(`the keychain has no secret for this vault: ${item}`);
      return secret.value;
    }));
    if (device === undefined || chartKeys === undefined || auditHead === undefined) throw new Error('a secret is missing');
    return new ReadyVault(folder, header.vaultId, { device, 'chart-keys': chartKeys, 'audit-head': auditHead });
  }

  /** Puts a copy into an empty profile. Its secrets go back into the keychain: a desk that let a chart die has replaced one. */
  async putInto(profile: string): Promise<void> {
    cpSync(this.folder, join(profile, 'vault'), { recursive: true });
    for (const item of items) {
      const { state } = await writeSecret(this.vaultId, item, this.secrets[item]);
      if (state !== 'present') throw new Error(`the keychain did not take a secret: ${item}`);
    }
  }
}
