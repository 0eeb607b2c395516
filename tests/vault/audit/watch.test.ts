import { expect, it } from 'vitest';
import { appendAudit, watchChain } from '../../../electron/vault/audit';
import { sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { openedDoor, type DoorKit } from '../support/door';

function open(kit: DoorKit) {
  return kit.sessions.current() ?? expect.fail('the vault is closed');
}

/** Walks the log as the vault process does once it is open; how many windows that took, and whether the page was told. */
function walked(kit: DoorKit, between: () => void = () => undefined): { readonly windows: number; readonly told: number } {
  const waiting: (() => void)[] = [];
  let told = 0;
  let windows = 1;
  watchChain({ sessions: kit.sessions, act: (work) => kit.door.act(work), tell: () => (told += 1), later: (work) => void waiting.push(work) });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    windows += 1;
    between();
    next();
  }
  return { windows, told };
}

async function withEvents(count: number): Promise<DoorKit> {
  const kit = await openedDoor();
  const { database, person } = open(kit);
  database.transaction('write', (db) => {
    for (let event = 0; event < count; event += 1) appendAudit(db, person, event, { event: 'audit.viewed' });
  });
  return kit;
}

const verified = (kit: DoorKit): readonly string[] => open(kit).database.all(z.strictObject({ body: z.string() }), sql`select body from audit where event = 'audit.verified'`).map(({ body }) => body);

it('A sound log is walked to its end in windows, with room for other work in between, and nothing is said', async () => {
  const kit = await withEvents(5_000);
  const { windows, told } = walked(kit, () => void kit.door.act(() => ({ output: null, events: [{ event: 'audit.viewed' }] })));
  expect(windows).toBeGreaterThan(2);
  expect(told).toBe(0);
  expect(verified(kit)).toEqual([]);
  expect(await kit.done('audit.trouble', {})).toEqual({ head: null, chain: null });
});

it('A log that was altered somewhere is found so after unlocking: it stands in the log, the page is told, and the desk goes on', async () => {
  const kit = await withEvents(3_000);
  open(kit).database.driver.exec("drop trigger audit_is_never_changed; update audit set role = 'lead' where seq = 2500");
  expect(walked(kit).told).toBe(1);
  expect(await kit.done('audit.trouble', {})).toEqual({ head: null, chain: { sound: false, events: 2499, firstBad: 2500, why: 'changed' } });
  expect(verified(kit)).toEqual(['{"event":"audit.verified","events":2499,"sound":false}']);
  expect(await kit.call('audit.list', { filter: { events: [], personId: null, encounterId: null, from: null, to: null }, before: null, count: 1 })).toMatchObject({ ok: true });
});

it('A walk ends with its session', async () => {
  const kit = await withEvents(5_000);
  expect(walked(kit, () => kit.sessions.abandon())).toEqual({ windows: 2, told: 0 });
});
