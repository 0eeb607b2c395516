import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFinder, codeAt, openFinder, searchFinder, type CodeEntry } from '../../../shared/codesets';
import { indexPhrases, successorsIn, targetsIn, type IndexTerm } from '../../../shared/codesets/phrases';

const entry = (code: string, title: string, billable = true): CodeEntry => ({ system: 'icd10cm', code, billable, shortTitle: title, title, addedOn: null, endedOn: null });

/** Codes of one edition: what an older book named has since been divided, deleted or left alone. */
const edition = [
  entry('G20', "Parkinson's disease", false),
  entry('G20A1', "Parkinson's disease without dyskinesia, without mention of fluctuations"),
  entry('G20A2', "Parkinson's disease without dyskinesia, with fluctuations"),
  entry('I210', 'Infarction of anterior wall'),
  entry('I214', 'Non-ST elevation (NSTEMI) myocardial infarction'),
  entry('K567', 'Ileus, unspecified'),
  entry('N8501', 'Benign endometrial hyperplasia'),
  entry('S720', 'Fracture of head and neck of femur', false),
  entry('S72001A', 'Fracture of unspecified part of neck of right femur, initial encounter'),
  entry('Z3A08', '8 weeks gestation of pregnancy'),
];

const targets = targetsIn(edition, successorsIn([
  { code: 'N8501', first: 'N850', last: 'N850' },
  { code: 'I214', first: 'I219X', last: 'I219X' },
  { code: 'K567', first: 'K500', last: 'K509' },
  { code: 'X111', first: 'X222', last: 'X222' },
  { code: 'X222', first: 'X111', last: 'X111' },
]));

describe('A code that a book of another year names', () => {
  test.each([
    ['is itself, where it is there', 'I21.4', ['I214']],
    ['is the beginning that is printed with a dash, for all that is under it', 'S72.0-', ['S720']],
    ['is, where it has been divided since, the code that says no more, and the header of all', 'G20', ['G20A1', 'G20']],
    ['is, where it was deleted, its successor by the conversion table', 'N85.0', ['N8501']],
    ['is nothing, where the table names only a range that was taken over', 'K50.0', []],
    ['is nothing, where nothing is said of it', 'M99.9', []],
    ['is nothing, where successors go round in a circle', 'X22.2', []],
    ['is nothing, where it is no code', 'see condition', []],
  ])('%s', (_what, printed, codes) => {
    expect(targets(printed)).toEqual(codes);
  });
});

describe('What is offered', () => {
  const term = (id: number, title: string, code: string): IndexTerm => ({ id, parent: null, depth: 0, title, modifiers: '', code, manifestation: '', see: '', seeAlso: '', seeCategory: '', subcategory: '', cells: [] });
  const named = ['G20', 'I21.4', 'N85.0', 'S72.0-', 'K50.3', 'M99.9', 'Z3A.08'].map((code, id) => term(id, `Condition ${String.fromCharCode(65 + id)}`, code));
  const building = buildFinder(
    edition.map((each) => (each.code === 'I214' ? { ...each, addedOn: '2025-10-01', endedOn: '2025-12-31' } : each)),
    { phrases: indexPhrases(named, 'index', targets), aliases: [] },
  );
  let step = building.next();
  while (step.done !== true) step = building.next();
  const finder = openFinder(step.value);
  const codes = new Map(edition.map((each) => [each.code, each]));

  test('are codes of the edition, complete and valid on the day, whatever is typed', () => {
    const words = fc.constantFrom('condition', 'a', 'b', 'c', 'd', 'fracture', 'femur', 'parkinson', 'benign', 'g20', 's72', 'i21.4', 'mi', 'nstemi', 'ileus', 'xyzzy', '8');
    fc.assert(fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), fc.constantFrom('2025-09-30', '2025-10-01', '2025-12-31', '2026-01-01'), (typed, date) => {
      for (const { position } of searchFinder(finder, { query: typed.join(' '), date, billableOnly: true, limit: 10 }).found) {
        const code = codeAt(finder, position);
        expect(codes.get(code)?.billable).toBe(true);
        if (code === 'I214') expect(['2025-10-01', '2025-12-31']).toContain(date);
      }
    }));
  });

  test('of the family of a code are those that are valid on the day', () => {
    const family = (date: string): string[] => searchFinder(finder, { query: 'anterior wall', date, billableOnly: false, limit: 10 }).found.map(({ position }) => codeAt(finder, position));
    expect(family('2025-12-31')).toEqual(['I210', 'I214']);
    expect(family('2026-01-01')).toEqual(['I210']);
  });

  test('of a term whose code was deleted are its successors', () => {
    expect(searchFinder(finder, { query: 'condition c', date: '2025-11-01', billableOnly: true, limit: 3 }).found.map(({ position }) => codeAt(finder, position))[0]).toBe('N8501');
  });
});
