import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHeader, stageHeader } from '../../../electron/vault/keys/header';
import { sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { doorOf, openedDoor, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase } from '../support/vault';

const first = 'vault.json';
const second = 'vault.copy.json';
const another = 'a lantern beneath eleven oaks';

const at = (kit: { readonly folder: string }, name: string): string => join(kit.folder, 'vault', name);

/** The vault as a fresh process finds it. */
function fresh(kit: DoorKit): DoorKit {
  kit.sessions.abandon();
  const next = keeperOf(kit.folder, kit.keychain);
  next.time.now = kit.time.now + 3_600_000;
  return doorOf(next);
}

const unlock = (kit: DoorKit, words = passphrase) => kit.call('accounts.unlock', {}, { passphrase: bytes(words) });

function mendings(kit: DoorKit): unknown[] {
  const { database } = kit.sessions.current() ?? expect.fail('the vault is closed');
  return database.all(z.strictObject({ body: z.string() }), sql`select body from audit where event = 'vault.header-mended' order by seq`).map(({ body }): unknown => JSON.parse(body));
}

const files = (kit: DoorKit): readonly string[] => [first, second].map((name) => readFileSync(at(kit, name), 'utf8'));

/** What each of the two files says by itself. */
function headers(kit: DoorKit): unknown[] {
  return files(kit).map((text): unknown => JSON.parse(text));
}

/** What a file that the disk has spoiled may read. */
const spoiled = ['', '{', '{"format":2}', '\0\0\0\0'] as const;

describe('The header', () => {
  it('is there twice, alike, and to read neither takes a passphrase', async () => {
    const kit = await openedDoor();
    const [one, other] = files(kit);
    expect(one).toBe(other);
    expect(readHeader(at(kit, first))?.initials).toBe('NQ');
  });

  it.each([first, second])('opens without its file %s, which is written anew and said in the log, once', async (name) => {
    const kit = await openedDoor();
    const before = headers(kit);
    rmSync(at(kit, name));
    const again = fresh(kit);
    expect(await again.done('accounts.status', {})).toMatchObject({ state: 'locked', initials: 'NQ' });
    expect(await unlock(again)).toMatchObject({ ok: true });
    expect(mendings(again)).toEqual([{ event: 'vault.header-mended', file: name === first ? 'first' : 'second', why: 'missing' }]);
    expect(headers(again)).toEqual(before);
    const later = fresh(again);
    await unlock(later);
    expect(mendings(later)).toHaveLength(1);
  });

  it.each([first, second].flatMap((name) => spoiled.map((text) => [name, text] as const)))('opens where its file %s reads %j, and is mended', async (name, text) => {
    const kit = await openedDoor();
    const before = headers(kit);
    writeFileSync(at(kit, name), text);
    const again = fresh(kit);
    expect(await unlock(again)).toMatchObject({ ok: true });
    expect(mendings(again)).toEqual([{ event: 'vault.header-mended', file: name === first ? 'first' : 'second', why: 'damaged' }]);
    expect(headers(again)).toEqual(before);
  });

  it('opens whichever byte of its first file is another: a flipped bit anywhere is noticed', async () => {
    const kit = await openedDoor();
    const [text = ''] = files(kit);
    const header = readHeader(at(kit, first));
    kit.sessions.abandon();
    for (let index = 0; index < text.length; index += 1) {
      const bytesOfIt = Buffer.from(text);
      bytesOfIt.writeUInt8(bytesOfIt.readUInt8(index) ^ 1, index);
      writeFileSync(at(kit, first), bytesOfIt);
      expect([index, readHeader(at(kit, first))]).toEqual([index, header]);
    }
  });

  it('that is damaged in both files is said to be, and nothing is made in its place', async () => {
    const kit = await openedDoor();
    for (const name of [first, second]) writeFileSync(at(kit, name), '{');
    const again = fresh(kit);
    expect(await again.done('accounts.status', {})).toMatchObject({ state: 'broken', fault: { code: 'vault-damaged', what: 'header' } });
    expect(await unlock(again)).toMatchObject({ fault: { code: 'vault-damaged', what: 'header' } });
    const person = { name: 'Nora Quill', identifier: 'nquill', role: 'coder' } as const;
    expect(await again.call('accounts.create', { person, acceptNoKeychain: false }, { passphrase: bytes(passphrase) })).toMatchObject({ ok: false });
    expect(readdirSync(at(kit, '')).some((name) => name.startsWith('set-aside'))).toBe(false);
  });

  it('whose first file is gone and whose second is damaged is damaged, not a desk without a vault', async () => {
    const kit = await openedDoor();
    rmSync(at(kit, first));
    writeFileSync(at(kit, second), '{');
    expect(await fresh(kit).done('accounts.status', {})).toMatchObject({ state: 'broken', fault: { code: 'vault-damaged', what: 'header' } });
  });

  it('that nobody has proved mends nothing: a wrong passphrase leaves both files as they lie there', async () => {
    const kit = await openedDoor();
    const header = readHeader(at(kit, first)) ?? expect.fail('there is no header');
    const sound = readFileSync(at(kit, second), 'utf8');
    stageHeader(at(kit, first), { ...header, createdAt: 1 })();
    writeFileSync(at(kit, second), sound);
    const again = fresh(kit);
    expect(await unlock(again)).toMatchObject({ fault: { code: 'wrong-passphrase' } });
    expect(readFileSync(at(kit, second), 'utf8')).toBe(sound);
    // With the file that was altered gone, the vault opens.
    rmSync(at(kit, first));
    expect(await unlock(fresh(again))).toMatchObject({ ok: true });
  });

  it('of a vault from when there was one file gets its second silently', async () => {
    const kit = await openedDoor();
    const header = readHeader(at(kit, first)) ?? expect.fail('there is no header');
    writeFileSync(at(kit, first), JSON.stringify(header));
    rmSync(at(kit, second));
    const again = fresh(kit);
    expect(await unlock(again)).toMatchObject({ ok: true });
    expect(mendings(again)).toEqual([]);
    const [one, other] = files(again);
    expect(one).toBe(other);
  });
});

describe('A change of passphrase that ends between its steps', () => {
  /** Opens with one passphrase and one only; which. */
  async function opensWith(kit: DoorKit): Promise<string> {
    const opened: string[] = [];
    let process = kit;
    for (const words of [passphrase, another]) {
      process = fresh(process);
      if ((await unlock(process, words)).ok) opened.push(words);
    }
    process.sessions.abandon();
    expect(opened).toHaveLength(1);
    return opened[0] ?? '';
  }

  it('before either file is in place leaves the old one in force', async () => {
    const kit = await openedDoor();
    await kit.keeper.changePassphrase(bytes(passphrase), bytes(another));
    expect(existsSync(at(kit, `${first}.new`))).toBe(true);
    expect(await opensWith(kit)).toBe(passphrase);
  });

  it('between the two files leaves the new one in force, and the next unlocking brings the other file up to it', async () => {
    const kit = await openedDoor();
    const old = readFileSync(at(kit, second));
    const { seal } = await kit.keeper.changePassphrase(bytes(passphrase), bytes(another));
    seal();
    writeFileSync(at(kit, second), old);
    expect(await opensWith(kit)).toBe(another);
    const again = fresh(fresh(fresh(kit)));
    await unlock(again, another);
    expect(mendings(again)).toEqual([{ event: 'vault.header-mended', file: 'second', why: 'behind' }]);
    expect(readFileSync(at(kit, second), 'utf8')).toBe(readFileSync(at(kit, first), 'utf8'));
    rmSync(at(kit, first));
    expect(await opensWith(again)).toBe(another);
  });

  it('where the disk does not take the second file leaves the old one in force, and says so before anything is changed', async () => {
    const kit = await openedDoor();
    mkdirSync(at(kit, `${second}.new`));
    expect(await kit.call('accounts.changePassphrase', {}, { current: bytes(passphrase), next: bytes(another) })).toMatchObject({ fault: { code: 'internal' } });
    rmdirSync(at(kit, `${second}.new`));
    expect(await opensWith(kit)).toBe(passphrase);
  });

  it('where the second file cannot take its place has the new one in force already', async () => {
    const kit = await openedDoor();
    const { seal } = await kit.keeper.changePassphrase(bytes(passphrase), bytes(another));
    rmSync(at(kit, second));
    mkdirSync(at(kit, second));
    expect(seal).toThrow();
    rmdirSync(at(kit, second));
    expect(await opensWith(kit)).toBe(another);
  });

  it('after both leaves the new one in force', async () => {
    const kit = await openedDoor();
    (await kit.keeper.changePassphrase(bytes(passphrase), bytes(another))).seal();
    expect(await opensWith(kit)).toBe(another);
  });
});

/** Puts the header's two files back as they were, as somebody could who has the disk; and, where the database is told so, as a process leaves them that ends too early. */
function keptHeader(kit: DoorKit): () => void {
  const before = files(kit);
  return () => [first, second].forEach((name, index) => writeFileSync(at(kit, name), before[index] ?? ''));
}

function said(kit: DoorKit): unknown[] {
  const { database } = kit.sessions.current() ?? expect.fail('the vault is closed');
  return database.all(z.strictObject({ body: z.string() }), sql`select body from audit where event in ('vault.change-undone', 'vault.header-other') order by seq`).map(({ body }): unknown => JSON.parse(body));
}

describe('An older header', () => {
  it('that somebody puts back, and with it a passphrase that was changed, is said in the log, once', async () => {
    const kit = await openedDoor();
    const putBack = keptHeader(kit);
    await kit.done('accounts.changePassphrase', {}, { current: bytes(passphrase), next: bytes(another) });
    putBack();
    const again = fresh(kit);
    expect(await unlock(again)).toMatchObject({ ok: true });
    expect(said(again)).toEqual([{ event: 'vault.header-other' }]);
    const later = fresh(again);
    expect(await unlock(later)).toMatchObject({ ok: true });
    expect(said(later)).toHaveLength(1);
  });

  it('is none where a copy was brought back that is older than the passphrase in force', async () => {
    const kit = await openedDoor();
    const { copies: [copy] } = await kit.done('backups.make', {});
    await kit.done('accounts.changePassphrase', {}, { current: bytes(passphrase), next: bytes(another) });
    const again = fresh(kit);
    expect(await again.call('accounts.unlock', { copy: copy?.name ?? null }, { passphrase: bytes(another) })).toMatchObject({ ok: true });
    expect(said(again)).toEqual([]);
    const later = fresh(again);
    expect(await unlock(later, another)).toMatchObject({ ok: true });
    expect(said(later)).toEqual([]);
  });

  it('is none in a vault that is opened again and again, with its keys sealed anew in between', async () => {
    let policy: Policy = initialPolicy;
    const keeper = keeperOf(undefined, undefined, () => policy);
    let kit = await openedDoor('coder', () => policy, {}, keeper);
    policy = { ...initialPolicy, kdfPasses: 4 };
    for (let times = 0; times < 3; times += 1) {
      kit.sessions.abandon();
      kit = doorOf(keeper, () => policy);
      expect(await unlock(kit)).toMatchObject({ ok: true });
      expect(said(kit)).toEqual([]);
    }
  });
});

describe('A change that the log has and that never came into force', () => {
  /** A change of the passphrase as a process leaves it that ends between log and header. */
  async function cutShort(kit: DoorKit, current: string, next: string): Promise<DoorKit> {
    const putBack = keptHeader(kit);
    await kit.done('accounts.changePassphrase', {}, { current: bytes(current), next: bytes(next) });
    kit.sessions.current()?.database.run(sql`update header_mark set settled = 0`);
    putBack();
    return fresh(kit);
  }

  it('is taken back by the log at the next opening', async () => {
    const again = await cutShort(await openedDoor(), passphrase, another);
    expect(await unlock(again)).toMatchObject({ ok: true });
    expect(said(again)).toEqual([{ event: 'vault.change-undone', what: 'passphrase' }]);
  });

  it('wins no day for a passphrase that has had its time', async () => {
    const policy: Policy = { ...initialPolicy, passphraseDays: 30 };
    const kit = await openedDoor('coder', () => policy);
    kit.time.now += 31 * 86_400_000;
    const again = doorOf(await cutShort(kit, passphrase, another), () => policy);
    expect(await again.done('accounts.unlock', {}, { passphrase: bytes(passphrase) })).toMatchObject({ keys: { passphraseDue: 'expired' } });
  });

  it('that a disk has refused is taken back by the one that follows in the same session', async () => {
    const kit = await openedDoor();
    rmSync(at(kit, first));
    mkdirSync(at(kit, first));
    expect(await kit.call('accounts.changePassphrase', {}, { current: bytes(passphrase), next: bytes(another) })).toMatchObject({ ok: false });
    rmdirSync(at(kit, first));
    await kit.done('accounts.changePassphrase', {}, { current: bytes(passphrase), next: bytes(another) });
    expect(said(kit)).toEqual([{ event: 'vault.change-undone', what: 'passphrase' }]);
    const again = fresh(kit);
    expect(await unlock(again, another)).toMatchObject({ ok: true });
    expect(said(again)).toHaveLength(1);
  });
});
