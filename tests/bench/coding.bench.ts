/**
 * What coding costs: a code accepted through the real door (evidence bound, history, audit chain, commit to
 * disk), and the worklist of 10,000 encounters; in the encrypted vault beside the same in an open database.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { closeCodesets, findCode, openCodesets } from '../../electron/vault/codesets';
import type { Door } from '../../electron/vault/dispatch';
import type { ChartKeys } from '../../electron/vault/keys';
import { initialPolicy } from '../../shared/policy';
import { Database, migrate, sql, vaultMigrations } from '../../electron/vault/store';
import { nativeBinding } from '../../electron/vault/store/binding';
import type { CallInput, CallName } from '../../shared/ipc';
import type { Person } from '../../shared/accounts';
import { assignmentIdSchema, documentIdSchema, encounterIdSchema, newId, personIdSchema, z, type EncounterId } from '../../shared/kernel';
import { chartOf, codings } from '../fixtures/charts/codings';
import { openReadyVault, testChartKeys } from '../fixtures/charts/chart-keys';
import { knock, openTestDoor } from '../fixtures/charts/door';
import { seedEncounters } from '../fixtures/charts/seed';

const encounters = 10_000;
const codedCharts = 40;
const listRuns = 60;
const clock = { now: () => Date.now() };
/** A desk that holds so many charts, and keeps those whose dates are long past. */
const policy = { ...initialPolicy, cacheCharts: 20_000, cacheMegabytes: 20_000 };
const folder = mkdtempSync(join(tmpdir(), 'chartlock-bench-'));
const codesets = openCodesets(join(folder, 'reference'), clock);

type Figures = Readonly<Record<string, readonly number[]>>;

/** Makes a call and returns how long it took in milliseconds. */
async function timed<Name extends CallName>(door: Door, name: Name, input: CallInput<Name>): Promise<number> {
  const begun = performance.now();
  await knock(door, name, input);
  return performance.now() - begun;
}

/** A filled database behind its door, and what was measured on it. */
type Bench = { readonly database: Database; readonly door: Door; readonly figures: Record<string, number[]> };

function note({ figures }: Bench, what: string, took: number): void {
  (figures[what] ??= []).push(took);
}

const window: CallInput<'encounters.worklist'> = { text: '', statuses: [], sort: 'controllingDate', descending: false, from: 0, count: 100 };

/**
 * Fills a database, lists it once, closes it and opens it anew: the first list then meets cold caches, as after
 * an unlock, but code that has run before, so that the database measured first is not at a disadvantage.
 */
async function prepare(open: () => { readonly database: Database; readonly chartKeys: ChartKeys }): Promise<Bench> {
  const person: Person = { id: newId('per', personIdSchema, randomBytes), name: 'Bench Coder', identifier: 'bench', role: 'coder' };
  const { database: first, chartKeys: firstKeys } = open();
  first.run(sql`insert into people (id, name, identifier, role, created_at) values (${person.id}, ${person.name}, ${person.identifier}, ${person.role}, 0)`);
  const begun = performance.now();
  first.transaction('write', (db) =>
    seedEncounters(db, encounters, { person, now: clock.now(), newId: (prefix, schema) => newId(prefix, schema, randomBytes), afterCommit: () => undefined, alsoAudit: () => undefined }),
  );
  const took = performance.now() - begun;
  await knock(openTestDoor({ database: first, chartKeys: firstKeys, person, codesets, folder, clock, policy }), 'encounters.worklist', window);
  first.close();
  const { database, chartKeys } = open();
  const bench = { database, door: openTestDoor({ database, chartKeys, person, codesets, folder, clock, policy }), figures: {} };
  note(bench, 'fill with the encounters', took);
  return bench;
}

async function listEncounters(bench: Bench): Promise<void> {
  const list = async (what: string, more: Partial<typeof window> = {}): Promise<void> => note(bench, what, await timed(bench.door, 'encounters.worklist', { ...window, ...more }));
  if (bench.figures['worklist, first after opening'] === undefined) await list('worklist, first after opening');
  await list('worklist, first window');
  await list('worklist, window from 9,900', { from: 9_900 });
  await list('worklist, by status descending', { sort: 'status', descending: true });
  await list('worklist, by codes', { sort: 'codes', descending: true });
  await list('worklist, words typed', { text: 'agren inpatient', statuses: ['new', 'in-progress'] });
}

/** Codes a chart as a coder does: open, assign with evidence, move, undo, check. */
async function codeChart(bench: Bench): Promise<void> {
  const { database, door } = bench;
  const name = 'Testa-Morales, Ivonne';
  const { details, patient, documents } = chartOf(name);
  const coded = (codings[name] ?? []).filter(({ system, code }) => findCode(codesets, system, code, '2026-03-07')?.entry.billable === true);
  const create = { details, patient, documents: documents.map(({ text, ...head }) => ({ ...head, from: { text } })) };
  note(bench, 'create an encounter of 4 documents', await timed(door, 'encounters.create', create));
  const encounterId = latest(database);
  note(bench, 'open an encounter', await timed(door, 'encounters.open', { encounterId }));
  const rows = database.all(z.strictObject({ id: documentIdSchema, title: z.string() }), sql`select id, title from documents where encounter_id = ${encounterId}`);
  for (const { system, code, document, words } of coded) {
    const text = documents.find(({ title }) => title === document)?.text ?? '';
    const documentId = rows.find(({ title }) => title === document)?.id;
    if (documentId === undefined) throw new Error(`no document ${document}`);
    const start = text.indexOf(words);
    const evidence = [{ documentId, start, end: start + words.length }];
    note(bench, 'assign, with audit and commit', await timed(door, 'coding.assign', { encounterId, system, code, evidence, exception: null, rationale: '' }));
  }
  const last = database.get(z.strictObject({ id: assignmentIdSchema }), sql`select id from assignments where encounter_id = ${encounterId} and position = ${coded.length}`);
  if (last === undefined) throw new Error('the last code is missing');
  note(bench, 'make the last code principal', await timed(door, 'coding.move', { encounterId, assignmentId: last.id, position: 1 }));
  note(bench, 'undo that', await timed(door, 'coding.undo', { encounterId }));
  note(bench, 'check before finalising', await timed(door, 'coding.check', { encounterId }));
}

function latest(database: Database): EncounterId {
  const row = database.get(z.strictObject({ id: encounterIdSchema }), sql`select id from encounters where demo = 0 order by rowid desc limit 1`);
  if (row === undefined) throw new Error('no encounter was created');
  return row.id;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function table(encrypted: Figures, plain: Figures): string {
  const shown = (values: readonly number[]): string => [0.5, 0.95].map((share) => quantile(values, share).toFixed(2).padStart(9)).join('');
  const lines = Object.entries(encrypted).map(([what, values]) => {
    const beside = plain[what] ?? [];
    return `${what.padEnd(38)}${String(values.length).padStart(5)}${shown(values)}  ${shown(beside)}  ${(quantile(values, 0.5) / quantile(beside, 0.5)).toFixed(2).padStart(6)}`;
  });
  return [`${'milliseconds'.padEnd(38)}${'runs'.padStart(5)}${'p50'.padStart(9)}${'p95'.padStart(9)}  ${'p50'.padStart(9)}${'p95'.padStart(9)}  times`, ...lines].join('\n');
}

/** The vault's own settings without its cipher, and charts that are not sealed. */
function openPlain(path: string): Database {
  const binding = nativeBinding();
  const database = new Database(new Driver(path, binding === undefined ? {} : { nativeBinding: binding }));
  for (const pragma of ['temp_store = memory', 'foreign_keys = on', 'secure_delete = on', 'cache_size = -65536', 'journal_mode = wal', 'synchronous = full']) {
    database.driver.pragma(pragma);
  }
  database.sealWith({
    seal: (_encounterId, text) => Buffer.from(text),
    open: (_encounterId, bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(),
    has: () => true,
    save: () => undefined,
    forget: () => undefined,
  });
  migrate(database, vaultMigrations);
  return database;
}

try {
  const key = randomBytes(32);
  const chartKeys = testChartKeys(folder);
  const vaultPath = join(folder, 'vault.db');
  const plainPath = join(folder, 'plain.db');
  const benches = [
    await prepare(() => ({ database: openReadyVault(vaultPath, key, chartKeys), chartKeys })),
    await prepare(() => ({ database: openPlain(plainPath), chartKeys })),
  ] as const;
  // Turn by turn, so that what else the machine does falls on both alike.
  for (let run = 0; run < listRuns; run += 1) for (const bench of benches) await listEncounters(bench);
  for (let chart = 0; chart < codedCharts; chart += 1) for (const bench of benches) await codeChart(bench);
  for (const { database } of benches) database.close();
  const megabytes = (path: string): string => `${(statSync(path).size / 1_000_000).toFixed(0)} MB`;
  console.log(`${encounters.toLocaleString('en-US')} encounters; encrypted (${megabytes(vaultPath)}) beside plain (${megabytes(plainPath)}); Node ${process.version}\n`);
  console.log(table(benches[0].figures, benches[1].figures));
} finally {
  closeCodesets(codesets);
  rmSync(folder, { recursive: true, force: true });
}
