import { describe, expect, test } from 'vitest';
import { deadlines, type StateRule } from '../../../../shared/incidents/clocks';
import { readStateRules } from '../../../../shared/incidents/clocks/state-table';

/** An invented table: no state has these laws. */
const table = `state,from,until,days,to,minimum,citation
OH,2020-01-01,2025-01-01,45,residents,,Invented Code 1.1 (2020)
OH,2025-01-01,,30,residents,,Invented Code 1.1 (2025)
oh,2020-01-01,,15,attorney general,250,Invented Code 1.2
PA,2020-01-01,,10,residents,,"Invented Code 2, with a comma"
`;

function rules(): readonly StateRule[] {
  return readStateRules(table).rules;
}

const ofStates = (discovered: string, affected: Record<string, number>): readonly string[] =>
  deadlines({ discovered, affected }, { states: rules() }).filter(({ to }) => to.startsWith('state:')).map(({ to, due, rule }) => `${to} ${due} ${rule}`);

describe('laws of states are a table of the organisation’s own', () => {
  test('the line that held on the day of discovery counts', () => {
    expect(ofStates('2024-12-31', { OH: 1 })).toEqual(['state:OH 2025-02-14 Invented Code 1.1 (2020)']);
    expect(ofStates('2025-01-01', { OH: 1 })).toEqual(['state:OH 2025-01-31 Invented Code 1.1 (2025)']);
    expect(ofStates('2019-12-31', { OH: 1 })).toEqual([]);
  });
  test('a newer line for the same recipient takes the place of an older one that was never ended', () => {
    const states = readStateRules('state,from,days,to,citation\nOH,2020-01-01,45,residents,Invented 1\nOH,2025-01-01,30,Residents,Invented 2').rules;
    expect(deadlines({ discovered: '2026-01-01', affected: { OH: 1 } }, { states }).filter(({ to }) => to === 'state:OH').map(({ rule }) => rule)).toEqual(['Invented 2']);
  });
  test('a law that has ended and has no successor no longer counts', () => {
    const states = readStateRules('state,from,until,days,to,citation\nOH,2020-01-01,2025-01-01,45,residents,Invented 1').rules;
    const found = (discovered: string): number => deadlines({ discovered, affected: { OH: 1 } }, { states }).filter(({ to }) => to === 'state:OH').length;
    expect([found('2024-12-31'), found('2025-01-01')]).toEqual([1, 0]);
  });
  test('a law that asks for so many people waits for them; each recipient has a line', () => {
    expect(ofStates('2026-01-01', { OH: 249 })).toEqual(['state:OH 2026-01-31 Invented Code 1.1 (2025)']);
    expect(ofStates('2026-01-01', { OH: 250 })).toEqual(['state:OH 2026-01-16 Invented Code 1.2', 'state:OH 2026-01-31 Invented Code 1.1 (2025)']);
  });
  test('only states where people are affected count', () => {
    expect(ofStates('2026-01-01', { PA: 1, OH: 0 })).toEqual(['state:PA 2026-01-11 Invented Code 2, with a comma']);
  });
  test('the federal delay moves no law of a state', () => {
    const found = deadlines({ discovered: '2026-01-01', affected: { PA: 1 }, delay: { writtenUntil: '2026-12-31' } }, { states: rules() });
    expect(found.find(({ to }) => to === 'state:PA')).toMatchObject({ due: '2026-01-11' });
  });

  test.each([
    ['a heading that lacks a column', 'state,days,to,citation\n', { line: 1, why: 'the heading lacks from' }],
    ['a column that nobody knows', 'state,from,days,to,citation,note\n', { line: 1, why: 'the heading has note; known are state, from, until, days, to, minimum, citation' }],
    ['a state that is none', 'state,from,days,to,citation\nOH,2020-01-01,30,residents,Invented 1\nXX,2020-01-01,30,residents,Invented 1\n', { line: 3, why: expect.stringContaining('state') }],
    ['days that are none', 'state,from,days,to,citation\nOH,2020-01-01,soon,residents,Invented 1\n', { line: 2, why: expect.stringContaining('days') }],
    ['no source', 'state,from,days,to,citation\nOH,2020-01-01,30,residents,\n', { line: 2, why: expect.stringContaining('citation') }],
    ['an end before the beginning', 'state,from,until,days,to,citation\nOH,2020-01-01,2019-01-01,30,residents,Invented 1\n', { line: 2, why: 'until: is not after “from”' }],
    ['a line that is too long', 'state,from,days,to,citation\nOH,2020-01-01,30,residents,Invented 1,more\n', { line: 2, why: 'this is not CSV, or a line has not as many fields as the heading' }],
  ])('says the line and what is wrong: %s', (_what, csv, fault) => {
    expect(readStateRules(csv).faults).toEqual([fault]);
  });
});
