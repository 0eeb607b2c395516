import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { setPassphraseAnew } from '../../../electron/vault/accounts';
import { sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { initialPolicy } from '../../../shared/policy';
import { faultOfLater } from '../../fixtures/charts/faults';
import { addChart, readChart, wordsOf } from '../support/charts';
import { doorOf, type DoorKit } from '../support/door';
import { bytes, keeperOf, MemoryKeychain, passphrase, temporaryFolder } from '../support/vault';

const another = 'a lantern beneath eleven oaks';
const ownWords = 'five brown otters over a bridge';

/** A closed vault with one chart, made where the policy names the organisation's recovery key. */
async function closed({ without = false }: { readonly without?: boolean } = {}) {
  const identity = await generateX25519Identity();
  const policy = { ...initialPolicy, recoveryKey: await identityToRecipient(identity) };
  const keychain = new MemoryKeychain();
  keychain.state = without ? 'absent' : 'present';
  const kit = keeperOf(temporaryFolder(), keychain, () => policy);
  const door = doorOf(kit, () => policy);
  await door.done('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role: 'coder' }, acceptNoKeychain: without }, { passphrase: bytes(passphrase) });
  const session = door.sessions.current() ?? expect.fail('the vault is closed');
  const chart = addChart(session.database, session.person, 'kept');
  door.sessions.abandon();
  const fresh = (): DoorKit => doorOf(keeperOf(kit.folder, keychain, () => policy), () => policy);
  return { ...kit, keychain, identity, chart, fresh };
}

type Vault = Awaited<ReturnType<typeof closed>>;

/** What the command does. */
const recover = ({ fresh }: Vault, identity: string): Promise<void> => setPassphraseAnew(fresh().keeper, identity, bytes(another), { now: () => 1 });

const unlock = (door: DoorKit, words: string) => door.call('accounts.unlock', {}, { passphrase: bytes(words) });

/** What the chart says to whoever has opened the vault. */
function said(door: DoorKit, { chart }: Vault) {
  const { database, person } = door.sessions.current() ?? expect.fail('the vault is closed');
  return readChart(database, person, chart).text;
}

describe('A forgotten passphrase', () => {
  it('is replaced with the organisation’s recovery key: the new one opens all that was there, the old one nothing', async () => {
    const vault = await closed();
    await recover(vault, vault.identity);
    expect(await unlock(vault.fresh(), passphrase)).toMatchObject({ fault: { code: 'wrong-passphrase' } });
    const door = vault.fresh();
    door.time.now += 60_000;
    expect(await unlock(door, another)).toMatchObject({ ok: true });
    expect(said(door, vault)).toContain(wordsOf('kept').text);
  });

  it('is replaced by no other key, and then everything is as it was', async () => {
    const vault = await closed();
    const header = readFileSync(join(vault.folder, 'vault', 'vault.json'));
    expect(await faultOfLater(recover(vault, await generateX25519Identity()))).toEqual({ code: 'no-recovery', why: 'other-key' });
    expect(readFileSync(join(vault.folder, 'vault', 'vault.json'))).toEqual(header);
    expect(await unlock(vault.fresh(), passphrase)).toMatchObject({ ok: true });
  });

  it('that was replaced so has to be changed before anything else, and the log says whose key was used', async () => {
    const vault = await closed();
    await recover(vault, vault.identity);
    const door = vault.fresh();
    expect(await door.done('accounts.unlock', {}, { passphrase: bytes(another) })).toMatchObject({ keys: { passphraseDue: 'recovered' } });
    expect(await door.call('desk.resume', {})).toMatchObject({ fault: { code: 'passphrase-due' } });
    await door.done('accounts.changePassphrase', {}, { current: bytes(another), next: bytes(ownWords) });
    const filter = { events: ['vault.recovered' as const], personId: null, encounterId: null, from: null, to: null };
    const { entries } = await door.done('audit.list', { filter, before: null, count: 10 });
    expect(entries.map(({ event }) => event)).toEqual([{ event: 'vault.recovered', fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
    door.sessions.abandon();
    expect(await vault.fresh().done('accounts.unlock', {}, { passphrase: bytes(ownWords) })).toMatchObject({ keys: { passphraseDue: null } });
  });

  it('leaves in the log that an older header had been put back, whatever note of a copy somebody has put beside it', async () => {
    const vault = await closed();
    const at = (name: string): string => join(vault.folder, 'vault', name);
    const headers = ['vault.json', 'vault.copy.json'].map((name) => ({ name, text: readFileSync(at(name), 'utf8') }));
    const changed = vault.fresh();
    await unlock(changed, passphrase);
    await changed.done('accounts.changePassphrase', {}, { current: bytes(passphrase), next: bytes(ownWords) });
    changed.sessions.abandon();
    for (const { name, text } of headers) writeFileSync(at(name), text);
    const forged = { copy: 'vault-1764324000000-scheduled.db', at: 1, aside: 'set-aside-1.db', coming: 'coming-1.db', generation: 1, mark: Buffer.alloc(32).toString('base64') };
    writeFileSync(at('brought-back.json'), JSON.stringify(forged));
    await recover(vault, vault.identity);
    const door = vault.fresh();
    door.time.now += 60_000;
    expect(await unlock(door, another)).toMatchObject({ ok: true });
    const { database } = door.sessions.current() ?? expect.fail('the vault is closed');
    expect(database.all(z.strictObject({ event: z.string() }), sql`select event from audit where event like 'vault.header-%' or event = 'vault.recovered' order by seq`).map(({ event }) => event)).toEqual(['vault.header-other', 'vault.recovered']);
  });

  it('is not replaced while it is open, nor by one that the desk would not take', async () => {
    const vault = await closed();
    const { keeper } = vault.fresh();
    expect(await faultOfLater(keeper.setAnew(vault.identity, bytes(another), () => {
      throw new Error('refused');
    }).catch((error: unknown) => {
      if (error instanceof Error && error.message === 'refused') return;
      throw error;
    }))).toBe('not refused');
    expect(await unlock(vault.fresh(), passphrase)).toMatchObject({ ok: true });
  });
});

describe('A keychain that has lost its half of the key', () => {
  it('gets another, and the secret around the charts’ keys back: on a new computer, say', async () => {
    const vault = await closed();
    vault.keychain.secrets.clear();
    expect(await unlock(vault.fresh(), passphrase)).toMatchObject({ fault: { code: 'keychain', why: 'secret-missing' } });
    await recover(vault, vault.identity);
    const door = vault.fresh();
    expect(await unlock(door, another)).toMatchObject({ ok: true });
    expect(said(door, vault)).toContain(wordsOf('kept').text);
  });

  it('or that does not answer, leaves everything as it was', async () => {
    const vault = await closed();
    vault.keychain.state = 'absent';
    expect(await faultOfLater(recover(vault, vault.identity))).toEqual({ code: 'keychain', why: 'absent' });
    vault.keychain.state = 'present';
    expect(await unlock(vault.fresh(), passphrase)).toMatchObject({ ok: true });
  });
});

it('A vault that the passphrase alone protected stays so', async () => {
  const vault = await closed({ without: true });
  await recover(vault, vault.identity);
  const door = vault.fresh();
  expect(await unlock(door, another)).toMatchObject({ ok: true });
  expect(said(door, vault)).toContain(wordsOf('kept').text);
});

describe('A vault whose keychain was lost, recovered with the organisation’s key', () => {
  it('has its log’s seal in the keychain again, and raises no alarm', async () => {
    const vault = await closed();
    // Twice: the second session's seal says that the keychain has taken the first.
    for (const _session of [1, 2]) {
      const door = vault.fresh();
      await unlock(door, passphrase);
      door.sessions.abandon();
    }
    vault.keychain.secrets.clear();
    await recover(vault, vault.identity);
    const door = vault.fresh();
    expect(await unlock(door, another)).toMatchObject({ ok: true });
    expect(door.sessions.current()?.log).toEqual({ head: null, chain: null });
    expect([...vault.keychain.secrets.keys()].some((name) => name.startsWith('audit-head'))).toBe(true);
  });
});
