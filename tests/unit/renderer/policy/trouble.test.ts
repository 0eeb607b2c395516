import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyTrouble, problemWords } from '../../../../renderer/policy/problems';
import { modeWords, summaryOf } from '../../../../renderer/policy/summary';
import { policyFaults, readPart, resolvePolicy, shownOrganisation, unmanaged as nobody, type SourceReport } from '../../../../shared/policy';
import { deskRules } from './policies';

const where = '/etc/chartlock/policies/managed/desk.json';
const broken: SourceReport = { source: 'managed-files', where, state: 'invalid', problems: [{ where, setting: null, fault: 'not-json', line: 3, column: 7, expected: null }] };
const ruledBy = (raw: Readonly<Record<string, unknown>>) => shownOrganisation(resolvePolicy([readPart('managed-files', where, raw)]));
const unmanaged = shownOrganisation(nobody);
const brokenBy = (...sources: readonly SourceReport[]) => shownOrganisation(resolvePolicy(sources));

describe('what is wrong with a policy', () => {
  it('has words for every fault: what is wrong and what to do', () => {
    for (const fault of policyFaults) {
      const { what, remedy } = problemWords({ where, setting: null, fault, line: null, column: null, expected: null });
      expect(what).toMatch(/^[A-Z].*[^.]$/);
      expect(remedy).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('names the setting as people call it, the line, and what was perhaps meant', () => {
    const [first, second] = ruledBy({ idleLimitSeconds: 5, idelLimitSeconds: 5 }).problems.map(problemWords);
    expect(first).toEqual({ setting: 'Lock when nobody touches the desk', what: 'The value is none that the setting can have', where, line: null, column: null, expected: 'a whole number from 30 to 900 (seconds)', remedy: 'Mend the value. Until then the strictest holds.' });
    expect(second).toMatchObject({ setting: 'idelLimitSeconds', expected: 'perhaps idleLimitSeconds' });
  });
});

describe('the line that says so everywhere', () => {
  it('is there when a whole source cannot be read, with what and where', () => {
    expect(policyTrouble(brokenBy(broken))).toMatchObject({ isWhole: true, line: `Your organisation’s policy cannot be read, so the strictest rules hold. It is not JSON: ${where}, line 3, column 7.` });
    expect(policyTrouble(brokenBy(broken, broken))?.line).toContain('line 3, column 7 and 1 more place.');
  });

  it('is there when single settings cannot be read, and names them', () => {
    const of = (names: readonly string[]) => policyTrouble(ruledBy(Object.fromEntries(names.map((name) => [name, { no: 1 }]))));
    expect(of(['printing'])).toMatchObject({ isWhole: false, line: `1 setting of your organisation’s policy cannot be read, so the strictest value holds: “Printing”, in ${where}.` });
    expect(of(['printing', 'curtain'])?.line).toContain('“When another window is in front” and “Printing”');
    expect(of(['printing', 'curtain', 'cacheDays', 'cacheCharts'])?.line).toContain('“Printing” and 2 more, in');
  });

  it('is not there without a policy, with a whole one, or for a name that a newer version may know', () => {
    expect([policyTrouble(unmanaged), policyTrouble(ruledBy({ cacheDays: 30 })), policyTrouble(ruledBy({ cacheDays: 30, fromTheFuture: true }))]).toEqual([null, null, null]);
  });

  it('is there exactly while some value is at its strictest for want of a readable one', () => {
    fc.assert(
      fc.property(deskRules, ({ organisation }) => {
        const isStrictest = organisation.mode === 'unreadable' || Object.values(organisation.origins).some(({ by }) => by === 'unreadable');
        expect(policyTrouble(organisation) !== null).toBe(isStrictest);
      }),
      { numRuns: 300 },
    );
  });
});

describe('who rules this desk', () => {
  it('is nobody, the organisation, in part, or unreadable', () => {
    const [nobody, whole, part, none] = [unmanaged, ruledBy({ cacheDays: 30 }), ruledBy({ cacheDays: 30, printing: 1 }), brokenBy(broken)].map(summaryOf);
    expect([nobody?.tone, whole?.tone, part?.tone, none?.tone]).toEqual(['neutral', 'well', 'warning', 'error']);
    expect(part?.sources).toEqual([{ kind: 'policy file of this computer', where, says: '2 settings, 1 of them unreadable' }]);
    expect(none?.sources).toEqual([{ kind: 'policy file of this computer', where, says: 'cannot be read' }]);
    expect([unmanaged, ruledBy({}), brokenBy(broken)].map((organisation) => modeWords(organisation).title)).toEqual(['Unmanaged', 'Managed', 'Policy unreadable']);
  });

  it('keeps names that no setting has apart from what makes the desk stricter', () => {
    const { problems, warnings } = summaryOf(ruledBy({ printing: 1, fromTheFuture: true }));
    expect([problems.map(({ setting }) => setting), warnings.map(({ setting }) => setting)]).toEqual([['printing'], ['fromTheFuture']]);
  });
});
