import { describe, expect, test } from 'vitest';
import { chapterOfChange, concernsAny, countChapters, plainChange, wantedChanges, type Change, type ChangesWanted } from '../../../../shared/codesets/changes';

const change = (at: string, codes: string[], more: Partial<Change> = {}): Change => ({ ...plainChange, thing: 'code', kind: 'added', at, title: at, codes, fields: [], successors: [], ...more });
const field = (before: string | null, after: string | null) => ({ field: 'title' as const, of: '', before, after, lineBefore: null, lineAfter: null });
const all = { kinds: [], text: '', chapter: null };

describe('A change is about a person’s codes', () => {
  test('where it is of the code, of something above it, or of something below a code that was divided', () => {
    expect([['I5023'], ['I50'], ['I502'], ['I50231']].map((codes) => concernsAny(change('x', codes), ['I5023']))).toEqual([true, true, true, true]);
    expect([['I5022'], ['J44'], []].map((codes) => concernsAny(change('x', codes), ['I5023']))).toEqual([false, false, false]);
  });

  test('where its section takes the code in, its last category included', () => {
    expect([['I30-I52'], ['I20-I50'], ['I51-I52']].map((codes) => concernsAny(change('x', codes), ['I5023']))).toEqual([true, true, false]);
  });
});

describe('A list of changes', () => {
  test('is narrowed by kind, and by words that must all stand in it, in the old text too', () => {
    const list = [change('I50.23', ['I5023'], { kind: 'revised', fields: [field('systolic failure', 'systolic heart failure')] }), change('A00', ['A00'], { kind: 'deleted', successors: [{ code: 'B00', written: 'B00', title: '' }] })];
    const found = (wanted: Partial<ChangesWanted>): string[] => wantedChanges('icd10cm', list, { ...all, ...wanted }).map(({ at }) => at);
    expect([found({}), found({ kinds: ['deleted'] }), found({ text: 'HEART systolic' }), found({ text: 'b00' }), found({ text: 'heart b00' })]).toEqual([['I50.23', 'A00'], ['A00'], ['I50.23'], ['A00'], []]);
  });

  test('is counted by chapter in the order of the book; a chapter of the Tabular is known by its number, a term by its letter', () => {
    const list = [change('Zoster', ['B02'], { thing: 'term', title: 'Zoster' }), change('N17', ['N17']), change('1', [], { thing: 'note' }), change('A00', ['A00'])];
    expect(countChapters('icd10cm', list).map(({ chapter, count }) => [chapter, count])).toEqual([['icd10cm/A00-B99', 2], ['icd10cm/N00-N99', 1], ['letter/Z', 1]]);
    expect(chapterOfChange('icd10pcs', change('0SR', ['0SR'], { thing: 'table' })).title).toBe('Medical and surgical');
    expect(wantedChanges('icd10cm', list, { ...all, chapter: 'icd10cm/A00-B99' }).map(({ at }) => at)).toEqual(['1', 'A00']);
  });
});
