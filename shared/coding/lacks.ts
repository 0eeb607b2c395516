import type { EncounterClass } from '../encounters';
import type { AssignmentId, DocumentId } from '../kernel';
import { groupOf, type Lack } from './model';
import type { CodeSheet } from './sequence';

/** What queries leave open: what holds the encounter up, and what is worth a look. */
export type QueryLacks = { readonly blocking: readonly Lack[]; readonly worth: readonly Lack[] };

/** What finalising looks at. */
export type CheckedEncounter = {
  readonly class: EncounterClass;
  readonly dischargedOn: string | null;
  /** The day whose releases decide: the controlling date, or today for a patient in house. */
  readonly date: string;
  readonly sheet: CodeSheet;
  /** Codes with evidence that no longer matches its document. */
  readonly broken: ReadonlySet<AssignmentId>;
  /** Codes that the release in force on the date does not hold as billable. */
  readonly notValid: ReadonlySet<AssignmentId>;
  /** Codes whose release is not from the file that the organisation requires. */
  readonly pinBroken: ReadonlySet<AssignmentId>;
  /** Codes that were taken from the sample set. */
  readonly fromSample: ReadonlySet<AssignmentId>;
  /** CPT codes that were keyed without a licensed file. */
  readonly keyed: ReadonlySet<AssignmentId>;
  /** What new releases have changed about codes and candidates that stand. */
  readonly updated: readonly Lack[];
  readonly unread: readonly DocumentId[];
  /** Fields of this encounter with words typed but not yet said. */
  readonly unsaved: readonly string[];
  /** How many candidates were neither assigned nor dropped. */
  readonly candidates: number;
  /** What queries to providers leave open. */
  readonly queries: QueryLacks;
};

/** What must be mended before an encounter can be finalised. */
export function blockingLacks({ class: encounterClass, dischargedOn, date, sheet, broken, notValid, pinBroken, queries }: CheckedEncounter): Lack[] {
  const lacks: Lack[] = [];
  if (!sheet.some(({ system }) => groupOf(system) === 'diagnosis')) lacks.push({ lack: 'no-diagnosis' });
  if (encounterClass === 'inpatient' && dischargedOn === null) lacks.push({ lack: 'no-discharge-date' });
  for (const { id, evidence, exception } of sheet) {
    if (evidence.length === 0 && exception === null) lacks.push({ lack: 'no-evidence', assignmentId: id });
    if (broken.has(id)) lacks.push({ lack: 'evidence-broken', assignmentId: id });
    if (notValid.has(id)) lacks.push({ lack: 'code-not-valid', assignmentId: id, date });
    if (pinBroken.has(id)) lacks.push({ lack: 'pin-broken', assignmentId: id, date });
  }
  return [...lacks, ...queries.blocking];
}

/** What is worth a look before finalising, and the coder's to decide. */
export function lacksWorthALook({ sheet, fromSample, keyed, updated, unread, unsaved, candidates, queries }: CheckedEncounter): Lack[] {
  return [
    ...updated,
    ...sheet.filter(({ id }) => fromSample.has(id)).map(({ id }): Lack => ({ lack: 'sample-release', assignmentId: id })),
    ...sheet.filter(({ id }) => keyed.has(id)).map(({ id }): Lack => ({ lack: 'keyed-code', assignmentId: id })),
    ...unread.map((documentId): Lack => ({ lack: 'unread-document', documentId })),
    ...unsaved.map((field): Lack => ({ lack: 'unsaved-text', field })),
    ...(candidates === 0 ? [] : [{ lack: 'candidates-left', count: candidates } as const]),
    ...queries.worth,
  ];
}
