import { describe, expect, it } from 'vitest';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { encryptionProof } from '../../../shared/cases';
import { noFacts, type IncidentType } from '../../../shared/incidents';
import type { IncidentId, PacketId } from '../../../shared/kernel';
import { openedDoor, type DoorKit } from '../support/door';
import { chosen, declined, imported, officerDesk, type OfficerDesk } from './kit';

/** A coder's desk in another folder, with another keychain, under the officer's policy. */
async function coderDesk(officer: OfficerDesk): Promise<DoorKit> {
  const policy: Policy = { ...initialPolicy, privacyOfficer: officer.card };
  return openedDoor('coder', () => policy);
}

/** Reports, and saves the sealed report as a file. */
async function reported(coder: DoorKit, type: IncidentType = 'misdirected'): Promise<{ readonly incidentId: IncidentId; readonly file: string }> {
  const { incident } = await coder.done('incidents.begin', { type });
  const incidentId = incident.id;
  await coder.done('incidents.keepFacts', { incidentId, type, facts: { ...noFacts, words: 'The query went to another clinic.' } });
  const sealed = await coder.done('incidents.seal', { incidentId });
  return { incidentId, file: await savedPacket(coder, incidentId, sealed.incident.packets.at(-1)?.id) };
}

async function savedPacket(coder: DoorKit, incidentId: IncidentId, packetId: PacketId | undefined): Promise<string> {
  if (packetId === undefined) return expect.fail('no packet');
  const { text } = await coder.done('incidents.save', { incidentId, packetId });
  await coder.done('incidents.noteSaved', { incidentId, packetId });
  return text;
}

describe('A report from desk to desk', () => {
  it('is opened by the officer alone, acknowledged, asked about, answered and closed, each step by a file', async () => {
    const officer = await officerDesk();
    const coder = await coderDesk(officer);
    const { incidentId, file } = await reported(coder);
    const { receivedId, result } = await imported(officer, file);
    if (receivedId === null) return expect.fail(result);
    const { content } = await officer.done('cases.readReceived', { receivedId });
    expect(content).toMatchObject({ kind: 'chartlock-incident-report', incidentId, type: 'misdirected', facts: { words: 'The query went to another clinic.' }, reporter: { role: 'coder' } });
    const { caseId } = await officer.done('cases.open', { receivedIds: [receivedId], words: 'A query went astray' });

    const acknowledgement = await officer.done('cases.reply', { receivedId, reply: { kind: 'acknowledgement', words: 'I have it.' } });
    expect((await coder.done('incidents.takeIn', { file: chosen(coder, acknowledgement.text) })).incident.state).toBe('acknowledged');
    const task = await officer.done('cases.reply', { receivedId, reply: { kind: 'task', title: 'Write down who called', words: '', dueAt: null } });
    const { incident } = await coder.done('incidents.takeIn', { file: chosen(coder, task.text) });
    expect(incident.tasks).toMatchObject([{ id: task.packetId, title: 'Write down who called', answer: null }]);

    const answered = await coder.done('incidents.answerTask', { incidentId, taskId: task.packetId, outcome: 'done', words: 'The front desk, at ten.' });
    expect(await imported(officer, await savedPacket(coder, incidentId, answered.incident.packets.at(-1)?.id))).toMatchObject({ result: 'taken' });
    const added = await coder.done('incidents.addFact', { incidentId, words: 'They have shredded it.', files: [chosen(coder, 'Shredded on the spot.')] });
    const addendum = await imported(officer, await savedPacket(coder, incidentId, added.incident.packets.at(-1)?.id));
    expect(addendum).toMatchObject({ result: 'taken' });
    const { additions } = await officer.done('cases.readReceived', { receivedId });
    const [letter] = additions.flatMap(({ content: said }) => ('attachments' in said ? said.attachments : []));
    if (letter === undefined || addendum.receivedId === null) return expect.fail('the file did not come along');
    expect(await officer.done('cases.attachment', { receivedId: addendum.receivedId, attachmentId: letter.id, save: false })).toMatchObject({ text: 'Shredded on the spot.' });
    const { timeline, replies } = await officer.done('cases.read', { caseId });
    expect(timeline.map(({ kind }) => kind)).toEqual(['opened', 'report', 'acknowledgement', 'task', 'answer', 'addendum']);
    expect(replies.map(({ kind, answeredAt }) => [kind, answeredAt !== null])).toEqual([['acknowledgement', false], ['task', true]]);

    const end = await officer.done('cases.reply', { receivedId, reply: { kind: 'close', words: 'Thank you.', hold: 'release' } });
    expect((await coder.done('incidents.takeIn', { file: chosen(coder, end.text) })).incident.state).toBe('closed');
  });

  it('brings what held at the desk: a lesson is judged by the policy then and by the one that is tried', async () => {
    const officer = await officerDesk({ curtain: 'off', idleLimitSeconds: 900 });
    const policy: Policy = { ...initialPolicy, privacyOfficer: officer.card, curtain: 'off', idleLimitSeconds: 900 };
    const coder = await openedDoor('coder', () => policy);
    const { file } = await reported(coder, 'overheard');
    const { receivedId } = await imported(officer, file);
    if (receivedId === null) return expect.fail('it was refused');
    const tried = await officer.done('cases.replay', { receivedId, facts: { unattendedSeconds: 400 }, change: { setting: 'idleLimitSeconds', value: '300' } });
    expect(tried.verdict).toBe('prevented');
    expect(tried.controls.find(({ setting }) => setting === 'idleLimitSeconds')).toMatchObject({ then: '900', preventedThen: false, now: '300', preventsNow: true });
  });

  it('carries the proof of how charts were kept: cipher, keychain, the looks at the computer with their numbers in its log', async () => {
    const officer = await officerDesk();
    const { file } = await reported(await coderDesk(officer), 'lost-device');
    const { receivedId } = await imported(officer, file);
    if (receivedId === null) return expect.fail('it was refused');
    const { content } = await officer.done('cases.readReceived', { receivedId });
    if (content?.kind !== 'chartlock-incident-report') return expect.fail('no report');
    expect(encryptionProof(content).map(({ what, supports }) => [what, supports])).toEqual([['vault', true], ['keychain', true], ['disk', null], ['session', null]]);
  });

  it('says nothing to another officer, who keeps it sealed', async () => {
    const officer = await officerDesk();
    const { file } = await reported(await coderDesk(officer));
    const another = await officerDesk();
    const kept = await imported(another, file);
    expect(kept).toMatchObject({ result: 'no-key' });
    expect((await another.done('cases.inbox', { states: ['no-key'], count: 10 })).received).toMatchObject([{ kind: 'unknown', incidentId: null, type: null }]);
  });

  it('that another desk’s officer signs is not believed', async () => {
    const officer = await officerDesk();
    const coder = await coderDesk(officer);
    const { file } = await reported(coder);
    const { receivedId } = await imported(officer, file);
    if (receivedId === null) return expect.fail('it was refused');
    officer.rule({ privacyOfficer: null });
    await officer.done('cases.makeKey', {});
    const { text } = await officer.done('cases.reply', { receivedId, reply: { kind: 'acknowledgement', words: '' } });
    expect(await declined(coder, 'incidents.takeIn', { file: chosen(coder, text) })).toEqual({ code: 'incident-packet', why: 'other-signer' });
  });

  it('leaves whoever reported no way into what the officer makes of it', async () => {
    const officer = await officerDesk();
    const coder = await coderDesk(officer);
    const { incidentId } = await reported(coder);
    for (const name of ['cases.list', 'cases.keys'] as const) expect(await declined(coder, name, {})).toEqual({ code: 'forbidden', role: 'coder' });
    expect(await declined(coder, 'cases.inbox', { states: [], count: 10 })).toEqual({ code: 'forbidden', role: 'coder' });
    expect(JSON.stringify(await coder.done('incidents.one', { incidentId }))).not.toMatch(/risk|factor|breach|outcome":"(breach|low)/);
  });
});
