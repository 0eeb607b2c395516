import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { encounterIdSchema, z, type EncounterId } from '../../shared/kernel';
import { expect } from '../e2e/support/desk';
import { test, type FreeDesk } from '../e2e/support/free-desk';
import { setUpDesk, unlock } from '../e2e/support/hands';

/**
 * Eight hours of a desk in about twenty minutes: 10,000 codes assigned and taken away again, 500 locks. What grows, and
 * what becomes slow, is printed; nothing here fails on time or size. `CHARTLOCK_SOAK_LOCKS` makes it shorter.
 */

const locks = Number(process.env['CHARTLOCK_SOAK_LOCKS'] ?? '500');
const assignsPerLock = 20;
/** The first and the last part of a row of figures, which are compared. */
const part = 0.1;

/** One figure of every session of the desk. */
type Figures = Readonly<Record<'seconds until it is open' | 'ms to assign a code, median' | 'ms to assign a code, 95 %' | 'MB of the vault process' | 'MB of the page' | 'MB of the main process' | 'open files' | 'processes' | 'files of the profile', number>>;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const median = (values: readonly number[]): number => at(values, 0.5);

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** What a process holds of the machine's memory for itself alone, in MB: what it shares with others is no leak of its own. */
function ownMegabytes(pid: number): number {
  const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return ['Private_Clean', 'Private_Dirty'].reduce((sum, name) => sum + Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(lines)?.[1] ?? 0), 0) / 1024;
}

function filesBelow(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).length;
}

/** The demo charts, added by the call that the page makes for them. */
async function addCharts(page: Page): Promise<readonly EncounterId[]> {
  const reply = await page.evaluate(() => window.desk.vault.encounters.createDemo('{}'));
  if (!reply.ok) throw new Error(reply.fault.code);
  return z.object({ encounterIds: z.array(encounterIdSchema) }).parse(JSON.parse(reply.output)).encounterIds;
}

/** Codes that may be assigned to them. */
async function findCodes(page: Page): Promise<readonly string[]> {
  const input = JSON.stringify({ query: 'acute', date: '2026-03-01', systems: ['icd10cm'], billableOnly: true, limit: assignsPerLock });
  const reply = await page.evaluate((json) => window.desk.vault.codesets.search(json), input);
  if (!reply.ok) throw new Error(reply.fault.code);
  return z.object({ hits: z.array(z.object({ code: z.string() })) }).parse(JSON.parse(reply.output)).hits.map(({ code }) => code);
}

/** Opens a chart, assigns codes to it and takes each away again, by the page's own calls. @returns the milliseconds that each assigning took */
async function work(page: Page, encounterId: EncounterId, codes: readonly string[]): Promise<number[]> {
  return await page.evaluate(async ({ encounterId, codes, count }) => {
    const { encounters, coding } = window.desk.vault;
    const must = (reply: Awaited<ReturnType<typeof encounters.open>>): string => {
      if (!reply.ok) throw new Error(reply.fault.code);
      return reply.output;
    };
    must(await encounters.open(JSON.stringify({ encounterId })));
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const since = performance.now();
      const output = must(await coding.assign(JSON.stringify({ encounterId, system: 'icd10cm', code: codes[index % codes.length], evidence: [], exception: null, rationale: '' })));
      times.push(performance.now() - since);
      const assignmentId = /"assignmentId":"([^"]+)"\}$/.exec(output)?.[1];
      must(await coding.remove(JSON.stringify({ encounterId, assignmentId })));
    }
    return times;
  }, { encounterId, codes, count: assignsPerLock });
}

/** The chart of a session, one after the other. */
const chartOf = (charts: readonly EncounterId[], session: number): EncounterId => {
  const chart = charts[session % charts.length];
  if (chart === undefined) throw new Error('there is no chart');
  return chart;
};

function look(desk: FreeDesk, seconds: number, times: readonly number[]): Figures {
  const processes = desk.processes();
  return {
    'seconds until it is open': seconds,
    'ms to assign a code, median': median(times),
    'ms to assign a code, 95 %': at(times, 0.95),
    'MB of the vault process': ownMegabytes(desk.pidOf('vault')),
    'MB of the page': ownMegabytes(desk.pidOf('renderer')),
    'MB of the main process': ownMegabytes(desk.pidOf('main')),
    'open files': processes.reduce((sum, { pid }) => sum + readdirSync(`/proc/${pid}/fd`).length, 0),
    processes: processes.length,
    'files of the profile': filesBelow(desk.profile),
  };
}

async function lock(desk: FreeDesk): Promise<void> {
  const before = desk.processes().map(({ pid }) => pid);
  await desk.page.keyboard.press('Control+l').catch(() => undefined);
  await desk.ended(before, 15_000);
  await desk.attach();
}

/** Prints how a row of figures went from its first part to its last. */
function compare<Name extends string>(rows: readonly Readonly<Record<Name, number>>[], names: readonly Name[]): void {
  const some = Math.max(1, Math.floor(rows.length * part));
  for (const name of names) {
    // Memory rises until it is tidied up: what stays is the least of each part.
    const figure = name.startsWith('MB') ? (values: readonly number[]): number => Math.min(...values) : median;
    const [first, last] = [rows.slice(0, some), rows.slice(-some)].map((each) => figure(each.map((row) => row[name])));
    const growth = (((last ?? 0) - (first ?? 0)) / (first ?? 1)) * 100;
    print(`  ${name}: ${first?.toFixed(1)} in the first ${some}, ${last?.toFixed(1)} in the last (${growth >= 0 ? '+' : ''}${growth.toFixed(1)} %)`);
  }
}

const namesOf = <Row extends Readonly<Record<string, number>>>(row: Row | undefined): (keyof Row & string)[] => Object.keys(row ?? {});

test('a day of work', async ({ freeDesk }) => {
  test.setTimeout(3 * 60 * 60_000);
  await setUpDesk(await freeDesk.start());
  const charts = await addCharts(freeDesk.page);
  const codes = await findCodes(freeDesk.page);
  const rows: Figures[] = [];
  const since = Date.now();
  for (let session = 0; session < locks; session += 1) {
    await lock(freeDesk);
    const typed = performance.now();
    await unlock(freeDesk.page);
    const opened = (performance.now() - typed) / 1000;
    const times = await work(freeDesk.page, chartOf(charts, session), codes);
    rows.push(look(freeDesk, opened, times));
    if ((session + 1) % 50 === 0) print(`${session + 1} locks, ${(session + 1) * assignsPerLock} codes assigned, ${Math.round((Date.now() - since) / 1000)} s`);
  }
  expect(rows).toHaveLength(locks);
  print(`${locks} locks with ${locks * assignsPerLock} codes assigned and taken away, in ${Math.round((Date.now() - since) / 60_000)} minutes:`);
  compare(rows, namesOf(rows[0]));
  print(`  the vault’s file at the end: ${(statSync(join(freeDesk.profile, 'vault', 'vault.db')).size / 1024 / 1024).toFixed(1)} MB`);
});

test('a long session without a lock', async ({ freeDesk }) => {
  test.setTimeout(60 * 60_000);
  await setUpDesk(await freeDesk.start());
  const charts = await addCharts(freeDesk.page);
  const codes = await findCodes(freeDesk.page);
  const rows: Figures[] = [];
  for (let round = 0; round < Math.max(10, locks); round += 1) rows.push(look(freeDesk, 1, await work(freeDesk.page, chartOf(charts, round), codes)));
  print(`one session with ${rows.length * assignsPerLock} codes assigned and taken away:`);
  compare(rows.slice(Math.floor(rows.length / 10)), namesOf(rows[0]).filter((name) => name !== 'seconds until it is open' && name !== 'processes'));
});
