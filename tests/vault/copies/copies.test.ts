import { closeSync, existsSync, openSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyNameSchema, z, type CopyName, type Fault } from '../../../shared/kernel';
import { sql } from '../../../electron/vault/store';
import { initialPolicy } from '../../../shared/policy';
import { faultOfLater } from '../../fixtures/charts/faults';
import { addChart, readChart, wordsOf } from '../support/charts';
import { doorOf, openedDoor, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase } from '../support/vault';

const inVault = (kit: { readonly folder: string }, ...names: string[]): string => join(kit.folder, 'vault', ...names);
const inCopies = (kit: DoorKit, ...names: string[]): string => inVault(kit, 'copies', ...names);

/** All that lies among the copies but the header beside them. */
const copyFiles = (kit: DoorKit): readonly string[] => readdirSync(inCopies(kit)).filter((name) => name !== 'vault.json');

function open(kit: DoorKit) {
  return kit.sessions.current() ?? expect.fail('the vault is closed');
}

const events = (kit: DoorKit): readonly string[] => open(kit).database.all(z.strictObject({ event: z.string() }), sql`select event from audit order by seq`).map(({ event }) => event);
const charts = (kit: DoorKit): readonly string[] => open(kit).database.all(z.strictObject({ id: z.string() }), sql`select id from encounters`).map(({ id }) => id);

/** A vault with a chart and a copy of it. */
async function copied(): Promise<{ readonly kit: DoorKit; readonly copy: CopyName; readonly chart: ReturnType<typeof addChart> }> {
  const kit = await openedDoor('coder', () => ({ ...initialPolicy, copiesKept: 3 }));
  const chart = addChart(open(kit).database, open(kit).person, 'first');
  const { copies } = await kit.done('backups.make', {});
  return { kit, chart, copy: copies[0]?.name ?? expect.fail('no copy was made') };
}

/** The vault as a fresh process finds it; the clock goes on. */
function fresh(kit: DoorKit): DoorKit {
  kit.sessions.abandon();
  const next = keeperOf(kit.folder, kit.keychain);
  next.time.now = kit.time.now + 60_000;
  return doorOf(next);
}

const unlock = (kit: DoorKit, copy: CopyName | null = null) => kit.call('accounts.unlock', { copy }, { passphrase: bytes(passphrase) });

/** Writes over bytes of a file, wherever the structure of the database is. */
function spoil(path: string, at: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.from('spoiled by the disk'), 0, 19, at);
  closeSync(file);
}

describe('A backup copy', () => {
  it('is made when asked for, says when and why, and stands in the log', async () => {
    const { kit } = await copied();
    const { copies, nextAt, failed } = await kit.done('backups.overview', {});
    expect(copies).toEqual([{ name: `vault-${kit.time.now}-by-hand.db`, at: kit.time.now, why: 'by-hand', bytes: expect.any(Number) }]);
    expect(nextAt).toBe(kit.time.now + initialPolicy.copyHours * 3_600_000);
    expect(failed).toBeNull();
    expect(events(kit).at(-1)).toBe('vault.copied');
  });

  it('is for its owner alone, and no word of a chart or of a database stands in it', async () => {
    const { kit, copy } = await copied();
    expect((statSync(inCopies(kit)).mode & 0o777).toString(8)).toBe('700');
    expect((statSync(inCopies(kit, copy)).mode & 0o777).toString(8)).toBe('600');
    const file = readFileSync(inCopies(kit, copy));
    for (const word of ['SQLite format 3', 'Nora Quill', ...Object.values(wordsOf('first'))]) expect(file.includes(word)).toBe(false);
  });

  it('is gone again, and the vault as it was, where it cannot be read back as it should be', async () => {
    const { kit } = await copied();
    const { copies } = kit.keeper;
    const { database } = open(kit);
    // The disk keeps something else than what was written: the copy is looked at through the same connection.
    const attach = database.driver.prepare.bind(database.driver);
    let spoiled = 0;
    database.driver.prepare = (source: string) => {
      if (source.startsWith('attach')) {
        const [beside] = readdirSync(inCopies(kit)).filter((name) => name.endsWith('.new'));
        spoil(inCopies(kit, beside ?? ''), 4096 + 100);
        spoiled += 1;
      }
      return attach(source);
    };
    expect(await faultOfLater(Promise.resolve().then(() => copies.make(database, 'scheduled')))).toEqual({ code: 'copy-failed', why: 'unsound' } satisfies Fault);
    expect(spoiled).toBe(1);
    expect(copyFiles(kit)).toHaveLength(1);
    expect(charts(kit)).toHaveLength(1);
  });

  it('that the disk has no room for is said, and nothing is left of it', async () => {
    const { kit } = await copied();
    const { database } = open(kit);
    // SQLite itself refuses to let a file grow beyond this.
    const run = database.driver.prepare.bind(database.driver);
    database.driver.prepare = (source: string) => {
      if (source.startsWith('vacuum')) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      return run(source);
    };
    expect(await kit.call('backups.make', {})).toMatchObject({ fault: { code: 'copy-failed', why: 'disk-full' } });
    database.driver.prepare = run;
    expect(copyFiles(kit)).toHaveLength(1);
    expect((await kit.done('backups.overview', {})).failed).toMatchObject({ why: 'disk-full' });
    await kit.done('backups.make', {});
    expect((await kit.done('backups.overview', {})).failed).toBeNull();
  });

  it('makes room for the next: the oldest leaves when there are more than the policy keeps', async () => {
    const { kit } = await copied();
    for (let hour = 0; hour < 4; hour += 1) {
      kit.time.now += 3_600_000;
      await kit.done('backups.make', {});
    }
    const { copies } = await kit.done('backups.overview', {});
    expect(copies.map(({ at }) => at)).toEqual([0, 1, 2].map((ago) => kit.time.now - ago * 3_600_000));
  });

  it('never takes the place of another, even when the clock was set back', async () => {
    const { kit } = await copied();
    await kit.done('backups.make', {});
    expect((await kit.done('backups.overview', {})).copies.map(({ at }) => at)).toEqual([kit.time.now + 1, kit.time.now]);
  });

  it('is made by the clock when nobody waits, and not again before its time', async () => {
    const { kit } = await copied();
    const count = async (): Promise<number> => (await kit.done('backups.overview', {})).copies.length;
    kit.time.now += initialPolicy.copyHours * 3_600_000;
    kit.backups.tick(kit.time.now - 1000);
    expect(await count()).toBe(1);
    kit.backups.tick(kit.time.now - 20_000);
    expect(await count()).toBe(2);
    expect(kit.told('backups.changed')).toHaveLength(1);
    kit.backups.tick(kit.time.now - 20_000);
    expect(await count()).toBe(2);
    expect(events(kit).filter((event) => event === 'vault.copied')).toHaveLength(2);
  });
});

describe('A vault that is damaged', () => {
  it('is brought back from a copy, with what came in between set aside and not lost, and the log says so', async () => {
    const { kit, copy, chart } = await copied();
    addChart(open(kit).database, open(kit).person, 'second');
    const then = open(kit).person;
    kit.sessions.abandon();
    spoil(inVault(kit, 'vault.db'), 4096 + 200);
    const broken = fresh(kit);
    expect(await unlock(broken)).toMatchObject({ fault: { code: 'vault-damaged', what: 'database' } });
    expect((await broken.done('accounts.status', {})).copies.map(({ name }) => name)).toEqual([copy]);
    const again = fresh(broken);
    expect(await unlock(again, copy)).toMatchObject({ ok: true });
    expect(charts(again)).toEqual([chart]);
    expect(readChart(open(again).database, then, chart).text).toContain(wordsOf('first').text);
    expect(events(again)).toContain('vault.brought-back');
    expect(readdirSync(inVault(kit)).filter((name) => name.startsWith('set-aside-'))).not.toEqual([]);
    // Once: the next unlocking is one like any other.
    const later = fresh(again);
    await unlock(later);
    expect(events(later).filter((event) => event === 'vault.brought-back')).toHaveLength(1);
  });

  it('is not replaced by a copy that is damaged itself, or by one of another vault', async () => {
    const { kit, copy } = await copied();
    const other = await copied();
    kit.time.now += 1000;
    writeFileSync(inCopies(kit, `vault-${kit.time.now}-by-hand.db`), readFileSync(inCopies(other.kit, other.copy)));
    spoil(inCopies(kit, copy), 4096 + 200);
    const again = fresh(kit);
    expect(await unlock(again, copy)).toMatchObject({ fault: { code: 'vault-damaged' } });
    again.time.now += 60_000;
    expect(await unlock(again, copyNameSchema.parse(`vault-${kit.time.now}-by-hand.db`))).toMatchObject({ fault: { code: 'vault-damaged' } });
    again.time.now += 60_000;
    expect(await unlock(again)).toMatchObject({ ok: true });
    expect(events(again)).not.toContain('vault.brought-back');
    expect(readdirSync(inVault(kit)).filter((name) => /set-aside|coming/.test(name))).toEqual([]);
  });

  it('is brought back by nobody without the passphrase', async () => {
    const { kit, copy } = await copied();
    const again = fresh(kit);
    expect(await again.call('accounts.unlock', { copy }, { passphrase: bytes('seven grey herons over the bank') })).toMatchObject({ fault: { code: 'wrong-passphrase' } });
    expect(readdirSync(inVault(kit)).filter((name) => /set-aside|coming|brought/.test(name))).toEqual([]);
  });
});

describe('A chart that died after the copy was made', () => {
  it('stays dead in what is brought back, though it was on hold and evidence then', async () => {
    const { kit, chart } = await copied();
    const lead = open(kit);
    lead.database.run(sql`insert into evidence_holds (incident_id, kind, subject, encounter_id, ref, held_at) values ('inc_00000000000000000001', 'chart', ${chart}, ${chart}, 'E-1', 1)`);
    lead.database.run(sql`insert into holds (encounter_id, matter, held_by, held_at) values (${chart}, 'CASE 7', ${lead.person.id}, 1)`);
    kit.time.now += 1000;
    await kit.done('backups.make', {});
    const held = kit.keeper.copies.list()[0]?.name ?? expect.fail('no copy');
    lead.database.run(sql`delete from holds`);
    lead.database.run(sql`delete from evidence_holds`);
    // Untouched for longer than the policy keeps it.
    kit.time.now += 400 * 86_400_000;
    expect(await kit.done('retention.dispose', {})).toMatchObject({ died: 1 });
    const again = fresh(kit);
    expect(await unlock(again, held)).toMatchObject({ ok: true });
    expect(charts(again)).toEqual([]);
    const { database } = open(again);
    expect(database.get(z.strictObject({ n: z.int() }), sql`select count(*) as n from document_texts`)).toEqual({ n: 0 });
    expect(database.get(z.strictObject({ body: z.string() }), sql`select body from audit where event = 'vault.brought-back'`)?.body).toContain('"charts":1');
  });
});

describe('Bringing back that is cut short', () => {
  it('the second time, before the log has the first, puts nothing in its place that was not proved, and lays nothing over what is set aside', async () => {
    const { kit, copy, chart } = await copied();
    kit.sessions.abandon();
    const { keeper } = keeperOf(kit.folder, kit.keychain);
    await keeper.bringBack(bytes(passphrase), copy);
    const aside = readdirSync(inVault(kit)).filter((name) => /^set-aside-\d+\.db$/.test(name));
    // What a process that ended while it copied has left: half a file, beside the note of the first time.
    writeFileSync(inVault(kit, 'coming-5.db'), readFileSync(inCopies(kit, copy)).subarray(0, 5000));
    const again = fresh(kit);
    expect(await unlock(again)).toMatchObject({ ok: true });
    expect(charts(again)).toEqual([chart]);
    expect(existsSync(inVault(kit, 'coming-5.db'))).toBe(false);
    again.sessions.abandon();
    const later = keeperOf(kit.folder, kit.keychain);
    await later.keeper.bringBack(bytes(passphrase), copy);
    expect(readdirSync(inVault(kit)).filter((name) => /^set-aside-\d+\.db$/.test(name))).toHaveLength(aside.length + 1);
  });
});

it('A folder that the disk keeps read-only takes no copy, and the vault goes on', async () => {
  const { kit } = await copied();
  renameSync(inCopies(kit), `${inCopies(kit)}.away`);
  writeFileSync(inCopies(kit), '');
  expect(await kit.call('backups.make', {})).toMatchObject({ fault: { code: 'copy-failed', why: 'disk' } });
  expect(charts(kit)).toHaveLength(1);
  // The lock screen asks for the copies, and comes up all the same.
  expect(await fresh(kit).done('accounts.status', {})).toMatchObject({ state: 'locked', copies: [] });
});
