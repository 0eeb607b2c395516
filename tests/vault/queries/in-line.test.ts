import { describe, expect, it } from 'vitest';
import { atDesk, declined, type AtDesk } from './kit';

const worklist = { text: '', statuses: [], whose: 'all', sort: 'ref', descending: false, from: 0, count: 10 } as const;
const marks = async (kit: AtDesk): Promise<unknown> => (await kit.done('encounters.worklist', { ...worklist, statuses: [] })).rows.map(({ queries }) => queries);

describe('The escalation of a query', () => {
  it('goes from the lead to the physician advisor to the chair, and no other way', async () => {
    const kit = await atDesk();
    const { id } = await kit.out();
    const escalate = (to: 'lead' | 'physician-advisor' | 'department-chair') => ({ ...kit.on(id), to, note: '' });
    expect(await declined(kit, 'queries.escalate', escalate('department-chair'))).toEqual({ code: 'escalation-order', next: 'lead' });
    await kit.done('queries.escalate', escalate('lead'));
    expect(await declined(kit, 'queries.escalate', escalate('lead'))).toEqual({ code: 'escalation-order', next: 'physician-advisor' });
    await kit.done('queries.escalate', escalate('physician-advisor'));
    await kit.done('queries.escalate', escalate('department-chair'));
    expect(await declined(kit, 'queries.escalate', escalate('department-chair'))).toEqual({ code: 'escalation-order', next: null });
  });

  it('begins anew with whoever is asked instead', async () => {
    const kit = await atDesk();
    const { id } = await kit.out();
    await kit.done('queries.escalate', { ...kit.on(id), to: 'lead', note: '' });
    await kit.done('queries.reassign', { ...kit.on(id), recipientId: kit.recipientId('Bela Placeholder'), relation: 'consultant', note: 'on leave' });
    await kit.done('queries.handOver', kit.on(id));
    expect(await declined(kit, 'queries.escalate', { ...kit.on(id), to: 'physician-advisor', note: '' })).toEqual({ code: 'escalation-order', next: 'lead' });
  });
});

it('The worklist says of each chart how many queries are open and answered, until they are closed', async () => {
  const kit = await atDesk();
  await kit.ready();
  expect(await marks(kit)).toEqual([{ open: 0, answered: 0 }]);
  const { id } = await kit.out({ title: 'Clarification: sodium' });
  expect(await marks(kit)).toEqual([{ open: 1, answered: 0 }]);
  await kit.answer(id);
  expect(await marks(kit)).toEqual([{ open: 1, answered: 1 }]);
  await kit.done('queries.close', { ...kit.on(id), outcome: 'agreed', note: '' });
  expect(await marks(kit)).toEqual([{ open: 0, answered: 0 }]);
});
