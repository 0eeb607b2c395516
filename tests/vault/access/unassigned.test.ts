import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../../electron/vault/store';
import { calls } from '../../../shared/ipc';
import { documentIdSchema, encounterIdSchema, z, type DocumentId, type EncounterId } from '../../../shared/kernel';
import { initialPolicy } from '../../../shared/policy';
import { inputShape, minimalInput, type Shape } from '../../support/minimal-input';
import { openedDoor, type DoorKit } from '../support/door';

const details = { class: 'outpatient', admittedOn: null, dischargedOn: null, serviceFrom: '2026-03-01', serviceTo: null, attending: 'Dr Vale' } as const;
const patient = { name: 'Testa, Ivo', mrn: 'T-1', birthDate: '1950-01-02', sex: 'male', account: '' } as const;
const document = { title: 'Office visit', kind: 'office-visit', datedOn: null, author: '', from: { text: 'Knee pain since Monday.' } } as const;
const minuteMs = 60_000;

/** Every name under which an input may hold the id of a chart. */
function chartNames(shape: Shape | undefined): string[] {
  if (shape === undefined) return [];
  const own = Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => [...([inner, ...(inner.anyOf ?? [])].some(({ pattern }) => pattern?.startsWith('^enc_') === true) ? [name] : []), ...chartNames(inner)]);
  return [...own, ...chartNames(shape.items), ...[...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].flatMap(chartNames)];
}

/** The calls that go into a chart. */
const inside = calls.filter((contract) => contract.chart === 'inside' && inputShape(contract).properties?.['encounterId'] !== undefined);

let kit: DoorKit;
let uptime: number;
let chart: EncounterId;
let documentId: DocumentId;

async function knock(contract: (typeof calls)[number]): Promise<string> {
  const input = { ...minimalInput(contract), encounterId: chart, ...('documentId' in minimalInput(contract) ? { documentId } : {}) };
  const reply = await kit.door.handle({ kind: 'call', id: 1, name: contract.name, input: JSON.stringify(input), secrets: {} });
  return reply.ok ? 'answered' : reply.fault.code;
}

const answers = async (): Promise<string[]> => {
  const all: string[] = [];
  for (const contract of inside) all.push(await knock(contract));
  return all;
};
const pass = (minutes: number): void => {
  kit.time.now += minutes * minuteMs;
  uptime += minutes * minuteMs;
};
const breakGlass = (minutes = 15) => kit.done('access.breakGlass', { encounterId: chart, reason: 'coverage', minutes });
const events = (): unknown[] =>
  kit.sessions.current()?.database.all(z.strictObject({ body: z.string() }), sql`select body from audit where event like 'access.%' order by seq`).map(({ body }) => JSON.parse(body)) ?? [];

beforeEach(async () => {
  uptime = 5_000_000;
  kit = await openedDoor('lead', () => initialPolicy, { uptime: () => uptime });
  const { encounter } = await kit.done('encounters.create', { details, patient, documents: [document], assignTo: { who: 'person', identifier: 'Mruiz' } });
  chart = encounter.id;
  documentId = encounter.documents[0]?.id ?? documentIdSchema.parse('none');
});

it('No input names a chart under another name than the one that the door looks for', () => {
  expect(new Set(calls.flatMap((contract) => chartNames(inputShape(contract))))).toEqual(new Set(['encounterId']));
  expect(inside.map(({ name }) => name)).toEqual(expect.arrayContaining(['encounters.open', 'encounters.document', 'encounters.reveal', 'encounters.remove', 'coding.list', 'coding.assign', 'coding.finalise', 'printouts.print', 'desk.keepDraft']));
});

describe('A chart that is assigned to another person', () => {
  it('is closed to every call that goes into it, and each refusal stands in the log', async () => {
    expect(await answers()).toEqual(inside.map(() => 'not-assigned'));
    const refused = kit.sessions.current()?.database.all(z.strictObject({ body: z.string() }), sql`select body from audit where event = 'call.refused' order by seq`) ?? [];
    expect(refused.map(({ body }) => JSON.parse(body))).toEqual(inside.map(({ name }) => ({ event: 'call.refused', call: name, fault: 'not-assigned' })));
  });

  it('is open to all of them while glass is broken', async () => {
    await breakGlass();
    await kit.done('encounters.open', { encounterId: chart });
    expect((await answers()).filter((answer) => answer === 'not-assigned')).toEqual([]);
  });

  it.each([
    ['its time is over', (): void => pass(15)],
    ['its time is over, though the clock was set back meanwhile', (): void => { uptime += 15 * minuteMs; kit.time.now += minuteMs; }],
    ['the clock is set back', (): void => { kit.time.now -= 60 * minuteMs; }],
    ['the clock is set forward', (): void => { kit.time.now += 60 * minuteMs; }],
    ['the computer has restarted', (): void => { uptime = 60_000; kit.time.now += minuteMs; }],
  ])('is closed again to every call once %s, before anything has counted the seconds', async (_case, happens) => {
    await breakGlass();
    await kit.done('encounters.open', { encounterId: chart });
    happens();
    expect(await answers()).toEqual(inside.map(() => 'not-assigned'));
    kit.access.tick();
    expect(await answers()).toEqual(inside.map(() => 'not-assigned'));
  });

  it('is not reached by the draft that another chart’s call keeps along', async () => {
    const own = (await kit.done('encounters.create', { details, patient, documents: [] })).encounter.id;
    const draft = { field: 'rationale', encounterId: chart, text: '', selectionStart: 0, selectionEnd: 0 };
    expect(await kit.call('encounters.addDocuments', { encounterId: own, documents: [document], draft })).toMatchObject({ fault: { code: 'not-assigned' } });
  });

  it('opens as before where the policy lets every chart open', async () => {
    const free = await openedDoor('coder', () => ({ ...initialPolicy, chartAccess: 'all' }));
    const { encounter } = await free.done('encounters.create', { details, patient, documents: [], assignTo: { who: 'nobody' } });
    expect((await free.done('encounters.open', { encounterId: encounter.id })).encounter.ref).toBe(encounter.ref);
  });
});

describe('Access by reason', () => {
  it('is written down as it begins and as it ends, and tells the page', async () => {
    const { glass } = await breakGlass();
    pass(15);
    kit.access.tick();
    expect(events()).toEqual([
      { event: 'access.broken', encounterId: chart, glassId: glass.id, reason: 'coverage', minutes: 15 },
      { event: 'access.ended', encounterId: chart, glassId: glass.id, why: 'time' },
    ]);
    expect(kit.told('access.ended')).toEqual([{ encounterId: chart, why: 'time' }]);
    kit.access.tick();
    expect(events()).toHaveLength(2);
  });

  it('can be ended early; a new opening then needs a new reason', async () => {
    const { glass } = await breakGlass();
    await kit.done('encounters.open', { encounterId: chart });
    await kit.done('access.endGlass', { encounterId: chart });
    expect(events().at(-1)).toEqual({ event: 'access.ended', encounterId: chart, glassId: glass.id, why: 'early' });
    expect(await kit.call('coding.list', { encounterId: chart })).toMatchObject({ fault: { code: 'not-assigned' } });
    await breakGlass();
    // The chart was closed with its access: it is opened anew, with an event of its own.
    expect(await kit.call('coding.list', { encounterId: chart })).toMatchObject({ fault: { code: 'not-opened' } });
  });

  it('lasts as long as was asked, and never longer than the policy allows', async () => {
    expect((await breakGlass(480)).glass.minutes).toBe(initialPolicy.breakGlassMinutes);
  });

  it('goes on counting while the desk is locked', async () => {
    await breakGlass(30);
    await kit.done('encounters.open', { encounterId: chart });
    const session = kit.sessions.current() ?? expect.fail('no session');
    pass(20);
    // Another session of the same vault: what was opened in the former is not.
    session.charts.clear();
    expect((await kit.done('access.now', {})).open).toMatchObject([{ encounterId: chart, leftMs: 10 * minuteMs }]);
    pass(10);
    expect((await kit.done('access.now', {})).open).toEqual([]);
    expect(await kit.call('encounters.open', { encounterId: chart })).toMatchObject({ fault: { code: 'not-assigned' } });
  });

  it('is not for a chart that is open anyway, nor for one that is not there', async () => {
    const own = (await kit.done('encounters.create', { details, patient, documents: [] })).encounter.id;
    expect(await kit.call('access.breakGlass', { encounterId: own, reason: 'coverage', minutes: 15 })).toMatchObject({ fault: { code: 'duplicate', what: 'access' } });
    const nowhere = encounterIdSchema.parse(`enc_${'0'.repeat(20)}`);
    expect(await kit.call('access.breakGlass', { encounterId: nowhere, reason: 'coverage', minutes: 15 })).toMatchObject({ fault: { code: 'not-found', what: 'encounter' } });
  });

  it('leaves unsaid words kept, and brings them back only with the chart', async () => {
    await breakGlass();
    await kit.done('encounters.open', { encounterId: chart });
    await kit.done('desk.keepDraft', { field: 'find', encounterId: chart, text: 'knee', selectionStart: 4, selectionEnd: 4 });
    pass(15);
    expect((await kit.done('desk.resume', {})).drafts).toEqual([]);
    await breakGlass();
    expect((await kit.done('desk.resume', {})).drafts).toMatchObject([{ encounterId: chart, text: 'knee' }]);
  });

  it('stands on the list for whoever reviews it: never for the person themself', async () => {
    const { glass } = await breakGlass();
    expect(await kit.done('access.uses', {})).toMatchObject({ total: 1, unreviewed: 1, uses: [{ id: glass.id, isOwn: true, reason: 'coverage', reviewed: null }] });
    expect(await kit.call('access.review', { glassId: glass.id })).toMatchObject({ fault: { code: 'own-matter', what: 'review' } });
    const session = kit.sessions.current() ?? expect.fail('no session');
    const other = { ...session.person, id: (await kit.done('accounts.people', {})).people[0]?.id ?? session.person.id };
    session.database.run(sql`insert into people (id, name, identifier, role, created_at) values ('per_00000000000000000001', 'Ada Wren', 'awren', 'privacy-officer', 1)`);
    kit.sessions.assume({ ...other, ...(await kit.done('accounts.people', {})).people.find(({ name }) => name === 'Ada Wren') });
    expect(await kit.done('access.review', { glassId: glass.id })).toMatchObject({ use: { isOwn: false, reviewed: { byName: 'Ada Wren' } } });
    expect(await kit.call('access.review', { glassId: glass.id })).toMatchObject({ fault: { code: 'duplicate', what: 'review' } });
    expect(await kit.done('access.uses', {})).toMatchObject({ total: 1, unreviewed: 0 });
    expect(() => session.database.run(sql`update glass set reviewed_by = null, reviewed_at = null`)).toThrow('a review stands');
    expect(() => session.database.run(sql`delete from glass`)).toThrow('never deleted');
  });
});
