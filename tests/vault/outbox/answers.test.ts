import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { replyPayloadSchema } from '../../../shared/queries';
import { loadFhir } from '../../fixtures/fhir/repository';
import type { FhirTestServer } from '../../fixtures/fhir/server';
import { namingServer, openDesk, openServer, type OutboxDesk } from './desk';

beforeAll(loadFhir, 180_000);

let server: FhirTestServer;
let desk: OutboxDesk;
let place: string;
let canonical: string;
let id: ReturnType<OutboxDesk['post']>;
beforeEach(async () => {
  server = await openServer();
  desk = await openDesk({ policy: namingServer(server) });
  id = desk.post();
  await desk.run();
  place = desk.of(id).remote ?? '';
  canonical = String((await server.all('Questionnaire'))[0]?.['url']);
});

const response = (more: object = {}) => ({
  resourceType: 'QuestionnaireResponse', status: 'completed', questionnaire: canonical, authored: '2026-03-12T12:00:00Z', author: { reference: 'Practitioner/okonkwo', display: 'Nadia Okonkwo-Example, MD' },
  item: [{ linkId: 'answer', answer: [{ valueCoding: { code: '0', display: 'Acute kidney injury' } }] }, { linkId: 'comment', answer: [{ valueString: 'Prerenal, resolving.' }] }], ...more,
});
const answers = () => desk.heard.answers.map(({ content }) => replyPayloadSchema.parse(JSON.parse(content)));
async function poll(): Promise<void> {
  desk.pass(60_000);
  await desk.run();
}

describe('An answer', () => {
  it('to the questionnaire comes in with what was chosen, in whose words, and by whom: the server vouches for the very recipient', async () => {
    await server.ask('POST', '/QuestionnaireResponse', response());
    await poll();
    expect(answers()).toEqual([{
      format: 1, ref: 'Q-7F3K', from: 'Nadia Okonkwo-Example, MD', authentication: 'server', answeredAt: Date.UTC(2026, 2, 12, 12), chosen: [0], text: 'Prerenal, resolving.',
    }]);
    expect(desk.of(id)).toMatchObject({ state: 'delivered', settled: true });
    expect(desk.events('outbox.answered')).toHaveLength(1);
  });

  it('of somebody else than the recipient is not vouched for', async () => {
    await server.ask('POST', '/QuestionnaireResponse', response({ author: { reference: 'Practitioner/somebody-else' } }));
    await poll();
    expect(answers()).toMatchObject([{ authentication: null, from: 'Practitioner/somebody-else' }]);
  });

  it('as a communication comes in as its words', async () => {
    await server.ask('POST', '/Communication', { resourceType: 'Communication', status: 'completed', basedOn: [{ reference: place }], sender: { reference: 'Practitioner/okonkwo' }, sent: '2026-03-12T12:00:00Z', payload: [{ contentString: 'Prerenal AKI.' }] });
    await poll();
    expect(answers()).toMatchObject([{ chosen: [], text: 'Prerenal AKI.', authentication: 'server' }]);
  });

  it('that declines comes in as such', async () => {
    const [task] = await server.all('Task');
    await server.ask('PUT', `/${place}`, { ...task, status: 'rejected', statusReason: { text: 'Not my patient.' } });
    await poll();
    expect(answers()).toMatchObject([{ chosen: [], text: 'Not my patient.' }]);
  });

  it('that the task alone names is found by it', async () => {
    const made = await server.ask('POST', '/QuestionnaireResponse', response({ questionnaire: undefined }));
    const [task] = await server.all('Task');
    await server.ask('PUT', `/${place}`, { ...task, status: 'completed', output: [{ type: { text: 'response' }, valueReference: { reference: `QuestionnaireResponse/${made.resource?.id ?? ''}` } }] });
    await poll();
    expect(answers()).toHaveLength(1);
  });

  it('that is still being written is let be; that somebody has taken the query up is seen', async () => {
    await server.ask('POST', '/QuestionnaireResponse', response({ status: 'in-progress' }));
    const [task] = await server.all('Task');
    await server.ask('PUT', `/${place}`, { ...task, status: 'received' });
    await poll();
    expect(answers()).toEqual([]);
    expect(desk.of(id)).toMatchObject({ state: 'delivered', settled: false });
  });

  it('to another query of another desk is none to this one', async () => {
    await server.ask('POST', '/QuestionnaireResponse', response({ questionnaire: 'https://chartlock.invalid/Questionnaire/another' }));
    await server.ask('POST', '/Communication', { resourceType: 'Communication', status: 'completed', basedOn: [{ reference: 'Task/another' }], payload: [{ contentString: 'Not yours.' }] });
    await poll();
    expect(answers()).toEqual([]);
  });

  it('is taken in once, however often it is read; a version that amends it, once more', async () => {
    const made = await server.ask('POST', '/QuestionnaireResponse', response());
    await poll();
    const next = await desk.afterCrash();
    // As if nothing had been settled: the server is asked once more, and shows the same.
    next.sessions.current()?.database.driver.exec("update outbox set settled = 0; update outbox_ways set mark = null");
    await next.run();
    expect(next.heard.answers).toEqual([]);
    await server.ask('PUT', `/QuestionnaireResponse/${made.resource?.id ?? ''}`, { ...made.resource, status: 'amended' });
    next.pass(60_000);
    await next.run();
    expect(next.heard.answers).toHaveLength(1);
  });
});

describe('A hostile answer', () => {
  it.each([
    ['items without end', { item: Array.from({ length: 5000 }, () => ({ linkId: 'answer', answer: [{ valueString: 'x' }] })) }],
    ['an option that there is not', { item: [{ linkId: 'answer', answer: [{ valueCoding: { code: '99', display: 'Sepsis' } }] }] }],
    ['a code and words that contradict it', { item: [{ linkId: 'answer', answer: [{ valueCoding: { code: '0', display: 'Unable to determine' } }] }] }],
    ['numbers for words', { item: [{ linkId: 'answer', answer: [{ valueString: 7 }] }] }],
    ['a time that is none', { authored: 'yesterday', item: [] }],
  ])('with %s chooses nothing, and stops nothing', async (_name, more) => {
    const body = JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry: [{ resource: { ...response(more), id: 'evil', meta: { versionId: '1' } } }, { resource: { ...response(), id: 'good', meta: { versionId: '1' } } }, { resource: 7 }] });
    server.trick(/^GET \/fhir\/QuestionnaireResponse/, { does: 'answer', body });
    await poll();
    expect(answers().filter(({ chosen }) => chosen.length > 0)).toHaveLength(1);
    expect(desk.reports).toEqual([]);
  });

  it('that is no searchset is a closed fault, and the next one counts', async () => {
    server.trick(/^GET \/fhir\/Task/, { does: 'answer', body: '{"resourceType":"Patient","name":[{"family":"§ Testa §"}]}' });
    await poll();
    expect(JSON.stringify(await desk.done('outbox.list', {}))).not.toContain('§');
    await server.ask('POST', '/QuestionnaireResponse', response());
    desk.pass();
    await desk.run();
    expect(answers()).toHaveLength(1);
  });
});

describe('Asking for answers', () => {
  it('goes on where it was: what is older than the last time is not asked for again', async () => {
    await poll();
    await poll();
    expect(server.seen.filter(({ url }) => url.includes('_lastUpdated=ge')).length).toBeGreaterThan(0);
  });

  it('ends when nothing is awaited any more', async () => {
    await server.ask('POST', '/QuestionnaireResponse', response());
    await poll();
    const asked = server.seen.length;
    await poll();
    expect(server.seen).toHaveLength(asked);
  });
});
