import type { EncounterDetails, NewDocument, Patient } from '../../../shared/encounters';
import { detailsFrom, emptyForm, emptyPatient, patientFrom, withoutDocuments, type EncounterForm, type FileDocument, type Grouping, type TypedDocument } from './form';

/** What becomes one encounter. */
export type PlannedEncounter = {
  /** The file or folder that it comes from; never shown once the encounter exists. */
  readonly name: string;
  readonly details: EncounterDetails;
  readonly patient: Patient;
  readonly documents: readonly NewDocument[];
  /** What of the form becomes it. */
  readonly takes: ReadonlySet<FileDocument | TypedDocument>;
};

/** The most documents that one encounter may be created with. */
export const documentsAtOnce = 500;

/** The folder directly below the chosen one: what "one encounter per subfolder" goes by. */
export function subfolderOf(file: FileDocument): string {
  const path = file.found.folder.replaceAll('\\', '/').replace(/^\/+|\/+$/g, '');
  return path.split('/')[0] ?? '';
}

/** Which ways of grouping make a difference for these files. */
export function groupingsFor(files: readonly FileDocument[]): readonly Grouping[] {
  if (files.length < 2) return ['one'];
  const folders = new Set(files.map(subfolderOf));
  return folders.size > 1 ? ['one', 'per-file', 'per-folder'] : ['one', 'per-file'];
}

/**
 * The encounters that a form stands for. Identifiers go to a single encounter only: several files or folders
 * are likely several patients, and one patient's name in another's chart would be a wrong record.
 */
export function plan(form: EncounterForm): readonly PlannedEncounter[] {
  const details = detailsFrom(form.details);
  const typed = form.typed.map(fromTyped);
  if (form.grouping === 'one' || form.files.length < 2) {
    const documents = [...typed, ...form.files.map(fromFile)];
    return [{ name: 'Encounter', details, patient: patientFrom(form.patient), documents, takes: new Set([...form.typed, ...form.files]) }];
  }
  const nobody = patientFrom(emptyPatient);
  const groups = new Map<string, FileDocument[]>();
  for (const file of form.files) {
    const name = form.grouping === 'per-file' ? file.found.name : subfolderOf(file);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [file]);
    else group.push(file);
  }
  const planned = [...groups].map(([name, files]) => ({
    name: name === '' ? 'Files outside the subfolders' : name, details, patient: nobody, documents: files.map(fromFile), takes: new Set(files),
  }));
  // First, as in a single encounter: should a lock come between, what is left is files alone.
  return typed.length === 0 ? planned : [{ name: 'Typed documents', details, patient: nobody, documents: typed, takes: new Set(form.typed) }, ...planned];
}

/** The form once a planned encounter exists; null when nothing is left of it. The identifiers were its patient's, or nobody's. */
export function afterCreating(form: EncounterForm, { takes }: PlannedEncounter): EncounterForm | null {
  const left = withoutDocuments({ ...form, patient: emptyForm.patient }, (document) => takes.has(document));
  return left.typed.length + left.files.length === 0 ? null : left;
}

/** The documents of a form, whatever encounter they go to. */
export function documentsOf(typed: readonly TypedDocument[], files: readonly FileDocument[]): NewDocument[] {
  return [...typed.map(fromTyped), ...files.map(fromFile)];
}

function fromTyped(document: TypedDocument): NewDocument {
  const { title, kind, datedOn, author, text } = document;
  return { title: title.trim(), kind, datedOn, author: author.trim(), from: { text } };
}

function fromFile(file: FileDocument): NewDocument {
  return { title: file.title.trim(), kind: file.kind, datedOn: file.datedOn, author: '', from: { fileId: file.found.fileId } };
}
