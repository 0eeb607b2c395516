import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { closeCodesets, readReleases, searchCodesets, sweep, warmAll } from '../../../electron/vault/codesets';
import { desk, file, fixture, fresh, type Desk } from './desk';

const year = (name: string, from: string, to: string) => ({ name, effectiveFrom: from, effectiveTo: to });
const indexOf2017 = year('FY2017', '2016-10-01', '2017-09-30');

const search = (at: Desk, query: string, date = '2026-02-01') => searchCodesets(at.codesets, { query, date, systems: ['icd10cm'], billableOnly: false, limit: 10 });
const stored = (at: Desk): unknown[] => at.codesets.reader.driver.prepare("select editions from book_finders where state = 'ready' order by editions").pluck().all();
const pieces = (at: Desk): unknown => at.codesets.reader.driver.prepare('select count(*) from book_finder_parts').pluck().get();

/** From here on the database has no room to grow. */
function fill(at: Desk): void {
  const { driver } = at.codesets.writer;
  driver.pragma(`max_page_count = ${String(driver.pragma('page_count', { simple: true }))}`);
}

async function withIndex(): Promise<Desk> {
  const at = desk();
  await at.take(fixture('icd10cm-order-2026.txt'), fresh.release);
  await at.take(fixture('icd10cm_index_2017.xml'), indexOf2017);
  return at;
}

describe('A disk that is full while the words of the books are being indexed', () => {
  test('leaves nothing half stored, is said, and is tried again after a while', async () => {
    const at = await withIndex();
    await at.indexed();
    at.codesets.writer.driver.exec('delete from book_finder_parts; delete from book_finders; vacuum');
    closeCodesets(at.codesets);
    const next = desk({ path: at.path });
    fill(next);
    await expect(next.indexed()).rejects.toThrow(/full/);
    expect({ stored: stored(next), pieces: pieces(next) }).toEqual({ stored: [], pieces: 0 });
    expect(search(next, 'heart failure')).toMatchObject({ books: 'failed' });

    next.codesets.writer.driver.pragma('max_page_count = 1000000');
    const later = Date.now() + 61_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(later);
    expect(search(next, 'heart failure')).toMatchObject({ books: 'being-indexed' });
    await next.indexed();
    clock.mockRestore();
    expect(search(next, 'failed heart').hits[0]).toMatchObject({ code: 'I50.9', why: { by: 'index' } });
    expect(stored(next)).toHaveLength(1);
  });

  test('takes nothing from what answered before', async () => {
    const at = await withIndex();
    await at.indexed();
    const before = search(at, 'failed heart').hits;
    const tables = readFileSync(fixture('icd10cm_tabular_2021.xml'), 'utf8');
    await at.take(file('icd10cm_tabular_2021.xml', tables), year('FY2021', '2020-10-01', '2021-09-30'));
    fill(at);
    await expect(at.indexed()).rejects.toThrow(/full/);
    const after = search(at, 'failed heart');
    expect(after.books).toBe('failed');
    expect(after.hits.map(({ code }) => code)).toEqual(before.map(({ code }) => code));
    expect(after.hits[0]).toMatchObject({ why: { by: 'index', edition: 'FY2017' } });
  });
});

describe('A process that ends while the words of the books are being indexed', () => {
  test('leaves what is begun unseen: the next one builds it whole, and sweeps the rest', async () => {
    const at = await withIndex();
    await at.indexed();
    const whole = pieces(at);
    // What a killed process leaves: pieces, here with nothing in one of them, without the last step, which puts them into use.
    at.codesets.writer.driver.exec("update book_finders set state = 'staged', built_at = 0; update book_finder_parts set bytes = zeroblob(length(bytes)) where name = 'sources'");
    closeCodesets(at.codesets);
    const next = desk({ path: at.path });
    expect(search(next, 'heart failure')).toMatchObject({ books: 'being-indexed' });
    await next.indexed();
    expect(search(next, 'failed heart').hits[0]).toMatchObject({ why: { by: 'index' } });
    await sweep(next.codesets);
    expect({ stored: stored(next).length, pieces: pieces(next) }).toEqual({ stored: 1, pieces: whole });
  });

  test('and what was stored and is no longer whole is built anew', async () => {
    const at = await withIndex();
    await at.indexed();
    at.codesets.writer.driver.exec("delete from book_finder_parts where name = 'texts'");
    closeCodesets(at.codesets);
    const next = desk({ path: at.path });
    await next.indexed();
    expect(search(next, 'failed heart').hits[0]).toMatchObject({ why: { by: 'index' } });
  });
});

describe('Charts of another day than today', () => {
  test('find by the words of all books at their first search, as the finders for their days were built after the import', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-02-01T12:00:00Z'));
    const at = desk();
    await at.take(fixture('icd10cm-order-2026.txt'), fresh.release);
    const before = readFileSync(fixture('icd10cm-order-2026.txt'), 'utf8').split(/\r?\n/).filter((line) => line !== '').slice(0, -1).join('\r\n');
    await at.take(file('icd10cm-order-2025.txt', `${before}\r\n`), year('FY2025', '2024-10-01', '2025-09-30'));
    await at.take(fixture('icd10cm_index_2017.xml'), indexOf2017);
    await warmAll(at.codesets);
    expect(readReleases(at.codesets.reader)).toHaveLength(3);
    expect(stored(at)).toHaveLength(2);
    const next = desk({ path: at.path });
    const pastly = '2025-03-01';
    const reads = vi.spyOn(next.codesets.writer, 'transaction');
    expect(search(next, 'failed heart', pastly)).toMatchObject({ books: 'being-indexed' });
    await next.indexed(pastly);
    expect(reads).not.toHaveBeenCalled();
    expect(search(next, 'failed heart', pastly).hits[0]).toMatchObject({ code: 'I50.9', why: { by: 'index' } });
    clock.mockRestore();
  });
});

describe('A chart that is being opened', () => {
  test('has the words of the books used on its date opened, before anything is searched', async () => {
    const at = await withIndex();
    await at.indexed();
    closeCodesets(at.codesets);
    const next = desk({ path: at.path });
    const ready = vi.spyOn(next.codesets.finders, 'ready');
    await next.handlers['codesets.inForce']({ date: '2026-02-01' });
    await expect.poll(() => ready.mock.results.length).toBe(1);
    await ready.mock.results[0]?.value;
    expect(search(next, 'failed heart')).toMatchObject({ books: 'searched' });
  });
});

describe('Procedures are found by the words of their index', () => {
  test('and by the names of parts of the body that the tables do not use', async () => {
    const at = desk();
    await at.take(fixture('icd10pcs_order_2026.txt'), fresh.release);
    await at.take(fixture('icd10pcs_index_2025.xml'), year('FY2025', '2024-10-01', '2025-09-30'));
    await at.take(fixture('icd10pcs_definitions_2025.xml'), year('FY2025', '2024-10-01', '2025-09-30'));
    await at.indexed();
    const { hits, books } = searchCodesets(at.codesets, { query: 'hemicolectomy', date: '2026-02-01', systems: ['icd10pcs'], billableOnly: false, limit: 10 });
    expect(books).toBe('searched');
    expect(hits.slice(0, 3)).toEqual(expect.arrayContaining([expect.objectContaining({ why: expect.objectContaining({ by: expect.stringMatching(/^(?:index|see)$/), edition: 'FY2025' }) })]));
  });
});
