import { describe, expect, it } from 'vitest';
import { nextStep, type CaseFacts } from '../../../../renderer/cases/next-step';
import { firstOpenStep, isStepDone, pointsTo, stepNames, steps, stepOf } from '../../../../renderer/cases/workup/steps';
import { decisionLacks, emptyWorkUp, outcomes, type CaseDeadline, type WorkUp } from '../../../../shared/cases';
import { receivedIdSchema } from '../../../../shared/kernel';

const entries = 3;
const timeline = [1, 2, 3].map((number) => ({ number }));
const report = { id: receivedIdSchema.parse(`rcv_${'0'.repeat(20)}`), kind: 'report' as const };

const discovered: Partial<WorkUp> = { summary: 'A laptop was left in a taxi.', discovery: { on: '2026-03-12', until: null, basis: 'The coder noticed it.' } };
const no = { applies: false, why: '', evidence: [] };
const noExclusion: Partial<WorkUp> = { exclusions: { 'good-faith': no, 'between-authorised': no, 'not-retained': no } };
const unsecured: Partial<WorkUp> = { secured: { isSecured: false, isKeySafe: null, how: '', evidence: [] } };
const factorsAll = (risk: 'low' | 'high'): Partial<WorkUp> => {
  const factor = { finding: 'As reported.', risk, evidence: [2] };
  return { factors: { nature: factor, recipient: factor, acquired: factor, mitigated: factor } };
};
const counted: Partial<WorkUp> = { affected: { ...emptyWorkUp.affected, byState: { OH: 12 } } };
const others: Partial<WorkUp> = { associate: { ...emptyWorkUp.associate, isInvolved: false }, isPart2: false };
const form: Partial<WorkUp> = { information: ['clinical'], locations: ['laptop'] };
const workUp = (...parts: readonly Partial<WorkUp>[]): WorkUp => Object.assign({}, emptyWorkUp, ...parts);
const whole = (risk: 'low' | 'high'): WorkUp => workUp(discovered, noExclusion, unsecured, factorsAll(risk), counted, others, form);

const clock = (to: CaseDeadline['to'], due: string, doneOn: string | null = null): CaseDeadline => ({ to, due, at: null, rule: `rule of ${to}`, why: 'Because', notBefore: null, doneOn });
const facts = (part: Partial<CaseFacts> = {}): CaseFacts => ({
  row: { state: 'open', outcome: null }, reports: [{ ...report, acknowledgedAt: 1 }], timeline, workUp: emptyWorkUp, decisions: [], deadlines: [clock('hhs', '2027-03-01'), clock('individuals', '2026-05-11')], correctives: [], ...part,
});

describe('the work-up', () => {
  it('goes from step to step as each says what the rule asks', () => {
    const filled = [discovered, noExclusion, unsecured, factorsAll('high'), counted, others, form];
    expect(filled.map((_part, count) => firstOpenStep(workUp(...filled.slice(0, count)), entries))).toEqual(['discovery', 'exclusions', 'secured', 'factors', 'affected', 'others', 'form']);
    expect(firstOpenStep(whole('high'), entries)).toBeNull();
  });

  it('needs no factors where an exclusion is shown, or the information was secured', () => {
    const excluded = workUp(discovered, { exclusions: { ...emptyWorkUp.exclusions, 'good-faith': { applies: true, why: 'It was closed at once.', evidence: [1] } } });
    const secured = workUp(discovered, noExclusion, { secured: { isSecured: true, isKeySafe: true, how: 'FileVault was on.', evidence: [2] } });
    expect([firstOpenStep(excluded, entries), pointsTo(excluded, entries)]).toEqual([null, 'excluded']);
    expect([firstOpenStep(secured, entries), pointsTo(secured, entries)]).toEqual([null, 'secured']);
  });

  it('does not call an exclusion shown that has no evidence', () => {
    const claimed = workUp(discovered, { exclusions: { ...emptyWorkUp.exclusions, 'good-faith': { applies: true, why: 'It was closed at once.', evidence: [] } } });
    expect([isStepDone('exclusions', claimed, entries), pointsTo(claimed, entries)]).toEqual([false, null]);
  });

  it('points to a low probability only where every factor is low', () => {
    expect([pointsTo(whole('low'), entries), pointsTo(whole('high'), entries)]).toEqual(['low-probability', 'breach']);
  });

  it('has a step for everything that any decision can lack', () => {
    const lacks = outcomes.flatMap((outcome) => decisionLacks(emptyWorkUp, outcome, entries));
    expect(lacks.length).toBeGreaterThan(20);
    expect(lacks.filter((lack) => !stepNames.includes(stepOf(lack)))).toEqual([]);
  });

  it('lets a decision lack nothing once every step is done', () => {
    expect(decisionLacks(whole('high'), 'breach', entries)).toEqual([]);
    expect(decisionLacks(whole('low'), 'low-probability', entries)).toEqual([]);
  });

  it('names the rule of every step', () => {
    expect(stepNames.filter((name) => !/CFR \d/.test(steps[name].rule))).toEqual([]);
  });
});

describe('what to do next in a case', () => {
  it('is to tell the reporter, before anything else', () => {
    expect(nextStep(facts({ reports: [{ ...report, acknowledgedAt: null }] }))).toMatchObject({ section: 'reporter' });
  });

  it('waits for nobody who has no way to be answered', () => {
    expect(nextStep(facts({ reports: [{ ...report, kind: 'concern', acknowledgedAt: null }] }))).toMatchObject({ section: 'work-up', step: 'discovery' });
  });

  it('is the step of the work-up that is open, by the day on which the first clock ends', () => {
    expect(nextStep(facts({ workUp: workUp(discovered) }))).toMatchObject({ step: 'exclusions', rule: '45 CFR 164.402(1)', due: '2026-05-11' });
  });

  it('is the signature once the work-up says everything', () => {
    expect(nextStep(facts({ workUp: whole('high') }))).toMatchObject({ title: 'Sign the decision', step: 'decision' });
  });

  it('is the notice that is due first, after a breach was signed', () => {
    const decided = facts({ workUp: whole('high'), decisions: [{ stands: true, outcome: 'breach' }] });
    expect(nextStep(decided)).toMatchObject({ title: 'Notify the individuals', due: '2026-05-11', rule: 'rule of individuals', section: 'clocks' });
    expect(nextStep({ ...decided, deadlines: [clock('individuals', '2026-05-11', '2026-04-01'), clock('hhs', '2027-03-01')] })).toMatchObject({ title: 'Report to the Secretary', due: '2027-03-01' });
  });

  it('is no notice where it is no breach', () => {
    expect(nextStep(facts({ workUp: whole('low'), decisions: [{ stands: true, outcome: 'low-probability' }] }))).toMatchObject({ section: 'lessons' });
  });

  it('is decided anew where what was decided is of an earlier version', () => {
    expect(nextStep(facts({ workUp: whole('high'), decisions: [{ stands: false, outcome: 'breach' }] }))).toMatchObject({ step: 'decision' });
  });

  it('is the lesson once everybody is told, then what is owed of it, then closing', () => {
    const told = facts({ row: { state: 'decided', outcome: 'breach' }, workUp: whole('high'), decisions: [{ stands: true, outcome: 'breach' }], deadlines: [clock('individuals', '2026-05-11', '2026-04-01')] });
    expect(nextStep(told)).toMatchObject({ section: 'lessons', due: null });
    expect(nextStep({ ...told, correctives: [{ end: null, dueOn: '2026-07-01' }, { end: null, dueOn: '2026-06-01' }] })).toMatchObject({ section: 'lessons', due: '2026-06-01' });
    expect(nextStep({ ...told, correctives: [{ end: 'done', dueOn: '2026-06-01' }] })).toMatchObject({ title: 'Close the case', section: 'timeline' });
  });

  it('is nothing in a closed case', () => {
    expect(nextStep(facts({ row: { state: 'closed', outcome: 'breach' } }))).toBeNull();
  });
});
