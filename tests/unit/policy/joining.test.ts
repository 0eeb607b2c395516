import { describe, expect, it } from 'vitest';
import { anySetting, policyNames, policySettings, readPart, resolvePolicy } from '../../../shared/policy';
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

describe('Where one source cannot be read and another can', () => {
  const part = (where: string, raw: Readonly<Record<string, unknown>>) => readPart('managed-files', where, raw);
  const readable = { requirements: [{ id: 'privacy', kind: 'training', title: 'Privacy', version: '1', text: 'Read.' }], codesetPins: [], roster: [{ identifier: 'nquill', role: 'coder' }] };
  const spoilt = part('spoilt.json', { requirements: 'all', codesetPins: 'all', roster: 'all', recoveryKey: 'all' });

  it.each(['requirements', 'codesetPins', 'roster'] as const)('the list of %s counts as unreadable, whichever comes first', (name) => {
    const both = [part('readable.json', readable), spoilt];
    for (const order of [both, both.toReversed()]) expect(resolvePolicy(order).origins[name]).toEqual({ by: 'unreadable', source: 'managed-files', where: 'spoilt.json' });
  });

  it('what the other demands is demanded all the same', () =>
    expect(resolvePolicy([spoilt, part('readable.json', readable)]).policy.requirements.map(({ id }) => id)).toEqual(['privacy']));

  it('a recovery key that the other names holds; that it names none does not', () => {
    const key = `age1${'q'.repeat(58)}`;
    expect(resolvePolicy([spoilt, part('named.json', { recoveryKey: key })])).toMatchObject({ policy: { recoveryKey: key }, origins: { recoveryKey: { by: 'organisation' } } });
    for (const order of [[spoilt, part('none.json', { recoveryKey: null })], [part('none.json', { recoveryKey: null }), spoilt]]) expect(resolvePolicy(order).origins.recoveryKey.by).toBe('unreadable');
  });
});
