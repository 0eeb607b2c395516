import { randomBytes, randomInt } from 'node:crypto';
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

const chance = <T>(values: readonly T[]): T => {
  const value = values[randomInt(values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
};

/** Any person, text, grace and moment. */
function anyCase() {
  const now = start + randomInt(2000) * dayMs + randomInt(3) - 1;
  const known: Known = { askedAt: now - randomInt(100) * dayMs, signedAt: chance([null, now - randomInt(500) * dayMs]), signedAnother: chance([true, false]) };
  const requirement = { kind: chance(['training', 'policy', 'sanction-policy'] as const), roles: chance([[], ['coder'], ['lead', 'trainee']] as const).slice(), validDays: chance([null, 1, 31, 365]) };
  return { now, known, requirement, role: chance(roles), graceDays: randomInt(91) };
}

const standingIn = ({ requirement, known, role, graceDays, now }: ReturnType<typeof anyCase>): Standing => standingOf(requirement, known, role, graceDays, now);
const cases = Array.from({ length: 5000 }, anyCase);

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
    expect(new Set(cases.map((each) => standingIn(each).state))).toEqual(new Set(trainingStates));
  });

  it('in any case is read-only exactly when something is owed and its day has come', () => {
    const wrong = cases.filter((each) => {
      const standing = standingIn(each);
      return 'dueBy' in standing && (standing.state === 'overdue') !== (each.now >= standing.dueBy);
    });
    expect(wrong).toEqual([]);
  });

  it('in any case gets no better by waiting', () => {
    const rank = (standing: Standing): number => ['not-asked', 'done', 'expiring', 'expired', 'changed', 'due', 'overdue'].indexOf(standing.state);
    const better = cases.filter((each) => rank(standingIn({ ...each, now: each.now + randomInt(400) * dayMs })) < rank(standingIn(each)));
    expect(better).toEqual([]);
  });

  it('in any case owes nothing at the moment of signing', () => {
    expect(cases.filter((each) => isOwed(standingIn({ ...each, known: { ...each.known, signedAt: each.now } }).state))).toEqual([]);
  });

  it('in any case owes no later with less grace', () => {
    const later = cases.filter((each) => {
      const [less, more] = [standingIn({ ...each, graceDays: Math.floor(each.graceDays / 2) }), standingIn(each)];
      return 'dueBy' in less && 'dueBy' in more && less.dueBy > more.dueBy;
    });
    expect(later).toEqual([]);
  });
});

describe('The time of the desk', () => {
  it('never goes back, and never takes less than passed on the clock, however the clock is set', () => {
    for (let run = 0; run < 300; run += 1) {
      let clock = start;
      let time: DeskTime | null = null;
      let passed = 0;
      for (let look = 0; look < 40; look += 1) {
        const worked = randomInt(1000);
        clock += worked;
        const next: DeskTime = advanced(time, clock);
        expect(next.reached).toBeGreaterThanOrEqual((time?.reached ?? 0));
        if (time !== null) passed += worked;
        time = next;
        // Between two looks somebody sets the clock, and it is looked at again.
        if (randomInt(3) === 0) {
          clock += randomInt(200_000) - 150_000;
          time = advanced(time, clock);
        }
        expect(time.reached - start).toBeGreaterThanOrEqual(passed);
      }
    }
  });

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
  it('puts every question once, and the next time in another order', () => {
    for (let run = 0; run < 500; run += 1) {
      const count = randomInt(1, 30);
      const before = shuffled(count, randomBytes(count), []);
      const after = shuffled(count, randomBytes(count), before);
      expect(after.toSorted((one, other) => one - other)).toEqual(Array.from({ length: count }, (_none, index) => index));
      expect(JSON.stringify(after) === JSON.stringify(before)).toBe(count === 1);
    }
  });

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
