import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { appendAudit } from '../../../electron/vault/audit';
import { policyAdmission, policyChange } from '../../../electron/vault/policy';
import { highestSeen } from '../../../electron/vault/policy/seen';
import { sql } from '../../../electron/vault/store';
import { canonicalJson, z } from '../../../shared/kernel';
import { readPart, resolvePolicy, type OrganisationPolicy, type SignedState } from '../../../shared/policy';
import { doorOf, type DoorKit } from '../support/door';
import { bytes, keeperOf, openTestVault, passphrase } from '../support/vault';

const where = '/etc/chartlock/policies/signed.json';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const accepted = (serial: number, text = `policy ${serial}`): SignedState => ({ state: 'accepted', where, serial, issuedAt: 0, expiresOn: null, keyId: sha256('key'), sha256: sha256(text) });
const under = (signed: SignedState): OrganisationPolicy => resolvePolicy(signed.state === 'accepted' ? [readPart('signed-file', where, { curtain: 'cover' })] : [], signed);

/** A computer whose policy can be changed, and the vault on it, behind the door of a new process each time. */
class Computer {
  readonly #kit = keeperOf();
  policy = under({ state: 'none' });
  readonly steps: string[] = [];
  door: DoorKit = this.#start();

  #start(): DoorKit {
    const admission = policyAdmission({
      rules: () => ({ policy: this.policy.policy, organisation: this.policy }),
      readAnew: () => { this.steps.push('read anew'); return Promise.resolve(); },
      log: appendAudit,
    });
    return doorOf(this.#kit, undefined, { admission });
  }

  async create() {
    return this.door.call('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role: 'coder' }, acceptNoKeychain: false }, { passphrase: bytes(passphrase) });
  }

  /** The application is started anew under `signed`, and somebody unlocks; answers with 'open', or why not. */
  async unlockUnder(signed: SignedState, word = passphrase): Promise<unknown> {
    this.door.sessions.abandon();
    this.policy = under(signed);
    this.door = this.#start();
    const reply = await this.door.call('accounts.unlock', {}, { passphrase: bytes(word) });
    return reply.ok ? 'open' : reply.fault;
  }

  /** What the log says of the policy, oldest first; read in an open session. */
  policyEvents(): unknown[] {
    const rows = this.door.sessions.current()?.database.all(z.strictObject({ body: z.string() }), sql`select body from audit where event like 'policy.%' order by seq`) ?? [];
    return rows.map(({ body }) => JSON.parse(body));
  }
}

async function computerUnder(signed: SignedState): Promise<Computer> {
  const computer = new Computer();
  computer.policy = under(signed);
  expect((await computer.create()).ok).toBe(true);
  return computer;
}

const refusal = (why: string, serial: number | null, seen: number | null, place = where) => ({ code: 'policy-refused', why, where: place, serial, seen });

describe('A vault', () => {
  it('opens under the policy that it knows, and under a newer one', async () => {
    const computer = await computerUnder(accepted(5));
    expect([await computer.unlockUnder(accepted(5)), await computer.unlockUnder(accepted(9)), await computer.unlockUnder(accepted(9))]).toEqual(['open', 'open', 'open']);
  });

  it('stays closed under an older one, however often it is tried, and opens under the newest again', async () => {
    const computer = await computerUnder(accepted(5));
    expect([await computer.unlockUnder(accepted(4)), await computer.unlockUnder(accepted(1)), await computer.unlockUnder(accepted(5))]).toEqual([refusal('rolled-back', 4, 5), refusal('rolled-back', 1, 5), 'open']);
  });

  it('stays closed under another policy of the same number', async () => {
    const computer = await computerUnder(accepted(5));
    expect(await computer.unlockUnder(accepted(5, 'other words'))).toEqual(refusal('rolled-back', 5, 5));
  });

  it('stays closed where the policy it was opened under is gone, with key and all', async () => {
    const computer = await computerUnder(accepted(5));
    expect(await computer.unlockUnder({ state: 'none' })).toEqual(refusal('missing', null, 5, ''));
  });

  it('opens where the policy is missing and its key is still pinned: the strictest holds', async () => {
    const computer = await computerUnder(accepted(5));
    expect(await computer.unlockUnder({ state: 'unclear', where })).toBe('open');
  });

  it('that never saw a signed policy opens without one', async () => {
    const computer = await computerUnder({ state: 'none' });
    expect(await computer.unlockUnder({ state: 'none' })).toBe('open');
  });

  it('opened before there was a policy takes the first one, whatever its number', async () => {
    const computer = await computerUnder({ state: 'none' });
    expect([await computer.unlockUnder(accepted(3)), await computer.unlockUnder(accepted(2))]).toEqual(['open', refusal('rolled-back', 2, 3)]);
  });

  it.each(['bad-signature', 'unknown-key', 'expired', 'not-signed', 'keys-differ'] as const)('stays closed under a policy with %s, before the passphrase is looked at', async (why) => {
    const computer = await computerUnder(accepted(5));
    const signed: SignedState = { state: 'refused', where, why, serial: 6, facts: null };
    // A wrong passphrase is answered alike: and is no failed attempt.
    expect([await computer.unlockUnder(signed, 'quite another passphrase'), await computer.unlockUnder(signed)]).toEqual([refusal(why, 6, null), refusal(why, 6, null)]);
    expect(await computer.unlockUnder(accepted(5))).toBe('open');
  });

  it('is not made under a policy that cannot be believed', async () => {
    const computer = new Computer();
    computer.policy = under({ state: 'refused', where, why: 'bad-signature', serial: null, facts: null });
    expect(await computer.create()).toMatchObject({ ok: false, fault: { code: 'policy-refused' } });
    expect(await computer.door.done('accounts.status', {})).toMatchObject({ state: 'none' });
  });

  it('leaves no session behind where it stays closed, and a wrong passphrase says nothing of the policy', async () => {
    const computer = await computerUnder(accepted(5));
    await computer.unlockUnder(accepted(4));
    expect(computer.door.sessions.current()).toBeUndefined();
    expect(await computer.unlockUnder(accepted(4), 'quite another passphrase')).toMatchObject({ code: 'wrong-passphrase' });
  });

  it('has the policy read anew before each unlocking', async () => {
    const computer = await computerUnder({ state: 'none' });
    await computer.unlockUnder({ state: 'none' });
    expect(computer.steps).toEqual(['read anew', 'read anew']);
  });

  it('logs under which policy it was opened, and when it stayed closed', async () => {
    const computer = await computerUnder(accepted(5));
    const inForce = (serial: number) => ({ event: 'policy.in-force', mode: 'managed', sources: ['signed-file'], problems: 0, serial, sha256: sha256(canonicalJson(computer.policy.policy)) });
    await computer.unlockUnder(accepted(4));
    await computer.unlockUnder({ state: 'none' });
    await computer.unlockUnder(accepted(6));
    expect(computer.policyEvents()).toEqual([
      inForce(5), { event: 'policy.refused', why: 'rolled-back', serial: 4, seen: 5 }, { event: 'policy.refused', why: 'missing', serial: null, seen: 5 }, inForce(6),
    ]);
    expect(await computer.door.done('audit.verify', {})).toMatchObject({ sound: true });
  });
});

describe('A policy that changes while the desk is open', () => {
  it('is logged with its sources, its problems and its fingerprint; the same again is not', async () => {
    const computer = await computerUnder({ state: 'none' });
    const after = resolvePolicy([readPart('managed-files', '/a.json', { curtain: 'cover', idleLimitSeconds: 1 }), readPart('registry', 'HKLM', {})]);
    for (const before of [computer.policy, after]) computer.door.door.act((db, { now }) => ({ output: null, events: policyChange(db, before, after, now) }));
    expect(computer.policyEvents().slice(1)).toEqual([
      { event: 'policy.changed', mode: 'managed', sources: ['registry', 'managed-files'], problems: 1, serial: null, sha256: sha256(canonicalJson(after.policy)) },
    ]);
  });

  it('is seen: the vault does not open under an older one afterwards', async () => {
    const computer = await computerUnder(accepted(5));
    computer.door.door.act((db, { now }) => ({ output: null, events: policyChange(db, computer.policy, under(accepted(8)), now) }));
    expect(await computer.unlockUnder(accepted(7))).toEqual(refusal('rolled-back', 7, 8));
  });
});

describe('The policies that a vault has seen', () => {
  it('are neither changed nor forgotten', () => {
    const { database } = openTestVault();
    database.run(sql`insert into policies_seen (serial, sha256, key_id, seen_at) values (7, ${sha256('7')}, ${sha256('key')}, 1)`);
    for (const change of [sql`update policies_seen set serial = 1`, sql`delete from policies_seen`]) expect(() => database.run(change)).toThrow(/only added to/);
    expect(highestSeen(database)?.serial).toBe(7);
  });
});
