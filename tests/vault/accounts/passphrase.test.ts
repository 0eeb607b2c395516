import { describe, expect, it } from 'vitest';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { doorOf, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase } from '../support/vault';

const day = 86_400_000;
const phrases = ['a lantern beneath eleven oaks', 'nine copper kettles on ice', 'the ferry leaves without hats', 'quiet gravel under blue tents', 'two owls argue about chess'] as const;

/** A desk under a policy that the test may change, with what locking and unlocking leave of it. */
async function desk(part: Partial<Policy> = {}) {
  let policy = { ...initialPolicy, ...part };
  const kept = keeperOf(undefined, undefined, () => policy);
  const kit: { door: DoorKit } = { door: doorOf(kept, () => policy) };
  await kit.door.done('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role: 'coder' }, acceptNoKeychain: false }, { passphrase: bytes(passphrase) });
  return {
    kept,
    get door() { return kit.door; },
    rule: (changed: Partial<Policy>) => void (policy = { ...policy, ...changed }),
    lock: () => {
      kit.door.sessions.abandon();
      kit.door = doorOf(kept, () => policy);
    },
    unlock: (text: string = passphrase) => kit.door.done('accounts.unlock', {}, { passphrase: bytes(text) }),
    change: (current: string, next: string) => kit.door.call('accounts.changePassphrase', {}, { current: bytes(current), next: bytes(next) }),
  };
}

const usedBefore = { ok: false, fault: { code: 'weak-passphrase', why: 'used-before' } };

function remembered(door: DoorKit) {
  return door.sessions.current()?.database.driver.prepare('select * from earlier_passphrases order by number').all() ?? expect.fail('the desk is locked');
}

describe('An earlier passphrase', () => {
  it('is refused while it is among the last that the policy counts, and taken again after that', async () => {
    const nora = await desk({ passphraseHistory: 2 });
    await nora.change(passphrase, phrases[0]);
    expect(await nora.change(phrases[0], passphrase)).toMatchObject(usedBefore);
    await nora.change(phrases[0], phrases[1]);
    expect(await nora.change(phrases[1], passphrase)).toMatchObject(usedBefore);
    await nora.change(phrases[1], phrases[2]);
    expect(await nora.change(phrases[2], passphrase)).toMatchObject({ ok: true });
    nora.lock();
    expect(await nora.unlock(passphrase)).toMatchObject({ failedBefore: 0 });
  });

  it('reused after five others is refused by default, as each of the five is', async () => {
    const nora = await desk();
    const all = [passphrase, ...phrases];
    for (const [index, next] of phrases.entries()) expect(await nora.change(all[index] ?? '', next)).toMatchObject({ ok: true });
    for (const earlier of all.slice(0, 5)) expect(await nora.change(phrases[4], earlier)).toMatchObject(usedBefore);
  });

  it('is not refused where the policy counts none, and none is remembered', async () => {
    const nora = await desk({ passphraseHistory: 0 });
    await nora.change(passphrase, phrases[0]);
    expect(await nora.change(phrases[0], passphrase)).toMatchObject({ ok: true });
    expect(remembered(nora.door)).toEqual([]);
  });

  it('is told to nobody who does not know the one in force', async () => {
    const nora = await desk();
    await nora.change(passphrase, phrases[0]);
    expect(await nora.change('not the one in force', passphrase)).toMatchObject({ fault: { code: 'wrong-passphrase' } });
  });

  it('that was refused opens nothing: the one in force stays', async () => {
    const nora = await desk();
    await nora.change(passphrase, phrases[0]);
    await nora.change(phrases[0], passphrase);
    nora.lock();
    await nora.unlock(phrases[0]);
  });

  it('is remembered under a salt of its own, as dear to guess as the vault’s own key, and nowhere in words', async () => {
    const nora = await desk({ kdfMebibytes: 128, kdfPasses: 4 });
    await nora.change(passphrase, phrases[0]);
    await nora.change(phrases[0], phrases[1]);
    const rows = remembered(nora.door);
    expect(rows).toMatchObject([{ memory_kib: 128 * 1024, passes: 4, lanes: 1 }, { memory_kib: 128 * 1024, passes: 4, lanes: 1 }]);
    const salts = rows.map((row) => (typeof row === 'object' && row !== null && 'salt' in row ? String(row.salt) : ''));
    expect(new Set(salts).size).toBe(2);
    expect(JSON.stringify(rows)).not.toContain(passphrase);
  });

  it('is forgotten at the next unlocking once the policy counts fewer, the oldest first', async () => {
    const nora = await desk({ passphraseHistory: 3 });
    await nora.change(passphrase, phrases[0]);
    await nora.change(phrases[0], phrases[1]);
    nora.rule({ passphraseHistory: 1 });
    nora.lock();
    await nora.unlock(phrases[1]);
    expect(remembered(nora.door)).toMatchObject([{ number: 2 }]);
    expect(await nora.change(phrases[1], passphrase)).toMatchObject({ ok: true });
  });
});

describe('Where the policy sets a time for passphrases', () => {
  it('the days that are left are counted', async () => {
    const nora = await desk({ passphraseDays: 90 });
    nora.kept.time.now += 76 * day;
    nora.lock();
    expect((await nora.unlock()).keys).toMatchObject({ passphraseDue: null, passphraseDaysLeft: 14 });
  });

  it('the change is demanded before anything else once it is over', async () => {
    const nora = await desk({ passphraseDays: 90 });
    nora.kept.time.now += 90 * day;
    nora.lock();
    expect((await nora.unlock()).keys).toMatchObject({ passphraseDue: 'expired', passphraseDaysLeft: 0 });
    for (const call of ['desk.resume', 'accounts.people', 'desk.sweep'] as const) expect(await nora.door.call(call, {}), call).toMatchObject({ ok: false, fault: { code: 'passphrase-due' } });
    expect(await nora.door.done('accounts.session', {})).toMatchObject({ keys: { passphraseDue: 'expired' } });
    expect(await nora.change(passphrase, phrases[0])).toMatchObject({ ok: true });
    expect(await nora.door.done('accounts.session', {})).toMatchObject({ keys: { passphraseDue: null, passphraseDaysLeft: 90 } });
    await nora.door.done('desk.resume', {});
  });

  it('what was refused meanwhile stands in the log', async () => {
    const nora = await desk({ passphraseDays: 30 });
    nora.kept.time.now += 30 * day;
    nora.lock();
    await nora.unlock();
    await nora.door.call('accounts.people', {});
    await nora.change(passphrase, phrases[0]);
    const { entries } = await nora.door.done('audit.list', { filter: { events: ['call.refused'], personId: null, encounterId: null, from: null, to: null }, before: null, count: 10 });
    expect(entries.map(({ event }) => event)).toEqual([{ event: 'call.refused', call: 'accounts.people', fault: 'passphrase-due' }]);
  });

  it('a clock that is set back wins no day', async () => {
    const nora = await desk({ passphraseDays: 90 });
    nora.kept.time.now += 90 * day;
    nora.lock();
    await nora.unlock();
    nora.lock();
    nora.kept.time.now -= 80 * day;
    expect((await nora.unlock()).keys.passphraseDue).toBe('expired');
  });

  it('a clock that was ahead when it was changed wins no day either', async () => {
    const nora = await desk({ passphraseDays: 90 });
    nora.kept.time.now += 365 * day;
    await nora.change(passphrase, phrases[0]);
    nora.kept.time.now -= 365 * day;
    nora.lock();
    expect((await nora.unlock(phrases[0])).keys.passphraseDue).toBe('expired');
    await nora.change(phrases[0], phrases[1]);
    nora.lock();
    expect((await nora.unlock(phrases[1])).keys).toMatchObject({ passphraseDue: null, passphraseDaysLeft: 90 });
  });

  it('and none is set, nothing is due, ever', async () => {
    const nora = await desk();
    nora.kept.time.now += 3000 * day;
    nora.lock();
    expect((await nora.unlock()).keys).toMatchObject({ passphraseDue: null, passphraseDaysLeft: null });
  });
});

describe('When the policy asks for more than the passphrase has', () => {
  it.each([['length', { passphraseLength: 40 }], ['strength', { passphraseScore: 4 }]] as const)('in %s, the change is demanded after unlocking, and what it asks for is held to', async (_what, raised) => {
    const first = 'summertime2019!';
    const nora = await desk();
    await nora.change(passphrase, first);
    nora.rule(raised);
    nora.lock();
    expect((await nora.unlock(first)).keys.passphraseDue).toBe('rules');
    expect(await nora.change(first, 'wintertimes2018!')).toMatchObject({ fault: { code: 'weak-passphrase' } });
    expect(await nora.change(first, `${phrases[0]} and ${phrases[1]}`)).toMatchObject({ ok: true });
    nora.lock();
    expect((await nora.unlock(`${phrases[0]} and ${phrases[1]}`)).keys.passphraseDue).toBeNull();
  });

  it('a new vault is held to it', async () => {
    const policy = { ...initialPolicy, passphraseLength: 40 };
    const door = doorOf(keeperOf(), () => policy);
    const reply = await door.call('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role: 'coder' }, acceptNoKeychain: false }, { passphrase: bytes(passphrase) });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'weak-passphrase', why: 'too-short' } });
    expect(await door.done('accounts.status', {})).toMatchObject({ passphrase: { length: 40, score: 3, history: 5 } });
  });
});
