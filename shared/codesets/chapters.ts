import type { System } from './model';

/** A chapter of a code set, for narrowing a search. */
export type Chapter = { readonly chapter: string; readonly title: string; readonly covers: (bare: string) => boolean };

function between(first: string, last: string): Chapter['covers'] {
  return (bare) => bare.slice(0, 3) >= first && bare.slice(0, 3) <= last;
}

/** The chapters of ICD-10-CM with their ranges of categories, as the Tabular List has them. */
const icd10cm: readonly (readonly [string, string, string])[] = [
  ['A00', 'B99', 'Infectious and parasitic diseases'],
  ['C00', 'D49', 'Neoplasms'],
  ['D50', 'D89', 'Blood and immune mechanism'],
  ['E00', 'E89', 'Endocrine, nutritional, metabolic'],
  ['F01', 'F99', 'Mental and behavioral'],
  ['G00', 'G99', 'Nervous system'],
  ['H00', 'H59', 'Eye and adnexa'],
  ['H60', 'H95', 'Ear and mastoid process'],
  ['I00', 'I99', 'Circulatory system'],
  ['J00', 'J99', 'Respiratory system'],
  ['K00', 'K95', 'Digestive system'],
  ['L00', 'L99', 'Skin and subcutaneous tissue'],
  ['M00', 'M99', 'Musculoskeletal and connective tissue'],
  ['N00', 'N99', 'Genitourinary system'],
  ['O00', 'O9A', 'Pregnancy, childbirth, puerperium'],
  ['P00', 'P96', 'Perinatal period'],
  ['Q00', 'Q99', 'Congenital and chromosomal'],
  ['R00', 'R99', 'Symptoms, signs, findings'],
  ['S00', 'T88', 'Injury and poisoning'],
  ['V00', 'Y99', 'External causes'],
  ['Z00', 'Z99', 'Health status and services'],
  ['U00', 'U85', 'Special purposes'],
];

/** The sections of ICD-10-PCS by their character. */
const icd10pcs: Readonly<Record<string, string>> = {
  0: 'Medical and surgical', 1: 'Obstetrics', 2: 'Placement', 3: 'Administration', 4: 'Measurement and monitoring',
  5: 'Extracorporeal assistance', 6: 'Extracorporeal therapies', 7: 'Osteopathic', 8: 'Other procedures', 9: 'Chiropractic',
  B: 'Imaging', C: 'Nuclear medicine', D: 'Radiation therapy', F: 'Rehabilitation and audiology', G: 'Mental health', H: 'Substance abuse treatment', X: 'New technology',
};

/** What the first letter of an HCPCS code stands for. */
const hcpcs: Readonly<Record<string, string>> = {
  A: 'Transport and supplies', B: 'Enteral and parenteral therapy', C: 'Outpatient PPS', E: 'Durable medical equipment', G: 'Procedures and services', H: 'Behavioral health services',
  J: 'Drugs', K: 'Equipment, for carriers', L: 'Orthotics and prosthetics', M: 'Quality measures and services', P: 'Pathology and laboratory', Q: 'Temporary codes', R: 'Diagnostic radiology',
  S: 'Private payers', T: 'State Medicaid', U: 'Laboratory tests', V: 'Vision and hearing',
};

const chapters: Readonly<Record<System, readonly Chapter[]>> = {
  icd10cm: icd10cm.map(([first, last, title]) => ({ chapter: `icd10cm/${first}-${last}`, title, covers: between(first, last) })),
  icd10pcs: byFirst('icd10pcs', icd10pcs, 3),
  hcpcs: byFirst('hcpcs', hcpcs, 5),
  cpt: [],
};

function byFirst(system: System, titles: Readonly<Record<string, string>>, shortest: number): Chapter[] {
  return Object.entries(titles).map(([first, title]) => ({ chapter: `${system}/${first}`, title, covers: (bare) => bare.startsWith(first) && bare.length >= shortest }));
}

/** The chapters of a system in their order; ICD-10-PCS has sections, HCPCS its letters, CPT none here. */
export function chaptersOf(system: System): readonly Chapter[] {
  return chapters[system];
}
