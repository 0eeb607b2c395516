import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { initialPolicy } from '../../../shared/policy';
import { makeOfficer, reportIn } from '../../fixtures/incidents/officer';
import { given } from '../queries/kit';
import { openedDoor } from '../support/door';
import { delivered, heard, now, reportingDesk, saved, sealed } from './kit';

const why = (reply: Awaited<ReturnType<typeof heard>>): unknown => (reply.ok ? 'taken in' : reply.fault.code === 'incident-packet' ? reply.fault.why : reply.fault.code);

describe('What the officer says', () => {
  it('acknowledges the report: its timer stops', async () => {
    const desk = await reportingDesk('coder', { incidentClocks: [{ id: 'to-privacy', to: 'privacy-officer', hours: 1 }] });
    const { report } = await delivered(desk);
    expect(why(await heard(desk, report, { kind: 'acknowledgement' }))).toBe('taken in');
    expect(await now(desk, report.incidentId)).toMatchObject({ state: 'acknowledged', acknowledgedAt: desk.time.now, clocks: [{ state: 'met' }] });
  });

  it('asks something, and has the answer in a signed packet', async () => {
    const desk = await reportingDesk();
    const { report } = await delivered(desk);
    await heard(desk, report, { kind: 'task', title: 'Ask the recipient to destroy it' });
    const asked = await now(desk, report.incidentId);
    expect(asked).toMatchObject({ state: 'acknowledged', openTasks: 1, tasks: [{ title: 'Ask the recipient to destroy it', answer: null }] });
    const taskId = asked.tasks[0]?.id ?? expect.fail('no task');
    const { incident } = await desk.done('incidents.answerTask', { incidentId: asked.id, taskId, outcome: 'done', words: 'They shredded it while I was on the telephone.' });
    expect(incident).toMatchObject({ openTasks: 0, tasks: [{ answer: { outcome: 'done' } }] });
    const opened = await desk.officer.open(await saved(desk, incident, 1));
    expect(opened?.said).toMatchObject({ kind: 'chartlock-incident-task-answer', taskId, outcome: 'done' });
  });

  it('answers only tasks that were asked', async () => {
    const desk = await reportingDesk();
    const { report } = await delivered(desk);
    const call = await desk.call('incidents.answerTask', { incidentId: report.incidentId, taskId: report.packetId, outcome: 'done', words: '' });
    expect(call).toMatchObject({ ok: false, fault: { code: 'not-found', what: 'task' } });
  });

  it('closes the report: nothing more is taken in', async () => {
    const desk = await reportingDesk();
    const { report } = await delivered(desk);
    await heard(desk, report, { kind: 'close', hold: 'release' });
    expect((await now(desk, report.incidentId)).state).toBe('closed');
    expect(why(await heard(desk, report, { kind: 'task', title: 'One thing more' }))).toBe('out-of-turn');
  });
});

describe('A file that is given as the officer’s', () => {
  it('is refused when another has signed it', async () => {
    const desk = await reportingDesk();
    const { report } = await delivered(desk);
    expect(why(await heard(desk, report, { kind: 'acknowledgement' }, { by: generateKeyPairSync('ed25519').privateKey }))).toBe('other-signer');
    expect((await now(desk, report.incidentId)).state).toBe('sent');
  });

  it('is refused when it was changed after it was signed', async () => {
    const desk = await reportingDesk();
    const { report } = await delivered(desk);
    expect(why(await heard(desk, report, { kind: 'task', title: 'Keep it' }, { alter: (statement) => statement.replace('Keep it', 'Burn it') }))).toBe('altered');
  });

  it('is refused a second time', async () => {
    const desk = await reportingDesk();
    const { report } = await delivered(desk);
    const file = given(desk, 'reply.age', await desk.officer.say(report, { kind: 'task', title: 'Once' }));
    await desk.done('incidents.takeIn', { file });
    expect(why(await desk.call('incidents.takeIn', { file }))).toBe('taken');
    expect((await now(desk, report.incidentId)).tasks).toHaveLength(1);
  });

  it('is refused when the same message comes in another wrapping', async () => {
    const desk = await reportingDesk();
    const { report } = await delivered(desk);
    const packetId = `pkt_${'7'.repeat(20)}`;
    await heard(desk, report, { kind: 'task', title: 'Once' }, { packetId });
    expect(why(await heard(desk, report, { kind: 'task', title: 'Once' }, { packetId }))).toBe('taken');
  });

  it('is refused when it is about another of this desk’s incidents than it is sealed for', async () => {
    const desk = await reportingDesk();
    const first = await delivered(desk);
    const second = await delivered(desk);
    expect(why(await heard(desk, first.report, { kind: 'close', hold: 'release' }, { about: second.report.incidentId }))).toBe('other-incident');
    expect((await now(desk, second.report.incidentId)).state).toBe('sent');
  });

  it('is refused when it is for a report of another desk', async () => {
    const officer = await makeOfficer();
    const desks = await Promise.all([1, 2].map(async () => ({ ...(await openedDoor('coder', () => ({ ...initialPolicy, privacyOfficer: officer.card }))), officer })));
    const [one, other] = desks;
    if (one === undefined || other === undefined) throw new Error('two desks');
    const { report } = await delivered(one);
    await delivered(other);
    expect(why(await heard(other, report, { kind: 'acknowledgement' }))).toBe('not-ours');
  });

  it('is refused when it is no sealed file at all', async () => {
    const desk = await reportingDesk();
    await delivered(desk);
    expect(why(await desk.call('incidents.takeIn', { file: given(desk, 'reply.age', 'Dear colleague') }))).toBe('no-packet');
  });

  it('is refused when it is a report', async () => {
    const desk = await reportingDesk();
    const incident = await sealed(desk);
    const text = await saved(desk, incident);
    expect(why(await desk.call('incidents.takeIn', { file: given(desk, 'reply.age', text) }))).toBe('not-ours');
    expect(reportIn(await desk.officer.open(text)).incidentId).toBe(incident.id);
  });
});
