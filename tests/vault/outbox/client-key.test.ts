import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from '../../../shared/kernel';
import { loadFhir } from '../../fixtures/fhir/repository';
import { openedDoor } from '../support/door';
import { namingServer, openDesk, openServer } from './desk';

beforeAll(loadFhir, 180_000);

const keySetSchema = z.strictObject({ keys: z.tuple([z.record(z.string(), z.unknown())]) });
const keySet = (jwks: string): Record<string, unknown> => keySetSchema.parse(JSON.parse(jwks)).keys[0];
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('The public key for the server', () => {
  it('has no name before anybody asked for it; then it is made once, and stays', async () => {
    const kit = await openedDoor('it-admin');
    expect((await kit.done('outbox.clientKey', {})).keyId).toBeNull();
    const first = await kit.done('outbox.giveClientKey', {});
    expect(await kit.done('outbox.giveClientKey', {})).toEqual(first);
    expect((await kit.done('outbox.clientKey', {})).keyId).toBe(first.keyId);
  });

  it('is given as a key set with its public half alone', async () => {
    const kit = await openedDoor();
    const { keyId, jwks } = await kit.done('outbox.giveClientKey', {});
    expect(keySet(jwks)).toMatchObject({ kty: 'EC', crv: 'P-384', alg: 'ES384', use: 'sig', kid: keyId });
    expect(Object.keys(keySet(jwks))).not.toContain('d');
  });

  it('lets a desk in at a server where it was registered as it was given out', async () => {
    const server = await openServer();
    const desk = await openDesk({ policy: { ...namingServer(server), fhirClient: 'coding-desks' } });
    const { jwks } = await desk.done('outbox.giveClientKey', {});
    server.register('coding-desks', keySet(jwks));
    const outgoing = desk.post();
    await desk.run();
    expect(desk.of(outgoing).state).toBe('sent');
    expect((await desk.done('outbox.clientKey', {})).client).toBe('coding-desks');
  });

  it('may be saved, and its name copied, as they were given and not otherwise', async () => {
    const kit = await openedDoor();
    const { keyId, jwks } = await kit.done('outbox.giveClientKey', {});
    expect(kit.leaves).toEqual([{ to: 'saveSigned', sha256: sha256(jwks) }, { to: 'copy', sha256: sha256(keyId) }]);
  });
});
