import { describe, expect, it } from 'vitest';
import { initialPolicy, policySchema, policySettings, withPersonal, type Policy, shownPolicy } from '../../../../shared/policy';
import { choicesFor, chosenId, isPersonal, type PersonalName } from '../../../../renderer/desk/rules/choices';
import { daysInWords, minutesInWords, ruleWords, secondsInWords } from '../../../../renderer/policy';

const personalNames: readonly PersonalName[] = ['idleLimitSeconds', 'sessionMaximumMinutes', 'shiftEnd', 'curtain'];

/** Rules that organisations may make, from the laxest to the strictest. */
const rules: readonly Policy[] = [
  { ...initialPolicy, idleLimitSeconds: 900, sessionMaximumMinutes: 960, shiftEnd: null, curtain: 'off' },
  initialPolicy,
  { ...initialPolicy, idleLimitSeconds: 95, sessionMaximumMinutes: 45, shiftEnd: '17:10', curtain: 'blur' },
  { ...initialPolicy, idleLimitSeconds: 30, sessionMaximumMinutes: 1, shiftEnd: '00:00', curtain: 'cover' },
];

describe('what a person may choose', () => {
  it.each(personalNames)('of %s is the rule itself and what is stricter, and each choice holds as it says', (name) => {
    for (const rule of rules) {
      const choices = choicesFor(name, rule, {});
      expect(choices.filter(({ isRule }) => isRule)).toHaveLength(1);
      for (const { id, isRule, personal } of choices) {
        const held = withPersonal(rule, personal);
        expect(policySchema.safeParse(held).success).toBe(true);
        // Were it laxer than the rule, the rule would hold instead of it.
        expect([String(held[name] ?? 'none'), personal[name] === undefined]).toEqual([id, isRule]);
      }
    }
  });

  it('keeps a value of their own that is on no ladder, and takes it back when the rule is chosen', () => {
    const [, rule] = rules;
    if (rule === undefined) throw new Error('there are rules');
    const own = { idleLimitSeconds: 77, shiftEnd: '16:45' };
    expect([choicesFor('idleLimitSeconds', rule, own).map(({ label }) => label), chosenId('idleLimitSeconds', rule, own), chosenId('shiftEnd', rule, own)]).toEqual([
      ['30 seconds', '1 minute', '1 minute 17 seconds', '2 minutes', '3 minutes', '5 minutes'], '77', '16:45',
    ]);
    expect(choicesFor('shiftEnd', rule, own).find(({ id }) => id === '16:45')?.label).toBe('At 16:45');
    expect(choicesFor('shiftEnd', rule, own)[0]).toEqual({ id: 'none', label: 'None', isRule: true, personal: { shiftEnd: undefined } });
  });

  it('is of four settings only', () => {
    expect(Object.keys(policySettings).filter(isPersonal)).toEqual(personalNames);
  });
});

describe('rules in words', () => {
  it('say times exactly, and years where a regulation would', () => {
    expect([secondsInWords(30), secondsInWords(60), secondsInWords(90), minutesInWords(600), minutesInWords(61), daysInWords(1), daysInWords(90), daysInWords(2192), daysInWords(2193), daysInWords(2200), daysInWords(3653)]).toEqual([
      '30 seconds', '1 minute', '1 minute 30 seconds', '10 hours', '1 hour 1 minute', '1 day', '90 days', '6 years (2,192 days)', '6 years (2,193 days)', '2,200 days', '10 years (3,653 days)',
    ]);
  });

  it('leave no setting without', () => {
    const names = policySchema.keyof().options;
    for (const policy of rules) expect(names.filter((name) => ruleWords(name, shownPolicy(policy)) === '')).toEqual([]);
  });
});
