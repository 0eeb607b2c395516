import { refuse } from '../../../shared/kernel';
import type { Database } from './database';

/** One numbered, forward-only step of a database's schema. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

/** How many steps of its schema a database has behind it. */
export function schemaOf(database: Database): number {
  return Number(database.driver.pragma('user_version', { simple: true }));
}

/** @throws FaultError `vault-newer` for a database from a newer Chartlock: it is never guessed at */
export function requireKnown(database: Database, migrations: readonly Migration[]): void {
  const found = schemaOf(database);
  const supported = migrations.length;
  if (found > supported) refuse({ code: 'vault-newer', found, supported });
}

/**
 * Brings a database up to date: all missing steps in one transaction, so that a failed one leaves the data
 * as it was.
 * @throws FaultError `vault-newer`
 */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`migration ${migration.name} is out of order`);
  });
  requireKnown(database, migrations);
  const found = schemaOf(database);
  if (found === migrations.length) return;
  database.transaction('write', () => {
    for (const migration of migrations.slice(found)) {
      database.driver.exec(migration.sql);
      database.driver.pragma(`user_version = ${migration.version}`);
    }
  });
}
