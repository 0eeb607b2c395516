import { describe, expect, it } from 'vitest';
import { day } from '../retention/desk';
import { disposalStatementSchema } from '../../../shared/retention';
import { reporter, officerDesk, takenIn, workedUp, type OfficerDesk } from './kit';

const years = (count: number): number => count * 366 * day;

const statements = async (kit: OfficerDesk) => (await kit.done('retention.certificates', { before: null, count: 50 })).certificates.map(({ signed }) => disposalStatementSchema.parse(JSON.parse(signed.statement)));

describe('A case', () => {
  it('that is closed dies six years later, whole, with a certificate', async () => {
    const kit = await officerDesk();
    const { caseId, receivedId } = await workedUp(kit);
    await kit.done('cases.reply', { receivedId, reply: { kind: 'acknowledgement', words: '' } });
    await kit.done('cases.decide', { caseId, version: 1, outcome: 'low-probability', why: 'Destroyed unread.' });
    await kit.done('cases.recordNotice', { caseId, to: 'counsel', jurisdiction: null, sentOn: '2026-04-02', count: 1, way: 'email', reference: 'File 1' });
    await kit.done('cases.addCorrective', { caseId, words: 'Pin the directory', remedy: { changes: 'elsewhere' }, owner: 'IT', dueOn: '2026-06-01' });
    await kit.done('cases.close', { caseId, words: 'Done' });
    kit.time.now += years(5);
    await kit.retention.disposal.run();
    expect((await kit.done('cases.list', {})).cases).toHaveLength(1);
    kit.time.now += years(2);
    await kit.retention.disposal.run();
    expect((await kit.done('cases.list', {})).cases).toEqual([]);
    expect((await kit.done('cases.inbox', { states: [], count: 10 })).total).toBe(0);
    expect(await statements(kit)).toMatchObject([{ recordClass: 'incident', recordId: caseId, ref: '2026-001', why: 'expired', documents: 1 }]);
  });

  it('that is open has no end, and neither has a report that nobody has looked at; one that was no incident has', async () => {
    const kit = await officerDesk();
    await workedUp(kit);
    const from = await reporter();
    await takenIn(kit, from);
    const { receivedId } = await takenIn(kit, from);
    await kit.done('cases.dismiss', { receivedId, why: 'no-phi', words: 'An empty template.' });
    kit.time.now += years(20);
    await kit.retention.disposal.run();
    expect((await kit.done('cases.list', {})).cases).toHaveLength(1);
    expect((await kit.done('cases.inbox', { states: [], count: 10 })).received.map(({ state }) => state).sort()).toEqual(['in-case', 'new']);
    expect(await statements(kit)).toMatchObject([{ recordClass: 'incident', recordId: receivedId, ref: null }]);
  });
});
