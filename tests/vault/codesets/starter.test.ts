import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { closeCodesets } from '../../../electron/vault/codesets';
import { desk, fixture, folder, fresh } from './desk';

test('at the first start a sample set answers on every date, and is not official', async () => {
  const { handlers } = desk({ starter: true });
  const { systems } = await handlers['codesets.inForce']({ date: '1999-12-31' });
  expect(systems.map(({ system, release, why }) => [system, release?.name, release?.official, why])).toEqual([
    ['icd10cm', 'Sample', false, 'sample-only'],
    ['icd10pcs', undefined, undefined, 'none-loaded'],
    ['hcpcs', 'Sample', false, 'sample-only'],
  ]);
});

test('what demonstration charts need is in it', () => {
  const at = desk({ starter: true });
  const needed = ['I50.23', 'N17.9', 'N18.32', 'J18.9', 'A41.9', 'J44.1', 'E11.22', 'I10', 'S72.141A', 'M17.11', 'H66.91', 'J45.901', 'K35.80', 'K81.0', 'O80', 'I63.9', 'I48.91', 'I21.4', 'N39.0', 'D64.9', 'E66.9', 'F32.A', 'M54.50', 'Z79.4', 'W19.XXXA', 'Y92.009', 'J1885', 'E0143', 'K0001', 'L1833', 'A4253', 'G0121', 'Q9967', 'LT'];
  expect(needed.filter((code) => at.find(code)[0] !== code)).toEqual([]);
});

test('the sample is imported once, and gives way to an official release', async () => {
  const path = folder();
  const first = desk({ starter: true, path });
  const { releases } = await first.handlers['codesets.releases']({});
  closeCodesets(first.codesets);
  const second = desk({ starter: true, path });
  expect(await second.handlers['codesets.releases']({})).toEqual({ releases });
  await second.take(fixture('icd10cm-order-2026.txt'));
  const { systems } = await second.handlers['codesets.inForce']({ date: '2026-02-01' });
  expect(systems.map(({ why }) => why)).toEqual(['in-force', 'none-loaded', 'sample-only']);
});

test('a reference database that is damaged makes room for a fresh one, and is kept', () => {
  const path = folder();
  writeFileSync(join(path, 'codesets.db'), 'no database at all '.repeat(400));
  const at = desk({ starter: true, path });
  expect(at.find('I50.23')).toEqual(['I50.23']);
  expect(readdirSync(path).filter((name) => name.startsWith('codesets.db.damaged-'))).toHaveLength(1);
});

test('a sample that was removed beside an official release stays away', async () => {
  const path = folder();
  const first = desk({ starter: true, path });
  await first.take(fixture('HCPC2025_OCT_ANWEB.csv'), fresh.quarter);
  const { releases } = await first.handlers['codesets.releases']({});
  for (const release of releases) if (release.system === 'hcpcs' && !release.official) await first.remove(release);
  closeCodesets(first.codesets);
  const second = desk({ starter: true, path });
  expect((await second.handlers['codesets.releases']({})).releases.filter(({ system }) => system === 'hcpcs').map(({ name }) => name)).toEqual(['2025 October']);
});

test('its rows are rows of an order file, each with all its headers', () => {
  const text = readFileSync(fileURLToPath(new URL('../../../electron/vault/codesets/starter/icd10cm-order-sample.txt', import.meta.url)), 'latin1');
  const codes = new Set(text.split(/\r?\n/).filter((line) => line !== '').map((line) => line.slice(6, 13).trim()));
  const headless = [...codes].filter((code) => code.length > 3 && !codes.has(code.slice(0, 3)));
  expect(headless).toEqual([]);
});
