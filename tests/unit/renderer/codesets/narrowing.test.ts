import { describe, expect, it } from 'vitest';
import { chipsOf, titleOfChapter } from '../../../../renderer/codesets/find/narrowing';
import type { Facets } from '../../../../shared/codesets';

const facets: Facets = {
  systems: [{ system: 'icd10cm', count: 90 }, { system: 'icd10pcs', count: 12 }, { system: 'hcpcs', count: 0 }],
  chapters: [
    { chapter: 'icd10cm/I00-I99', system: 'icd10cm', title: 'Circulatory system', count: 20 },
    { chapter: 'icd10cm/S00-T88', system: 'icd10cm', title: 'Injury and poisoning', count: 70 },
    { chapter: 'icd10pcs/0', system: 'icd10pcs', title: 'Medical and surgical', count: 12 },
  ],
  billable: 80,
};
const shown = (...given: Parameters<typeof chipsOf>): string[] => chipsOf(...given).map(({ label, count }) => `${label} ${count}`);

describe('What codes found can be narrowed to', () => {
  it('is the systems that have some, then the chapters, those with the most codes first', () => {
    expect(shown(facets, 'all', null)).toEqual(['CM 90', 'PCS 12', 'CM Injury and poisoning 70', 'CM Circulatory system 20', 'PCS Medical and surgical 12']);
  });

  it('is chapters alone where one system is searched, or only one has codes', () => {
    const one = { ...facets, systems: facets.systems.slice(0, 1), chapters: facets.chapters.slice(0, 2) };
    expect(shown(one, 'icd10cm', null)).toEqual(['Injury and poisoning 70', 'Circulatory system 20']);
    expect(shown(one, 'all', null)).toEqual(['Injury and poisoning 70', 'Circulatory system 20']);
  });

  it('has the chosen chapter first, to be let go again, also where it has no code', () => {
    expect(shown(facets, 'all', 'icd10cm/I00-I99')).toEqual(['CM Circulatory system 20', 'CM Injury and poisoning 70', 'PCS Medical and surgical 12']);
    expect(shown(facets, 'all', 'hcpcs/J')[0]).toBe('HCPCS Drugs 0');
    expect(chipsOf(facets, 'all', 'hcpcs/J').map((chip) => chip.kind === 'chapter' && chip.isChosen)).toEqual([true, false, false, false]);
  });

  it('is no more than can be looked over', () => {
    const many = { ...facets, chapters: Array.from({ length: 20 }, (_none, index) => ({ chapter: `icd10cm/${index}`, system: 'icd10cm' as const, title: `Chapter ${index}`, count: index + 1 })) };
    expect(shown(many, 'icd10cm', null)).toHaveLength(8);
    expect(shown(many, 'icd10cm', 'icd10cm/0').slice(0, 2)).toEqual(['Chapter 0 1', 'Chapter 19 20']);
    expect(shown(many, 'icd10cm', 'icd10cm/0')).toHaveLength(8);
  });

  it('calls a chapter by its title', () => {
    expect([titleOfChapter('icd10cm/I00-I99'), titleOfChapter('hcpcs/J'), titleOfChapter('nothing/1')]).toEqual(['Circulatory system', 'Drugs', '']);
  });
});
