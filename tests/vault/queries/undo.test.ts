import { expect, it } from 'vitest';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { undoMs } from '../../../shared/queries';
import { openServer, namingServer } from '../outbox/desk';
import { atDesk, declined } from './kit';

/** A query that was just sent by the network, and what becomes of it. */
async function justSent() {
  const server = await openServer();
  const policy = (): Policy => ({ ...initialPolicy, ...namingServer(server), queryChannels: ['fhir', 'kit'] });
  const kit = await atDesk(policy);
  const { id } = await kit.ready({ channel: 'fhir' });
  await kit.done('queries.send', kit.on(id));
  const carry = async (): Promise<void> => {
    kit.outbox.collect();
    await kit.outbox.idle();
  };
  const state = async (): Promise<string> => (await kit.done('queries.read', kit.on(id))).query.state;
  return { ...kit, id, server, carry, state };
}

it('a query that was sent lies here for a while: undone, it is a draft whose words can be changed, and nothing has left', async () => {
  const kit = await justSent();
  await kit.carry();
  const { query } = await kit.done('queries.undoSend', kit.on(kit.id));
  expect(query).toMatchObject({ state: 'draft', sentAt: null });
  expect((await kit.save({ title: 'Clarification: renal function' }, kit.id)).content.title).toBe('Clarification: renal function');
  kit.time.now += 2 * undoMs;
  await kit.carry();
  expect([await kit.state(), kit.server.connections()]).toEqual(['draft', 0]);
});

it('an undone query can be sent again, and then leaves once', async () => {
  const kit = await justSent();
  await kit.done('queries.undoSend', kit.on(kit.id));
  await kit.done('queries.saveDraft', { encounterId: kit.encounterId, queryId: kit.id, draft: { ...(await kit.ready({ channel: 'fhir' })).content, indicators: [{ span: kit.span('Acute kidney injury') }] } });
  expect((await kit.done('queries.send', kit.on(kit.id))).sent).toBe(true);
  kit.time.now += undoMs;
  await kit.carry();
  expect([await kit.state(), await kit.server.all('Task')]).toMatchObject(['sent', [{ status: 'requested' }]]);
});

it('sending cannot be undone once anything may have left', async () => {
  const kit = await justSent();
  // The turn that found nothing due yet is over: the next one begins with the query.
  await kit.outbox.idle();
  kit.time.now += undoMs;
  kit.server.trick(/^POST/, { does: 'hang' });
  kit.outbox.collect();
  const reply = await declined(kit, 'queries.undoSend', kit.on(kit.id));
  expect(reply).toMatchObject({ code: 'not-found', what: 'message' });
});

it('a correction is not undone: it has taken the version before back', async () => {
  const kit = await justSent();
  kit.time.now += undoMs;
  await kit.carry();
  const { query } = await kit.done('queries.correct', kit.on(kit.id));
  expect((await kit.done('queries.send', kit.on(query.id))).sent).toBe(true);
  expect(await declined(kit, 'queries.undoSend', kit.on(query.id))).toEqual({ code: 'query-state', state: 'queued', move: 'undo' });
});

it('a sealed file that waits to be handed over is recalled, not undone', async () => {
  const kit = await justSent();
  const { id } = await kit.ready({ channel: 'kit', title: 'Clarification: sodium', reason: 'Asks of another day' });
  await kit.done('queries.send', kit.on(id));
  expect(await declined(kit, 'queries.undoSend', kit.on(id))).toMatchObject({ code: 'query-state' });
});
