import { declareCall, everyone, nothingSchema } from '../ipc/declare';
import { assignmentIdSchema, documentIdSchema, encounterIdSchema, z } from '../kernel';

export const viewNames = ['worklist', 'encounter', 'codesets', 'audit', 'desk'] as const;
export const contextTabs = ['code', 'check', 'history', 'encounter'] as const;

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
  worklist: z.strictObject({ text: z.string().max(80), sort: z.string().max(40), descending: z.boolean(), statuses: z.array(z.string().max(20)).max(10), row: z.number().int() }),
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
  declareCall({ name: 'desk.keepPlace', kind: 'write', roles: everyone, input: placeSchema, output: nothingSchema, audit: journal }),
  declareCall({ name: 'desk.keepDraft', kind: 'write', roles: everyone, input: draftSchema, output: nothingSchema, audit: journal }),
  declareCall({
    name: 'desk.dropDraft',
    kind: 'write',
    roles: everyone,
    input: draftSchema.pick({ field: true, encounterId: true }),
    output: nothingSchema,
    audit: journal,
  }),
] as const;
