import { beforeEach, describe, expect, it, test } from 'vitest';
import { sweep } from '../../../electron/vault/codesets';
import { mainTerms, openTerm } from '../../../electron/vault/codesets/terms';
import { conversionWorkbook } from '../../fixtures/codesets/archive';
import { desk, file, fixture, fresh, type Desk } from './desk';

const date = '2026-02-01';
const fy = (year: number) => ({ name: `FY${year}`, effectiveFrom: `${year - 1}-10-01`, effectiveTo: `${year}-09-30` });

let at: Desk;

beforeEach(async () => {
  at = desk();
  await at.take(fixture('icd10cm-order-2026.txt'), fresh.release);
  await at.take(fixture('icd10cm_index_2025.xml'), fy(2025));
});

const mains = (starts: string, limit = 60) => mainTerms(at.codesets, { book: 'index', date, starts, limit });
const open = (id: number) => openTerm(at.codesets, { book: 'index', date, id });

/** Opens a term by its titles, from the main term down. */
function walk(...titles: readonly string[]) {
  let [term] = mains(titles[0] ?? '').terms;
  for (const title of titles.slice(1)) term = open(term?.id ?? -1).subterms.find((each) => each.title === title);
  return open(term?.id ?? -1);
}

describe('Looking for a main term', () => {
  it('finds those with a word that begins so, those that begin with it first, and names the edition', () => {
    const { edition, terms, total } = mains('pneu');
    expect(terms.map(({ title }) => title)).toEqual(['Pneumonia', 'Postcardiotomy pneumonia']);
    expect({ total, year: edition?.name }).toEqual({ total: 2, year: 'FY2025' });
  });

  it('finds a term by its nonessential modifiers too', () => {
    expect(mains('double').terms.map(({ title }) => title)).toEqual(['Pneumonia']);
  });

  it('lists all main terms in the order of the book where nothing is typed, as many as are asked for', () => {
    expect(mains('').terms.map(({ title }) => title)).toEqual(['Complication', 'Depression', 'Failure, failed', 'Pneumonia', 'Postcardiotomy pneumonia']);
    expect(mains('', 2)).toMatchObject({ total: 5, terms: [{ title: 'Complication' }, { title: 'Depression' }] });
  });

  it('says that no edition is loaded where there is none', () => {
    expect(mainTerms(at.codesets, { book: 'drugs', date, starts: 'a', limit: 10 })).toEqual({ edition: null, terms: [], total: 0 });
  });

  it('looks among the sites of the Table of Neoplasms, which has but one main term', async () => {
    await at.take(fixture('icd-10-cm-neoplasm-2025.xml'), fy(2025));
    const { terms } = mainTerms(at.codesets, { book: 'neoplasm', date, starts: 'abdom', limit: 10 });
    expect(terms[0]).toMatchObject({ title: 'abdomen, abdominal', codes: [{ column: 'Malignant Primary', printed: 'C76.2' }, { column: 'Malignant Secondary', printed: 'C79.8-' }, {}, {}, {}, {}] });
    expect(openTerm(at.codesets, { book: 'neoplasm', date, id: terms[0]?.id ?? -1 }).path.map(({ title }) => title)).toEqual(['Neoplasm, neoplastic']);
  });
});

describe('Walking down the index', () => {
  it('shows the way that was come, the term and what stands under it', () => {
    const { path, term, subterms } = walk('Failure', 'heart', 'systolic');
    expect(path.map(({ title }) => title)).toEqual(['Failure, failed', 'heart']);
    expect(term).toMatchObject({ title: 'systolic', modifiers: '(congestive)', subterms: 2 });
    expect(subterms.map(({ title }) => title)).toEqual(['acute', 'with diastolic']);
  });

  it('joins a printed code with the codes in force on the date', () => {
    expect(walk('Failure', 'heart', 'systolic', 'acute').term.codes).toEqual([{ column: '', printed: 'I50.21', codes: [{ code: 'I50.21', title: 'Acute systolic (congestive) heart failure', billable: true, isSuccessor: false }] }]);
  });

  it('leads to the category where the book prints a dash', () => {
    expect(walk('Failure', 'heart', 'systolic', 'with diastolic').term.codes[0]).toMatchObject({ printed: 'I50.4-', codes: [{ code: 'I50.4', billable: false }] });
  });

  it('offers nothing for a code that is not in force and has no successor', () => {
    expect(walk('Pneumonia', 'aspiration').term.codes).toEqual([{ column: '', printed: 'J69.0', codes: [] }]);
  });

  it('offers no code at all on a day for which no codes are in force', () => {
    const [term] = mainTerms(at.codesets, { book: 'index', date: '2019-05-01', starts: 'pneumonia', limit: 1 }).terms;
    expect(term?.codes).toEqual([{ column: '', printed: 'J18.9', codes: [] }]);
  });

  it('shows "see category" as the category', () => {
    expect(walk('Pneumonia', 'in disease').term.category).toMatchObject({ printed: 'J18', codes: [{ code: 'J18', billable: false }] });
  });

  it('refuses a term that is not there', () => {
    expect(() => open(99_999)).toThrow(expect.objectContaining({ fault: { code: 'not-found', what: 'term' } }));
  });
});

describe('A reference', () => {
  const referred = (...titles: string[]) => {
    const { term } = walk(...titles);
    const to = term.see?.to ?? null;
    return to === null ? null : open(to).term.title;
  };

  it('leads to the subterm that it names', () => expect(referred('Pneumonia', 'alveolar')).toBe('lobar'));
  it('leads to a main term', () => expect(referred('Postcardiotomy')).toBe('Pneumonia'));
  it('leads to a term whose plural is printed as a modifier', () => expect(referred('Pneumonia', 'following surgery')).toBe('pulmonary'));
  it('to a term that the edition has not leads nowhere, and keeps its words', () => {
    expect(walk('Pneumonia', 'mythical').term.see).toEqual({ words: 'Chimera', to: null });
  });
});

test('A book that is taken away and one that comes in its place are told apart', async () => {
  expect(mains('pneu').total).toBe(2);
  const [index] = (await at.handlers['codesets.releases']({})).releases.filter(({ book }) => book === 'index');
  expect(index).toBeDefined();
  if (index !== undefined) await at.remove(index);
  await sweep(at.codesets);
  await at.take(fixture('icd10cm_index_2017.xml'), fy(2017));
  expect(mains('arthr').terms.map(({ title }) => title)).toEqual(['Arthritis, arthritic']);
});

describe('A code that has been deleted since the index was printed', () => {
  it('is shown as what cases of it are coded by since', async () => {
    expect(walk('Depression').term.codes[0]?.codes).toEqual([]);
    await at.take(file('ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx', conversionWorkbook([['Current code assignment', 'Effective', 'Previous Code(s) Assignment'], ['F32.A', 2021, 'F32.9']])), fy(2026));
    expect(walk('Depression').term.codes).toMatchObject([{ printed: 'F32.9', codes: [{ code: 'F32.A', billable: true, isSuccessor: true }] }]);
  });
});
