import type { CalendarDate } from '../kernel';

/** What a release is called and when it is in force. */
export type ReleaseTerms = { readonly name: string; readonly effectiveFrom: CalendarDate; readonly effectiveTo: CalendarDate | null };

const quarterStart = { JAN: '01-01', APR: '04-01', JUL: '07-01', OCT: '10-01' } as const;
const quarterName = { JAN: 'January', APR: 'April', JUL: 'July', OCT: 'October' } as const;

function isQuarter(text: string): text is keyof typeof quarterStart {
  return text in quarterStart;
}

/**
 * What the publisher's file name says of the release. It is believed for the release only, never for the
 * system, which the content shows.
 *
 * ICD-10 files are named after the fiscal year: FY2026 runs from 1 October 2025 to 30 September 2026 (45 CFR
 * 162.1002 adopts the codes "as maintained and distributed by HHS", which does so by fiscal year); an April
 * file takes over on 1 April of it. HCPCS files are named after the quarter in which they begin; each holds
 * until the next one, whose day the file does not know.
 *
 * @param fileName with or without folders before it
 * @returns null where the name says nothing, and the person must
 */
export function releaseOfFileName(fileName: string): ReleaseTerms | null {
  const name = fileName.split(/[\\/]/).at(-1) ?? '';
  const order = /^icd10(?:cm|pcs)[-_ ]order[-_ ](?:(april)[-_ ])?(20\d\d)(?:[-_ ](april))?\.txt$/i.exec(name);
  if (order !== null) {
    const year = Number(order[2]);
    const effectiveTo = `${year}-09-30`;
    if (order[1] === undefined && order[3] === undefined) return { name: `FY${year}`, effectiveFrom: `${year - 1}-10-01`, effectiveTo };
    return { name: `FY${year} April`, effectiveFrom: `${year}-04-01`, effectiveTo };
  }
  const quarterly = /^HCPC(20\d\d)_(JAN|APR|JUL|OCT)_ANWEB(?:[-_ ][\w-]*)?(?:\.relaid)?\.(?:txt|csv)$/i.exec(name);
  const quarter = quarterly?.[2]?.toUpperCase() ?? '';
  if (quarterly !== null && isQuarter(quarter)) {
    const year = quarterly[1] ?? '';
    return { name: `${year} ${quarterName[quarter]}`, effectiveFrom: `${year}-${quarterStart[quarter]}`, effectiveTo: null };
  }
  const annual = /^HCPC(20\d\d)_(?:CONTR_)?ANWEB(?:[-_ ][\w-]*)?\.(?:txt|csv)$/i.exec(name);
  if (annual !== null) {
    const year = annual[1] ?? '';
    return { name: `${year} January`, effectiveFrom: `${year}-01-01`, effectiveTo: null };
  }
  return null;
}
