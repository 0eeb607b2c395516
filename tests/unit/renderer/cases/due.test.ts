import { describe, expect, it } from 'vitest';
import { clockTitle, noticeFor, satisfiedBy } from '../../../../renderer/cases/clocks/clock-words';
import { stateName, stateOptions } from '../../../../renderer/cases/clocks/state-names';
import { dueTone, leftWords } from '../../../../renderer/cases/due';
import { jurisdictions } from '../../../../shared/incidents/clocks';

describe('what is left of a clock', () => {
  it.each([
    ['2026-03-12', '2026-03-12', 'due today', 'soon'],
    ['2026-03-13', '2026-03-12', '1 day left', 'soon'],
    ['2026-03-19', '2026-03-12', '7 days left', 'soon'],
    ['2026-03-20', '2026-03-12', '8 days left', 'calm'],
    ['2026-03-11', '2026-03-12', '1 day late', 'late'],
    // Over a change to summer time, a leap day and a year’s end: days of the calendar, not of 24 hours.
    ['2026-03-09', '2026-03-07', '2 days left', 'soon'],
    ['2028-03-01', '2028-02-28', '2 days left', 'soon'],
    ['2027-03-01', '2026-12-31', '60 days left', 'calm'],
  ])('due %s, on %s: %s', (due, today, words, tone) => {
    expect([leftWords(due, today), dueTone(due, today)]).toEqual([words, tone]);
  });
});

describe('a clock in words', () => {
  const clocks = ['individuals', 'media', 'hhs', 'part2', 'covered-entity', 'organisation', 'state:OH'];

  it('says what has to be done, for each', () => {
    expect(clocks.map(clockTitle)).toEqual([
      'Notify the individuals', 'Notify the media', 'Report to the Secretary', 'Report to the Secretary under Part 2', 'Tell the covered entity', 'The organisation’s own clock', 'Notify under the law of Ohio',
    ]);
  });

  it('says what stops it, with its rule where a federal one says how', () => {
    expect(clocks.slice(0, 5).filter((to) => !/ CFR \d/.test(satisfiedBy(to)))).toEqual([]);
  });

  it('is answered by a notice to the same', () => {
    expect(clocks.map(noticeFor)).toEqual(['individuals', 'media', 'hhs', 'part2', 'covered-entity', 'other', 'state']);
  });

  it('knows every state and territory that the clocks know, by its name', () => {
    expect(jurisdictions.filter((each) => stateName(each) === each)).toEqual([]);
    expect(new Set(stateOptions.map(({ label }) => label)).size).toBe(jurisdictions.length);
  });
});
