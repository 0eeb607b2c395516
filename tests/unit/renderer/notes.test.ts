import { expect, test } from 'vitest';
import { contentWords, countWords } from '../../../renderer/codesets/count-words';
import { editionCaution, noteGroups, noteParts, stepName, stepsWithNotes, wayByNote } from '../../../renderer/coding/note-groups';
import type { ShownNote, TabularPane } from '../../../shared/codesets';

const note = (kind: ShownNote['kind'], line: number): ShownNote => ({ kind, text: `${kind} ${line}`, line, named: [] });
const step = (kind: 'chapter' | 'section' | 'code', written: string, notes: ShownNote[] = []) => ({ kind, written, title: 'A title', line: 1, notes });
const pane: TabularPane = {
  written: 'I50.9', edition: { book: 'tabular', name: 'FY2026', fileName: 'a.xml', why: 'in-force' }, codesName: 'FY2026', found: 'itself',
  steps: [step('chapter', '9', [note('excludes2', 3)]), step('section', 'I30-I52'), step('code', 'I50', [note('code-first', 7), note('excludes1', 8)])],
  sevenths: null, sides: [], crosswalk: { edition: null, successors: [], how: 'same', before: [] },
};

test('notes of a kind that follow each other stand under one heading', () => {
  const groups = noteGroups([note('includes', 1), note('includes', 2), note('excludes1', 3), note('includes', 4)]);
  expect(groups.map(({ heading, notes }) => [heading, notes.length])).toEqual([['Includes', 2], ['Excludes1, not coded here', 1], ['Includes', 1]]);
});

test('a note is cut at the codes that it names, in their order', () => {
  const text = 'acute myocardial infarction (I21.-)';
  expect(noteParts({ text, named: [{ start: 29, end: 34, code: 'I21' }] })).toEqual([
    { at: 0, text: 'acute myocardial infarction (', code: null },
    { at: 29, text: 'I21.-', code: 'I21' },
    { at: 34, text: ')', code: null },
  ]);
  expect(noteParts({ text: 'I10', named: [{ start: 0, end: 3, code: 'I10' }] })).toEqual([{ at: 0, text: 'I10', code: 'I10' }]);
});

test('the way to a code that a note names says which note, and follows on the way to the code whose note it is', () => {
  const edition = { book: 'tabular', name: 'FY2026', fileName: 'a.xml', why: 'in-force' } as const;
  const first = wayByNote(null, edition, step('code', 'I50'), 'code-first', 'I110');
  expect(first).toEqual({ words: 'Tabular List FY2026: Code first at I50 → I11.0', path: ['Tabular List FY2026', 'Code first at I50'] });
  const found = { words: 'Alphabetic Index FY2026: Failure › heart → I50.9', path: ['Alphabetic Index FY2026', 'Failure', 'heart'] };
  expect(wayByNote(found, edition, step('chapter', '9'), 'excludes2', 'P00')).toEqual({
    words: 'Alphabetic Index FY2026: Failure › heart → I50.9; Tabular List FY2026: Excludes2 at Chapter 9 → P00',
    path: ['Alphabetic Index FY2026', 'Failure', 'heart', 'Excludes2 at Chapter 9'],
  });
});

test('what is nearest to the code is read first, and what says nothing is left out', () => {
  expect(stepsWithNotes(pane).map(stepName)).toEqual(['I50', 'Chapter 9']);
});

test('a Tabular of another year, and a code it does not have, are said', () => {
  const other = { book: 'tabular', name: 'FY2021', fileName: 'a.xml', why: 'latest-before' } as const;
  expect([
    editionCaution(pane),
    editionCaution({ ...pane, edition: null }),
    editionCaution({ ...pane, edition: other }),
    editionCaution({ ...pane, edition: other, found: 'above' }),
    editionCaution({ ...pane, found: 'above', steps: pane.steps.slice(0, 1) }),
    editionCaution({ ...pane, found: 'nowhere', steps: [] }),
    editionCaution({ ...pane, edition: other, codesName: null }),
  ]).toEqual([
    null,
    null,
    'Notes of the Tabular List FY2021, codes of FY2026.',
    'Notes of the Tabular List FY2021, codes of FY2026. It does not have I50.9; these are the notes of I50 and above.',
    'It does not have I50.9; these are the notes of Chapter 9 and above.',
    'It does not have I50.9.',
    'Notes of the Tabular List FY2021.',
  ]);
});

test('a book is told by what was counted of it', () => {
  expect([countWords({ rows: 9, chapters: 1, codes: 45_017, notes: 2, unread: 0 }), contentWords({ book: 'codes', codes: 98_186, billable: 74_719, counts: {} }), contentWords({ book: 'conversion', codes: 8, billable: 0, counts: { rows: 8 } })]).toEqual([
    '1 chapter, 45,017 codes, 2 notes',
    '98,186 codes, 74,719 billable',
    '8 rows',
  ]);
});
