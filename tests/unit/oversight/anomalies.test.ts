import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../shared/audit';
import { encounterIdSchema, personIdSchema } from '../../../shared/kernel';
import { AccessWatch, type Anomaly, type AnomalyRules } from '../../../shared/oversight';
import { initialPolicy } from '../../../shared/policy';
import { daysOf } from '../../fixtures/oversight/days';
import { seenOf, type LoggedEvent } from '../../fixtures/oversight/logged';
import { scoreOf } from '../../fixtures/oversight/score';

const personId = personIdSchema.parse('per_00000000000000000001');
const another = personIdSchema.parse('per_00000000000000000002');
const encounterId = encounterIdSchema.parse('enc_00000000000000000001');
const noShift: AnomalyRules = { ...initialPolicy, revealBurst: 3, chartsPerHour: 5 };
const dayShift: AnomalyRules = { ...noShift, shiftStart: '08:00', shiftEnd: '17:00' };
const nightShift: AnomalyRules = { ...noShift, shiftStart: '22:00', shiftEnd: '06:00' };

const at = (hours: number, minutes = 0, seconds = 0): number => new Date(2026, 2, 9, hours, minutes, seconds).getTime();
const log = (...events: readonly (readonly [at: number, event: AuditEvent, who?: typeof personId])[]): LoggedEvent[] =>
  events.map(([instant, event, who = personId], index) => ({ seq: index + 1, at: instant, personId: who, event }));
function findAnomalies(events: readonly LoggedEvent[], rules: AnomalyRules): Anomaly[] {
  const watch = new AccessWatch(rules);
  for (const event of events.map(seenOf)) if (event !== null) watch.see(event);
  return watch.anomalies();
}
const kinds = (events: readonly LoggedEvent[], rules = noShift): string[] => findAnomalies(events, rules).map(({ kind, fromSeq, toSeq, count }) => `${kind} ${fromSeq}-${toSeq} ×${count}`);

const opened: AuditEvent = { event: 'encounter.opened', encounterId };
const revealed: AuditEvent = { event: 'encounter.revealed', encounterId, field: 'name', purpose: 'verify-identity' };
const coded: AuditEvent = { event: 'coding.finalised', encounterId, codes: 3 };
const noticed = (closeness: 'own-name' | 'household' | 'same-surname' | null, sensitive = false): AuditEvent => ({ event: 'oversight.noticed', encounterId, closeness, sensitive });

describe('Access to charts of people near to whoever opens them', () => {
  it.each(['own-name', 'household'] as const)('of the %s is always worth a look, also where the chart was coded', (closeness) => {
    expect(kinds(log([at(10), noticed(closeness)], [at(10), opened], [at(10, 20), coded]))).toEqual([`${closeness} 1-1 ×1`]);
  });

  it.each([['the surname by chance', noticed('same-surname'), 'same-surname'], ['a sensitive chart', noticed(null, true), 'sensitive']] as const)(
    '%s is everyday work where a code was touched within a day, and worth a look where none was',
    (_what, event, kind) => {
      expect(kinds(log([at(10), event], [at(10), opened], [at(10, 20), coded]))).toEqual([]);
      expect(kinds(log([at(10), event], [at(10), opened]))).toEqual([`${kind} 1-1 ×1`]);
      expect(kinds(log([at(9), coded], [at(10), event], [at(10), opened]))).toEqual([`${kind} 2-2 ×1`]);
      expect(kinds(log([at(10), event], [at(10), opened], [at(10) + 86_400_001, coded]))).toEqual([`${kind} 1-1 ×1`]);
      expect(kinds(log([at(10), event], [at(10), opened], [at(10, 20), coded, another]))).toEqual([`${kind} 1-1 ×1`]);
    },
  );

  it('several times a day is one thing to look at', () => {
    expect(kinds(log([at(9), noticed('own-name')], [at(11), noticed('own-name')], [at(15), noticed('own-name')]))).toEqual(['own-name 1-3 ×3']);
  });
});

describe('The mark “sensitive”', () => {
  it('taken off is always worth a look, also where the chart was coded; put on it is not', () => {
    const marked = (sensitive: boolean): AuditEvent => ({ event: 'oversight.marked', encounterId, sensitive });
    expect(kinds(log([at(9), marked(true)], [at(10), opened], [at(11), marked(false)], [at(12), coded]))).toEqual(['unmarked 3-3 ×1']);
  });
});

describe('A log that goes on', () => {
  it.each([1, 2])('is found to hold after each event what a reading of it all finds (seed %i)', (seed) => {
    const { events } = daysOf(seed, 1500);
    const growing = new AccessWatch(noShift);
    const unlike: number[] = [];
    events.forEach((event, index) => {
      const seen = seenOf(event);
      if (seen !== null) growing.see(seen);
      if (index % 25 !== 0 && index !== events.length - 1) return;
      if (JSON.stringify(growing.anomalies()) !== JSON.stringify(findAnomalies(events.slice(0, index + 1), noShift))) unlike.push(index);
    });
    expect([unlike, growing.anomalies().length > 10]).toEqual([[], true]);
  });
});

describe('Charts opened out of hours', () => {
  it.each([
    ['no shift is ruled', noShift, [[4, 59, true], [5, 0, false], [21, 59, false], [22, 0, true]]],
    ['the shift is by day', dayShift, [[7, 29, true], [7, 30, false], [17, 30, false], [17, 31, true]]],
    ['the shift is by night', nightShift, [[6, 30, false], [6, 31, true], [21, 29, true], [21, 30, false], [2, 0, false]]],
  ] as const)('where %s', (_what, rules, times) => {
    for (const [hours, minutes, isOutside] of times) expect([hours, minutes, kinds(log([at(hours, minutes), opened]), rules).length === 1]).toEqual([hours, minutes, isOutside]);
  });

  it('in one night, over midnight, are one thing to look at', () => {
    expect(kinds(log([at(23), opened], [at(23, 50), opened], [at(24, 40), opened], [at(24 + 23), opened]))).toEqual(['out-of-hours 1-3 ×3', 'out-of-hours 4-4 ×1']);
  });
});

describe('Many acts in a short time', () => {
  it('as many identifiers as the rule allows in ten minutes are none, one more is one, and a long burst is still one', () => {
    const shown = (count: number, everySeconds: number): LoggedEvent[] => log(...Array.from({ length: count }, (_, index) => [at(10, 0, index * everySeconds), revealed] as const));
    expect([kinds(shown(3, 60)), kinds(shown(4, 60)), kinds(shown(30, 60)), kinds(shown(4, 201))]).toEqual([[], ['bulk-reveal 1-4 ×4'], ['bulk-reveal 1-30 ×30'], []]);
  });

  it('counts each person alone', () => {
    expect(kinds(log([at(10), revealed], [at(10), revealed, another], [at(10), revealed], [at(10), revealed, another], [at(10), revealed]))).toEqual([]);
  });

  it('more charts in an hour than the rule says are worth a look', () => {
    expect(kinds(log(...Array.from({ length: 6 }, (_, index) => [at(10, index * 9), opened] as const)))).toEqual(['bulk-open 1-6 ×6']);
  });
});

describe('Among ten thousand events of five coders', () => {
  it.each([1, 2, 3])('the twenty that were planted are found, and little else is reported (seed %i)', (seed) => {
    const { events, planted } = daysOf(seed, 10_000);
    const { found, reported, right } = scoreOf(findAnomalies(events, initialPolicy), planted);
    expect([events.length >= 10_000, planted.length]).toEqual([true, 20]);
    expect(found / planted.length).toBeGreaterThanOrEqual(0.95);
    expect(right / reported).toBeGreaterThanOrEqual(0.8);
  });
});
