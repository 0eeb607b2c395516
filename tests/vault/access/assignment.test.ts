import { describe, expect, it } from 'vitest';
import type { AssignTo } from '../../../shared/access';
import type { EncounterId } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import type { CallInput } from '../../../shared/ipc';
import { openedDoor, type DoorKit } from '../support/door';

type WorklistQuestion = CallInput<'encounters.worklist'>;

const details = { class: 'outpatient', admittedOn: null, dischargedOn: null, serviceFrom: '2026-03-01', serviceTo: null, attending: 'Dr Zenobia' } as const;
const patient = { name: '', mrn: '', birthDate: '', sex: '', account: '' } as const;
const document = { title: 'Visit', kind: 'office-visit', datedOn: null, author: '', from: { text: 'Knee pain.' } } as const;
const all: WorklistQuestion = { text: '', statuses: [], sort: 'ref', descending: false, from: 0, count: 100 };

async function chartFor(kit: DoorKit, assignTo?: AssignTo): Promise<EncounterId> {
  return (await kit.done('encounters.create', { details, patient, documents: [document], ...(assignTo === undefined ? {} : { assignTo }) })).encounter.id;
}

describe('A new chart', () => {
  it('is the work of whoever added it, unless they say otherwise', async () => {
    const kit = await openedDoor('coder');
    const [mine, nobodys, others] = [await chartFor(kit), await chartFor(kit, { who: 'nobody' }), await chartFor(kit, { who: 'person', identifier: 'MRuiz' })];
    const { rows } = await kit.done('encounters.worklist', all);
    expect(new Map(rows.map(({ id, whose, withheld }) => [id, [whose, withheld]]))).toEqual(new Map([[mine, ['mine', false]], [nobodys, ['nobodys', true]], [others, ['others', true]]]));
  });

  it('cannot be given to somebody whom the roster does not name', async () => {
    const policy = (): Policy => ({ ...initialPolicy, roster: [{ identifier: 'nquill', role: 'coder' }, { identifier: 'mruiz', role: 'coder' }] });
    const kit = await openedDoor('coder', policy);
    expect(await kit.call('encounters.create', { details, patient, documents: [], assignTo: { who: 'person', identifier: 'mruitz' } })).toMatchObject({ fault: { code: 'not-found', what: 'person' } });
    await chartFor(kit, { who: 'person', identifier: 'MRUIZ' });
  });
});

describe('The worklist', () => {
  it('shows of a chart that is not the person’s its reference, class, dates and status, and nothing of its content', async () => {
    const kit = await openedDoor('coder');
    await chartFor(kit, { who: 'person', identifier: 'mruiz' });
    const [row] = (await kit.done('encounters.worklist', all)).rows;
    expect(row).toMatchObject({ class: 'outpatient', status: 'new', startedOn: '2026-03-01', whose: 'others', withheld: true, assignee: null, attending: '', documents: 0, unread: 0, codes: 0 });
  });

  it('does not find it by what it does not show, nor lets its place tell of it', async () => {
    const kit = await openedDoor('coder');
    const mine = await chartFor(kit);
    const others = await chartFor(kit, { who: 'person', identifier: 'mruiz' });
    expect((await kit.done('encounters.worklist', { ...all, text: 'zenobia' })).rows.map(({ id }) => id)).toEqual([mine]);
    expect((await kit.done('encounters.worklist', { ...all, text: 'outpatient' })).total).toBe(2);
    for (const sort of ['attending', 'documents', 'codes'] as const) expect((await kit.done('encounters.worklist', { ...all, sort })).rows.map(({ id }) => id)).toEqual([others, mine]);
  });

  it('can be narrowed to one’s own work, or to all else', async () => {
    const kit = await openedDoor('coder');
    const mine = await chartFor(kit);
    const others = await chartFor(kit, { who: 'nobody' });
    const narrowed = async (whose: 'mine' | 'not-mine') => { const { rows, total, counts } = await kit.done('encounters.worklist', { ...all, whose }); return [rows.map(({ id }) => id), total, counts.new]; };
    expect(await narrowed('mine')).toEqual([[mine], 1, 1]);
    expect(await narrowed('not-mine')).toEqual([[others], 1, 1]);
  });

  it('tells a lead, who hands out work, to whom each chart is assigned', async () => {
    const kit = await openedDoor('lead');
    await chartFor(kit, { who: 'person', identifier: 'MRuiz' });
    expect((await kit.done('encounters.worklist', all)).rows).toMatchObject([{ assignee: 'mruiz', withheld: true }]);
  });
});

describe('A lead', () => {
  it('gives a chart to another person, and it closes', async () => {
    const kit = await openedDoor('lead');
    const encounterId = await chartFor(kit);
    await kit.done('encounters.open', { encounterId });
    expect(await kit.done('access.assign', { encounterId, identifier: 'mruiz' })).toEqual({ to: 'another' });
    expect(await kit.call('encounters.open', { encounterId })).toMatchObject({ fault: { code: 'not-assigned' } });
  });

  it('takes work that is nobody’s yet, and never another’s, by whatever way round', async () => {
    const kit = await openedDoor('lead');
    const [free, taken] = [await chartFor(kit, { who: 'nobody' }), await chartFor(kit, { who: 'person', identifier: 'mruiz' })];
    expect(await kit.done('access.assign', { encounterId: free, identifier: 'NQuill' })).toEqual({ to: 'oneself' });
    await kit.done('encounters.open', { encounterId: free });
    await kit.done('access.assign', { encounterId: taken, identifier: 'awren' });
    expect(await kit.call('access.assign', { encounterId: taken, identifier: ' nquill ' })).toMatchObject({ fault: { code: 'own-matter', what: 'assignment' } });
    expect(await kit.call('encounters.open', { encounterId: taken })).toMatchObject({ fault: { code: 'not-assigned' } });
  });
});
