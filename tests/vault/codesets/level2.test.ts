import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDetails } from '../../../electron/vault/codesets/details-store';
import { readAllCodes, readReleases } from '../../../electron/vault/codesets/store';
import { hcpcsFactsSchema } from '../../../shared/codesets';
import { zip } from '../../fixtures/codesets/archive';
import { desk, faultOf, file, fixture, fresh, type Desk } from './desk';

/*
 * Of CPT only the form is here: codes and descriptors in the files are invented.
 */

const cpt2026 = { name: '2026', effectiveFrom: '2026-01-01', effectiveTo: '2026-12-31' };
const places = { name: '2024 June', effectiveFrom: '2024-06-01', effectiveTo: null };

async function stocked(): Promise<Desk> {
  const at = desk();
  await at.take(fixture('HCPC2025_OCT_ANWEB_fields.csv'), fresh.quarter);
  return at;
}

describe('what CMS says of a HCPCS code', () => {
  const look = async (code: string) => await (await stocked()).handlers['codesets.look']({ system: 'hcpcs', code, date: '2026-02-01' });

  test('comes with the code, in plain words', async () => {
    expect((await look('G0124')).hcpcs).toMatchObject({
      coverage: { value: 'D', words: 'Special coverage instructions apply' },
      pricing: [{ value: '11', words: 'Physician fee schedule, national relative value units' }, { value: '21', words: 'Clinical laboratory fee schedule, national limitation amount' }],
      laboratory: [{ value: '630', words: 'Cytology' }],
      processingNote: '0045',
      addedOn: '1998-04-01',
      endedOn: null,
    });
  });

  test('as its contract says, of every code of the file', async () => {
    const at = await stocked();
    for (const code of ['AA', 'A6611', 'C9303', 'G0328', 'G2012']) expect(hcpcsFactsSchema.safeParse((await at.handlers['codesets.look']({ system: 'hcpcs', code, date: '2026-02-01' })).hcpcs).error).toBeUndefined();
  });

  test('a code that has ended leads to the one in its place', async () => {
    expect((await look('C9303')).hcpcs?.crossReferences).toEqual([{ system: 'hcpcs', code: 'J1326', title: 'Injection, zolbetuximab-clzb, 2 mg', usable: true }]);
  });

  test('where that one has ended too, to the last of the chain', async () => {
    expect((await look('C9469')).hcpcs?.crossReferences.map(({ code, usable }) => [code, usable])).toEqual([['J3304', true]]);
  });

  test('before its day the one in its place cannot be used yet', async () => {
    const early = desk();
    await early.take(fixture('HCPC2025_OCT_ANWEB_fields.csv'), { ...fresh.quarter, effectiveFrom: '2025-01-01' });
    const usable = async (date: string) => (await early.handlers['codesets.look']({ system: 'hcpcs', code: 'C9303', date })).hcpcs?.crossReferences[0]?.usable;
    expect([await usable('2025-06-30'), await usable('2025-07-01')]).toEqual([false, true]);
  });

  test('a CPT code in its place is named by its number, which can be keyed', async () => {
    expect((await look('G2012')).hcpcs?.crossReferences).toEqual([{ system: 'cpt', code: '98016', title: '', usable: true }]);
  });

  test('the sample set has its fields too, other systems have none', async () => {
    const trying = desk({ starter: true });
    expect((await trying.handlers['codesets.look']({ system: 'hcpcs', code: 'J1885', date: '2026-02-01' })).hcpcs?.coverage?.value).toBeDefined();
    expect((await trying.handlers['codesets.look']({ system: 'icd10cm', code: 'I10', date: '2026-02-01' })).hcpcs).toBeNull();
  });

  test('a code that is added or ends is found on the boundary day, and not beside it', async () => {
    const early = desk();
    await early.take(fixture('HCPC2025_OCT_ANWEB_fields.csv'), { ...fresh.quarter, effectiveFrom: '2025-01-01' });
    const found = (code: string, date: string): boolean => early.find(code, date, ['hcpcs']).includes(code);
    expect(['2025-03-31', '2025-04-01', '2025-06-30', '2025-07-01'].map((date) => found('C9303', date))).toEqual([false, true, true, false]);
    expect(['2025-06-30', '2025-07-01'].map((date) => found('J1326', date))).toEqual([false, true]);
  });
});

describe('places of service', () => {
  test('are imported as a book of HCPCS and found by number and name', async () => {
    const at = desk();
    const release = await at.take(fixture('cms_place_of_service_2024-06.tsv'), places);
    expect(release).toMatchObject({ system: 'hcpcs', book: 'places', codes: 14, billable: 0, counts: { rows: 14, places: 13 } });
    const { places: found, edition } = await at.handlers['codesets.places']({ query: '11 office', date: '2026-02-01' });
    expect(found.map(({ code, name, setting }) => [code, name, setting])).toEqual([['11', 'Office', 'non-facility']]);
    expect(edition).toMatchObject({ why: 'in-force', release: { name: '2024 June' } });
  });

  test('the file says its month, and is no list of codes to assign', async () => {
    const at = desk();
    const { files } = await at.handlers['codesets.inspect']({ grantIds: [at.grant(fixture('cms_place_of_service_2024-06.tsv'))] });
    expect(files).toMatchObject([{ system: 'hcpcs', book: 'places', layout: 'cms-places', release: places }]);
    await at.take(fixture('cms_place_of_service_2024-06.tsv'), places);
    expect(await at.handlers['codesets.places']({ query: '', date: '2020-01-01' })).toMatchObject({ edition: { why: 'earliest' } });
    expect((await at.handlers['codesets.inForce']({ date: '2026-02-01' })).systems.find(({ system }) => system === 'hcpcs')).toMatchObject({ why: 'none-loaded' });
  });

  test('without a table nothing is found, and that is said', async () => {
    expect(await desk().handlers['codesets.places']({ query: 'office', date: '2026-02-01' })).toEqual({ places: [], edition: null });
  });
});

describe('CPT', () => {
  const asked = async (at: Desk, query: string, date = '2026-02-01') => await at.handlers['codesets.search']({ query, date, systems: ['cpt'], billableOnly: false, limit: 5 });
  const found = async (at: Desk, query: string, date?: string): Promise<string[]> => (await asked(at, query, date)).hits.map(({ code }) => code);

  test('a licensed file is imported like any other, its notice with it', async () => {
    const at = desk();
    const release = await at.take(fixture('cpt-2026-LONGULT.txt'), cpt2026);
    expect(release).toMatchObject({ system: 'cpt', book: 'codes', codes: 9, billable: 9, credit: 'CPT copyright 2025 American Medical Association. All rights reserved.' });
    const looked = await at.handlers['codesets.look']({ system: 'cpt', code: '00021', date: '2026-02-01' });
    expect(looked.cpt).toMatchObject({ kind: 'category-1', keyed: false, notice: expect.stringContaining('relative value units are not part of CPT') });
    expect(looked.release.credit).toBe(release.credit);
  });

  test('of the many files of an archive the one that says most is taken, and one with medium or short descriptors is told', async () => {
    const at = desk();
    const files = async (...names: string[]) => {
      const path = file('CPT 2026.zip', zip(names.map((name) => ({ name, content: readFileSync(fixture(name)) }))));
      return (await at.handlers['codesets.inspect']({ grantIds: [at.grant(path)] })).files.map(({ fileName, isBrief }) => [fileName, isBrief]);
    };
    const [link, long, longWrapped, medium] = ['cpt-2026-ConsolidatedCodeList.txt', 'cpt-2026-LONGULT.txt', 'cpt-2026-LONGULF.txt', 'cpt-2026-MEDU.txt'];
    expect(await files(medium, long, link)).toEqual([[link, false]]);
    expect(await files(medium, longWrapped)).toEqual([[longWrapped, false]]);
    expect(await files(medium)).toEqual([[medium, true]]);
  });

  test('its year is read from a name that says it, and asked of the person where it does not', async () => {
    const at = desk();
    const named = await at.handlers['codesets.inspect']({ grantIds: [at.grant(fixture('cpt-2026-ConsolidatedCodeList.txt'))] });
    expect(named.files).toMatchObject([{ system: 'cpt', layout: 'cpt-link', release: cpt2026 }]);
  });

  test('codes are found by number and by words of the licensed descriptors', async () => {
    const at = desk();
    await at.take(fixture('cpt-2026-LONGULT.txt'), cpt2026);
    expect([at.find('00021', '2026-02-01', ['cpt']), at.find('upper drawer further', '2026-02-01', ['cpt'])[0]]).toEqual([['00021'], '00012']);
  });

  test('without a file a code can be keyed, whatever its kind, and says that nothing is known of it', async () => {
    const at = desk();
    for (const code of ['90001', '9001F', '9001T', '9001U', '9001M', '9001A']) {
      const { hits, total } = await asked(at, code);
      expect([hits.map((hit) => [hit.system, hit.code, hit.title, hit.billable]), total]).toEqual([[['cpt', code, '', true]], 1]);
    }
    expect((await at.handlers['codesets.look']({ system: 'cpt', code: '9001t', date: '2026-02-01' })).cpt).toMatchObject({ kind: 'category-3', keyed: true });
    expect(await found(at, '9001X')).toEqual([]);
    expect(await faultOf((async () => await at.handlers['codesets.look']({ system: 'cpt', code: '9001X', date: '2026-02-01' }))())).toMatchObject({ code: 'not-found' });
  });

  test('with a file for the day, what is not in it cannot be keyed; on a day without one it can', async () => {
    const at = desk();
    await at.take(fixture('cpt-2026-LONGULT.txt'), cpt2026);
    expect([await found(at, '90009', '2026-12-31'), await found(at, '90009', '2027-01-01')]).toEqual([[], ['90009']]);
  });

  test('where the loaded file is not the one that the organisation requires, nothing is keyed past it', async () => {
    const at = desk();
    await at.take(fixture('cpt-2026-LONGULT.txt'), cpt2026);
    const pinned = desk({ path: at.path, pins: [{ system: 'cpt', release: '2026', sha256: 'f'.repeat(64) }] });
    expect(await found(pinned, '90001')).toEqual([]);
  });

  test('a cross reference of HCPCS takes its words from the licensed file', async () => {
    const at = await stocked();
    await at.take(fixture('cpt-2026-LONGULT.txt'), cpt2026);
    const { hcpcs } = await at.handlers['codesets.look']({ system: 'hcpcs', code: 'G2012', date: '2026-02-01' });
    expect(hcpcs?.crossReferences).toEqual([{ system: 'cpt', code: '98016', title: '', usable: false }]);
  });

  test('a file that takes another’s place leaves nothing of it, notice and fields included', async () => {
    const at = desk();
    await at.take(fixture('cpt-2026-ConsolidatedCodeList.txt'), cpt2026);
    await at.take(fixture('cpt-2026-LONGULT.txt'), cpt2026);
    const rows = (table: string): number => Number(at.codesets.reader.driver.prepare(`select count(*) from ${table}`).pluck().get());
    await expect.poll(() => [rows('releases'), rows('code_details')]).toEqual([1, 0]);
  });
});

const folder = process.env['CHARTLOCK_CODESETS'] ?? '';
describe.runIf(existsSync(join(folder, 'HCPC2025_OCT_ANWEB.xlsx')))('over the full file', () => {
  test('the workbook says what its CSV says, code by code and field by field', { timeout: 60_000 }, async () => {
    const at = desk();
    const csv = await at.take(join(folder, 'HCPC2025_OCT_ANWEB.csv'), fresh.quarter);
    const xlsx = await at.take(join(folder, 'HCPC2025_OCT_ANWEB.xlsx'), { ...fresh.quarter, name: 'Workbook' });
    expect([xlsx.codes, xlsx.billable]).toEqual([csv.codes, csv.billable]);
    const keyOf = (id: string): number => readReleases(at.codesets.reader).find(({ release }) => release.id === id)?.key ?? -1;
    const [fromCsv, fromXlsx] = [keyOf(csv.id), keyOf(xlsx.id)];
    const squeezed = (title: string): string => title.replace(/\s+/g, ' ');
    const differing = readAllCodes(at.codesets.reader, fromCsv).filter(({ code, title }) => {
      const other = readAllOnce(code);
      return other === undefined || squeezed(other.title) !== squeezed(title) || JSON.stringify(readDetails(at.codesets.reader, fromCsv, code)) !== JSON.stringify(readDetails(at.codesets.reader, fromXlsx, code));
    });
    expect(differing.map(({ code }) => code)).toEqual([]);

    function readAllOnce(code: string) {
      byCode ??= new Map(readAllCodes(at.codesets.reader, fromXlsx).map((entry) => [entry.code, entry]));
      return byCode.get(code);
    }
  });
  let byCode: Map<string, { readonly title: string }> | undefined;
});
