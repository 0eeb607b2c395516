import { describe, expect, it } from 'vitest';
import { addendum, attached, chosen, declined, imported, newPacketId, officerDesk, reporter, takenIn } from './kit';

const concern = { kind: 'chartlock-concern', format: 1, packetId: newPacketId(), at: 1, words: 'Printouts lie open on the second floor.' } as const;

describe('A sealed report', () => {
  it('is taken in: read as it was signed, listed by type and time, its reading in the log', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const { receivedId, report } = await takenIn(kit, from);
    const { received, content, signedBy } = await kit.done('cases.readReceived', { receivedId });
    expect(content).toEqual(report);
    expect(signedBy).toMatch(/^[0-9a-f]{64}$/);
    expect(received).toMatchObject({ kind: 'report', state: 'new', incidentId: report.incidentId, type: 'misdirected', noticedAt: report.noticed.at, by: 'file', caseId: null });
    const { entries } = await kit.done('audit.list', { filter: { events: ['cases.received', 'cases.report-read'], personId: null, encounterId: null, from: null, to: null }, before: null, count: 10 });
    expect(entries.map(({ event }) => event)).toEqual([{ event: 'cases.report-read', receivedId }, { event: 'cases.received', taken: 1, kept: 0, refused: 0 }]);
  });

  it('comes in once: the same file is a duplicate, the same report sealed anew a replay, and each leaves the first as it was', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const report = from.report();
    const file = await from.sealed(report, kit.card);
    expect(await imported(kit, file)).toMatchObject({ result: 'taken' });
    expect(await imported(kit, file)).toMatchObject({ result: 'duplicate', receivedId: null });
    expect(await imported(kit, await from.sealed(report, kit.card))).toMatchObject({ result: 'replayed', receivedId: null });
    expect((await kit.done('cases.inbox', { states: [], count: 10 })).total).toBe(1);
  });

  it('is refused where its signature is over other words, or is missing though a desk could sign', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const report = from.report();
    const other = JSON.stringify({ ...report, facts: { ...report.facts, words: 'Nothing happened.' } });
    expect(await imported(kit, await from.sealed(report, kit.card, { statement: other }))).toMatchObject({ result: 'forged' });
    expect(await imported(kit, await from.sealed(report, kit.card, { signed: false }))).toMatchObject({ result: 'forged' });
    expect((await kit.done('cases.inbox', { states: [], count: 10 })).total).toBe(0);
  });

  it('of an incident that another desk has reported is refused', async () => {
    const kit = await officerDesk();
    const { report } = await takenIn(kit, await reporter());
    const another = await reporter();
    expect(await imported(kit, await another.sealed(another.report({ incidentId: report.incidentId }), kit.card))).toMatchObject({ result: 'forged' });
  });

  it('from a locked desk needs no signature, and a concern neither signature nor reporter', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    expect(await imported(kit, await from.sealed(from.report({ origin: 'lock-screen', reporter: null, replyTo: null }), kit.card, { signed: false }))).toMatchObject({ result: 'taken' });
    expect(await imported(kit, await from.sealed(concern, kit.card, { signed: false }))).toMatchObject({ result: 'taken' });
    const { received } = await kit.done('cases.inbox', { states: ['new'], count: 10 });
    expect(received.map(({ kind, incidentId }) => [kind, incidentId === null])).toEqual([['concern', true], ['lock-report', false]]);
  });

  it('that was changed or cut, and what is no sealed file at all, is refused and leaves nothing', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const lines = (await from.sealed(from.report(), kit.card)).split('\n');
    const middle = lines[lines.length - 6] ?? '';
    const changed = lines.map((line) => (line === middle ? `${line.startsWith('A') ? 'B' : 'A'}${line.slice(1)}` : line)).join('\n');
    expect(await imported(kit, changed)).toMatchObject({ result: 'damaged' });
    expect(await imported(kit, 'Dear privacy officer')).toMatchObject({ result: 'not-sealed' });
    expect(await imported(kit, await from.sealed(from.report({ attachments: [attached('a').named] }), kit.card))).toMatchObject({ result: 'damaged' });
    expect((await kit.done('cases.inbox', { states: [], count: 10 })).total).toBe(0);
  });

  it('of a later format is kept sealed', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const kept = await imported(kit, await from.sealed(from.report(), kit.card, { format: 2 }));
    expect(kept).toMatchObject({ result: 'newer' });
    const { received } = await kit.done('cases.inbox', { states: ['newer'], count: 10 });
    expect(received).toMatchObject([{ id: kept.receivedId, kind: 'unknown' }]);
    expect(await declined(kit, 'cases.open', { receivedIds: received.map(({ id }) => id), words: 'x' })).toEqual({ code: 'case-state', state: 'newer', move: 'take' });
  });

  it('comes in beside others, each with an end of its own', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const good = chosen(kit, await from.sealed(from.report(), kit.card));
    const { results } = await kit.done('cases.import', { grants: [chosen(kit, 'no'), good, chosen(kit, await from.sealed(from.report(), kit.card))] });
    expect(results.map(({ result }) => result)).toEqual(['not-sealed', 'taken', 'taken']);
  });
});

describe('An addendum', () => {
  it('that comes before its report waits for it, and is there with it', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const report = from.report();
    expect(await imported(kit, await from.sealed(addendum(report.incidentId, 'The clinic called back.'), kit.card))).toMatchObject({ result: 'held-back' });
    const { receivedId } = await takenIn(kit, from, report);
    const { additions, received } = await kit.done('cases.readReceived', { receivedId });
    expect(received.additions).toBe(1);
    expect(additions).toMatchObject([{ received: { kind: 'addendum', state: 'new' }, content: { words: 'The clinic called back.' } }]);
  });

  it('of another desk adds nothing to a report, whether it comes before or after it', async () => {
    const kit = await officerDesk();
    const [from, other] = [await reporter(), await reporter()];
    const report = from.report();
    expect(await imported(kit, await other.sealed(addendum(report.incidentId, 'It was nothing.'), kit.card))).toMatchObject({ result: 'held-back' });
    await takenIn(kit, from, report);
    expect((await kit.done('cases.inbox', { states: ['held-back'], count: 10 })).total).toBe(1);
    expect(await imported(kit, await other.sealed(addendum(report.incidentId, 'It was nothing at all.'), kit.card))).toMatchObject({ result: 'forged' });
  });

  it('to a report that is in a case comes into the case, with an entry in its timeline', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const { receivedId, report } = await takenIn(kit, from);
    const { caseId } = await kit.done('cases.open', { receivedIds: [receivedId], words: 'A query went astray' });
    await imported(kit, await from.sealed(addendum(report.incidentId, 'The clinic called back.'), kit.card));
    const { timeline, reports } = await kit.done('cases.read', { caseId });
    expect(timeline.map(({ kind }) => kind)).toEqual(['opened', 'report', 'addendum']);
    expect(reports.map(({ kind, state }) => [kind, state])).toEqual([['report', 'in-case'], ['addendum', 'in-case']]);
  });
});

describe('An attachment', () => {
  it('is kept in the vault, shown as text and metadata, and saved under a name that says nothing', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const { named, carried } = attached('line one\u0007\nline two');
    const { receivedId } = await imported(kit, await from.sealed(from.report({ attachments: [named] }), kit.card, { attachments: [carried] }));
    if (receivedId === null) return expect.fail('it was refused');
    const shown = await kit.done('cases.attachment', { receivedId, attachmentId: named.id, save: false });
    expect(shown).toMatchObject({ attachment: named, text: 'line one\ufffd\nline two' });
    expect(kit.leaves).toEqual([]);
    const { file } = await kit.done('cases.attachment', { receivedId, attachmentId: named.id, save: true });
    expect(file).toMatchObject({ encoding: 'base64', text: carried.base64 });
    expect(file.name).toMatch(/^attachment-[0-9a-z]{8}\.txt$/);
    expect(kit.leaves).toHaveLength(1);
  });

  it('of an addendum is read, saved and bundled like one of the report', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const { receivedId, report } = await takenIn(kit, from);
    const { caseId } = await kit.done('cases.open', { receivedIds: [receivedId], words: 'A query went astray' });
    const { named, carried } = attached('the reply of the clinic');
    const more = addendum(report.incidentId, 'The clinic wrote back.');
    if (more.kind !== 'chartlock-incident-addendum') return expect.fail('no addendum');
    const added = await imported(kit, await from.sealed({ ...more, attachments: [named] }, kit.card, { attachments: [carried] }));
    if (added.receivedId === null) return expect.fail('it was refused');
    expect((await kit.done('cases.readReceived', { receivedId })).additions).toMatchObject([{ received: { id: added.receivedId, caseId }, content: { attachments: [named] } }]);
    expect((await kit.done('cases.attachment', { receivedId: added.receivedId, attachmentId: named.id, save: false })).text).toBe('the reply of the clinic');
    const { timeline } = await kit.done('cases.read', { caseId });
    expect(timeline.map(({ kind }) => kind)).toEqual(['opened', 'report', 'addendum']);
    expect(await declined(kit, 'cases.bundle', { caseId, to: null })).toEqual({ code: 'not-in-the-clear', why: 'attachments' });
  });

  it('that is another than the report names makes the whole file be refused', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const { named, carried } = attached('as it was');
    const other = { ...carried, base64: Buffer.from('as it is!').toString('base64') };
    expect(await imported(kit, await from.sealed(from.report({ attachments: [named] }), kit.card, { attachments: [other] }))).toMatchObject({ result: 'damaged' });
  });
});

describe('Triage', () => {
  it('finds a report to be no incident for a reason, and can take it up again', async () => {
    const kit = await officerDesk();
    const { receivedId } = await takenIn(kit, await reporter());
    const { received } = await kit.done('cases.dismiss', { receivedId, why: 'no-phi', words: 'An empty template.' });
    expect(received).toMatchObject({ state: 'dismissed', dismissal: 'no-phi', dismissalWords: 'An empty template.' });
    expect(await declined(kit, 'cases.open', { receivedIds: [receivedId], words: 'x' })).toEqual({ code: 'case-state', state: 'dismissed', move: 'take' });
    expect((await kit.done('cases.takeUp', { receivedId })).received).toMatchObject({ state: 'new', dismissal: null });
  });

  it('makes one case of several reports, which no other case can take', async () => {
    const kit = await officerDesk();
    const from = await reporter();
    const [one, two] = [await takenIn(kit, from), await takenIn(kit, from)];
    const { caseId } = await kit.done('cases.open', { receivedIds: [one.receivedId], words: 'The printer' });
    await kit.done('cases.join', { caseId, receivedIds: [two.receivedId] });
    expect((await kit.done('cases.list', {})).cases).toMatchObject([{ id: caseId, ref: '2026-001', reports: 2, state: 'open', discoveredOn: '2026-03-10' }]);
    expect(await declined(kit, 'cases.open', { receivedIds: [two.receivedId], words: 'Again' })).toEqual({ code: 'case-state', state: 'in-case', move: 'take' });
  });
});
