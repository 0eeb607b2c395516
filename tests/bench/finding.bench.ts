/**
 * Finding the right code: the share of phrases whose code is among the first ten hits, and first, over all books; beside it
 * MiniSearch (prefix and fuzzy) and SQLite's FTS5 (bm25) over titles, and FTS5 over titles and the paths of the Index, as a plain
 * program would do it. A hit is right if it equals an expected code or begins with it.
 *
 * CHARTLOCK_CODESETS names a folder with the publishers' files; CHARTLOCK_SAMPLES one whose index-queries/*.jsonl hold
 * {"query", "codes"}, or {"abbreviation", "senses": [{"codes"}]}. The peers answer a sample of each set; Chartlock answers the
 * whole of it too.
 *
 *   CHARTLOCK_CODESETS=… CHARTLOCK_SAMPLES=… npm run bench -- finding
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import MiniSearch from 'minisearch';
import { closeCodesets, inspectFile, openReferenceFile, readReleases, searchCodesets, stageFile, warmFinders } from '../../electron/vault/codesets';
import { readEntries } from '../../electron/vault/codesets/books-store';
import { readAllCodes } from '../../electron/vault/codesets/store';
import { openReference, sql } from '../../electron/vault/store';
import { systems, writeCode } from '../../shared/codesets';
import { newId, releaseIdSchema, z } from '../../shared/kernel';

const source = process.env['CHARTLOCK_CODESETS'];
const samples = process.env['CHARTLOCK_SAMPLES'];
const names = [
  'icd10cm-order-2026.txt', 'icd10cm_tabular_2021.xml', 'icd10cm_index_2017.xml', 'icd-10-cm-neoplasm-2025.xml', 'icd-10-cm-drug-2025.xml', 'icd-10-cm-eindex-2025.xml',
  'ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx', 'icd10pcs_order_2026.txt', 'HCPC2025_OCT_ANWEB.csv',
];
const date = '2026-02-01';
const limit = 10;
/** Of each set so many phrases are put to the peers, which take a hundred times as long. */
const mostForPeers = 100;

type Phrase = { readonly query: string; readonly codes: readonly string[] };
type Search = (query: string) => readonly string[];

const lineSchema = z.union([
  z.object({ query: z.string(), codes: z.array(z.string()) }),
  z.object({ abbreviation: z.string(), senses: z.array(z.object({ codes: z.array(z.string()).default([]) })) }).transform(({ abbreviation, senses }) => ({ query: abbreviation, codes: senses.flatMap(({ codes }) => codes) })),
]);

function setsIn(folder: string): ReadonlyMap<string, readonly Phrase[]> {
  const files = readdirSync(join(folder, 'index-queries')).filter((name) => name.endsWith('.jsonl')).sort();
  return new Map(files.map((name) => [basename(name, '.jsonl'), readFileSync(join(folder, 'index-queries', name), 'utf8').trim().split('\n').map((line) => lineSchema.parse(JSON.parse(line))).filter(({ codes }) => codes.length > 0)]));
}

function share(phrases: readonly Phrase[], search: Search): { readonly first: number; readonly ten: number } {
  const right = (codes: readonly string[], hit: string | undefined): boolean => hit !== undefined && codes.some((code) => hit.startsWith(code));
  let first = 0;
  let ten = 0;
  for (const { query, codes } of phrases) {
    const hits = search(query.slice(0, 400));
    if (right(codes, hits[0])) first += 1;
    if (hits.slice(0, 10).some((hit) => right(codes, hit))) ten += 1;
  }
  return { first: first / phrases.length, ten: ten / phrases.length };
}

/** So many phrases of each set are typed key by key. */
const mostTyped = 20;

const shown = ({ first, ten }: { readonly first: number; readonly ten: number }): string => `${ten.toFixed(3)} / ${first.toFixed(3)}`.padStart(15);

async function measure(from: string, phrasesFrom: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chartlock-finding-'));
  const codesets = openReferenceFile(join(folder, 'codesets.db'), { now: () => Date.now() });
  try {
    const all = readdirSync(from, { recursive: true, encoding: 'utf8' });
    for (const name of names) {
      const path = join(from, all.find((each) => basename(each) === name) ?? name);
      const [inspected] = await inspectFile(path);
      if (inspected?.release === undefined || inspected.release === null) throw new Error(`${name}: of no known release`);
      const staged = await stageFile(codesets.writer, { path, member: inspected.source.member, terms: inspected.release, official: true, newId: newId('rel', releaseIdSchema, randomBytes), now: Date.now() });
      staged.publish();
    }
    const began = performance.now();
    await warmFinders(codesets, date);
    console.log(`finders over all books made in ${((performance.now() - began) / 1000).toFixed(1)} s, resident ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);

    const times: number[] = [];
    const ours: Search = (query) => {
      const start = performance.now();
      const { hits } = searchCodesets(codesets, { query, date, systems: [...systems], billableOnly: false, limit });
      times.push(performance.now() - start);
      return hits.map(({ code }) => code);
    };
    const key = (book: string): number => readReleases(codesets.reader).find(({ release }) => release.system === 'icd10cm' && release.book === book)?.key ?? 0;
    const titles = readAllCodes(codesets.reader, key('codes')).map(({ code, title }) => ({ code: writeCode('icd10cm', code), title }));
    const peers: readonly (readonly [string, Search])[] = [
      ['MiniSearch', miniSearch(titles)],
      ['FTS5 titles', fts5(titles)],
      ['FTS5 + Index', fts5([...titles, ...indexPaths(readEntries(codesets.reader, key('index')))])],
    ];
    console.log(`${'in the first ten / first'.padEnd(26)} ${'Chartlock'.padStart(15)} ${'of a sample'.padStart(15)} ${peers.map(([name]) => name.padStart(15)).join(' ')}`);
    for (const [name, phrases] of setsIn(phrasesFrom)) {
      const some = phrases.filter((_phrase, index) => index % Math.ceil(phrases.length / mostForPeers) === 0);
      console.log(`${`${name} (${phrases.length})`.padEnd(26)} ${shown(share(phrases, ours))} ${shown(share(some, ours))} ${peers.map(([, search]) => shown(share(some, search))).join(' ')}`);
    }
    printTimes('Chartlock, all systems', times);
    times.length = 0;
    const some = [...setsIn(phrasesFrom).values()].flatMap((phrases) => phrases.filter((_phrase, index) => index % Math.ceil(phrases.length / mostTyped) === 0));
    for (const { query } of some) for (let length = 1; length <= Math.min(query.length, 30); length += 1) ours(query.slice(0, length));
    printTimes('– after each key of a phrase', times);
  } finally {
    closeCodesets(codesets);
    rmSync(folder, { recursive: true, force: true });
  }
}

function printTimes(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (part: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(2);
  console.log(`${what}, ${sorted.length} searches: p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  max ${at(1)} ms`);
}

type Titled = { readonly code: string; readonly title: string };

function miniSearch(titles: readonly Titled[]): Search {
  const index = new MiniSearch<Titled & { readonly id: number }>({ fields: ['code', 'title'], storeFields: ['code'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  index.addAll(titles.map((each, id) => ({ id, ...each })));
  const hit = z.object({ code: z.string() });
  return (query) => index.search(query).slice(0, limit).map((found) => hit.parse(found).code);
}

function fts5(titles: readonly Titled[]): Search {
  const database = openReference(':memory:', []);
  database.driver.exec(`create virtual table titles using fts5 (code unindexed, title, tokenize = 'porter unicode61 remove_diacritics 2')`);
  database.transaction('write', (db) => titles.forEach(({ code, title }) => db.run(sql`insert into titles values (${code}, ${title})`)));
  const rows = z.object({ code: z.string() });
  return (query) => {
    const words = (query.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`).join(' OR ');
    if (words === '') return [];
    const found = database.all(rows, sql`select code from titles where titles match ${words} order by rank limit ${limit * 3}`);
    return [...new Set(found.map(({ code }) => code))].slice(0, limit);
  };
}

/** The path of each entry of the Index that has a code. */
function indexPaths(entries: ReturnType<typeof readEntries>): Titled[] {
  const paths = new Map<number, string>();
  return entries.flatMap(({ id, parent, title, code }) => {
    const path = parent === null ? title : `${paths.get(parent) ?? ''} ${title}`;
    paths.set(id, path);
    return code === '' ? [] : [{ code: code.replace(/\.?-+$/, ''), title: path }];
  });
}

if (source === undefined || samples === undefined) console.log('CHARTLOCK_CODESETS and CHARTLOCK_SAMPLES are not both set: nothing is measured.');
else await measure(source, samples);
