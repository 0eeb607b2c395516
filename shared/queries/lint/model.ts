import { dateSchema, z } from '../../kernel';
import { policySchema } from '../../policy';
import { queryKindSchema } from '../kinds';

/** Longest text that is judged as one field, in UTF-16 code units: far more than a provider would read. */
const longest = 20_000;
const words = z.string().max(longest);

/** What of the chart a query rests on: words, and where known their value, day and document. */
export const indicatorTextSchema = z.object({
  text: words.describe('The words of the chart'),
  value: words.optional().describe('The value with its unit, where there is one'),
  date: z.string().max(40).optional().describe('The day it was recorded, as YYYY-MM-DD where known'),
  document: words.optional().describe('The document it stands in'),
});

/** Identifiers of the patient that the query must not name. They are held against its words and never answered. */
export const identifiersSchema = z.object({
  name: words.optional(),
  mrn: words.optional(),
  birthDate: words.optional(),
  account: words.optional(),
  ssn: words.optional(),
  phone: words.optional(),
  address: words.optional(),
  email: words.optional(),
  plan: words.optional(),
});

/** A query as it is judged. Only `id` and `body` must be there: a bare text is judged on what it shows. */
export const queryTextSchema = z.object({
  id: z.string().min(1).max(200).describe('Comes back with the verdict'),
  title: words.optional().describe('The subject line'),
  body: words.describe('What the provider reads. Without `options`, answers written as "[ ] …", "1. …" or "a, b or c?" are read as such'),
  kind: queryKindSchema.optional().describe('How it asks; read from the text where absent'),
  options: z.array(words).max(40).optional().describe('The answers offered, in their order'),
  indicators: z.array(indicatorTextSchema).max(200).optional().describe('The clinical indicators; where absent, those of the body count'),
  documentedDiagnoses: z.array(words).max(500).optional().describe('Diagnoses a provider has documented in this encounter'),
  identifiers: identifiersSchema.optional(),
});
export type LintInput = z.infer<typeof queryTextSchema>;
export type IndicatorText = z.infer<typeof indicatorTextSchema>;

export const ruleIdSchema = z.string().regex(/^Q\d{2}$/);

export const findingSeverities = ['info', 'warn', 'block'] as const;
export const findingSeveritySchema = z.enum(findingSeverities);
export type FindingSeverity = z.infer<typeof findingSeveritySchema>;

const count = z.number().int().nonnegative();

/** A part of a query: where a finding stands. */
export const whereSchema = z.union([
  z.enum(['title', 'body', 'kind', 'whole']),
  z.strictObject({ option: count }),
  z.strictObject({ indicator: count }),
]);
export type Where = z.infer<typeof whereSchema>;

/** A stretch of that part, in UTF-16 code units [start, end). */
export const spanSchema = z.strictObject({ start: count, end: count });
export type Span = z.infer<typeof spanSchema>;

/** One step of a fix; the steps of a fix hold for the query as it was judged, and are taken together. */
export const queryEditSchema = z.discriminatedUnion('edit', [
  z.strictObject({ edit: z.literal('replace'), where: whereSchema, start: count, end: count, text: words }),
  z.strictObject({ edit: z.literal('add-option'), text: words }),
  z.strictObject({ edit: z.literal('remove-option'), option: count }),
  z.strictObject({ edit: z.literal('order-options'), order: z.array(count) }),
  z.strictObject({ edit: z.literal('set-kind'), kind: queryKindSchema }),
]);
export type QueryEdit = z.infer<typeof queryEditSchema>;

export const fixSchema = z.strictObject({ label: z.string(), edits: z.array(queryEditSchema).min(1) });
export type Fix = z.infer<typeof fixSchema>;

export const findingSchema = z.strictObject({
  rule: ruleIdSchema,
  severity: findingSeveritySchema,
  message: z.string(),
  citation: z.string(),
  where: whereSchema,
  span: spanSchema.optional(),
  fix: fixSchema.optional(),
});
export type Finding = z.infer<typeof findingSchema>;

export const verdicts = ['block', 'warn', 'pass'] as const;
export const lintReportSchema = z.strictObject({ id: z.string(), verdict: z.enum(verdicts), findings: z.array(findingSchema) });
export type LintReport = z.infer<typeof lintReportSchema>;

/** What an indicator resolves to in the chart. */
export const resolvedSpanSchema = z.strictObject({
  indicator: count,
  /** The words that stand there; null where the place is not there any more or its hash differs. */
  words: z.string().nullable(),
  documentDate: dateSchema.nullable(),
  /** Whether the document belongs to an earlier encounter. */
  isPrior: z.boolean(),
  /** Readings of the same matter elsewhere in the chart that say otherwise. */
  contradicting: z.array(z.strictObject({ text: z.string(), date: z.string().optional(), document: z.string().optional() })),
});
export type ResolvedSpan = z.infer<typeof resolvedSpanSchema>;

/** An earlier query of the encounter. */
export const earlierQuerySchema = z.strictObject({
  /** What it was about: words of its title and options, or names of diagnoses. */
  topics: z.array(z.string()),
  state: z.enum(['open', 'answered', 'withdrawn']),
  sentOn: dateSchema.optional(),
  answeredOn: dateSchema.optional(),
});
export type EarlierQuery = z.infer<typeof earlierQuerySchema>;

export const recipientRoles = ['attending', 'consultant', 'surgeon', 'anesthesiologist', 'emergency', 'resident', 'advanced-practice', 'radiologist', 'pathologist', 'nursing', 'dietitian', 'other'] as const;

/** What is known beside the text. A rule whose facts are not here is judged on the text alone. */
export const lintContextSchema = z.strictObject({
  severities: policySchema.shape.querySeverities.optional(),
  today: dateSchema.optional(),
  encounter: z.strictObject({ from: dateSchema, to: dateSchema.nullable(), billedOn: dateSchema.nullable().optional() }).optional(),
  history: z.array(earlierQuerySchema).optional(),
  /** Why a question that was answered already is asked again; with a reason, Q29 is silent. */
  repeatReason: z.string().optional(),
  recipient: z.strictObject({ role: z.enum(recipientRoles), relation: z.enum(['author', 'attending', 'operator', 'consultant', 'none']) }).optional(),
  spans: z.array(resolvedSpanSchema).optional(),
  /** How strictly Q12 is read: `narrow` allows yes/no for present on admission alone. */
  yesNo: z.enum(['narrow', 'practice']).optional(),
  /** Whether a clinical validation must offer "unable to determine" like any other choice; practice differs. */
  validationNeedsUndetermined: z.boolean().optional(),
  /** Days after the bill within which a query may still go out. */
  postBillDays: count.optional(),
  /** When a verbal query was asked aloud. */
  spokenOn: dateSchema.optional(),
  /** The name under which the query, or a file with it, would travel. */
  fileName: z.string().optional(),
  /** Texts that travel beside the query. */
  attachments: z.array(z.string()).optional(),
});
export type LintContext = z.infer<typeof lintContextSchema>;
