import type Driver from 'better-sqlite3-multiple-ciphers';
import type { z } from '../../../shared/kernel';
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

  /** Runs `work` in one transaction: all of it or, when it throws, nothing. Not to be nested. */
  transaction<T>(mode: 'read' | 'write', work: (db: WritableDatabase) => T): T {
    this.driver.exec(mode === 'write' ? 'begin immediate' : 'begin');
    try {
      const value = work(this);
      this.driver.exec('commit');
      return value;
    } catch (error) {
      if (this.driver.inTransaction) this.driver.exec('rollback');
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.driver.close();
  }
}
