import type { IdentifierField, Purpose } from '../../shared/audit';
import type { DocumentKind, EncounterClass, EncounterStatus, FoundFile, Patient, WorklistRow } from '../../shared/encounters';

export const classWords: Readonly<Record<EncounterClass, string>> = {
  inpatient: 'Inpatient',
  outpatient: 'Outpatient',
  professional: 'Professional',
};

export const statusWords: Readonly<Record<EncounterStatus, string>> = {
  new: 'New',
  'in-progress': 'In progress',
  final: 'Final',
  addendum: 'Addendum',
};

export const kindWords: Readonly<Record<DocumentKind, string>> = {
  'history-and-physical': 'History and physical',
  'discharge-summary': 'Discharge summary',
  'progress-note': 'Progress note',
  consultation: 'Consultation',
  'operative-report': 'Operative report',
  'procedure-note': 'Procedure note',
  emergency: 'Emergency department',
  radiology: 'Radiology',
  pathology: 'Pathology',
  laboratory: 'Laboratory',
  'office-visit': 'Office visit',
  nursing: 'Nursing',
  orders: 'Orders',
  'query-answer': 'Answer to a query',
  other: 'Other',
};

export const identifierWords: Readonly<Record<IdentifierField, string>> = {
  name: 'Name',
  mrn: 'Record number',
  birthDate: 'Birth date',
  sex: 'Sex',
  account: 'Account number',
};

export const purposeWords: Readonly<Record<Purpose, string>> = {
  'verify-identity': 'Verify identity',
  'match-document': 'Match a document',
  'contact-provider': 'Contact the provider',
  'correct-record': 'Correct the record',
  'quality-review': 'Quality review',
};

export const sexWords: Readonly<Record<Patient['sex'], string>> = {
  '': 'Not given',
  female: 'Female',
  male: 'Male',
  other: 'Other',
};

export const encodingWords: Readonly<Record<NonNullable<FoundFile['encoding']>, string>> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'latin-1': 'Latin-1',
};

/** Why a file is not taken in: a whole sentence, since it stands alone beside the file's name. */
export const refusalWords: Readonly<Record<NonNullable<FoundFile['refusal']>, string>> = {
  binary: 'Not text. Export it as a text file, then add it again.',
  empty: 'The file is empty.',
  'too-large': 'Too large: a document holds at most 20 MB of text.',
  unreadable: 'The file cannot be read. It may have been moved, be open elsewhere, or not be yours to read.',
};

/** "1 document", "12 documents". */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** What stands beside a chart for which releases have changed something. */
export function updateWords(updates: number): string {
  return `${counted(updates, 'code', 'codes')} changed by a release: see its check`;
}

/** What stands beside a chart about which something was asked, in short and whole; null where nothing is open. */
export function queriesWords({ open, answered }: WorklistRow['queries']): { readonly short: string; readonly whole: string } | null {
  if (open === 0) return null;
  const waiting = open - answered;
  if (answered === 0) return { short: `${counted(open, 'query', 'queries')} open`, whole: `${counted(open, 'query', 'queries')} to a provider open` };
  const short = waiting === 0 ? counted(answered, 'answer', 'answers') : `${counted(answered, 'answer', 'answers')}, ${waiting.toLocaleString('en-US')} open`;
  return { short, whole: `${counted(answered, 'query', 'queries')} to a provider answered${waiting === 0 ? '' : `, ${waiting.toLocaleString('en-US')} open`}` };
}

/** Whether the person may take it off the desk: what was finalised is the organisation's record, and a legal hold keeps all. */
export function isRemovable({ status, held }: { readonly status: EncounterStatus; readonly held: boolean }): boolean {
  return !held && (status === 'new' || status === 'in-progress');
}
