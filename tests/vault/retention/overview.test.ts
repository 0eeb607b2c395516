import { describe, expect, it } from 'vitest';
import { publicKeyFingerprint } from '../../../electron/vault/signing';
import { initialPolicy } from '../../../shared/policy';
import { day, openedDesk, type RetentionDesk } from './desk';

const listed = async (desk: RetentionDesk) =>
  (await desk.done('encounters.worklist', { text: '', statuses: [], sort: 'ref', descending: false, from: 0, count: 100 })).rows.map(({ id, held, endsAt }) => ({ id, held, endsAt }));

describe('The overview', () => {
  it('tells of an empty desk what holds on it', async () => {
    const desk = await openedDesk();
    expect(await desk.done('retention.overview', {})).toEqual({
      budget: { charts: { used: 0, limit: initialPolicy.cacheCharts }, megabytes: { used: 0, limit: initialPolicy.cacheMegabytes } },
      classes: [
        { recordClass: 'chart', records: 0, days: 30, nextEndAt: null },
        { recordClass: 'note', records: 0, days: 30, nextEndAt: null },
        { recordClass: 'query', records: 0, days: 2192, nextEndAt: null },
        { recordClass: 'packet', records: 0, days: 30, nextEndAt: null },
        { recordClass: 'incident', records: 0, days: 2192, nextEndAt: null },
        { recordClass: 'log', records: 1, days: 2192, nextEndAt: null },
        { recordClass: 'draft', records: 0, days: 30, nextEndAt: null },
      ],
      soon: [],
      holds: [],
      certificates: 0,
      waitingForKeychain: 0,
      signedBy: null,
    });
  });

  it('tells how much of the budget is used, what ends next and within three days, and what is held', async () => {
    const desk = await openedDesk({ keepChartDays: 10 });
    const [late, soon, held] = [await desk.add('in-progress'), await desk.add('final'), await desk.add('new')];
    await desk.done('retention.hold', { encounterId: held, matter: 'LIT 2026-014' });
    const heldAt = desk.time.now;
    desk.pass(8 * day);
    await desk.done('encounters.open', { encounterId: late });
    const refs = new Map((await desk.done('encounters.worklist', { text: '', statuses: [], sort: 'ref', descending: false, from: 0, count: 9 })).rows.map(({ id, ref }) => [id, ref]));
    const overview = await desk.done('retention.overview', {});
    const lastUsed = heldAt - 3_600_000;
    expect(overview.soon).toEqual([
      { encounterId: soon, ref: refs.get(soon), status: 'final', endsAt: lastUsed + 10 * day, held: false },
      { encounterId: held, ref: refs.get(held), status: 'new', endsAt: heldAt + 10 * day, held: true },
    ]);
    expect(overview.holds).toEqual([{ encounterId: held, ref: refs.get(held), matter: 'LIT 2026-014', byName: 'Nora Quill', at: heldAt, incidentId: null }]);
    expect(overview.classes[0]).toEqual({ recordClass: 'chart', records: 3, days: 10, nextEndAt: lastUsed + 10 * day });
    expect(overview.budget.charts.used).toBe(3);
    expect(overview.budget.megabytes.used).toBeCloseTo(0.0006, 3);
  });

  it('names the key that signs once it has signed', async () => {
    const desk = await openedDesk({ keepChartDays: 1 });
    await desk.add();
    desk.pass(day);
    await desk.retention.disposal.run();
    const overview = await desk.done('retention.overview', {});
    expect(overview).toMatchObject({ certificates: 1, signedBy: publicKeyFingerprint(desk.session().database) });
    expect(overview.signedBy).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('The end of a shift', () => {
  it('finds the charts that end within three days, but not those that are held', async () => {
    const desk = await openedDesk({ keepChartDays: 10 });
    const [ending, held] = [await desk.add('final'), await desk.add('final')];
    await desk.done('retention.hold', { encounterId: held, matter: 'LIT 2026-014' });
    desk.pass(6 * day);
    await desk.add('final');
    desk.pass(day);
    expect((await desk.done('desk.sweep', {})).leftovers).toMatchObject([{ kind: 'ending-chart', encounterId: ending }]);
  });
});

describe('The worklist', () => {
  it('shows for every chart when its time is over, or that a hold stops it', async () => {
    const desk = await openedDesk({ keepChartDays: 10, cacheDays: 14 });
    const [begun, held] = [await desk.add('in-progress'), await desk.add('final')];
    await desk.done('retention.hold', { encounterId: held, matter: 'LIT 2026-014' });
    const finished = await desk.add('final');
    const came = desk.time.now;
    desk.pass(9 * day);
    for (const encounterId of [begun, finished]) await desk.done('encounters.open', { encounterId });
    const rows = await listed(desk);
    expect(rows.find(({ id }) => id === begun)).toEqual({ id: begun, held: false, endsAt: desk.time.now + 10 * day });
    expect(rows.find(({ id }) => id === held)).toEqual({ id: held, held: true, endsAt: null });
    expect(rows.find(({ id }) => id === finished)).toEqual({ id: finished, held: false, endsAt: came + 14 * day });
  });
});

describe('Certificates', () => {
  it('are listed newest first, window by window', async () => {
    const desk = await openedDesk({ keepChartDays: 1 });
    const charts = [await desk.add(), await desk.add(), await desk.add()];
    desk.pass(day);
    await desk.retention.disposal.run();
    const first = await desk.done('retention.certificates', { before: null, count: 2 });
    const second = await desk.done('retention.certificates', { before: first.certificates[1]?.seq ?? 0, count: 2 });
    expect({ total: first.total, listed: [...first.certificates, ...second.certificates].map(({ statement }) => statement.encounterId) }).toEqual({ total: 3, listed: charts.toReversed() });
  });

  it('can be neither changed nor deleted', async () => {
    const desk = await openedDesk({ keepChartDays: 1 });
    await desk.add();
    desk.pass(day);
    await desk.retention.disposal.run();
    const { driver } = desk.session().database;
    expect(() => driver.exec('delete from certificates')).toThrow('append-only');
    expect(() => driver.exec(`update certificates set statement = ''`)).toThrow('append-only');
  });
});
