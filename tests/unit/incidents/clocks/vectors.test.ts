import { describe, expect, test } from 'vitest';
import { deadlines, openQuestions, type ClockInput } from '../../../../shared/incidents/clocks';

/** The deadlines as the command line prints them. */
function due(input: ClockInput): readonly string[] {
  return deadlines(input).map(({ to, due: day, rule }) => `${to} ${day} ${rule}`);
}

const individuals = (day: string): string => `individuals ${day} 45 CFR 164.404(b)`;
const now = (day: string): string => `hhs ${day} 45 CFR 164.408(b)`;
const annual = (day: string): string => `hhs ${day} 45 CFR 164.408(c)`;
const media = (day: string): string => `media ${day} 45 CFR 164.406(b)`;

describe('individuals are told within 60 calendar days of discovery', () => {
  test.each([
    ['over the end of months', '2013-10-22', '2013-12-21'],
    ['over the end of a year', '2026-11-15', '2027-01-14'],
    ['over a leap day', '2028-01-01', '2028-03-01'],
    ['over the same days of a common year', '2027-01-01', '2027-03-02'],
    ['from a leap day on', '2028-02-29', '2028-04-29'],
    ['over the change to summer time', '2026-03-07', '2026-05-06'],
    ['even if that is a Sunday', '2026-10-28', '2026-12-27'],
  ])('%s', (_how, discovered, day) => {
    expect(due({ discovered, affected: { OH: 1 } })[0]).toBe(individuals(day));
  });

  test('a report on day 101 is 41 days late: discovered 2013-10-22, 863 people, reported 2014-01-31', () => {
    expect(due({ discovered: '2013-10-22', affected: { IL: 863 } })).toEqual([now('2013-12-21'), individuals('2013-12-21'), media('2013-12-21')]);
  });
});

describe('fewer than 500 go into the log, and to the Secretary 60 days after the end of the year of discovery', () => {
  test.each([
    ['2019-05-05', '2020-02-29', 'the next year is a leap year'],
    ['2014-01-01', '2015-03-01', 'a Sunday, and not moved'],
    ['2025-12-31', '2026-03-01', 'found on the last day of the year'],
    ['2026-07-04', '2027-03-01', 'a Monday'],
    ['2027-11-30', '2028-02-29', 'the next year is a leap year again'],
  ])('discovered %s: %s (%s)', (discovered, day) => {
    expect(due({ discovered, affected: { OH: 499 } })).toContain(annual(day));
  });

  test('the year is that of discovery, not that of the breach', () => {
    expect(due({ discovered: '2026-01-01', affected: { OH: 1 } })).toEqual([individuals('2026-03-02'), annual('2027-03-01')]);
  });
});

describe('499, 500 and 501', () => {
  const discovered = '2026-03-01';
  const day = '2026-04-30';

  test('499 in one state: individuals, and the annual log', () => {
    expect(due({ discovered, affected: { OH: 499 } })).toEqual([individuals(day), annual('2027-03-01')]);
  });
  test('500 in one state: the Secretary now, and no media', () => {
    expect(due({ discovered, affected: { OH: 500 } })).toEqual([now(day), individuals(day)]);
  });
  test('501 in one state: the Secretary now, and media', () => {
    expect(due({ discovered, affected: { OH: 501 } })).toEqual([now(day), individuals(day), media(day)]);
  });
  test('501 in two states: the Secretary counts people wherever they live, media counts each state', () => {
    expect(due({ discovered, affected: { OH: 500, PA: 1 } })).toEqual([now(day), individuals(day)]);
  });
  test('the media of each state that has more than 500 are named', () => {
    const [deadline] = deadlines({ discovered, affected: { PA: 501, OH: 900, WV: 500 } }).filter(({ to }) => to === 'media');
    expect(deadline?.why).toContain('(OH, PA)');
  });
  test('people abroad count for the Secretary and for no media', () => {
    expect(due({ discovered, affected: { abroad: 501 } })).toEqual([now(day), individuals(day)]);
  });
  test('Puerto Rico and the Northern Mariana Islands have media of their own', () => {
    for (const state of ['PR', 'MP']) expect(due({ discovered, affected: { [state]: 501 } })).toContain(media(day));
  });
  test('where nobody has counted yet individuals are still owed their notice, and what is open is said', () => {
    expect(due({ discovered })).toEqual([individuals(day)]);
    expect(openQuestions({ discovered })).toEqual(['How many people are affected is not known: notice to the Secretary and to media depends on it']);
  });
  test('people of whom nobody knows where they live leave media open', () => {
    const input = { discovered, affected: { OH: 300, unknown: 201 }, part2: false };
    expect(due(input)).toEqual([now(day), individuals(day)]);
    expect(openQuestions(input)).toEqual(['Where 201 people live is not known: notice to media may be due (45 CFR 164.406(b))']);
    expect(openQuestions({ ...input, affected: { OH: 300, unknown: 200 } })).toEqual([]);
  });
  test('an incident that touched nobody owes nobody a notice', () => {
    expect(due({ discovered, affected: { OH: 0 }, part2: true })).toEqual([]);
  });
});

describe('records of 42 CFR Part 2 need a second report to the Secretary', () => {
  test('now, if they are of 500 or more', () => {
    expect(due({ discovered: '2026-03-01', affected: { OH: 500 }, part2: true })).toContain('part2 2026-04-30 42 CFR 2.16(b), 45 CFR 164.408(b)');
  });
  test('by the annual log, if they are of fewer, even where the other report is due now', () => {
    const found = due({ discovered: '2026-03-01', affected: { OH: 900 }, part2: { affected: { OH: 12 } } });
    expect(found).toContain('hhs 2026-04-30 45 CFR 164.408(b)');
    expect(found).toContain('part2 2027-03-01 42 CFR 2.16(b), 45 CFR 164.408(c)');
  });
  test('from 16 February 2026 on, and not a day before', () => {
    expect(due({ discovered: '2026-02-16', affected: { OH: 1 }, part2: true }).some((line) => line.startsWith('part2'))).toBe(true);
    expect(due({ discovered: '2026-02-15', affected: { OH: 1 }, part2: true }).some((line) => line.startsWith('part2'))).toBe(false);
  });
  test('whether there are any is asked, if nobody has said', () => {
    expect(openQuestions({ discovered: '2026-03-01', affected: { OH: 1 } })).toEqual(['Whether records of 42 CFR Part 2 are among them is not said: a second report may be due (42 CFR 2.16(b))']);
  });
});

describe('a business associate tells the covered entity', () => {
  const discovered = '2026-03-10';

  test('60 calendar days from its own discovery at the latest', () => {
    expect(due({ discovered, affected: { OH: 1 }, businessAssociate: { discoveredByAssociate: '2026-03-01' } })).toContain('covered-entity 2026-04-30 45 CFR 164.410(b)');
  });
  test('as early as its contract says; the rule behind it stays', () => {
    const found = due({ discovered, affected: { OH: 1 }, businessAssociate: { discoveredByAssociate: '2026-03-01', contractHours: 72 } });
    expect(found[0]).toBe('covered-entity 2026-03-04 contract, 72 hours (45 CFR 164.504(e)(2)(ii)(C))');
    expect(found).toContain('covered-entity 2026-04-30 45 CFR 164.410(b)');
  });
  test('a contract may count days', () => {
    expect(due({ discovered, affected: { OH: 1 }, businessAssociate: { contractDays: 5 } })[0]).toBe('covered-entity 2026-03-15 contract, 5 days (45 CFR 164.504(e)(2)(ii)(C))');
  });
  test('what an agent knew, the entity knew; of another associate, it did not', () => {
    const associate = { discoveredByAssociate: '2026-03-01' };
    expect(due({ discovered, affected: { OH: 1 }, businessAssociate: { ...associate, isAgent: true } })).toContain(individuals('2026-04-30'));
    expect(due({ discovered, affected: { OH: 1 }, businessAssociate: associate })).toContain(individuals('2026-05-09'));
  });
});

describe('law enforcement may ask to wait', () => {
  const incident = { discovered: '2026-03-01', affected: { OH: 501 } };

  test('in writing: notices wait until the day that it says', () => {
    expect(due({ ...incident, delay: { writtenUntil: '2026-06-30' } })).toEqual([
      'hhs 2026-06-30 45 CFR 164.408(b), 45 CFR 164.412(a)', 'individuals 2026-06-30 45 CFR 164.404(b), 45 CFR 164.412(a)', 'media 2026-06-30 45 CFR 164.406(b), 45 CFR 164.412(a)',
    ]);
  });
  test('aloud: 30 days from that day at most', () => {
    expect(due({ ...incident, delay: { oralFrom: '2026-04-15' } })[0]).toBe('hhs 2026-05-15 45 CFR 164.408(b), 45 CFR 164.412(b)');
  });
  test('a delay that ends before the deadline moves none, and says until when nobody is told', () => {
    const [first] = deadlines({ ...incident, delay: { oralFrom: '2026-03-02' } });
    expect(first).toMatchObject({ due: '2026-04-30', notBefore: '2026-04-01' });
  });
  test('what was asked aloud and then in writing waits as the writing says', () => {
    expect(due({ ...incident, delay: { oralFrom: '2026-04-15', writtenUntil: '2026-05-01' } })[0]).toContain('2026-05-01');
  });
  test('it holds back neither the organisation’s own clocks nor a contract', () => {
    const found = due({ ...incident, delay: { writtenUntil: '2026-12-31' }, businessAssociate: { contractHours: 24 }, organisation: [{ id: 'officer', to: 'privacy officer', hours: 1 }] });
    expect(found.slice(0, 2)).toEqual(['organisation 2026-03-01 organisation: officer', 'covered-entity 2026-03-02 contract, 24 hours (45 CFR 164.504(e)(2)(ii)(C))']);
  });
});

describe('the organisation’s own clocks stand beside the rules', () => {
  const clock = { id: 'officer', to: 'privacy officer', hours: 1 };

  test('to the minute, where the time of discovery is known', () => {
    const [first] = deadlines({ discovered: '2026-12-31T23:30:00-05:00' }, { organisation: [clock] });
    expect(first).toEqual({ to: 'organisation', due: '2027-01-01', at: '2027-01-01T00:30:00-05:00', rule: 'organisation: officer', why: 'To privacy officer, 1 hour from discovery, by the organisation’s own rule' });
  });
  test('from the first moment of the day, where only that is known', () => {
    expect(deadlines({ discovered: '2026-12-31' }, { organisation: [{ ...clock, hours: 36 }] })[0]).toMatchObject({ due: '2027-01-01' });
  });
  test('and leave the rules as they are', () => {
    expect(due({ discovered: '2026-03-01', affected: { OH: 1 }, organisation: [clock] })).toContain(individuals('2026-04-30'));
  });
});
