import { exceptionWords } from '../../shared/coding';
import { formatDate, formatDateTime } from '../ui';
import { classWords, kindWords, statusWords } from '../encounters';
import type { CodingSummary, Printout } from '../../shared/printouts';

type Code = CodingSummary['codes'][number];

/** What stands across the sheet, over and over: who, when, which copy of what. */
export function watermark({ byName, printedAt, copyNumber, ref }: Printout): string {
  return `${byName} · ${formatDateTime(printedAt)} · copy ${copyNumber} of ${ref}`;
}

/** `Inpatient, discharged 7 Mar 2026, final`. */
export function aboutWords(summary: CodingSummary): string {
  const date = summary.controllingDate === null
    ? summary.class === 'inpatient' ? 'still in house' : 'no date of service'
    : `${summary.class === 'inpatient' ? 'discharged' : 'service'} ${formatDate(summary.controllingDate)}`;
  return `${classWords[summary.class]}, ${date}, ${summary.status === 'final' ? 'final' : `not final (${statusWords[summary.status].toLowerCase()})`}`;
}

/** What a code rests on: `1 Discharge summary, 7 Mar 2026`, or the exception that it stands by. */
export function restsOnWords({ documents, exception }: Code): readonly string[] {
  if (documents.length === 0 && exception === null) return ['Nothing yet'];
  return [
    ...documents.map(({ position, kind, datedOn }) => `${position} ${kindWords[kind]}${datedOn === null ? '' : `, ${formatDate(datedOn)}`}`),
    ...(exception === null ? [] : [exceptionWords[exception]]),
  ];
}

/** `FY2026 (ICD-10-CM, ICD-10-PCS), 2026 January (HCPCS)`: the releases that the codes are taken from. */
export function releasesWords(codes: readonly Code[]): string {
  const names = new Map<string, Set<string>>();
  for (const { system, releaseName } of codes) names.set(releaseName, (names.get(releaseName) ?? new Set()).add(systemWords[system]));
  return [...names].map(([name, systems]) => `${name} (${[...systems].join(', ')})`).join(', ');
}

const systemWords: Readonly<Record<Code['system'], string>> = { icd10cm: 'ICD-10-CM', icd10pcs: 'ICD-10-PCS', hcpcs: 'HCPCS', cpt: 'CPT' };

/** Whether a copy is owed and its time is over. */
export function isOverdue({ ended, shredBy }: Printout, now: number): boolean {
  return ended === null && shredBy < now;
}
