import { describe, expect, it } from 'vitest';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { atDesk, declined } from './kit';

const onPaper = (): Policy => ({ ...initialPolicy, printing: 'watermarked', queryChannels: ['print', 'kit'] });

describe('A query on paper', () => {
  it('is entered in the ledger under its own reference, and one print is let out', async () => {
    const kit = await atDesk(onPaper);
    const { id, ref } = await kit.ready({ channel: 'print' });
    await kit.done('queries.send', kit.on(id));
    kit.leaves.length = 0;
    const { printout, sheet, askedBy } = await kit.done('queries.print', kit.on(id));
    expect(printout).toMatchObject({ ref, copyNumber: 1, byName: 'Nora Quill', ended: null });
    expect([sheet.title, sheet.recipient.name, askedBy]).toEqual(['Clarification: kidney function', 'Adele Ferrer-Sample', 'Nora Quill']);
    expect(kit.leaves).toEqual([{ to: 'print' }]);
    expect((await kit.done('printouts.ledger', {})).outstanding).toBe(1);
  });

  it('names no patient', async () => {
    const kit = await atDesk(onPaper);
    const { id } = await kit.ready({ channel: 'print' });
    await kit.done('queries.send', kit.on(id));
    expect(JSON.stringify(await kit.done('queries.print', kit.on(id)))).not.toMatch(/Testa-Morales|DEMO-000001|1951-04-12/);
  });

  it('is not printed where the policy lets no paper out, or does not permit that way', async () => {
    let policy = onPaper();
    const kit = await atDesk(() => policy);
    const { id } = await kit.ready({ channel: 'print' });
    await kit.done('queries.send', kit.on(id));
    kit.leaves.length = 0;
    for (const ruled of [{ ...onPaper(), printing: 'off' as const }, { ...onPaper(), queryChannels: ['kit' as const] }]) {
      policy = ruled;
      expect(await declined(kit, 'queries.print', kit.on(id))).toEqual({ code: 'not-permitted', what: 'printing' });
    }
    expect([kit.leaves, (await kit.done('printouts.ledger', {})).nextCopy]).toEqual([[], 1]);
  });

  it('is not printed for anybody of a directory that the policy no longer names', async () => {
    let queryDirectory: string | null = null;
    const kit = await atDesk(() => ({ ...onPaper(), queryDirectory }));
    const { id } = await kit.ready({ channel: 'print' });
    await kit.done('queries.send', kit.on(id));
    kit.leaves.length = 0;
    queryDirectory = 'a'.repeat(64);
    expect(await declined(kit, 'queries.print', kit.on(id))).toEqual({ code: 'not-sendable', why: 'directory-withheld' });
    expect([kit.leaves, (await kit.done('printouts.ledger', {})).nextCopy]).toEqual([[], 1]);
  });

  it('is printed only while it is asked, and only when it goes by that way', async () => {
    const kit = await atDesk(onPaper);
    const draft = await kit.ready({ channel: 'print', reason: 'The sealed file cannot be opened there' });
    expect(await declined(kit, 'queries.print', kit.on(draft.id))).toMatchObject({ code: 'query-state', state: 'draft' });
    const sealed = await kit.out();
    expect(await declined(kit, 'queries.print', kit.on(sealed.id))).toMatchObject({ code: 'query-state' });
    await kit.done('queries.send', kit.on(draft.id));
    await kit.done('queries.recall', { ...kit.on(draft.id), note: 'asked in error' });
    expect(await declined(kit, 'queries.print', kit.on(draft.id))).toMatchObject({ code: 'query-state', state: 'recalled' });
  });
});
