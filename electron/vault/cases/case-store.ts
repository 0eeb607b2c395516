import { caseAfter, caseStateSchema, correctiveSchema, decisionStatementSchema, noticeSchema, outcomeSchema, remedySchema, workUpSchema, type CaseMove, type CaseState, type Corrective, type Decision, type Notice, type WorkUp } from '../../../shared/cases';
import { caseIdSchema, decisionIdSchema, instantSchema, refuse, signedSchema, z, type CaseId } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

const caseRow = z.strictObject({ id: caseIdSchema, ref: z.string(), state: caseStateSchema, openedAt: instantSchema, changedAt: instantSchema });
export type StoredCase = z.infer<typeof caseRow>;

/** @throws FaultError `not-found` case */
export function existingCase(db: ReadableDatabase, id: CaseId): StoredCase {
  return db.get(caseRow, sql`select id, ref, state, opened_at as openedAt, changed_at as changedAt from cases where id = ${id}`) ?? refuse({ code: 'not-found', what: 'case' });
}

/** Every case, the last changed first. */
export function allCases(db: ReadableDatabase): StoredCase[] {
  return db.all(caseRow, sql`select id, ref, state, opened_at as openedAt, changed_at as changedAt from cases order by changed_at desc, ref desc`);
}

/** The reference of the next case of a year: `2026-001`. */
export function nextRef(db: ReadableDatabase, year: number): string {
  const found = db.get(z.strictObject({ last: z.int().nullable() }), sql`select max(cast(substr(ref, 6) as integer)) as last from cases where ref like ${`${year}-%`}`);
  return `${year}-${String((found?.last ?? 0) + 1).padStart(3, '0')}`;
}

/** Makes a move of a case. @throws FaultError `case-state` where the table has none */
export function moveCase(db: WritableDatabase, { id, state }: Pick<StoredCase, 'id' | 'state'>, move: CaseMove, now: number): CaseState {
  const after = caseAfter(state, move) ?? refuse({ code: 'case-state', state, move });
  db.runOne(sql`update cases set state = ${after}, changed_at = ${now} where id = ${id}`);
  return after;
}

const workUpText = z.string().transform((text) => workUpSchema.parse(JSON.parse(text)));
const versionRow = z.strictObject({ version: z.int(), changedAt: instantSchema, byName: z.string(), isDecided: z.int().transform((value) => value === 1) });

/** The versions of a case's work-up, newest first. */
export function versionsOf(db: ReadableDatabase, id: CaseId): z.output<typeof versionRow>[] {
  return db.all(versionRow, sql`select w.version, w.changed_at as changedAt, p.name as byName, w.decided as isDecided from case_workups w join people p on p.id = w.person_id where w.case_id = ${id} order by w.version desc`);
}

/** A version of a work-up; the newest where none is named. @throws FaultError `not-found` case */
export function workUpOf(db: ReadableDatabase, id: CaseId, version: number | null = null): { readonly version: number; readonly workUp: WorkUp; readonly isDecided: boolean } {
  const row = z.strictObject({ version: z.int(), workUp: workUpText, isDecided: z.int().transform((value) => value === 1) });
  const named = version === null ? sql`` : sql` and version = ${version}`;
  return db.get(row, sql`select version, content as workUp, decided as isDecided from case_workups where case_id = ${id}${named} order by version desc limit 1`) ?? refuse({ code: 'not-found', what: 'case' });
}

const decisionRow = signedSchema
  .extend({ id: decisionIdSchema, version: z.int(), outcome: outcomeSchema, at: instantSchema, byName: z.string(), why: z.string(), newest: z.int() })
  .transform(({ statement, signature, key, newest, ...row }): Decision => ({ ...row, statement: decisionStatementSchema.parse(JSON.parse(statement)), signed: { statement, signature, key }, stands: row.version === newest }));

/** The decisions of a case, newest first. Only one about the newest version of the work-up stands. */
export function decisionsOf(db: ReadableDatabase, id: CaseId): Decision[] {
  return db.all(decisionRow, sql`select d.id, d.version, d.outcome, d.at, p.name as byName, d.why, d.statement, d.signature, d.key,
    (select max(version) from case_workups w where w.case_id = d.case_id) as newest
    from case_decisions d join people p on p.id = d.person_id where d.case_id = ${id} order by d.seq desc`);
}

/** The notices that were recorded, oldest first. */
export function noticesOf(db: ReadableDatabase, id: CaseId): Notice[] {
  return db.all(noticeSchema, sql`select id, to_whom as "to", jurisdiction, sent_on as sentOn, count, way, reference, recorded_at as recordedAt from case_notices where case_id = ${id} order by sent_on, seq`);
}

const correctiveRow = z
  .strictObject({ ...correctiveSchema.shape, remedy: z.string().transform((text) => remedySchema.parse(JSON.parse(text))) });

/** The corrective actions of a case, the soonest due first. */
export function correctivesOf(db: ReadableDatabase, id: CaseId): Corrective[] {
  return db.all(correctiveRow, sql`select id, words, remedy, owner, due_on as dueOn, added_at as addedAt, ended as "end", ended_at as endedAt, end_words as endWords from case_correctives where case_id = ${id} order by due_on, seq`);
}
