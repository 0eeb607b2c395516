import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { KeychainPort, Kdf } from '../../../electron/vault/keys';
import { VaultKeeper } from '../../../electron/vault/keys';
import { openVault, sql, vaultMigrations, type Database } from '../../../electron/vault/store';
import { newId, personIdSchema, type PersonId, type VaultId } from '../../../shared/kernel';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chartlock-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The floor of Argon2id's cost, so that tests do not wait for a calibrated one. */
export const quickKdf = async (): Promise<Kdf> => ({ algorithm: 'argon2id', memoryKiB: 64 * 1024, passes: 3, lanes: 1, salt: randomBytes(16).toString('base64') });

export const passphrase = 'seven grey herons over the weir';
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A keychain in memory, for tests of what the keeper does; the real one has tests of its own. */
export class MemoryKeychain implements KeychainPort {
  readonly secrets = new Map<VaultId, Uint8Array>();
  state: 'present' | 'absent' | 'locked-or-slow' = 'present';

  readonly probe: KeychainPort['probe'] = async () => (this.state === 'present' ? { state: 'present', value: null } : { state: this.state });
  readonly read: KeychainPort['read'] = async (vaultId) =>
    this.state === 'present' ? { state: 'present', value: Uint8Array.from(this.secrets.get(vaultId) ?? []).length === 0 ? null : Uint8Array.from(this.secrets.get(vaultId) ?? []) } : { state: this.state };
  readonly write: KeychainPort['write'] = async (vaultId, secret) => {
    if (this.state !== 'present') return { state: this.state };
    this.secrets.set(vaultId, Uint8Array.from(secret));
    return { state: 'present', value: null };
  };
}

/** A keeper over a fresh folder, with a clock that the test sets. */
export function keeperOf(folder = temporaryFolder(), keychain = new MemoryKeychain()): { keeper: VaultKeeper; keychain: MemoryKeychain; folder: string; time: { now: number } } {
  const time = { now: Date.UTC(2026, 2, 12, 9, 0) };
  return { keeper: new VaultKeeper(join(folder, 'vault'), keychain, { now: () => time.now }, quickKdf), keychain, folder, time };
}

/** An open, empty, encrypted vault with one coder in it. */
export function openTestVault(): { database: Database; personId: PersonId; path: string; key: Buffer } {
  const path = join(temporaryFolder(), 'vault.db');
  const key = randomBytes(32);
  const database = openVault(path, key, vaultMigrations);
  onTestFinished(() => database.close());
  const personId = newId('per', personIdSchema, randomBytes);
  database.run(sql`insert into people (id, name, identifier, role, created_at) values (${personId}, 'Nora Quill', 'nquill', 'coder', 0)`);
  return { database, personId, path, key };
}
