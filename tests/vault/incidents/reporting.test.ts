import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyText } from '../../../electron/signatures';
import { attachmentLimits, incidentReportSchema } from '../../../shared/incidents';
import { initialPolicy } from '../../../shared/policy';
import { makeOfficer, reportIn } from '../../fixtures/incidents/officer';
import { atChart, given } from '../queries/kit';
import { begun, delivered, heard, logged, now, offered, reportingAtChart, reportingDesk, saved, sealed } from './kit';

describe('A report', () => {
  it('says what was said, what was done, what the log has, and how the desk keeps its charts', async () => {
    const desk = await reportingAtChart({ postureDisk: 'warn' });
    const { id } = await begun(desk, { where: 'Unit 4', words: 'It went to another unit.' });
    const [chart] = await offered(desk, id, 'chart');
    if (chart === undefined) throw new Error('nothing was opened');
    await desk.done('incidents.mark', { incidentId: id, step: 'ask-destroy', outcome: 'done' });
    await begunAgain(desk, id, chart);
    const { incident } = await desk.done('incidents.seal', { incidentId: id });
    const report = reportIn(await desk.officer.open(await saved(desk, incident)));
    expect(report).toMatchObject({
      incidentId: id, origin: 'desk', type: 'misdirected', reporter: { name: 'Nora Quill', identifier: 'nquill', role: 'coder' }, noticed: incident.noticed, sealedAt: incident.sealedAt,
      marks: [{ step: 'ask-destroy', outcome: 'done' }], facts: { words: 'It went to another unit.', concerned: [chart] }, held: [chart],
      activity: [{ kind: 'opened', item: chart, count: 1, lastDay: true }],
      device: { app: '0.1.0', vault: { keychain: true }, charts: { count: 1, refs: [chart.ref] }, network: 'none' },
      audit: { firstSeq: 1 },
    });
  });

  it('names no patient, and asks nothing of cause, blame or the law', async () => {
    const desk = await reportingAtChart();
    const { packet } = (await desk.officer.open(await saved(desk, await sealed(desk, { words: 'A page was left.' })))) ?? expect.fail('it cannot be opened');
    expect(packet.statement).not.toMatch(/Testa|Morales/i);
    expect(JSON.stringify(incidentReportSchema.parse(JSON.parse(packet.statement)).facts)).not.toMatch(/cause|blame|fault|factor|breach/i);
  });

  it('is signed by the vault, and one changed character is noticed', async () => {
    const desk = await reportingDesk();
    const { packet } = (await desk.officer.open(await saved(desk, await sealed(desk)))) ?? expect.fail('it cannot be opened');
    const { signature, key } = packet.signed ?? expect.fail('it is not signed');
    expect(verifyText(packet.statement, signature, key)).toBe(true);
    expect(verifyText(packet.statement.replace('misdirected', 'lost-device'), signature, key)).toBe(false);
  });

  it('carries what was attached, each by its digest', async () => {
    const desk = await reportingDesk();
    const { id } = await begun(desk);
    await desk.done('incidents.attach', { incidentId: id, file: given(desk, 'message.txt', 'From: somebody') });
    const { incident } = await desk.done('incidents.seal', { incidentId: id });
    const opened = await desk.officer.open(await saved(desk, incident));
    const [attached] = opened?.packet.attachments ?? [];
    expect(Buffer.from(attached?.base64 ?? '', 'base64').toString()).toBe('From: somebody');
    expect(reportIn(opened).attachments).toMatchObject([{ id: attached?.id, sha256: createHash('sha256').update('From: somebody').digest('hex') }]);
  });

  it('is opened by the officer, and by nobody else', async () => {
    const desk = await reportingDesk();
    const file = await saved(desk, await sealed(desk, { words: 'Words that nobody else reads' }));
    expect(file).not.toContain('Words');
    expect(await (await makeOfficer()).open(file)).toBeNull();
    expect(await desk.officer.open(file)).not.toBeNull();
  });

  it('is saved under a name that says nothing, and only as the vault gave it out', async () => {
    const desk = await reportingDesk();
    const incident = await sealed(desk);
    const { text, name } = await desk.done('incidents.save', { incidentId: incident.id, packetId: incident.packets[0]?.id ?? expect.fail('no packet') });
    expect(name).toMatch(/^report-[0-9a-z]{8}\.age$/);
    expect(desk.leaves).toEqual([{ to: 'saveSigned', sha256: createHash('sha256').update(text).digest('hex') }]);
    expect((await now(desk, incident.id)).state).toBe('sealed');
    await saved(desk, incident);
    expect(await now(desk, incident.id)).toMatchObject({ state: 'sent', sentAt: desk.time.now, unsent: 0, packets: [{ left: { way: 'file' } }] });
  });

  it('is made, timed and on hold where there is no card; it leaves once there is one', async () => {
    const desk = await atChart('coder', () => initialPolicy);
    const incident = await sealed(desk);
    expect(incident.state).toBe('sealed');
    const packetId = incident.packets[0]?.id ?? expect.fail('no packet');
    expect(await desk.call('incidents.save', { incidentId: incident.id, packetId })).toMatchObject({ ok: false, fault: { code: 'no-officer', why: 'none' } });
    const officer = await makeOfficer();
    const { text, card } = await desk.done('incidents.readCard', { file: given(desk, 'card.txt', `${officer.card}\n`) });
    expect(await desk.done('incidents.card', {})).toMatchObject({ card: null, isReadable: true });
    expect(await desk.call('incidents.takeCard', { text, words: card.words.toReversed() })).toMatchObject({ ok: false, fault: { code: 'fingerprint-differs' } });
    await desk.done('incidents.takeCard', { text, words: card.words });
    expect(await desk.done('incidents.card', {})).toEqual({ card: { ...card, by: 'person' }, isReadable: true, server: false });
    expect(await officer.open(await saved(desk, incident))).not.toBeNull();
  });

  it('goes to the card of the policy, whatever card a person would like', async () => {
    const desk = await reportingDesk();
    const { text, card } = await desk.done('incidents.readCard', { file: given(desk, 'card.txt', (await makeOfficer()).card) });
    expect(await desk.call('incidents.takeCard', { text, words: card.words })).toMatchObject({ ok: false, fault: { code: 'not-permitted' } });
  });
});

describe('What is known besides', () => {
  it('is added as a signed packet of its own; the report stays as it was', async () => {
    const desk = await reportingDesk();
    const { incident, report } = await delivered(desk, { words: 'First.' });
    await desk.done('incidents.addFact', { incidentId: incident.id, words: 'The page was found again.', files: [] });
    const later = await now(desk, incident.id);
    expect(later.facts?.words).toBe('First.');
    const opened = await desk.officer.open(await saved(desk, later, 1));
    expect(opened?.said).toMatchObject({ kind: 'chartlock-incident-addendum', incidentId: report.incidentId, words: 'The page was found again.' });
    expect(opened?.packet.signed?.key).toMatch(/=$/);
  });

  it('carries the files that were chosen for it, each by its digest; the report’s own stay the report’s', async () => {
    const desk = await reportingDesk();
    const { id } = await begun(desk);
    await desk.done('incidents.attach', { incidentId: id, file: given(desk, 'first.txt', 'of the report') });
    const { incident } = await desk.done('incidents.seal', { incidentId: id });
    await saved(desk, incident);
    const files = [given(desk, 'receipt.txt', 'the receipt'), given(desk, 'answer.txt', 'their answer')];
    const later = (await desk.done('incidents.addFact', { incidentId: id, words: 'They have written.', files })).incident;
    expect(later.attachments).toMatchObject([{ name: 'first.txt' }]);
    expect(later.packets).toMatchObject([{ kind: 'report', attachments: [] }, { kind: 'addendum', attachments: [{ name: 'receipt.txt', bytes: 11 }, { name: 'answer.txt', bytes: 12 }] }]);
    const opened = await desk.officer.open(await saved(desk, later, 1));
    const carried = opened?.packet.attachments.map(({ base64 }) => Buffer.from(base64, 'base64').toString());
    expect(carried).toEqual(['the receipt', 'their answer']);
    expect(opened?.said).toMatchObject({ attachments: ['the receipt', 'their answer'].map((text) => ({ sha256: createHash('sha256').update(text).digest('hex') })) });
    expect((await desk.officer.open(await saved(desk, later, 0)))?.packet.attachments).toHaveLength(1);
    expect(logged(desk, 'incidents.attached')).toHaveLength(3);
  });

  it('takes no more along than a report does, and is not added by halves', async () => {
    const desk = await reportingDesk();
    const { incident } = await delivered(desk);
    const add = (files: ReturnType<typeof given>[]) => desk.call('incidents.addFact', { incidentId: incident.id, words: 'See the files.', files });
    const tenMegabytes = given(desk, 'large.bin', 'x'.repeat(attachmentLimits.bytes));
    expect(await add([given(desk, 'too-large.bin', 'x'.repeat(attachmentLimits.bytes + 1))])).toMatchObject({ ok: false, fault: { code: 'bad-file', why: 'too-large' } });
    expect(await add([tenMegabytes, tenMegabytes, given(desk, 'one-more.txt', 'x')])).toMatchObject({ ok: false, fault: { code: 'attachment', why: 'too-large' } });
    expect(await add(Array.from({ length: attachmentLimits.count + 1 }, (_, index) => given(desk, `${index}.txt`, 'x')))).toMatchObject({ ok: false, fault: { code: 'malformed' } });
    expect((await now(desk, incident.id)).packets).toHaveLength(1);
    expect(logged(desk, 'incidents.attached')).toEqual([]);
  });

  it('waits for the report to be made, and ends with it', async () => {
    const desk = await reportingDesk();
    const { id } = await begun(desk);
    expect(await desk.call('incidents.addFact', { incidentId: id, words: 'Too early.', files: [] })).toMatchObject({ ok: false, fault: { code: 'incident-state', state: 'started' } });
    const { report } = await delivered(desk);
    await heard(desk, report, { kind: 'close', hold: 'release' });
    expect(await desk.call('incidents.addFact', { incidentId: report.incidentId, words: 'Too late.', files: [] })).toMatchObject({ ok: false, fault: { code: 'incident-state', state: 'closed' } });
  });
});

describe('The log', () => {
  it('has each step of a report, by reference and closed words', async () => {
    const desk = await reportingDesk();
    const { incident, report } = await delivered(desk);
    await heard(desk, report, { kind: 'acknowledgement' });
    const packetId = incident.packets[0]?.id;
    expect(logged(desk).map((event) => [event.event, 'packetId' in event ? event.packetId === packetId : null])).toEqual([
      ['incidents.begun', null], ['incidents.sealed', null], ['incidents.sent', true], ['incidents.taken-in', false],
    ]);
  });
});

async function begunAgain(desk: Parameters<typeof now>[0], id: Parameters<typeof now>[1], chart: Awaited<ReturnType<typeof offered>>[number]): Promise<void> {
  const { facts, type } = await now(desk, id);
  if (facts === null) throw new Error('there are no facts');
  await desk.done('incidents.keepFacts', { incidentId: id, type, facts: { ...facts, concerned: [chart] } });
}
