import { describe, expect, it } from 'vitest';
import { noFacts } from '../../../shared/incidents';
import { begun, databaseOf, delivered, heard, hour, logged, now, reportingDesk, sealed } from './kit';

const oneHour = { incidentClocks: [{ id: 'to-privacy', to: 'privacy-officer' as const, hours: 1 }, { id: 'contract', to: 'business-associate' as const, hours: 24 }] };

describe('The organisation’s clock', () => {
  it('runs from discovery, is due in its last quarter and over at 60:00, without a network', async () => {
    const desk = await reportingDesk('coder', oneHour);
    const { id, noticed } = await begun(desk);
    const stateAt = async (minutes: number): Promise<unknown> => {
      desk.time.now = noticed.at + minutes * 60_000;
      return (await now(desk, id)).clocks.map(({ id: clock, state, dueAt }) => [clock, state, dueAt - noticed.at]);
    };
    expect(await stateAt(44)).toEqual([['to-privacy', 'running', hour]]);
    expect(await stateAt(45)).toEqual([['to-privacy', 'due', hour]]);
    expect(await stateAt(60)).toEqual([['to-privacy', 'overdue', hour]]);
  });

  it('says once that it is due and once that it is over, in the log and to the page, whatever comes between', async () => {
    const desk = await reportingDesk('coder', oneHour);
    const { id } = await begun(desk);
    for (const minutes of [10, 36, 1, 1, 14, 1]) {
      desk.time.now += minutes * 60_000;
      desk.incidents.tick();
    }
    expect(logged(desk, 'incidents.clock')).toEqual([
      { event: 'incidents.clock', incidentId: id, clock: 'to-privacy', overdue: false },
      { event: 'incidents.clock', incidentId: id, clock: 'to-privacy', overdue: true },
    ]);
    expect(desk.told('incidents.changed').at(-1)).toMatchObject({ open: 1, overdue: 1, due: 0 });
    expect(JSON.stringify(desk.told('incidents.changed'))).not.toMatch(/I-|misdirected/);
  });

  it('leaves behind for a locked desk when it is over, an instant and nothing else; acknowledged, nothing', async () => {
    const desk = await reportingDesk('coder', oneHour);
    expect(desk.incidents.nextAt()).toBeNull();
    const { incident, report } = await delivered(desk);
    expect(desk.incidents.nextAt()).toBe(incident.noticed.at + hour);
    await heard(desk, report, { kind: 'acknowledgement' });
    expect(desk.incidents.nextAt()).toBeNull();
  });

  it('is not stopped by a wall clock that is set back', async () => {
    let uptime = 0;
    const desk = await reportingDesk('coder', oneHour, { uptime: () => uptime });
    const { id } = await begun(desk);
    uptime += 2 * hour;
    desk.time.now -= 24 * hour;
    expect((await now(desk, id)).clocks).toMatchObject([{ state: 'overdue', leftMs: -hour }]);
  });

  it('counts on after the computer was started anew', async () => {
    let uptime = 50 * hour;
    const desk = await reportingDesk('coder', oneHour, { uptime: () => uptime });
    const { id } = await begun(desk);
    uptime = 1000;
    desk.time.now += 2 * hour;
    expect((await now(desk, id)).clocks).toMatchObject([{ state: 'overdue' }]);
  });

  it('runs from earlier where the reporter says that they noticed it earlier', async () => {
    const desk = await reportingDesk('coder', oneHour);
    const { id, noticed } = await begun(desk);
    await desk.done('incidents.keepFacts', { incidentId: id, type: 'other', facts: { ...noFacts, noticedEarlier: { at: noticed.at - 2 * hour, reason: 'I had no computer' } } });
    expect((await now(desk, id)).clocks).toMatchObject([{ startedAt: noticed.at - 2 * hour, state: 'overdue' }]);
  });

  it('does not run later where they say a later time', async () => {
    const desk = await reportingDesk('coder', oneHour);
    const { id, noticed } = await begun(desk);
    await desk.done('incidents.keepFacts', { incidentId: id, type: 'other', facts: { ...noFacts, noticedEarlier: { at: noticed.at + 2 * hour, reason: 'A slip of the pen' } } });
    expect((await now(desk, id)).clocks).toMatchObject([{ startedAt: noticed.at }]);
  });

  it('goes on after sending until the officer has acknowledged, and keeps how it ended', async () => {
    const desk = await reportingDesk('coder', oneHour);
    const { report } = await delivered(desk);
    desk.time.now += 2 * hour;
    expect((await now(desk, report.incidentId)).clocks).toMatchObject([{ state: 'overdue' }]);
    await heard(desk, report, { kind: 'acknowledgement' });
    expect((await now(desk, report.incidentId)).clocks).toMatchObject([{ state: 'missed' }]);
    desk.incidents.tick();
    expect(logged(desk, 'incidents.clock')).toEqual([]);
  });
});

describe('What a report keeps', () => {
  it('stays when its chart dies, for six years at least', async () => {
    const desk = await reportingDesk();
    const { id } = await sealed(desk);
    desk.time.now += 2191 * 24 * hour;
    await desk.done('retention.dispose', {});
    expect((await now(desk, id)).state).toBe('sealed');
    desk.time.now += 2 * 24 * hour;
    await desk.done('retention.dispose', {});
    expect((await desk.done('incidents.list', {})).incidents).toEqual([]);
    expect(databaseOf(desk).driver.prepare('select count(*) from incident_packets').pluck().get()).toBe(0);
    expect((await desk.done('retention.certificates', { before: null, count: 10 })).certificates).toMatchObject([{ statement: { recordClass: 'incident', recordId: id } }]);
  });
});
