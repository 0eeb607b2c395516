import { describe, expect, test } from 'vitest';
import { isBlocking, updateLacks, type CodeStanding } from '../../../shared/coding';
import { assignmentIdSchema } from '../../../shared/kernel';
import { keyedRelease, type CodeEntry, type Release } from '../../../shared/codesets';
import { entry } from '../codesets/reading';

const id = assignmentIdSchema.parse(`asg_${'1'.repeat(20)}`);
const date = '2026-03-07';
const release: Release = { ...keyedRelease, system: 'icd10cm', name: 'FY2026', official: true, effectiveFrom: '2025-10-01', effectiveTo: '2026-09-30' };
const notes = (digit: string, edition: string) => ({ sha256: digit.repeat(64), edition });
const standing = (title: string, more: Partial<CodeStanding> = {}, changed: Partial<CodeEntry> = {}): CodeStanding => ({ found: { entry: entry('N179', title, changed), release }, breaksPin: false, notes: null, ...more });
const lacks = (title: string, now: CodeStanding, seen?: ReturnType<typeof notes>): string[] => updateLacks({ id, title, ...(seen === undefined ? {} : { notes: seen }) }, now, date).map(({ lack }) => lack);

describe('What a release has changed about a code that stands', () => {
  test('is nothing while title and notes are the same', () => {
    expect(lacks('Kidney failure', standing('Kidney failure', { notes: notes('a', 'FY2026') }), notes('a', 'FY2025'))).toEqual([]);
  });

  test('is its title, its notes, or both', () => {
    expect(lacks('Kidney failure', standing('Kidney injury'))).toEqual(['code-revised']);
    expect(lacks('Kidney failure', standing('Kidney failure', { notes: notes('b', 'FY2026') }), notes('a', 'FY2025'))).toEqual(['notes-changed']);
    expect(lacks('Kidney failure', standing('Kidney injury', { notes: notes('b', 'FY2026') }), notes('a', 'FY2025'))).toEqual(['code-revised', 'notes-changed']);
  });

  test('is that it cannot be submitted: gone, divided, or over; then titles and notes are of no matter', () => {
    expect(lacks('Kidney failure', standing('x', { found: undefined }))).toEqual(['code-not-valid']);
    expect(lacks('Kidney failure', standing('Kidney injury', {}, { billable: false }))).toEqual(['code-not-valid']);
    expect(lacks('Kidney failure', standing('Kidney injury', {}, { endedOn: '2026-03-06' }))).toEqual(['code-not-valid']);
  });

  test('is that its release is not the required file', () => {
    expect(lacks('Kidney failure', standing('Kidney failure', { breaksPin: true }))).toEqual(['pin-broken']);
  });

  test('is not known of a code without a title, or from before the notes were kept', () => {
    expect([lacks('', standing('Kidney failure')), lacks('Kidney failure', standing('')), lacks('Kidney failure', standing('Kidney failure', { notes: notes('b', 'FY2026') }))]).toEqual([[], [], []]);
  });

  test('stands in the way only where the code cannot be submitted', () => {
    expect(updateLacks({ id, title: 'x' }, standing('y', { found: undefined }), date).every(isBlocking)).toBe(true);
    expect(updateLacks({ id, title: 'x' }, standing('y'), date).some(isBlocking)).toBe(false);
  });
});
