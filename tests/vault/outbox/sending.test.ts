import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Policy } from '../../../shared/policy';
import { queryInFhir } from '../../../shared/queries';
import { loadFhir } from '../../fixtures/fhir/repository';
import type { FhirTestServer } from '../../fixtures/fhir/server';
import { namingServer, openDesk, openServer, question } from './desk';

beforeAll(loadFhir, 180_000);

let server: FhirTestServer;
let policy: Partial<Policy>;
beforeEach(async () => {
  server = await openServer();
  policy = namingServer(server);
});

const post = /^POST \/fhir(\/)?$/;

describe('What is put into the outbox', () => {
  it('reaches the server as one task and one questionnaire that the official structures accept', async () => {
    const desk = await openDesk({ policy });
    const outgoing = desk.post();
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state: 'sent', mayHaveLeft: true, fault: null, attempts: 1 });
    const [task] = await server.all('Task');
    const [questionnaire] = await server.all('Questionnaire');
    expect(task).toMatchObject({ status: 'requested', owner: { reference: 'Practitioner/okonkwo' }, encounter: { identifier: { value: 'E-4711' } } });
    expect(questionnaire).toMatchObject({ title: question.title, status: 'active' });
    expect(desk.of(outgoing).remote).toBe(`Task/${task?.id ?? ''}`);
    expect(desk.heard.moves).toEqual(['sending', 'sent']);
    expect(desk.events('outbox.queued', 'outbox.sent').map(({ event }) => event)).toEqual(['outbox.queued', 'outbox.sent']);
  });

  it('carries nothing of the chart in an address or a header: bodies only', async () => {
    const desk = await openDesk({ policy });
    desk.post();
    await desk.run();
    for (const { url, authorization } of server.seen) expect(`${url} ${authorization ?? ''}`).not.toMatch(/§|kidney|Creatinine|Q-7F3K|E-4711/i);
  });

  it('waits where the policy names no server: no connection is opened, and that is no fault', async () => {
    const desk = await openDesk();
    const outgoing = desk.post();
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state: 'queued', attempts: 0, fault: null });
    expect(server.connections()).toBe(0);
  });

  it.each([
    ['a host that is not among those allowed', (given: Partial<Policy>): Partial<Policy> => ({ ...given, allowedHosts: ['queries.example.org'] })],
    ['an authority that is none', (given: Partial<Policy>): Partial<Policy> => ({ ...given, serverAuthority: 'A'.repeat(400) })],
  ])('waits under a policy with %s: no connection is opened', async (_name, change) => {
    const desk = await openDesk({ policy: change(policy) });
    const outgoing = desk.post();
    await desk.run();
    expect(desk.of(outgoing).state).toBe('queued');
    expect(desk.channel.way().state).toBe('closed');
    expect(server.connections()).toBe(0);
  });

  it('waits without a network, which is a state: nothing has left, and the time of the next attempt grows', async () => {
    await server.close();
    const desk = await openDesk({ policy });
    const outgoing = desk.post();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await desk.run();
      const { state, fault, mayHaveLeft, dueAt } = desk.of(outgoing);
      expect({ state, fault, mayHaveLeft }).toEqual({ state: 'queued', fault: 'offline', mayHaveLeft: false });
      waits.push((dueAt ?? 0) - desk.time.now);
      desk.pass();
    }
    expect(waits).toEqual([3750, 7500, 15_000]);
    expect(desk.reports).toEqual([]);
  });
});

describe('A server that answers', () => {
  it.each([
    [403, 'refused', 'forbidden'], [404, 'refused', 'not-there'], [412, 'refused', 'ambiguous'], [413, 'refused', 'too-large'], [422, 'refused', 'rejected'], [301, 'refused', 'redirected'],
    [401, 'queued', 'sign-in'], [409, 'queued', 'conflict'], [429, 'queued', 'busy'], [500, 'queued', 'server-error'], [503, 'queued', 'busy'],
  ] as const)('%i: it is %s, as %s, and no word of the answer is kept', async (status, state, fault) => {
    const desk = await openDesk({ policy });
    server.trick(post, { does: 'status', status, headers: { location: 'https://elsewhere.example.org/fhir' } });
    const outgoing = desk.post();
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state, fault });
    expect(JSON.stringify([desk.of(outgoing), desk.events('outbox.refused'), desk.reports])).not.toContain('§');
    expect(await server.all('Task')).toEqual([]);
  });

  it('put in while the clock was a year ahead does not wait for a year; a clock that is set right by seconds takes nobody their second thoughts', async () => {
    const desk = await openDesk({ policy });
    const outgoing = desk.post(question, 10_000);
    desk.pass(-5000);
    await desk.run();
    expect(desk.of(outgoing).state).toBe('queued');
    desk.pass(-365 * 86_400_000);
    await desk.run();
    expect(desk.of(outgoing).state).toBe('sent');
  });

  it('429 with Retry-After: it is let alone for so long, and no longer', async () => {
    const desk = await openDesk({ policy });
    server.trick(post, { does: 'status', status: 429, headers: { 'retry-after': '7200' } });
    const outgoing = desk.post();
    await desk.run();
    const asked = server.seen.length;
    desk.pass(7_100_000);
    await desk.run();
    expect(server.seen).toHaveLength(asked);
    desk.pass(200_000);
    await desk.run();
    expect(desk.of(outgoing).state).toBe('sent');
  });

  it.each([
    ['nothing in time', { does: 'hang' }, 'timed-out'], ['half an answer', { does: 'truncate' }, 'bad-answer'], ['an answer without end', { does: 'huge' }, 'bad-answer'],
    ['an answer byte by byte', { does: 'drip' }, 'timed-out'], ['a packed answer that nobody asked for', { does: 'gzip' }, 'bad-answer'],
    ['what is no FHIR', { does: 'answer', body: '{"resourceType":"Bundle","type":"transaction-response","entry":[{"response":{"status":"201","location":"javascript:alert(1)"}}]}' }, 'bad-answer'],
    ['no JSON', { does: 'answer', body: '<html>sign in to the airport</html>', type: 'text/html' }, 'bad-answer'],
    ['nothing, for it has died', { does: 'die-before' }, 'offline'],
  ] as const)('with %s: it may have left, and is sent again, once', async (_name, trick, fault) => {
    const desk = await openDesk({ policy, limits: { answerMs: trick.does === 'hang' || trick.does === 'drip' ? 2000 : 60_000 } });
    server.trick(post, trick);
    const outgoing = desk.post();
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state: 'queued', fault, mayHaveLeft: true });
    desk.pass();
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state: 'sent', fault: null });
    expect([(await server.all('Task')).length, (await server.all('Questionnaire')).length]).toEqual([1, 1]);
  });

  it('after it has done what it was asked and died before it could say so: there is one of it, and no more', async () => {
    const desk = await openDesk({ policy });
    server.trick(post, { does: 'die-after' });
    const outgoing = desk.post();
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state: 'queued', mayHaveLeft: true });
    expect(await server.all('Task')).toHaveLength(1);
    desk.pass();
    await desk.run();
    const [task, ...others] = await server.all('Task');
    expect([others.length, (await server.all('Questionnaire')).length, desk.of(outgoing).remote]).toEqual([0, 1, `Task/${task?.id ?? ''}`]);
  });

  it('as refused, needs a person: it stays until one asks to send it again', async () => {
    const desk = await openDesk({ policy });
    server.trick(post, { does: 'status', status: 403 });
    const outgoing = desk.post();
    await desk.run();
    desk.pass(30 * 86_400_000);
    await desk.run();
    expect(desk.of(outgoing).state).toBe('refused');
    expect(await desk.done('outbox.retry', { outgoingId: outgoing.id })).toEqual({ due: 1 });
    await desk.run();
    expect(desk.of(outgoing).state).toBe('sent');
  });
});

describe('The list of the outbox', () => {
  it('shows references, states and closed words, and not a word of what is sent', async () => {
    const desk = await openDesk({ policy });
    const outgoing = desk.post();
    const listed = await desk.done('outbox.list', {});
    expect(listed).toMatchObject({ total: 1, rows: [{ id: outgoing.id, state: 'queued', kind: 'query' }] });
    expect(JSON.stringify(listed)).not.toMatch(/§|kidney|Testa/);
  });
});

describe('The transaction', () => {
  it('is conditional in each of its parts, by a key that is the message’s own', () => {
    const made = JSON.parse(JSON.stringify(queryInFhir.transaction('3f0c2b1a-0000-4000-8000-000000000001', JSON.stringify(question))));
    expect(made.entry.map(({ request }: { request: object }) => request)).toEqual(['Task', 'Questionnaire'].map((url) => ({ method: 'POST', url, ifNoneExist: 'identifier=urn%3Aietf%3Arfc%3A3986%7Curn%3Auuid%3A3f0c2b1a-0000-4000-8000-000000000001' })));
  });
});
