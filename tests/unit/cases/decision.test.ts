import { describe, expect, it } from 'vitest';
import { decisionLacks, emptyWorkUp, exclusions, factors, outcomes, type Lack, type WorkUp } from '../../../shared/cases';

const factor = { finding: 'It is so.', risk: 'low', evidence: [1] } as const;
const no = { applies: false, why: '', evidence: [] };
const whole: WorkUp = {
  ...emptyWorkUp, summary: 'A page went astray.', discovery: { on: '2026-03-10', until: null, basis: 'The coder noticed it.' },
  exclusions: { 'good-faith': no, 'between-authorised': no, 'not-retained': no }, secured: { isSecured: false, isKeySafe: null, how: '', evidence: [] },
  factors: { nature: { ...factor, evidence: [1] }, recipient: { ...factor, evidence: [1] }, acquired: { ...factor, evidence: [1] }, mitigated: { ...factor, evidence: [1] } },
};
const lacks = (workUp: WorkUp, outcome: (typeof outcomes)[number]): string[] => decisionLacks(workUp, outcome, 3).map(({ at, what }: Lack) => `${at}: ${what}`);

describe('A decision lacks nothing', () => {
  it('by the four factors when each has a finding, its evidence and a conclusion', () => {
    expect([lacks(whole, 'low-probability'), lacks(whole, 'breach')]).toEqual([[], []]);
  });

  it('by an exclusion that applies, with its reason and evidence, whatever the factors say', () => {
    for (const name of exclusions) {
      const workUp = { ...emptyWorkUp, summary: 'x', discovery: whole.discovery, exclusions: { ...emptyWorkUp.exclusions, [name]: { applies: true, why: 'It applies.', evidence: [1] } } };
      expect(lacks(workUp, 'excluded')).toEqual([]);
    }
  });
});

describe('A decision lacks', () => {
  it('each factor that has no finding, no evidence or no conclusion, one by one', () => {
    for (const name of factors) {
      const without = (part: object): WorkUp => ({ ...whole, factors: { ...whole.factors, [name]: { ...factor, ...part } } });
      for (const outcome of ['low-probability', 'breach'] as const) {
        expect(lacks(without({ finding: '  ' }), outcome)).toEqual([`${name}: words`]);
        expect(lacks(without({ evidence: [] }), outcome)).toEqual([`${name}: evidence`]);
        expect(lacks(without({ risk: null }), outcome)).toEqual([`${name}: conclusion`]);
      }
    }
  });

  it('an answer to each exclusion, and to whether the information was secured, before the factors count', () => {
    expect(lacks({ ...whole, exclusions: emptyWorkUp.exclusions, secured: emptyWorkUp.secured }, 'breach')).toEqual(['good-faith: answer', 'between-authorised: answer', 'not-retained: answer', 'secured: answer']);
  });

  it('the day of discovery, its basis and a summary, whatever is decided', () => {
    for (const outcome of outcomes) expect(lacks({ ...whole, summary: ' ', discovery: { on: null, until: null, basis: '' } }, outcome)).toEqual(expect.arrayContaining(['summary: words', 'discovery: date', 'discovery: basis']));
  });

  it('evidence that the timeline does not have', () => {
    expect(lacks({ ...whole, secured: { ...whole.secured, evidence: [4] } }, 'breach')).toEqual(['evidence: not-there']);
  });

  it('a safe key and its proof, for what is called secured', () => {
    expect(lacks({ ...whole, secured: { isSecured: true, isKeySafe: null, how: '', evidence: [] } }, 'secured')).toEqual(['secured: key-safe', 'secured: words', 'secured: evidence']);
    expect(lacks(whole, 'secured')).toContain('secured: yes');
  });
});
