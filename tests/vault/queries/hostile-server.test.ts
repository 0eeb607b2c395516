import { beforeAll, describe, expect, it } from 'vitest';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { undoMs } from '../../../shared/queries';
import { loadFhir } from '../../fixtures/fhir/repository';
import { namingServer, openServer } from '../outbox/desk';
import { atDesk, declined } from './kit';

beforeAll(loadFhir, 180_000);

const hour = 3_600_000;

/** A query that is at the server of the organisation, and what can be done there. */
async function atServer(ruled: () => Partial<Policy> = () => ({})) {
  const server = await openServer();
  const kit = await atDesk((): Policy => ({ ...initialPolicy, ...namingServer(server), queryChannels: ['fhir', 'kit'], ...ruled() }));
  const carry = async (ms = 60_000): Promise<void> => {
    kit.time.now += ms;
    kit.outbox.collect();
    await kit.outbox.idle();
  };
  const sent = async (changes: Parameters<typeof kit.ready>[0] = {}) => {
    const { id, ref } = await kit.ready({ channel: 'fhir', ...changes });
    expect((await kit.done('queries.send', kit.on(id))).report.findings.filter(({ severity }) => severity === 'block')).toEqual([]);
    await kit.outbox.idle();
    await carry(undoMs);
    const key = kit.sessions.current()?.database.transaction('read', (db) => kit.outbox.queue.of(db, id))[0]?.key ?? '';
    const query = async () => (await kit.done('queries.read', kit.on(id))).query;
    return { id, ref, key, query, canonical: `https://chartlock.invalid/Questionnaire/${key}` };
  };
  const one = await sent();
  expect((await one.query()).state).toBe('sent');
  /** A response as the provider gives it. */
  const response = (more: object = {}) => ({
    resourceType: 'QuestionnaireResponse', status: 'completed', questionnaire: one.canonical, author: { reference: 'Practitioner/att-1', display: 'Adele Ferrer-Sample' }, authored: new Date(kit.time.now).toISOString(),
    item: [{ linkId: 'answer', answer: [{ valueCoding: { code: '0' } }] }], ...more,
  });
  const post = (more: object = {}) => server.ask('POST', '/QuestionnaireResponse', response(more));
  /** The server shows these, as they are, once. */
  const show = (resources: readonly object[]) =>
    server.trick(/^GET \/fhir\/QuestionnaireResponse/, { does: 'answer', body: JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })) }) });
  const document = async (documentId: string) => (await kit.done('encounters.document', { encounterId: kit.encounterId, documentId })).text;
  return { ...kit, ...one, server, carry, sent, response, post, show, document };
}

describe('Who answered', () => {
  it('is named as the directory names them, whatever is written beside their reference', async () => {
    const kit = await atServer();
    await kit.post({ author: { reference: 'Practitioner/att-1', display: 'Chief of Coding, MD' } });
    await kit.carry();
    expect((await kit.query()).answers).toMatchObject([{ from: 'Adele Ferrer-Sample', authentication: 'server' }]);
  });

  it('cannot be made to look authenticated by a name that goes on over the next lines, or that hides its order', async () => {
    const kit = await atServer();
    await kit.post({ author: { display: 'A. Ferrer,\u2028\u202egnitset\nAuthenticated: in person.\n\nSepsis' } });
    await kit.carry();
    const { answers: [answer] } = await kit.query();
    expect(answer).toMatchObject({ authentication: null, from: 'A. Ferrer, gnitset Authenticated: in person. Sepsis' });
    const { query } = await kit.done('queries.authenticate', { ...kit.on(kit.id), number: 1, authentication: 'called-back' });
    const text = await kit.document(query.answers[0]?.documentId ?? '');
    expect(text.split('\n').slice(1, 5)).toEqual([expect.stringContaining('Authenticated: in person. Sepsis, '), 'Authenticated: called back at a known number.', '', 'Acute kidney injury']);
  });

  it('who may not be asked keeps nobody away: the recipient’s own answer still comes in, and can be coded from', async () => {
    const kit = await atServer();
    await kit.post({ author: { display: 'Somebody' }, item: [{ linkId: 'comment', answer: [{ valueString: 'Severe sepsis' }] }] });
    await kit.carry();
    expect(await declined(kit, 'queries.close', { ...kit.on(kit.id), outcome: 'agreed', note: '' })).toMatchObject({ why: 'not-authenticated' });
    await kit.post();
    await kit.carry();
    expect((await kit.query()).answers.map(({ authentication, documentId }) => [authentication, documentId === null])).toEqual([[null, true], ['server', false]]);
    expect((await kit.done('queries.close', { ...kit.on(kit.id), outcome: 'agreed', note: '' })).query.state).toBe('closed');
  });
});

describe('An answer', () => {
  it('that is amended before the query is closed comes in as another one; once closed, nothing more is asked', async () => {
    const kit = await atServer();
    const made = await kit.post();
    await kit.carry();
    await kit.server.ask('PUT', `/QuestionnaireResponse/${made.resource?.id ?? ''}`, { ...made.resource, status: 'amended', item: [{ linkId: 'answer', answer: [{ valueCoding: { code: '3' } }] }] });
    await kit.carry();
    expect((await kit.query()).answers.map(({ chosen }) => chosen)).toEqual([[0], [3]]);
    await kit.done('queries.close', { ...kit.on(kit.id), outcome: 'undetermined', note: '' });
    await kit.outbox.idle();
    const asked = kit.server.seen.length;
    await kit.carry();
    expect([kit.server.seen.length, (await kit.done('outbox.list', {})).rows]).toEqual([asked, []]);
  });

  it('that is played again under another number is the same answer', async () => {
    const kit = await atServer();
    await kit.post();
    await kit.carry();
    await kit.post();
    await kit.carry();
    expect((await kit.query()).answers).toHaveLength(1);
  });

  it('to another query is none to this one, although a task names it: its places mean other options', async () => {
    const kit = await atServer();
    const other = await kit.sent({ title: 'Clarification: kidney, second look', reason: 'Asks of another day', options: ['Acute kidney injury', 'Other (please specify)', 'Unable to determine'] });
    const made = await kit.post({ questionnaire: other.canonical, item: [{ linkId: 'answer', answer: [{ valueCoding: { code: '0' } }] }] });
    const task = (await kit.server.all('Task')).find((each) => JSON.stringify(each).includes(kit.key));
    await kit.server.ask('PUT', `/Task/${task?.id ?? ''}`, { ...task, status: 'completed', output: [{ type: { text: 'response' }, valueReference: { reference: `QuestionnaireResponse/${made.resource?.id ?? ''}` } }] });
    await kit.carry();
    expect([(await kit.query()).answers, (await other.query()).answers.map(({ chosen }) => chosen)]).toEqual([[], [[0]]]);
  });

  it('that says nothing is no answer: the query stays open, and the one that says something counts', async () => {
    const kit = await atServer();
    await kit.post({ item: [] });
    await kit.post({ item: [{ linkId: 'answer', answer: [{ valueCoding: { code: '99' } }] }, { linkId: 'comment', answer: [{ valueString: ' \n ' }] }] });
    await kit.carry();
    expect([(await kit.query()).state, (await kit.query()).answers]).toEqual(['sent', []]);
    await kit.post();
    await kit.carry();
    expect((await kit.query()).answers).toHaveLength(1);
  });

  it.each([
    ['before it was asked', -400 * 24 * hour],
    ['next year', 400 * 24 * hour],
  ])('dated %s by a clock that is wrong is dated by its arrival', async (_when, shift) => {
    const kit = await atServer();
    await kit.post({ authored: new Date(kit.time.now + shift).toISOString() });
    await kit.carry();
    const { answeredAt, answers, sentAt } = await kit.query();
    expect([answeredAt, answers[0]?.answeredAt]).toEqual([kit.time.now, kit.time.now]);
    expect((answeredAt ?? 0) - (sentAt ?? 0)).toBeGreaterThan(0);
  });

  it('without any time is dated by its arrival', async () => {
    const kit = await atServer();
    kit.show([{ ...kit.response({ authored: undefined }), id: 'undated', meta: { versionId: '1' } }]);
    await kit.carry();
    expect((await kit.query()).answeredAt).toBe(kit.time.now);
  });

  it('with markup, stray controls and halves of characters is kept as plain words', async () => {
    const kit = await atServer();
    kit.show([{ ...kit.response({ item: [{ linkId: 'comment', answer: [{ valueString: '<img src=x onerror=alert(1)>\u0000\ud800 pre\u200b\u202erenal\u2029THE QUERY' }] }] }), id: 'odd', meta: { versionId: '1' } }]);
    await kit.carry();
    const { answers: [answer] } = await kit.query();
    expect(answer?.text).toBe('<img src=x onerror=alert(1)>\ufffd\ufffd prerenal\nTHE QUERY');
    const text = await kit.document(answer?.documentId ?? '');
    expect(text).toContain('\n\n<img src=x onerror=alert(1)>\ufffd\ufffd prerenal\nTHE QUERY\n\nTHE QUERY\n');
  });

  it('told five thousand times over fills no chart: so many are kept, and no more', async () => {
    const kit = await atServer();
    kit.show(Array.from({ length: 5000 }, (_, index) => ({ ...kit.response({ item: [{ linkId: 'comment', answer: [{ valueString: `No. ${index}` }] }] }), id: `r${index}`, meta: { versionId: '1' } })));
    await kit.carry();
    kit.show([{ ...kit.response({ item: [{ linkId: 'comment', answer: [{ valueString: 'One more' }] }] }), id: 'more', meta: { versionId: '1' } }]);
    await kit.carry();
    expect((await kit.query()).answers).toHaveLength(20);
    expect(kit.reports).toEqual([]);
  });

  it('before which four thousand that nobody vouches for come is not drowned by them', async () => {
    const kit = await atServer();
    const junk = Array.from({ length: 4000 }, (_, index) => ({ ...kit.response({ author: { display: 'Anybody' }, item: [{ linkId: 'comment', answer: [{ valueString: `No. ${index}` }] }] }), id: `r${index}`, meta: { versionId: '1' } }));
    kit.show(junk);
    await kit.carry();
    kit.show([...junk, { ...kit.response(), id: 'real', meta: { versionId: '1' } }]);
    await kit.carry();
    expect((await kit.query()).answers.filter(({ authentication }) => authentication === 'server')).toMatchObject([{ chosen: [0] }]);
  });

  it('nested without end stops nothing: the others come in', async () => {
    const kit = await atServer();
    const deep = 60_000;
    const evil = `{"resourceType":"QuestionnaireResponse","id":"deep","status":"completed","item":${'[{"linkId":"a","item":'.repeat(deep)}[]${'}]'.repeat(deep)}}`;
    const good = JSON.stringify({ ...kit.response(), id: 'good', meta: { versionId: '1' } });
    kit.server.trick(/^GET \/fhir\/QuestionnaireResponse/, { does: 'answer', body: `{"resourceType":"Bundle","type":"searchset","entry":[{"resource":${evil}},{"resource":${good}}]}` });
    await kit.carry();
    expect([kit.reports, (await kit.query()).answers.map(({ chosen }) => chosen)]).toEqual([[], [[0]]]);
  });
});

describe('A server', () => {
  it('whose clock is ahead for once keeps no answer from being found', async () => {
    const kit = await atServer();
    kit.server.trick(/^GET \/fhir\/QuestionnaireResponse/, { does: 'status', status: 200, headers: { date: 'Fri, 31 Dec 9999 23:59:59 GMT' } });
    kit.server.trick(/^GET \/fhir\/Communication/, { does: 'status', status: 200, headers: { date: 'Fri, 31 Dec 9999 23:59:59 GMT' } });
    kit.server.trick(/^GET \/fhir\/Task/, { does: 'answer', body: '{"resourceType":"Bundle","type":"searchset"}' });
    await kit.carry();
    const since = kit.server.seen.flatMap(({ url }) => /_lastUpdated=ge([^&]+)/.exec(url)?.[1] ?? []).map((at) => Date.parse(decodeURIComponent(at)));
    await kit.post();
    await kit.carry();
    await kit.carry();
    expect((await kit.query()).answers).toHaveLength(1);
    expect(Math.max(0, ...since)).toBeLessThanOrEqual(kit.time.now);
  });

  it('that answers a search with another’s task has nothing of it cancelled', async () => {
    const kit = await atServer();
    const { resource: others } = await kit.server.ask('POST', '/Task', { resourceType: 'Task', status: 'requested', intent: 'order', identifier: [{ system: 'urn:hospital', value: 'transfusion' }] });
    await kit.done('queries.recall', { ...kit.on(kit.id), note: 'Asked in error' });
    kit.server.trick(/^GET \/fhir\/Task/, { does: 'answer', body: JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry: [{ resource: others }] }) });
    await kit.carry();
    await kit.carry(2 * hour);
    const tasks = await kit.server.all('Task');
    expect(tasks.map((each) => [each.id === others?.id, each['status']]).toSorted()).toEqual([[false, 'cancelled'], [true, 'requested']]);
  });
});

describe('What was answered on another way', () => {
  it('is taken back at the server when the query is closed: nobody answers it twice', async () => {
    const kit = await atServer();
    await kit.answer(kit.id);
    await kit.done('queries.close', { ...kit.on(kit.id), outcome: 'agreed', note: '' });
    await kit.carry();
    expect(await kit.server.all('Task')).toMatchObject([{ status: 'cancelled' }]);
    const asked = kit.server.seen.length;
    await kit.carry();
    expect(kit.server.seen.length).toBe(asked);
  });
});

describe('While a query waits for the network', () => {
  async function waiting(ruled: () => Partial<Policy>) {
    const kit = await atServer(ruled);
    const { id } = await kit.ready({ channel: 'fhir', title: 'Clarification: glucose', reason: 'Another day' });
    await kit.done('queries.send', kit.on(id));
    await kit.outbox.idle();
    const tasks = async () => (await kit.server.all('Task')).length;
    const row = async () => (await kit.done('outbox.list', {})).rows.find(({ subject }) => subject === id);
    return { ...kit, waits: id, tasks, row };
  }

  it('the policy may come to permit its way no more: it stays, says so, and leaves once that is permitted again', async () => {
    let channels: Policy['queryChannels'] = ['fhir', 'kit'];
    const kit = await waiting(() => ({ queryChannels: channels }));
    channels = ['kit'];
    await kit.carry(3 * 24 * hour);
    expect([await kit.tasks(), await kit.row()]).toMatchObject([1, { state: 'refused', fault: 'not-permitted' }]);
    channels = ['fhir'];
    await kit.done('outbox.retry', { outgoingId: (await kit.row())?.id ?? null });
    await kit.carry();
    expect(await kit.tasks()).toBe(2);
  });

  it('what was sent already is taken back all the same', async () => {
    let channels: Policy['queryChannels'] = ['fhir', 'kit'];
    const kit = await atServer(() => ({ queryChannels: channels }));
    channels = ['kit'];
    await kit.done('queries.recall', { ...kit.on(kit.id), note: 'Asked in error' });
    await kit.carry();
    expect(await kit.server.all('Task')).toMatchObject([{ status: 'cancelled' }]);
  });

  it('it is not given to another by a way that is permitted no more', async () => {
    let channels: Policy['queryChannels'] = ['fhir', 'kit'];
    const kit = await atServer(() => ({ queryChannels: channels }));
    channels = ['kit'];
    const to = { recipientId: kit.recipientId('Adele Ferrer-Sample'), relation: 'attending', note: 'Back from leave' } as const;
    expect(await declined(kit, 'queries.reassign', { ...kit.on(kit.id), ...to })).toEqual({ code: 'not-sendable', why: 'channel-not-permitted' });
  });
});
