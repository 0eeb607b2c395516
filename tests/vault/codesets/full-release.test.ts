import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { desk, folder, fresh } from './desk';

/** A folder with the publishers' files, some of them packed with xz; the tests here need them whole. */
const source = process.env['CHARTLOCK_CODESETS'];

/** The path of a full official file, unpacked; undefined where the folder has none. */
function full(name: string): string | undefined {
  const found = readdirSync(source ?? '.', { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith(`/${name}`) || path.endsWith(`/${name}.xz`));
  if (found === undefined) return undefined;
  const path = join(folder(), name);
  copyFileSync(join(source ?? '.', found), found.endsWith('.xz') ? `${path}.xz` : path);
  if (!existsSync(path)) spawnSync('xz', ['-d', `${path}.xz`]);
  return path;
}

describe.runIf(source !== undefined)('full official releases', () => {
  test.each([
    ['icd10cm-order-2026.txt', fresh.release, { codes: 98_186, billable: 74_719, sha256: '6dc95c9c7e96c734806e1682f4bf9df76251d60e99199bba0d375ba3dd11026b' }],
    ['icd10pcs_order_2026.txt', fresh.release, { codes: 80_029, billable: 79_115, sha256: '4ff173041491c6a68c13b8810f0e1968b6f0d00c3ecc1deac74f7ad3439dfcc1' }],
    ['HCPC2025_OCT_ANWEB.csv', fresh.quarter, { codes: 8_846, billable: 8_463 }],
    ['HCPC2025_OCT_ANWEB.relaid.txt', fresh.quarter, { codes: 8_846, billable: 8_463 }],
    ['HCPC2019_CONTR_ANWEB.txt', fresh.quarter, { codes: 6_800, billable: 6_440 }],
  ])('%s has the published numbers of codes', async (name, terms, counts) => {
    const path = full(name);
    if (path === undefined) return;
    expect(await desk().take(path, terms)).toMatchObject(counts);
  }, 60_000);

  test('HCPCS reads the same from records and from CSV', async () => {
    const paths = [full('HCPC2025_OCT_ANWEB.csv'), full('HCPC2025_OCT_ANWEB.relaid.txt')];
    const entries = await Promise.all(
      paths.map(async (path) => {
        const at = desk();
        if (path !== undefined) await at.take(path, fresh.quarter);
        // Where the records wrap a description, blanks that the workbook has twice are left once.
        const rows = at.codesets.reader.driver.prepare('select code, title, short_title, added_on, ended_on from codes order by code').raw().all();
        return JSON.stringify(rows).replace(/ +/g, ' ');
      }),
    );
    expect(entries[0] === entries[1]).toBe(true);
  }, 60_000);

  describe('the sample set', () => {
    test.each([
      ['icd10cm-order-sample.txt', 'icd10cm-order-2026.txt'],
      ['HCPC-sample.csv', 'HCPC2025_OCT_ANWEB.csv'],
    ])('%s has only lines of %s', (sample, whole) => {
      const path = full(whole);
      if (path === undefined) return;
      const lines = new Set(readFileSync(path, 'latin1').split(/\r?\n/));
      const ours = readFileSync(fileURLToPath(new URL(`../../../electron/vault/codesets/starter/${sample}`, import.meta.url)), 'latin1').split(/\r?\n/);
      expect(ours.filter((line) => !lines.has(line))).toEqual([]);
    });
  });

  test('common conditions are found among the first ten', async () => {
    const at = desk();
    const path = full('icd10cm-order-2026.txt');
    if (path === undefined) return;
    await at.take(path);
    const wanted = { 'heart failure': 'I50.9', sepsis: 'A41.9', pneumonia: 'J18.9', 'acute kidney failure': 'N17.9', 'low back pain': 'M54.50', 'atrial fibrillation': 'I48.91', 'type 2 diabetes without complications': 'E11.9', hypertension: 'I10', 'displaced intertrochanteric right': 'S72.141A', 'primary osteoarthritis right knee': 'M17.11' };
    expect(Object.entries(wanted).filter(([query, code]) => !at.find(query).slice(0, 10).includes(code))).toEqual([]);
  }, 60_000);
});
