import { describe, expect, it } from 'vitest';
import { shownRules, shownRulesSchema } from '../../../shared/ipc';
import { initialPolicy, policyNames, readPart, resolvePolicy, withPersonal } from '../../../shared/policy';

const organisation = resolvePolicy([
  readPart('managed-files', '/etc/chartlock/policies/managed/desk.json', {
    idleLimitSeconds: 240, curtain: 'sideways',
    roster: [{ identifier: 'tbrook@example.org', role: 'lead' }, { identifier: 'nquill', role: 'coder' }],
    requirements: [{ id: 'privacy', kind: 'training', title: 'Privacy, yearly', version: '3', text: 'Look up no neighbours.', questions: [{ question: 'Whose chart?', options: ['Mine', 'The patient’s'], answer: 1, because: 'It is theirs.' }] }],
  }),
]);
const shown = shownRules({ policy: withPersonal(organisation.policy, { idleLimitSeconds: 60 }), organisation });

describe('What a page is told of the policy', () => {
  it('is of the roster how many it names, and nobody by name (45 CFR 164.502(b))', () => {
    expect([shown.policy.roster, shown.organisation.policy.roster]).toEqual([{ people: 2 }, { people: 2 }]);
    expect(JSON.stringify(shown)).not.toMatch(/tbrook|nquill/);
  });

  it('is of a training what it is called and how it is passed: neither its words nor its answers', () => {
    expect(shown.policy.requirements).toEqual([{ id: 'privacy', kind: 'training', title: 'Privacy, yearly', version: '3', questions: 1, passPercent: 80, validDays: null, roles: [] }]);
    expect(JSON.stringify(shown)).not.toMatch(/neighbours|Whose chart|patient|theirs/);
  });

  it('is of each source how much it says', () =>
    expect(shown.organisation.sources).toEqual([{ source: 'managed-files', where: '/etc/chartlock/policies/managed/desk.json', state: 'valid', settings: 4, unreadable: 1 }]));

  it('is of everything else what holds, who set it and what is wrong', () => {
    expect(Object.keys(shown.policy).sort()).toEqual([...policyNames].sort());
    expect(shown.policy).toMatchObject({ idleLimitSeconds: 60, curtain: 'cover', cacheDays: initialPolicy.cacheDays });
    expect(shown.organisation).toMatchObject({ mode: 'managed', origins: organisation.origins, problems: organisation.problems, signed: organisation.signed });
    expect(shownRulesSchema.parse(shown)).toEqual(shown);
  });
});
