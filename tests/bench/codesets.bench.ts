/**
 * Importing full official releases through the command line: time, peak memory, and the size of the database.
 * CHARTLOCK_CODESETS names a folder with the publishers' files (packed with xz or not); without it the small
 * fixtures are imported, which says little.
 *
 *   CHARTLOCK_CODESETS=… npm run bench -- codesets
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from '../../shared/kernel';

const names = [
  'icd10cm-order-2026.txt', 'icd10pcs_order_2026.txt', 'HCPC2025_OCT_ANWEB.csv', 'icd10cm_tabular_2021.xml', 'icd10cm_index_2017.xml', 'icd-10-cm-neoplasm-2025.xml', 'icd-10-cm-drug-2025.xml',
  'icd-10-cm-eindex-2025.xml', ...(process.env['CHARTLOCK_CODESETS'] === undefined ? [] : ['ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx']),
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
} finally {
  rmSync(folder, { recursive: true, force: true });
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
