import { describe, expect, it } from 'vitest';
import { namedAMinute, Refusals } from '../../../electron/vault/refusals';
import type { AuditEvent } from '../../../shared/audit';

const start = Date.UTC(2026, 2, 12, 9, 0);

/** What so many refusals leave, `everyMs` apart. */
function flood(refusals: Refusals, times: number, everyMs = 0, from = start): AuditEvent[] {
  return Array.from({ length: times }, (_, index) => refusals.another('coding.list', 'malformed', from + index * everyMs)).flat();
}

/** How many refusals a log tells of. */
const told = (events: readonly AuditEvent[]): number => events.reduce((sum, event) => sum + (event.event === 'calls.refused' ? event.count : 1), 0);

describe('Refused calls', () => {
  it('each stand in the log by name and fault', () => {
    expect(flood(new Refusals(), 3)).toEqual(Array.from({ length: 3 }, () => ({ event: 'call.refused', call: 'coding.list', fault: 'malformed' })));
  });

  it('at the pace of a hand are never too many to name', () => {
    expect(flood(new Refusals(), 2000, 700).every(({ event }) => event === 'call.refused')).toBe(true);
  });

  it('in a flood of a hundred thousand leave little more rows than are named, and not one is uncounted', () => {
    const refusals = new Refusals();
    const events = flood(refusals, 100_000);
    expect(events.length).toBeLessThan(namedAMinute + 20);
    expect(told([...events, ...refusals.rest()])).toBe(100_000);
  });

  it('of an hour’s flood fill no log: some rows a minute, whatever is thrown at it', () => {
    const refusals = new Refusals();
    const events = flood(refusals, 360_000, 10);
    expect(events.length).toBeLessThan(60 * (namedAMinute + 10));
    expect(told([...events, ...refusals.rest()])).toBe(360_000);
  });

  it('are named again a minute later, after what was left to say of the flood', () => {
    const refusals = new Refusals();
    flood(refusals, namedAMinute + 7);
    expect(flood(refusals, 1, 0, start + 60_000)).toEqual([{ event: 'calls.refused', count: 7, when: 'flood' }, { event: 'call.refused', call: 'coding.list', fault: 'malformed' }]);
  });

  it('are counted whichever way somebody sets the clock', () => {
    const refusals = new Refusals();
    const events = [...flood(refusals, 300), ...flood(refusals, 300, 0, start - 86_400_000), ...refusals.rest()];
    expect(told(events)).toBe(600);
  });

  it('before the vault is open are said in its first moment, once', () => {
    const refusals = new Refusals();
    for (let call = 0; call < 3; call += 1) refusals.locked();
    expect([refusals.beforeOpening(), refusals.beforeOpening()]).toEqual([[{ event: 'calls.refused', count: 3, when: 'locked' }], []]);
  });
});
