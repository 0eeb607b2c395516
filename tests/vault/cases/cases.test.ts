import { describe, expect, it } from 'vitest';
import { Decrypter, armor } from 'age-encryption';
import { sql } from '../../../electron/vault/store';
import { verifySigned } from '../../../electron/vault/signing';
import { fromOfficerSchema, noFacts, packetSchema } from '../../../shared/incidents';
import { decisionStatementSchema, outcomes, type WorkUp } from '../../../shared/cases';
import { judgeBundle } from '../../../electron/vault/cases/bundle';
import { deskThatWas } from '../../fixtures/incidents/reporter';
import { declined, imported, newPacketId, officerDesk, reporter, takenIn, wholeWorkUp, workedUp, type OfficerDesk } from './kit';

const database = (kit: OfficerDesk) => kit.sessions.current()?.database ?? expect.fail('locked');

describe('A work-up', () => {
  it('is kept as it is worked on, and shows what is due by which rule', async () => {
    const kit = await officerDesk({ incidentClocks: [{ id: 'leadership', to: 'leadership', hours: 24 }] });
    const { caseId } = await workedUp(kit);
    const { workUp, version, deadlines, row } = await kit.done('cases.read', { caseId });
    expect([workUp, version]).toEqual([wholeWorkUp, 1]);
    expect(deadlines.map(({ to, due }) => [to, due])).toEqual([['organisation', '2026-03-11'], ['individuals', '2026-05-09'], ['hhs', '2027-03-01']]);
    expect(row).toMatchObject({ affected: 1, discoveredOn: '2026-03-10', types: ['misdirected'] });
    await kit.done('cases.recordNotice', { caseId, to: 'individuals', jurisdiction: null, sentOn: '2026-04-02', count: 1, way: 'first-class-mail', reference: 'Letter 1' });
    expect((await kit.done('cases.read', { caseId })).deadlines.map(({ to, doneOn }) => [to, doneOn])).toEqual([['organisation', null], ['individuals', '2026-04-02'], ['hhs', null]]);
  });

  it('takes the day on which the first report was noticed for the discovery, until the officer says otherwise', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const one = await takenIn(kit, from, from.report({ noticed: { at: new Date(2026, 2, 9, 9).getTime(), uptimeMs: 0 } }));
    const two = await takenIn(kit, from);
    const { caseId } = await kit.done('cases.open', { receivedIds: [two.receivedId, one.receivedId], words: 'The printer' });
    expect((await kit.done('cases.read', { caseId })).workUp.discovery.on).toBe('2026-03-09');
  });

  it('tells what the reports’ desks recorded of encryption and whom they name as the recipient, and signs the first with the decision', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const one = await takenIn(kit, from, from.report({ device: deskThatWas('pass'), facts: { ...noFacts, recipient: { known: 'yes', bound: null, retrieved: null, who: 'Another clinic' } } }));
    const { caseId } = await kit.done('cases.open', { receivedIds: [one.receivedId], words: 'A query went astray' });
    const told = await kit.done('cases.read', { caseId });
    expect(told.recipients).toEqual(['Another clinic']);
    expect(told.proofs).toMatchObject([{ receivedId: one.receivedId, conclusion: 'supports', lines: [{ what: 'vault' }, { what: 'keychain' }, { what: 'disk', supports: true, seq: 6 }, { what: 'session', supports: null }] }]);
    await kit.done('cases.saveWorkUp', { caseId, version: 1, workUp: wholeWorkUp });
    await kit.done('cases.decide', { caseId, version: 1, outcome: 'low-probability', why: 'Destroyed unread.' });
    // A report that joins afterwards is none of what was decided on.
    const two = await takenIn(kit, from, from.report({ device: deskThatWas('fail') }));
    await kit.done('cases.join', { caseId, receivedIds: [two.receivedId] });
    const { text } = await kit.done('cases.bundle', { caseId, to: null });
    const decision = text.split('\n').map((line) => (line === '' ? {} : JSON.parse(line).content)).find((content) => content?.part === 'decision');
    expect(JSON.parse(decision.signed.statement).encryption).toMatchObject([{ receivedId: one.receivedId, conclusion: 'supports', lines: [{ what: 'vault', supports: true, seq: 7 }, {}, { what: 'disk', supports: true, seq: 6 }, {}] }]);
    expect(judgeBundle(text)).toMatchObject({ sound: true, findings: [] });
  });

  it('is not overwritten by somebody who has read an older version', async () => {
    const kit = await officerDesk();
    const { caseId } = await workedUp(kit);
    await kit.done('cases.decide', { caseId, version: 1, outcome: 'low-probability', why: 'Destroyed unread.' });
    await kit.done('cases.saveWorkUp', { caseId, version: 1, workUp: { ...wholeWorkUp, summary: 'Another summary.' } });
    expect(await declined(kit, 'cases.saveWorkUp', { caseId, version: 1, workUp: wholeWorkUp })).toEqual({ code: 'work-up-moved', version: 2 });
    expect(await declined(kit, 'cases.decide', { caseId, version: 1, outcome: 'breach', why: 'So it is.' })).toEqual({ code: 'work-up-moved', version: 2 });
  });
});

describe('A decision', () => {
  it.each(['nature', 'recipient', 'acquired', 'mitigated'] as const)('without the factor “%s” is refused, for a breach as for a low probability, and says what is missing', async (factor) => {
    const kit = await officerDesk();
    const open = { finding: '', risk: null, evidence: [] };
    const { caseId } = await workedUp(kit, { ...wholeWorkUp, factors: { ...wholeWorkUp.factors, [factor]: open } });
    for (const outcome of ['low-probability', 'breach'] as const) {
      const missing = ['words', 'evidence', 'conclusion'].map((what) => ({ at: factor, what }));
      expect(await declined(kit, 'cases.decide', { caseId, version: 1, outcome, why: 'So it is.' })).toEqual({ code: 'case-lacks', lacks: missing });
      expect((await kit.done('cases.lacks', { caseId, outcome })).lacks).toEqual(missing);
    }
    expect((await kit.done('cases.read', { caseId })).decisions).toEqual([]);
  });

  it.each(outcomes)('“%s” of an empty work-up is refused', async (outcome) => {
    const kit = await officerDesk();
    const { caseId } = await kit.done('cases.open', { receivedIds: [], words: 'Told by telephone' });
    expect(await declined(kit, 'cases.decide', { caseId, version: 1, outcome, why: 'So it is.' })).toMatchObject({ code: 'case-lacks' });
  });

  it('rests on entries that are there', async () => {
    const kit = await officerDesk();
    const { caseId } = await workedUp(kit, { ...wholeWorkUp, factors: { ...wholeWorkUp.factors, nature: { ...wholeWorkUp.factors.nature, evidence: [99] } } });
    expect(await declined(kit, 'cases.decide', { caseId, version: 1, outcome: 'breach', why: 'So it is.' })).toEqual({ code: 'case-lacks', lacks: [{ at: 'evidence', what: 'not-there' }] });
  });

  it('that it was secured asks that the key is safe, and how it is proved', async () => {
    const kit = await officerDesk();
    const secured = { isSecured: true, isKeySafe: false, how: 'The disk was encrypted: entry 2.', evidence: [2] };
    const { caseId } = await workedUp(kit, { ...wholeWorkUp, secured });
    expect(await declined(kit, 'cases.decide', { caseId, version: 1, outcome: 'secured', why: 'Encrypted.' })).toEqual({ code: 'case-lacks', lacks: [{ at: 'secured', what: 'key-safe' }] });
    await kit.done('cases.saveWorkUp', { caseId, version: 1, workUp: { ...wholeWorkUp, secured: { ...secured, isKeySafe: true } } });
    await kit.done('cases.decide', { caseId, version: 1, outcome: 'secured', why: 'Encrypted.' });
    expect((await kit.done('cases.read', { caseId })).deadlines).toEqual([]);
  });

  it('is signed over the whole work-up and the timeline as it stood; another version is decided anew, and the older decision stays', async () => {
    const kit = await officerDesk();
    const { caseId } = await workedUp(kit);
    await kit.done('cases.decide', { caseId, version: 1, outcome: 'low-probability', why: 'Destroyed unread.' });
    const changed: WorkUp = { ...wholeWorkUp, factors: { ...wholeWorkUp.factors, acquired: { finding: 'It was read after all.', risk: 'high', evidence: [1] } } };
    expect((await kit.done('cases.saveWorkUp', { caseId, version: 1, workUp: changed })).version).toBe(2);
    expect((await kit.done('cases.read', { caseId })).row).toMatchObject({ state: 'open', outcome: null });
    await kit.done('cases.decide', { caseId, version: 2, outcome: 'breach', why: 'It was read.' });
    const { decisions, timeline, versions, row } = await kit.done('cases.read', { caseId });
    expect(decisions.map(({ version, outcome, stands }) => [version, outcome, stands])).toEqual([[2, 'breach', true], [1, 'low-probability', false]]);
    expect(decisions.every(({ signed }) => verifySigned(signed))).toBe(true);
    const first = decisionStatementSchema.parse(JSON.parse(decisions[1]?.signed.statement ?? ''));
    expect(first.workUp).toEqual(wholeWorkUp);
    expect(first.timeline).toEqual({ entries: 2, hash: timeline[1]?.hash });
    expect(timeline.map(({ kind }) => kind)).toEqual(['opened', 'report', 'decision', 'work-up', 'decision']);
    expect(versions.map(({ version, isDecided }) => [version, isDecided])).toEqual([[2, true], [1, true]]);
    expect(row).toMatchObject({ state: 'decided', outcome: 'breach' });
    expect((await kit.done('cases.version', { caseId, version: 1 })).workUp).toEqual(wholeWorkUp);
  });

  it('closes the case; a closed case takes no decision and no report before it is opened again', async () => {
    const kit = await officerDesk();
    const { caseId, from } = await workedUp(kit);
    expect(await declined(kit, 'cases.close', { caseId, words: 'Done' })).toEqual({ code: 'case-state', state: 'open', move: 'close' });
    await kit.done('cases.decide', { caseId, version: 1, outcome: 'low-probability', why: 'Destroyed unread.' });
    await kit.done('cases.close', { caseId, words: 'Done' });
    const { receivedId } = await takenIn(kit, from);
    expect(await declined(kit, 'cases.join', { caseId, receivedIds: [receivedId] })).toEqual({ code: 'case-state', state: 'closed', move: 'join' });
    expect(await declined(kit, 'cases.saveWorkUp', { caseId, version: 1, workUp: wholeWorkUp })).toEqual({ code: 'case-state', state: 'closed', move: 'revise' });
    await kit.done('cases.reopen', { caseId, words: 'Another page was found' });
    await kit.done('cases.join', { caseId, receivedIds: [receivedId] });
  });
});

describe('What was written of a case', () => {
  it('is changed and deleted by nobody: the database itself refuses', async () => {
    const kit = await officerDesk();
    const { caseId, receivedId } = await workedUp(kit);
    await kit.done('cases.reply', { receivedId, reply: { kind: 'acknowledgement', words: '' } });
    await kit.done('cases.decide', { caseId, version: 1, outcome: 'breach', why: 'So it is.' });
    await kit.done('cases.recordNotice', { caseId, to: 'hhs', jurisdiction: null, sentOn: '2026-04-02', count: 1, way: 'portal', reference: 'T-1' });
    await kit.done('cases.addCorrective', { caseId, words: 'Pin the directory', remedy: { changes: 'elsewhere' }, owner: 'IT', dueOn: '2026-06-01' });
    const attempts = [
      sql`update case_timeline set words = 'x'`, sql`update case_workups set content = '{}'`, sql`update case_decisions set why = 'x'`, sql`update case_received set content = '{}'`, sql`update case_received set received_at = 1`,
      sql`update case_replies set statement = 'x'`, sql`update case_notices set count = 9`,
      sql`delete from case_timeline`, sql`delete from case_workups`, sql`delete from case_decisions`, sql`delete from case_received`, sql`delete from case_replies`, sql`delete from case_notices`, sql`delete from case_correctives`, sql`delete from cases`, sql`delete from officer_keys`,
    ];
    for (const attempt of attempts) expect(() => database(kit).run(attempt), attempt.text).toThrow(/stays|never|was said|only its time|for good/);
  });
});

describe('A reply', () => {
  it('goes to whoever reported alone: sealed to the report’s own key, signed by the officer, named so that it says nothing', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const { receivedId, report } = await takenIn(kit, from);
    const { name, text, packetId } = await kit.done('cases.reply', { receivedId, reply: { kind: 'task', title: 'Write down who called', words: 'With the time.', dueAt: 5 } });
    expect(name).toMatch(/^reply-[0-9a-z]{8}\.age$/);
    expect(kit.leaves).toHaveLength(1);
    const decrypter = new Decrypter();
    decrypter.addIdentity(from.back.identity);
    const packet = packetSchema.parse(JSON.parse(await decrypter.decrypt(armor.decode(text), 'text')));
    expect(verifySigned({ statement: packet.statement, signature: packet.signed?.signature ?? '', key: kit.card.split('ed25519:')[1] ?? '' })).toBe(true);
    expect(fromOfficerSchema.parse(JSON.parse(packet.statement))).toEqual({
      kind: 'chartlock-incident-task', format: 1, packetId, incidentId: report.incidentId, at: kit.time.now, officer: { name: 'Nora Quill' }, title: 'Write down who called', words: 'With the time.', dueAt: 5,
    });
    expect(await kit.done('cases.replyFile', { packetId })).toMatchObject({ name, text });
  });

  it('acknowledges once in the list, and a task is open until its answer comes', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const { receivedId, report } = await takenIn(kit, from);
    const { caseId } = await kit.done('cases.open', { receivedIds: [receivedId], words: 'A query went astray' });
    await kit.done('cases.reply', { receivedId, reply: { kind: 'acknowledgement', words: 'Thank you.' } });
    const task = await kit.done('cases.reply', { receivedId, reply: { kind: 'task', title: 'Who called', words: '', dueAt: null } });
    expect((await kit.done('cases.list', {})).cases[0]).toMatchObject({ openTasks: 1 });
    const answer = { kind: 'chartlock-incident-task-answer', format: 1, packetId: newPacketId(), incidentId: report.incidentId, at: 1, taskId: task.packetId, outcome: 'done', words: 'The front desk.' } as const;
    expect(await imported(kit, await from.sealed(answer, kit.card))).toMatchObject({ result: 'taken' });
    const { replies, row, timeline, reports } = await kit.done('cases.read', { caseId });
    expect(replies.map(({ kind, answeredAt }) => [kind, answeredAt !== null])).toEqual([['acknowledgement', false], ['task', true]]);
    expect(row.openTasks).toBe(0);
    expect(reports[0]).toMatchObject({ acknowledgedAt: kit.time.now });
    expect(timeline.map(({ kind }) => kind)).toEqual(['opened', 'report', 'acknowledgement', 'task', 'answer']);
  });

  it('has nowhere to go where nobody is named', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const { receivedId } = await imported(kit, await from.sealed({ kind: 'chartlock-concern', format: 1, packetId: newPacketId(), at: 1, words: 'Printouts lie open.' }, kit.card, { signed: false }));
    if (receivedId === null) return expect.fail('it was refused');
    expect(await declined(kit, 'cases.reply', { receivedId, reply: { kind: 'acknowledgement', words: '' } })).toEqual({ code: 'no-way-back' });
  });
});

describe('A corrective action', () => {
  it('has an owner and a day, and ends once', async () => {
    const kit = await officerDesk();
    const { caseId } = await workedUp(kit);
    const { correctiveId } = await kit.done('cases.addCorrective', { caseId, words: 'Pin the directory', remedy: { changes: 'setting', setting: 'queryDirectory', value: null }, owner: 'IT', dueOn: '2026-06-01' });
    expect((await kit.done('cases.list', {})).cases[0]?.openCorrectives).toBe(1);
    await kit.done('cases.endCorrective', { caseId, correctiveId, end: 'done', words: 'Pinned.' });
    expect(await declined(kit, 'cases.endCorrective', { caseId, correctiveId, end: 'dropped', words: 'No.' })).toEqual({ code: 'not-found', what: 'corrective' });
    expect((await kit.done('cases.read', { caseId })).correctives).toMatchObject([{ end: 'done', endWords: 'Pinned.' }]);
  });

  it('is held against what happened: pinning the directory would have prevented a query to somebody unlisted', async () => {
    const kit = await officerDesk();
    const { receivedId } = await takenIn(kit, await reporter());
    const facts = { channel: 'kit', toUnlisted: true, fromPrinter: false } as const;
    expect(await kit.done('cases.replay', { receivedId, facts, change: null })).toMatchObject({ verdict: 'not-prevented' });
    expect(await kit.done('cases.replay', { receivedId, facts, change: { setting: 'queryDirectory', value: JSON.stringify('a'.repeat(64)) } })).toMatchObject({ verdict: 'prevented' });
    expect(await declined(kit, 'cases.replay', { receivedId, facts, change: { setting: 'queryDirectory', value: '"words"' } })).toEqual({ code: 'malformed', where: 'change.value' });
  });
});
