import { createHash } from 'node:crypto';
import { cpSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChartKeys, KeychainPort } from '../../../electron/vault/keys';
import { sql, type Database } from '../../../electron/vault/store';
import { encounterIdSchema, z, type EncounterId, type Fault } from '../../../shared/kernel';
import type { Person } from '../../../shared/accounts';
import { faultOf, faultOfLater } from '../../fixtures/charts/faults';
import { decryptedPages, holds } from '../retention/pages';
import { addChart, readChart, wordsOf } from '../support/charts';
import { doorOf } from '../support/door';
import { bytes, keeperOf, openTestVault, type MemoryKeychain, passphrase, rawKeyOf, temporaryFolder } from '../support/vault';

const lost: Fault = { code: 'vault-damaged', what: 'chart-keys' };

type Kit = ReturnType<typeof keeperOf>;
type Open = { readonly database: Database; readonly chartKeys: ChartKeys; readonly person: Person; readonly close: () => void };

function opened(door: ReturnType<typeof doorOf>): Open {
  const session = door.sessions.current();
  if (session === undefined) throw new Error('the vault is closed');
  return { ...session, close: () => door.sessions.abandon() };
}

/** Makes a vault through the real door. */
async function create(kit: Kit, acceptNoKeychain = false): Promise<Open> {
  const door = doorOf(kit);
  await door.done('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role: 'coder' }, acceptNoKeychain }, { passphrase: bytes(passphrase) });
  return opened(door);
}

/** Opens it as a fresh process does, which knows nothing of the one before. */
async function reopen(kit: Kit): Promise<Open> {
  const door = doorOf(keeperOf(kit.folder, kit.keychain));
  await door.done('accounts.unlock', {}, { passphrase: bytes(passphrase) });
  return opened(door);
}

const unlocking = (kit: Kit): Promise<Fault | 'not refused'> =>
  faultOfLater(keeperOf(kit.folder, kit.keychain).keeper.unlock(bytes(passphrase)).then(({ database }) => database.close()));

const inVault = (kit: Kit, ...names: string[]): string => join(kit.folder, 'vault', ...names);
const rings = ['chart-keys.json', 'chart-keys.copy.json'] as const;
const ringFiles = (kit: Kit): Buffer[] => rings.map((name) => readFileSync(inVault(kit, name)));

/** The keychain's item with the ring secret. */
function item(kit: Kit): Uint8Array {
  const [name] = [...kit.keychain.secrets.keys()].filter((key) => key.startsWith('chart-keys'));
  return kit.keychain.secrets.get(name ?? '') ?? new Uint8Array();
}

/** Keeps a copy of the whole folder; the function returned puts it in the place of what is there. */
function copyOf(kit: Kit): () => void {
  const copy = join(temporaryFolder(), 'vault');
  cpSync(inVault(kit), copy, { recursive: true });
  return () => {
    rmSync(inVault(kit), { recursive: true });
    cpSync(copy, inVault(kit), { recursive: true });
  };
}

/** A closed vault with a chart that is to live and one that is to die, and what the living one says. */
async function vaultOfTwo(kit = keeperOf(), acceptNoKeychain = false) {
  const { database, person, close } = await create(kit, acceptNoKeychain);
  const living = addChart(database, person, 'living');
  const dying = addChart(database, person, 'dying');
  const said = readChart(database, person, living);
  close();
  return { ...kit, living, dying, said };
}

const removeRows = (database: Database, id: EncounterId): void => void database.transaction('write', (db) => db.runOne(sql`delete from encounters where id = ${id}`));

describe('A chart', () => {
  it('says after a lock what it said before', async () => {
    const kit = await vaultOfTwo();
    const { database, person } = await reopen(kit);
    expect(readChart(database, person, kit.living)).toEqual(kit.said);
    for (const word of Object.values(wordsOf('living'))) expect(JSON.stringify(kit.said)).toContain(word);
  });

  it('is on no page of the decrypted database in words', async () => {
    const kit = await vaultOfTwo();
    const { database, close } = await reopen(kit);
    database.emptyJournal();
    const pages = decryptedPages(inVault(kit, 'vault.db'), await rawKeyOf(kit));
    close();
    expect(holds(pages, 'Discharge summary')).toBe(true);
    expect(Object.values({ ...wordsOf('living'), ...wordsOf('dying') }).filter((word) => holds(pages, word))).toEqual([]);
  });

  it('does not open from what was sealed for another chart, nor from what was altered', () => {
    const { database, chartKeys } = openTestVault();
    const [one, other] = ['enc_00000000000000000001', 'enc_00000000000000000002'].map((id) => encounterIdSchema.parse(id));
    if (one === undefined || other === undefined) throw new Error('no ids');
    const sealed = Buffer.from(chartKeys.seal(one, 'heart failure'));
    chartKeys.seal(other, 'kidney failure');
    const open = (id: string, blob: Uint8Array) => faultOf(() => database.get(z.unknown(), sql`select chart_open(${id}, ${blob}) as text`));
    const altered = [...sealed.keys()].map((at) => {
      const copy = Buffer.from(sealed);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return open(one, copy);
    });
    expect(database.get(z.unknown(), sql`select chart_open(${one}, ${sealed}) as text`)).toEqual({ text: 'heart failure' });
    expect(new Set([open(other, sealed), open(one, sealed.subarray(0, -1)), open(one, sealed.subarray(0, 20)), ...altered].map((fault) => JSON.stringify(fault)))).toEqual(new Set([JSON.stringify(lost)]));
  });

  it('keeps every character, and the same words are never sealed alike', () => {
    const { chartKeys } = openTestVault();
    const id = 'enc_00000000000000000001';
    const texts = ['', ' ', 'Ärztin 😀 \u0000 \u2028', 'x'.repeat(1_000_000)];
    expect(texts.map((text) => chartKeys.open(id, chartKeys.seal(id, text)))).toEqual(texts);
    expect(Buffer.from(chartKeys.seal(id, 'same')).equals(chartKeys.seal(id, 'same'))).toBe(false);
  });

  it('has a key of its own, whose fingerprint stays the same', async () => {
    const kit = await vaultOfTwo();
    const first = await reopen(kit);
    const prints = [kit.living, kit.dying].map((id) => first.chartKeys.fingerprint(id));
    first.close();
    const second = await reopen(kit);
    expect(new Set(prints).size).toBe(2);
    expect(prints[0]).toMatch(/^[0-9a-f]{64}$/);
    expect([kit.living, kit.dying].map((id) => second.chartKeys.fingerprint(id))).toEqual(prints);
  });
});

describe('A key', () => {
  it('is on the disk before the rows that need it: where the disk refuses it, there are no rows', async () => {
    const kit = keeperOf();
    const desk = await create(kit);
    // A folder where the ring is staged: the disk's refusal.
    mkdirSync(inVault(kit, 'chart-keys.copy.json.new'));
    expect(() => addChart(desk.database, desk.person, 'refused')).toThrow(/EISDIR/);
    expect(desk.database.all(z.unknown(), sql`select id from encounters`)).toEqual([]);
    expect(desk.chartKeys.size).toBe(0);
    rmSync(inVault(kit, 'chart-keys.copy.json.new'), { recursive: true });
    const id = addChart(desk.database, desk.person, 'taken in');
    desk.close();
    const again = await reopen(kit);
    expect(readChart(again.database, again.person, id).text).toContain(wordsOf('taken in').text);
  });

  it('of a chart that was rolled back is not kept', async () => {
    const { database, chartKeys } = await create(keeperOf());
    expect(() =>
      database.transaction('write', (db) => {
        db.get(z.unknown(), sql`select chart_seal('enc_00000000000000000001', 'words') as sealed`);
        throw new Error('changed my mind');
      }),
    ).toThrow('changed my mind');
    expect(chartKeys.size).toBe(0);
  });

  it('that is lost is not replaced: its chart says so, whatever is done with it, and the others are not disturbed', async () => {
    const kit = await vaultOfTwo();
    const { chartKeys, close } = await reopen(kit);
    await chartKeys.bury([kit.dying]);
    close();
    const { database, person } = await reopen(kit);
    const open = (): unknown => readChart(database, person, kit.dying);
    const write = (): unknown => database.transaction('write', (db) => db.run(sql`update assignments set rationale = chart_seal(encounter_id, 'new') where encounter_id = ${kit.dying}`));
    expect([faultOf(open), faultOf(write)]).toEqual([lost, lost]);
    expect(readChart(database, person, kit.living)).toEqual(kit.said);
  });

  it('is in the ring’s two files alone, and there not in the clear; other users cannot read them', async () => {
    const kit = await vaultOfTwo();
    const { chartKeys } = await reopen(kit);
    const files = ringFiles(kit);
    expect(files.map((file) => [file.includes(kit.living), file.equals(files[0] ?? Buffer.alloc(0))])).toEqual([[false, true], [false, true]]);
    expect(rings.map((name) => (statSync(inVault(kit, name)).mode & 0o777).toString(8))).toEqual(['600', '600']);
    expect(chartKeys.size).toBe(2);
  });

  it('cannot be used by a view or a trigger that somebody puts into the file', () => {
    const { database } = openTestVault();
    database.driver.exec(`create view leak as select chart_open('enc_00000000000000000001', x'01') as text`);
    expect(() => database.driver.prepare('select text from leak').get()).toThrow(/unsafe use of chart_open/);
  });
});

describe('After a burial', () => {
  it('a copy of the whole folder from before gives not one word, with the same passphrase and today’s keychain', async () => {
    const kit = await vaultOfTwo();
    const putBack = copyOf(kit);
    const { database, chartKeys, close } = await reopen(kit);
    removeRows(database, kit.dying);
    expect(await chartKeys.bury([kit.dying])).toBe('rotated');
    close();
    putBack();
    expect(await unlocking(kit)).toEqual(lost);
    const pages = decryptedPages(inVault(kit, 'vault.db'), await rawKeyOf(kit));
    expect(holds(pages, kit.dying)).toBe(true);
    expect(Object.values(wordsOf('dying')).filter((word) => holds(pages, word))).toEqual([]);
  });

  it('an older copy of the database, put back beside today’s keys, gives the living chart and refuses the dead one', async () => {
    const kit = await vaultOfTwo();
    const older = readFileSync(inVault(kit, 'vault.db'));
    const { database, chartKeys, close } = await reopen(kit);
    removeRows(database, kit.dying);
    await chartKeys.bury([kit.dying]);
    close();
    for (const journal of ['vault.db-wal', 'vault.db-shm']) rmSync(inVault(kit, journal), { force: true });
    writeFileSync(inVault(kit, 'vault.db'), older);
    const restored = await reopen(kit);
    expect(readChart(restored.database, restored.person, kit.living)).toEqual(kit.said);
    expect(faultOf(() => readChart(restored.database, restored.person, kit.dying))).toEqual(lost);
  });

  it('the living chart reads on, now and after a lock', async () => {
    const kit = await vaultOfTwo();
    const { database, chartKeys, person, close } = await reopen(kit);
    await chartKeys.bury([kit.dying]);
    const now = readChart(database, person, kit.living);
    close();
    const later = await reopen(kit);
    expect([now, readChart(later.database, later.person, kit.living)]).toEqual([kit.said, kit.said]);
    expect([later.chartKeys.fingerprint(kit.dying), later.chartKeys.size]).toEqual([undefined, 1]);
  });

  it('new charts are sealed under the new secret and read after a lock', async () => {
    const kit = await vaultOfTwo();
    const { database, chartKeys, person, close } = await reopen(kit);
    await chartKeys.bury([kit.dying]);
    const id = addChart(database, person, 'later');
    close();
    const later = await reopen(kit);
    expect(readChart(later.database, later.person, id).text).toContain(wordsOf('later').text);
  });

  it('neither the secret from before nor the one that was there in between is in the keychain', async () => {
    const kit = await vaultOfTwo();
    const before = Buffer.from(item(kit));
    const { chartKeys } = await reopen(kit);
    await chartKeys.bury([kit.dying]);
    expect(item(kit)).toHaveLength(32);
    expect(Buffer.from(item(kit)).equals(before)).toBe(false);
  });

  it('burying once more, or a chart that never was, changes nothing', async () => {
    const kit = await vaultOfTwo();
    const { chartKeys } = await reopen(kit);
    await chartKeys.bury([kit.dying]);
    const after = [Buffer.from(item(kit)), ...ringFiles(kit)];
    expect(await chartKeys.bury([kit.dying, encounterIdSchema.parse('enc_00000000000000000009')])).toBe('rotated');
    expect([Buffer.from(item(kit)), ...ringFiles(kit)]).toEqual(after);
  });

  it('the same holds for burials asked for side by side, and for a chart that comes in between', async () => {
    const kit = await vaultOfTwo();
    const { database, chartKeys, person, close } = await reopen(kit);
    const third = addChart(database, person, 'third');
    const both = Promise.all([chartKeys.bury([kit.dying]), chartKeys.bury([third])]);
    const between = addChart(database, person, 'between');
    expect(await both).toEqual(['rotated', 'rotated']);
    close();
    const later = await reopen(kit);
    expect([kit.living, kit.dying, third, between].map((id) => later.chartKeys.has(id))).toEqual([true, false, false, true]);
    expect(readChart(later.database, later.person, between).text).toContain(wordsOf('between').text);
  });

  it('a keychain that has never heard of the vault’s ring opens no chart', async () => {
    const kit = await vaultOfTwo();
    for (const key of kit.keychain.secrets.keys()) if (key.startsWith('chart-keys')) kit.keychain.secrets.delete(key);
    expect(await unlocking(kit)).toEqual({ code: 'keychain', why: 'secret-missing' });
  });
});

describe('While the keychain is silent', () => {
  it.each(['absent', 'locked-or-slow'] as const)('(%s) a burial is refused and nothing has changed; asked for again, it is done', async (state) => {
    const kit = await vaultOfTwo();
    const { database, chartKeys, person } = await reopen(kit);
    const before = [Buffer.from(item(kit)), ...ringFiles(kit)];
    kit.keychain.state = state;
    expect(await faultOfLater(chartKeys.bury([kit.dying]))).toEqual({ code: 'keychain', why: state });
    kit.keychain.state = 'present';
    expect([Buffer.from(item(kit)), ...ringFiles(kit)]).toEqual(before);
    expect(readChart(database, person, kit.dying).text).toContain(wordsOf('dying').text);
    expect(await chartKeys.bury([kit.dying])).toBe('rotated');
    expect(faultOf(() => readChart(database, person, kit.dying))).toEqual(lost);
  });

  it('one that carries a write out late, after it was given up, does no harm', async () => {
    const kit = await vaultOfTwo();
    const late: (() => void)[] = [];
    const { write } = kit.keychain;
    Reflect.set(kit.keychain, 'write', (async (vaultId, which, secret) => {
      const copy = Uint8Array.from(secret);
      late.push(() => void write(vaultId, which, copy));
      return { state: 'locked-or-slow' };
    }) satisfies KeychainPort['write']);
    const { chartKeys, close } = await reopen(kit);
    expect(await faultOfLater(chartKeys.bury([kit.dying]))).toEqual({ code: 'keychain', why: 'locked-or-slow' });
    Reflect.set(kit.keychain, 'write', write);
    expect(await chartKeys.bury([kit.dying])).toBe('rotated');
    for (const carryOut of late) carryOut();
    close();
    const { database, person } = await reopen(kit);
    expect(readChart(database, person, kit.living)).toEqual(kit.said);
    expect(item(kit)).toHaveLength(32);
  });
});

/** Lets the keychain die at its `nth` write of the ring secret, before or after it was carried out. */
function dieAtWrite(keychain: MemoryKeychain, nth: number, when: 'before' | 'after'): () => void {
  const { read, write } = keychain;
  let count = 0;
  const dead = async (): Promise<never> => {
    throw new Error('the process is gone');
  };
  Reflect.set(keychain, 'write', (async (vaultId, which, secret) => {
    count += which === 'chart-keys' ? 1 : 0;
    if (count < nth) return write(vaultId, which, secret);
    if (when === 'after') await write(vaultId, which, secret);
    Reflect.set(keychain, 'read', dead);
    Reflect.set(keychain, 'write', dead);
    return dead();
  }) satisfies KeychainPort['write']);
  return () => {
    Reflect.set(keychain, 'read', read);
    Reflect.set(keychain, 'write', write);
  };
}

/** Puts a folder where a file of the ring is to be written: there the disk refuses. */
function refuseAt(kit: Kit, name: string): () => void {
  const path = inVault(kit, name);
  const aside = `${path}.aside`;
  if (existsSync(path)) renameSync(path, aside);
  mkdirSync(join(path, 'not empty'), { recursive: true });
  return () => {
    rmSync(path, { recursive: true });
    if (existsSync(aside)) renameSync(aside, path);
  };
}

describe('A burial that is cut short', () => {
  it.each<[string, 'old' | 'new', (kit: Kit) => () => void]>([
    ['before the new secret was in the keychain', 'old', ({ keychain }) => dieAtWrite(keychain, 1, 'before')],
    ['after the new secret came into the keychain, beside the old one', 'old', ({ keychain }) => dieAtWrite(keychain, 1, 'after')],
    ['when the first file of the ring could not be staged', 'old', (kit) => refuseAt(kit, 'chart-keys.json.new')],
    ['when the second file of the ring could not be staged', 'old', (kit) => refuseAt(kit, 'chart-keys.copy.json.new')],
    ['between the ring’s first file and its second', 'new', (kit) => refuseAt(kit, 'chart-keys.copy.json')],
    ['before the old secret was taken from the keychain', 'new', ({ keychain }) => dieAtWrite(keychain, 2, 'before')],
    ['after the old secret was taken from the keychain, before anyone knew', 'new', ({ keychain }) => dieAtWrite(keychain, 2, 'after')],
  ])('%s leaves the %s state whole, and is completed by asking again', async (_when, state, breakAt) => {
    const kit = await vaultOfTwo();
    const putBack = copyOf(kit);
    const { chartKeys, close } = await reopen(kit);
    const mend = breakAt(kit);
    await expect(chartKeys.bury([kit.dying])).rejects.toThrow(/the process is gone|EISDIR|ENOTEMPTY/);
    close();
    mend();

    const next = await reopen(kit);
    expect(readChart(next.database, next.person, kit.living)).toEqual(kit.said);
    expect(next.chartKeys.has(kit.dying)).toBe(state === 'old');
    expect(item(kit)).toHaveLength(32);
    const [ring, copy] = ringFiles(kit);
    expect(ring).toEqual(copy);

    expect(await next.chartKeys.bury([kit.dying])).toBe('rotated');
    next.close();
    const last = await reopen(kit);
    expect(readChart(last.database, last.person, kit.living)).toEqual(kit.said);
    expect(faultOf(() => readChart(last.database, last.person, kit.dying))).toEqual(lost);
    last.close();
    putBack();
    expect(await unlocking(kit)).toEqual(lost);
  });

  it('in a process that lives on is completed there by asking again, with a chart taken in meanwhile', async () => {
    const kit = await vaultOfTwo();
    const { database, chartKeys, person, close } = await reopen(kit);
    const mend = refuseAt(kit, 'chart-keys.copy.json');
    await expect(chartKeys.bury([kit.dying])).rejects.toThrow(/EISDIR|ENOTEMPTY/);
    mend();
    const between = addChart(database, person, 'between');
    expect(await chartKeys.bury([kit.dying])).toBe('rotated');
    close();
    const later = await reopen(kit);
    expect([kit.living, kit.dying, between].map((id) => later.chartKeys.has(id))).toEqual([true, false, true]);
  });
});

describe('The ring', () => {
  it.each<[string, (path: string) => void]>([
    ['is gone', (path) => rmSync(path)],
    ['is empty', (path) => writeFileSync(path, '')],
    ['was cut off', (path) => writeFileSync(path, readFileSync(path).subarray(0, 120))],
    ['has a byte changed', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace(/"key":"(.)/, (_all, first: string) => `"key":"${first === 'A' ? 'B' : 'A'}`))],
    ['has a nonce of another length', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace(/"iv":"[^"]+"/, '"iv":""'))],
  ])('of which one file %s serves from the other, and is mended', async (_case, spoil) => {
    for (const name of rings) {
      const kit = await vaultOfTwo();
      const whole = ringFiles(kit)[0];
      spoil(inVault(kit, name));
      const { database, person } = await reopen(kit);
      expect(readChart(database, person, kit.living)).toEqual(kit.said);
      expect(ringFiles(kit).map((file) => file.length)).toEqual([whole?.length, whole?.length]);
      expect(ringFiles(kit)[0]?.equals(ringFiles(kit)[1] ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it.each<[string, (kit: Kit) => void]>([
    ['is gone', (kit) => rings.forEach((name) => rmSync(inVault(kit, name)))],
    ['is spoiled in both files', (kit) => rings.forEach((name) => writeFileSync(inVault(kit, name), '{}'))],
  ])('that %s is told of, and nothing is put in its place', async (_case, spoil) => {
    const kit = await vaultOfTwo();
    const before = Buffer.from(item(kit));
    spoil(kit);
    expect(await unlocking(kit)).toEqual(lost);
    expect(Buffer.from(item(kit)).equals(before)).toBe(true);
    expect(rings.map((name) => existsSync(inVault(kit, name)) && readFileSync(inVault(kit, name), 'utf8') !== '{}')).toEqual([false, false]);
  });

  it('of another vault opens nothing here', async () => {
    const [kit, other] = [await vaultOfTwo(), await vaultOfTwo()];
    for (const name of rings) cpSync(inVault(other, name), inVault(kit, name));
    expect(await unlocking(kit)).toEqual(lost);
  });
});

describe('Without a keychain', () => {
  const passphraseOnly = async () => {
    const kit = keeperOf();
    kit.keychain.state = 'absent';
    return vaultOfTwo(kit, true);
  };

  it('charts have keys of their own all the same', async () => {
    const kit = await passphraseOnly();
    const { database, person } = await reopen(kit);
    expect(readChart(database, person, kit.living)).toEqual(kit.said);
  });

  it('a burial erases the key from the ring: what is left of the chart does not open beside it', async () => {
    const kit = await passphraseOnly();
    const { chartKeys, close } = await reopen(kit);
    expect(await chartKeys.bury([kit.dying])).toBe('erased');
    close();
    const { database, person } = await reopen(kit);
    expect(faultOf(() => readChart(database, person, kit.dying))).toEqual(lost);
    expect(readChart(database, person, kit.living)).toEqual(kit.said);
  });

  it.runIf(process.platform !== 'win32')('the ring’s earlier files are overwritten where they lay: no secret that died makes them unreadable', async () => {
    const kit = await passphraseOnly();
    const remains = rings.map((name) => inVault(kit, `${name}.remains`));
    // A second name for the place on the disk.
    rings.forEach((name, index) => linkSync(inVault(kit, name), remains[index] ?? ''));
    const { chartKeys } = await reopen(kit);
    await chartKeys.bury([kit.dying]);
    expect(remains.map((path) => readFileSync(path)).map((file) => [file.length > 100, file.every((byte) => byte === 0)])).toEqual([[true, true], [true, true]]);
  });
});

describe('A session that does not come about', () => {
  it('leaves neither the charts’ keys nor the ring’s in the process, which goes on', async () => {
    const { chartKeys, close } = await create(keeperOf());
    chartKeys.seal('enc_00000000000000000001', 'words');
    const held = [Reflect.get(chartKeys, 'keys').get('enc_00000000000000000001'), Reflect.get(chartKeys, 'secret').kek()].map((key) => z.instanceof(Buffer).parse(key));
    close();
    expect(held.map((key) => [key.length, key.every((byte) => byte === 0)])).toEqual([[32, true], [32, true]]);
  });

  it('does not spoil the ring with a burial that was under way', async () => {
    const kit = await vaultOfTwo();
    const { chartKeys, close } = await reopen(kit);
    const before = ringFiles(kit);
    const late = chartKeys.bury([kit.dying]);
    await Promise.resolve().then(() => undefined);
    close();
    await expect(late).rejects.toThrow('the chart keys were closed');
    await expect(chartKeys.bury([kit.dying])).rejects.toThrow('the chart keys were closed');
    expect(ringFiles(kit)).toEqual(before);
    const { database, person } = await reopen(kit);
    expect(readChart(database, person, kit.living)).toEqual(kit.said);
  });
});

describe('A buried key', () => {
  it('is zeroed in memory, and so is what sealed the ring that had it', async () => {
    const kit = await vaultOfTwo();
    const { chartKeys } = await reopen(kit);
    const held = [Reflect.get(chartKeys, 'keys').get(kit.dying), Reflect.get(chartKeys, 'secret').kek()].map((key) => z.instanceof(Buffer).parse(key));
    await chartKeys.bury([kit.dying]);
    expect(held.map((key) => [key.length, key.every((byte) => byte === 0)])).toEqual([[32, true], [32, true]]);
  });
});

describe('The fingerprint of a key', () => {
  it('is the SHA-256 of its 32 bytes', () => {
    const { chartKeys } = openTestVault();
    const id = encounterIdSchema.parse('enc_00000000000000000001');
    chartKeys.seal(id, 'words');
    const keys: unknown = Reflect.get(chartKeys, 'keys');
    const key: unknown = keys instanceof Map ? keys.get(id) : undefined;
    expect(key).toHaveLength(32);
    expect(chartKeys.fingerprint(id)).toBe(createHash('sha256').update(key instanceof Uint8Array ? key : '').digest('hex'));
  });
});
