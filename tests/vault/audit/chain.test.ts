import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { appendAudit, verifyAudit } from '../../../electron/vault/audit';
import { openVault, sql, type Database } from '../../../electron/vault/store';
import { openTestVault } from '../support/vault';

function vaultWithEvents(count: number): Database {
  const { database, personId } = openTestVault();
  database.transaction('write', (db) => {
    for (let event = 0; event < count; event += 1) appendAudit(db, { id: personId, role: 'coder' }, 1_000 + event, { event: 'audit.viewed' });
  });
  return database;
}

/** What someone with the key and a database tool can do: the triggers are no obstacle to them. */
function tamper(database: Database, statement: string): void {
  database.driver.exec(`drop trigger audit_is_never_changed; drop trigger audit_is_never_deleted; ${statement}`);
}

describe('The audit chain', () => {
  it('is sound when nobody has touched it', () => {
    expect(verifyAudit(vaultWithEvents(5))).toEqual({ sound: true, events: 5 });
  });

  it('is sound when it is empty', () => {
    expect(verifyAudit(vaultWithEvents(0))).toEqual({ sound: true, events: 0 });
  });

  it('is sound over more events than are read at once', () => {
    expect(verifyAudit(vaultWithEvents(4_500))).toEqual({ sound: true, events: 4_500 });
  });

  it.each([
    ['an instant', 'update audit set at = at + 1 where seq = 3', 3, 'changed'],
    ['an instant that is none', 'update audit set at = -5 where seq = 3', 3, 'changed'],
    ['an event put before the first', "insert into audit select 0, at, person_id, role, event, encounter_id, body, previous_hash, hash from audit where seq = 1", 1, 'missing'],
    ['a person', "update audit set person_id = 'per_00000000000000000000' where seq = 3", 3, 'changed'],
    ['a role', "update audit set role = 'lead' where seq = 3", 3, 'changed'],
    ['an event', "update audit set body = '{\"event\":\"vault.passphrase-changed\"}' where seq = 4", 4, 'changed'],
    ['the name of an event beside its body', "update audit set event = 'vault.created' where seq = 2", 2, 'changed'],
    ['the encounter beside the body', "update audit set encounter_id = 'enc_00000000000000000000' where seq = 2", 2, 'changed'],
    ['a hash', "update audit set hash = replace(hash, substr(hash, 1, 1), 'f') || '' where seq = 5 and substr(hash, 1, 1) <> 'f'; update audit set hash = 'e' || substr(hash, 2) where seq = 5 and substr(hash, 1, 1) = 'f'", 5, 'changed'],
    ['a deletion in the middle', 'delete from audit where seq = 2', 2, 'missing'],
    ['a deletion of the first', 'delete from audit where seq = 1', 1, 'missing'],
    ['a deletion of the last', 'delete from audit where seq = 5', 5, 'truncated'],
    ['a deletion of everything', 'delete from audit', 1, 'truncated'],
    ['a reorder', 'update audit set seq = 99 where seq = 2; update audit set seq = 2 where seq = 3; update audit set seq = 3 where seq = 99', 2, 'changed'],
  ])('names the first bad event after %s', (_case, statement, firstBad, why) => {
    const database = vaultWithEvents(5);
    // Foreign keys would stop some of these; an attacker's tool has them off.
    database.driver.pragma('foreign_keys = off');
    tamper(database, statement);
    expect(verifyAudit(database)).toMatchObject({ sound: false, firstBad, why });
  });

  it('names the first event that a damaged page makes unreadable', () => {
    const { database, personId, path, key } = openTestVault();
    database.transaction('write', (db) => {
      for (let event = 0; event < 9_000; event += 1) appendAudit(db, { id: personId, role: 'coder' }, event, { event: 'audit.viewed' });
    });
    // Without the indexes nearly all pages are the log's own, in its order.
    database.driver.exec('drop index audit_by_event; drop index audit_by_time; vacuum');
    database.driver.pragma('wal_checkpoint(truncate)');
    database.close();
    const bytes = readFileSync(path);
    const page = Math.floor(bytes.length / 4096 / 2) * 4096;
    bytes.fill(0x5a, page + 100, page + 200);
    writeFileSync(path, bytes);
    const damaged = openVault(path, key);
    const verdict = verifyAudit(damaged);
    damaged.close();
    expect(verdict).toMatchObject({ sound: false, why: 'unreadable' });
    expect(verdict.sound ? 0 : verdict.firstBad).toBeGreaterThan(500);
  });

  it.each(["update audit set at = 0 where seq = 1", 'delete from audit where seq = 1'])('cannot be changed by a statement of ours: %s', (statement) => {
    const database = vaultWithEvents(2);
    expect(() => database.driver.exec(statement)).toThrow('append-only');
  });

  it('rolls back together with the work that it attests', () => {
    const { database, personId } = openTestVault();
    expect(() =>
      database.transaction('write', (db) => {
        appendAudit(db, { id: personId, role: 'coder' }, 1, { event: 'audit.viewed' });
        db.runOne(sql`update people set name = 'nobody' where id = 'none'`);
      }),
    ).toThrow('expected one changed row');
    expect(verifyAudit(database)).toEqual({ sound: true, events: 0 });
  });
});
