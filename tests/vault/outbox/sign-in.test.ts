import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Policy } from '../../../shared/policy';
import { loadFhir } from '../../fixtures/fhir/repository';
import type { FhirTestServer } from '../../fixtures/fhir/server';
import { namingServer, openDesk, openServer, type OutboxDesk } from './desk';

beforeAll(loadFhir, 180_000);

let server: FhirTestServer;
let policy: Partial<Policy>;
beforeEach(async () => {
  server = await openServer();
  policy = { ...namingServer(server), fhirClient: 'coding-desks' };
});

async function registeredDesk(): Promise<OutboxDesk> {
  const desk = await openDesk({ policy });
  server.register('coding-desks', { ...desk.clientKey() });
  return desk;
}

describe('Signing in', () => {
  it('is done with a key of the desk’s own, and its token serves until it ends', async () => {
    const desk = await registeredDesk();
    const outgoing = desk.post();
    await desk.run();
    desk.pass(60_000);
    await desk.run();
    expect(desk.of(outgoing).state).toBe('sent');
    expect(server.tokens()).toBe(1);
  });

  it('is done anew, once, when the server takes the token no more', async () => {
    const desk = await registeredDesk();
    desk.post();
    await desk.run();
    server.revoke();
    await desk.run();
    expect(server.tokens()).toBe(2);
    expect((await desk.done('outbox.list', {})).rows[0]).toMatchObject({ state: 'sent' });
  });

  it('is tried once more and no further where the server takes no token at all', async () => {
    const desk = await registeredDesk();
    for (let time = 0; time < 5; time += 1) server.trick(/^POST \/fhir(\/)?$/, { does: 'status', status: 401 });
    const outgoing = desk.post();
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state: 'queued', fault: 'sign-in', mayHaveLeft: false });
    expect(server.seen.filter(({ method, url }) => method === 'POST' && url === '/fhir')).toHaveLength(2);
  });

  it('fails where the key is not registered: nothing of the query leaves', async () => {
    const desk = await openDesk({ policy });
    server.register('coding-desks', { ...(await openDesk({ policy })).clientKey() });
    const outgoing = desk.post();
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state: 'queued', fault: 'sign-in', mayHaveLeft: false });
    expect(server.seen.map(({ body }) => body).join()).not.toContain('§');
  });

  it('is not done at an endpoint whose host the policy does not name', async () => {
    const elsewhere = await openServer();
    const sly = await openServer({ tokenEndpoint: `${elsewhere.url}/token` });
    const desk = await openDesk({ policy: { ...namingServer(sly), fhirClient: 'coding-desks' } });
    const outgoing = desk.post();
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state: 'queued', fault: 'host-not-allowed', mayHaveLeft: false });
    expect(elsewhere.connections()).toBe(0);
  });

  it('is made with the same key by every session of the vault', async () => {
    const desk = await registeredDesk();
    const next = await desk.afterCrash();
    expect(next.clientKey()).toEqual(desk.clientKey());
    expect(Object.keys(desk.clientKey())).not.toContain('d');
  });
});
