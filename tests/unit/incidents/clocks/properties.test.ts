import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlines, jurisdictions, type ClockInput, type Deadline } from '../../../../shared/incidents/clocks';
import { addDays } from '../../../../shared/dates';
import { daysBetween } from '../../../../shared/kernel';

const day = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('2010-01-01', days));
const around500 = fc.oneof(fc.constantFrom(499, 500, 501), fc.integer({ min: 0, max: 2000 }));
const affected = fc.dictionary(fc.constantFrom(...jurisdictions, 'abroad', 'unknown'), around500, { minKeys: 1, maxKeys: 6 });
const incident = fc.record({ discovered: day, affected, part2: fc.boolean() });

const of = (found: readonly Deadline[], to: string): readonly Deadline[] => found.filter((each) => each.to === to);
const people = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

describe('the clocks hold on every day of a century', () => {
  test('individuals have 60 calendar days, over leap years and ends of years', () => {
    fc.assert(fc.property(day, (discovered) => {
      const [individuals] = deadlines({ discovered, affected: { OH: 1 } });
      expect(daysBetween(discovered, individuals?.due ?? discovered)).toBe(60);
    }), { numRuns: 2000 });
  });

  test('the annual log is due on 29 February before a leap day and on 1 March otherwise', () => {
    fc.assert(fc.property(day, (discovered) => {
      const next = Number(discovered.slice(0, 4)) + 1;
      const isLeap = next % 4 === 0 && (next % 100 !== 0 || next % 400 === 0);
      expect(of(deadlines({ discovered, affected: { OH: 499 } }), 'hhs')[0]?.due).toBe(`${next}-${isLeap ? '02-29' : '03-01'}`);
    }), { numRuns: 2000 });
  });

  test('whatever the states, 500 people together are for the Secretary now, and more than 500 of one state for media', () => {
    fc.assert(fc.property(incident, (input) => {
      const found = deadlines(input);
      const [individuals] = of(found, 'individuals');
      const [secretary] = of(found, 'hhs');
      const total = people(input.affected);
      expect(individuals === undefined).toBe(total === 0);
      expect(secretary?.rule ?? 'none').toBe(total === 0 ? 'none' : total >= 500 ? '45 CFR 164.408(b)' : '45 CFR 164.408(c)');
      if (total >= 500) expect(secretary?.due).toBe(individuals?.due);
      expect(of(found, 'media').length).toBe(jurisdictions.some((state) => (input.affected[state] ?? 0) > 500) ? 1 : 0);
      expect(of(found, 'part2').map(({ due }) => due)).toEqual(input.part2 && total > 0 && input.discovered >= '2026-02-16' ? [secretary?.due] : []);
    }), { numRuns: 1000 });
  });

  test('a later discovery never makes a deadline earlier', () => {
    fc.assert(fc.property(incident, fc.nat({ max: 800 }), (input, later) => {
      const [before, after] = [input, { ...input, discovered: addDays(input.discovered, later) }].map((each) => deadlines(each));
      for (const { to, due } of before ?? []) for (const other of of(after ?? [], to)) expect(other.due >= due).toBe(true);
    }));
  });

  test('more people never give more time', () => {
    fc.assert(fc.property(incident, fc.constantFrom(...jurisdictions), fc.integer({ min: 1, max: 600 }), (input, state, more) => {
      const grown = deadlines({ ...input, affected: { ...input.affected, [state]: (input.affected[state] ?? 0) + more } });
      for (const { to, due } of deadlines(input)) expect((of(grown, to)[0]?.due ?? '9999') <= due).toBe(true);
    }));
  });

  test('a delay never makes a deadline earlier, and nothing of the rules is due within it', () => {
    fc.assert(fc.property(incident, day, fc.boolean(), (input, asked, inWriting) => {
      const delayed = deadlines({ ...input, delay: inWriting ? { writtenUntil: asked } : { oralFrom: asked } });
      const until = inWriting ? asked : addDays(asked, 30);
      for (const { to, due } of deadlines(input)) {
        const [moved] = of(delayed, to);
        expect(moved?.due).toBe(due > until ? due : until);
      }
    }));
  });

  test('the earliest comes first, and the first of a recipient is the one to keep', () => {
    const associate = fc.record({ discoveredByAssociate: day, contractHours: fc.integer({ min: 1, max: 3000 }), contractDays: fc.integer({ min: 1, max: 90 }) });
    fc.assert(fc.property(incident, associate, (input, businessAssociate) => {
      const given: ClockInput = { ...input, businessAssociate };
      const found = deadlines(given);
      expect(found.map(({ due }) => due)).toEqual(found.map(({ due }) => due).toSorted());
      const entity = of(found, 'covered-entity').map(({ due }) => due);
      expect(entity).toHaveLength(3);
      expect(entity[0]).toBe([addDays(businessAssociate.discoveredByAssociate, 60), addDays(businessAssociate.discoveredByAssociate, Math.floor(businessAssociate.contractHours / 24)), addDays(businessAssociate.discoveredByAssociate, businessAssociate.contractDays)].toSorted()[0]);
    }));
  });
});
