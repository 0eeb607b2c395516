import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadFhir } from '../../fixtures/fhir/repository';
import type { FhirTestServer } from '../../fixtures/fhir/server';
import { namingServer, once, openDesk, openServer, type OutboxDesk } from './desk';

beforeAll(loadFhir, 180_000);

let server: FhirTestServer;
beforeEach(async () => {
  server = await openServer();
});

const post = /^POST \/fhir(\/)?$/;
const statuses = async (): Promise<unknown[]> => (await server.all('Task')).map((task) => task['status']);

describe('A recall', () => {
  it('before anything was tried: it never leaves', async () => {
    const desk = await openDesk({ policy: namingServer(server) });
    const outgoing = desk.post();
    desk.recall(outgoing);
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state: 'recalled', mayHaveLeft: false });
    expect(server.connections()).toBe(0);
  });

  it('after attempts that reached nobody: it never leaves', async () => {
    await server.close();
    const desk = await openDesk({ policy: namingServer(server) });
    const outgoing = desk.post();
    await desk.run();
    desk.recall(outgoing);
    expect(desk.of(outgoing).state).toBe('recalled');
  });

  it('after it was sent: its task is cancelled at the server, and none of its words stay in the questionnaire', async () => {
    const desk = await openDesk({ policy: namingServer(server) });
    const outgoing = desk.post();
    await desk.run();
    desk.recall(outgoing);
    expect(desk.of(outgoing).state).toBe('recalling');
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state: 'recalled', settled: true });
    expect(await statuses()).toEqual(['cancelled']);
    expect(JSON.stringify(await server.all('Questionnaire'))).not.toMatch(/§|kidney/i);
    expect(desk.events('outbox.taken-back')).toMatchObject([{ inTime: true }]);
  });

  it('is made against the version that was read: one that changed meanwhile is read anew', async () => {
    const desk = await openDesk({ policy: namingServer(server) });
    const outgoing = desk.post();
    await desk.run();
    desk.recall(outgoing);
    server.trick(/^PUT \/fhir\/Task/, { does: 'status', status: 412 });
    await desk.run();
    expect(desk.of(outgoing).state).toBe('recalled');
    expect(server.seen.filter(({ method, url }) => method === 'PUT' && url.includes('/Task/'))).toHaveLength(2);
  });

  it('without a network waits, and is made when there is one', async () => {
    const desk = await openDesk({ policy: namingServer(server) });
    const outgoing = desk.post();
    await desk.run();
    desk.recall(outgoing);
    server.trick(/^GET/, { does: 'die-before' });
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state: 'recalling', fault: 'offline' });
    desk.pass();
    await desk.run();
    expect(await statuses()).toEqual(['cancelled']);
  });

  it('of what may be on its way and is not there: whatever comes late finds its place taken', async () => {
    const desk = await openDesk({ policy: namingServer(server), limits: { answerMs: 2000 } });
    const outgoing = desk.post();
    server.trick(post, { does: 'hang' });
    await desk.run();
    const late = server.seen.find(({ method }) => method === 'POST');
    desk.recall(outgoing);
    desk.pass();
    await desk.run();
    expect(desk.of(outgoing).state).toBe('recalled');
    // The first attempt arrives after all, as it was.
    await server.ask('POST', '/', JSON.parse(late?.body ?? '{}'));
    expect(await statuses()).toEqual(['entered-in-error']);
    expect(JSON.stringify(await server.all('Questionnaire'))).not.toMatch(/§|kidney/i);
  });

  it('of what arrives just when its place is being taken: it is found there after all and taken back, and no tombstone lies beside it', async () => {
    const desk = await openDesk({ policy: namingServer(server) });
    const outgoing = desk.post();
    server.trick(post, { does: 'die-after' });
    await desk.run();
    desk.recall(outgoing);
    desk.pass();
    // Each part comes in between the look for it and the tombstone.
    const nothing = JSON.stringify({ resourceType: 'Bundle', type: 'searchset' });
    for (const part of ['Task', 'Questionnaire']) server.trick(new RegExp(`^GET /fhir/${part}\\?`), { does: 'answer', body: nothing });
    await desk.run();
    expect(desk.of(outgoing).state).toBe('recalled');
    expect(await statuses()).toEqual(['cancelled']);
    const questionnaires = await server.all('Questionnaire');
    expect(questionnaires).toHaveLength(1);
    expect(JSON.stringify(questionnaires)).not.toMatch(/§|kidney/i);
  });

  it('while it is being sent is not forgotten: it is taken back as soon as it has arrived', async () => {
    const around = once('after', 'deliver', async () => desk.recall(posted));
    const desk: OutboxDesk = await openDesk({ policy: namingServer(server), around });
    const posted = desk.post();
    await desk.run();
    await desk.run();
    expect(desk.of(posted).state).toBe('recalled');
    expect(await statuses()).toEqual(['cancelled']);
  });

  it('that comes after the answer is too late: the query stands as delivered, and the answer comes in', async () => {
    const desk = await openDesk({ policy: namingServer(server) });
    const outgoing = desk.post();
    await desk.run();
    const [task] = await server.all('Task');
    const [questionnaire] = await server.all('Questionnaire');
    await server.ask('PUT', `/Task/${task?.id ?? ''}`, { ...task, status: 'completed' });
    await server.ask('POST', '/QuestionnaireResponse', { resourceType: 'QuestionnaireResponse', status: 'completed', questionnaire: questionnaire?.['url'], item: [{ linkId: 'answer', answer: [{ valueCoding: { code: '0' } }] }] });
    desk.recall(outgoing);
    await desk.run();
    expect(desk.of(outgoing)).toMatchObject({ state: 'delivered' });
    expect(desk.heard.answers).toHaveLength(1);
    expect(desk.events('outbox.taken-back')).toMatchObject([{ inTime: false }]);
  });

  it('of a message of another chart, named with one’s own, is refused', async () => {
    const desk = await openDesk({ policy: namingServer(server) });
    const outgoing = desk.post();
    const [other] = (await desk.done('encounters.createDemo', {})).encounterIds;
    const reply = await desk.call('outbox.recall', { encounterId: other ?? desk.chart, outgoingId: outgoing.id });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'not-found', what: 'message' } });
  });
});
