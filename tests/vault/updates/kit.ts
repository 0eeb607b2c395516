import { codebooksOf } from '../../../electron/vault/codesets';
import { Grants } from '../../../electron/vault/grants';
import type { Lack } from '../../../shared/coding';
import type { Release } from '../../../shared/codesets';
import type { CandidateId, EncounterId, Role } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { patient, stay, summaryText, typed, where } from '../../fixtures/charts/encounters';
import { desk as codeDesk, file } from '../codesets/desk';
import { openedDoor } from '../support/door';

export const year = (number: number) => ({ name: `FY${number}`, effectiveFrom: `${number - 1}-10-01`, effectiveTo: `${number}-09-30` });
/** An update in the middle of fiscal year 2026, in force on the day of the chart's discharge (7 March 2026). */
export const midYear = { name: 'FY2026 February', effectiveFrom: '2026-02-01', effectiveTo: '2026-09-30' };

/** An order file of ICD-10-CM: code, flag, title. */
export function order(...rows: (readonly [string, 0 | 1, string])[]): string {
  return file('icd10cm-order-2026.txt', rows.map(([code, flag, title], index) => `${String(index + 1).padStart(5, '0')} ${code.padEnd(7)} ${flag} ${title.slice(0, 60).padEnd(60)} ${title}\r\n`).join(''));
}

/** A Tabular List of kidney failure with these notes at its category. */
export function tabular(notes: string): string {
  return file('icd10cm_tabular_2026.xml', `<?xml version="1.0"?>\n<ICD10CM.tabular><version>2026</version><title>ICD-10-CM TABULAR LIST of DISEASES and INJURIES</title>
<chapter><name>14</name><desc>Genitourinary</desc><section id="N17-N19"><desc>Kidney failure</desc><diag><name>N17</name><desc>Acute kidney failure</desc>\n${notes}
<diag><name>N17.9</name><desc>Acute kidney failure, unspecified</desc></diag></diag></section></chapter></ICD10CM.tabular>`);
}

export const rows = [['I50', 0, 'Heart failure'], ['I5023', 1, 'Acute on chronic systolic heart failure'], ['N17', 0, 'Acute kidney failure'], ['N179', 1, 'Acute kidney failure, unspecified']] as const;

/** A chart and the real code books of fiscal year 2026, which the test goes on to change. */
export async function atChartWithBooks({ role = 'coder', policy = initialPolicy }: { readonly role?: Role; readonly policy?: Policy } = {}) {
  const books = codeDesk();
  const grants = new Grants();
  const kit = await openedDoor(role, () => policy, { codebooks: codebooksOf({ codesets: books.codesets, grants, notify: () => undefined }) });
  await books.take(order(...rows), year(2026));
  const { encounter } = await kit.done('encounters.create', { details: stay, patient, documents: [typed(summaryText)] });
  const encounterId: EncounterId = encounter.id;
  const documentId = encounter.documents[0]?.id;
  if (documentId === undefined) throw new Error('the encounter has no document');
  await kit.done('encounters.open', { encounterId });
  await kit.done('encounters.document', { encounterId, documentId });
  const evidence = [{ documentId, ...where(summaryText, 'Acute kidney injury') }];

  return {
    ...kit,
    books,
    encounterId,
    assign: async (code: string) => (await kit.done('coding.assign', { encounterId, system: 'icd10cm', code, evidence, exception: null, rationale: '' })).assignmentId,
    put: async (code: string): Promise<CandidateId> => (await kit.done('shelf.put', { encounterId, code: { system: 'icd10cm', code }, path: [], evidence: [], reason: '' })).candidateId,
    /** Brings an edition in, in the place of one of the same book and name. */
    take: async (path: string, terms: Parameters<typeof books.take>[1] = year(2026)): Promise<Release> => await books.take(path, terms),
    /** What the check says of new releases. */
    async found(): Promise<Lack[]> {
      const { blocking, worth } = await kit.done('coding.check', { encounterId });
      return [...blocking, ...worth].filter(({ lack }) => ['code-not-valid', 'code-revised', 'notes-changed', 'candidate-not-valid', 'candidate-revised'].includes(lack));
    },
    marked: async (): Promise<number[]> => (await kit.done('encounters.worklist', { text: '', statuses: [], sort: 'ref', descending: false, from: 0, count: 50 })).rows.map(({ updates }) => updates),
    affected: async () => await kit.done('updates.affected', {}),
  };
}
