import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCells, readColumns, readEntries, readEntriesUnder, readNode, readNotesOf, readSeventhsOf, readSuccessors } from '../../../electron/vault/codesets/books-store';
import { readReleases, sweep } from '../../../electron/vault/codesets';
import { newId, taskIdSchema } from '../../../shared/kernel';
import { conversionWorkbook, zip } from '../../fixtures/codesets/archive';
import { desk, faultOf, file, fixture, fresh, type Desk } from './desk';

const tabular = 'icd10cm_tabular_2021.xml';
const fy = (year: number) => ({ name: `FY${year}`, effectiveFrom: `${year - 1}-10-01`, effectiveTo: `${year}-09-30` });
const sha = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** The key of the one edition of a book. */
function keyOf(at: Desk, book: string): number {
  return readReleases(at.codesets.reader).find(({ release }) => release.book === book)?.key ?? 0;
}

const inspect = async (at: Desk, path: string) => (await at.handlers['codesets.inspect']({ grantIds: [at.grant(path)] })).files;

describe('a book is looked at before it is imported', () => {
  test.each([
    [tabular, 'tabular', fy(2021)],
    ['icd10cm_index_2017.xml', 'index', fy(2017)],
    ['icd-10-cm-eindex-2025.xml', 'external-cause', fy(2025)],
    ['icd-10-cm-neoplasm-2025.xml', 'neoplasm', fy(2025)],
    ['icd-10-cm-drug-2025.xml', 'drugs', fy(2025)],
  ])('%s', async (name, book, release) => {
    expect(await inspect(desk(), fixture(name))).toMatchObject([{ member: null, fileName: name, system: 'icd10cm', book, release, replaces: null }]);
  });

  test('one whose name says nothing, by its version', async () => {
    expect(await inspect(desk(), file('book.xml', readFileSync(fixture(tabular))))).toMatchObject([{ book: 'tabular', release: fy(2021) }]);
  });

  test('the conversion table, by its workbook’s heading; its year by the name of file or sheet', async () => {
    for (const name of ['ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx', 'table.xlsx']) {
      expect(await inspect(desk(), file(name, conversionWorkbook()))).toMatchObject([{ fileName: name, member: null, book: 'conversion', release: fy(2026) }]);
    }
  });

  test('every book in an archive, and nothing else that is in it', async () => {
    const archive = zip([
      { name: 'FY2021/readme.pdf', content: '%PDF-1.7' },
      { name: `FY2021/${tabular}`, content: readFileSync(fixture(tabular)) },
      { name: 'FY2021/icd10cm_index_2017.xml', content: readFileSync(fixture('icd10cm_index_2017.xml')) },
      { name: 'icd10cm-order-2026.txt', content: readFileSync(fixture('icd10cm-order-2026.txt')) },
      { name: 'icd10cm-order-addenda-2026.txt', content: 'Add:         1 A000    x   x' },
      { name: 'ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx', content: conversionWorkbook() },
    ]);
    expect((await inspect(desk(), file('all.zip', archive))).map(({ member, book }) => [member, book])).toEqual([
      ['icd10cm-order-2026.txt', 'codes'],
      [`FY2021/${tabular}`, 'tabular'],
      ['FY2021/icd10cm_index_2017.xml', 'index'],
      ['ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx', 'conversion'],
    ]);
  });

  test('an archive without a book, and a workbook without the table, are refused as what they are', async () => {
    const at = desk();
    expect(await faultOf(inspect(at, file('a.zip', zip([{ name: 'a.txt', content: 'x' }, { name: 'b.txt', content: 'y' }]))))).toMatchObject({ why: 'unknown-layout', found: 'an archive of 2 other files' });
    expect(await faultOf(inspect(at, file('a.xlsx', conversionWorkbook([['Budget', 2026, 'none']]))))).toMatchObject({ why: 'unknown-layout', found: 'an Excel workbook without it' });
  });

  test('an archive that is cut off, or holds a password', async () => {
    const at = desk();
    const whole = zip([{ name: tabular, content: readFileSync(fixture(tabular)) }]);
    expect(await faultOf(inspect(at, file('cut.zip', whole.subarray(0, whole.length - 40))))).toMatchObject({ code: 'bad-file', why: 'unreadable', expected: 'a ZIP archive' });
    // The first of the general purpose bits says that a member is encrypted (APPNOTE 6.3, 4.4.4).
    whole.writeUInt16LE(0x0801, whole.indexOf('PK\x01\x02') + 8);
    expect(await faultOf(inspect(at, file('secret.zip', whole)))).toMatchObject({ why: 'unknown-layout', found: 'an archive of 1 other files' });
  });
});

describe('importing a book', () => {
  test('the Tabular List is stored with its notes and 7th characters, counted, and known by its file', async () => {
    const at = desk();
    const release = await at.take(fixture(tabular), fy(2021));
    expect(release).toMatchObject({ book: 'tabular', codes: 169, billable: 0, counts: { rows: 169, chapters: 17, sections: 28, codes: 124, notes: 445, sevenths: 29, unread: 0 }, fileName: tabular, sha256: sha(fixture(tabular)) });
    const key = keyOf(at, 'tabular');
    const heart = readNode(at.codesets.reader, key, 'code', 'I50');
    expect(heart).toMatchObject({ title: 'Heart failure', kind: 'code' });
    expect(readNotesOf(at.codesets.reader, key, heart?.id ?? -1).map(({ kind }) => kind)).toEqual([...Array(6).fill('code-first'), 'excludes1', 'excludes2']);
    expect(readSeventhsOf(at.codesets.reader, key, readNode(at.codesets.reader, key, 'code', 'W06')?.id ?? -1).map(({ character }) => character)).toEqual(['A', 'D', 'S']);
  });

  test('an index keeps its terms as a tree, a table its columns and cells', async () => {
    const at = desk();
    await at.take(fixture('icd10cm_index_2017.xml'), fy(2017));
    await at.take(fixture('icd-10-cm-neoplasm-2025.xml'), fy(2025));
    const { reader } = at.codesets;
    const main = readEntriesUnder(reader, keyOf(at, 'index'), null);
    expect(main.map(({ title }) => title)).toContain('Failure, failed');
    expect(readEntriesUnder(reader, keyOf(at, 'index'), main.find(({ title }) => title === 'Failure, failed')?.id ?? -1).map(({ title, code }) => `${title} ${code}`)).toContain('heart I50.9');
    expect(readEntries(reader, keyOf(at, 'index'))).toHaveLength(264);
    expect(readColumns(reader, keyOf(at, 'neoplasm'))[1]).toEqual({ column: 2, title: 'Malignant Primary' });
    expect(readCells(reader, keyOf(at, 'neoplasm')).slice(0, 2)).toEqual([{ entry: 0, column: 2, code: 'C80.1' }, { entry: 0, column: 3, code: 'C79.9' }]);
  });

  test('the conversion table says what a deleted code became, ranges included', async () => {
    const at = desk();
    const path = file('ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx', conversionWorkbook());
    expect(await at.take(path, fy(2026))).toMatchObject({ book: 'conversion', codes: 8, counts: { rows: 8, changes: 8, links: 17, unread: 0 }, sha256: sha(path) });
    const successors = (code: string): string[] => readSuccessors(at.codesets.reader, keyOf(at, 'conversion'), code).map((each) => each.code);
    expect([successors('A047'), successors('H4421'), successors('Y65'), successors('A048'), successors('H4421A')]).toEqual([['A0471'], ['H442B1'], ['Y639'], [], ['H442B1']]);
  });

  test('from an archive it is the same edition as from the file itself', async () => {
    const plain = await desk().take(fixture(tabular), fy(2021));
    const packed = await desk().take(file('all.zip', zip([{ name: `x/${tabular}`, content: readFileSync(fixture(tabular)) }])), fy(2021), undefined, `x/${tabular}`);
    const { id: _id, importedAt: _at, ...facts } = packed;
    expect(plain).toMatchObject(facts);
  });

  test('a workbook within an archive too', async () => {
    const path = file('all.zip', zip([{ name: 'x/t.xlsx', content: conversionWorkbook() }]));
    expect(await desk().take(path, fy(2026), undefined, 'x/t.xlsx')).toMatchObject({ book: 'conversion', codes: 8, fileName: 't.xlsx' });
  });

  test('books of one name stand beside each other and the codes; the same book is replaced under its id', async () => {
    const at = desk();
    await at.take(fixture('icd10cm-order-2026.txt'), fy(2026));
    const first = await at.take(fixture(tabular), fy(2026));
    const second = await at.take(fixture(tabular), fy(2026));
    expect(second.id).toBe(first.id);
    expect((await at.handlers['codesets.releases']({})).releases.map(({ book, name }) => `${book} ${name}`)).toEqual(['codes FY2026', 'tabular FY2026']);
  });

  test('no book is taken for a release of codes: searching and coding go by the codes alone', async () => {
    const at = desk();
    await at.take(fixture(tabular), fy(2026));
    expect(await at.handlers['codesets.inForce']({ date: '2026-01-01' })).toMatchObject({ systems: [{ system: 'icd10cm', release: null, why: 'none-loaded' }, {}, {}] });
    expect(at.find('heart failure')).toEqual([]);
  });
});

describe('a book whose import does not come to its end', () => {
  const large = (): string => {
    const text = readFileSync(fixture(tabular), 'utf8');
    const extra = Array.from({ length: 20_000 }, (_none, index) => `<diag><name>Z${String(10 + Math.floor(index / 1_000)).padStart(2, '0')}.${String(index % 1_000).padStart(3, '0')}</name><desc>Number ${index}</desc></diag>`);
    return text.replace(/(<section id="Z77-Z99">\s*<desc>[^<]*<\/desc>)/, `$1${extra.join('\n')}`);
  };

  test('broken on its last line, it leaves the edition before as it was, and nothing of it stays', async () => {
    const at = desk();
    const before = await at.take(fixture(tabular), fy(2021));
    const text = readFileSync(fixture(tabular), 'utf8').trimEnd();
    expect(await faultOf(at.take(file('cut.xml', text.slice(0, -3)), fy(2021)))).toMatchObject({ code: 'bad-file', why: 'truncated', line: text.split('\n').length });
    await sweep(at.codesets);
    expect((await at.handlers['codesets.releases']({})).releases).toMatchObject([{ id: before.id, sha256: before.sha256 }]);
    expect(at.codesets.reader.driver.prepare('select count(*) from tabular_nodes').pluck().get()).toBe(169);
  });

  test('cancelled in the middle, likewise', async () => {
    const at = desk();
    await at.take(fixture(tabular), fy(2021));
    const path = file('large.xml', large());
    const taskId = newId('tsk', taskIdSchema, randomBytes);
    const taking = faultOf(at.take(path, fy(2021), taskId));
    while (!at.told.some(({ taskId: each, phase }) => each === taskId && phase === 'saving')) await new Promise((resolve) => setTimeout(resolve, 1));
    await at.handlers['codesets.cancelImport']({ taskId });
    expect(await taking).toEqual({ code: 'cancelled' });
    await sweep(at.codesets);
    expect(at.codesets.reader.driver.prepare('select count(*) from tabular_nodes').pluck().get()).toBe(169);
  });

  test('removed, all its rows go', async () => {
    const at = desk();
    for (const [name, terms] of [[tabular, fy(2021)], ['icd-10-cm-drug-2025.xml', fy(2025)], ['icd10cm-order-2026.txt', fresh.release]] as const) await at.remove(await at.take(fixture(name), terms));
    await at.remove(await at.take(file('t.xlsx', conversionWorkbook()), fy(2026)));
    await sweep(at.codesets);
    for (const table of ['releases', 'codes', 'finder_parts', 'tabular_nodes', 'tabular_notes', 'tabular_sevenths', 'index_entries', 'index_cells', 'index_columns', 'conversions', 'conversion_sources']) {
      expect([table, at.codesets.reader.driver.prepare(`select count(*) from ${table}`).pluck().get()]).toEqual([table, 0]);
    }
  });

  test('bytes that are no UTF-8 are refused with their line', async () => {
    const bytes = Buffer.concat([Buffer.from('<?xml version="1.0"?>\n<ICD10CM.tabular>\n<version>'), Buffer.from([0xff]), Buffer.from('</version></ICD10CM.tabular>')]);
    expect(await faultOf(desk().take(file('a.xml', bytes), fy(2021)))).toMatchObject({ why: 'bad-line', expected: 'text in UTF-8' });
  });
});
