import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sql } from '../../../electron/vault/store';
import { calls } from '../../../shared/ipc';
import { roles, z, type Role } from '../../../shared/kernel';
import { minimalInput } from '../../support/minimal-input';
import { doorOf, openedDoor, type DoorKit } from '../support/door';
import { bytes, keeperOf } from '../support/vault';

const columns: readonly Role[] = ['coder', 'lead', 'reviewer', 'cdi', 'privacy-officer', 'it-admin', 'trainee'];

/** Who may make which call, as `shared/ipc/ROLES.md` says. */
const table = new Map(
  readFileSync(new URL('../../../shared/ipc/ROLES.md', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name, ...cells] = line.split('|').map((cell) => cell.trim());
      const call = /^`([a-zA-Z.]+)`$/.exec(name ?? '')?.[1];
      return call === undefined ? [] : [[call, { roles: columns.filter((_role, index) => cells[index] === 'x'), why: cells[columns.length] ?? '' }] as const];
    }),
);

async function knock({ door, time }: DoorKit, contract: (typeof calls)[number]): Promise<string> {
  // At the pace of a hand: of a flood, the log names the first alone.
  time.now += 1000;
  const secrets = Object.fromEntries(contract.secrets.map((name) => [name, bytes('not the passphrase of this vault')]));
  const reply = await door.handle({ kind: 'call', id: 1, name: contract.name, input: JSON.stringify(minimalInput(contract)), secrets });
  return reply.ok ? 'answered' : reply.fault.code;
}

function refusals(kit: DoorKit): string[] {
  const rows = kit.sessions.current()?.database.all(z.strictObject({ body: z.string() }), sql`select body from audit where event = 'call.refused' order by seq`) ?? [];
  return rows.map(({ body }) => z.object({ call: z.string(), fault: z.string() }).parse(JSON.parse(body))).filter(({ fault }) => fault === 'forbidden').map(({ call }) => call);
}

describe('The table of roles', () => {
  it('has one row for every call and none for a call that does not exist, each with its reason', () => {
    expect([...table.keys()].sort()).toEqual(calls.map(({ name }) => name).sort());
    expect([...table].filter(([, { why }]) => why.length < 4)).toEqual([]);
  });

  it.each(calls.map((contract) => [contract.name, contract] as const))('says of %s what its contract declares', (name, contract) => {
    expect(table.get(name)?.roles).toEqual(columns.filter((role) => contract.roles.includes(role)));
  });
});

describe.each(roles)('A %s', (role) => {
  it('is refused every call that the table does not give, with an event, and none that it gives', async () => {
    const kit = await openedDoor(role);
    const expected: string[] = [];
    for (const contract of calls) {
      const answer = await knock(kit, contract);
      const isGiven = table.get(contract.name)?.roles.includes(role) === true;
      if (contract.when === 'locked') expect([contract.name, answer]).toEqual([contract.name, 'already-open']);
      else expect([contract.name, answer === 'forbidden']).toEqual([contract.name, !isGiven]);
      if (contract.when !== 'locked' && !isGiven) expected.push(contract.name);
    }
    expect(refusals(kit)).toEqual(expected);
  }, 60_000);

  it('gets nothing but the lock screen while the desk is locked', async () => {
    const kit = await openedDoor(role);
    kit.sessions.abandon();
    const locked = doorOf(keeperOf(kit.folder, kit.keychain));
    for (const contract of calls) {
      const answer = await knock(locked, contract);
      expect([contract.name, answer === 'locked']).toEqual([contract.name, contract.when === 'open']);
    }
    expect(locked.sessions.current()).toBeUndefined();
  }, 60_000);
});
