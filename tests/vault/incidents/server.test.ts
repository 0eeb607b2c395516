import { Buffer } from 'node:buffer';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from '../../../shared/kernel';
import { loadFhir } from '../../fixtures/fhir/repository';
import type { FhirTestServer } from '../../fixtures/fhir/server';
import { reportIn } from '../../fixtures/incidents/officer';
import { armor } from 'age-encryption';
import { namingServer, openServer } from '../outbox/desk';
import type { DoorKit } from '../support/door';
import { logged, now, reportingDesk, sealed } from './kit';

beforeAll(loadFhir, 180_000);

let server: FhirTestServer;
beforeEach(async () => {
  server = await openServer();
});

const open = () => reportingDesk('coder', { ...namingServer(server), privacyReference: 'Organization/privacy-office' });
const communicationSchema = z.object({ id: z.string(), status: z.string(), recipient: z.array(z.object({ reference: z.string() })).optional(), payload: z.array(z.object({ contentAttachment: z.object({ contentType: z.string(), data: z.string() }) })).optional() });
const communications = async () => (await server.all('Communication')).map((resource) => communicationSchema.parse(resource));

async function settled(desk: DoorKit): Promise<void> {
  desk.outbox.collect();
  await desk.outbox.idle();
}

async function sent(desk: Awaited<ReturnType<typeof open>>) {
  const incident = await sealed(desk, { words: 'Words that no server reads' });
  const packetId = incident.packets[0]?.id ?? expect.fail('no packet');
  await desk.done('incidents.send', { incidentId: incident.id, packetId });
  await settled(desk);
  return { incident, packetId };
}

describe('A sealed report by the organisation’s server', () => {
  it('is one resource to the privacy office, of which nothing can be read, and only the officer opens it', async () => {
    const desk = await open();
    const { incident } = await sent(desk);
    const [communication] = await communications();
    expect(await communications()).toMatchObject([{ status: 'completed', recipient: [{ reference: 'Organization/privacy-office' }] }]);
    expect(JSON.stringify(server.seen)).not.toMatch(/misdirected|Nora|nquill|I-[0-9A-Z]{4}-|Words/);
    const data = Buffer.from(communication?.payload?.[0]?.contentAttachment.data ?? '', 'base64');
    expect(reportIn(await desk.officer.open(armor.encode(data))).incidentId).toBe(incident.id);
    expect(await now(desk, incident.id)).toMatchObject({ state: 'sent', unsent: 0, packets: [{ left: { way: 'server' }, waits: null }] });
  });

  it('leaves once, however often it is asked for', async () => {
    const desk = await open();
    const { incident, packetId } = await sent(desk);
    await desk.done('incidents.send', { incidentId: incident.id, packetId });
    await settled(desk);
    expect(await communications()).toHaveLength(1);
  });

  it('is answered the same way: the acknowledgement is taken in by itself, once', async () => {
    const desk = await open();
    const { incident } = await sent(desk);
    const [communication] = await communications();
    const data = Buffer.from(communication?.payload?.[0]?.contentAttachment.data ?? '', 'base64');
    const report = reportIn(await desk.officer.open(armor.encode(data)));
    const reply = armor.decode(await desk.officer.say(report, { kind: 'acknowledgement' }));
    await server.ask('POST', '/Communication', { resourceType: 'Communication', status: 'completed', partOf: [{ reference: `Communication/${communication?.id ?? ''}` }], payload: [{ contentAttachment: { contentType: 'application/octet-stream', data: Buffer.from(reply).toString('base64') } }] });
    await settled(desk);
    await vi.waitFor(async () => expect((await now(desk, incident.id)).state).toBe('acknowledged'));
    await settled(desk);
    await desk.incidents.takeInReturned();
    expect(logged(desk, 'incidents.taken-in', 'incidents.refused')).toMatchObject([{ event: 'incidents.taken-in', what: 'acknowledgement' }]);
  });

  it('that somebody else answers is refused, and the log says so', async () => {
    const desk = await open();
    const { incident } = await sent(desk);
    const [communication] = await communications();
    await server.ask('POST', '/Communication', { resourceType: 'Communication', status: 'completed', partOf: [{ reference: `Communication/${communication?.id ?? ''}` }], payload: [{ contentAttachment: { contentType: 'application/octet-stream', data: Buffer.from('age-encryption.org/v1\nnothing').toString('base64') } }] });
    await settled(desk);
    await desk.incidents.takeInReturned();
    expect(logged(desk, 'incidents.taken-in', 'incidents.refused')).toEqual([{ event: 'incidents.refused', why: 'not-ours' }]);
    expect((await now(desk, incident.id)).state).toBe('sent');
  });

  it('goes as a file only where the policy says so', async () => {
    const desk = await reportingDesk('coder', { ...namingServer(server), privacyReference: 'Organization/privacy-office', incidentWays: 'file' });
    const incident = await sealed(desk);
    const packetId = incident.packets[0]?.id ?? expect.fail('no packet');
    expect(await desk.call('incidents.send', { incidentId: incident.id, packetId })).toMatchObject({ ok: false, fault: { code: 'no-officer', why: 'file-only' } });
    await settled(desk);
    expect(server.connections()).toBe(0);
  });
});
