import type { CalendarDate } from '../kernel';

/** What a release is called and when it is in force. */
export type ReleaseTerms = { readonly name: string; readonly effectiveFrom: CalendarDate; readonly effectiveTo: CalendarDate | null };

const quarterStart = { JAN: '01-01', APR: '04-01', JUL: '07-01', OCT: '10-01' } as const;
const quarterName = { JAN: 'January', APR: 'April', JUL: 'July', OCT: 'October' } as const;

function isQuarter(text: string): text is keyof typeof quarterStart {
  return text in quarterStart;
}

/** The release of a fiscal year: from 1 October before it to 30 September; an April update from 1 April on. */
export function fiscalYear(year: number, isApril = false): ReleaseTerms {
  return { name: isApril ? `FY${year} April` : `FY${year}`, effectiveFrom: isApril ? `${year}-04-01` : `${year - 1}-10-01`, effectiveTo: `${year}-09-30` };
}

/**
 * What the publisher's file name says of the release. It is believed for the release only, never for the
 * system, which the content shows.
 *
 * ICD-10 files are named after the fiscal year: FY2026 runs from 1 October 2025 to 30 September 2026 (45 CFR
 * 162.1002 adopts the codes "as maintained and distributed by HHS", which does so by fiscal year); an April
 * file takes over on 1 April of it. HCPCS files are named after the quarter in which they begin; each holds
 * until the next one, whose day the file does not know. CPT's files do not name their year; where a person has put "CPT" and
 * a year into the name, it is a calendar year, or from one of its quarters on (the laboratory analyses come quarterly). The table
 * of places of service is named after the month in which it was drawn up.
 *
 * @param fileName with or without folders before it
 * @returns null where the name says nothing, and the person must
 */
export function releaseOfFileName(fileName: string): ReleaseTerms | null {
  const name = fileName.split(/[\\/]/).at(-1) ?? '';
  // icd10cm_order_2026.txt, icd10cm-order-April-2026.txt, icd10cm_tabular_2021.xml, icd-10-cm-neoplasm-2025.xml, icd10pcs_tables_2025.xml,
  // and the conversion table: ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx, whose sheet is named …-FY26.
  const fiscal = /^icd-?10-?(?:cm|pcs)[-_ ](?:order|tabular|tables|index|eindex|neoplasm|drug|definitions|conversion[-_ ]table)[-_ ](?:(april)[-_ ])?(?:FY)?(20\d\d|(?<=FY)\d\d)(?:[-_ ](april))?(?:\.(?:txt|xml|xlsx))?$/i.exec(name);
  if (fiscal !== null) {
    const year = Number(fiscal[2]);
    return fiscalYear(year < 100 ? 2000 + year : year, fiscal[1] !== undefined || fiscal[3] !== undefined);
  }
  const quarterly = /^HCPC(20\d\d)_(JAN|APR|JUL|OCT)_ANWEB(?:[-_ ][\w-]*)?(?:\.relaid)?\.(?:txt|csv|xlsx)$/i.exec(name);
  const quarter = quarterly?.[2]?.toUpperCase() ?? '';
  if (quarterly !== null && isQuarter(quarter)) {
    const year = quarterly[1] ?? '';
    return { name: `${year} ${quarterName[quarter]}`, effectiveFrom: `${year}-${quarterStart[quarter]}`, effectiveTo: null };
  }
  const annual = /^HCPC(20\d\d)_(?:CONTR_)?ANWEB(?:[-_ ][\w-]*)?\.(?:txt|csv|xlsx)$/i.exec(name);
  if (annual !== null) {
    const year = annual[1] ?? '';
    return { name: `${year} January`, effectiveFrom: `${year}-01-01`, effectiveTo: null };
  }
  return cptYear(name) ?? placesMonth(name);
}

function cptYear(name: string): ReleaseTerms | null {
  const year = /(?<![a-z])cpt/i.test(name) ? /(?<!\d)(20\d\d)(?!\d)/.exec(name)?.[1] : undefined;
  if (year === undefined) return null;
  const quarter = Number(/(?<![a-z])Q([1-4])(?!\d)/i.exec(name)?.[1] ?? 1);
  const effectiveFrom = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
  return { name: quarter === 1 ? year : `${year} Q${quarter}`, effectiveFrom, effectiveTo: `${year}-12-31` };
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function placesMonth(name: string): ReleaseTerms | null {
  const [, year, month = '01'] = /place[-_ ]of[-_ ]service.*?(?<!\d)(20\d\d)(?:[-_ ](\d\d))?(?!\d)/i.exec(name) ?? [];
  const named = months[Number(month) - 1];
  return year === undefined || named === undefined ? null : { name: `${year} ${named}`, effectiveFrom: `${year}-${month}-01`, effectiveTo: null };
}
