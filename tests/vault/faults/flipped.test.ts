import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readHeader, twinName } from '../../../electron/vault/keys/header';
import { isWhole, markSuffix, openVault, sql } from '../../../electron/vault/store';
import { FaultError, refuse, z } from '../../../shared/kernel';
import { dice } from '../../support/dice';
import { addChart } from '../support/charts';
import { bytes, keeperOf, openTestVault, passphrase, temporaryFolder } from '../support/vault';

vi.setConfig({ testTimeout: 120_000 });

const seed = 8;

/** What became of a flip: it is said, or all that was kept is read as it was. Anything else would be silently wrong. */
type Outcome = 'said' | 'unchanged' | 'silently wrong';

/** The file with one bit of one byte turned over. */
function flipped(content: Buffer, at: number, bit: number): Buffer {
  const changed = Buffer.from(content);
  changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
  return changed;
}

function outcomeOf(whole: string, read: () => string): Outcome {
  try {
    return read() === whole ? 'unchanged' : 'silently wrong';
  } catch (error) {
    // A page that nobody had read until then is told of by the door: SQLite's own word becomes `vault-damaged`.
    const isSaid = error instanceof FaultError ? error.fault.code === 'vault-damaged' : /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String(Reflect.get(Object(error), 'code')));
    if (!isSaid) throw error;
    return 'said';
  }
}

function tally(outcomes: readonly Outcome[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { said: 0, unchanged: 0, 'silently wrong': 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

const tableRow = z.strictObject({ name: z.string() });

/** A vault as a kill leaves it: one chart has come into the database, what followed lies in the journal. */
function keptVault() {
  const { database, path, key, personId } = openTestVault();
  const person = { id: personId, name: 'Nora Quill', identifier: 'nquill', role: 'coder' as const };
  addChart(database, person, 'first');
  database.emptyJournal();
  addChart(database, person, 'second');
  for (let turn = 0; turn < 4; turn += 1) database.transaction('write', (db) => db.run(sql`update people set name = ${`Nora Quill ${turn}`}`));
  const at = join(temporaryFolder(), 'vault.db');
  const files: { readonly database: Buffer; readonly journal: Buffer } = { database: readFileSync(path), journal: readFileSync(`${path}-wal`) };
  copyFileSync(`${path}${markSuffix}`, `${at}${markSuffix}`);
  const mark = readFileSync(`${path}${markSuffix}`);
  /** Everything in every table, opened as a next start does; indexes and all that hangs together with the tables besides. */
  const readWith = (changed: Partial<typeof files>): string => {
    writeFileSync(at, changed.database ?? files.database);
    writeFileSync(`${at}-wal`, changed.journal ?? files.journal);
    writeFileSync(`${at}${markSuffix}`, mark);
    const opened = openVault(at, key, 'existing');
    try {
      if (!isWhole(opened)) refuse({ code: 'vault-damaged', what: 'database' });
      const tables = opened.all(tableRow, sql`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`);
      return JSON.stringify(tables.map(({ name }) => [name, opened.driver.prepare(`select * from "${name}"`).raw().all()]));
    } finally {
      opened.close();
    }
  };
  return { files, readWith };
}

it('A byte that is flipped anywhere in the database is said, or lies where nothing is kept: 600 of them', () => {
  const { files, readWith } = keptVault();
  const whole = readWith({});
  const roll = dice(seed);
  const outcomes = Array.from({ length: 600 }, () => {
    const database = flipped(files.database, roll(files.database.length), roll(8));
    return outcomeOf(whole, () => readWith({ database }));
  });
  const counts = tally(outcomes);
  expect(counts['silently wrong']).toBe(0);
  // The others lie under pages that the journal has anew, or that are free.
  expect(counts.said).toBeGreaterThan(400);
});

it('A byte that is flipped anywhere in the journal is said, the last commit included: 300 of them', () => {
  const { files, readWith } = keptVault();
  const whole = readWith({});
  expect(whole).toContain('Nora Quill 3');
  const roll = dice(seed);
  const positions = [...Array.from({ length: 280 }, () => roll(files.journal.length)), ...Array.from({ length: 20 }, (_, back) => files.journal.length - 1 - back * 200)];
  const counts = tally(positions.map((at) => {
    const journal = flipped(files.journal, at, roll(8));
    return outcomeOf(whole, () => readWith({ journal }));
  }));
  expect(counts).toEqual({ said: 300, unchanged: 0, 'silently wrong': 0 });
});

it('A journal that is cut short is said, wherever it is cut', () => {
  const { files, readWith } = keptVault();
  const whole = readWith({});
  const roll = dice(seed);
  const outcomes = Array.from({ length: 30 }, () => outcomeOf(whole, () => readWith({ journal: files.journal.subarray(0, 1 + roll(files.journal.length - 1)) })));
  expect(tally(outcomes)['silently wrong']).toBe(0);
});

describe('A byte that is flipped anywhere in the header, 100 of them,', () => {
  /** A header with its twin, as the setting up leaves them. */
  async function kept() {
    const { keeper, folder } = keeperOf();
    const created = await keeper.create(bytes(passphrase), 'NQ', true);
    created.seal();
    created.database.close();
    const path = join(folder, 'vault', 'vault.json');
    const content = readFileSync(path);
    const whole = JSON.stringify(readHeader(path));
    const outcomes = (): Outcome[] => {
      const roll = dice(seed);
      return Array.from({ length: 100 }, () => {
        writeFileSync(path, flipped(content, roll(content.length), roll(8)));
        return outcomeOf(whole, () => JSON.stringify(readHeader(path)));
      });
    };
    return { twin: join(folder, 'vault', twinName), outcomes };
  }

  it('is made good from its twin: the vault opens as before', async () => {
    const { outcomes } = await kept();
    expect(tally(outcomes())).toEqual({ said: 0, unchanged: 100, 'silently wrong': 0 });
  });

  it('is said where there is no twin, and no passphrase is called wrong for it', async () => {
    const { twin, outcomes } = await kept();
    rmSync(twin);
    const counts = tally(outcomes());
    expect(counts['silently wrong']).toBe(0);
    // The others are blanks between its parts.
    expect(counts.said).toBeGreaterThan(80);
  });
});
