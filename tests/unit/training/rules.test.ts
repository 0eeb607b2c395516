import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '../../../shared/kernel';
import { requirementSchema } from '../../../shared/policy';
import {
  advanced, attemptSchema, contentOf, dayMs, declarationOf, expiringMs, isOwed, isPassed, isStale, nextQuestion, readContent, shuffled, standingOf, trainingStates,
  type Attempt, type DeskTime, type Known, type Standing,
} from '../../../shared/training';

const question = { question: 'Who may see a chart?', options: ['Anybody', 'Whoever needs it'], answer: 1, because: 'Minimum necessary.' };
const policyText = requirementSchema.parse({ id: 'privacy', kind: 'policy', title: 'Privacy', version: '3', text: 'Lock the desk.', questions: [question] });
const start = Date.UTC(2026, 0, 1);

const days = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most }).map((count) => count * dayMs);

/** Any person, text, grace and moment; what the ledger knows is of before that moment. */
const anyCase = fc.record({
  now: fc.tuple(days(2000), fc.integer({ min: -1, max: 1 })).map(([later, nearly]) => start + 600 * dayMs + later + nearly),
  asked: days(100),
  signed: fc.option(days(500)),
  signedAnother: fc.boolean(),
  requirement: fc.record({
    kind: fc.constantFrom('training' as const, 'policy' as const, 'sanction-policy' as const),
    roles: fc.subarray([...roles]),
    validDays: fc.option(fc.constantFrom(1, 31, 365)),
  }),
  role: fc.constantFrom(...roles),
  graceDays: fc.integer({ min: 0, max: 90 }),
}).map(({ asked, signed, signedAnother, now, ...rest }) => ({ ...rest, now, known: { askedAt: now - asked, signedAt: signed === null ? null : now - signed, signedAnother } satisfies Known }));
type Case = typeof anyCase extends fc.Arbitrary<infer One> ? One : never;

const standingIn = ({ requirement, known, role, graceDays, now }: Case): Standing => standingOf(requirement, known, role, graceDays, now);
const always = (holds: (one: Case, later: number) => boolean): void => fc.assert(fc.property(anyCase, days(400), holds), { numRuns: 2000 });

describe('How a person stands with a text', () => {
  const standing = (known: Partial<Known>, more: { readonly kind?: 'training' | 'sanction-policy'; readonly validDays?: number; readonly grace?: number; readonly at?: number } = {}) =>
    standingOf({ kind: more.kind ?? 'training', roles: [], validDays: more.validDays ?? null }, { askedAt: start, signedAt: null, signedAnother: false, ...known }, 'coder', more.grace ?? 14, more.at ?? start);

  it('is due until the last moment of grace, and overdue from then on', () => {
    const end = start + 14 * dayMs;
    expect([standing({}), standing({}, { at: end - 1 }), standing({}, { at: end })]).toEqual([{ state: 'due', dueBy: end }, { state: 'due', dueBy: end }, { state: 'overdue', dueBy: end }]);
  });

  it('has no grace with the sanction policy', () => {
    expect(standing({}, { kind: 'sanction-policy' })).toEqual({ state: 'overdue', dueBy: start });
  });

  it('is changed where another text of the same requirement was signed, with grace of its own', () => {
    expect(standing({ signedAnother: true })).toEqual({ state: 'changed', dueBy: start + 14 * dayMs });
  });

  it('is done, then about to run out for 30 days, then run out, with grace from that day', () => {
    const until = start + 365 * dayMs;
    const at = (instant: number): Standing => standing({ signedAt: start }, { validDays: 365, at: instant });
    expect([at(until - expiringMs - 1), at(until - expiringMs), at(until - 1), at(until), at(until + 14 * dayMs)]).toEqual([
      { state: 'done', validUntil: until }, { state: 'expiring', validUntil: until }, { state: 'expiring', validUntil: until },
      { state: 'expired', dueBy: until + 14 * dayMs }, { state: 'overdue', dueBy: until + 14 * dayMs },
    ]);
  });

  it('says nothing to whom it does not ask', () => {
    expect(standingOf({ kind: 'sanction-policy', roles: ['coder'], validDays: 1 }, { askedAt: 0, signedAt: null, signedAnother: true }, 'it-admin', 0, start)).toEqual({ state: 'not-asked' });
  });

  it('in any case has one of the seven states, and each of them comes about', () => {
    expect(new Set(fc.sample(anyCase, { numRuns: 5000, seed: 1 }).map((one) => standingIn(one).state))).toEqual(new Set(trainingStates));
  });

  it('in any case is read-only exactly when something is owed and its day has come', () => always((one) => {
    const standing = standingIn(one);
    return !('dueBy' in standing) || (standing.state === 'overdue') === (one.now >= standing.dueBy);
  }));

  it('in any case gets no better by waiting', () => always((one, later) => {
    const rank = (standing: Standing): number => ['not-asked', 'done', 'expiring', 'expired', 'changed', 'due', 'overdue'].indexOf(standing.state);
    return rank(standingIn({ ...one, now: one.now + later })) >= rank(standingIn(one));
  }));

  it('in any case owes nothing at the moment of signing', () => always((one) => !isOwed(standingIn({ ...one, known: { ...one.known, signedAt: one.now } }).state)));

  it('in any case owes no later with less grace', () => always((one) => {
    const [less, more] = [standingIn({ ...one, graceDays: Math.floor(one.graceDays / 2) }), standingIn(one)];
    return !('dueBy' in less && 'dueBy' in more) || less.dueBy <= more.dueBy;
  }));
});

describe('The time of the desk', () => {
  const look = fc.record({ passed: fc.nat(1000), set: fc.option(fc.integer({ min: -200_000, max: 50_000 })) });

  it('never goes back, and never takes less than passed on the clock, however the clock is set', () => fc.assert(fc.property(fc.array(look, { maxLength: 40 }), (looks) => {
    let clock = start;
    let time: DeskTime = advanced(null, clock);
    let passed = 0;
    for (const { passed: worked, set } of looks) {
      clock += worked;
      passed += worked;
      const before = time.reached;
      time = advanced(time, clock);
      if (time.reached < before || time.reached - start < passed) return false;
      // Somebody sets the clock, and it is looked at again.
      clock += set ?? 0;
      time = advanced(time, clock);
      if (time.reached < before) return false;
    }
    return true;
  })));

  it('stands still where a clock was set back, and goes on from there', () => {
    const before = advanced(null, 1000);
    const setBack = advanced(before, 400);
    expect([setBack, advanced(setBack, 450)]).toEqual([{ reached: 1000, wall: 400 }, { reached: 1050, wall: 450 }]);
  });
});

describe('What a signature binds', () => {
  const content = contentOf(policyText);

  it.each([
    ['id', { ...policyText, id: 'privacz' }], ['version', { ...policyText, version: '4' }], ['text', { ...policyText, text: 'Lock the desk!' }],
    ['a question', { ...policyText, questions: [{ ...question, question: 'Who may see a chart ?' }] }], ['an option', { ...policyText, questions: [{ ...question, options: ['anybody', 'Whoever needs it'] }] }],
    ['the right answer', { ...policyText, questions: [{ ...question, answer: 0 }] }], ['a reason', { ...policyText, questions: [{ ...question, because: '' }] }],
  ])('is another with one character of %s', (_what, changed) => expect(contentOf(changed)).not.toBe(content));

  it('is the same under another title, kind, pass mark, validity and roles', () => {
    expect(contentOf({ ...policyText, ...{ title: 'Other', kind: 'training', passPercent: 10, validDays: 5, roles: ['lead'] } })).toBe(content);
  });

  it('is read back as it was written, and not from any other text', () => {
    expect([readContent(content), readContent(` ${content}`), readContent('{}')]).toEqual([{ id: 'privacy', version: '3', text: 'Lock the desk.', questions: [question] }, null, null]);
  });

  it('is said in words that name title and version', () => {
    expect([declarationOf(policyText), declarationOf({ ...policyText, kind: 'training' })]).toEqual([
      'I have read “Privacy”, version 3, and will follow it.', 'I have completed “Privacy”, version 3, and will follow it.',
    ]);
  });
});

describe('A try at the questions', () => {
  it('puts every question once, and the next time in another order', () => fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 30 }), fc.uint8Array({ minLength: 30, maxLength: 30 }), (bytes, others) => {
    const count = bytes.length;
    const before = shuffled(count, bytes, []);
    const after = shuffled(count, others, before);
    const isWhole = after.toSorted((one, other) => one - other).every((question, index) => question === index) && after.length === count;
    return isWhole && (JSON.stringify(after) === JSON.stringify(before)) === (count === 1);
  })));

  it('asks in its order what is not answered yet', () => {
    const attempt: Attempt = attemptSchema.parse({ attempt: 1, order: [2, 0, 1], answers: [{ question: 2, chosen: 0, right: false }] });
    expect([nextQuestion(attempt), nextQuestion({ ...attempt, answers: [2, 0, 1].map((each) => ({ question: each, chosen: 0, right: true })) })]).toEqual([0, null]);
  });

  it('passes at the pass mark and not below; without questions always', () => {
    expect([isPassed({ right: 4, asked: 5, passPercent: 80 }), isPassed({ right: 3, asked: 5, passPercent: 80 }), isPassed({ right: 2, asked: 3, passPercent: 67 }), isPassed({ right: 0, asked: 0, passPercent: 100 })]).toEqual([true, false, false, true]);
  });
});

describe('A text that says things with a date', () => {
  it('is due for review 14 months after this desk first saw it, by the calendar', () => {
    const seen = Date.UTC(2026, 0, 15, 10);
    expect([isStale(seen, Date.UTC(2027, 2, 15, 9, 59)), isStale(seen, Date.UTC(2027, 2, 15, 10))]).toEqual([false, true]);
  });
});
