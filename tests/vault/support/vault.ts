import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { keyDemandsOf, VaultKeeper, type ChartKeys, type Kdf, type KdfFloor } from '../../../electron/vault/keys';
import { deriveKek, unsealKey } from '../../../electron/vault/keys/derive';
import { boundPart, readHeader } from '../../../electron/vault/keys/header';
import { sql, type Database } from '../../../electron/vault/store';
import { newId, personIdSchema, type PersonId } from '../../../shared/kernel';
import { initialPolicy, unmanaged, type OrganisationPolicy, type Policy } from '../../../shared/policy';
import { openReadyVault, testChartKeys } from '../../fixtures/charts/chart-keys';
import { MemoryKeychain } from '../../fixtures/charts/keychain';
import { sharedSalt } from './salt';

export { MemoryKeychain };

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chartlock-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The floor of Argon2id's cost, so that tests do not wait for a calibrated one; under the one salt of the file unless more is asked. */
export const quickKdf = async (floor?: KdfFloor): Promise<Kdf> => {
  const { memoryKiB, passes } = { memoryKiB: 64 * 1024, passes: 3, ...floor };
  const isFloor = memoryKiB === 64 * 1024 && passes === 3;
  return { algorithm: 'argon2id', memoryKiB, passes, lanes: 1, salt: isFloor ? sharedSalt : randomBytes(16).toString('base64') };
};

export const passphrase = 'seven grey herons over the weir';
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The raw data key of a keeper's vault, worked out by hand as somebody would who has passphrase and keychain. */
export async function rawKeyOf({ folder, keychain }: { readonly folder: string; readonly keychain: MemoryKeychain }): Promise<Buffer> {
  const header = readHeader(join(folder, 'vault', 'vault.json'));
  if (header === undefined) throw new Error('there is no vault');
  const kek = await deriveKek(bytes(passphrase), header.kdf, keychain.secrets.get(MemoryKeychain.key('device', header.vaultId)) ?? new Uint8Array());
  const key = unsealKey(header.sealed, kek, boundPart(header));
  if (key === undefined) throw new Error('the vault has another key');
  return key;
}

/** A keeper over a fresh folder, with a clock that the test sets. */
export function keeperOf(folder = temporaryFolder(), keychain = new MemoryKeychain(), policy: () => Policy = () => initialPolicy, more: { readonly origins?: () => OrganisationPolicy['origins']; readonly freeKiB?: () => number } = {}): { keeper: VaultKeeper; keychain: MemoryKeychain; folder: string; time: { now: number; wallShift: number } } {
  const started = Date.UTC(2026, 2, 12, 9, 0);
  const time = { now: started, wallShift: 0 };
  // The clock on the wall can be set; the one that counts since the computer started cannot.
  const uptime = (): number => 3_600_000 + time.now - started;
  return { keeper: new VaultKeeper(join(folder, 'vault'), keychain, { now: () => time.now + time.wallShift }, quickKdf, () => keyDemandsOf({ policy: policy(), origins: more.origins?.() ?? unmanaged.origins }), more.freeKiB, uptime), keychain, folder, time };
}

/** An open, empty, encrypted vault with one coder in it. */
export function openTestVault(): { database: Database; chartKeys: ChartKeys; personId: PersonId; path: string; key: Buffer } {
  const folder = temporaryFolder();
  const path = join(folder, 'vault.db');
  const key = randomBytes(32);
  const chartKeys = testChartKeys(folder);
  const database = openReadyVault(path, key, chartKeys);
  onTestFinished(() => database.close());
  const personId = newId('per', personIdSchema, randomBytes);
  database.run(sql`insert into people (id, name, identifier, role, created_at) values (${personId}, 'Nora Quill', 'nquill', 'coder', 0)`);
  return { database, chartKeys, personId, path, key };
}
