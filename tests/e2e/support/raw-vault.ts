import { pathToFileURL } from 'node:url';
import { nativeBinding } from '../../../build/steps/paths.mjs';
import type { Database } from '../../../electron/vault/store';

// What the bundler writes into the application's own bundles, the test runner has to be told.
Reflect.set(globalThis, '__SQLITE_BINDING__', pathToFileURL(nativeBinding).href);
const { openVault } = await import('../../../electron/vault/store');

/** Opens a profile's database with its raw key, as an auditor's or an attacker's tool would. */
export function openRawVault(path: string, key: Uint8Array): Database {
  return openVault(path, key, 'as-is');
}
