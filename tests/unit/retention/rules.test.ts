import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { classWords, deathsForRoom, dueDeaths, endOf, keptDays, lackingRoom, overBudget, readCertificates, writeCertificates, type KeptRecord } from '../../../shared/retention';
import { recordClasses } from '../../../shared/kernel';

const day = 86_400_000;
const now = Date.UTC(2026, 5, 15, 12);
const policy: Policy = { ...initialPolicy, keepChartDays: 30, cacheDays: 90, keepDraftDays: 7, cacheCharts: 5, cacheMegabytes: 50 };

const chart = (id: string, more: Partial<KeptRecord> = {}): KeptRecord => ({
  id, recordClass: 'chart', since: now - 10 * day, lastUsed: now - day, bytes: 1000, state: 'finished', held: false, open: false, ...more,
});
/** `count` charts of one state that were used one after the other, the first one longest ago. */
const charts = (count: number, more: Partial<KeptRecord> = {}): KeptRecord[] =>
  Array.from({ length: count }, (_, index) => chart(`${more.state ?? 'finished'}-${index}`, { lastUsed: now - day + index, ...more }));
const dying = (records: readonly KeptRecord[], coming?: { charts: number; bytes: number }): string[] => dueDeaths(records, policy, now, coming).map(({ record }) => record.id);

describe('The end of a record', () => {
  it('comes when its class’s days have passed since its last use, to the millisecond', () => {
    const unused = chart('a', { state: 'unfinished', lastUsed: now - 30 * day });
    expect(endOf(unused, policy)).toBe(now);
    expect(dueDeaths([unused], policy, now - 1)).toEqual([]);
    expect(dueDeaths([unused], policy, now)).toEqual([{ record: unused, why: 'expired', rule: '30 days without use' }]);
  });

  it('comes for a finished or untouched chart after its longest stay, however often it is used', () => {
    const used = { since: now - 90 * day, lastUsed: now - 1 };
    expect(dueDeaths([chart('a', used)], policy, now)).toMatchObject([{ why: 'expired', rule: '90 days on this desk' }]);
    expect(dying([chart('a', { ...used, state: 'untouched' })])).toEqual(['a']);
    expect(dying([chart('a', { ...used, state: 'unfinished' })])).toEqual([]);
  });

  it.each(recordClasses)('is ruled by the policy for a %s, and said in words', (recordClass) => {
    const record = chart('a', { recordClass, state: 'unfinished', lastUsed: now });
    expect(endOf(record, policy)).toBe(now + keptDays(recordClass, policy) * day);
    expect(classWords[recordClass].length).toBeGreaterThan(10);
  });

  it('waits while a hold stops it, and while the record is on the screen', () => {
    const over = { lastUsed: now - 31 * day };
    expect(dying([chart('held', { ...over, held: true }), chart('open', { ...over, open: true }), chart('neither', over)])).toEqual(['neither']);
  });

  it('comes for charts before it comes for what belongs to them, and first for whose time was over first', () => {
    const draft = chart('draft', { recordClass: 'draft', lastUsed: now - 60 * day });
    expect(dying([chart('later', { lastUsed: now - 40 * day }), draft, chart('sooner', { lastUsed: now - 50 * day })])).toEqual(['sooner', 'later', 'draft']);
  });

  it('is told by the rule that came first', () => {
    const both = chart('a', { since: now - 100 * day, lastUsed: now - 31 * day });
    expect(dueDeaths([both], policy, now)).toMatchObject([{ rule: '90 days on this desk' }]);
    expect(dueDeaths([{ ...both, since: now - 91 * day, lastUsed: now - 40 * day }], policy, now)).toMatchObject([{ rule: '30 days without use' }]);
  });
});

describe('Room on the desk', () => {
  it('is made by the finished chart that was not used for longest', () => {
    const records = [chart('newer', { lastUsed: now - 2 }), chart('older', { lastUsed: now - 3 }), ...charts(4, { state: 'unfinished' })];
    expect(dueDeaths(records, policy, now)).toEqual([{ record: records[1], why: 'evicted', rule: '5 charts on this desk at most' }]);
  });

  it('is made by finished charts before untouched ones, even where those were not used for longer', () => {
    const untouched = chart('untouched', { state: 'untouched', lastUsed: now - 20 * day });
    expect(dying([untouched, chart('finished', { lastUsed: now }), ...charts(5, { state: 'unfinished' })])).toEqual(['finished', 'untouched']);
  });

  it('is never made by unfinished work, nor by what is on hold or on the screen', () => {
    const records = [...charts(4, { state: 'unfinished' }), chart('held', { held: true }), chart('open', { open: true })];
    expect(dying(records)).toEqual([]);
    expect(overBudget(records, policy)).toEqual({ what: 'charts', limit: 5 });
  });

  it('is made for charts that are about to come, and no more than they need', () => {
    expect(dying(charts(5))).toEqual([]);
    expect(dying(charts(5), { charts: 1, bytes: 0 })).toEqual(['finished-0']);
    expect(dying(charts(5), { charts: 3, bytes: 0 })).toEqual(['finished-0', 'finished-1', 'finished-2']);
  });

  it('is made for bytes as for charts', () => {
    const records = charts(3, { bytes: 16_000_000 });
    expect(dying(records, { charts: 1, bytes: 2_000_000 })).toEqual([]);
    expect(dueDeaths(records, policy, now, { charts: 1, bytes: 2_000_001 })).toEqual([{ record: records[0], why: 'evicted', rule: '50 megabytes on this desk at most' }]);
  });

  it('is not needed where what has expired leaves enough of it', () => {
    expect(dying([...charts(5), chart('expired', { state: 'unfinished', lastUsed: now - 30 * day })])).toEqual(['expired']);
  });

  it('is a matter of charts: drafts neither take it nor make it', () => {
    const drafts = charts(20, { recordClass: 'draft', bytes: 50_000_000, state: 'unfinished' });
    expect(dying([...drafts, ...charts(5)])).toEqual([]);
  });
});

describe('What is about to come', () => {
  const coming = { charts: 1, bytes: 0 };
  const forRoom = (records: readonly KeptRecord[], room = coming): string[] => deathsForRoom(records, policy, now, room).deaths.map(({ record }) => record.id);

  it('lets nobody go while there is room, not even who has expired: that can wait for its hour', () => {
    expect(forRoom(charts(4, { lastUsed: now - 31 * day }))).toEqual([]);
  });

  it('lets those go first who have expired, and no more of all than it needs', () => {
    const records = [...charts(4), chart('expired', { state: 'unfinished', lastUsed: now - 31 * day }), chart('expired before', { lastUsed: now - 32 * day })];
    expect(forRoom(records)).toEqual(['expired before', 'expired']);
    expect(forRoom(records, { charts: 2, bytes: 0 })).toEqual(['expired before', 'expired', 'finished-0']);
  });

  it('has no room where what must not die takes it all', () => {
    expect(deathsForRoom([...charts(4, { state: 'unfinished' }), chart('held', { held: true })], policy, now, coming).lacking).toEqual({ what: 'charts', limit: 5 });
    expect(deathsForRoom(charts(2, { state: 'unfinished', bytes: 25_000_000 }), policy, now, { charts: 1, bytes: 1 }).lacking).toEqual({ what: 'megabytes', limit: 50 });
  });

  it('is asked about as much as it takes: documents for a chart need no room for another chart', () => {
    expect(lackingRoom({ charts: 9, bytes: 0 }, policy, { charts: 0, bytes: 1000 })).toBeUndefined();
    expect(lackingRoom({ charts: 1, bytes: 60_000_000 }, policy, coming)).toBeUndefined();
    expect(deathsForRoom(charts(9, { state: 'unfinished' }), policy, now, { charts: 0, bytes: 1000 })).toEqual({ deaths: [], lacking: undefined });
  });
});

describe('A file of certificates', () => {
  const signed = { statement: '{"kind":"chartlock.disposal"}', signature: `${'A'.repeat(86)}==`, key: `${'B'.repeat(42)}A=` };

  it('gives back what was written, line by line', () => {
    expect(readCertificates(writeCertificates([signed, signed]))).toEqual([{ line: 1, signed }, { line: 2, signed }]);
    expect(readCertificates('\r\n\n')).toEqual([]);
  });

  it('knows no line that it would not have written so', () => {
    const line = writeCertificates([signed]).trimEnd();
    const others = [`${line} `, line.replace(',', ', '), line.replace('"key"', '"Key"'), '{}', 'null', line.replace('kind', '\\u006bind')];
    expect(others.map((other) => readCertificates(other)[0]?.signed)).toEqual(others.map(() => null));
  });
});

describe('Whatever lies on the desk', () => {
  const anyRecord = fc.record({
    recordClass: fc.constantFrom(...recordClasses),
    since: fc.integer({ min: 0, max: 120 }).map((days) => now - days * day),
    lastUsed: fc.integer({ min: 0, max: 60 * 24 }).map((hours) => now - (hours * day) / 24),
    bytes: fc.integer({ min: 0, max: 30_000_000 }),
    state: fc.constantFrom('finished', 'untouched', 'unfinished'),
    held: fc.boolean(),
    open: fc.boolean(),
  });
  const anyRecords = fc.array(anyRecord, { maxLength: 30 }).map((records) => records.map((record, index): KeptRecord => ({ ...record, id: `r${index}` })));
  const anyComing = fc.record({ charts: fc.integer({ min: 0, max: 4 }), bytes: fc.integer({ min: 0, max: 40_000_000 }) });
  const always = (holds: (records: KeptRecord[], coming: { charts: number; bytes: number }) => void): void => fc.assert(fc.property(anyRecords, anyComing, holds), { numRuns: 1000 });
  const without = (records: readonly KeptRecord[], dead: readonly KeptRecord[]): KeptRecord[] => records.filter((record) => !dead.includes(record));

  it('then the budget holds, or only what must not make room is left', () =>
    always((records, coming) => {
      const left = without(records, dueDeaths(records, policy, now, coming).map(({ record }) => record)).filter(({ recordClass }) => recordClass === 'chart');
      expect(overBudget(left, policy, coming) === undefined || left.every(({ state, held, open }) => state === 'unfinished' || held || open)).toBe(true);
    }));

  it('nothing is left whose time is over, but what is on hold or on the screen', () =>
    always((records, coming) => {
      const left = without(records, dueDeaths(records, policy, now, coming).map(({ record }) => record));
      expect(left.filter((record) => endOf(record, policy) <= now && !record.held && !record.open)).toEqual([]);
    }));

  it('nothing dies that need not: each has expired, or without it there would not have been room', () =>
    always((records, coming) => {
      const deaths = dueDeaths(records, policy, now, coming);
      const expired = deaths.filter(({ why }) => why === 'expired').map(({ record }) => record);
      const evicted = deaths.filter(({ why }) => why === 'evicted').map(({ record }) => record);
      expect(expired.every((record) => endOf(record, policy) <= now)).toBe(true);
      expect(evicted.every(({ recordClass, state }) => recordClass === 'chart' && state !== 'unfinished')).toBe(true);
      expect(deaths.some(({ record }) => record.held || record.open)).toBe(false);
      // Without the last one that made room, there would not have been enough.
      if (evicted.length > 0) expect(overBudget(without(records, [...expired, ...evicted.slice(0, -1)]), policy, coming)).toBeDefined();
    }));

  it('whoever makes room is needed less than whoever stays and could have made it', () =>
    always((records, coming) => {
      const deaths = dueDeaths(records, policy, now, coming);
      const evicted = deaths.filter(({ why }) => why === 'evicted').map(({ record }) => record);
      const could = without(records, deaths.map(({ record }) => record)).filter(({ recordClass, state, held, open }) => recordClass === 'chart' && state !== 'unfinished' && !held && !open);
      const needed = ({ state, lastUsed }: KeptRecord): number => (state === 'untouched' ? 1e15 : 0) + lastUsed;
      expect(evicted.every((gone) => could.every((stays) => needed(gone) <= needed(stays)))).toBe(true);
    }));

  it('a second look finds nothing more to do', () =>
    always((records, coming) => {
      const left = without(records, dueDeaths(records, policy, now, coming).map(({ record }) => record));
      expect(dueDeaths(left, policy, now, coming)).toEqual([]);
    }));
});
