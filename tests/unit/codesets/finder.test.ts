import { describe, expect, test } from 'vitest';
import { marksIn, searchFinder, titleAt } from '../../../shared/codesets';
import { entry, find, finderOf, official, read } from './reading';

const cm = finderOf(read(official('icd10cm-order-2026.txt')));
const pcs = finderOf(read(official('icd10pcs_order_2026.txt')));
const hcpcs = finderOf(read(official('HCPC2025_OCT_ANWEB.csv')));

/** The title of the best hit with the matched parts in brackets. */
function marked(finder: typeof cm, query: string): string {
  const { found, readings } = searchFinder(finder, { query, date: '2026-02-01', billableOnly: false, limit: 1 });
  const title = titleAt(finder, found[0]?.position ?? 0);
  return marksIn(finder, title, readings[found[0]?.reading ?? 0]?.terms ?? []).reduceRight((text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`, title);
}

describe('finding by code', () => {
  test('the code that was typed comes first, with or without its point, in any case', () => {
    expect([find(cm, 'I50.23')[0], find(cm, 'i5023')[0], find(cm, 'I50')[0], find(pcs, '0dtj4zz', { system: 'icd10pcs' })[0]]).toEqual(['I50.23', 'I50.23', 'I50', '0DTJ4ZZ']);
  });

  test('codes that begin with what was typed follow in their order, billable ones before headers', () => {
    expect(find(cm, 'I50.2')).toEqual(['I50.2', 'I50.20', 'I50.21', 'I50.22', 'I50.23']);
    const under = find(cm, 'N18');
    expect(under.slice(0, 5)).toEqual(['N18', 'N18.1', 'N18.2', 'N18.30', 'N18.31']);
    expect(under.at(-1)).toBe('N18.3');
  });

  test('the dashes of the code books are understood', () => {
    expect(find(cm, 'S72.14-')).toEqual(find(cm, 'S72.14'));
  });

  test('headers can be left out', () => {
    expect(find(cm, 'I50', { billableOnly: true })[0]).toBe('I50.1');
  });
});

describe('finding by words', () => {
  test('words are found in any order, and their beginnings are enough', () => {
    expect(find(cm, 'failure heart acute chron systolic')).toContain('I50.23');
    expect(find(cm, 'syst heart fail')[0]).toMatch(/^I50\.2/);
  });

  test('what has every word comes first; a word too many does not hide the rest', () => {
    const finder = finderOf([entry('A001', 'Cold abscess of hand'), entry('A002', 'Cold abscess'), entry('A003', 'Warm hand')]);
    expect(find(finder, 'cold abscess hand')[0]).toBe('A00.1');
    expect(find(finder, 'cold abscess as discussed with family')[0]).toBe('A00.2');
    expect(searchFinder(finder, { query: 'cold abscess hand', date: '2026-02-01', billableOnly: false, limit: 5 }).total).toBe(1);
  });

  test('words that no title has find nothing', () => {
    expect(find(cm, 'zzyzx qqq')).toEqual([]);
  });

  test('grammar may be missing from the title', () => {
    expect(find(cm, 'failure of the heart')).toEqual(expect.arrayContaining(['I50.9', 'I50']));
    expect(find(cm, 'diabetes without complications')[0]).toBe('E11.9');
  });

  test('the plain condition comes before its elaborations, and the code before its header', () => {
    expect(find(cm, 'heart failure').slice(0, 2)).toEqual(['I50.9', 'I50']);
    expect(find(cm, 'acute kidney failure')[0]).toBe('N17.9');
    expect(find(cm, 'pneumonia')[0]).toBe('J18.9');
  });

  test('what a title has in parentheses may be left out', () => {
    expect(find(cm, 'essential hypertension')[0]).toBe('I10');
    expect(find(cm, 'systolic heart failure').slice(0, 2)).toEqual(['I50.2', 'I50.20']);
  });

  test('the initial encounter comes before the later ones', () => {
    expect(find(cm, 'fall from bed')).toEqual(['W06', 'W06.XXXA', 'W06.XXXD', 'W06.XXXS']);
  });

  test('a whole word counts for more than a beginning, and a rare word for more than a common one', () => {
    const finder = finderOf([entry('A001', 'Cold abscess'), entry('A002', 'Coldness of hand'), entry('A003', 'Other abscess'), entry('A004', 'Other hand')]);
    expect(find(finder, 'cold')).toEqual(['A00.1', 'A00.2']);
  });

  test('the same query always gives the same order', () => {
    expect(find(cm, 'stage')).toEqual(find(cm, 'stage'));
  });

  test('of equal hits the earlier code comes first', () => {
    const finder = finderOf([entry('B02', 'Same title'), entry('A01', 'Same title')]);
    expect(find(finder, 'title')).toEqual(['A01', 'B02']);
  });
});

describe('what stands beside the best hit', () => {
  const family = finderOf([
    entry('K350', 'Acute appendicitis, family', { billable: false }),
    ...['0', '1', '2', '3', '4', '5', '6'].map((digit) => entry(`K350${digit}`, digit === '0' ? 'Acute appendicitis, unspecified' : `Something else ${digit}`)),
    ...['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => entry(`Z90${letter}`, `Acute appendicitis, unspecified, kind ${letter}`)),
  ]);

  test('after the first hits some of the codes beside the first, which the record may mean instead', () => {
    const found = find(family, 'acute appendicitis unspecified');
    expect(found[0]).toBe('K35.00');
    expect(found.slice(5, 9)).toEqual(['K35.01', 'K35.02', 'K35.03', 'K35.04']);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('a few letters', () => {
  const letters = finderOf([entry('CF1', 'Something of a prefix'), entry('E840', 'Cystic fibrosis with pulmonary manifestations'), entry('E849', 'Cystic fibrosis, unspecified')]);

  test('are taken for an abbreviation before they are taken for the beginning of a code', () => {
    expect(find(letters, 'CF')).toEqual(['E84.9', 'E84.0', 'CF1']);
  });

  test('with a digit are the beginning of a code', () => {
    expect(find(letters, 'CF1')).toEqual(['CF1']);
  });
});

describe('words as people write them', () => {
  test('possessives', () => {
    const wanted = find(cm, 'crohns disease');
    expect(wanted[0]).toMatch(/^K50/);
    expect(find(cm, "Crohn's disease")).toEqual(wanted);
    expect(find(cm, 'Crohn’s disease')).toEqual(wanted);
    expect(find(cm, 'crohn disease')[0]).toBe(wanted[0]);
  });

  test('accents', () => {
    expect(find(cm, 'Ménière')).toEqual(['H81.01']);
  });

  test('plurals', () => {
    expect(find(cm, 'fractures of femur', { limit: 200 })).toContain('S72');
    const finder = finderOf([entry('A001', 'Abscesses of liver'), entry('A002', 'Biopsy of liver'), entry('A003', 'Sepsis')]);
    expect([find(finder, 'abscess')[0], find(finder, 'biopsies')[0], find(finder, 'sepsis')[0]]).toEqual(['A00.1', 'A00.2', 'A00.3']);
  });

  test('hyphens: with, without, or with a blank', () => {
    expect([find(cm, 'self-harm'), find(cm, 'selfharm'), find(cm, 'self harm')].map((codes) => codes.includes('R45.88'))).toEqual([true, true, true]);
    expect([find(hcpcs, 'x-ray', { system: 'hcpcs' }), find(hcpcs, 'xray', { system: 'hcpcs' })].map((codes) => codes.includes('Q0092'))).toEqual([true, true]);
  });

  test('numbers are whole, measures may be written together', () => {
    expect(find(cm, 'stage 3 kidney').slice(0, 2).every((code) => code.startsWith('N18.3'))).toBe(true);
    expect(find(hcpcs, 'ceftriaxone 250mg', { system: 'hcpcs' })).toContain('J0696');
    const finder = finderOf([entry('A001', 'Drug, 1,000 mg'), entry('A002', 'Drug, 0.5 mg'), entry('A003', 'Drug, 5 mg')]);
    expect([find(finder, '1000 mg')[0], find(finder, '0.5 mg')[0], find(finder, '5 mg')[0]]).toEqual(['A00.1', 'A00.2', 'A00.3']);
  });

  test('nothing but punctuation finds nothing', () => {
    expect([find(cm, ' - '), find(cm, ''), find(cm, '()')]).toEqual([[], [], []]);
  });
});

describe('the matched parts of a title are marked', () => {
  test('a beginning, a whole word, a word in parentheses', () => {
    expect(marked(cm, 'syst heart fail congestive unspec')).toBe('[Unspecified] [syst]olic ([congestive]) [heart] [fail]ure');
  });

  test('a word met as its plural, and a compound typed as one word', () => {
    expect(marked(cm, 'fractures of femur')).toBe('[Fracture] [of] [femur]');
    expect(marked(hcpcs, 'portable xray')).toBe('Set-up [portable] [x]-[ray] equipment');
  });
});

describe('days on which a HCPCS code may be used', () => {
  const onDay = (code: string, date: string): boolean => find(hcpcs, code, { system: 'hcpcs', date }).includes(code);

  test('the termination date is the last day', () => {
    expect([onDay('J1940', '2025-03-31'), onDay('J1940', '2025-04-01')]).toEqual([true, false]);
  });

  test('the added date is the first day', () => {
    expect([onDay('A2036', '2025-09-30'), onDay('A2036', '2025-10-01')]).toEqual([false, true]);
  });

  test('a code that may not be used is not counted either', () => {
    const total = (date: string): number => searchFinder(hcpcs, { query: 'injection', date, billableOnly: false, limit: 1 }).total;
    expect([total('2025-02-01'), total('2026-02-01')]).toEqual([4, 3]);
  });
});

test('the count is of all hits, however few are shown', () => {
  expect(searchFinder(pcs, { query: 'knee', date: '2026-02-01', billableOnly: false, limit: 3 })).toMatchObject({ total: 44, found: { length: 3 } });
});
