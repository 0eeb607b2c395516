import { expect, it } from 'vitest';
import type { Channel, Way } from '../../../electron/vault/outbox';
import { begun, now, offered, reportingAtQueries } from './kit';

it('A query that still waits in the outbox when its incident is reported does not leave, and is not taken back by hand', async () => {
  let way: Way = { state: 'none' };
  const delivered: string[] = [];
  const channel: Channel = {
    way: () => way,
    deliver: async ({ outgoing }) => {
      delivered.push(outgoing.subject);
      return { kind: 'done', remote: 'Task/1' };
    },
    takeBack: async () => ({ kind: 'done' }),
    collect: async () => ({ kind: 'done', news: [], mark: null }),
    receive: async () => ({ kind: 'done', mark: null }),
  };
  const desk = await reportingAtQueries({ queryChannels: ['fhir'] }, { channel });
  const queued = async () => {
    const query = await desk.ready({ channel: 'fhir' });
    await desk.done('queries.send', { encounterId: desk.encounterId, queryId: query.id });
    return query.id;
  };
  const astray = await queued();
  const { id } = await begun(desk);
  const { facts } = await now(desk, id);
  if (facts === null) throw new Error('there are no facts');
  const concerned = (await offered(desk, id, 'query')).filter((item) => item.id === astray);
  await desk.done('incidents.keepFacts', { incidentId: id, type: 'misdirected', facts: { ...facts, concerned } });
  const { incident } = await desk.done('incidents.seal', { incidentId: id });
  const outgoing = incident.held.find(({ kind }) => kind === 'outgoing') ?? expect.fail('what carries the query is not held');
  const { rows } = await desk.done('outbox.list', {});
  const outgoingId = rows.find((row) => row.id === outgoing.id)?.id ?? expect.fail('it is gone');
  const fault = { code: 'held', incidentId: id };
  expect(await desk.call('outbox.recall', { encounterId: desk.encounterId, outgoingId })).toMatchObject({ ok: false, fault });
  expect(await desk.call('outbox.retry', { outgoingId })).toMatchObject({ ok: false, fault });
  way = { state: 'open', host: 'queries.example.org' };
  await desk.done('outbox.retry', { outgoingId: null });
  await desk.outbox.idle();
  expect(delivered).toEqual([]);
});
