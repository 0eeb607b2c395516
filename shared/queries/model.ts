import { evidenceSchema, spanSchema } from '../coding';
import { assignmentIdSchema, candidateIdSchema, dateSchema, documentIdSchema, encounterIdSchema, instantSchema, personIdSchema, queryIdSchema, recipientIdSchema, z } from '../kernel';
import { escalationSchema } from './escalation';
import { queryKindSchema } from './kinds';
import { recipientRoleSchema, relationSchema } from './recipients';
import { queryMoveSchema, queryOutcomeSchema, queryStateSchema } from './states';

export const urgencies = ['routine', 'urgent'] as const;
export const urgencySchema = z.enum(urgencies);
export type Urgency = z.infer<typeof urgencySchema>;

/** How a query reaches its recipient. Asked aloud, it is put in writing the same day. */
export const channels = ['fhir', 'kit', 'print', 'verbal'] as const;
export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;

export const queryLimits = { title: 160, body: 6000, option: 300, options: 20, indicators: 30, note: 2000, answer: 20_000, drafts: 50, /** Of one query by a server, vouched for and not each: what comes beyond them is no conversation any more. */ answers: 20 } as const;

/** Opaque reference for people, the same for all versions, e.g. `Q-7F3K`. */
export const queryRefSchema = z.string().regex(/^Q-[0-9A-Z]{4,8}$/);

/** Words of the chart that a query rests on, as the coder chooses them: the place, and what was read there. */
export const chosenIndicatorSchema = z.strictObject({
  span: spanSchema,
  /** The value with its unit, as the words say it; empty where there is none. */
  value: z.string().max(120).default(''),
  /** The day it was recorded; null = its document's. */
  date: dateSchema.nullable().default(null),
});
export type ChosenIndicator = z.infer<typeof chosenIndicatorSchema>;

/** The same, bound to the text it was taken from. */
export const indicatorSchema = evidenceSchema.extend({
  /** The words themselves, verbatim. */
  text: z.string(),
  value: z.string(),
  date: dateSchema.nullable(),
  documentTitle: z.string(),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** Words of a document that its reader has not opened yet, which say otherwise than an indicator. */
export const contrarySchema = z.strictObject({ span: spanSchema, text: z.string(), date: dateSchema.nullable(), documentTitle: z.string(), documentDate: dateSchema.nullable() });
export type Contrary = z.infer<typeof contrarySchema>;

/** A code, or a candidate of the basket, that waits for the answer. */
export const holdingSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('code'), assignmentId: assignmentIdSchema }),
  z.strictObject({ what: z.literal('candidate'), candidateId: candidateIdSchema }),
]);
export type Holding = z.infer<typeof holdingSchema>;

/** The template that a query was begun with, and its version. */
export const templateUseSchema = z.strictObject({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/), version: z.number().int().positive() });
export type TemplateUse = z.infer<typeof templateUseSchema>;

/** What a coder writes. Everything may be empty in a draft; sending asks for what is missing. */
export const queryDraftSchema = z.strictObject({
  kind: queryKindSchema.exclude(['verbal']),
  urgency: urgencySchema,
  channel: channelSchema.nullable(),
  title: z.string().max(queryLimits.title),
  body: z.string().max(queryLimits.body),
  options: z.array(z.string().max(queryLimits.option)).max(queryLimits.options),
  indicators: z.array(chosenIndicatorSchema).max(queryLimits.indicators),
  template: templateUseSchema.nullable(),
  recipientId: recipientIdSchema.nullable(),
  relation: relationSchema,
  holds: z.array(holdingSchema).max(20),
  /** Why it is asked although it was answered before, or after the bill; empty where nobody asks. */
  reason: z.string().max(queryLimits.note),
  /** When it was asked aloud; null for every other way. */
  spokenAt: instantSchema.nullable(),
});
export type QueryDraft = z.infer<typeof queryDraftSchema>;

/** The words of a query as they lie in the vault, sealed under the chart's key. */
export const queryContentSchema = queryDraftSchema.extend({ indicators: z.array(indicatorSchema) });
export type QueryContent = z.infer<typeof queryContentSchema>;

/** How it is known who answered (AHIMA/ACDIS: a response is authenticated like any entry of the record). */
export const authentications = ['server', 'kit-signature', 'signed-entry', 'called-back', 'in-person'] as const;
export const authenticationSchema = z.enum(authentications);
export type Authentication = z.infer<typeof authenticationSchema>;

/** What came back. */
export const answerSchema = z.strictObject({
  /** From 1; a later one does not take the place of an earlier. */
  number: z.number().int().positive(),
  from: z.string().max(120),
  role: recipientRoleSchema.nullable(),
  /** Null until somebody has made sure who answered: until then it is no document of the chart, and nothing is coded from it. */
  authentication: authenticationSchema.nullable(),
  /** Who made sure: a person of the desk; null where the channel did. */
  authenticatedBy: personIdSchema.nullable(),
  answeredAt: instantSchema,
  arrivedAt: instantSchema,
  /** Which of the options were chosen, counted from 0. */
  chosen: z.array(z.number().int().nonnegative()),
  text: z.string().max(queryLimits.answer),
  /** The document of the chart that the answer has become. */
  documentId: documentIdSchema.nullable(),
  /** It came after the query's end: kept, and not counted. */
  late: z.boolean(),
});
export type Answer = z.infer<typeof answerSchema>;

/** One step of a query's life. */
export const queryStepSchema = z.strictObject({
  move: queryMoveSchema,
  from: queryStateSchema,
  to: queryStateSchema,
  at: instantSchema,
  /** To whom, where it was escalated. */
  escalation: escalationSchema.nullable(),
  /** Null where the outbox or the recipient made it. */
  by: z.string().nullable(),
  /** What was said with it: why it was sent back, recalled, retracted or escalated. */
  note: z.string(),
});
export type QueryStep = z.infer<typeof queryStepSchema>;

/** What of a query says nothing of the patient: what the desk of all queries shows, and what metrics count. */
export const queryHeadSchema = z.strictObject({
  id: queryIdSchema,
  ref: queryRefSchema,
  version: z.number().int().positive(),
  encounterId: encounterIdSchema,
  encounterRef: z.string(),
  kind: queryKindSchema.exclude(['verbal']),
  urgency: urgencySchema,
  channel: channelSchema.nullable(),
  state: queryStateSchema,
  outcome: queryOutcomeSchema.nullable(),
  author: personIdSchema,
  authorName: z.string(),
  isOwn: z.boolean(),
  createdAt: instantSchema,
  changedAt: instantSchema,
  sentAt: instantSchema.nullable(),
  /** Since when whoever has it now is awaited, and how many hours they are given; null before it is sent. See `clockOf`. */
  awaitedSince: instantSchema.nullable(),
  windowHours: z.number().int().nullable(),
  /** Until when an answer is awaited. */
  dueAt: instantSchema.nullable(),
  /** How often whoever has it now was reminded, and how far it was escalated. */
  reminders: z.number().int(),
  escalations: z.number().int(),
  /** The recipient's name. */
  recipient: z.string(),
  answeredAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
});
export type QueryHead = z.infer<typeof queryHeadSchema>;

/** A query with its words, for whoever has the chart open. */
export const querySchema = queryHeadSchema.extend({
  content: queryContentSchema.extend({ indicators: z.array(indicatorSchema.extend({ /** Whether the words still stand there, one by one. */ stands: z.boolean() })) }),
  answers: z.array(answerSchema),
  steps: z.array(queryStepSchema),
  supersedes: queryIdSchema.nullable(),
  supersededBy: queryIdSchema.nullable(),
});
export type Query = z.infer<typeof querySchema>;
