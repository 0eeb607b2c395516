import { Buffer } from 'node:buffer';
import { armor } from 'age-encryption';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { auditEventSchema } from '../../../shared/audit';
import { noFacts, sealedCategory, type IncidentReport } from '../../../shared/incidents';
import { z, type IncidentId, type PacketId } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { sql } from '../../../electron/vault/store';
import { loadFhir } from '../../fixtures/fhir/repository';
import type { FhirTestServer } from '../../fixtures/fhir/server';
import { namingServer, openServer } from '../outbox/desk';
import { logged } from '../incidents/kit';
import { openedDoor, type DoorKit } from '../support/door';
import { bytes, passphrase } from '../support/vault';
import { chosen, officerDesk, reporter, type OfficerDesk } from './kit';

vi.setConfig({ testTimeout: 60_000 });
beforeAll(loadFhir, 180_000);

const office = 'Organization/privacy-office';
let server: FhirTestServer;
beforeEach(async () => {
  server = await openServer();
});

const rules = (): Partial<Policy> => ({ ...namingServer(server), privacyReference: office });

/** The officer's desk and a coder's, each with data and a keychain of its own: only the server knows of both. */
async function twoDesks(more: Partial<Policy> = {}) {
  const officer = await officerDesk({ ...rules(), ...more });
  const policy: Policy = { ...initialPolicy, ...rules(), privacyOfficer: officer.card, ...more };
  return { officer, coder: await openedDoor('coder', () => policy) };
}

/** Does what the outbox does by itself while the desk is open. */
async function turn(desk: DoorKit): Promise<void> {
  desk.outbox.collect();
  await desk.outbox.idle();
  await desk.incidents.takeInReturned();
}

/** Reports, and sends it. */
async function reported(coder: DoorKit): Promise<IncidentId> {
  const { incident } = await coder.done('incidents.begin', { type: 'misdirected' });
  await coder.done('incidents.keepFacts', { incidentId: incident.id, type: 'misdirected', facts: { ...noFacts, words: 'The query went to another clinic.' } });
  await coder.done('incidents.seal', { incidentId: incident.id });
  await sent(coder, incident.id);
  return incident.id;
}

/** Sends the packet that was made last. */
async function sent(coder: DoorKit, incidentId: IncidentId): Promise<void> {
  const { incident } = await coder.done('incidents.one', { incidentId });
  const packetId = incident.packets.findLast(({ left, waits }) => left === null && waits === null)?.id ?? expect.fail('there is nothing to send');
  await coder.done('incidents.send', { incidentId, packetId });
  await turn(coder);
}

const inboxOf = async (officer: DoorKit) => (await officer.done('cases.inbox', { states: [], count: 100 })).received;

/** What the log says has come, oldest first. */
function arrivals({ sessions }: DoorKit) {
  const rows = sessions.current()?.database.all(z.strictObject({ body: z.string() }), sql`select body from audit order by seq`) ?? [];
  return rows.map(({ body }) => auditEventSchema.parse(JSON.parse(body))).flatMap((event) => (event.event === 'cases.arrived' ? [event.result] : []));
}

/** A message as a desk sends it, unless it is another. */
const message = (sealed: string, more: object = {}) => ({
  resourceType: 'Communication', status: 'completed', category: [{ coding: [sealedCategory] }], recipient: [{ reference: office }],
  payload: [{ contentAttachment: { contentType: 'application/octet-stream', data: sealed } }], ...more,
});
const binary = (armoured: string): string => Buffer.from(armor.decode(armoured)).toString('base64');
async function put(resource: object): Promise<string> {
  const { status, resource: made } = await server.ask('POST', '/Communication', resource);
  if (status !== 201) throw new Error(`the server answered ${status}`);
  return made?.id ?? '';
}

/** A report of some desk, sealed to the officer. */
async function someReport(officer: OfficerDesk, more: Partial<IncidentReport> = {}) {
  const from = await reporter();
  const report = from.report(more);
  return { from, report, sealed: binary(await from.sealed(report, officer.card)) };
}

describe('A report by the organisation’s server', () => {
  it('comes to the officer’s desk by itself; acknowledgement, task and close go back by themselves, and so does the answer', async () => {
    const { officer, coder } = await twoDesks();
    const incidentId = await reported(coder);
    await turn(officer);
    const [received] = await inboxOf(officer);
    expect(received).toMatchObject({ kind: 'report', state: 'new', incidentId, by: 'outbox' });
    const receivedId = received?.id ?? expect.fail('nothing came');
    expect(officer.told('cases.changed')).toContainEqual({ arrived: receivedId });

    const say = async (reply: Parameters<typeof officer.done<'cases.reply'>>[1]['reply']): Promise<PacketId> => {
      const { way, packetId } = await officer.done('cases.reply', { receivedId, reply });
      expect(way).toBe('server');
      await turn(officer);
      await turn(coder);
      return packetId;
    };
    await say({ kind: 'acknowledgement', words: 'I have it.' });
    expect((await coder.done('incidents.one', { incidentId })).incident.state).toBe('acknowledged');
    const taskId = await say({ kind: 'task', title: 'Write down who called', words: '', dueAt: null });
    await coder.done('incidents.answerTask', { incidentId, taskId, outcome: 'done', words: 'The front desk.' });
    await sent(coder, incidentId);
    await turn(officer);
    const { replies, additions } = await officer.done('cases.readReceived', { receivedId });
    expect(replies.map(({ kind, carried, answeredAt }) => [kind, carried, answeredAt !== null])).toEqual([['acknowledgement', 'sent', false], ['task', 'sent', true]]);
    expect(additions.map(({ content }) => content)).toMatchObject([{ kind: 'chartlock-incident-task-answer', words: 'The front desk.' }]);
    await say({ kind: 'close', words: '', hold: 'release' });
    expect((await coder.done('incidents.one', { incidentId })).incident.state).toBe('closed');
    // Nothing is waited for any more of what is out.
    expect((await officer.done('outbox.list', {})).rows).toEqual([]);
    expect(JSON.stringify(server.seen)).not.toMatch(/misdirected|another clinic|front desk|I have it|who called|Nora/);
  });

  it('comes once, however often it is looked for, and is fetched once', async () => {
    const { officer, coder } = await twoDesks();
    await reported(coder);
    for (let index = 0; index < 3; index += 1) await turn(officer);
    expect(await inboxOf(officer)).toHaveLength(1);
    expect(arrivals(officer)).toEqual(['taken']);
    expect(server.seen.filter(({ method, url }) => method === 'GET' && /\/Communication\/[^/?]+$/.test(url))).toHaveLength(1);
  });

  it('that came as a file before is not taken in again', async () => {
    const { officer } = await twoDesks();
    const { from, report } = await someReport(officer);
    const file = await from.sealed(report, officer.card);
    await officer.done('cases.import', { grants: [chosen(officer, file)] });
    await put(message(binary(await from.sealed(report, officer.card))));
    await turn(officer);
    expect(await inboxOf(officer)).toHaveLength(1);
    expect(arrivals(officer)).toEqual(['replayed']);
  });

  it('comes when the server can be reached again, after failures that put it off', async () => {
    const { officer, coder } = await twoDesks();
    await reported(coder);
    server.trick(/GET .*Communication\?recipient/, { does: 'die-before' });
    await turn(officer);
    expect(await inboxOf(officer)).toEqual([]);
    await turn(officer);
    expect(await inboxOf(officer)).toEqual([]);
    officer.time.now += 60_000;
    await turn(officer);
    expect(await inboxOf(officer)).toHaveLength(1);
  });

  it.each([
    ['to whoever is no privacy officer', 'lead'], ['to a coder', 'coder'],
  ] as const)('never comes %s', async (_name, role) => {
    const policy: Policy = { ...initialPolicy, ...rules() };
    const desk = await openedDoor(role, () => policy);
    await put(message(Buffer.from('age-encryption.org/v1\nnothing').toString('base64')));
    await turn(desk);
    expect(server.connections()).toBe(0);
  });

  it('does not come any more to somebody who was the privacy officer, and has the key still', async () => {
    const { officer } = await twoDesks();
    await put(message((await someReport(officer)).sealed));
    officer.sessions.abandon();
    officer.rule({ roster: [{ identifier: 'nquill', role: 'lead' }] });
    await officer.done('accounts.unlock', {}, { passphrase: bytes(passphrase) });
    await turn(officer);
    expect(arrivals(officer)).toEqual([]);
    expect(server.connections()).toBe(0);
  });

  it.each([
    ['the policy has reports go as files only', { incidentWays: 'file' }], ['the policy names no resource for the privacy office', { privacyReference: null }],
  ] as const)('is not looked for where %s: no connection is opened', async (_name, more) => {
    const { officer } = await twoDesks(more);
    await turn(officer);
    expect(server.connections()).toBe(0);
  });

  it('goes back as a file where it came as one', async () => {
    const { officer } = await twoDesks();
    const { from, report } = await someReport(officer);
    const { results } = await officer.done('cases.import', { grants: [chosen(officer, await from.sealed(report, officer.card))] });
    const receivedId = results[0]?.receivedId ?? expect.fail('it was refused');
    expect(await officer.done('cases.reply', { receivedId, reply: { kind: 'acknowledgement', words: '' } })).toMatchObject({ way: 'file' });
    await turn(officer);
    expect(await server.all('Communication')).toEqual([]);
  });
});

describe('What is no report', () => {
  it.each([
    ['is sealed to another key', 'no-key', async () => message(binary(await (await reporter()).sealed((await reporter()).report(), (await officerDesk()).card)))],
    ['is no ciphertext', 'not-sealed', async () => message(Buffer.from('words of a chart').toString('base64'))],
    ['is cut', 'damaged', async (officer: OfficerDesk) => message(Buffer.from((await someReport(officer)).sealed, 'base64').subarray(0, -40).toString('base64'))],
    ['bears another’s signature', 'forged', async (officer: OfficerDesk) => {
      const from = await reporter();
      const report = from.report();
      return message(binary(await from.sealed(report, officer.card, { statement: JSON.stringify({ ...report, type: 'lost-device' }) })));
    }],
    ['carries nothing', 'unreadable', async () => message('', { payload: [] })],
    ['carries two things', 'unreadable', async (officer: OfficerDesk) => {
      const { payload } = message((await someReport(officer)).sealed);
      return message('', { payload: [...payload, ...payload] });
    }],
    ['carries what calls itself another thing', 'unreadable', async () => message('', { payload: [{ contentAttachment: { contentType: 'text/html', data: Buffer.from('<script>').toString('base64') } }] })],
  ] as const)('since it %s is refused, logged once, and keeps no other away', async (_name, why, made) => {
    const { officer, coder } = await twoDesks();
    await put(await made(officer));
    await reported(coder);
    for (let index = 0; index < 2; index += 1) await turn(officer);
    expect(arrivals(officer).toSorted()).toEqual([why, 'taken'].toSorted());
    expect(await inboxOf(officer)).toMatchObject([{ kind: 'report', state: 'new' }]);
    expect(officer.reports).toEqual([]);
  });

  it('since it is too large is refused unread, and keeps no other away', async () => {
    const { officer, coder } = await twoDesks();
    await put(message('AAAA'));
    server.trick(/GET .*\/Communication\/[^/?]+$/, { does: 'huge' });
    await turn(officer);
    await reported(coder);
    await turn(officer);
    expect(arrivals(officer)).toEqual(['too-large', 'taken']);
  });

  it('but an answer that breaks off is asked for again', async () => {
    const { officer, coder } = await twoDesks();
    await reported(coder);
    server.trick(/GET .*\/Communication\/[^/?]+$/, { does: 'truncate' });
    await turn(officer);
    expect(arrivals(officer)).toEqual([]);
    await turn(officer);
    expect(arrivals(officer)).toEqual(['taken']);
  });

  it('but one that the server fails at is asked for again, whatever the server’s clock says meanwhile', async () => {
    const { officer, coder } = await twoDesks();
    await reported(coder);
    server.trick(/GET .*\/Communication\/[^/?]+$/, { does: 'status', status: 500, headers: { date: new Date(Date.now() + 86_400_000).toUTCString() } });
    await turn(officer);
    expect(arrivals(officer)).toEqual([]);
    await turn(officer);
    expect(arrivals(officer)).toEqual(['taken']);
  });

  it('since it was said before, in another message, is refused', async () => {
    const { officer } = await twoDesks();
    const { sealed, from, report } = await someReport(officer);
    await put(message(sealed));
    await put(message(sealed));
    await put(message(binary(await from.sealed(report, officer.card))));
    await turn(officer);
    expect(arrivals(officer)).toEqual(['taken', 'duplicate', 'replayed']);
    expect(await inboxOf(officer)).toHaveLength(1);
  });

  it.each([
    ['is not finished', { status: 'in-progress' }], ['was taken back', { status: 'entered-in-error' }], ['belongs to other systems', { category: [{ coding: [{ system: 'https://example.org', code: 'note' }] }] }],
    ['is for somebody else', { recipient: [{ reference: 'Organization/billing' }] }],
  ])('of ours since it %s is let be', async (_name, more) => {
    const { officer } = await twoDesks();
    await put(message((await someReport(officer)).sealed, more));
    await turn(officer);
    expect(arrivals(officer)).toEqual([]);
  });

  it('of ours is let be by its category, also where a server does not look at that itself', async () => {
    const { officer } = await twoDesks();
    const foreign = message((await someReport(officer)).sealed, { category: [{ coding: [{ system: 'https://example.org', code: 'note' }] }] });
    const id = await put(foreign);
    server.trick(/GET .*Communication\?recipient/, { does: 'answer', body: JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry: [{ resource: { ...foreign, id } }] }) });
    await turn(officer);
    expect(arrivals(officer)).toEqual([]);
  });
});

describe('What was sealed to a key that is not here', () => {
  it('stays at the server, and comes in once that key is restored', async () => {
    const { officer: first } = await twoDesks();
    const { sealed } = await someReport(first);
    const backup = await first.done('cases.backUpKeys', { to: null });
    const second = await officerDesk({ ...rules() });
    await put(message(sealed));
    await turn(second);
    expect(arrivals(second)).toEqual(['no-key']);
    expect(await inboxOf(second)).toEqual([]);
    const secret = () => ({ passphrase: new Uint8Array(Buffer.from(backup.passphrase ?? '')) });
    const grantId = chosen(second, backup.text);
    const { keys } = await second.done('cases.openBackup', { grantId }, secret());
    await second.done('cases.restoreKeys', { grantId, words: keys.at(-1)?.words ?? [] }, secret());
    await turn(second);
    expect(await inboxOf(second)).toMatchObject([{ kind: 'report', state: 'new' }]);
  });
});

describe('What comes back to the coder’s desk', () => {
  it('that somebody else says, or that is nothing, keeps no true reply away', async () => {
    const { officer, coder } = await twoDesks();
    const incidentId = await reported(coder);
    const [report] = await server.all('Communication');
    const back = (payload: unknown) => ({ resourceType: 'Communication', status: 'completed', partOf: [{ reference: `Communication/${report?.id ?? ''}` }], payload });
    const attached = (text: string) => [{ contentAttachment: { contentType: 'application/octet-stream', data: Buffer.from(text).toString('base64') } }];
    await put(back([]));
    await put(back(attached('age-encryption.org/v1\nnothing')));
    await turn(officer);
    const [received] = await inboxOf(officer);
    await officer.done('cases.reply', { receivedId: received?.id ?? expect.fail('nothing came'), reply: { kind: 'acknowledgement', words: '' } });
    await turn(officer);
    await turn(coder);
    expect((await coder.done('incidents.one', { incidentId })).incident.state).toBe('acknowledged');
    expect(logged(coder, 'incidents.refused').toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))).toMatchObject([{ why: 'no-packet' }, { why: 'not-ours' }]);
    await turn(coder);
    expect(logged(coder, 'incidents.refused')).toHaveLength(2);
  });

  it('without end keeps the replies to no other report away', async () => {
    const { officer, coder } = await twoDesks();
    const [first, second] = [await reported(coder), await reported(coder)];
    await turn(officer);
    for (const { id: receivedId } of await inboxOf(officer)) await officer.done('cases.reply', { receivedId, reply: { kind: 'acknowledgement', words: '' } });
    await turn(officer);
    // Asked about both, and about the first alone, the server pours and pours.
    server.trick(/GET .*part-of=/, { does: 'huge' });
    server.trick(/GET .*part-of=/, { does: 'huge' });
    await turn(coder);
    const states = async () => Promise.all([first, second].map(async (incidentId) => (await coder.done('incidents.one', { incidentId })).incident.state));
    expect((await states()).toSorted()).toEqual(['acknowledged', 'sent']);
    await turn(coder);
    expect(await states()).toEqual(['acknowledged', 'acknowledged']);
  });
});
