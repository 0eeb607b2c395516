import { describe, expect, it } from 'vitest';
import { sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { atChart, declined, soundDraft, type AtChart } from './kit';

const database = (kit: AtChart) => kit.sessions.current()?.database ?? (() => { throw new Error('no session'); })();

describe('A query being written', () => {
  it('is kept with every change, and is there again for whoever opens the chart', async () => {
    const kit = await atChart();
    const first = await kit.save({ title: 'Clarif' });
    await kit.save({ title: 'Clarification: kidney function' }, first.id);
    const { queries } = await kit.done('queries.ofEncounter', { encounterId: kit.encounterId });
    expect(queries.map(({ id, state, version, content }) => [id, state, version, content.title])).toEqual([[first.id, 'draft', 1, 'Clarification: kidney function']]);
  });

  it('takes the words of the chart verbatim, with their document, and says whether they still stand', async () => {
    const kit = await atChart();
    const { content: { indicators } } = await kit.save({ indicators: [{ span: kit.span('Acute kidney injury'), value: '', date: '2026-03-03' }] });
    expect(indicators.map(({ text, date, documentTitle, stands, documentId }) => [text, date, documentTitle, stands, documentId])).toEqual([['Acute kidney injury', '2026-03-03', 'Discharge summary', true, kit.documentId]]);
  });

  it('keeps the binding of an indicator that stays, so that a text which changed since is noticed', async () => {
    const kit = await atChart();
    const first = await kit.save();
    const again = await kit.save({ title: 'Another title' }, first.id);
    expect(again.content.indicators.map(({ id }) => id)).toEqual(first.content.indicators.map(({ id }) => id));
  });

  it('is refused where an indicator lies outside its document', async () => {
    const kit = await atChart();
    const draft = { ...soundDraft, indicators: [{ span: { documentId: kit.documentId, start: 0, end: 100_000 } }] };
    expect(await declined(kit, 'queries.saveDraft', { encounterId: kit.encounterId, queryId: null, draft })).toMatchObject({ code: 'not-valid', what: 'evidence' });
  });

  it('begins its chart', async () => {
    const kit = await atChart();
    await kit.save();
    expect((await kit.done('encounters.open', { encounterId: kit.encounterId })).encounter.status).toBe('in-progress');
  });

  it('can be dropped, and then never changed', async () => {
    const kit = await atChart();
    const { id: queryId } = await kit.save();
    const { query } = await kit.done('queries.discard', { encounterId: kit.encounterId, queryId });
    expect([query.state, query.steps.map(({ move, by }) => [move, by])]).toEqual(['cancelled', [['cancel', 'Nora Quill']]]);
    expect(await declined(kit, 'queries.saveDraft', { encounterId: kit.encounterId, queryId, draft: soundDraft })).toMatchObject({ code: 'query-state', state: 'cancelled' });
    expect(await declined(kit, 'queries.discard', { encounterId: kit.encounterId, queryId })).toEqual({ code: 'query-state', state: 'cancelled', move: 'cancel' });
  });

  it('lies in the vault with no word in clear, neither in its own rows nor in the log', async () => {
    const kit = await atChart();
    await kit.save({ body: 'Zinnoberwort in the body', title: 'Zinnoberwort in the title', options: ['Zinnoberwort as an option'], reason: 'Zinnoberwort as a reason' });
    const tables = database(kit).all(z.strictObject({ name: z.string() }), sql`select name from sqlite_schema where type = 'table'`).map(({ name }) => name);
    const said = tables.filter((table) => JSON.stringify(database(kit).driver.prepare(`select * from "${table}"`).raw().all().map((row) => String(row))).includes('Zinnoberwort'));
    expect(said).toEqual([]);
  });

  it('is known to the chart it is about, and to no other', async () => {
    const kit = await atChart();
    const { id: queryId } = await kit.save();
    const { encounterIds: [other] } = await kit.done('encounters.createDemo', {});
    await kit.done('encounters.open', { encounterId: other ?? kit.encounterId });
    expect(await declined(kit, 'queries.read', { encounterId: other ?? kit.encounterId, queryId })).toEqual({ code: 'not-found', what: 'query' });
  });
});

describe('The desk of all queries', () => {
  it('lists references, states and times, and no word of a query', async () => {
    const kit = await atChart();
    const { ref } = await kit.save();
    const list = await kit.done('queries.list', { states: [], whose: 'all', from: 0, count: 50 });
    expect([list.total, list.rows.map((row) => [row.ref, row.state, row.isOwn]), list.counts.draft]).toEqual([1, [[ref, 'draft', true]], 1]);
    expect(JSON.stringify(list)).not.toContain('kidney');
  });

  it('lists nothing of a chart that is another’s', async () => {
    const kit = await atChart('lead');
    await kit.save();
    await kit.done('access.assign', { encounterId: kit.encounterId, identifier: 'mruiz' });
    const list = await kit.done('queries.list', { states: [], whose: 'all', from: 0, count: 50 });
    expect([list.total, list.rows]).toEqual([0, []]);
  });
});

describe('What is left of a query', () => {
  it('after its chart’s death are figures: no word of it can be read any more', async () => {
    const kit = await atChart();
    const { id } = await kit.save();
    await kit.done('encounters.remove', { encounterId: kit.encounterId });
    const db = database(kit);
    const count = (table: string): number => Number(db.driver.prepare(`select count(*) from "${table}"`).pluck().get());
    expect([count('queries'), count('query_words'), count('query_holds')]).toEqual([1, 0, 0]);
    expect((await kit.done('retention.overview', {})).classes.find(({ recordClass }) => recordClass === 'query')).toMatchObject({ records: 1, days: 2192 });
    expect(db.get(z.strictObject({ id: z.string() }), sql`select id from queries`)?.id).toBe(id);
  });
});
