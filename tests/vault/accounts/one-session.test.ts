import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TakeLease } from '../../../electron/vault/lease';
import { doorOf, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase, temporaryFolder } from '../support/vault';

/** A computer: who has a session on it. */
class Computer {
  readonly #held = new Set<string>();
  readonly takeLease: TakeLease = async (identifier) => {
    if (this.#held.has(identifier)) return undefined;
    this.#held.add(identifier);
    return { release: () => void this.#held.delete(identifier) };
  };
}

const create = (door: DoorKit, identifier = 'nquill') =>
  door.call('accounts.create', { person: { name: 'Nora Quill', identifier, role: 'coder' }, acceptNoKeychain: false }, { passphrase: bytes(passphrase) });
const unlock = (door: DoorKit, words = passphrase) => door.call('accounts.unlock', {}, { passphrase: bytes(words) });
const elsewhere = { ok: false, fault: { code: 'open-elsewhere' } };

/** A vault of Nora's, closed, and the door to it on a computer. */
async function closedVault(computer: Computer, kept = keeperOf()) {
  const before = doorOf(kept);
  await create(before);
  before.sessions.abandon();
  return { kept, door: doorOf(kept, undefined, computer) };
}

describe('A person who is at work on this computer', () => {
  it('is refused at a second desk, which stays closed and has it in its own log', async () => {
    const computer = new Computer();
    const [first, second] = [await closedVault(computer), await closedVault(computer)];
    expect(await unlock(first.door)).toMatchObject({ ok: true });
    expect(await unlock(second.door)).toMatchObject(elsewhere);
    expect(await second.door.call('accounts.people', {})).toMatchObject({ fault: { code: 'locked' } });
    first.door.sessions.abandon();
    await second.door.done('accounts.unlock', {}, { passphrase: bytes(passphrase) });
    const { entries } = await second.door.done('audit.list', { filter: { events: ['vault.second-session-refused'], personId: null, encounterId: null, from: null, to: null }, before: null, count: 10 });
    expect(entries).toMatchObject([{ event: { event: 'vault.second-session-refused' }, personName: 'Nora Quill' }]);
  });

  it('is refused at a copy of the same vault, before anything in it is touched', async () => {
    const computer = new Computer();
    const { kept, door } = await closedVault(computer);
    const folder = temporaryFolder();
    cpSync(join(kept.folder, 'vault'), join(folder, 'vault'), { recursive: true });
    expect(await unlock(door)).toMatchObject({ ok: true });
    expect(await unlock(doorOf(keeperOf(folder, kept.keychain), undefined, computer))).toMatchObject(elsewhere);
  });

  it('cannot set up a second desk', async () => {
    const computer = new Computer();
    const { door } = await closedVault(computer);
    await unlock(door);
    const second = doorOf(keeperOf(), undefined, computer);
    expect(await create(second)).toMatchObject(elsewhere);
    expect(await second.done('accounts.status', {})).toMatchObject({ state: 'none' });
  });

  it('is no hindrance to another person', async () => {
    const computer = new Computer();
    const { door } = await closedVault(computer);
    await unlock(door);
    expect(await create(doorOf(keeperOf(), undefined, computer), 'tpoole')).toMatchObject({ ok: true });
  });

  it('is not taken to be there by a wrong passphrase', async () => {
    const computer = new Computer();
    const { kept, door } = await closedVault(computer);
    await unlock(door, 'a wrong one entirely');
    kept.time.now += 1000;
    expect(await unlock(door)).toMatchObject({ ok: true });
  });

  it('is not taken to be there by a desk that could not be set up', async () => {
    const computer = new Computer();
    const kept = keeperOf();
    kept.keychain.state = 'absent';
    const door = doorOf(kept, undefined, computer);
    expect(await create(door)).toMatchObject({ fault: { code: 'keychain' } });
    kept.keychain.state = 'present';
    expect(await create(door)).toMatchObject({ ok: true });
  });
});
