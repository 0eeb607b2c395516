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

it('It keeps the secret of the chart keys apart from the device secret, and two of them in one item while one replaces the other', async () => {
  const vaultId = newId('vlt', vaultIdSchema, randomBytes);
  const [device, both] = [Uint8Array.from(randomBytes(32)), Uint8Array.from(randomBytes(64))];
  await writeSecret(vaultId, 'device', device);
  expect(await readSecret(vaultId, 'chart-keys')).toEqual({ state: 'present', value: null });
  await writeSecret(vaultId, 'chart-keys', both);
  await writeSecret(vaultId, 'chart-keys', both.slice(0, 32));
  expect(await readSecret(vaultId, 'chart-keys')).toEqual({ state: 'present', value: both.slice(0, 32) });
  expect(await readSecret(vaultId, 'device')).toEqual({ state: 'present', value: device });
});
