import type { InForce, Layout, System } from '../../shared/codesets';

export const systemWords: Readonly<Record<System, string>> = {
  icd10cm: 'ICD-10-CM',
  icd10pcs: 'ICD-10-PCS',
  hcpcs: 'HCPCS Level II',
};

export const layoutWords: Readonly<Record<Layout, string>> = {
  'icd10cm-order': 'Order file of the code descriptions',
  'icd10pcs-order': 'Order file',
  'hcpcs-record': 'Fixed-width record file',
  'hcpcs-csv': 'Comma-separated file',
};

/** Which file to get for a system, and from whom. In words: Chartlock itself goes nowhere for it. */
export const sourceWords: Readonly<Record<System, string>> = {
  icd10cm: 'the “Code Descriptions in Tabular Order” archive that CDC/NCHS publishes for each fiscal year; its text file has a name such as icd10cm-order-2026.txt.',
  icd10pcs: 'the “ICD-10-PCS Order File” archive that CMS publishes for each fiscal year; its text file has a name such as icd10pcs_order_2026.txt.',
  hcpcs: 'the quarterly “Alpha-Numeric HCPCS File” that CMS publishes; its text file has a name such as HCPC2026_JAN_ANWEB.csv or .txt.',
};

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
