import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../shared/audit';
import { encounterIdSchema } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { openedDoor, type DoorKit } from '../support/door';

const watermarked = (): Policy => ({ ...initialPolicy, printing: 'watermarked' });
const someChart = encounterIdSchema.parse(`enc_${'0'.repeat(20)}`);

async function eventsOf({ done }: DoorKit, names: readonly string[]): Promise<AuditEvent[]> {
  const { entries } = await done('audit.list', { filter: { events: [], personId: null, encounterId: null, from: null, to: null }, before: null, count: 500 });
  return entries.map(({ event }) => event).filter(({ event }) => names.includes(event)).toReversed();
}

async function faultOf(kit: DoorKit, ...call: Parameters<DoorKit['call']>): Promise<unknown> {
  const reply = await kit.call(...call);
  return reply.ok ? 'not refused' : reply.fault;
}

describe('printing through the door', () => {
  it('leaves an event for each copy and for what became of it, in the transaction of the ledger', async () => {
    const kit = await openedDoor('lead', watermarked);
    const { encounterIds: [encounterId = someChart] } = await kit.done('encounters.createDemo', {});
    const { printout } = await kit.done('printouts.print', { encounterId });
    await kit.done('printouts.attestShredded', { printoutId: printout.id, how: 'shredded' });
    expect(await eventsOf(kit, ['printouts.printed', 'printouts.shredded'])).toEqual([
      { event: 'printouts.printed', encounterId, printoutId: printout.id },
      { event: 'printouts.shredded', encounterId, printoutId: printout.id, how: 'shredded' },
    ]);
  });

  it.each(['privacy-officer', 'it-admin'] as const)('is not for a %s, who may read the ledger all the same', async (role) => {
    const kit = await openedDoor(role, watermarked);
    expect(await faultOf(kit, 'printouts.print', { encounterId: someChart })).toEqual({ code: 'forbidden', role });
    expect(await kit.done('printouts.ledger', {})).toEqual({ printouts: [], total: 0, outstanding: 0, overdue: 0, nextCopy: 1 });
    expect(await eventsOf(kit, ['call.refused'])).toEqual([{ event: 'call.refused', call: 'printouts.print', fault: 'forbidden' }]);
  });

  it('follows the policy as it changes: refused while it is off, and no copy is numbered', async () => {
    let policy = initialPolicy;
    const kit = await openedDoor('coder', () => policy);
    const { encounterIds: [encounterId = someChart] } = await kit.done('encounters.createDemo', {});
    const off = await faultOf(kit, 'printouts.print', { encounterId });
    policy = watermarked();
    const { printout } = await kit.done('printouts.print', { encounterId });
    policy = initialPolicy;
    expect([off, printout.copyNumber, await faultOf(kit, 'printouts.print', { encounterId }), (await kit.done('printouts.ledger', {})).outstanding]).toEqual([
      { code: 'not-permitted', what: 'printing' }, 1, { code: 'not-permitted', what: 'printing' }, 1,
    ]);
  });
});
