import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentFactsSchema, informationKinds, noFacts, type IncidentFacts } from '../../../../shared/incidents';
import { emptyFactsForm, factsOf, formOf, todayAt, type FactsForm } from '../../../../renderer/incidents/facts/form';
import { noMoment } from '../../../../renderer/incidents/facts/moment';

const now = new Date(2026, 2, 12, 14, 30).getTime();
const at = (...parts: [number, number, number, number?, number?]): number => new Date(...parts).getTime();
const form = (part: Partial<FactsForm>): FactsForm => ({ ...emptyFactsForm, ...part });
const day = (date: string, time = '') => ({ date, typed: null, time });

describe('what was typed, as facts', () => {
  it('says nothing of what was left open', () => {
    expect(factsOf(emptyFactsForm, now)).toEqual({ facts: noFacts, unread: [] });
  });

  it('takes a day and a time for the minute that they are', () => {
    expect(factsOf(form({ when: 'at', from: day('2026-03-12', '1:05 pm') }), now).facts.happened).toEqual({ when: 'at', at: at(2026, 2, 12, 13, 5) });
  });

  it('takes a day without a time for that day, up to now', () => {
    const happened = (date: string) => factsOf(form({ when: 'at', from: day(date) }), now).facts.happened;
    expect(happened('2026-03-10')).toEqual({ when: 'between', from: at(2026, 2, 10), to: at(2026, 2, 11) - 1 });
    expect(happened('2026-03-12')).toEqual({ when: 'between', from: at(2026, 2, 12), to: now });
  });

  it('leaves out a time that cannot be read, lies ahead, or ends before it begins, and says so', () => {
    const bad: Partial<FactsForm>[] = [
      { when: 'at', from: day('2026-03-12', 'noonish') },
      { when: 'at', from: { date: null, typed: '12 Mra', time: '' } },
      { when: 'at', from: day('2026-03-13') },
      { when: 'between', from: day('2026-03-11', '14:00'), to: day('2026-03-11', '13:00') },
    ];
    for (const part of bad) expect(factsOf(form(part), now)).toEqual({ facts: noFacts, unread: ['happened'] });
  });

  it('takes between two times from the first minute to the last, and never beyond now', () => {
    expect(factsOf(form({ when: 'between', from: day('2026-03-11'), to: day('2026-03-12') }), now).facts.happened).toEqual({ when: 'between', from: at(2026, 2, 11), to: now });
  });

  it('says that it was noticed earlier only with a time before now', () => {
    const earlier = (moment: FactsForm['earlier']) => factsOf(form({ isEarlier: true, earlier: moment, earlierReason: 'no network' }), now);
    expect(earlier(day('2026-03-12', '9:00')).facts.noticedEarlier).toEqual({ at: at(2026, 2, 12, 9), reason: 'no network' });
    expect(earlier(noMoment)).toMatchObject({ facts: { noticedEarlier: null }, unread: [] });
    expect(earlier(day('2026-03-12', '15:00')).unread).toEqual(['noticedEarlier']);
  });

  it('counts patients in whole numbers', () => {
    const people = (count: string) => factsOf(form({ how: 'known', count }), now);
    expect(['0', '12', '1,204', '1204'].map((count) => people(count).facts.people)).toEqual([0, 12, 1204, 1204].map((count) => ({ how: 'known', count })));
    expect(people('').facts.people).toBeNull();
    expect(['a few', '12.5', '-3', '1,2', '99999999999'].map((count) => people(count).unread)).toEqual(Array.from({ length: 5 }, () => ['people']));
    expect(factsOf(form({ how: 'unknown', count: 'x' }), now).facts.people).toEqual({ how: 'unknown' });
  });

  it('takes the time at which somebody was told for the last one before now, and none for now', () => {
    const told = (time: string) => factsOf(form({ told: [{ who: ' IT ', time }] }), now).facts.told;
    expect(told('14:10')).toEqual([{ who: 'IT', at: at(2026, 2, 12, 14, 10) }]);
    expect(told('23:50')).toEqual([{ who: 'IT', at: at(2026, 2, 11, 23, 50) }]);
    expect(told('')).toEqual([{ who: 'IT', at: now }]);
    expect(factsOf(form({ told: [{ who: 'IT', time: 'late' }, { who: '', time: '' }] }), now)).toMatchObject({ facts: { told: [] }, unread: ['told'] });
  });

  it('begins a day field with today', () => {
    expect(todayAt(now)).toEqual({ date: '2026-03-12', typed: null, time: '' });
  });

  it('makes of facts a form that says the same facts, to the minute', () => {
    const minute = fc.integer({ min: Math.floor(at(2020, 0, 1) / 60_000), max: Math.floor(now / 60_000) - 1 }).map((count) => count * 60_000);
    const text = fc.string({ maxLength: 40 });
    const answer = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const, null);
    const facts: fc.Arbitrary<IncidentFacts> = fc.record({
      noticedEarlier: fc.option(fc.record({ at: minute, reason: text })),
      happened: fc.oneof(fc.constant(null), fc.constant({ when: 'unknown' as const }), minute.map((instant) => ({ when: 'at' as const, at: instant })), fc.tuple(minute, minute).map(([one, other]) => ({ when: 'between' as const, from: Math.min(one, other), to: Math.max(one, other) }))),
      viewer: fc.constantFrom('self' as const, 'other' as const, null),
      where: text,
      kinds: fc.subarray([...informationKinds]),
      people: fc.oneof(fc.constant(null), fc.constant({ how: 'unknown' as const }), fc.record({ how: fc.constantFrom('known' as const, 'estimate' as const), count: fc.integer({ min: 0, max: 10_000_000 }) })),
      concerned: fc.constant([]),
      recipient: fc.record({ known: answer, bound: answer, retrieved: answer, who: text }),
      stillExposed: answer,
      told: fc.constant([]),
      words: text,
    });
    fc.assert(fc.property(facts, (each) => {
      expect(factsOf(formOf(incidentFactsSchema.parse(each)), now)).toEqual({ facts: each, unread: [] });
    }));
  });
});
