import { describe, expect, test } from 'vitest';
import { buildFinder, codeAt, openFinder, searchFinder, type CodeEntry } from '../../../shared/codesets';
import { abbreviationsIn } from '../../../shared/codesets/finder/language/abbreviations';
import { layWordsIn } from '../../../shared/codesets/finder/language/lay-words';

/** A few rows, titled as the official file titles them. */
const rows: readonly (readonly [string, string])[] = [
  ['D59.3', 'Hemolytic-uremic syndrome'],
  ['E75.21', 'Fabry (-Anderson) disease'],
  ['G35', 'Multiple sclerosis'],
  ['G35.1', 'Multiple sclerosis (relapsing)'],
  ['G35.2', 'Multiple sclerosis (progressive)'],
  ['G35.3', 'Multiple sclerosis (benign)'],
  ['G11.3', 'Cerebellar ataxia with defective DNA repair, ataxia telangiectasia'],
  ['I05.0', 'Rheumatic mitral stenosis'],
  ['J44.9', 'Chronic obstructive pulmonary disease, unspecified'],
  ['L90.5', 'Scar conditions and fibrosis of skin'],
  ['P22.0', 'Respiratory distress syndrome of newborn'],
  ['J80', 'Acute respiratory distress syndrome'],
  ['Q87.0', 'Congenital malformation syndromes predominantly affecting facial appearance'],
  ['Q87.2', 'Congenital malformation syndromes predominantly involving limbs'],
  ['Q87.89', 'Other specified congenital malformation syndromes, not elsewhere classified'],
  ['R41.82', 'Altered mental status, unspecified'],
  ['S14.109', 'Unspecified injury at unspecified level of cervical spinal cord'],
];

function openRows(of: readonly (readonly [string, string])[]) {
  const building = buildFinder(of.map(([code, title]): CodeEntry => ({ system: 'icd10cm', code: code.replace('.', ''), billable: true, shortTitle: title, title, addedOn: null, endedOn: null })));
  let step = building.next();
  while (step.done !== true) step = building.next();
  return openFinder(step.value);
}

const finder = openRows(rows);

function find(query: string): string[] {
  return searchFinder(finder, { query, date: '2026-02-01', billableOnly: false, limit: 10 }).found.map(({ position }) => codeAt(finder, position));
}

describe('An abbreviation that stands alone', () => {
  test('shows the best code of each of its meanings first', () => {
    expect(find('MS').slice(0, 3).toSorted()).toEqual(['G35', 'I050', 'R4182']);
    expect(find('RDS').slice(0, 2).toSorted()).toEqual(['J80', 'P220']);
  });

  test('may be written with a hyphen', () => {
    expect(find('A-T')[0]).toBe('G113');
  });

  test('is a word where it is one, in small letters', () => {
    expect(find('scar')[0]).toBe('L905');
    expect(abbreviationsIn('spinal cord injury')).toEqual([]);
    for (const said of ['patient was weak', 'pain on exertion', 'age related cataract', 'gas gangrene', 'laceration of lip', 'hit by car', 'cri du chat', 'grand mal', 'uterine os']) expect(abbreviationsIn(said)).toEqual([]);
  });

  test('keeps its meanings apart in a longer query too', () => {
    expect(abbreviationsIn('severe MS').map(({ words }) => words)).toContain('mitral stenosis');
  });
});

describe('Other names of a disease', () => {
  test.each([
    ['the enzyme that is missing', 'alpha-galactosidase A deficiency', 'E7521'],
    ['an acronym of its name', 'HUS', 'D593'],
  ])('%s', (_kind, query, code) => {
    expect(find(query)[0]).toBe(code);
  });

  test('the longest that is said is taken, and what is said beside it stays', () => {
    expect(layWordsIn(['severe', 'christmas', 'disease'])[0]?.whole).toEqual(['severe', 'hereditary', 'factor', 'ix', 'deficiency']);
  });
});

describe('The family of what is found', () => {
  const family: readonly (readonly [string, string])[] = [
    ['J20.0', 'Acute bronchitis due to mycoplasma'],
    ['J20.1', 'Acute bronchitis due to hemophilus'],
    ['J20.2', 'Acute bronchitis due to streptococcus'],
    ['J20.3', 'Acute bronchitis due to coxsackievirus'],
    ['J20.4', 'Acute bronchitis due to parainfluenza'],
    ['J20.8', 'Acute bronchitis due to other specified organisms'],
    ['J20.9', 'Acute bronchitis, unspecified'],
  ];
  const own = openRows(family);

  test('has first what is for cases that none of it names', () => {
    const found = searchFinder(own, { query: 'mycoplasma', date: '2026-02-01', billableOnly: false, limit: 10 }).found;
    expect(found.map(({ position }) => codeAt(own, position)).slice(0, 2)).toEqual(['J200', 'J209']);
  });
});

describe('A syndrome that no book names', () => {
  test.each([
    ['is sorted by the parts of its name: by the face', 'oculoauriculofrontonasal dysplasia of oro-facio-digital type', 'Q870'],
    ['by the limbs', 'cardio-cutaneous-acral acro-ulnar syndrome', 'Q872'],
    ['by none of both', 'cerebrohepatorenal syndrome', 'Q8789'],
    ['is shown among what is not named, where no word of it is known', 'Zqwerth syndrome', 'Q8789'],
  ])('%s', (_kind, query, code) => {
    expect(find(query).slice(0, 3)).toContain(code);
  });
});
