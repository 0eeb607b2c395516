import { beforeAll, describe, expect, it } from 'vitest';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { undoMs } from '../../../shared/queries';
import { loadFhir } from '../../fixtures/fhir/repository';
import { namingServer, openServer } from '../outbox/desk';
import { atDesk, declined } from './kit';

beforeAll(loadFhir, 180_000);

const dayMs = 86_400_000;

/** A chart with a query that is at the server, at a desk where a chart lives for 30 days. */
async function withQueryOut() {
  const server = await openServer();
  const policy = (): Policy => ({ ...initialPolicy, ...namingServer(server), queryChannels: ['fhir', 'kit'], queryUnanswered: 'release', queryRoutineHours: 24 });
  const kit = await atDesk(policy);
  const { id, ref } = await kit.ready({ channel: 'fhir' });
  await kit.done('queries.send', kit.on(id));
  kit.time.now += undoMs;
  const carry = async (): Promise<void> => {
    kit.outbox.collect();
    await kit.outbox.idle();
  };
  await carry();
  const statuses = async (): Promise<unknown[]> => (await server.all('Task')).map((task) => task['status']);
  return { ...kit, id, ref, server, carry, statuses };
}

describe('A chart whose query is out', () => {
  it('is not removed by hand: what is out is named', async () => {
    const kit = await withQueryOut();
    expect(await declined(kit, 'encounters.remove', { encounterId: kit.encounterId })).toEqual({ code: 'queries-out', refs: [kit.ref] });
    expect(await kit.statuses()).toEqual(['requested']);
  });

  it('is not removed by hand while a sealed file of it waits or is with its provider', async () => {
    const kit = await atDesk();
    const { ref } = await kit.out();
    expect(await declined(kit, 'encounters.remove', { encounterId: kit.encounterId })).toEqual({ code: 'queries-out', refs: [ref] });
  });

  it('is removed once it is recalled, and the recall reaches the server although the chart is gone by then', async () => {
    const kit = await withQueryOut();
    await kit.done('queries.recall', { ...kit.on(kit.id), note: 'asked in error' });
    await kit.done('encounters.remove', { encounterId: kit.encounterId });
    expect((await kit.done('outbox.list', {})).rows).toMatchObject([{ state: 'recalling' }]);
    await kit.carry();
    expect(await kit.statuses()).toEqual(['cancelled']);
    expect(JSON.stringify(await kit.server.all('Questionnaire'))).not.toContain('kidney');
    expect(await kit.done('outbox.list', {})).toMatchObject({ rows: [], total: 0 });
    expect(kit.reports).toEqual([]);
  });

  it('dies all the same when its time is over, and its query is recalled at the server', async () => {
    const kit = await withQueryOut();
    await kit.done('coding.assign', { encounterId: kit.encounterId, system: 'icd10cm', code: 'N17.9', evidence: [kit.span('Acute kidney injury')], exception: null, rationale: '' });
    kit.time.now += 3 * dayMs;
    await kit.done('coding.finalise', { encounterId: kit.encounterId });
    kit.time.now += 400 * dayMs;
    expect((await kit.retention.disposal.run()).died).toBeGreaterThan(0);
    expect((await kit.done('encounters.worklist', { text: '', statuses: [], whose: 'all', sort: 'ref', descending: false, from: 0, count: 10 })).total).toBe(0);
    await kit.carry();
    expect(await kit.statuses()).toEqual(['cancelled']);
    expect(kit.reports).toEqual([]);
  });

  it('leaves nothing to recall when its query was never sent', async () => {
    const kit = await atDesk();
    await kit.ready();
    await kit.done('encounters.remove', { encounterId: kit.encounterId });
    expect((await kit.done('outbox.list', {})).total).toBe(0);
  });

  it('has its recall repeated until the server is there', async () => {
    const kit = await withQueryOut();
    await kit.done('queries.recall', { ...kit.on(kit.id), note: 'asked in error' });
    await kit.done('encounters.remove', { encounterId: kit.encounterId });
    kit.server.trick(/^GET/, { does: 'die-before' });
    await kit.carry();
    expect((await kit.done('outbox.list', {})).rows).toMatchObject([{ state: 'recalling', fault: 'offline' }]);
    kit.time.now += dayMs;
    await kit.carry();
    expect(await kit.statuses()).toEqual(['cancelled']);
  });
});
