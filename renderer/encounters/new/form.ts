import { documentKinds, encounterClasses, encounterDetailsSchema, patientSchema, type DocumentKind, type EncounterDetails, type FoundFile, type Patient } from '../../../shared/encounters';
import { z, type Fault } from '../../../shared/kernel';

/** The dates and the provider as they are being filled in. */
export const detailsFormSchema = z.strictObject({
  class: z.enum(encounterClasses),
  admittedOn: z.string().nullable(),
  inHouse: z.boolean(),
  dischargedOn: z.string().nullable(),
  serviceFrom: z.string().nullable(),
  serviceTo: z.string().nullable(),
  attending: z.string(),
});
export type DetailsForm = z.infer<typeof detailsFormSchema>;

/** A document that is typed or pasted. */
export const typedDocumentSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  kind: z.enum(documentKinds),
  datedOn: z.string().nullable(),
  author: z.string(),
  text: z.string(),
});
export type TypedDocument = z.infer<typeof typedDocumentSchema>;

/** A document taken from a file that was looked at. */
export type FileDocument = {
  readonly found: FoundFile;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly datedOn: string | null;
};

export const groupings = ['one', 'per-file', 'per-folder'] as const;
export type Grouping = (typeof groupings)[number];

/** The identifiers as they are being filled in. */
export type PatientForm = Omit<Patient, 'birthDate'> & { readonly birthDate: string | null };

/** The documents that are about to come in, and how the looking at files stands. */
export type DocumentsForm = {
  readonly typed: readonly TypedDocument[];
  readonly files: readonly FileDocument[];
  /** Files that cannot be documents, each with its reason. */
  readonly refused: readonly FoundFile[];
  /** Files that were not looked at, since there were too many. */
  readonly leftOut: number;
  /** Choices that are being looked at now. */
  readonly looking: number;
  readonly fault: Fault | null;
};

export type EncounterForm = DocumentsForm & { readonly details: DetailsForm; readonly patient: PatientForm; readonly grouping: Grouping };

export const emptyDetails: DetailsForm = {
  class: 'inpatient', admittedOn: null, inHouse: false, dischargedOn: null, serviceFrom: null, serviceTo: null, attending: '',
};

export const emptyPatient: PatientForm = { name: '', mrn: '', birthDate: null, sex: '', account: '' };

export const noDocuments: DocumentsForm = { typed: [], files: [], refused: [], leftOut: 0, looking: 0, fault: null };

export const emptyForm: EncounterForm = { ...noDocuments, details: emptyDetails, patient: emptyPatient, grouping: 'one' };

/** Messages by field, e.g. `admittedOn` or `typed:k1:title`. */
export type Problems = Readonly<Record<string, string>>;

/** The details that a form stands for; dates that its class does not have are left out. */
export function detailsFrom(form: DetailsForm): EncounterDetails {
  const isInpatient = form.class === 'inpatient';
  return {
    class: form.class,
    admittedOn: isInpatient ? form.admittedOn : null,
    dischargedOn: isInpatient && !form.inHouse ? form.dischargedOn : null,
    serviceFrom: isInpatient ? null : form.serviceFrom,
    serviceTo: isInpatient ? null : form.serviceTo,
    attending: form.attending.trim(),
  };
}

/** The form that shows an encounter's details. */
export function formFrom(details: EncounterDetails): DetailsForm {
  return { ...details, inHouse: details.class === 'inpatient' && details.dischargedOn === null };
}

/** The patient that a form stands for. */
export function patientFrom(form: PatientForm): Patient {
  return { name: form.name.trim(), mrn: form.mrn.trim(), birthDate: form.birthDate ?? '', sex: form.sex, account: form.account.trim() };
}

/** What is missing or wrong in the details, in the schema's own words. */
export function problemsOfDetails(form: DetailsForm): Problems {
  const outcome = encounterDetailsSchema.safeParse(detailsFrom(form));
  const problems = outcome.success ? {} : messagesOf(outcome.error, '');
  if (form.class === 'inpatient' && !form.inHouse && form.dischargedOn === null) {
    return { ...problems, dischargedOn: 'Give the discharge date, or choose “Still in house”' };
  }
  return problems;
}

/** What is wrong in the identifiers. */
export function problemsOfPatient(form: PatientForm): Problems {
  const outcome = patientSchema.safeParse(patientFrom(form));
  return outcome.success ? {} : messagesOf(outcome.error, 'patient:');
}

/** What is missing or wrong in the documents. */
export function problemsOfDocuments(typed: readonly TypedDocument[], files: readonly FileDocument[]): Problems {
  const problems: Record<string, string> = {};
  for (const document of typed) {
    if (document.title.trim() === '') problems[`typed:${document.key}:title`] = 'Give the document a title';
    if (document.title.trim().length > 160) problems[`typed:${document.key}:title`] = 'At most 160 characters';
    if (document.author.trim().length > 120) problems[`typed:${document.key}:author`] = 'At most 120 characters';
    if (document.text.trim() === '') problems[`typed:${document.key}:text`] = 'Paste or type the text, or remove this document';
  }
  for (const file of files) {
    if (file.title.trim() === '') problems[`file:${file.found.fileId}:title`] = 'Give the document a title';
    if (file.title.trim().length > 160) problems[`file:${file.found.fileId}:title`] = 'At most 160 characters';
  }
  return problems;
}

/** Everything that keeps a form from becoming encounters. */
export function problemsOf(form: EncounterForm): Problems {
  return { ...problemsOfDetails(form.details), ...problemsOfPatient(form.patient), ...problemsOfDocuments(form.typed, form.files) };
}

function messagesOf(error: z.ZodError, prefix: string): Problems {
  const problems: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = `${prefix}${String(issue.path[0] ?? '')}`;
    problems[field] ??= issue.code === 'too_big' ? `At most ${String(issue.maximum)} characters` : issue.message;
  }
  return problems;
}

/** A file that was looked at, as a document to be taken in. */
export function documentFromFile(found: FoundFile): FileDocument {
  return { found, title: found.suggestedTitle, kind: found.suggestedKind, datedOn: null };
}

/** Whether anything was filled in. */
export function isEmptyForm(form: EncounterForm): boolean {
  const { details, patient, typed, files } = form;
  const isUntouched = JSON.stringify({ ...details, class: emptyDetails.class }) === JSON.stringify(emptyDetails);
  return isUntouched && JSON.stringify(patient) === JSON.stringify(emptyPatient) && typed.length === 0 && files.length === 0;
}
