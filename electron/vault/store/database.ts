import type Driver from 'better-sqlite3-multiple-ciphers';
import { closeSync } from 'node:fs';
import { refuse, type z } from '../../../shared/kernel';
import { fileAt } from './disk';
import { JournalMark } from './journal';
import type { Sql } from './sql';

/** What a reading use case may do. */
export type ReadableDatabase = {
  /** All rows, each parsed by `schema`. */
  readonly all: <Row>(schema: z.ZodType<Row>, query: Sql) => Row[];
  /** The first row, or undefined. */
  readonly get: <Row>(schema: z.ZodType<Row>, query: Sql) => Row | undefined;
};

/** What a changing use case may do besides. */
export type WritableDatabase = ReadableDatabase & {
  /** Runs a change and returns how many rows it touched. */
  readonly run: (query: Sql) => number;
  /** Runs a change that must touch exactly one row; anything else unwinds the transaction. */
  readonly runOne: (query: Sql) => void;
};

/** Seals words of a chart under the chart's own key. The keys are kept elsewhere: see `electron/vault/keys`. */
export type ChartCipher = {
  readonly seal: (encounterId: string, text: string) => Uint8Array;
  /** @throws FaultError `vault-damaged` (`chart-keys`) */
  readonly open: (encounterId: string, sealed: Uint8Array) => string;
  readonly has: (encounterId: string) => boolean;
  /** Called before a commit: no row may rest on a key that is not on the disk. */
  readonly save: () => void;
  /** Called after a rollback. */
  readonly forget: () => void;
};

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('a chart function takes text');
  return value;
}

function bytesOf(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError('a chart function takes sealed bytes');
  return value;
}

/** A change that should have touched one row touched none or many: a defect, not a user's mistake. */
export class RowCountError extends Error {
  constructor(readonly changes: number) {
    super(`expected one changed row, got ${changes}`);
    this.name = 'RowCountError';
  }
}

/**
 * One open SQLite database: prepared statements are kept by their text, rows are parsed by schemas.
 * Transactions belong to the door and to the importers, never to a domain's use case.
 */
export class Database implements WritableDatabase {
  readonly #statements = new Map<string, Driver.Statement<unknown[]>>();
  #charts: ChartCipher | undefined;
  readonly #held: number[] = [];
  #mark: JournalMark | undefined;
  /** The file and its journal as they were opened. */
  #place: { readonly database: string | undefined; journal: string | undefined } | undefined;

  constructor(readonly driver: Driver.Database) {}

  #prepare(query: Sql): Driver.Statement<unknown[]> {
    let statement = this.#statements.get(query.text);
    if (statement === undefined) {
      statement = this.driver.prepare<unknown[]>(query.text);
      this.#statements.set(query.text, statement);
    }
    return statement;
  }

  readonly all = <Row>(schema: z.ZodType<Row>, query: Sql): Row[] =>
    this.#prepare(query).all(...query.values).map((row) => schema.parse(row));

  readonly get = <Row>(schema: z.ZodType<Row>, query: Sql): Row | undefined => {
    const row = this.#prepare(query).get(...query.values);
    return row === undefined ? undefined : schema.parse(row);
  };

  readonly run = (query: Sql): number => this.#prepare(query).run(...query.values).changes;

  readonly runOne = (query: Sql): void => {
    const changes = this.run(query);
    if (changes !== 1) throw new RowCountError(changes);
  };

  /**
   * Gives SQL the functions `chart_seal(encounter_id, text)`, `chart_open(encounter_id, sealed)` (null stays null) and
   * `chart_lives(encounter_id)`, and lets no transaction commit before the keys that it made are on the disk.
   * Only statements of ours may call them, never a view or trigger that lies in the file.
   */
  sealWith(charts: ChartCipher): void {
    this.#charts = charts;
    const ours = { directOnly: true };
    this.driver.function('chart_seal', ours, (id: unknown, text: unknown) => (text === null ? null : charts.seal(textOf(id), textOf(text))));
    this.driver.function('chart_open', { ...ours, deterministic: true }, (id: unknown, sealed: unknown) => (sealed === null ? null : charts.open(textOf(id), bytesOf(sealed))));
    this.driver.function('chart_lives', { ...ours, deterministic: true }, (id: unknown) => (charts.has(textOf(id)) ? 1 : 0));
  }

  /**
   * Lets nothing be written any more once the file, or its journal, has been deleted or replaced: it would go nowhere. And
   * marks after every commit how far the journal reaches.
   */
  keepWatch(): void {
    this.#place = { database: fileAt(this.driver.name), journal: fileAt(this.#journal) };
    this.#mark = new JournalMark(this.driver.name);
  }

  /**
   * Keeps a file open as long as the database. Whoever closes any handle of a database's file lets go of all locks that
   * this process has on it, SQLite's own included (POSIX): another process would then empty the journal under us.
   */
  held(file: number): number {
    this.#held.push(file);
    return file;
  }

  get #journal(): string {
    return `${this.driver.name}-wal`;
  }

  #demandPlace(): void {
    const place = this.#place;
    if (place === undefined) return;
    // SQLite makes the journal when it needs it first.
    place.journal ??= fileAt(this.#journal);
    if (fileAt(this.driver.name) !== place.database || fileAt(this.#journal) !== place.journal) refuse({ code: 'vault-taken-away', saved: false });
  }

  /**
   * Runs `work` in one transaction: all of it or, when it throws, nothing. Not to be nested.
   * @throws FaultError `vault-taken-away`
   */
  transaction<T>(mode: 'read' | 'write', work: (db: WritableDatabase) => T): T {
    if (mode === 'write') this.#demandPlace();
    this.driver.exec(mode === 'write' ? 'begin immediate' : 'begin');
    try {
      const value = work(this);
      if (mode === 'write') this.#charts?.save();
      this.driver.exec('commit');
      if (mode === 'write') this.#mark?.set();
      return value;
    } catch (error) {
      if (this.driver.inTransaction) this.driver.exec('rollback');
      this.#charts?.forget();
      throw error;
    }
  }

  /**
   * Moves what the write-ahead log holds into the database and cuts the log to nothing, so that no page from before a
   * deletion stays in it. @returns false where another process was reading: then it is to be asked for again
   */
  emptyJournal(): boolean {
    this.#mark?.lift();
    return Number(this.driver.pragma('wal_checkpoint(truncate)', { simple: true })) === 0;
  }

  close(): void {
    this.#statements.clear();
    // SQLite may empty the journal as it closes.
    this.#mark?.lift();
    this.driver.close();
    this.#mark?.close();
    for (const file of this.#held.splice(0)) closeSync(file);
  }
}
