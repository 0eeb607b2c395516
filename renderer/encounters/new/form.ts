import { assigneeSchema } from '../../../shared/access';
import { broughtKinds, encounterClasses, encounterDetailsSchema, foundFileSchema, patientSchema, type EncounterDetails, type FoundFile, type Patient } from '../../../shared/encounters';
import { grantIdSchema, z, type Fault, type FileId } from '../../../shared/kernel';
import type { TypedDates } from '../../ui';

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

/** The identifiers as they are being filled in. */
export const patientFormSchema = z.strictObject({
  name: z.string(),
  mrn: z.string(),
  birthDate: z.string().nullable(),
  sex: z.enum(['', 'female', 'male', 'other']),
  account: z.string(),
});
export type PatientForm = z.infer<typeof patientFormSchema>;

/** A document that is typed or pasted. */
const typedDocumentSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  kind: z.enum(broughtKinds),
  datedOn: z.string().nullable(),
  author: z.string(),
  text: z.string(),
});
export type TypedDocument = z.infer<typeof typedDocumentSchema>;

/** A document taken from a file that was looked at. */
const fileDocumentSchema = z.strictObject({
  found: foundFileSchema,
  title: z.string(),
  kind: z.enum(broughtKinds),
  datedOn: z.string().nullable(),
  /** The look that found it, by its first token. */
  look: grantIdSchema,
  /** What is in the file now is not what was in it when it was chosen. */
  isChanged: z.boolean(),
  /** Whether its fields are shown. */
  isOpen: z.boolean(),
});
export type FileDocument = z.infer<typeof fileDocumentSchema>;

/** Files and folders that were chosen together. Done = they have been looked at, and their files stand in the form. */
const lookSchema = z.strictObject({ grantIds: z.array(grantIdSchema).min(1).readonly(), isDone: z.boolean() });
export type Look = z.infer<typeof lookSchema>;

/**
 * The documents that are about to come in, and how the looking at files stands. Its text is kept over a lock: whatever a
 * person types or chooses belongs in it.
 */
export const documentsFormSchema = z.strictObject({
  typed: z.array(typedDocumentSchema).readonly(),
  files: z.array(fileDocumentSchema).readonly(),
  /** Files that cannot be documents, each with its reason. */
  refused: z.array(foundFileSchema).readonly(),
  /** Files that were not looked at, since there were too many. */
  leftOut: z.number().int(),
  looks: z.array(lookSchema).readonly(),
  /** Names of files whose choice was forgotten: they have to be added again. */
  lost: z.array(z.string()).readonly(),
  /** Texts of date fields that are being typed. */
  dates: z.record(z.string(), z.string()),
  /** All files are listed, however many there are. */
  isWhole: z.boolean(),
  /** Choices that are being looked at now: after a lock none is, until it is begun anew. */
  looking: z.unknown().transform((): number => 0),
  fault: z.unknown().transform((): Fault | null => null),
});
export type DocumentsForm = z.infer<typeof documentsFormSchema>;

/** To whom the charts go, as it is being filled in; a form that was kept before there was a choice is the person's own. */
export const assignFormSchema = z.strictObject({ who: z.enum(['me', 'nobody', 'person']), identifier: z.string() }).default({ who: 'me', identifier: '' });
export type AssignForm = z.output<typeof assignFormSchema>;

export const groupings = ['one', 'per-file', 'per-folder'] as const;
export type Grouping = (typeof groupings)[number];

export const encounterFormSchema = documentsFormSchema.extend({ details: detailsFormSchema, patient: patientFormSchema, grouping: z.enum(groupings), assign: assignFormSchema });
export type EncounterForm = z.infer<typeof encounterFormSchema>;

export const emptyDetails: DetailsForm = {
  class: 'inpatient', admittedOn: null, inHouse: false, dischargedOn: null, serviceFrom: null, serviceTo: null, attending: '',
};

export const emptyPatient: PatientForm = { name: '', mrn: '', birthDate: null, sex: '', account: '' };

export const noDocuments: DocumentsForm = { typed: [], files: [], refused: [], leftOut: 0, looks: [], lost: [], dates: {}, isWhole: false, looking: 0, fault: null };

export const emptyForm: EncounterForm = { ...noDocuments, details: emptyDetails, patient: emptyPatient, grouping: 'one', assign: { who: 'me', identifier: '' } };

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

function problemsOfAssign({ who, identifier }: AssignForm): Problems {
  return who === 'person' && !assigneeSchema.safeParse(identifier).success ? { assignee: 'Enter the work e-mail or employee id of the person' } : {};
}

/** Everything that keeps a form from becoming encounters. */
export function problemsOf(form: EncounterForm): Problems {
  return { ...problemsOfAssign(form.assign), ...problemsOfDetails(form.details), ...problemsOfPatient(form.patient), ...problemsOfDocuments(form.typed, form.files) };
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
export function documentFromFile(found: FoundFile, { grantIds: [look] }: Look, isOpen: boolean): FileDocument[] {
  return look === undefined ? [] : [{ found, title: found.suggestedTitle, kind: found.suggestedKind, datedOn: null, look, isChanged: false, isOpen }];
}

/** A form without some of its files and typed documents; choices that nothing in it rests on any more go along. */
export function withoutDocuments<Form extends DocumentsForm>(form: Form, isGone: (document: FileDocument | TypedDocument) => boolean): Form {
  const files = form.files.filter((file) => !isGone(file));
  return {
    ...form,
    files,
    typed: form.typed.filter((document) => !isGone(document)),
    looks: form.looks.filter(({ grantIds: [first], isDone }) => !isDone || files.some(({ look }) => look === first)),
  };
}

/** The name of a file's date among the dates being typed. */
export function dateFieldOf(fileId: FileId): string {
  return `file:${fileId}:date`;
}

/** The dates being typed that are on screen: a class has not all of them, and a document may have been taken out again. */
export function datesOnScreen({ dates, typed, files, ...form }: DocumentsForm & { readonly details?: DetailsForm; readonly hasPatient?: boolean }): TypedDates {
  const { details } = form;
  const shown = new Set([
    ...(details === undefined ? [] : details.class === 'inpatient' ? ['admittedOn', ...(details.inHouse ? [] : ['dischargedOn'])] : ['serviceFrom', 'serviceTo']),
    ...(form.hasPatient === true ? ['patient:birthDate'] : []),
    ...typed.map(({ key }) => `typed:${key}:date`),
    ...files.map(({ found }) => dateFieldOf(found.fileId)),
  ]);
  return Object.fromEntries(Object.entries(dates).filter(([field]) => shown.has(field)));
}

/** Whether anything was filled in. */
export function isEmptyForm(form: EncounterForm): boolean {
  const { details, patient, typed, files, looks, dates } = form;
  const isUntouched = JSON.stringify({ ...details, class: emptyDetails.class }) === JSON.stringify(emptyDetails);
  return isUntouched && JSON.stringify(patient) === JSON.stringify(emptyPatient) && typed.length + files.length + looks.length + Object.keys(dates).length === 0;
}
