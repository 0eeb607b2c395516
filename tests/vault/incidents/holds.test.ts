import { describe, expect, it } from 'vitest';
import { sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { soundDraft } from '../queries/kit';
import { begun, databaseOf, delivered, heard, hour, logged, now, offered, reportingAtChart, reportingAtQueries, sealed } from './kit';

type Desk = Awaited<ReturnType<typeof reportingAtQueries>>;

/** A query that went out as a sealed file, and a report that says so. */
async function withQuery(desk: Desk) {
  const query = await desk.out();
  const { id } = await begun(desk);
  const items = (await offered(desk, id, 'query')).filter((item) => item.id === query.id);
  return { query, incidentId: id, items };
}

async function reported(desk: Desk) {
  const { query, incidentId, items } = await withQuery(desk);
  const { facts } = await now(desk, incidentId);
  if (facts === null) throw new Error('there are no facts');
  await desk.done('incidents.keepFacts', { incidentId, type: 'misdirected', facts: { ...facts, concerned: items } });
  return { query, incident: (await desk.done('incidents.seal', { incidentId })).incident };
}

describe('A query that went astray', () => {
  it('is taken back from the report in one call, before the report is made: the step is done with it', async () => {
    const desk = await reportingAtQueries();
    const { query, incidentId } = await withQuery(desk);
    const { incident } = await desk.done('incidents.recallQuery', { incidentId, encounterId: desk.encounterId, queryId: query.id });
    expect(incident.marks).toEqual([{ step: 'recall', outcome: 'done', at: desk.time.now }]);
    expect((await desk.done('queries.read', { encounterId: desk.encounterId, queryId: query.id })).query.state).toBe('recalled');
    expect(logged(desk, 'queries.recalled', 'incidents.marked')).toHaveLength(2);
  });

  it('is evidence once the report is made: neither recalled, sent again, corrected, retracted nor passed on', async () => {
    const desk = await reportingAtQueries();
    const { query, incident } = await reported(desk);
    const on = { encounterId: desk.encounterId, queryId: query.id };
    const refusals = [
      await desk.call('queries.recall', { ...on, note: 'I sent it wrongly' }),
      await desk.call('queries.send', on),
      await desk.call('queries.correct', on),
      await desk.call('queries.retract', { ...on, note: 'I sent it wrongly' }),
      await desk.call('queries.reassign', { ...on, recipientId: query.content.recipientId ?? expect.fail('it has no recipient'), relation: 'attending', note: 'I sent it wrongly' }),
      await desk.call('queries.makeKit', on),
      await desk.call('queries.handOver', on),
      await desk.call('queries.discard', on),
      await desk.call('queries.submit', on),
      await desk.call('queries.close', { ...on, outcome: 'no-response', note: '' }),
      await desk.call('queries.saveDraft', { ...on, draft: { ...soundDraft, body: 'Other words' } }),
    ];
    expect(refusals.map((reply) => !reply.ok && reply.fault)).toEqual(refusals.map(() => ({ code: 'held', incidentId: incident.id })));
    expect((await desk.done('queries.read', on)).query.content).toEqual(query.content);
    expect(await desk.call('incidents.recallQuery', { incidentId: incident.id, ...on })).toMatchObject({ ok: false, fault: { code: 'incident-state' } });
  });
});

describe('The chart of an incident', () => {
  it('is held with the query that is of it, and is not removed by hand', async () => {
    const desk = await reportingAtQueries();
    const { query, incident } = await reported(desk);
    expect(incident.held.map(({ kind, id }) => [kind, id])).toEqual([['chart', desk.encounterId], ['query', query.id]]);
    expect(await desk.call('encounters.remove', { encounterId: desk.encounterId })).toMatchObject({ ok: false, fault: { code: 'held', incidentId: incident.id } });
    expect(() => databaseOf(desk).run(sql`delete from encounters`)).toThrow('evidence');
  });

  it('outlives its time, while another’s passes', async () => {
    const desk = await reportingAtQueries({ keepChartDays: 7 });
    const { incident } = await reported(desk);
    const { encounter } = await desk.done('encounters.create', { details: { class: 'inpatient', admittedOn: '2026-03-01', dischargedOn: '2026-03-07', serviceFrom: null, serviceTo: null, attending: '' }, patient: { name: '', mrn: '', birthDate: '', sex: '', account: '' }, documents: [] });
    desk.time.now += 40 * 24 * hour;
    await desk.done('retention.dispose', {});
    expect(databaseOf(desk).all(z.strictObject({ id: z.string() }), sql`select id from encounters`).map(({ id }) => id)).toEqual([desk.encounterId]);
    expect(encounter.id).not.toBe(desk.encounterId);
    expect((await desk.done('retention.overview', {})).holds).toMatchObject([{ encounterId: desk.encounterId, matter: incident.id, incidentId: incident.id }]);
  });

  it('is not let go by a lead: the officer’s word alone does that', async () => {
    const desk = await reportingAtChart({}, 'lead');
    const { id } = await begun(desk);
    const [chart] = await offered(desk, id, 'chart');
    const { facts } = await now(desk, id);
    if (chart === undefined || facts === null) throw new Error('nothing was opened');
    const { report } = await delivered(desk, { concerned: [chart] });
    expect(await desk.call('retention.release', { encounterId: desk.encounterId })).toMatchObject({ ok: false, fault: { code: 'not-found', what: 'hold' } });
    await heard(desk, report, { kind: 'acknowledgement' });
    expect(await desk.call('encounters.remove', { encounterId: desk.encounterId })).toMatchObject({ ok: false, fault: { code: 'held' } });
    await heard(desk, report, { kind: 'close', hold: 'release' });
    expect((await now(desk, report.incidentId)).held).toEqual([]);
    expect(await desk.call('encounters.remove', { encounterId: desk.encounterId })).toMatchObject({ ok: true });
  });

  it('stays on hold where the officer closes and keeps', async () => {
    const desk = await reportingAtChart();
    const { id } = await begun(desk);
    const concerned = await offered(desk, id, 'chart');
    const { report } = await delivered(desk, { concerned });
    await heard(desk, report, { kind: 'close', hold: 'keep' });
    expect(await now(desk, report.incidentId)).toMatchObject({ state: 'closed', held: concerned });
    expect(await desk.call('encounters.remove', { encounterId: desk.encounterId })).toMatchObject({ ok: false, fault: { code: 'held' } });
  });

  it('is let alone before the report is made', async () => {
    const desk = await reportingAtChart();
    const { id } = await begun(desk);
    await begun(desk, { concerned: await offered(desk, id, 'chart') });
    expect(await desk.call('encounters.remove', { encounterId: desk.encounterId })).toMatchObject({ ok: true });
  });

  it('that is gone, or was never here, holds nothing and stops no report', async () => {
    const desk = await reportingAtChart();
    const incident = await sealed(desk, { concerned: [{ kind: 'chart', id: 'enc_00000000000000000000', encounterId: null, ref: 'E-0000' }] });
    expect(incident).toMatchObject({ state: 'sealed', held: [] });
  });
});

describe('A printed copy', () => {
  it('that an incident concerns is not said to be shredded', async () => {
    const desk = await reportingAtChart({ printing: 'watermarked' });
    const { printout } = await desk.done('printouts.print', { encounterId: desk.encounterId });
    const { id } = await begun(desk);
    const concerned = await offered(desk, id, 'printout');
    const incident = await sealed(desk, { concerned });
    expect(await desk.call('printouts.attestShredded', { printoutId: printout.id, how: 'shredded' })).toMatchObject({ ok: false, fault: { code: 'held', incidentId: incident.id } });
  });
});

describe('The role that reports', () => {
  it('has no way to an assessment, a deletion or a sending anew: no such call is here', async () => {
    const { calls } = await import('../../../shared/ipc');
    const names = calls.map(({ name }) => name).filter((name) => name.startsWith('incidents.'));
    expect(names.filter((name) => /assess|factor|decide|delete|remove|resend|reopen|unseal|edit/i.test(name))).toEqual([]);
    const desk = await reportingAtChart();
    const { report } = await delivered(desk);
    await heard(desk, report, { kind: 'acknowledgement' });
    expect(JSON.stringify(await now(desk, report.incidentId))).not.toMatch(/assessment|factor|probability|exclusion|decision/i);
  });

});
