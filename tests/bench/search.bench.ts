/**
 * Searching three full releases, key by key as a person types: Chartlock's finder beside MiniSearch, FlexSearch
 * and SQLite's FTS5, with the same codes and the same queries, each in a process of its own.
 * CHARTLOCK_CODESETS names a folder with the publishers' files; CHARTLOCK_SAMPLES one whose index-queries/*.jsonl
 * hold {"query", "codes"}, from which queries are taken and recall is measured; else titles are typed.
 *
 *   CHARTLOCK_CODESETS=… CHARTLOCK_SAMPLES=… npm run bench -- search
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openReference, sql } from '../../electron/vault/store';
import { buildFinder, codeAt, detectLayout, layoutReader, lineLayoutSchema, mergeFound, openFinder, searchFinder, titleAt, writeCode, type CodeEntry } from '../../shared/codesets';
import { z } from '../../shared/kernel';

type Engine = { readonly search: (query: string, limit: number) => readonly { readonly code: string }[] };
const limit = 50;
const source = process.env['CHARTLOCK_CODESETS'] ?? join('tests', 'fixtures', 'codesets');
const samples = process.env['CHARTLOCK_SAMPLES'];

function readSet(name: string): CodeEntry[] {
  const found = readdirSync(source, { recursive: true, encoding: 'utf8' }).find((path) => path.split(/[\\/]/).at(-1)?.replace(/\.xz$/, '') === name);
  if (found === undefined) throw new Error(`${name} is not in ${source}`);
  const path = join(source, found);
  const text = found.endsWith('.xz') ? spawnSync('xz', ['-dc', path], { encoding: 'latin1', maxBuffer: 1e9 }).stdout : readFileSync(path, 'latin1');
  const entries: CodeEntry[] = [];
  const reader = layoutReader(lineLayoutSchema.parse(detectLayout(text.slice(0, 65_536)).layout), (entry) => entries.push(entry));
  text.trimEnd().split(/\r?\n/).forEach((line, index) => reader.line({ text: line, number: index + 1, ended: true }));
  reader.end();
  return entries;
}

const engines: Readonly<Record<string, (sets: readonly CodeEntry[][]) => Promise<Engine>>> = {
  'chartlock finder': (sets) => {
    const finders = sets.map((entries) => {
      const building = buildFinder(entries);
      let step = building.next();
      while (step.done !== true) step = building.next();
      return { system: entries[0]?.system ?? 'icd10cm', finder: openFinder(step.value) };
    });
    return Promise.resolve({
      search: (query) => {
        const answers = finders.map(({ system, finder }) => ({ system, finder, ...searchFinder(finder, { query, date: '2026-02-01', billableOnly: false, limit }) }));
        return mergeFound(answers, limit).map(({ answer: { system, finder }, hit }) => ({ code: writeCode(system, codeAt(finder, hit.position)), title: titleAt(finder, hit.position) }));
      },
    });
  },
  minisearch: async (sets) => {
    const { default: MiniSearch } = await import('minisearch');
    const index = new MiniSearch<{ id: number; code: string; title: string }>({ fields: ['code', 'title'], storeFields: ['code', 'title'], searchOptions: { prefix: true, combineWith: 'AND' } });
    index.addAll(sets.flat().map(({ system, code, title }, id) => ({ id, code: writeCode(system, code), title })));
    const hit = z.object({ code: z.string(), title: z.string() });
    return { search: (query) => index.search(query).slice(0, limit).map((found) => hit.parse(found)) };
  },
  flexsearch: async (sets) => {
    const { Index } = await import('flexsearch');
    const index = new Index({ tokenize: 'forward' });
    const all = sets.flat();
    all.forEach(({ system, code, title }, id) => index.add(id, `${writeCode(system, code)} ${title}`));
    const ids = z.array(z.number());
    return { search: (query) => ids.parse(index.search(query, { limit })).flatMap((id) => (all[id] === undefined ? [] : [{ code: writeCode(all[id].system, all[id].code), title: all[id].title }])) };
  },
  'sqlite fts5': (sets) => {
    const database = openReference(':memory:', []);
    database.driver.exec(`create virtual table titles using fts5 (code, title, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2')`);
    database.transaction('write', (db) => sets.flat().forEach(({ system, code, title }) => db.run(sql`insert into titles values (${writeCode(system, code)}, ${title})`)));
    const rows = z.object({ code: z.string(), title: z.string() });
    const phrase = (query: string): string => (query.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"*`).join(' ');
    return Promise.resolve({ search: (query) => (phrase(query) === '' ? [] : database.all(rows, sql`select code, title from titles where titles match ${phrase(query)} order by rank limit ${limit}`)) });
  },
};

const sampleSchema = z.object({ query: z.string(), codes: z.array(z.string()) });
function sampleQueries(name: string): z.infer<typeof sampleSchema>[] {
  if (samples === undefined) return [];
  const lines = readFileSync(join(samples, 'index-queries', `${name}.jsonl`), 'utf8').trim().split('\n');
  return lines.map((line) => sampleSchema.parse(JSON.parse(line)));
}

/** Whole queries, and what stands in the box after each key of some of them; short beginnings included. */
function typed(sets: readonly CodeEntry[][]): string[] {
  const titles = sets.flatMap((entries) => entries.filter((_entry, index) => index % 500 === 0).map(({ title }) => title.toLowerCase()));
  const whole = samples === undefined ? titles : ['natural-order', 'index-order', 'see-synonyms', 'external-cause'].flatMap((name) => sampleQueries(name).map(({ query }) => query));
  const picked = whole.filter((_query, index) => index % Math.max(1, Math.floor(whole.length / 60)) === 0);
  const keys = picked.flatMap((query) => Array.from({ length: Math.min(query.length, 30) }, (_none, length) => query.slice(0, length + 1)));
  return [...'abcdefghijklmnopqrstuvwxyz0123456789', 'un', 'I50', 'S72.0', '0SR', 'J18', ...keys, ...whole.filter((_query, index) => index % 20 === 0)];
}

async function measure(name: string): Promise<void> {
  const make = engines[name];
  if (make === undefined) throw new Error(name);
  const sets = ['icd10cm-order-2026.txt', 'icd10pcs_order_2026.txt', 'HCPC2025_OCT_ANWEB.csv'].map(readSet);
  const queries = typed(sets);
  global.gc?.();
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const engine = await make(sets);
  const built = performance.now() - began;
  global.gc?.();
  const memory = process.memoryUsage().rss - before;
  for (const query of queries.slice(0, 200)) engine.search(query, limit);
  const times: { query: string; ms: number }[] = [];
  for (const query of queries) {
    const start = performance.now();
    engine.search(query, limit);
    times.push({ query, ms: performance.now() - start });
  }
  times.sort((left, right) => left.ms - right.ms);
  const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))]?.ms ?? 0).toFixed(2).padStart(8);
  const slowest = times.slice(-3).map(({ query, ms }) => `"${query}" ${ms.toFixed(1)}`).join(', ');
  console.log(`${name.padEnd(17)} build ${String(Math.round(built)).padStart(6)} ms  memory ${String(Math.round(memory / 1e6)).padStart(5)} MB  ${times.length} queries: p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  max ${at(1)} ms  (${slowest})`);
  for (const set of ['natural-order', 'index-order']) {
    const all = sampleQueries(set);
    // Enough of them to compare by; the other engines take minutes for all.
    const rows = all.filter((_row, index) => index % Math.ceil(all.length / 400) === 0);
    if (rows.length === 0) continue;
    const right = rows.filter(({ query, codes }) => engine.search(query, limit).slice(0, 10).some(({ code }) => codes.some((wanted) => code.startsWith(wanted)))).length;
    console.log(`${' '.repeat(17)} recall@10 ${set}: ${(right / rows.length).toFixed(3)} (n = ${rows.length})`);
  }
}

const only = process.argv[2];
if (only !== undefined) await measure(only);
else {
  if (process.env['CHARTLOCK_CODESETS'] === undefined) console.log('CHARTLOCK_CODESETS is not set: these are the small fixtures.');
  for (const name of Object.keys(engines)) spawnSync(process.execPath, ['--expose-gc', ...process.execArgv, fileURLToPath(import.meta.url), name], { stdio: 'inherit' });
}
