import { join } from 'node:path';
import { expect, test } from 'vitest';
import { referenceMigrations } from '../../../electron/vault/codesets/migrations';
import { readReleases } from '../../../electron/vault/codesets';
import { openReference, sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { desk, fixture, folder } from './desk';

/** A reference database as version 1 left it, with a release in use, one that was replaced, and one that never became whole. */
function asVersion1(path: string): void {
  const before = openReference(path, referenceMigrations.slice(0, 1));
  const insert = (key: number, state: string, name: string): void => {
    before.driver.prepare("insert into releases values (?, ?, 'icd10cm', ?, 1, '2025-10-01', '2026-09-30', 2, 1, 'icd10cm-order-2026.txt', ?, 5, 0, ?)").run(key, `rel_${String(key).repeat(20)}`, name, 'a'.repeat(64), state);
    before.driver.prepare("insert into codes values (?, 'I50', 0, 'Heart failure', 'Heart failure', null, null), (?, 'I509', 1, 'Heart failure, unsp', 'Heart failure, unspecified', null, null)").run(key, key);
    before.driver.prepare("insert into finder_parts values (?, 'codes', 0, x'0102')").run(key);
  };
  insert(1, 'ready', 'FY2026');
  insert(2, 'retired', 'FY2025');
  insert(3, 'staged', 'FY2027');
  before.driver.prepare("insert into codes values (1, 'I110', 1, 'Hyp hrt dis w hrt fail', 'Hypertensive heart disease with heart failure', null, null)").run();
  before.close();
}

test('a database of version 1 keeps its releases, codes and finders, which become the book of codes', () => {
  const path = join(folder(), 'codesets.db');
  asVersion1(path);
  const now = openReference(path, referenceMigrations);
  const rows = (table: string): unknown => now.driver.prepare(`select count(*) from ${table}`).pluck().get();
  expect(readReleases(now).map(({ release }) => release)).toEqual([
    { id: `rel_${'1'.repeat(20)}`, system: 'icd10cm', book: 'codes', name: 'FY2026', official: true, effectiveFrom: '2025-10-01', effectiveTo: '2026-09-30', codes: 2, billable: 1, counts: { rows: 2, billable: 1 }, fileName: 'icd10cm-order-2026.txt', sha256: 'a'.repeat(64), importedAt: 5 },
  ]);
  expect([rows('releases'), rows('codes'), rows('finder_parts')]).toEqual([3, 7, 3]);
  expect(now.all(z.object({ state: z.string(), title: z.string() }), sql`select state, title from codes join releases on key = release_key where code = 'I509' order by key`).map(({ state }) => state)).toEqual(['ready', 'retired', 'staged']);
  expect(now.driver.pragma('foreign_key_check')).toEqual([]);
  expect(now.driver.pragma('integrity_check', { simple: true })).toBe('ok');
  now.close();
});

test('what it held is searched, replaced and swept as before', async () => {
  const path = folder();
  asVersion1(join(path, 'codesets.db'));
  const at = desk({ path });
  expect(at.find('hypertensive heart')).toEqual(['I11.0']);
  await at.take(fixture('icd10cm-order-2026.txt'));
  expect((await at.handlers['codesets.releases']({})).releases).toMatchObject([{ id: `rel_${'1'.repeat(20)}`, codes: 141 }]);
});

test('a row is still refused that names a system nobody knows, or belongs to no release', () => {
  const now = openReference(join(folder(), 'codesets.db'), referenceMigrations);
  const release = now.driver.prepare("insert into releases (id, system, book, name, official, effective_from, codes, billable, counts, file_name, sha256, imported_at, finder_format, state) values ('x', ?, ?, 'x', 1, 'x', 0, 0, '{}', 'x', 'x', 0, 0, 'staged')");
  expect(() => release.run('cdt', 'codes')).toThrow(/CHECK/);
  expect(() => release.run('cpt', 'novel')).toThrow(/CHECK/);
  expect(() => release.run('cpt', 'codes')).not.toThrow();
  for (const table of ['codes', 'tabular_nodes', 'index_entries', 'conversions']) {
    const columns = now.driver.prepare(`select count(*) from pragma_table_info('${table}')`).pluck().get();
    expect(columns).toBeGreaterThan(5);
  }
  expect(() => now.driver.prepare("insert into codes values (99, 'I10', 1, 'x', 'x', null, null)").run()).toThrow(/FOREIGN KEY/);
  now.close();
});
