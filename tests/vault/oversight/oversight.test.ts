import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../shared/audit';
import { encounterIdSchema, type EncounterId, type Role } from '../../../shared/kernel';
import { initialPolicy } from '../../../shared/policy';
import { openedDoor, type DoorKit } from '../support/door';

const details = { class: 'inpatient', admittedOn: '2026-03-08', dischargedOn: '2026-03-12', serviceFrom: null, serviceTo: null, attending: 'Dr Vale' } as const;
const unknownChart = encounterIdSchema.parse(`enc_${'0'.repeat(20)}`);

/** A chart of a patient of this name, opened once. The person at these doors is Nora Quill. */
async function openChartOf({ done }: DoorKit, name: string): Promise<EncounterId> {
  const { encounter } = await done('encounters.create', { details, patient: { name, mrn: '1', birthDate: '', sex: '', account: '' }, documents: [] });
  await done('encounters.open', { encounterId: encounter.id });
  return encounter.id;
}

async function noticed({ done }: DoorKit): Promise<AuditEvent[]> {
  const { entries } = await done('audit.list', { filter: { events: ['oversight.noticed', 'oversight.marked', 'oversight.reviewed', 'oversight.household-changed'], personId: null, encounterId: null, from: null, to: null }, before: null, count: 500 });
  return entries.map(({ event }) => event).toReversed();
}

const found = async ({ done }: DoorKit): Promise<string[]> => (await done('oversight.list', { days: 30 })).anomalies.map(({ kind, ref, personName, review }) => `${kind} ${ref === null ? 'gone' : 'here'} ${personName} ${review?.outcome ?? 'open'}`);

describe('Opening a chart', () => {
  it('of the person’s own name is noticed in its transaction, by a word and never by a name', async () => {
    const kit = await openedDoor('lead');
    const encounterId = await openChartOf(kit, 'Quill, Nora');
    expect(await noticed(kit)).toEqual([{ event: 'oversight.noticed', encounterId, closeness: 'own-name', sensitive: false }]);
    expect(await found(kit)).toEqual(['own-name here Nora Quill open']);
  });

  it('of a stranger is not', async () => {
    const kit = await openedDoor('lead');
    await openChartOf(kit, 'Vale, Boris');
    expect([await noticed(kit), await found(kit)]).toEqual([[], []]);
  });

  it('of somebody whom the person has named as near is noticed; the names are the person’s own to change', async () => {
    const kit = await openedDoor('lead');
    await kit.done('oversight.setHousehold', { names: ['Tom Vale', 'Tom Vale', 'Ruth Arden'] });
    expect(await kit.done('oversight.household', {})).toEqual({ names: ['Tom Vale', 'Ruth Arden'] });
    await openChartOf(kit, 'Vale, Tom');
    await kit.done('oversight.setHousehold', { names: [] });
    await openChartOf(kit, 'Arden, Ruth');
    expect(await found(kit)).toEqual(['household here Nora Quill open']);
    expect((await noticed(kit)).map(({ event }) => event)).toEqual(['oversight.household-changed', 'oversight.noticed', 'oversight.household-changed']);
  });

  it('that is marked as sensitive is noticed from then on, until the mark is taken off', async () => {
    const kit = await openedDoor('lead');
    const encounterId = await openChartOf(kit, 'Vale, Boris');
    await kit.done('oversight.setSensitive', { encounterId, sensitive: true });
    expect(await kit.done('oversight.isSensitive', { encounterId })).toEqual({ sensitive: true });
    await kit.done('encounters.open', { encounterId });
    await kit.done('oversight.setSensitive', { encounterId, sensitive: false });
    await kit.done('encounters.open', { encounterId });
    expect(await found(kit)).toEqual(['sensitive here Nora Quill open']);
  });
});

describe('Looking at unusual access', () => {
  it('says what became of it, can be said again, and stays when the chart is gone', async () => {
    const kit = await openedDoor('privacy-officer');
    expect(await found(kit)).toEqual([]);
    const lead = await openedDoor('lead');
    const encounterId = await openChartOf(lead, 'Quill, Nora');
    const [first] = (await lead.done('oversight.list', { days: 30 })).anomalies;
    if (first === undefined) throw new Error('nothing was found');
    await lead.done('oversight.review', { kind: first.kind, fromSeq: first.fromSeq, outcome: 'asked' });
    await lead.done('oversight.review', { kind: first.kind, fromSeq: first.fromSeq, outcome: 'explained' });
    await lead.done('encounters.remove', { encounterId });
    expect(await found(lead)).toEqual(['own-name gone Nora Quill explained']);
    expect((await noticed(lead)).slice(1)).toEqual([
      { event: 'oversight.reviewed', kind: 'own-name', fromSeq: first.fromSeq, outcome: 'asked' },
      { event: 'oversight.reviewed', kind: 'own-name', fromSeq: first.fromSeq, outcome: 'explained' },
    ]);
  });

  it('finds a burst under the same beginning, also where the stretch that is looked through cuts it in two', async () => {
    const kit = await openedDoor('lead', () => ({ ...initialPolicy, revealBurst: 3, stepUpMinutes: 120 }));
    const encounterId = await openChartOf(kit, 'Vale, Boris');
    const reveal = () => kit.done('encounters.reveal', { encounterId, field: 'name', purpose: 'verify-identity' });
    kit.time.now += 1000;
    for (let shown = 0; shown < 3; shown += 1) await reveal();
    kit.time.now += 120_000;
    for (let shown = 0; shown < 4; shown += 1) await reveal();
    // A week later the stretch begins between the two halves.
    kit.time.now += 7 * 86_400_000 - 60_000;
    const bursts = async (days: number) => (await kit.done('oversight.list', { days })).anomalies.filter(({ kind }) => kind === 'bulk-reveal');
    expect([await bursts(7), (await bursts(8)).map(({ count }) => count)]).toEqual([[], [7]]);
    const [burst] = await bursts(8);
    await kit.done('oversight.review', { kind: 'bulk-reveal', fromSeq: burst?.fromSeq ?? 0, outcome: 'explained' });
    expect((await bursts(8)).map(({ review }) => review?.outcome)).toEqual(['explained']);
  });

  it('of something that is not on the list is refused', async () => {
    const kit = await openedDoor('lead');
    const reply = await kit.call('oversight.review', { kind: 'own-name', fromSeq: 1, outcome: 'explained' });
    expect(reply.ok ? 'said' : reply.fault).toEqual({ code: 'not-found', what: 'anomaly' });
  });

  it.each(['coder', 'reviewer', 'cdi', 'it-admin', 'trainee'] as const satisfies readonly Role[])('is not for a %s', async (role) => {
    const kit = await openedDoor(role);
    const replies = [await kit.call('oversight.list', { days: 7 }), await kit.call('oversight.review', { kind: 'own-name', fromSeq: 1, outcome: 'explained' })];
    expect(replies.map((reply) => (reply.ok ? 'let in' : reply.fault.code))).toEqual(['forbidden', 'forbidden']);
  });

  it('leaves the mark on a chart to those who have opened it', async () => {
    const kit = await openedDoor('coder');
    const reply = await kit.call('oversight.isSensitive', { encounterId: unknownChart });
    expect(reply.ok ? 'let in' : reply.fault.code).toBe('not-opened');
  });
});
