import { bookNotesSchema, systemSchema } from '../codesets';
import { encounterStatusSchema } from '../encounters';
import {
  actIdSchema, assignmentIdSchema, candidateIdSchema, dateSchema, documentIdSchema, encounterIdSchema, evidenceIdSchema, instantSchema, personIdSchema, queryIdSchema, releaseIdSchema, z,
} from '../kernel';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Words of a document: offsets are UTF-16 code units, [start, end). */
export const spanSchema = z.strictObject({ documentId: documentIdSchema, start: z.number().int().nonnegative(), end: z.number().int().positive() });
export type Span = z.infer<typeof spanSchema>;

/** A span bound to the text it was taken from: it can be checked for ever after. */
export const evidenceSchema = spanSchema.extend({
  id: evidenceIdSchema,
  /** SHA-256 of the whole document's text at the time, and of the span's own words. */
  documentSha256: sha256Schema,
  textSha256: sha256Schema,
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Why a code stands without words of the chart behind it: closed, since a rationale may say more. */
export const exceptions = ['external-cause-from-registration', 'status-from-problem-list', 'facility-policy', 'payer-requirement', 'charge-entry', 'query-answered-outside'] as const;
export const exceptionSchema = z.enum(exceptions);
export type Exception = z.infer<typeof exceptionSchema>;

/** Diagnoses and procedures are sequenced apart, as on the claim. */
export const codeGroups = ['diagnosis', 'procedure'] as const;
export type CodeGroup = (typeof codeGroups)[number];

/** A code of an encounter. The diagnosis at position 1 is the principal (inpatient) or first-listed one. */
export const assignmentSchema = z.strictObject({
  id: assignmentIdSchema,
  encounterId: encounterIdSchema,
  system: systemSchema,
  /** Without decimal point. */
  code: z.string(),
  /** With it. */
  written: z.string(),
  title: z.string(),
  releaseId: releaseIdSchema,
  releaseName: z.string(),
  /** What the Tabular List said when the code was assigned, or confirmed after a change; not there where none was loaded. */
  notes: bookNotesSchema.optional(),
  /** From 1 within its group. */
  position: z.number().int().positive(),
  evidence: z.array(evidenceSchema),
  exception: exceptionSchema.nullable(),
  rationale: z.string().max(4000),
  assignedBy: personIdSchema,
  assignedAt: instantSchema,
});
export type Assignment = z.infer<typeof assignmentSchema>;

/** The group in which a system's codes are sequenced. */
export function groupOf(system: Assignment['system']): CodeGroup {
  return system === 'icd10cm' ? 'diagnosis' : 'procedure';
}

export const actKinds = ['assign', 'remove', 'move', 'rationale', 'exception', 'link', 'unlink', 'confirm', 'undo', 'redo', 'finalise', 'addendum'] as const;
export const actKindSchema = z.enum(actKinds);
export type ActKind = z.infer<typeof actKindSchema>;

/** One act of a person on an encounter's codes, with what it changed: the history, and what undo reverses. */
export const actSchema = z.strictObject({
  id: actIdSchema,
  at: instantSchema,
  by: personIdSchema,
  byName: z.string(),
  kind: actKindSchema,
  /** For undo and redo: what kind of act they reversed or repeated. */
  of: actKindSchema.nullable(),
  /** The code concerned, written with its decimal point; empty for acts on the whole encounter. */
  written: z.string(),
  assignmentId: assignmentIdSchema.nullable(),
  /** What stood before and after in the field that the act concerns; empty where nothing did. */
  before: z.string(),
  after: z.string(),
  /** The reason an addendum was opened. */
  reason: z.string(),
  undone: z.boolean(),
});
export type Act = z.infer<typeof actSchema>;

/** What still stands between an encounter and its finalisation. */
export const lackSchema = z.discriminatedUnion('lack', [
  z.strictObject({ lack: z.literal('no-diagnosis') }),
  z.strictObject({ lack: z.literal('no-discharge-date') }),
  z.strictObject({ lack: z.literal('no-evidence'), assignmentId: assignmentIdSchema }),
  z.strictObject({ lack: z.literal('evidence-broken'), assignmentId: assignmentIdSchema }),
  z.strictObject({ lack: z.literal('code-not-valid'), assignmentId: assignmentIdSchema, date: dateSchema }),
  /** The release for that date is not from the file that the organisation requires. */
  z.strictObject({ lack: z.literal('pin-broken'), assignmentId: assignmentIdSchema, date: dateSchema }),
  z.strictObject({ lack: z.literal('sample-release'), assignmentId: assignmentIdSchema }),
  /** A CPT code that was keyed where no licensed file says whether it exists. */
  z.strictObject({ lack: z.literal('keyed-code'), assignmentId: assignmentIdSchema }),
  /** The release in force titles it otherwise than the one it was taken from; it stays until somebody confirms the code. */
  z.strictObject({ lack: z.literal('code-revised'), assignmentId: assignmentIdSchema, before: z.string(), after: z.string() }),
  /** The Tabular List says something else of it than when it was assigned or confirmed: the editions of then and now. */
  z.strictObject({ lack: z.literal('notes-changed'), assignmentId: assignmentIdSchema, since: z.string(), now: z.string() }),
  /** A candidate that cannot be assigned any more, or is titled otherwise than when it was put into the basket. */
  z.strictObject({ lack: z.literal('candidate-not-valid'), candidateId: candidateIdSchema, written: z.string(), date: dateSchema }),
  z.strictObject({ lack: z.literal('candidate-revised'), candidateId: candidateIdSchema, written: z.string(), before: z.string(), after: z.string() }),
  z.strictObject({ lack: z.literal('unread-document'), documentId: documentIdSchema }),
  z.strictObject({ lack: z.literal('unsaved-text'), field: z.string() }),
  /** A query to a provider that is not closed; `answered`: it waits for whoever wrote it. */
  z.strictObject({ lack: z.literal('open-query'), queryId: queryIdSchema, ref: z.string(), answered: z.boolean() }),
  /** A code that waits for the answer to a query. */
  z.strictObject({ lack: z.literal('code-held'), assignmentId: assignmentIdSchema, queryId: queryIdSchema, ref: z.string() }),
  /** A code that rests on the answer to a query that was retracted. */
  z.strictObject({ lack: z.literal('answer-withdrawn'), assignmentId: assignmentIdSchema, queryId: queryIdSchema, ref: z.string() }),
  /** Queries that were begun and neither sent nor dropped. */
  z.strictObject({ lack: z.literal('draft-queries'), count: z.number().int().positive() }),
  /** Codes that were thought of and neither assigned nor dropped. */
  z.strictObject({ lack: z.literal('candidates-left'), count: z.number().int().positive() }),
]);
export type Lack = z.infer<typeof lackSchema>;

/** The codes of an encounter as they stand. Every change answers with it, so that the screen shows the truth. */
export const codingStateSchema = z.strictObject({
  encounterId: encounterIdSchema,
  status: encounterStatusSchema,
  assignments: z.array(assignmentSchema),
  /** The act that undo would reverse and redo would repeat. */
  undo: actKindSchema.nullable(),
  redo: actKindSchema.nullable(),
});
export type CodingState = z.infer<typeof codingStateSchema>;
