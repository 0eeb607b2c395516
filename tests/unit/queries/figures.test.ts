import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryFromBundle, directoryFromRows, quantile, queryMetrics, suggestedOutcome, wilson, type QueryFact } from '../../../shared/queries';

const fact = (changes: Partial<QueryFact> = {}): QueryFact => ({ kind: 'multiple-choice', urgency: 'routine', state: 'closed', outcome: 'agreed', sentAt: 0, windowHours: 72, answeredAt: 3_600_000, blocked: 0, repeated: false, ...changes });
const of = (facts: readonly QueryFact[], metric: string) => queryMetrics(facts, { n: 0, asked: 0 }, 1e12).proportions.find((each) => each.metric === metric && each.kind === null);

describe('The interval of a proportion', () => {
  // Published values: 28 of 30 is 78.7 to 98.2 %, 30 of 30 is 88.6 to 100 %.
  it.each([[28, 30, 0.787, 0.982], [30, 30, 0.886, 1], [380, 400, 0.924, 0.967], [0, 10, 0, 0.278]])('of %d in %d is %f to %f (Wilson, 95 %%)', (hits, n, low, high) => {
    const interval = wilson(hits, n);
    expect([interval?.low.toFixed(3), interval?.high.toFixed(3)]).toEqual([low.toFixed(3), high.toFixed(3)]);
  });

  it('holds the proportion, and lies between 0 and 1', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))), ([hits, n]) => {
      const { low = -1, high = 2 } = wilson(hits, n) ?? {};
      return low >= 0 && high <= 1 && low <= hits / n && hits / n <= high;
    }));
  });

  it('of nothing is none', () => expect(wilson(0, 0)).toBeNull());
});

describe('The figures of practice', () => {
  it('alert on both sides: where everybody agrees, and where nobody does', () => {
    const all = Array.from({ length: 200 }, () => fact());
    const none = Array.from({ length: 200 }, () => fact({ outcome: 'disagreed' }));
    const most = Array.from({ length: 200 }, (_each, index) => fact({ outcome: index % 5 === 0 ? 'disagreed' : 'agreed' }));
    expect([of(all, 'agreement')?.alert, of(none, 'agreement')?.alert, of(most, 'agreement')?.alert]).toEqual(['high', 'low', null]);
  });

  it('raise no alert on a few cases', () => expect(of([fact(), fact(), fact()], 'agreement')?.alert).toBeNull());

  it('count as answered in time what was answered within its own window, and leave out what was recalled unanswered or is not due yet', () => {
    const late = fact({ answeredAt: 73 * 3_600_000 });
    const waiting = fact({ state: 'sent', outcome: null, answeredAt: null, sentAt: 1e12 });
    expect(of([fact(), late, fact({ state: 'recalled', outcome: null, answeredAt: null }), waiting], 'response-in-window')).toMatchObject({ hits: 1, n: 2 });
  });

  it('tell how long answers took, by median and nine of ten', () => {
    expect([quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.5), quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9), quantile([], 0.5)]).toEqual([5, 9, null]);
  });
});

describe('What an answer seems to come to', () => {
  const options = ['Acute kidney injury', 'Ruled out', 'Other (please specify)', 'Unable to determine'];
  it.each([[[0], 'agreed'], [[1], 'disagreed'], [[2], 'other'], [[3], 'undetermined'], [[], 'other'], [[0, 3], 'undetermined']] as const)('of the options %j is "%s"', (chosen, outcome) => {
    expect(suggestedOutcome({ kind: 'multiple-choice', options }, chosen)).toBe(outcome);
  });
});

describe('A directory of providers', () => {
  it.each([
    ['a column', [['identifier', 'name'], ['1', 'A']], 1],
    ['a role', [['identifier', 'name', 'role'], ['1', 'A', 'attending'], ['2', 'B', 'wizard']], 3],
    ['a name', [['identifier', 'name', 'role'], ['1', '', 'attending']], 2],
    ['an identifier of its own', [['identifier', 'name', 'role'], ['1', 'A', 'attending'], ['1', 'B', 'nursing']], 3],
  ])('says the line where it lacks %s', (_what, rows, line) => {
    expect(directoryFromRows(rows)).toMatchObject({ fault: { line } });
  });

  it('is read from a FHIR bundle: the active practitioners, with the role and specialty that their roles give', () => {
    const bundle = {
      resourceType: 'Bundle', type: 'collection', entry: [
        { fullUrl: 'urn:uuid:1', resource: { resourceType: 'Practitioner', id: 'p1', identifier: [{ system: 'urn:own', value: 'x' }, { system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' }], name: [{ family: 'Ferrer-Sample', given: ['Adele'] }] } },
        { resource: { resourceType: 'Practitioner', id: 'p2', active: false, name: [{ text: 'Gone' }] } },
        { resource: { resourceType: 'PractitionerRole', practitioner: { reference: 'Practitioner/p1' }, code: [{ text: 'Attending physician' }], specialty: [{ coding: [{ display: 'Nephrology' }] }] } },
      ],
    };
    expect(directoryFromBundle(bundle)).toEqual({ entries: [{ identifier: '1234567893', name: 'Adele Ferrer-Sample', role: 'attending', specialty: 'Nephrology', reference: 'Practitioner/p1', isThirdParty: false, agreement: '' }] });
    expect(directoryFromBundle({ resourceType: 'Patient' })).toMatchObject({ fault: { line: 1 } });
  });
});
