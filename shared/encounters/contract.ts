import { assigneeSchema, assignToSchema, ownershipSchema } from '../access';
import { identifierFieldSchema, purposeSchema } from '../audit';
import { draftSchema } from '../desk';
import { chartWorkers, codeAssigners, codeFinishers, declareCall, nothingSchema } from '../ipc/declare';
import { dateSchema, documentIdSchema, encounterIdSchema, fileIdSchema, grantIdSchema, instantSchema, z } from '../kernel';
import {
  broughtKindSchema, documentHeadSchema, encounterClassSchema, encounterDetailsSchema, encounterSchema, encounterStatuses, encounterStatusSchema,
  patientSchema,
} from './model';
import { documentLimit } from './text';

export const worklistRowSchema = z.strictObject({
  id: encounterIdSchema,
  ref: z.string(),
  class: encounterClassSchema,
  status: encounterStatusSchema,
  /** Discharge or service date; for an inpatient in house, null. */
  controllingDate: dateSchema.nullable(),
  startedOn: dateSchema.nullable(),
  attending: z.string(),
  documents: z.number().int(),
  unread: z.number().int(),
  codes: z.number().int(),
  /** Codes and candidates about which new releases have changed something that nobody has confirmed; of charts in work only. */
  updates: z.number().int(),
  /** Queries that are asked and not closed, and how many of those are answered. */
  queries: z.strictObject({ open: z.number().int(), answered: z.number().int() }),
  demo: z.boolean(),
  /** Whose work it is; and, for those who hand out work, to whom it is assigned. */
  whose: ownershipSchema,
  assignee: assigneeSchema.nullable(),
  /**
   * It is not the person's, and no glass is broken: what would tell of its content is left out (no attending, no document
   * and no code is counted), whatever the chart holds.
   */
  withheld: z.boolean(),
  /** A legal hold keeps it. */
  held: z.boolean(),
  /** When its time on this desk is over; null while a hold stops that. */
  endsAt: instantSchema.nullable(),
});
export type WorklistRow = z.infer<typeof worklistRowSchema>;

export const worklistSorts = ['controllingDate', 'ref', 'status', 'class', 'attending', 'documents', 'codes'] as const;

export const worklistInputSchema = z.strictObject({
  /** Words that reference, class or attending provider must contain; never searched in PHI. */
  text: z.string().max(80),
  statuses: z.array(encounterStatusSchema).max(encounterStatuses.length),
  whose: z.enum(['all', 'mine', 'not-mine']).default('all'),
  sort: z.enum(worklistSorts),
  descending: z.boolean(),
  from: z.number().int().nonnegative(),
  count: z.number().int().min(1).max(500),
});
export type WorklistInput = z.output<typeof worklistInputSchema>;

export const newDocumentSchema = z.strictObject({
  title: z.string().trim().min(1).max(160),
  kind: broughtKindSchema,
  datedOn: dateSchema.nullable(),
  author: z.string().trim().max(120),
  /** The words themselves, typed or pasted, or a file that `encounters.inspectFiles` has found good. */
  from: z.union([z.strictObject({ text: z.string().min(1).max(documentLimit) }), z.strictObject({ fileId: fileIdSchema })]),
});
export type NewDocument = z.infer<typeof newDocumentSchema>;

/** One file looked at before it is taken in. */
export const foundFileSchema = z.strictObject({
  fileId: fileIdSchema,
  /** Path below the chosen folder, or the file's name. */
  name: z.string().max(400),
  folder: z.string().max(400),
  bytes: z.number().int(),
  encoding: z.enum(['utf-8', 'utf-16', 'latin-1']).nullable(),
  /** Why it cannot be a document; null = it can. */
  refusal: z.enum(['binary', 'empty', 'too-large', 'unreadable']).nullable(),
  suggestedTitle: z.string().max(160),
  suggestedKind: broughtKindSchema,
});
export type FoundFile = z.infer<typeof foundFileSchema>;

const encounterOutput = z.strictObject({ encounter: encounterSchema });
const onEncounter = z.strictObject({ encounterId: encounterIdSchema });
/**
 * What is left of the draft that an act says, kept in the act's own transaction; without text the draft is dropped. So a
 * lock finds either the act done and its words gone, or neither, and nothing is done a second time.
 */
const saying = { draft: draftSchema.optional() };

export const encountersCalls = [
  declareCall({
    name: 'encounters.worklist',
    kind: 'read',
    roles: chartWorkers,
    input: worklistInputSchema,
    output: z.strictObject({
      total: z.number().int(),
      rows: z.array(worklistRowSchema),
      counts: z.record(encounterStatusSchema, z.number().int()),
    }),
    audit: { none: 'opaque references, dates and counts; opening a chart is what is audited' },
  }),
  declareCall({
    name: 'encounters.create',
    kind: 'task',
    roles: chartWorkers,
    input: z.strictObject({ details: encounterDetailsSchema, patient: patientSchema, documents: z.array(newDocumentSchema).max(500), assignTo: assignToSchema.default({ who: 'me' }), ...saying }),
    output: encounterOutput,
    audit: { event: (_input, { encounter }) => ({ event: 'encounter.created', encounterId: encounter.id, documents: encounter.documents.length }) },
  }),
  declareCall({
    name: 'encounters.createDemo',
    kind: 'write',
    roles: chartWorkers,
    input: nothingSchema,
    output: z.strictObject({ encounterIds: z.array(encounterIdSchema) }),
    audit: { event: (_input, { encounterIds }) => ({ event: 'encounter.demo-created', encounters: encounterIds.length }) },
  }),
  declareCall({
    name: 'encounters.remove',
    kind: 'write',
    roles: codeFinishers,
    input: onEncounter,
    output: nothingSchema,
    audit: { event: ({ encounterId }) => ({ event: 'encounter.removed', encounterId }) },
  }),
  declareCall({
    name: 'encounters.open',
    kind: 'read',
    roles: chartWorkers,
    input: onEncounter,
    output: encounterOutput,
    audit: { event: ({ encounterId }) => ({ event: 'encounter.opened', encounterId }) },
  }),
  declareCall({
    name: 'encounters.edit',
    kind: 'write',
    roles: codeAssigners,
    /** Identifiers that are left out stay as they are, so that editing needs no reveal. */
    input: onEncounter.extend({ details: encounterDetailsSchema, patient: patientSchema.partial() }),
    output: encounterOutput,
    audit: { event: ({ encounterId }) => ({ event: 'encounter.edited', encounterId }) },
  }),
  declareCall({
    name: 'encounters.reveal',
    kind: 'read',
    roles: ['coder', 'lead', 'reviewer', 'cdi'],
    proof: { beyond: 'revealBurst' },
    input: onEncounter.extend({ field: identifierFieldSchema, purpose: purposeSchema }),
    output: z.strictObject({ value: z.string() }),
    audit: { event: ({ encounterId, field, purpose }) => ({ event: 'encounter.revealed', encounterId, field, purpose }) },
  }),
  declareCall({
    name: 'encounters.document',
    kind: 'write',
    roles: chartWorkers,
    // It writes down who has read what: reading goes on.
    whileOverdue: 'allowed',
    input: onEncounter.extend({ documentId: documentIdSchema }),
    output: z.strictObject({ document: documentHeadSchema, text: z.string() }),
    audit: { event: ({ encounterId, documentId }) => ({ event: 'document.opened', encounterId, documentId }) },
  }),
  declareCall({
    name: 'encounters.inspectFiles',
    kind: 'probe',
    roles: chartWorkers,
    input: z.strictObject({ grantIds: z.array(grantIdSchema).min(1).max(500) }),
    output: z.strictObject({ files: z.array(foundFileSchema), /** Files beyond the limit that were not looked at. */ leftOut: z.number().int() }),
    audit: { none: 'looks at files the person chose; nothing enters the vault until an encounter is created' },
  }),
  declareCall({
    name: 'encounters.addDocuments',
    kind: 'task',
    roles: codeAssigners,
    input: onEncounter.extend({ documents: z.array(newDocumentSchema).min(1).max(500), ...saying }),
    output: encounterOutput,
    audit: { event: (input) => ({ event: 'document.added', encounterId: input.encounterId, documents: input.documents.length }) },
  }),
] as const;
