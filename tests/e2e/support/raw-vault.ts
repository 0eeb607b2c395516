import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nativeBinding } from '../../../build/steps/paths.mjs';
import { probeKeychain, readSecret, writeSecret } from '../../../electron/keychain';
import { deriveRingHalf } from '../../../electron/vault/keys/derive';
import { readHeader } from '../../../electron/vault/keys/header';
import { openChartKeys } from '../../../electron/vault/keys/open-ring';
import type { Database } from '../../../electron/vault/store';

// What the bundler writes into the application's own bundles, the test runner has to be told.
Reflect.set(globalThis, '__SQLITE_BINDING__', pathToFileURL(nativeBinding).href);
const { openVault } = await import('../../../electron/vault/store');

/** Opens a profile's database with its raw key, and the keys of its charts with the keychain, as somebody who has both could. */
export async function openRawVault(profile: string, key: Uint8Array): Promise<Database> {
  const folder = join(profile, 'vault');
  const header = readHeader(join(folder, 'vault.json'));
  if (header === undefined) throw new Error('the profile has no vault');
  const keychain = { probe: probeKeychain, read: readSecret, write: writeSecret };
  const charts = await openChartKeys({ folder, vaultId: header.vaultId, half: deriveRingHalf(key, header.vaultId), keychain: header.device === null ? null : keychain });
  const database = openVault(join(folder, 'vault.db'), key, 'existing');
  database.sealWith(charts);
  return database;
}
