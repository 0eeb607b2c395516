import type { IdentifierField } from '../../../shared/audit';
import { encounterClassSchema, encounterStatusSchema, plainWords, type EncounterDetails, type EncounterStatus, type Patient } from '../../../shared/encounters';
import { dateSchema, encounterIdSchema, instantSchema, Phi, z, type EncounterId, type PersonId } from '../../../shared/kernel';
import { joinSql, sql, type ReadableDatabase, type Sql, type WritableDatabase } from '../store';

/** SQLite has no booleans. */
const flag = z.int().transform((value) => value !== 0);

const encounterRow = z.strictObject({
  id: encounterIdSchema,
  ref: z.string(),
  class: encounterClassSchema,
  status: encounterStatusSchema,
  admittedOn: dateSchema.nullable(),
  dischargedOn: dateSchema.nullable(),
  serviceFrom: dateSchema.nullable(),
  serviceTo: dateSchema.nullable(),
  attending: z.string(),
  demo: flag,
  createdAt: instantSchema,
  hasName: flag,
  hasMrn: flag,
  hasBirthDate: flag,
  hasSex: flag,
  hasAccount: flag,
});
/** An encounter without its documents. The identifiers stay in the database; the row says which there are. */
export type EncounterRow = z.infer<typeof encounterRow>;

/** One encounter, masked. */
export function findEncounter(db: ReadableDatabase, id: EncounterId): EncounterRow | undefined {
  return db.get(
    encounterRow,
    sql`select id, ref, class, status, admitted_on as admittedOn, discharged_on as dischargedOn, service_from as serviceFrom,
      service_to as serviceTo, attending, demo, created_at as createdAt, patient_name is not null as hasName, patient_mrn is not null as hasMrn,
      patient_birth_date is not null as hasBirthDate, patient_sex is not null as hasSex, patient_account is not null as hasAccount
      from encounters where id = ${id}`,
  );
}

/** Whether an encounter is there. */
export function encounterExists(db: ReadableDatabase, id: EncounterId): boolean {
  return db.get(z.strictObject({ id: encounterIdSchema }), sql`select id from encounters where id = ${id}`) !== undefined;
}

/** Whether a reference is taken. */
export function refExists(db: ReadableDatabase, ref: string): boolean {
  return db.get(z.strictObject({ ref: z.string() }), sql`select ref from encounters where ref = ${ref}`) !== undefined;
}

export type NewEncounter = {
  readonly id: EncounterId;
  readonly ref: string;
  readonly details: EncounterDetails;
  readonly patient: Patient;
  readonly demo: boolean;
  /** The identifier of the person whose work it is; null = nobody's yet. */
  readonly assignee: string | null;
  readonly by: PersonId;
  readonly at: number;
};

/** Adds an encounter that nobody has coded yet. */
export function insertEncounter(db: WritableDatabase, { id, ref, details, patient, demo, assignee, by, at }: NewEncounter): void {
  db.runOne(sql`insert into encounters
    (id, ref, class, status, admitted_on, discharged_on, service_from, service_to, attending, attending_plain, demo,
     key_proof, patient_name, patient_mrn, patient_birth_date, patient_sex, patient_account, created_by, created_at, assignee)
    values (${id}, ${ref}, ${details.class}, 'new', ${details.admittedOn}, ${details.dischargedOn}, ${details.serviceFrom},
     ${details.serviceTo}, ${details.attending}, ${plainWords(details.attending)}, ${demo ? 1 : 0},
     chart_seal(${id}, ${id}), ${sealed(id, patient.name)}, ${sealed(id, patient.mrn)}, ${sealed(id, patient.birthDate)},
     ${sealed(id, patient.sex)}, ${sealed(id, patient.account)}, ${by}, ${at}, ${assignee})`);
}

/** Changes what a chart is about. */
export function updateDetails(db: WritableDatabase, id: EncounterId, details: EncounterDetails): void {
  db.runOne(sql`update encounters set class = ${details.class}, admitted_on = ${details.admittedOn}, discharged_on = ${details.dischargedOn},
    service_from = ${details.serviceFrom}, service_to = ${details.serviceTo}, attending = ${details.attending},
    attending_plain = ${plainWords(details.attending)} where id = ${id}`);
}

const identifierColumns = {
  name: sql`patient_name`,
  mrn: sql`patient_mrn`,
  birthDate: sql`patient_birth_date`,
  sex: sql`patient_sex`,
  account: sql`patient_account`,
} as const;
const identifierFields = ['name', 'mrn', 'birthDate', 'sex', 'account'] as const satisfies readonly IdentifierField[];

/** Changes the identifiers that are given and leaves the others as they are. */
export function updatePatient(db: WritableDatabase, id: EncounterId, patient: { readonly [Field in keyof Patient]?: Patient[Field] | undefined }): void {
  const changed = identifierFields.flatMap((field) => {
    const value = patient[field];
    return value === undefined ? [] : [sql`${identifierColumns[field]} = ${sealed(id, value)}`];
  });
  if (changed.length > 0) db.runOne(sql`update encounters set ${joinSql(changed, ', ')} where id = ${id}`);
}

/** An identifier as it is stored: sealed under the chart's key, or null where none is given. */
function sealed(id: EncounterId, value: string): Sql {
  return value === '' ? sql`null` : sql`chart_seal(${id}, ${value})`;
}

/** Marks how far the work on an encounter has come. */
export function setStatus(db: WritableDatabase, id: EncounterId, status: EncounterStatus): void {
  db.runOne(sql`update encounters set status = ${status} where id = ${id}`);
}

/** Removes an encounter with everything in it. */
export function deleteEncounter(db: WritableDatabase, id: EncounterId): void {
  db.runOne(sql`delete from encounters where id = ${id}`);
}

/** One identifier of an encounter's patient, in its wrapping. */
export function findIdentifier(db: ReadableDatabase, id: EncounterId, field: IdentifierField): Phi<string> | undefined {
  const wrapped = z.strictObject({ value: z.string().transform((value) => new Phi(value)) });
  return db.get(wrapped, sql`select coalesce(chart_open(id, ${identifierColumns[field]}), '') as value from encounters where id = ${id}`)?.value;
}

/**
 * The accounts of the invented charts that are in the vault: how they are told from those still missing. One whose key
 * is lost counts as missing.
 */
export function demoAccounts(db: ReadableDatabase): readonly string[] {
  return db.all(z.strictObject({ account: z.string() }), sql`select coalesce(chart_open(id, patient_account), '') as account from encounters where demo = 1 and chart_lives(id)`).map((row) => row.account);
}
