import type { Book, InForce, Layout, System } from '../../shared/codesets';

export const systemWords: Readonly<Record<System, string>> = {
  icd10cm: 'ICD-10-CM',
  icd10pcs: 'ICD-10-PCS',
  hcpcs: 'HCPCS Level II',
  cpt: 'CPT',
};

export const bookWords: Readonly<Record<Book, string>> = {
  codes: 'Codes',
  tabular: 'Tabular List',
  index: 'Alphabetic Index',
  neoplasm: 'Table of Neoplasms',
  drugs: 'Table of Drugs and Chemicals',
  'external-cause': 'External Cause Index',
  conversion: 'Conversion table',
  tables: 'Tables',
  definitions: 'Definitions',
  places: 'Place of service',
};

/** A book in words: "ICD-10-CM Tabular List"; of the codes, "ICD-10-CM codes". */
export function bookTitle(system: System, book: Book): string {
  return `${systemWords[system]} ${book === 'codes' ? 'codes' : bookWords[book]}`;
}

/** A release in words: "ICD-10-CM Tabular List FY2021"; of the codes, "ICD-10-CM FY2026". */
export function releaseTitle({ system, book, name }: { readonly system: System; readonly book: Book; readonly name: string }): string {
  return [systemWords[system], ...(book === 'codes' ? [] : [bookWords[book]]), name].join(' ');
}

export const layoutWords: Readonly<Record<Layout, string>> = {
  'icd10cm-order': 'Order file of the code descriptions',
  'icd10pcs-order': 'Order file',
  'hcpcs-record': 'Fixed-width record file',
  'hcpcs-csv': 'Comma-separated file',
  'hcpcs-workbook': 'Excel workbook',
  'cpt-standard': 'CPT data file',
  'cpt-link': 'CPT Link consolidated code list',
  'cms-places': 'Table of places of service',
  'icd10cm-tabular': 'Tabular List, XML',
  'icd10cm-index': 'Alphabetic Index, XML',
  'icd10cm-neoplasm': 'Table of Neoplasms, XML',
  'icd10cm-drugs': 'Table of Drugs and Chemicals, XML',
  'icd10cm-external-cause': 'External Cause Index, XML',
  'icd10cm-conversion': 'Conversion table, Excel workbook',
  'icd10pcs-tables': 'Tables, XML',
  'icd10pcs-index': 'Alphabetic Index, XML',
  'icd10pcs-definitions': 'Definitions, XML',
};

/** Which file to get for a system, and from whom. In words: Chartlock itself goes nowhere for it. */
export const sourceWords: Readonly<Record<System, string>> = {
  icd10cm: 'the “Code Descriptions in Tabular Order” archive that CDC/NCHS publishes for each fiscal year; its text file has a name such as icd10cm-order-2026.txt.',
  icd10pcs: 'the “ICD-10-PCS Order File” archive that CMS publishes for each fiscal year; its text file has a name such as icd10pcs_order_2026.txt.',
  hcpcs: 'the quarterly “Alpha-Numeric HCPCS File” that CMS publishes; its text file has a name such as HCPC2026_JAN_ANWEB.csv or .txt.',
  cpt: 'the data file that the American Medical Association licenses to your organisation; none comes with Chartlock.',
};

/** Stands wherever descriptors of CPT do and their file's own notice is not at hand: on paper, and under the codes of a chart. */
export const cptCredit = 'CPT codes and descriptors are copyright American Medical Association. All rights reserved. CPT is a registered trademark of the American Medical Association.';

/** Why a system has no official release on a date, in a sentence; null when it has one. */
export function lackWords(inForce: InForce): string | null {
  switch (inForce.why) {
    case 'in-force':
      return null;
    case 'sample-only':
      return 'Only the sample is loaded: enough to try the desk, not to code.';
    case 'none-loaded':
      return 'No release is loaded.';
    case 'none-for-date':
      return 'No loaded release is in force on this day.';
    case 'pin-broken':
      return 'The release for this day is not from the file that your organisation requires, and is not used.';
    default: {
      const never: never = inForce.why;
      return never;
    }
  }
}
