import { describe, expect, it } from 'vitest';
import { sql } from '../../../electron/vault/store';
import { candidateIdSchema, z } from '../../../shared/kernel';
import { atChart, declined, failure, heart, kidney, type AtChart } from './kit';

const put = (kit: AtChart, code: typeof heart | null, more: { readonly words?: string; readonly reason?: string; readonly path?: string[] } = {}) =>
  kit.done('shelf.put', { encounterId: kit.encounterId, code, path: more.path ?? [], evidence: more.words === undefined ? [] : [kit.span(more.words)], reason: more.reason ?? '' });
const waiting = async (kit: AtChart): Promise<string[]> => (await kit.done('shelf.basket', { encounterId: kit.encounterId })).waiting.map(({ code, path }) => code?.written ?? path.join(', '));
const assign = (kit: AtChart, code: string) => kit.done('coding.assign', { encounterId: kit.encounterId, system: 'icd10cm', code, evidence: [kit.span('Acute kidney injury')], exception: null, rationale: '' });
const worth = async (kit: AtChart) => (await kit.done('coding.check', { encounterId: kit.encounterId })).worth.filter(({ lack }) => lack === 'candidates-left');

describe('A candidate in the basket', () => {
  it('is kept with the words selected at the time and a reason, in the order of the hand', async () => {
    const kit = await atChart();
    await put(kit, heart, { words: 'systolic heart failure', reason: 'EF 30 % in the echo' });
    const { candidateId } = await put(kit, failure);
    await put(kit, null, { path: ['Diabetes, diabetic', 'type 2', 'with', 'chronic kidney disease'] });
    await kit.done('shelf.moveCandidate', { encounterId: kit.encounterId, candidateId, position: 1 });
    await kit.done('shelf.setReason', { encounterId: kit.encounterId, candidateId, reason: 'type not said' });
    const basket = await kit.done('shelf.basket', { encounterId: kit.encounterId });
    expect(basket.waiting.map(({ code, path, reason, evidence }) => [code?.written ?? path.length, code?.fault ?? null, reason, evidence.map(({ start, stands }) => `${start} ${stands}`)])).toEqual([
      ['I50', 'category', 'type not said', []],
      ['I50.23', null, 'EF 30 % in the echo', ['35 true']],
      [4, null, '', []],
    ]);
  });

  it('put in again takes the words that are new', async () => {
    const kit = await atChart();
    const first = await put(kit, heart, { words: 'systolic heart failure' });
    await put(kit, heart, { words: 'systolic heart failure' });
    expect(await put(kit, heart, { words: 'IV furosemide', reason: 'treated' })).toEqual(first);
    const [only] = (await kit.done('shelf.basket', { encounterId: kit.encounterId })).waiting;
    expect([only?.evidence.length, only?.reason]).toEqual([2, 'treated']);
  });

  it('leaves it when its code is assigned, comes back when that is undone, and is asked for before finalising', async () => {
    const kit = await atChart();
    await put(kit, kidney);
    await put(kit, failure);
    expect(await worth(kit)).toEqual([{ lack: 'candidates-left', count: 2 }]);
    await assign(kit, 'N17.9');
    expect([await waiting(kit), await worth(kit)]).toEqual([['I50'], [{ lack: 'candidates-left', count: 1 }]]);
    await assign(kit, 'I50.23');
    expect([await waiting(kit), await worth(kit)]).toEqual([[], []]);
    await kit.done('coding.undo', { encounterId: kit.encounterId });
    expect(await waiting(kit)).toEqual(['I50']);
  });

  it('is dropped, and brought back', async () => {
    const kit = await atChart();
    const on = { encounterId: kit.encounterId, ...(await put(kit, heart)) };
    await kit.done('shelf.drop', on);
    const { waiting: left, dropped } = await kit.done('shelf.basket', { encounterId: kit.encounterId });
    expect([left, dropped.map(({ candidateId }) => candidateId)]).toEqual([[], [on.candidateId]]);
    await kit.done('shelf.bringBack', on);
    expect(await waiting(kit)).toEqual(['I50.23']);
  });

  it('is named at the end of a shift, with its chart begun by it', async () => {
    const kit = await atChart();
    await put(kit, heart);
    const { counts, leftovers } = await kit.done('desk.sweep', {});
    expect([counts, leftovers[0]]).toMatchObject([{ candidates: 1, 'unfinished-chart': 1 }, { kind: 'candidates', encounterId: kit.encounterId, candidates: 1 }]);
  });

  it('is refused for a code that the encounter has, for nothing at all, and once the encounter is final', async () => {
    const kit = await atChart();
    await assign(kit, 'N17.9');
    const given = { encounterId: kit.encounterId, path: [], evidence: [], reason: '' };
    expect(await declined(kit, 'shelf.put', { ...given, code: kidney })).toEqual({ code: 'duplicate', what: 'code' });
    expect(await declined(kit, 'shelf.put', { ...given, code: null })).toMatchObject({ code: 'not-valid', what: 'candidate' });
    const { candidateId } = await put(kit, heart);
    await kit.done('coding.finalise', { encounterId: kit.encounterId });
    expect(await declined(kit, 'shelf.put', { ...given, code: failure })).toEqual({ code: 'finalised' });
    expect(await declined(kit, 'shelf.drop', { encounterId: kit.encounterId, candidateId })).toEqual({ code: 'finalised' });
    expect(await waiting(kit)).toEqual(['I50.23']);
  });

  it('leaves events of ids and closed words: no code, no reason, no word of the chart', async () => {
    const kit = await atChart();
    const on = { encounterId: kit.encounterId, ...(await put(kit, heart, { reason: 'EF 30 % in the echo', words: 'systolic heart failure' })) };
    await kit.done('shelf.setReason', { ...on, reason: 'EF 25 %' });
    await kit.done('shelf.drop', on);
    await kit.done('shelf.bringBack', on);
    const log = kit.sessions.current()?.database.all(z.strictObject({ body: z.string() }), sql`select body from audit where event like 'shelf.%' order by seq`) ?? [];
    expect(log.map(({ body }) => JSON.parse(body))).toEqual(['shelf.put', 'shelf.changed', 'shelf.dropped', 'shelf.brought-back'].map((event) => ({ event, ...on })));
  });

  it('lies in the vault under the chart’s key, and dies with it', async () => {
    const kit = await atChart();
    await put(kit, heart, { reason: 'EF 30 % in the echo' });
    const raw = z.strictObject({ sealed: z.instanceof(Uint8Array) });
    const stored = kit.sessions.current()?.database.all(raw, sql`select sealed from candidates union all select sealed from recents`) ?? [];
    expect(stored.map(({ sealed }) => ['I5023', 'EF 30'].filter((word) => Buffer.from(sealed).includes(word)))).toEqual([[]]);
    await kit.done('encounters.remove', { encounterId: kit.encounterId });
    expect(kit.sessions.current()?.database.all(raw, sql`select sealed from candidates`)).toEqual([]);
  });

  it('that is not there cannot be dropped', async () => {
    const kit = await atChart();
    expect(await declined(kit, 'shelf.drop', { encounterId: kit.encounterId, candidateId: candidateIdSchema.parse(`cnd_${'0'.repeat(20)}`) })).toEqual({ code: 'not-found', what: 'candidate' });
  });
});

describe('Recent codes of a chart', () => {
  const recents = async (kit: AtChart): Promise<string[]> => (await kit.done('shelf.recents', { encounterId: kit.encounterId })).recents.map(({ written, assigned }) => `${written}${assigned ? ' assigned' : ''}`);

  it('are those that were looked at or assigned, the newest first, each once, until they are cleared', async () => {
    const kit = await atChart();
    for (const name of [failure, heart, failure]) await kit.done('shelf.noteLook', { encounterId: kit.encounterId, ...name });
    await assign(kit, 'N17.9');
    expect(await recents(kit)).toEqual(['N17.9 assigned', 'I50', 'I50.23']);
    await kit.done('shelf.clearRecents', { encounterId: kit.encounterId });
    expect(await recents(kit)).toEqual([]);
  });

  it('are the last forty, and die with the chart', async () => {
    const kit = await atChart();
    for (let index = 0; index < 45; index += 1) await kit.done('shelf.noteLook', { encounterId: kit.encounterId, system: 'icd10cm', code: `A${100 + index}` });
    const kept = await recents(kit);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([40, 'A14.4', 'A10.5']);
    await kit.done('encounters.remove', { encounterId: kit.encounterId });
    expect(kit.sessions.current()?.database.all(z.strictObject({ n: z.int() }), sql`select count(*) as n from recents`)).toEqual([{ n: 0 }]);
  });
});
