import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { verifyAudit } from '../../../electron/vault/audit';
import { sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { doorOf, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase } from '../support/vault';
import type { Beginning } from './kit';

/** The vault process of the next start. */
export function nextStart({ folder, keychain }: Beginning): DoorKit {
  const next = keeperOf(folder, keychain);
  next.time.now = Date.now() + 60_000;
  return doorOf(next);
}

/** Unlocks with the words that everybody here has. */
export const unlock = (kit: DoorKit, words = passphrase) => kit.call('accounts.unlock', {}, { passphrase: bytes(words) });

/** The session that is open. */
export function open(kit: DoorKit) {
  return kit.sessions.current() ?? expect.fail('the vault is closed');
}

/** The ids of the charts that are there. */
export const charts = (kit: DoorKit): readonly string[] => open(kit).database.all(z.strictObject({ id: z.string() }), sql`select id from encounters`).map(({ id }) => id);

/** The log is unbroken, every page proves itself, and nothing that was begun lies about. */
export function expectSound(kit: DoorKit, end: string): void {
  const { database } = open(kit);
  expect(database.transaction('read', verifyAudit), end).toMatchObject({ sound: true });
  expect(database.driver.pragma('integrity_check', { simple: true }), end).toBe('ok');
  const halves = readdirSync(join(kit.folder, 'vault'), { recursive: true }).filter((name) => /\.new|coming-/.test(String(name)));
  expect(halves, end).toEqual([]);
}
