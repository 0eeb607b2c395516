import { declareCall, everyone, nothingSchema } from '../ipc/declare';
import { assignmentIdSchema, attestationIdSchema, documentIdSchema, encounterIdSchema, incidentIdSchema, instantSchema, printoutIdSchema, signedSchema, z } from '../kernel';

export const viewNames = ['worklist', 'encounter', 'codesets', 'audit', 'desk', 'policy', 'training', 'oversight', 'queries', 'incidents', 'cases'] as const;
export const contextTabs = ['code', 'index', 'shelf', 'query', 'check', 'history', 'encounter'] as const;

/**
 * Where the coder was: enough to come back to the same word after a lock. Every part may be absent, and a
 * part that no longer exists (a removed document) is simply not restored.
 */
export const placeSchema = z.strictObject({
  view: z.enum(viewNames),
  encounterId: encounterIdSchema.nullable(),
  documentId: documentIdSchema.nullable(),
  assignmentId: assignmentIdSchema.nullable(),
  /** In the document: first visible offset, caret, and the other end of the selection (UTF-16 code units). */
  reader: z.strictObject({ top: z.number().int(), caret: z.number().int(), anchor: z.number().int() }).nullable(),
  /** Name of the control that had the focus (its data-focus attribute). */
  focus: z.string().max(80).nullable(),
  /** Of the context pane: the tab in front. */
  tab: z.enum(contextTabs),
  /** Widths of the workspace panes as fractions of 1; a collapsed pane is 0. */
  panes: z.strictObject({ documents: z.number(), codes: z.number(), context: z.number() }),
  worklist: z.strictObject({ text: z.string().max(80), whose: z.enum(['all', 'mine', 'not-mine']).default('all'), sort: z.string().max(40), descending: z.boolean(), statuses: z.array(z.string().max(20)).max(10), row: z.number().int() }),
});
export type Place = z.infer<typeof placeSchema>;

/** What was typed but not yet said: journalled as it is typed, so that neither lock nor crash loses it. */
export const draftSchema = z.strictObject({
  /** Which field, e.g. `find`, `rationale:asg_…`, `new-encounter`. */
  field: z.string().min(1).max(120),
  encounterId: encounterIdSchema.nullable(),
  text: z.string().max(2_000_000),
  selectionStart: z.number().int().nonnegative(),
  selectionEnd: z.number().int().nonnegative(),
});
export type Draft = z.infer<typeof draftSchema>;

/** What is left on the desk at the end of a shift, as the domains tell it: references, counts and dates. */
export const leftoverSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unfinished-chart'), encounterId: encounterIdSchema, ref: z.string(), status: z.string(), codes: z.number().int() }),
  z.strictObject({ kind: z.literal('unsaid-words'), encounterId: encounterIdSchema.nullable(), ref: z.string().nullable(), field: z.string(), characters: z.number().int() }),
  z.strictObject({ kind: z.literal('candidates'), encounterId: encounterIdSchema, ref: z.string(), candidates: z.number().int() }),
  z.strictObject({ kind: z.literal('printout'), printoutId: printoutIdSchema, ref: z.string().nullable(), copyNumber: z.number().int(), dueAt: instantSchema }),
  z.strictObject({ kind: z.literal('ending-chart'), encounterId: encounterIdSchema, ref: z.string(), endsAt: instantSchema }),
  /** A report of an incident that is begun and not made, has not left whole, or of which the privacy officer asks something. */
  z.strictObject({ kind: z.literal('report'), incidentId: incidentIdSchema, isMade: z.boolean(), unsent: z.number().int(), tasks: z.number().int() }),
  z.strictObject({ kind: z.literal('key-waiting'), records: z.number().int() }),
]);
export type Leftover = z.infer<typeof leftoverSchema>;

/** What the person attests of the room: each is true, or the log says that it was not. */
export const attestationAnswersSchema = z.strictObject({ privateRoom: z.boolean(), noPrintouts: z.boolean(), noVisitors: z.boolean(), noRecording: z.boolean() });
export type AttestationAnswers = z.infer<typeof attestationAnswersSchema>;

export const attestationStatementSchema = z.strictObject({
  kind: z.literal('chartlock.clean-desk'),
  format: z.literal(1),
  attestationId: attestationIdSchema,
  at: instantSchema,
  personName: z.string(),
  answers: attestationAnswersSchema,
  /** How many of each kind were left. */
  leftovers: z.record(z.string(), z.number().int()),
});
export type AttestationStatement = z.infer<typeof attestationStatementSchema>;

const journal = { none: 'the person’s own place and unsaved words; the act they lead to is audited' };

export const deskCalls = [
  declareCall({
    name: 'desk.resume',
    kind: 'read',
    roles: everyone,
    input: nothingSchema,
    output: z.strictObject({ place: placeSchema.nullable(), drafts: z.array(draftSchema) }),
    audit: journal,
  }),
  /** The place names the chart that was open last, also where the desk was locked since and shows another view. */
  declareCall({ name: 'desk.keepPlace', kind: 'write', roles: everyone, input: placeSchema, output: nothingSchema, chart: 'named', audit: journal }),
  declareCall({ name: 'desk.keepDraft', kind: 'write', roles: everyone, input: draftSchema, output: nothingSchema, audit: journal }),
  declareCall({
    name: 'desk.dropDraft',
    kind: 'write',
    roles: everyone,
    input: draftSchema.pick({ field: true, encounterId: true }),
    output: nothingSchema,
    audit: journal,
  }),
  /** What is open, unsaid, unfinished or owed: the end-of-shift sweep. */
  declareCall({
    name: 'desk.sweep',
    kind: 'read',
    roles: everyone,
    input: nothingSchema,
    /** At most 200; `counts` has them all. */
    output: z.strictObject({ leftovers: z.array(leftoverSchema), counts: z.record(z.string(), z.number().int()), lastAttestedAt: instantSchema.nullable() }),
    audit: { none: 'opaque references and counts; the attestation that follows is audited' },
  }),
  /** Signs, with the vault's Ed25519 key, what the person says of the room. */
  declareCall({
    name: 'desk.attest',
    kind: 'write',
    roles: everyone,
    input: attestationAnswersSchema,
    output: z.strictObject({ attestationId: attestationIdSchema, at: instantSchema, signed: signedSchema }),
    audit: { event: (answers, { attestationId }) => ({ event: 'desk.attested', attestationId, ...answers }) },
  }),
] as const;
