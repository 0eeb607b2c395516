import { describe, expect, test } from 'vitest';
import { initialPolicy } from '../../../shared/policy';
import { atChartWithBooks, midYear, order, rows, tabular, year } from './kit';

const retitled = rows.map(([code, flag, title]) => [code, flag, code === 'N179' ? 'Acute kidney injury, unspecified' : title] as const);
const withoutKidney = rows.filter(([code]) => code !== 'N179');
const divided = [...rows.map(([code, flag, title]) => [code, code === 'N179' ? 0 : flag, title] as const), ['N1791', 1, 'Acute kidney failure, stage 1'] as const];

describe('A code that stands in a chart in work', () => {
  test('is as it was while nothing about it changes', async () => {
    const kit = await atChartWithBooks();
    await kit.assign('N17.9');
    await kit.take(order(...rows, ['Z99', 1, 'Something else']), midYear);
    expect([await kit.found(), await kit.marked(), (await kit.affected()).total]).toEqual([[], [0], 0]);
  });

  test('is worth a look when a new release titles it otherwise, with the old and the new title, and is marked on the worklist', async () => {
    const kit = await atChartWithBooks();
    const assignmentId = await kit.assign('N17.9');
    await kit.take(order(...retitled), midYear);
    expect(await kit.found()).toEqual([{ lack: 'code-revised', assignmentId, before: 'Acute kidney failure, unspecified', after: 'Acute kidney injury, unspecified' }]);
    expect([await kit.marked(), await kit.affected()]).toMatchObject([[1], { total: 1, charts: [{ encounterId: kit.encounterId, findings: 1 }] }]);
  });

  test('is not touched by a release for other days', async () => {
    const kit = await atChartWithBooks();
    await kit.assign('N17.9');
    await kit.take(order(...retitled), year(2027));
    await kit.take(order(...retitled), { name: 'FY2026 April', effectiveFrom: '2026-04-01', effectiveTo: '2026-09-30' });
    expect([await kit.found(), await kit.marked()]).toEqual([[], [0]]);
  });

  test('stays worth a look, through a lock of the page too, until it is confirmed: an act with its audit event, which undo takes back', async () => {
    const kit = await atChartWithBooks();
    const assignmentId = await kit.assign('N17.9');
    await kit.take(order(...retitled), midYear);
    const on = { encounterId: kit.encounterId, assignmentId };
    const { assignments } = await kit.done('coding.confirm', on);
    expect(assignments[0]).toMatchObject({ title: 'Acute kidney injury, unspecified', releaseName: 'FY2026 February' });
    expect([await kit.found(), await kit.marked()]).toEqual([[], [0]]);
    const { acts } = await kit.done('coding.history', { encounterId: kit.encounterId });
    expect(acts.at(-1)).toMatchObject({ kind: 'confirm', written: 'N17.9', before: 'Acute kidney failure, unspecified', after: 'Acute kidney injury, unspecified' });
    const { entries } = await kit.done('audit.list', { filter: { events: [], personId: null, encounterId: null, from: null, to: null }, before: null, count: 50 });
    expect(entries.map(({ event }) => event)).toContainEqual({ event: 'coding.confirmed', encounterId: kit.encounterId, assignmentId });
    await kit.done('coding.undo', { encounterId: kit.encounterId });
    expect(await kit.found()).toMatchObject([{ lack: 'code-revised' }]);
  });

  test('cannot be submitted any more where the release that came, or that took another’s place, deletes or divides it', async () => {
    for (const after of [withoutKidney, divided]) {
      const kit = await atChartWithBooks();
      const assignmentId = await kit.assign('N17.9');
      await kit.take(order(...after));
      expect(await kit.found()).toEqual([{ lack: 'code-not-valid', assignmentId, date: '2026-03-07' }]);
      expect(await kit.marked()).toEqual([1]);
    }
  });

  test('cannot be submitted once its release was removed', async () => {
    const kit = await atChartWithBooks();
    const newer = await kit.take(order(...rows, ['I10', 1, 'Hypertension']), midYear);
    await kit.assign('I10');
    expect(await kit.found()).toEqual([]);
    await kit.books.remove(newer);
    expect(await kit.found()).toMatchObject([{ lack: 'code-not-valid' }]);
  });

  test('is worth a look when other notes hold for it, those of its category included, until it is confirmed', async () => {
    const kit = await atChartWithBooks();
    await kit.take(tabular('<codeAlso><note>associated underlying condition</note></codeAlso>'));
    const assignmentId = await kit.assign('N17.9');
    expect(await kit.found()).toEqual([]);
    await kit.take(tabular('<codeAlso><note>associated underlying condition</note></codeAlso><excludes2><note>posttraumatic renal failure (T79.5)</note></excludes2>'), midYear);
    expect(await kit.found()).toEqual([{ lack: 'notes-changed', assignmentId, since: 'FY2026', now: 'FY2026 February' }]);
    expect(await kit.marked()).toEqual([1]);
    await kit.done('coding.confirm', { encounterId: kit.encounterId, assignmentId });
    expect([await kit.found(), await kit.marked()]).toEqual([[], [0]]);
  });

  test('is as it was where a newer Tabular List says the same', async () => {
    const kit = await atChartWithBooks();
    await kit.take(tabular('<codeAlso><note>associated underlying condition</note></codeAlso>'));
    await kit.assign('N17.9');
    await kit.take(tabular('<codeAlso>\n<note>associated underlying condition</note></codeAlso>'), midYear);
    expect(await kit.found()).toEqual([]);
  });

  test('is not looked at any more once its chart is final', async () => {
    const kit = await atChartWithBooks();
    await kit.assign('N17.9');
    kit.sessions.current()?.database.driver.exec("update encounters set status = 'final'");
    await kit.take(order(...withoutKidney));
    expect([await kit.marked(), (await kit.affected()).total]).toEqual([[0], 0]);
  });
});

describe('A candidate in the basket', () => {
  test('is told when a release deletes or divides its code, or titles it otherwise, and can be confirmed', async () => {
    const kit = await atChartWithBooks();
    const candidateId = await kit.put('N179');
    await kit.take(order(...retitled), midYear);
    expect(await kit.found()).toEqual([{ lack: 'candidate-revised', candidateId, written: 'N17.9', before: 'Acute kidney failure, unspecified', after: 'Acute kidney injury, unspecified' }]);
    expect(await kit.marked()).toEqual([1]);
    expect((await kit.done('shelf.basket', { encounterId: kit.encounterId })).waiting[0]).toMatchObject({ revisedFrom: 'Acute kidney failure, unspecified' });
    await kit.done('shelf.confirmCandidate', { encounterId: kit.encounterId, candidateId });
    expect(await kit.found()).toEqual([]);
    await kit.take(order(...withoutKidney), midYear);
    expect(await kit.found()).toEqual([{ lack: 'candidate-not-valid', candidateId, written: 'N17.9', date: '2026-03-07' }]);
  });

  test('may be a category: that it cannot be assigned is nothing new', async () => {
    const kit = await atChartWithBooks();
    await kit.put('N17');
    await kit.take(order(...rows, ['Z99', 1, 'Other']), midYear);
    expect(await kit.found()).toEqual([]);
  });
});

test('A favourite is told when it is gone or titled otherwise today, until it is confirmed', async () => {
  const kit = await atChartWithBooks();
  const { favouriteId } = await kit.done('shelf.addFavourite', { encounterId: null, system: 'icd10cm', code: 'N179', label: '', groupId: null, position: null });
  expect((await kit.affected()).favourites).toEqual([]);
  await kit.take(order(...retitled), midYear);
  expect((await kit.affected()).favourites).toMatchObject([{ favouriteId, revisedFrom: 'Acute kidney failure, unspecified', title: 'Acute kidney injury, unspecified' }]);
  await kit.done('shelf.confirmFavourite', { favouriteId, date: '2026-03-12' });
  expect((await kit.affected()).favourites).toEqual([]);
  await kit.take(order(...withoutKidney), midYear);
  expect((await kit.affected()).favourites).toMatchObject([{ favouriteId, fault: 'not-held' }]);
});

test('Of charts that the person may not enter nothing is told: no reference, no count, no mark', async () => {
  const kit = await atChartWithBooks({ policy: { ...initialPolicy, chartAccess: 'assigned' } });
  await kit.assign('N17.9');
  kit.sessions.current()?.database.driver.exec("update encounters set assignee = 'somebody-else'");
  await kit.take(order(...withoutKidney));
  expect([await kit.marked(), await kit.affected()]).toMatchObject([[0], { total: 0, charts: [] }]);
});

describe('What changed about a person’s own codes', () => {
  test('is about codes that they assigned, made favourites or noted something to, and names no chart', async () => {
    const kit = await atChartWithBooks();
    await kit.assign('N17.9');
    const [before] = (await kit.books.handlers['codesets.releases']({})).releases;
    const after = await kit.take(order(...retitled, ['A00', 1, 'Cholera']), midYear);
    const pair = { before: before?.id ?? after.id, after: after.id };
    const own = await kit.done('updates.own', pair);
    expect(own).toMatchObject({ total: 1, changes: [{ at: 'N17.9', kind: 'revised' }] });
    expect(JSON.stringify(own)).not.toContain('enc_');
    await kit.done('shelf.addFavourite', { encounterId: null, system: 'icd10cm', code: 'A00', label: '', groupId: null, position: null });
    expect((await kit.done('updates.own', pair)).changes.map(({ at }) => at)).toEqual(['A00', 'N17.9']);
  });

  test('stands in one window of the list, with counts by kind and by chapter, narrowed by kind, words and chapter', async () => {
    const kit = await atChartWithBooks();
    const [before] = (await kit.books.handlers['codesets.releases']({})).releases;
    const after = await kit.take(order(['A00', 1, 'Cholera'], ...retitled), midYear);
    const asked = { before: before?.id ?? after.id, after: after.id, kinds: [], text: '', chapter: null, from: 0, count: 100 };
    const all = await kit.done('codesets.changes', asked);
    expect([all.changes.map(({ at }) => at), all.counts, all.chapters.map(({ chapter, count }) => [chapter, count])]).toMatchObject([['A00', 'N17.9'], { added: 1, revised: 1 }, [['icd10cm/A00-B99', 1], ['icd10cm/N00-N99', 1]]]);
    expect(all.compared).toEqual({ system: 'icd10cm', book: 'codes', before: 'FY2026', after: 'FY2026 February' });
    expect((await kit.done('codesets.changes', { ...asked, text: 'kidney injury' })).changes.map(({ at }) => at)).toEqual(['N17.9']);
    expect(await kit.done('codesets.changes', { ...asked, kinds: ['added'] })).toMatchObject({ total: 1, counts: { added: 1, revised: 1 } });
    expect(await kit.done('codesets.changes', { ...asked, chapter: 'icd10cm/N00-N99' })).toMatchObject({ total: 1, chapters: [{}, {}] });
    expect((await kit.done('codesets.changes', { ...asked, from: 1, count: 1 })).changes.map(({ at }) => at)).toEqual(['N17.9']);
  });
});
