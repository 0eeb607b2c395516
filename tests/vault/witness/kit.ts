import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { openVault, sql, type Database } from '../../../electron/vault/store';
import type { AuditEvent } from '../../../shared/audit';
import { z } from '../../../shared/kernel';
import { doorOf, type DoorKit } from '../support/door';
import { bytes, keeperOf, MemoryKeychain, passphrase, rawKeyOf, temporaryFolder } from '../support/vault';

/** A desk whose vault is opened, worked in and locked, and between two sessions is at the mercy of whoever has its disk. */
export class Desk {
  #kit: ReturnType<typeof keeperOf>;
  door: DoorKit;

  private constructor(keychain: MemoryKeychain) {
    this.#kit = keeperOf(temporaryFolder(), keychain);
    this.door = doorOf(this.#kit);
  }

  static async setUp({ keychain = true }: { readonly keychain?: boolean } = {}): Promise<Desk> {
    const items = new MemoryKeychain();
    items.state = keychain ? 'present' : 'absent';
    const desk = new Desk(items);
    await desk.door.done('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role: 'coder' }, acceptNoKeychain: !keychain }, { passphrase: bytes(passphrase) });
    await desk.lock();
    return desk;
  }

  get keychain(): MemoryKeychain {
    return this.#kit.keychain;
  }

  get keeper(): DoorKit['keeper'] {
    return this.#kit.keeper;
  }

  path(name: string): string {
    return join(this.#kit.folder, 'vault', name);
  }

  session() {
    return this.door.sessions.current() ?? expect.fail('the vault is closed');
  }

  /** A new process opens the vault. */
  async unlock(): Promise<void> {
    const next = keeperOf(this.#kit.folder, this.#kit.keychain);
    next.time.now = this.#kit.time.now + 60_000;
    this.#kit = next;
    this.door = doorOf(next);
    await this.door.done('accounts.unlock', {}, { passphrase: bytes(passphrase) });
  }

  /** So many acts, each with an event of its own. */
  async work(acts = 3): Promise<void> {
    for (let act = 0; act < acts; act += 1) await this.door.done('audit.verify', {});
  }

  /** What the vault process does in its last moment; `after` which step it is killed instead. */
  async lock(killed: 'not' | 'before the seal' | 'before the keychain' = 'not'): Promise<void> {
    const { database, witness } = this.session();
    if (killed !== 'before the seal') witness?.seal(database, this.#kit.time.now);
    if (killed === 'not') await witness?.anchor();
    this.door.sessions.abandon();
  }

  /** A session with some work in it, from unlocking to locking. */
  async shift(acts = 3): Promise<void> {
    await this.unlock();
    await this.work(acts);
    await this.lock();
  }

  /** A copy of what is on the disk now. The function returned puts these files back, as somebody could who has the disk. */
  copied(...names: string[]): () => void {
    const kept = mkdtempSync(join(tmpdir(), 'chartlock-kept-'));
    onTestFinished(() => rmSync(kept, { recursive: true, force: true }));
    cpSync(this.path(''), kept, { recursive: true });
    return () => {
      for (const part of names.includes('vault.db') ? ['-wal', '-shm'] : []) rmSync(this.path(`vault.db${part}`), { force: true });
      for (const name of names) cpSync(join(kept, name), this.path(name));
    };
  }

  /** What somebody with passphrase, keychain and a database tool does; triggers and foreign keys are no obstacle to them. */
  async behindTheBack(work: (database: Database) => void): Promise<void> {
    const database = openVault(this.path('vault.db'), await rawKeyOf(this.#kit));
    database.driver.pragma('foreign_keys = off');
    database.driver.exec('drop trigger audit_is_never_changed; drop trigger audit_is_never_deleted;');
    work(database);
    database.close();
  }

  /** What the page is told of the log. */
  async trouble() {
    return this.door.done('audit.trouble', {});
  }

  events(): AuditEvent[] {
    return this.session().database.all(z.strictObject({ body: z.string() }), sql`select body from audit order by seq`).map(({ body }): AuditEvent => JSON.parse(body));
  }

  seal(): Record<string, unknown> {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(this.path('audit-head.json'), 'utf8')));
  }

  writeSeal(content: unknown): void {
    writeFileSync(this.path('audit-head.json'), JSON.stringify(content));
  }

  /** The keychain's entry of the seal, and what puts it back. */
  keptAnchor(): () => void {
    const name = [...this.keychain.secrets.keys()].find((key) => key.startsWith('audit-head')) ?? expect.fail('the keychain has no seal');
    const kept = this.keychain.secrets.get(name) ?? expect.fail('the keychain has no seal');
    return () => void this.keychain.secrets.set(name, kept);
  }

  dropAnchor(): void {
    for (const key of this.keychain.secrets.keys()) if (key.startsWith('audit-head')) this.keychain.secrets.delete(key);
  }

  spoilAnchor(): void {
    for (const key of this.keychain.secrets.keys()) if (key.startsWith('audit-head')) this.keychain.secrets.set(key, Buffer.from('{}'));
  }
}

/** Cuts the log's tail off and makes its own head fit, so that the chain by itself is sound. */
export function cutTail(database: Database, events: number): void {
  const last = z.number().parse(database.driver.prepare('select max(seq) from audit').pluck().get());
  database.driver.exec(`delete from audit where seq > ${last - events}; update audit_head set seq = (select max(seq) from audit), hash = (select hash from audit order by seq desc limit 1)`);
}
