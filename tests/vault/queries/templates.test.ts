import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { initialPolicy, unmanaged, type Policy } from '../../../shared/policy';
import { queryTemplates } from '../../../shared/queries/templates';
import { atChart, declined, given, type AtChart } from './kit';

const [first, second] = queryTemplates;
if (first === undefined || second === undefined) throw new Error('no templates');
const house = { ...first, id: 'house-one', version: 3, topic: 'House: a topic of ours' };
const leading = { ...second, body: 'Please document acute blood loss anemia to capture the CC.' };
const fileOf = (...templates: readonly unknown[]): string => JSON.stringify({ templates });
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const import_ = (kit: AtChart, text: string) => kit.done('queries.importTemplates', { grantId: given(kit, 'templates.json', text) });

/** A policy that can be changed while the desk is open. */
function changing(changes: Partial<Policy> = {}) {
  const held = { policy: { ...initialPolicy, ...changes } };
  return { policy: () => held.policy, rule: (more: Partial<Policy>) => { held.policy = { ...held.policy, ...more }; } };
}

describe('The organisation’s templates', () => {
  it('are none until somebody takes a file over', async () => {
    const kit = await atChart('coder');
    expect(await kit.done('queries.templates', {})).toEqual({ templates: [], refused: [], importedAt: null, pinned: false, withheld: false });
  });

  it('are there for whoever writes once a file was taken over, those that lead with the reason', async () => {
    const kit = await atChart('cdi');
    expect(await import_(kit, fileOf(house, leading))).toEqual({ taken: 1, refused: 1 });
    const { templates, refused, importedAt } = await kit.done('queries.templates', {});
    expect([templates, importedAt]).toEqual([[house], kit.time.now]);
    expect(refused).toEqual([{ id: second.id, topic: second.topic, why: '', breaks: expect.arrayContaining([expect.objectContaining({ rule: 'Q18', citation: expect.stringContaining('AHIMA/ACDIS') })]) }]);
    const logged = kit.sessions.current()?.database.all(z.strictObject({ event: z.string() }), sql`select event from audit where event like 'queries.%'`).map(({ event }) => event);
    expect(logged).toEqual(['queries.templates-imported']);
  });

  it('take the place of all those before', async () => {
    const kit = await atChart('lead');
    await import_(kit, fileOf(house));
    await import_(kit, fileOf({ ...house, id: 'house-two' }));
    expect((await kit.done('queries.templates', {})).templates.map(({ id }) => id)).toEqual(['house-two']);
    await import_(kit, fileOf());
    expect((await kit.done('queries.templates', {})).templates).toEqual([]);
  });

  it('are judged anew when the policy makes a rule block', async () => {
    const { policy, rule } = changing();
    const kit = await atChart('lead', policy);
    await import_(kit, fileOf({ ...house, body: `These findings are clearly listed. ${house.body}` }));
    expect((await kit.done('queries.templates', {})).refused).toEqual([]);
    rule({ querySeverities: { Q17: 'block' } });
    const { templates, refused } = await kit.done('queries.templates', {});
    expect([templates, refused.map(({ topic }) => topic)]).toEqual([[], [house.topic]]);
  });

  it('come from the one file that the policy names, and from no other', async () => {
    const right = fileOf(house);
    const kit = await atChart('lead', changing({ queryTemplates: sha256(right) }).policy);
    const other = fileOf({ ...house, version: 4 });
    const grantId = given(kit, 'other.json', other);
    expect(await declined(kit, 'queries.importTemplates', { grantId })).toEqual({ code: 'templates-pin', expected: sha256(right), found: sha256(other) });
    expect(await import_(kit, right)).toEqual({ taken: 1, refused: 0 });
    expect(await kit.done('queries.templates', {})).toMatchObject({ pinned: true, withheld: false, templates: [{ id: 'house-one' }] });
  });

  it('are not offered any more once the policy names another file', async () => {
    const { policy, rule } = changing();
    const kit = await atChart('lead', policy);
    await import_(kit, fileOf(house));
    rule({ queryTemplates: 'a'.repeat(64) });
    expect(await kit.done('queries.templates', {})).toMatchObject({ pinned: true, withheld: true, templates: [], refused: [] });
  });

  it('are neither offered nor taken over while nobody can tell which file the policy names', async () => {
    let isReadable = true;
    const kit = await atChart('lead', undefined, { origins: () => (isReadable ? unmanaged.origins : { ...unmanaged.origins, queryTemplates: { by: 'unreadable', source: 'managed-files', where: '' } }) });
    await import_(kit, fileOf(house));
    isReadable = false;
    expect(await kit.done('queries.templates', {})).toMatchObject({ pinned: true, withheld: true, templates: [] });
    expect(await declined(kit, 'queries.importTemplates', { grantId: given(kit, 'more.json', fileOf(house)) })).toEqual({ code: 'not-permitted', what: 'query-templates' });
  });

  it('of a file that is none nothing is taken over, and what was there stays', async () => {
    const kit = await atChart('lead');
    await import_(kit, fileOf(house));
    for (const text of ['no JSON', '["anemia"]']) {
      expect(await declined(kit, 'queries.importTemplates', { grantId: given(kit, 'bad.json', text) })).toMatchObject({ code: 'bad-file', why: 'unknown-layout' });
    }
    expect(await declined(kit, 'queries.importTemplates', { grantId: given(kit, 'big.json', ' '.repeat(1_000_001)) })).toEqual({ code: 'bad-file', why: 'too-large' });
    expect((await kit.done('queries.templates', {})).templates).toEqual([house]);
  });

  it('are taken over by whoever answers for the team, for documentation or for the computer', async () => {
    const kit = await atChart('coder');
    expect(await declined(kit, 'queries.importTemplates', { grantId: given(kit, 'templates.json', fileOf(house)) })).toMatchObject({ code: 'forbidden' });
  });
});
