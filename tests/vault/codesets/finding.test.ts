import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { searchCodesets, sweep } from '../../../electron/vault/codesets';
import { desk, file, fixture, fresh, type Desk } from './desk';

const year = (name: string, from: string, to: string) => ({ name, effectiveFrom: from, effectiveTo: to });
const indexOf2017 = year('FY2017', '2016-10-01', '2017-09-30');

async function search(at: Desk, query: string, changes: { chapter?: string; date?: string } = {}) {
  return searchCodesets(at.codesets, { query, date: '2026-02-01', systems: ['icd10cm'], billableOnly: false, limit: 10, ...changes });
}

describe('codes are found by the words of the books', () => {
  let at: Desk;
  beforeEach(async () => {
    at = desk();
    await at.take(fixture('icd10cm-order-2026.txt'), fresh.release);
    await at.take(fixture('icd10cm_index_2017.xml'), indexOf2017);
    await at.indexed();
  });

  test('a term of the index leads to its code, and the hit says by which words of which edition', async () => {
    const { hits } = await search(at, 'failed heart');
    expect(hits[0]).toMatchObject({ code: 'I50.9', why: { by: 'index', text: 'Failure, failed, heart', edition: 'FY2017' } });
  });

  test('an abbreviation is read as what it stands for, and that is said', async () => {
    const { hits } = await search(at, 'CHF');
    expect(hits[0]).toMatchObject({ code: 'I50.9', why: { meant: { kind: 'abbreviation', typed: 'CHF', words: 'congestive heart failure' } } });
  });

  test('a misspelling is read as the word it is nearest to', async () => {
    const { hits } = await search(at, 'hart failure');
    expect(hits[0]).toMatchObject({ code: 'I50.9', why: { meant: { kind: 'spelling', typed: 'hart', words: 'heart' } } });
  });

  test('the codes that have all that was typed are counted by chapter, and a chapter narrows them', async () => {
    const all = await search(at, 'hypertensive');
    const chapter = all.facets.chapters[0];
    expect(chapter).toMatchObject({ system: 'icd10cm', title: 'Circulatory system' });
    expect(all.facets.systems).toEqual([{ system: 'icd10cm', count: all.total }]);
    const narrowed = await search(at, 'hypertensive', { chapter: chapter?.chapter ?? '' });
    expect(narrowed.total).toBe(chapter?.count);
    expect(narrowed.facets).toEqual(all.facets);
  });
});

describe('while the words of a book are not in yet', () => {
  test('the codes and their titles answer, and it is said', async () => {
    const at = desk();
    await at.take(fixture('icd10cm-order-2026.txt'), fresh.release);
    expect(await search(at, 'heart failure')).toMatchObject({ books: 'searched' });
    await at.take(fixture('icd10cm_index_2017.xml'), indexOf2017);
    const during = await search(at, 'heart failure');
    expect(during).toMatchObject({ books: 'being-indexed' });
    expect(during.hits[0]).toMatchObject({ code: 'I50.9', why: { by: 'title' } });
    await at.indexed();
    const after = await search(at, 'failed heart');
    expect(after.books).toBe('searched');
    expect(after.hits[0]).toMatchObject({ code: 'I50.9', why: { by: 'index' } });
  });

  test('and where they cannot be got in, that is said, and the codes and their titles go on answering', async () => {
    const at = desk();
    await at.take(fixture('icd10cm-order-2026.txt'), fresh.release);
    await at.take(fixture('icd10cm_index_2017.xml'), indexOf2017);
    await sweep(at.codesets);
    at.codesets.writer.driver.exec('drop table book_finder_parts');
    await expect(at.indexed()).rejects.toThrow(/book_finder_parts/);
    const { books, hits } = await search(at, 'heart failure');
    expect({ books, first: hits[0]?.code }).toEqual({ books: 'failed', first: 'I50.9' });
  });

  test('what was built is stored, and opened by the next that asks', async () => {
    const at = desk();
    await at.take(fixture('icd10cm-order-2026.txt'), fresh.release);
    await at.take(fixture('icd10cm_index_2017.xml'), indexOf2017);
    await at.indexed();
    const stored = at.codesets.reader.driver.prepare('select key, built_at from book_finders').all();
    expect(stored).toHaveLength(1);
    const next = desk({ path: at.path });
    await next.indexed();
    expect(next.codesets.reader.driver.prepare('select key, built_at from book_finders').all()).toEqual(stored);
    expect((await search(next, 'failed heart')).hits[0]).toMatchObject({ why: { by: 'index' } });
  });

  test('another edition of the book takes the place of the one before, and what was stored of that is swept', async () => {
    const at = desk();
    await at.take(fixture('icd10cm-order-2026.txt'), fresh.release);
    const before = await at.take(fixture('icd10cm_index_2017.xml'), indexOf2017);
    await at.indexed();
    await at.remove(before);
    const later = readFileSync(fixture('icd10cm_index_2017.xml'), 'utf8').replace('<version>2017', '<version>2026');
    await at.take(file('icd10cm_index_2026.xml', later), year('FY2026', '2025-10-01', '2026-09-30'));
    await at.indexed();
    expect((await search(at, 'failed heart')).hits[0]).toMatchObject({ why: { by: 'index', edition: 'FY2026' } });
    await expect.poll(() => at.codesets.reader.driver.prepare('select count(*) from book_finders').pluck().get()).toBe(1);
  });
});
