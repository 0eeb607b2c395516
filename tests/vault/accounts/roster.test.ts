import { describe, expect, it } from 'vitest';
import { followRoster } from '../../../electron/vault/accounts';
import { sql } from '../../../electron/vault/store';
import { z, type Role } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { doorOf, openedDoor, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase } from '../support/vault';

const somebodyElse = { identifier: 'mruiz', role: 'coder' } as const;
const naming = (role: Role | null): Policy => ({ ...initialPolicy, roster: [somebodyElse, ...(role === null ? [] : [{ identifier: 'nquill', role }])] });
const unlock = { passphrase: bytes(passphrase) };
const eventsIn = (kit: DoorKit): unknown[] =>
  kit.sessions.current()?.database.all(z.strictObject({ body: z.string() }), sql`select body from audit order by seq`).map(({ body }) => JSON.parse(body)) ?? [];

/** The same vault, locked, under another policy. */
function under(kit: DoorKit, policy: Policy): DoorKit {
  kit.sessions.abandon();
  const again = keeperOf(kit.folder, kit.keychain);
  again.time.now = kit.time.now + 60_000;
  return doorOf(again, () => policy);
}

describe('Where the organisation keeps a roster', () => {
  it('a new desk has the role that it gives, whatever the person says', async () => {
    const kit = await openedDoor('it-admin', () => naming('trainee'));
    expect((await kit.done('accounts.session', {})).person.role).toBe('trainee');
  });

  it('nobody sets up a desk whom it does not name', async () => {
    const kit = doorOf(keeperOf(), () => naming(null));
    const person = { name: 'Nora Quill', identifier: 'nquill', role: 'coder' } as const;
    expect(await kit.call('accounts.create', { person, acceptNoKeychain: false }, unlock)).toMatchObject({ fault: { code: 'not-on-roster' } });
    expect((await kit.done('accounts.status', {})).state).toBe('none');
  });

  it('it tells whoever sets up a desk the role of one identifier, and nothing once there is a vault', async () => {
    const kit = doorOf(keeperOf(), () => naming('lead'));
    expect(await kit.done('accounts.partOf', { identifier: ' NQuill' })).toEqual({ by: 'organisation', role: 'lead' });
    expect(await kit.done('accounts.partOf', { identifier: 'awren' })).toEqual({ by: 'unknown' });
    expect(await doorOf().done('accounts.partOf', { identifier: 'awren' })).toEqual({ by: 'own' });
    const set = under(await openedDoor('lead', () => naming('lead')), naming('lead'));
    expect(await set.call('accounts.partOf', { identifier: 'nquill' })).toMatchObject({ fault: { code: 'vault-exists' } });
  });

  it('a role that has changed holds from the next unlock, is stored, and stands in the log once', async () => {
    const kit = under(await openedDoor('coder'), naming('reviewer'));
    expect((await kit.done('accounts.unlock', {}, { passphrase: bytes(passphrase) })).person.role).toBe('reviewer');
    expect(eventsIn(kit).filter((event) => JSON.stringify(event).includes('role-changed'))).toEqual([{ event: 'person.role-changed', from: 'coder', to: 'reviewer' }]);
    const again = under(kit, naming('reviewer'));
    expect((await again.done('accounts.unlock', {}, { passphrase: bytes(passphrase) })).person.role).toBe('reviewer');
    expect(eventsIn(again).filter((event) => JSON.stringify(event).includes('role-changed'))).toHaveLength(1);
  });

  it('a person whom it does not name any more unlocks nothing, and the vault’s log says so', async () => {
    const kit = under(await openedDoor('coder'), naming(null));
    expect(await kit.call('accounts.unlock', {}, { passphrase: bytes(passphrase) })).toMatchObject({ fault: { code: 'not-on-roster' } });
    expect(kit.sessions.current()).toBeUndefined();
    const back = under(kit, naming('coder'));
    await back.done('accounts.unlock', {}, { passphrase: bytes(passphrase) });
    expect(eventsIn(back)).toContainEqual({ event: 'call.refused', call: 'accounts.unlock', fault: 'not-on-roster' });
  });
});

describe('A roster that changes while the desk is open', () => {
  function follow(kit: DoorKit, policy: Policy) {
    const told: string[] = [];
    const turnedOut: string[] = [];
    followRoster({
      sessions: kit.sessions, roster: () => ({ state: 'known', entries: policy.roster }), act: (work) => kit.door.act(work), tell: ({ role }) => told.push(role), turnOut: () => turnedOut.push('off-roster'),
    });
    return { told, turnedOut };
  }

  it('gives another role from the next call on', async () => {
    const kit = await openedDoor('coder');
    expect(follow(kit, naming('privacy-officer'))).toEqual({ told: ['privacy-officer'], turnedOut: [] });
    expect(await kit.call('encounters.createDemo', {})).toMatchObject({ fault: { code: 'forbidden', role: 'privacy-officer' } });
    expect((await kit.done('accounts.people', {})).people[0]?.role).toBe('privacy-officer');
    expect(eventsIn(kit)).toContainEqual({ event: 'person.role-changed', from: 'coder', to: 'privacy-officer' });
    expect(follow(kit, naming('privacy-officer'))).toEqual({ told: [], turnedOut: [] });
  });

  it('ends the session of a person whom it does not name any more, before the shell has locked', async () => {
    const kit = await openedDoor('coder');
    expect(follow(kit, naming(null))).toEqual({ told: [], turnedOut: ['off-roster'] });
    expect(await kit.call('encounters.createDemo', {})).toMatchObject({ fault: { code: 'locked' } });
  });
});
