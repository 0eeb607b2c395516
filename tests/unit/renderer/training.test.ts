import { describe, expect, it } from 'vitest';
import { firstOwed, overdueWords, owedOf, statementFacts, whenWords } from '../../../renderer/training/words';
import { personIdSchema, signatureIdSchema } from '../../../shared/kernel';
import { trainingItemSchema, trainingStatementSchema, type TrainingItem } from '../../../shared/training';

const march = new Date(2026, 2, 12, 9).getTime();
const item = (id: string, more: Partial<TrainingItem>): TrainingItem => trainingItemSchema.parse({
  id, kind: 'policy', title: `Text ${id}`, version: '1', sha256: 'a'.repeat(64), state: 'due', dueBy: march, validUntil: null, questions: 0, ...more,
});
const overview = (items: readonly TrainingItem[]) => ({ items: [...items], reviews: [], signatures: 0 });

describe('What is owed', () => {
  const done = item('done', { state: 'done', dueBy: null });
  const late = item('late', { dueBy: march + 9_000_000_000 });
  const soon = item('soon', { state: 'changed' });
  const over = item('over', { state: 'overdue', kind: 'sanction-policy' });

  it('is all that waits for a signature; what runs out soon does not wait yet', () => {
    const { owed, overdue } = owedOf(overview([done, late, item('expiring', { state: 'expiring', dueBy: null, validUntil: march }), over]));
    expect([owed.map(({ id }) => id), overdue.map(({ id }) => id)]).toEqual([['late', 'over'], ['over']]);
  });

  it('begins with what stops the work, then with what is due soonest', () => {
    expect([firstOwed(overview([late, soon, over]))?.id, firstOwed(overview([done, late, soon]))?.id, firstOwed(overview([done]))]).toEqual(['over', 'soon', null]);
  });

  it('names the one text that makes the desk read-only, and counts more of them', () => {
    expect([overdueWords([over]), overdueWords([item('x', { state: 'overdue' })]), overdueWords([over, over])]).toEqual([
      '“Text over” is to be signed before work in charts.', '“Text x” is overdue.', '2 trainings or policies are to be done first.',
    ]);
  });

  it('says by when, since when or until when', () => {
    expect([late, over, item('x', { state: 'overdue' }), done, item('y', { state: 'expiring', dueBy: null, validUntil: march })].map(whenWords)).toEqual([
      'By 24 Jun 2026', 'Before work in charts', 'Since 12 Mar 2026', 'Holds for this text', 'Until 12 Mar 2026',
    ]);
  });
});

describe('A certificate', () => {
  it('says in facts who signed which text, when and how well it was known', () => {
    const facts = statementFacts(trainingStatementSchema.parse({
      kind: 'chartlock.training', format: 1, signatureId: signatureIdSchema.parse(`sig_${'0'.repeat(20)}`), at: march, personId: personIdSchema.parse(`per_${'0'.repeat(20)}`), personName: 'Nora Quill', identifier: 'nquill',
      role: 'coder', requirementId: 'x', requirementKind: 'training', title: 'The clean desk', version: '2', sha256: 'a'.repeat(64), score: { right: 4, asked: 5, passPercent: 80 }, attempts: 2, validUntil: march, declares: 'I have completed it.',
    }));
    expect(Object.fromEntries(facts)).toEqual({
      Says: 'I have completed it.', 'Signed by': 'Nora Quill (nquill)', When: '12 Mar 2026, 09:00', Text: 'The clean desk, version 2 (training)', Questions: '4 of 5 right; 80 % pass. Try 2', Holds: 'Until 12 Mar 2026',
      Number: `sig_${'0'.repeat(20)}`,
    });
  });
});
