import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { probeKeychain, readSecret, writeSecret } from '../../../electron/keychain';
import { newId, vaultIdSchema } from '../../../shared/kernel';

/** On the real Secret Service of the test session. */
it('The machine’s keychain keeps a device secret byte for byte, and has none for another vault', async () => {
  const vaultId = newId('vlt', vaultIdSchema, randomBytes);
  const secret = Uint8Array.from(randomBytes(32));
  expect(await probeKeychain()).toEqual({ state: 'present', value: null });
  expect(await readSecret(vaultId, 'device')).toEqual({ state: 'present', value: null });
  expect(await writeSecret(vaultId, 'device', secret)).toEqual({ state: 'present', value: null });
  expect(await readSecret(vaultId, 'device')).toEqual({ state: 'present', value: secret });
});
