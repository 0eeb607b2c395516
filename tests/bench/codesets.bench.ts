/**
 * Importing every book of the official releases through the command line, the finders over them included: time, peak memory, and the size
 * of the database. Then how long that takes to open, and how much memory the finders take for charts of one year, and of two side by side.
 * CHARTLOCK_CODESETS names a folder with the publishers' files (packed with xz or not); without it the small
 * fixtures are imported, which says little.
 *
 *   CHARTLOCK_CODESETS=… npm run bench -- codesets
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { closeCodesets, openReferenceFile, searchCodesets, stageFile, warmFinders } from '../../electron/vault/codesets';
import { newId, releaseIdSchema, z } from '../../shared/kernel';

const names = [
  'icd10cm-order-2026.txt', 'icd10pcs_order_2026.txt', 'HCPC2025_OCT_ANWEB.csv', 'icd10cm_tabular_2021.xml', 'icd10cm_index_2017.xml', 'icd-10-cm-neoplasm-2025.xml', 'icd-10-cm-drug-2025.xml',
  'icd-10-cm-eindex-2025.xml', 'icd10pcs_tables_2025.xml', 'icd10pcs_index_2025.xml', 'icd10pcs_definitions_2025.xml', 'cms_place_of_service_2024-06.tsv', ...(process.env['CHARTLOCK_CODESETS'] === undefined ? [] : ['ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx']),
];
const given = process.env['CHARTLOCK_CODESETS'];
const source = given ?? join('tests', 'fixtures', 'codesets');
if (given === undefined) console.log('CHARTLOCK_CODESETS is not set: these are the small fixtures.');

const folder = mkdtempSync(join(tmpdir(), 'chartlock-bench-'));
try {
  // Makes sure that the bundle is of the present sources.
  spawnSync(process.execPath, ['build/cli.mjs', '--version'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const files = names.map((name) => unpacked(name));
  // The child watches its own resident set. (The kernel's figure for a child's peak includes the parent it was
  // forked from, which has just run the bundler.)
  const reporter = `
    let peak = 0;
    const look = () => { peak = Math.max(peak, process.memoryUsage.rss()); };
    setInterval(look, 10).unref();
    process.on('exit', () => { look(); process.stderr.write(JSON.stringify({ peak }) + '\\n'); });`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(reporter)}`, join('.out', 'app', 'cli.js'), 'codesets', 'import', '--json', '--reference', join(folder, 'codesets.db'), ...files];
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(stderr);
  const imported = z.object({ file: z.string(), rows: z.number(), billable: z.number(), ms: z.number() });
  for (const line of stdout.trim().split('\n')) {
    const { file, rows, billable, ms } = imported.parse(JSON.parse(line));
    console.log(`${file.padEnd(38)} ${String(rows).padStart(7)} rows  ${String(billable).padStart(7)} billable  ${String(ms).padStart(6)} ms`);
  }
  const { peak } = z.object({ peak: z.number() }).parse(JSON.parse(stderr.trim().split('\n').at(-1) ?? ''));
  console.log(`all together               ${seconds.toFixed(1)} s (with start of the process), peak memory ${(peak / 1e6).toFixed(0)} MB, database ${(statSync(join(folder, 'codesets.db')).size / 1e6).toFixed(0)} MB`);
  await measureOpening(join(folder, 'codesets.db'), join(folder, 'icd10cm-order-2026.txt'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const clock = { now: () => Date.now() };

/** What is held, in megabytes: objects, and the finders' arrays beside them. */
function held(): number {
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

async function measureOpening(path: string, codes: string): Promise<void> {
  const times = Array.from({ length: 7 }, () => {
    const began = performance.now();
    closeCodesets(openReferenceFile(path, clock));
    return performance.now() - began;
  }).sort((left, right) => left - right);
  console.log(`the reference database opens in ${(times[3] ?? 0).toFixed(1)} ms (median of ${times.length}, the longest ${(times.at(-1) ?? 0).toFixed(1)} ms)`);

  const codesets = openReferenceFile(path, clock);
  try {
    const empty = held();
    const began = performance.now();
    await warmFinders(codesets, '2026-02-01');
    console.log(`finders of one year open in ${(performance.now() - began).toFixed(0)} ms and take ${(held() - empty).toFixed(0)} MB`);
    const staged = await stageFile(codesets.writer, { path: codes, terms: { name: 'FY2025', effectiveFrom: '2024-10-01', effectiveTo: '2025-09-30' }, official: true, newId: newId('rel', releaseIdSchema, randomBytes), now: Date.now() });
    staged.publish();
    await warmFinders(codesets, '2025-02-01');
    const found = ['2025-02-01', '2026-02-01'].map((date) => searchCodesets(codesets, { query: 'failed heart', systems: ['icd10cm'], billableOnly: false, limit: 10, date }).hits[0]?.why.by ?? 'nothing');
    console.log(`with ICD-10-CM of two years side by side ${(held() - empty).toFixed(0)} MB (both find by ${found.join(' and ')})`);
  } finally {
    closeCodesets(codesets);
  }
}

/** A file of the source folder, copied and unpacked. */
function unpacked(name: string): string {
  const found = readdirSync(source, { recursive: true, encoding: 'utf8' }).find((path) => path.split(/[\\/]/).at(-1)?.replace(/\.xz$/, '') === name);
  if (found === undefined) throw new Error(`${name} is not in ${source}`);
  const path = join(folder, name);
  copyFileSync(join(source, found), found.endsWith('.xz') ? `${path}.xz` : path);
  if (!existsSync(path)) spawnSync('xz', ['-d', `${path}.xz`], { stdio: 'inherit' });
  return path;
}
