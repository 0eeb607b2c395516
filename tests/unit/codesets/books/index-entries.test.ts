import { describe, expect, test } from 'vitest';
import { indexReader, splitModifiers } from '../../../../shared/codesets/books';
import { faultOf } from '../reading';
import { book, feed, readIndex } from './reading';

const fault = (inner: string) => faultOf(() => feed(indexReader(() => undefined), `<ICD10CM.index><letter><title>A</title>${inner}</letter></ICD10CM.index>`));

describe('the Alphabetic Index', () => {
  const index = readIndex(book('icd10cm_index_2017.xml'));

  test('is read as main terms and their subterms, and what was read is counted', () => {
    expect(index.counts).toMatchObject({ 'main-terms': 9, subterms: 255, cells: 0, unread: 0 });
    expect(index.at('Failure, failed > heart')).toMatchObject({ depth: 1, letter: 'F', code: 'I50.9', modifiers: '(acute) (senile) (sudden)' });
    expect(index.at('Failure, failed > heart > with > acute pulmonary edema')).toMatchObject({ depth: 3, see: 'Failure, ventricular, left' });
  });

  test('reads the same in pieces of any size', () => {
    expect(readIndex(book('icd10cm_index_2017.xml'), 11).entries).toEqual(index.entries);
  });

  test('keeps letters beyond ASCII, codes with a dash, and where else to look', () => {
    expect(index.at('Albers-Schönberg syndrome').code).toBe('Q78.2');
    expect(index.at('Arthritis, arthritic > in > crystals > hydroxyapatite').code).toBe('M11.0-');
    expect(index.at('Arthritis, arthritic > in > caisson disease')).toMatchObject({ code: 'T70.3', seeAlso: 'subcategory M14.8-' });
  });

  test('keeps manifestations', () => {
    expect(index.entries.filter(({ manifestation }) => manifestation !== '').map(({ code, manifestation }) => `${code} [${manifestation}]`)).toContain('D58.2 [M36.3]');
  });

  test('takes a term that is printed as nothing but a modifier by it', () => {
    expect(index.at('Shock > electric > (taser)')).toMatchObject({ code: 'T75.4', modifiers: '' });
  });
});

describe('the tables', () => {
  test('neoplasms have a code in each column of behaviour', () => {
    const table = readIndex(book('icd-10-cm-neoplasm-2025.xml'));
    expect(table.columns.map(({ title }) => title)).toEqual(['Neoplasm', 'Malignant Primary', 'Malignant Secondary', 'Ca in situ', 'Benign', 'Uncertain Behavior', 'Unspecified Behavior']);
    expect(table.at('Neoplasm, neoplastic').cells.map(({ column, code }) => `${column} ${code}`)).toEqual(['2 C80.1', '3 C79.9', '4 D09.9', '5 D36.9', '6 D48.9', '7 D49.9']);
  });

  test('drugs have one for each intent, and dashes where there is none', () => {
    const table = readIndex(book('icd-10-cm-drug-2025.xml'));
    expect(table.at('1-propanol').cells.map(({ code }) => code)).toEqual(['T51.3X1', 'T51.3X2', 'T51.3X3', 'T51.3X4', '--', '--']);
    expect(table.at('Alcohol > beverage').depth).toBe(1);
  });

  test('external causes are terms like those of the index', () => {
    const index = readIndex(book('icd-10-cm-eindex-2025.xml'));
    expect(index.at('Abandonment NEC')).toMatchObject({ code: 'X58', modifiers: '(causing exposure to weather conditions) (with intent to injure or kill)' });
  });
});

test('nonessential modifiers are told apart, those with parentheses of their own too', () => {
  expect(splitModifiers('(acute) (chronic (old)) (to)(from)')).toEqual(['acute', 'chronic (old)', 'to', 'from']);
});

describe('an index that is not as its layout says is refused', () => {
  test.each([
    ['a subterm at the wrong depth', '<mainTerm><title>x</title>\n<term level="2"><title>y</title></term></mainTerm>', { line: 2, expected: 'a term of level 1', found: '"level 2"' }],
    ['a main term within another', '<mainTerm><title>x</title><mainTerm><title>y</title></mainTerm></mainTerm>', { expected: 'a term of level 1' }],
    ['a term without a title', '<mainTerm><code>A00</code></mainTerm>', { expected: 'a term with its title' }],
    ['a cell without a column', '<mainTerm><title>x</title><cell>A00</cell></mainTerm>', { expected: 'a column from 1 to 9' }],
  ])('%s', (_name, inner, expected) => expect(fault(inner)).toMatchObject({ code: 'bad-file', why: 'bad-line', ...expected }));

  test('one without terms', () => expect(fault('')).toMatchObject({ why: 'empty' }));
});
