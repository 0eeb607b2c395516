import { describe, expect, it } from 'vitest';
import { anySetting, policyNames, policySettings } from '../../../shared/policy';
import { valuesOf } from './values';

describe('Of two values of a setting', () => {
  it.each(policyNames.map((name) => [name] as const))('%s: the strictest is never laxer than the default, nor is joining with itself a change', (name) => {
    const { stricter, strictest, initial } = anySetting[name];
    const { valid } = valuesOf(name);
    for (const value of [valid, initial, strictest]) expect(stricter(value, value)).toEqual(value);
    if (!Array.isArray(initial)) expect([stricter(initial, strictest), stricter(strictest, initial)]).toEqual([strictest, strictest]);
  });
});

describe('Weights of rules', () => {
  const { stricter } = policySettings.editSeverities;

  it('that one gives all the others hold for a rule that only the other names', () => {
    expect(stricter({ '*': 'block' }, { 'unspecified-code': 'off' })).toEqual({ '*': 'block', 'unspecified-code': 'block' });
    expect(stricter({ 'unspecified-code': 'off' }, { '*': 'block' })).toEqual({ '*': 'block', 'unspecified-code': 'block' });
  });

  it('are not confused by a rule that is called as something every object has', () => {
    const named = Object.fromEntries([['constructor', 'warn' as const]]);
    expect(stricter(named, { other: 'off' })).toEqual({ ...named, other: 'off' });
    expect(stricter({ other: 'off' }, named)).toEqual({ ...named, other: 'off' });
  });
});

describe('A list', () => {
  it.each([
    ['roster', [{ identifier: 'NQuill', role: 'coder' }, { identifier: 'nquill', role: 'lead' }]], ['networks', ['interface:wg0', 'interface:wg0']],
    ['codesetPins', ['a', 'b'].map((digit) => ({ system: 'icd10cm', release: 'FY2026', sha256: digit.repeat(64) }))],
  ] as const)('of %s does not hold two entries of one name', (name, value) => expect(anySetting[name].safeParse(value).success).toBe(false));
});
