import { TermFinder, type Token } from './terms';

/**
 * What charts write short, with the family that it stands for. The letters mean other things too ("LOC" is also a level of care), so
 * they are read where a record is quoted, and never where a query asks or offers.
 */
const written: readonly (readonly [string, string])[] = [
  ['ca', 'cancer'], ['mets', 'metastasis'], ['=HCC', 'cancer'], ['=LOC', 'brain-injury'], ['fx', 'fracture'], ['sz', 'seizure'], ['(resp|respiratory) insuff', 'respiratory-insufficiency'],
  ['low (na|sodium)', 'hyponatremia'], ['high (na|sodium)', 'hypernatremia'], ['low (k|potassium)', 'hypokalemia'], ['high (k|potassium)', 'hyperkalemia'], ['low (plt|platelets)', 'thrombocytopenia'], ['low (hgb|hemoglobin)', 'anemia'],
  ['decub', 'pressure-injury'], ['clot', 'dvt'], ['=BRBPR', 'gi-bleed'], ['etoh (abuse|dependence|use disorder)', 'alcohol'], ['etoh (withdrawal|w d)', 'withdrawal'], ['abd abscess', 'abscess'], ['sugar diabetes', 'diabetes'], ['smoker', 'substance'],
  ['osteo', 'osteomyelitis'], ['pyelo', 'uti'], ['mening', 'meningitis'], ['(pulm|pulmonary) htn', 'pulmonary-hypertension'], ['(toxic |met |metabolic |tox met |)enceph', 'encephalopathy'], ['=DFU', 'skin-ulcer'], ['chole', 'gallbladder'], ['tylenol (od|overdose)', 'overdose'], ['schizo', 'psychosis'], ['resp acidosis', 'acidosis'],
];

const finder = new TermFinder<string>(written);

/** The short forms that a text of a record uses: the id of the family, and where. */
export function findShorthand(text: string, words?: readonly Token[]): { readonly id: string; readonly start: number; readonly end: number }[] {
  return finder.find(text, words).map(({ value, start, end }) => ({ id: value, start, end }));
}
