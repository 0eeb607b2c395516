import { describe, expect, it } from 'vitest';
import { noFacts } from '../../../shared/incidents';
import { roles } from '../../../shared/kernel';
import { sql } from '../../../electron/vault/store';
import { given } from '../queries/kit';
import { begun, databaseOf, hour, logged, now, reportingAtChart, reportingDesk, sealed } from './kit';

describe('The first keystroke of a report', () => {
  it('stamps when it was noticed, on the wall and on the clock that nobody sets', async () => {
    const desk = await reportingDesk('coder', {}, { uptime: () => 77_000 });
    const { incident } = await desk.done('incidents.begin', { type: null });
    expect(incident).toMatchObject({ state: 'started', type: null, noticed: { at: desk.time.now, uptimeMs: 77_000 }, facts: noFacts });
    expect(logged(desk)).toEqual([{ event: 'incidents.begun', incidentId: incident.id, type: null, atLockScreen: false }]);
  });

  it('cannot be moved, not by hand in the open database', async () => {
    const desk = await reportingDesk();
    const { id } = await begun(desk);
    for (const change of [sql`update incidents set noticed_at = noticed_at - 1`, sql`update incidents set noticed_uptime = 0`, sql`update incidents set origin = 'lock-screen'`]) {
      expect(() => databaseOf(desk).run(change)).toThrow('never changes');
    }
    desk.time.now += hour;
    await desk.done('incidents.keepFacts', { incidentId: id, type: 'lost-paper', facts: { ...noFacts, noticedEarlier: { at: 1_000_000, reason: 'I was driving' } } });
    expect(await now(desk, id)).toMatchObject({ type: 'lost-paper', noticed: { at: desk.time.now - hour }, facts: { noticedEarlier: { at: 1_000_000 } } });
  });

  it.each(roles)('is open to a %s', async (role) => {
    const desk = await reportingDesk(role);
    expect((await desk.done('incidents.begin', { type: 'overheard' })).incident.state).toBe('started');
  });
});

describe('Steps that stop an exposure', () => {
  it('are marked with their time; a changed mind is another mark, and both stay', async () => {
    const desk = await reportingDesk();
    const { id } = await begun(desk);
    await desk.done('incidents.mark', { incidentId: id, step: 'ask-destroy', outcome: 'not-possible' });
    desk.time.now += 60_000;
    const { incident } = await desk.done('incidents.mark', { incidentId: id, step: 'ask-destroy', outcome: 'done' });
    expect(incident.marks).toEqual([{ step: 'ask-destroy', outcome: 'not-possible', at: desk.time.now - 60_000 }, { step: 'ask-destroy', outcome: 'done', at: desk.time.now }]);
    expect(() => databaseOf(desk).run(sql`update incident_marks set outcome = 'done'`)).toThrow('a mark stands');
    expect(() => databaseOf(desk).run(sql`delete from incident_marks`)).toThrow('a mark stands');
  });
});

describe('Facts', () => {
  it('are kept as they are said, and what names a patient is pointed out, not refused', async () => {
    const desk = await reportingAtChart();
    const { id } = await begun(desk);
    const words = 'The query about Ivonne Testa-Morales went to another unit.';
    const { incident, identifiers } = await desk.done('incidents.keepFacts', { incidentId: id, type: 'misdirected', facts: { ...noFacts, words } });
    expect(identifiers.map(({ start, end }) => words.slice(start, end))).toEqual(['Ivonne Testa-Morales']);
    expect(incident.facts?.words).toBe(words);
    expect((await desk.done('incidents.seal', { incidentId: id })).incident.state).toBe('sealed');
  });

  it('say nothing in the log', async () => {
    const desk = await reportingDesk();
    await sealed(desk, { words: 'A secret of the printer room' });
    expect(JSON.stringify(logged(desk))).not.toContain('printer');
  });
});

describe('Files that are attached', () => {
  it('lie in the vault with their digest, under their own name and for what they are', async () => {
    const desk = await reportingDesk();
    const { id } = await begun(desk);
    const { incident } = await desk.done('incidents.attach', { incidentId: id, file: given(desk, 'letter.png', 'only text') });
    expect(incident.attachments).toMatchObject([{ name: 'letter.png', media: 'text/plain', bytes: 9 }]);
  });

  it('can be taken off before the report is made, and not after', async () => {
    const desk = await reportingDesk();
    const { id } = await begun(desk);
    const { incident } = await desk.done('incidents.attach', { incidentId: id, file: given(desk, 'one.txt', 'one') });
    const attachmentId = incident.attachments[0]?.id ?? expect.fail('nothing is attached');
    expect((await desk.done('incidents.detach', { incidentId: id, attachmentId })).incident.attachments).toEqual([]);
    await desk.done('incidents.attach', { incidentId: id, file: given(desk, 'two.txt', 'two') });
    await desk.done('incidents.seal', { incidentId: id });
    expect(await desk.call('incidents.detach', { incidentId: id, attachmentId })).toMatchObject({ ok: false, fault: { code: 'incident-state' } });
    expect(() => databaseOf(desk).run(sql`delete from incident_attachments`)).toThrow('kept');
  });

  it('as a picture of the page are a picture, and nothing else', async () => {
    const desk = await reportingDesk();
    const { id } = await begun(desk);
    const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('rest')]).toString('base64');
    expect((await desk.done('incidents.attachPicture', { incidentId: id, name: 'Worklist', png })).incident.attachments).toMatchObject([{ media: 'image/png' }]);
    expect(await desk.call('incidents.attachPicture', { incidentId: id, name: 'Worklist', png: Buffer.from('MZ a program').toString('base64') })).toMatchObject({ ok: false, fault: { code: 'attachment', why: 'not-this-kind' } });
  });

  it('as a picture can be looked at by whoever reports until the report is made, and as no other file', async () => {
    const desk = await reportingDesk();
    const { id } = await begun(desk);
    const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('rest')]).toString('base64');
    const { incident } = await desk.done('incidents.attachPicture', { incidentId: id, name: 'window-1.png', png });
    const { incident: withText } = await desk.done('incidents.attach', { incidentId: id, file: given(desk, 'words.txt', 'words') });
    const [picture, text] = [incident.attachments[0]?.id ?? expect.fail('nothing is attached'), withText.attachments.find(({ media }) => media === 'text/plain')?.id ?? expect.fail('nothing is attached')];
    expect(await desk.done('incidents.picture', { incidentId: id, attachmentId: picture })).toEqual({ png });
    expect(await desk.call('incidents.picture', { incidentId: id, attachmentId: text })).toMatchObject({ ok: false, fault: { code: 'not-found', what: 'attachment' } });
    const other = await begun(desk);
    expect(await desk.call('incidents.picture', { incidentId: other.id, attachmentId: picture })).toMatchObject({ ok: false, fault: { code: 'not-found', what: 'attachment' } });
    await desk.done('incidents.seal', { incidentId: id });
    expect(await desk.call('incidents.picture', { incidentId: id, attachmentId: picture })).toMatchObject({ ok: false, fault: { code: 'incident-state' } });
  });
});

describe('Once the report is made', () => {
  it('nothing of it changes: no fact, no step, no file, not by hand either', async () => {
    const desk = await reportingDesk();
    const { id } = await sealed(desk, { words: 'As it was.' });
    const refusals = [
      await desk.call('incidents.keepFacts', { incidentId: id, type: 'other', facts: noFacts }),
      await desk.call('incidents.mark', { incidentId: id, step: 'ask-destroy', outcome: 'done' }),
      await desk.call('incidents.attach', { incidentId: id, file: given(desk, 'late.txt', 'late') }),
      await desk.call('incidents.seal', { incidentId: id }),
    ];
    expect(refusals.map((reply) => !reply.ok && reply.fault)).toEqual(refusals.map(() => ({ code: 'incident-state', state: 'sealed' })));
    for (const change of [sql`update incidents set facts = '{}'`, sql`update incidents set type = 'other'`, sql`update incident_packets set statement = '{}'`]) {
      expect(() => databaseOf(desk).run(change)).toThrow('never changed');
    }
    expect(() => databaseOf(desk).run(sql`update incidents set state = 'started', sealed_at = null`)).toThrow();
    expect(() => databaseOf(desk).run(sql`delete from incident_packets`)).toThrow('what was signed is kept');
    expect((await now(desk, id)).facts?.words).toBe('As it was.');
  });

  it('another person’s report is not there for somebody else', async () => {
    const desk = await reportingDesk();
    const { id } = await begun(desk);
    databaseOf(desk).run(sql`insert into people (id, name, identifier, role, created_at) values ('per_00000000000000000000', 'Jo Marsh', 'jmarsh', 'coder', 0)`);
    databaseOf(desk).run(sql`insert into incidents (id, type, origin, state, reporter, noticed_at, noticed_uptime, facts, changed_at)
      values ('I-0000-0000-0001', 'other', 'desk', 'started', 'per_00000000000000000000', 1, 1, ${JSON.stringify(noFacts)}, 1)`);
    expect((await desk.done('incidents.list', {})).incidents.map((each) => each.id)).toEqual([id]);
    const another = await desk.door.handle({ kind: 'call', id: 9, name: 'incidents.one', input: JSON.stringify({ incidentId: 'I-0000-0000-0001' }), secrets: {} });
    expect(another).toMatchObject({ ok: false, fault: { code: 'not-found', what: 'incident' } });
  });
});
