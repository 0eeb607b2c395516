import { refuse } from '../../../shared/kernel';
import type { Database } from './database';

/** One numbered, forward-only step of a database's schema. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

/**
 * Brings a database up to date: all missing steps in one transaction, so that a failed one leaves the data
 * as it was. A database from a newer Chartlock is refused, never guessed at.
 * @throws FaultError `vault-newer`
 */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`migration ${migration.name} is out of order`);
  });
  const found = Number(database.driver.pragma('user_version', { simple: true }));
  const supported = migrations.length;
  if (found > supported) refuse({ code: 'vault-newer', found, supported });
  if (found === supported) return;
  database.transaction('write', () => {
    for (const migration of migrations.slice(found)) {
      database.driver.exec(migration.sql);
      database.driver.pragma(`user_version = ${migration.version}`);
    }
  });
}
