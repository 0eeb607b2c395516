import fc from 'fast-check';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../electron/vault/audit';
import { namedAMinute } from '../../../electron/vault/refusals';
import { sql } from '../../../electron/vault/store';
import { calls, messageLimitBytes } from '../../../shared/ipc';
import { z, type Role } from '../../../shared/kernel';
import { badPayloads, seed } from '../../support/bad-payloads';
import { doorOf, openedDoor, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase } from '../support/vault';

type Contract = (typeof calls)[number];

const payloadsEach = 1000;
const mebibyte = 1024 * 1024;

/** Together these may make every call; each is sent to somebody who may make it, so that it gets as far as its input. */
const senders: readonly Role[] = ['lead', 'privacy-officer', 'it-admin', 'coder', 'reviewer', 'cdi', 'trainee'];
const senderOf = ({ roles }: Contract): Role | undefined => senders.find((role) => roles.includes(role));

/** What the heap holds that something still refers to, in bytes. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  for (let round = 0; round < 3; round += 1) collect();
  return process.memoryUsage().heapUsed;
}

/** Sends so many bad payloads to each of these calls, every one of which has to be refused as malformed. */
async function bombard({ door }: DoorKit, contracts: readonly Contract[], numRuns: number): Promise<void> {
  let id = 0;
  for (const contract of contracts) {
    const property = fc.asyncProperty(badPayloads(contract), async (input) => {
      const secrets = Object.fromEntries(contract.secrets.map((name) => [name, bytes('not the passphrase')]));
      const reply = await door.handle({ kind: 'call', id: ++id, name: contract.name, input, secrets });
      if (reply.ok || reply.fault.code !== 'malformed') throw new Error(`${contract.name}: ${JSON.stringify(reply)}`);
    });
    await fc.assert(property, { seed, numRuns });
  }
}

async function expectFlat(kit: DoorKit, contracts: readonly Contract[]): Promise<void> {
  // What is made once, by the first that comes, is made before it is measured.
  await bombard(kit, contracts, 50);
  const before = heldBytes();
  await bombard(kit, contracts, payloadsEach);
  expect((heldBytes() - before) / mebibyte).toBeLessThan(6);
  expect(kit.reports).toEqual([]);
}

const refused = (kit: DoorKit) =>
  kit.sessions.current()?.database.all(z.strictObject({ body: z.string() }), sql`select body from audit where event in ('call.refused', 'calls.refused') order by seq`).map(({ body }) => JSON.parse(body)) ?? [];

describe.each(senders.filter((role) => calls.some((contract) => contract.when !== 'locked' && senderOf(contract) === role)))('A %s', (role) => {
  it(`can send ${payloadsEach} bad payloads to every call: each is refused, nothing breaks, and no memory is lost`, async () => {
    const kit = await openedDoor(role);
    const own = calls.filter((contract) => contract.when !== 'locked' && senderOf(contract) === role);
    await expectFlat(kit, own);
    // The desk goes on, its log is whole, and the flood has not filled it.
    expect((await kit.done('accounts.status', {})).state).toBe('open');
    expect(verifyAudit(kit.sessions.current()?.database ?? expect.fail('no session')).sound).toBe(true);
    expect(refused(kit).length).toBeLessThan(namedAMinute + 30);
  }, 120_000);
});

it('A locked desk refuses bad payloads as an open one does, and can still be unlocked', async () => {
  const first = await openedDoor();
  first.sessions.abandon();
  const kit = doorOf(keeperOf(first.folder, first.keychain));
  await expectFlat(kit, calls.filter(({ when }) => when === 'locked'));
  expect(await kit.done('accounts.unlock', {}, { passphrase: bytes(passphrase) })).toMatchObject({ person: { name: 'Nora Quill' } });
}, 60_000);

it('An input over the limit is refused before anything is made of it, and the refusal is logged', async () => {
  const kit = await openedDoor();
  const reply = await kit.door.handle({ kind: 'call', id: 1, name: 'encounters.create', input: `"${'x'.repeat(messageLimitBytes)}"`, secrets: {} });
  expect(reply).toMatchObject({ ok: false, fault: { code: 'too-large', limitBytes: messageLimitBytes } });
  expect(refused(kit)).toEqual([{ event: 'call.refused', call: 'encounters.create', fault: 'too-large' }]);
});

describe('A message that was sent before', () => {
  const again = { kind: 'call', id: 4, name: 'encounters.createDemo', input: '{}', secrets: {} };

  it('is refused through the same port, done once, and logged', async () => {
    const kit = await openedDoor();
    const port = kit.door.forPort();
    expect(await port(again)).toMatchObject({ ok: true });
    for (const id of [4, 3, 0]) expect(await port({ ...again, id })).toEqual({ kind: 'reply', id, ok: false, fault: { code: 'malformed', where: 'id' } });
    expect(refused(kit)).toEqual(Array.from({ length: 3 }, () => ({ event: 'call.refused', call: 'encounters.createDemo', fault: 'malformed' })));
    const made = kit.sessions.current()?.database.all(z.strictObject({ event: z.string() }), sql`select event from audit where event = 'encounter.demo-created'`);
    expect(made).toHaveLength(1);
  });

  it('does not stop the page’s own next one', async () => {
    const port = (await openedDoor()).door.forPort();
    await port(again);
    await port(again);
    expect(await port({ ...again, id: 5, name: 'accounts.status' })).toMatchObject({ ok: true });
  });

  it('is a new one through the port of a page that was loaded anew', async () => {
    const kit = await openedDoor();
    for (const port of [kit.door.forPort(), kit.door.forPort()]) expect(await port({ ...again, name: 'accounts.status' })).toMatchObject({ ok: true });
  });
});

it('What is refused while the desk is locked stands in the log once it is open', async () => {
  const first = await openedDoor();
  first.sessions.abandon();
  const kit = doorOf(keeperOf(first.folder, first.keychain));
  for (const name of ['coding.list', 'nothing.known', 'encounters.open']) await kit.door.handle({ kind: 'call', id: 1, name, input: '{}', secrets: {} });
  await kit.door.handle('a word');
  await kit.done('accounts.unlock', {}, { passphrase: bytes(passphrase) });
  expect(refused(kit)).toEqual([{ event: 'calls.refused', count: 4, when: 'locked' }]);
});

it('What the shell refuses is written into the same log', async () => {
  const kit = await openedDoor();
  kit.door.noteRefusal('shell.copyCode', 'malformed');
  expect(refused(kit)).toEqual([{ event: 'call.refused', call: 'shell.copyCode', fault: 'malformed' }]);
});
