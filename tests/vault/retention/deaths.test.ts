import { describe, expect, it } from 'vitest';
import { inHouse, nobody } from '../../fixtures/charts/encounters';
import { day, hour, openedDesk } from './desk';

describe('A chart whose time is over', () => {
  it('dies at the instant at which it has been unused for as long as the policy says, and not a millisecond before', async () => {
    const desk = await openedDesk({ keepChartDays: 30 });
    const chart = await desk.add('in-progress');
    desk.pass(30 * day - 1);
    expect(await desk.retention.disposal.run()).toEqual({ died: 0, waitingForKeychain: 0 });
    desk.pass(1);
    expect(await desk.retention.disposal.run()).toEqual({ died: 1, waitingForKeychain: 0 });
    expect(desk.present()).toEqual([]);
    expect(desk.events('retention.died', 'retention.certified')).toMatchObject([
      { event: 'retention.died', recordClass: 'chart', encounterId: chart, why: 'expired' },
      { event: 'retention.certified', encounterId: chart },
    ]);
    expect(desk.told('retention.died')).toEqual([{ charts: 1, others: 0 }]);
  });

  it('lives on from its last use, of which every event about it is one but those of retention itself', async () => {
    const desk = await openedDesk({ keepChartDays: 30 });
    const chart = await desk.add('in-progress');
    desk.pass(20 * day);
    await desk.done('encounters.open', { encounterId: chart });
    desk.pass(20 * day);
    await desk.retention.disposal.run();
    expect(desk.present()).toEqual([chart]);
    // A hold that comes and goes is no use.
    await desk.done('retention.hold', { encounterId: chart, matter: 'HOLD-1' });
    desk.session().database.driver.exec('delete from holds');
    desk.pass(10 * day);
    await desk.retention.disposal.run();
    expect(desk.present()).toEqual([]);
  });

  it('dies finished or untouched after its longest stay, however often it is looked at; unfinished work stays', async () => {
    const desk = await openedDesk({ keepChartDays: 30, cacheDays: 60 });
    const [finished, untouched, begun] = [await desk.add('final'), await desk.add('new'), await desk.add('in-progress')];
    for (const days of [21, 21, 14]) {
      desk.pass(days * day);
      for (const chart of [finished, untouched, begun]) await desk.done('encounters.open', { encounterId: chart });
    }
    desk.pass(5 * day);
    expect(await desk.retention.disposal.run()).toMatchObject({ died: 2 });
    expect(desk.present()).toEqual([begun]);
    expect((await desk.certificates()).map(({ statement }) => statement.rule)).toEqual(['60 days on this desk', '60 days on this desk']);
  });

  it('dies when somebody asks for it, too', async () => {
    const desk = await openedDesk({ keepChartDays: 1 });
    await desk.add();
    desk.pass(2 * day);
    expect(await desk.done('retention.dispose', {})).toEqual({ died: 1, waitingForKeychain: 0 });
    expect(await desk.done('retention.dispose', {})).toEqual({ died: 0, waitingForKeychain: 0 });
  });
});

describe('A desk that is full', () => {
  it('lets the finished chart go that was not used for longest, in the moment in which another comes', async () => {
    const desk = await openedDesk({ cacheCharts: 5 });
    const [first, second, third] = [await desk.add(), await desk.add(), await desk.add()];
    const others = [await desk.add('in-progress'), await desk.add('new')];
    desk.pass(hour);
    await desk.done('encounters.open', { encounterId: first });
    const sixth = await desk.add();
    expect(desk.present()).toEqual([first, third, ...others, sixth]);
    await desk.retention.disposal.finish();
    expect((await desk.certificates()).map(({ statement }) => statement)).toMatchObject([{ encounterId: second, why: 'evicted', rule: '5 charts on this desk at most', by: null }]);
    expect(desk.told('retention.died')).toEqual([{ charts: 1, others: 0 }]);
    expect(desk.events('retention.died', 'encounter.created').slice(-2).map(({ event }) => event)).toEqual(['retention.died', 'encounter.created']);
  });

  it('lets untouched charts go when no finished one is left, and unfinished work never', async () => {
    const desk = await openedDesk({ cacheCharts: 5 });
    const [untouched, finished] = [await desk.add('new'), await desk.add('final')];
    const begun = [await desk.add('in-progress'), await desk.add('addendum'), await desk.add('in-progress')];
    const more = [await desk.add('in-progress'), await desk.add('in-progress')];
    expect(desk.present()).toEqual([...begun, ...more]);
    expect(desk.events('retention.died')).toMatchObject([{ encounterId: finished }, { encounterId: untouched }]);
    desk.pass(hour);
    expect(await desk.call('encounters.create', { details: inHouse, patient: nobody, documents: [] })).toMatchObject({ ok: false, fault: { code: 'desk-full', what: 'charts', limit: 5 } });
    expect(desk.present()).toEqual([...begun, ...more]);
  });

  it('lets nobody go for the sake of what then has no room all the same', async () => {
    const desk = await openedDesk({ cacheCharts: 5 });
    const finished = await desk.add('final');
    expect(await desk.call('encounters.createDemo', {})).toMatchObject({ ok: false, fault: { code: 'desk-full', what: 'charts', limit: 5 } });
    expect(desk.present()).toEqual([finished]);
    expect(desk.events('retention.died')).toEqual([]);
  });

  it('takes documents for a chart without letting that chart go, and counts what they weigh', async () => {
    const desk = await openedDesk({ cacheMegabytes: 50 });
    const big = 'chest pain '.repeat(1_600_000);
    const [first, second] = [await desk.add('new', big), await desk.add('final', big)];
    const documents = [{ title: 'Scan report', kind: 'radiology' as const, datedOn: null, author: '', from: { text: big } }];
    desk.pass(hour);
    await desk.done('encounters.addDocuments', { encounterId: first, documents });
    expect(desk.present()).toEqual([first]);
    await desk.retention.disposal.finish();
    expect((await desk.certificates()).map(({ statement }) => statement)).toMatchObject([{ encounterId: second, rule: '50 megabytes on this desk at most', documents: 1 }]);
    expect(await desk.call('encounters.addDocuments', { encounterId: first, documents })).toMatchObject({ ok: false, fault: { code: 'desk-full', what: 'megabytes', limit: 50 } });
  });

  it('still takes documents for its charts when it has too many of those', async () => {
    const rules = { cacheCharts: 20 };
    const desk = await openedDesk(rules);
    const charts = [];
    for (let chart = 0; chart < 7; chart += 1) charts.push(await desk.add('in-progress'));
    rules.cacheCharts = 5;
    const [encounterId] = charts;
    if (encounterId === undefined) throw new Error('there is no chart');
    await desk.done('encounters.addDocuments', { encounterId, documents: [{ title: 'Addendum', kind: 'other', datedOn: null, author: '', from: { text: 'Seen again.' } }] });
    expect(desk.present()).toEqual(charts);
  });

  it('comes down to a budget that was lowered when its hour comes', async () => {
    const rules = { cacheCharts: 20 };
    const desk = await openedDesk(rules);
    const charts = [];
    for (let chart = 0; chart < 7; chart += 1) charts.push(await desk.add(chart === 1 ? 'in-progress' : 'final'));
    rules.cacheCharts = 5;
    expect(await desk.retention.disposal.run()).toMatchObject({ died: 2 });
    expect(desk.present()).toEqual([charts[1], ...charts.slice(3)]);
  });
});

describe('What happens while a run is under way', () => {
  /** Rules that do something once, in the moment after the records were looked at and before anyone dies. */
  function interrupting() {
    let meanwhile: (() => void) | undefined;
    return {
      keepChartDays: 30,
      cacheCharts: 20,
      get keepDraftDays() {
        const now = meanwhile;
        meanwhile = undefined;
        now?.();
        return 30;
      },
      next: (work: () => void) => void (meanwhile = work),
    };
  }

  it('counts: a chart that was used, or put on hold, after it was judged lives on', async () => {
    const rules = interrupting();
    const desk = await openedDesk(rules);
    const [used, held, unused] = [await desk.add(), await desk.add(), await desk.add()];
    desk.pass(30 * day);
    rules.next(() => {
      void desk.call('encounters.open', { encounterId: used });
      void desk.call('retention.hold', { encounterId: held, matter: 'LIT 2026-014' });
    });
    expect(await desk.retention.disposal.run()).toMatchObject({ died: 1 });
    expect(desk.present()).toEqual([used, held]);
    expect(desk.events('retention.died')).toMatchObject([{ encounterId: unused }]);
  });

  it('counts: where somebody made room, nobody else has to', async () => {
    const rules = interrupting();
    const desk = await openedDesk(rules);
    const charts = [];
    for (let chart = 0; chart < 6; chart += 1) charts.push(await desk.add(chart === 5 ? 'new' : 'final'));
    const last = charts[5];
    if (last === undefined) throw new Error('there is no chart');
    rules.cacheCharts = 5;
    rules.next(() => void desk.call('encounters.remove', { encounterId: last }));
    expect(await desk.retention.disposal.run()).toMatchObject({ died: 0 });
    expect(desk.present()).toEqual(charts.slice(0, 5));
  });
});

describe('A chart on the screen', () => {
  it('is not taken from under the hands of the person who looks at it, and goes once they have left', async () => {
    const desk = await openedDesk({ cacheCharts: 20, cacheDays: 60, keepChartDays: 90 });
    const chart = await desk.add('final');
    desk.pass(60 * day - hour);
    await desk.look(chart);
    desk.pass(2 * hour);
    expect(await desk.retention.disposal.run()).toMatchObject({ died: 0 });
    await desk.leave();
    expect(await desk.retention.disposal.run()).toMatchObject({ died: 1 });
  });

  it('makes no room: opened this moment, before the page has told so, or an hour ago', async () => {
    const desk = await openedDesk({ cacheCharts: 5 });
    const charts = [];
    for (let chart = 0; chart < 5; chart += 1) charts.push(await desk.add(chart === 0 ? 'final' : 'in-progress'));
    const [first] = charts;
    if (first === undefined) throw new Error('there is no chart');
    const another = { details: inHouse, patient: nobody, documents: [] };
    await desk.done('encounters.open', { encounterId: first });
    desk.pass(4000);
    expect(await desk.call('encounters.create', another)).toMatchObject({ ok: false, fault: { code: 'desk-full' } });
    await desk.look(first);
    desk.pass(hour);
    expect(await desk.call('encounters.create', another)).toMatchObject({ ok: false, fault: { code: 'desk-full' } });
    await desk.leave();
    await desk.done('encounters.create', another);
    expect(desk.present()).not.toContain(first);
  });

  it('was on the screen before a lock: that keeps it no longer', async () => {
    const desk = await openedDesk({ keepChartDays: 30 });
    await desk.look(await desk.add('in-progress'));
    desk.pass(30 * day);
    const next = await desk.afterCrash();
    expect(await next.retention.disposal.run()).toMatchObject({ died: 1 });
  });
});

describe('A legal hold', () => {
  it('stops a chart’s end, its making room and its removal, until it is released', async () => {
    const desk = await openedDesk({ keepChartDays: 30, cacheCharts: 5 }, 'lead');
    const chart = await desk.add('new');
    await desk.done('retention.hold', { encounterId: chart, matter: 'LIT 2026-014' });
    for (let other = 0; other < 5; other += 1) await desk.add('final');
    expect(desk.present()).toContain(chart);
    expect(await desk.call('encounters.remove', { encounterId: chart })).toMatchObject({ ok: false, fault: { code: 'held' } });
    desk.pass(40 * day);
    await desk.retention.disposal.run();
    expect(desk.present()).toEqual([chart]);
    await desk.done('retention.release', { encounterId: chart });
    expect(await desk.retention.disposal.run()).toMatchObject({ died: 1 });
    expect(desk.events('retention.held', 'retention.released')).toEqual([{ event: 'retention.held', encounterId: chart }, { event: 'retention.released', encounterId: chart }]);
  });

  it('holds against a defect, too: the database itself refuses to delete the chart', async () => {
    const desk = await openedDesk();
    const chart = await desk.add();
    await desk.done('retention.hold', { encounterId: chart, matter: 'LIT 2026-014' });
    expect(() => desk.session().database.driver.exec('delete from encounters')).toThrow('FOREIGN KEY');
  });

  it('is for one matter: a second does not take its place', async () => {
    const desk = await openedDesk({}, 'lead');
    const chart = await desk.add();
    await desk.done('retention.hold', { encounterId: chart, matter: 'LIT 2026-014' });
    expect(await desk.call('retention.hold', { encounterId: chart, matter: 'LIT 2026-015' })).toMatchObject({ ok: false, fault: { code: 'held' } });
    await desk.done('retention.release', { encounterId: chart });
    expect(await desk.call('retention.release', { encounterId: chart })).toMatchObject({ ok: false, fault: { code: 'not-found', what: 'hold' } });
  });

  it('is put on by whoever works in charts, and released by lead and privacy officer alone', async () => {
    const desk = await openedDesk({}, 'coder');
    const chart = await desk.add();
    await desk.done('retention.hold', { encounterId: chart, matter: 'LIT 2026-014' });
    expect(await desk.call('retention.release', { encounterId: chart })).toMatchObject({ ok: false, fault: { code: 'forbidden' } });
  });
});

describe('A chart that a person removes', () => {
  it('dies as one that has expired does, and its certificate says by whom', async () => {
    const desk = await openedDesk();
    const chart = await desk.add('new');
    await desk.look(chart);
    await desk.done('encounters.remove', { encounterId: chart });
    await desk.retention.disposal.finish();
    const { person } = desk.session();
    expect((await desk.certificates()).map(({ statement }) => statement)).toMatchObject([{ encounterId: chart, why: 'removed', rule: null, by: person.id, method: 'rotated' }]);
    expect(desk.events('retention.died', 'encounter.removed', 'retention.certified').map(({ event }) => event)).toEqual(['retention.died', 'encounter.removed', 'retention.certified']);
  });
});

describe('Words typed and never said', () => {
  const draft = { field: 'new-encounter', text: 'Half a chart', selectionStart: 0, selectionEnd: 0 };

  it('die by themselves after their own time, with a certificate that claims no key', async () => {
    const desk = await openedDesk({ keepDraftDays: 7 });
    await desk.done('desk.keepDraft', { ...draft, encounterId: null });
    desk.pass(7 * day - 1);
    expect(await desk.retention.disposal.run()).toMatchObject({ died: 0 });
    desk.pass(1);
    expect(await desk.retention.disposal.run()).toMatchObject({ died: 1 });
    expect((await desk.done('desk.resume', {})).drafts).toEqual([]);
    expect((await desk.certificates()).map(({ statement }) => statement)).toMatchObject([
      { recordClass: 'draft', encounterId: null, ref: null, why: 'expired', rule: '7 days without use', keySha256: null, keyDestroyedAt: null, method: 'rows-only' },
    ]);
    expect(desk.told('retention.died')).toEqual([{ charts: 0, others: 1 }]);
  });

  it('of a chart die sooner than the chart where the policy says so, but not while it is held', async () => {
    const desk = await openedDesk({ keepDraftDays: 7, keepChartDays: 30 });
    const [chart, held] = [await desk.add('in-progress'), await desk.add('in-progress')];
    for (const encounterId of [chart, held]) {
      await desk.done('encounters.open', { encounterId });
      await desk.done('desk.keepDraft', { ...draft, field: 'rationale', encounterId });
    }
    await desk.done('retention.hold', { encounterId: held, matter: 'LIT 2026-014' });
    desk.pass(8 * day);
    expect(await desk.retention.disposal.run()).toMatchObject({ died: 1 });
    expect(desk.present()).toEqual([chart, held]);
    expect((await desk.done('desk.resume', {})).drafts.map(({ encounterId }) => encounterId)).toEqual([held]);
  });

  it('make a new chart unfinished, so that it makes no room', async () => {
    const desk = await openedDesk({ cacheCharts: 5 });
    const chart = await desk.add('new');
    await desk.done('encounters.open', { encounterId: chart });
    await desk.done('desk.keepDraft', { ...draft, field: 'rationale', encounterId: chart });
    for (let other = 0; other < 4; other += 1) await desk.add('in-progress');
    expect(await desk.call('encounters.create', { details: inHouse, patient: nobody, documents: [] })).toMatchObject({ ok: false, fault: { code: 'desk-full' } });
    await desk.done('desk.dropDraft', { field: 'rationale', encounterId: chart });
    await desk.done('encounters.create', { details: inHouse, patient: nobody, documents: [] });
    expect(desk.present()).not.toContain(chart);
  });
});
