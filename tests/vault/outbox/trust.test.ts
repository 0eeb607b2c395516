import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { policyPartSchema, unmanaged, type OrganisationPolicy, type Policy } from '../../../shared/policy';
import { z } from '../../../shared/kernel';
import { certify } from '../../fixtures/fhir/certificates';
import { loadFhir } from '../../fixtures/fhir/repository';
import type { FhirTestServer } from '../../fixtures/fhir/server';
import { namingServer, openDesk, openServer, type DeskWays } from './desk';

beforeAll(loadFhir, 180_000);

/** What becomes of a message on its way to a server. */
async function sentTo(server: FhirTestServer, ways: Partial<DeskWays> & { readonly policy: Partial<Policy> }) {
  const desk = await openDesk(ways);
  const outgoing = desk.post();
  await desk.run();
  const { state, fault, mayHaveLeft } = desk.of(outgoing);
  return { state, fault, mayHaveLeft, asked: server.seen.length };
}

const believed = { state: 'sent', fault: null, mayHaveLeft: true };
const notBelieved = { state: 'queued', fault: 'untrusted', mayHaveLeft: false, asked: 0 };

const variable = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
afterEach(() => {
  if (variable === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = variable;
});

describe('A server whose certificate', () => {
  it('the authority of the policy has signed, is believed', async () => {
    const server = await openServer();
    expect(await sentTo(server, { policy: namingServer(server) })).toMatchObject(believed);
  });

  it('another authority has signed, is told nothing', async () => {
    const server = await openServer();
    expect(await sentTo(server, { policy: namingServer({ ...server, authority: certify({ name: 'Test authority', isAuthority: true }) }) })).toEqual(notBelieved);
  });

  it('no public authority has signed, is told nothing where the policy names none', async () => {
    const server = await openServer();
    expect(await sentTo(server, { policy: { ...namingServer(server), serverAuthority: null } })).toEqual(notBelieved);
  });

  it('is for another host, is told nothing', async () => {
    const authority = certify({ name: 'Test authority', isAuthority: true });
    const server = await openServer({ authority, leaf: certify({ name: 'Elsewhere', issuer: authority, hosts: ['elsewhere.example.org'] }) });
    expect(await sentTo(server, { policy: namingServer(server) })).toEqual(notBelieved);
  });

  it('has expired, is told nothing', async () => {
    const authority = certify({ name: 'Test authority', isAuthority: true });
    const server = await openServer({ authority, leaf: certify({ name: 'Old', issuer: authority, hosts: ['localhost'], from: new Date(0), until: new Date(86_400_000) }) });
    expect(await sentTo(server, { policy: namingServer(server) })).toEqual(notBelieved);
  });

  it('is wrong, is told nothing even where the environment tells Node to let it pass', async () => {
    const server = await openServer();
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    expect(await sentTo(server, { policy: { ...namingServer(server), serverAuthority: null } })).toEqual(notBelieved);
  });
});

describe('Where the policy names keys', () => {
  it('a server that has one of them is believed, and one that an authority with one has certified', async () => {
    for (const which of ['leaf', 'authority'] as const) {
      const server = await openServer();
      expect((await sentTo(server, { policy: { ...namingServer(server), serverKeys: `sha256/${'A'.repeat(43)}= ${server[which].pin}` } })).state).toBe('sent');
    }
  });

  it('a server with another key is told nothing, however well it is certified', async () => {
    const server = await openServer();
    expect(await sentTo(server, { policy: { ...namingServer(server), serverKeys: `sha256/${'A'.repeat(43)}=` } })).toEqual(notBelieved);
  });
});

describe('What is not TLS', () => {
  it('is told nothing: a plain HTTP server at the same port sees no request', async () => {
    let requests = 0;
    const plain = createServer((_request, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const { port } = z.custom<AddressInfo>((value) => typeof value === 'object' && value !== null).parse(plain.address());
    const desk = await openDesk({ policy: { fhirServer: `https://localhost:${port}/fhir`, allowedHosts: [`localhost:${port}`] } });
    const outgoing = desk.post();
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state: 'queued', mayHaveLeft: false });
    expect(requests).toBe(0);
    plain.close();
  });

  it('cannot be named by a policy', () => {
    for (const address of ['http://queries.example.org/fhir', 'https://user:word@queries.example.org/fhir', 'https://queries.example.org/fhir?x=1', 'https://queries.example.org/../fhir#x']) {
      expect(isAddress(address)).toBe(false);
    }
  });
});

function isAddress(address: string): boolean {
  return policyPartSchema.safeParse({ fhirServer: address }).success;
}

describe('A server that points elsewhere', () => {
  it('by a redirect is not followed', async () => {
    const elsewhere = await openServer();
    const server = await openServer({ authority: elsewhere.authority });
    server.trick(/^POST/, { does: 'status', status: 307, headers: { location: `${elsewhere.url}/` } });
    const desk = await openDesk({ policy: { ...namingServer(server), allowedHosts: [server.host, elsewhere.host] } });
    const outgoing = desk.post();
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state: 'refused', fault: 'redirected' });
    expect(elsewhere.connections()).toBe(0);
  });

  it('by the next page of a search is not followed to a host that the policy does not name', async () => {
    const elsewhere = await openServer();
    const server = await openServer();
    const desk = await openDesk({ policy: namingServer(server) });
    desk.post();
    server.trick(/^GET \/fhir\/Task/, { does: 'answer', body: JSON.stringify({ resourceType: 'Bundle', type: 'searchset', link: [{ relation: 'next', url: `${elsewhere.url}/Task?page=2` }] }) });
    await desk.run();
    expect(elsewhere.connections()).toBe(0);
    expect((await desk.done('outbox.list', {})).total).toBe(1);
  });
});

describe('A policy for the way out that cannot be read', () => {
  it.each(['fhirServer', 'fhirClient', 'serverAuthority', 'serverKeys', 'allowedHosts'] as const)('as %s, closes it: no connection is opened', async (name) => {
    const server = await openServer();
    const origins: OrganisationPolicy['origins'] = { ...unmanaged.origins, [name]: { by: 'unreadable', source: 'managed-files', where: 'there' } };
    expect(await sentTo(server, { policy: namingServer(server), origins })).toMatchObject({ state: 'queued', asked: 0 });
    expect(server.connections()).toBe(0);
  });
});
