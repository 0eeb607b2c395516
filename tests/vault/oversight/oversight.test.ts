import { randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { keepWatch } from '../../../electron/vault/oversight';
import { sql } from '../../../electron/vault/store';
import { reviewOutcomes, type AuditEvent, type ReviewOutcome } from '../../../shared/audit';
import { encounterIdSchema, newId, personIdSchema, z, type EncounterId, type Role } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { openedDoor, type DoorKit } from '../support/door';

const details = { class: 'inpatient', admittedOn: '2026-03-08', dischargedOn: '2026-03-12', serviceFrom: null, serviceTo: null, attending: 'Dr Vale' } as const;
const unknownChart = encounterIdSchema.parse(`enc_${'0'.repeat(20)}`);

/** A chart of a patient of this name, opened once. The person at these doors is Nora Quill. */
async function openChartOf({ done }: DoorKit, name: string): Promise<EncounterId> {
  const { encounter } = await done('encounters.create', { details, patient: { name, mrn: '1', birthDate: '', sex: '', account: '' }, documents: [] });
  await done('encounters.open', { encounterId: encounter.id });
  return encounter.id;
}

/** Somebody else sits down at the open desk, as where a packet brings work of others to it. */
function another({ sessions }: DoorKit, name: string, role: Role): void {
  const { database, person } = sessions.current() ?? expect.fail('no session');
  const id = newId('per', personIdSchema, randomBytes);
  database.run(sql`insert into people (id, name, identifier, role, created_at) values (${id}, ${name}, ${name.toLowerCase()}, ${role}, 1)`);
  sessions.assume({ ...person, id, name, identifier: name.toLowerCase(), role });
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
    await kit.done('oversight.mark', { encounterId });
    await kit.done('oversight.mark', { encounterId });
    expect(await kit.done('oversight.isSensitive', { encounterId })).toEqual({ sensitive: true });
    await kit.done('encounters.open', { encounterId });
    await kit.done('oversight.unmark', { encounterId });
    expect(await kit.done('oversight.isSensitive', { encounterId })).toEqual({ sensitive: false });
    await kit.done('encounters.open', { encounterId });
    expect((await found(kit)).toSorted()).toEqual(['sensitive here Nora Quill open', 'unmarked here Nora Quill open']);
  });
});

describe('The mark “sensitive”', () => {
  it.each(['coder', 'reviewer', 'cdi', 'trainee'] as const satisfies readonly Role[])('is not taken off by a %s, whose own access it may watch', async (role) => {
    const kit = await openedDoor(role);
    const encounterId = await openChartOf(kit, 'Vale, Boris');
    await kit.done('oversight.mark', { encounterId });
    const reply = await kit.call('oversight.unmark', { encounterId });
    expect(reply.ok ? 'taken off' : reply.fault.code).toBe('forbidden');
    expect(await kit.done('oversight.isSensitive', { encounterId })).toEqual({ sensitive: true });
  });

  it('is taken off by a privacy officer without a look into the chart, once, and that is on the list', async () => {
    const kit = await openedDoor('coder');
    const encounterId = await openChartOf(kit, 'Vale, Boris');
    await kit.done('oversight.mark', { encounterId });
    await kit.done('encounters.open', { encounterId });
    another(kit, 'Ada Wren', 'privacy-officer');
    const [listed] = (await kit.done('oversight.list', { days: 7 })).anomalies;
    expect(listed).toMatchObject({ kind: 'sensitive', isMarked: true, isOwn: false });
    await kit.done('oversight.unmark', { encounterId });
    expect(await kit.call('oversight.unmark', { encounterId })).toMatchObject({ fault: { code: 'not-found', what: 'mark' } });
    expect((await kit.done('oversight.list', { days: 7 })).anomalies.map(({ kind, isMarked, isOwn }) => `${kind} ${isMarked} ${isOwn}`).toSorted()).toEqual(['sensitive false false', 'unmarked false true']);
  });
});

describe('Looking at unusual access', () => {
  it('says what became of it, can be said again, and stays when the chart is gone', async () => {
    const lead = await openedDoor('lead');
    const encounterId = await openChartOf(lead, 'Quill, Nora');
    const [first] = (await lead.done('oversight.list', { days: 30 })).anomalies;
    if (first === undefined) throw new Error('nothing was found');
    another(lead, 'Ilse Marsh', 'lead');
    await lead.done('oversight.review', { kind: first.kind, fromSeq: first.fromSeq, outcome: 'asked' });
    await lead.done('oversight.review', { kind: first.kind, fromSeq: first.fromSeq, outcome: 'explained' });
    await lead.done('access.breakGlass', { encounterId, reason: 'quality-review', minutes: 15 });
    await lead.done('encounters.remove', { encounterId });
    expect(await found(lead)).toEqual(['own-name gone Nora Quill explained']);
    expect(await noticed(lead)).toEqual([
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
    another(kit, 'Ilse Marsh', 'lead');
    await kit.done('oversight.review', { kind: 'bulk-reveal', fromSeq: burst?.fromSeq ?? 0, outcome: 'explained' });
    expect((await bursts(8)).map(({ review }) => review?.outcome)).toEqual(['explained']);
  });

  it('never clears whoever looks: of one’s own access a lead can say only that it is passed on', async () => {
    const kit = await openedDoor('lead');
    await openChartOf(kit, 'Quill, Nora');
    const [own] = (await kit.done('oversight.list', { days: 7 })).anomalies;
    expect(own?.isOwn).toBe(true);
    const say = (outcome: ReviewOutcome) => kit.call('oversight.review', { kind: 'own-name', fromSeq: own?.fromSeq ?? 0, outcome });
    for (const outcome of ['explained', 'asked'] as const) expect(await say(outcome)).toMatchObject({ fault: { code: 'own-matter', what: 'unusual-access' } });
    expect(await found(kit)).toEqual(['own-name here Nora Quill open']);
    expect(await say('passed-on')).toMatchObject({ ok: true });
    expect(await found(kit)).toEqual(['own-name here Nora Quill passed-on']);
  });

  it('lets a privacy officer say nothing of their own: it would be passed on to themself', async () => {
    const kit = await openedDoor('lead');
    await openChartOf(kit, 'Quill, Nora');
    const [own] = (await kit.done('oversight.list', { days: 7 })).anomalies;
    const person = kit.sessions.current()?.person ?? expect.fail('no session');
    kit.sessions.assume({ ...person, role: 'privacy-officer' });
    for (const outcome of reviewOutcomes) expect(await kit.call('oversight.review', { kind: 'own-name', fromSeq: own?.fromSeq ?? 0, outcome })).toMatchObject({ fault: { code: 'own-matter' } });
  });

  it('is to be done again where it has gone on since', async () => {
    const kit = await openedDoor('coder');
    const encounterId = await openChartOf(kit, 'Quill, Nora');
    const nora = kit.sessions.current()?.person ?? expect.fail('no session');
    another(kit, 'Ada Wren', 'privacy-officer');
    const [first] = (await kit.done('oversight.list', { days: 7 })).anomalies;
    kit.time.now += 60_000;
    await kit.done('oversight.review', { kind: 'own-name', fromSeq: first?.fromSeq ?? 0, outcome: 'explained' });
    expect(await found(kit)).toEqual(['own-name here Nora Quill explained']);
    const ada = kit.sessions.current()?.person ?? nora;
    kit.time.now += 60_000;
    kit.sessions.assume(nora);
    await kit.done('encounters.open', { encounterId });
    kit.sessions.assume(ada);
    expect(await found(kit)).toEqual(['own-name here Nora Quill open']);
  });

  it('reads only what is new, and finds what a reading of the whole log finds, under other rules too', async () => {
    let policy: Policy = { ...initialPolicy, revealBurst: 3, stepUpMinutes: 120 };
    const kit = await openedDoor('lead', () => policy);
    const { database } = kit.sessions.current() ?? expect.fail('no session');
    const kept = keepWatch(() => policy);
    const agree = (): void => expect(kept.look(database).anomalies()).toEqual(keepWatch(() => policy).look(database).anomalies());
    agree();
    const mine = await openChartOf(kit, 'Quill, Nora');
    const chance = await openChartOf(kit, 'Quill, Boris');
    agree();
    expect(kept.look(database).anomalies().map(({ kind }) => kind)).toEqual(['own-name', 'same-surname']);
    for (let shown = 0; shown < 5; shown += 1) {
      kit.time.now += 1000;
      await kit.done('encounters.reveal', { encounterId: mine, field: 'name', purpose: 'verify-identity' });
      agree();
    }
    await kit.done('encounters.edit', { encounterId: chance, details, patient: {} });
    await kit.done('oversight.mark', { encounterId: chance });
    await kit.done('encounters.open', { encounterId: chance });
    await kit.done('oversight.unmark', { encounterId: chance });
    agree();
    expect(kept.look(database).anomalies().map(({ kind, count }) => `${kind} ×${count}`)).toEqual(['own-name ×1', 'same-surname ×2', 'bulk-reveal ×5', 'unmarked ×1']);
    policy = { ...policy, revealBurst: 5 };
    agree();
    expect(kept.look(database).anomalies().map(({ kind }) => kind)).not.toContain('bulk-reveal');
    const read = vi.spyOn(database, 'all');
    kept.look(database);
    expect(read.mock.results.map(({ value }) => z.array(z.unknown()).parse(value).length)).toEqual([0]);
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
