import { instantSchema, z } from '../kernel';
import { queryKindSchema, queryKinds } from './kinds';
import { urgencySchema } from './model';
import { queryOutcomeSchema, queryStateSchema } from './states';

/** What of a query is counted. One row a reference: its versions are one question. */
export const queryFactSchema = z.strictObject({
  kind: queryKindSchema,
  urgency: urgencySchema,
  state: queryStateSchema,
  outcome: queryOutcomeSchema.nullable(),
  sentAt: instantSchema.nullable(),
  windowHours: z.number().int().nullable(),
  answeredAt: instantSchema.nullable(),
  /** How often the linter kept it from being sent; and whether the same had been asked and answered before. */
  blocked: z.number().int(),
  repeated: z.boolean(),
});
export type QueryFact = z.infer<typeof queryFactSchema>;

/** The figures, each with what it means: a figure without its definition is compared with another one of the same name. */
export const metricDefinitions = {
  'query-rate': 'Of the encounters that were finalised or asked about in the time, those about which at least one query was sent.',
  'response-in-window': 'Of the queries sent whose time for an answer is over, or that were answered: those answered within it. One that was recalled unanswered is left out.',
  agreement: 'Of the queries closed with an answer: those whose answer agreed with what was asked about. By kind, since agreeing to a clinical validation means that the diagnosis stands.',
  undetermined: 'Of the queries closed with an answer: those answered as undetermined.',
  retraction: 'Of the queries answered: those retracted since, because they should not have been sent as they were.',
  'lint-block': 'Of the queries that somebody set out to send: those that the rules kept back at least once.',
  repeat: 'Of the queries sent: those that asked again what had been answered in the same encounter.',
} as const;
export const metricNames = ['query-rate', 'response-in-window', 'agreement', 'undetermined', 'retraction', 'lint-block', 'repeat'] as const satisfies readonly (keyof typeof metricDefinitions)[];
export type MetricName = (typeof metricNames)[number];

export const turnaroundDefinition = 'Hours from the first sending to the first answer, of the queries answered in the time. The median, and the time within which nine of ten were answered.';

/**
 * Where a figure is worth a look, on either side: a team that is always agreed with may be leading, as one that never is
 * may be asking badly. Proportions, by what programmes report of themselves; a house sets its own practice.
 */
const bounds: Readonly<Record<MetricName, { readonly low: number; readonly high: number }>> = {
  'query-rate': { low: 0.05, high: 0.4 },
  'response-in-window': { low: 0.95, high: 1 },
  agreement: { low: 0.5, high: 0.95 },
  undetermined: { low: 0, high: 0.2 },
  retraction: { low: 0, high: 0.05 },
  'lint-block': { low: 0, high: 0.3 },
  repeat: { low: 0, high: 0.1 },
};

const proportionSchema = z.strictObject({
  hits: z.number().int(),
  n: z.number().int(),
  /** The 95 % interval of Wilson; null where nothing was counted. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** The whole interval lies outside the bounds: on that side. */
  alert: z.enum(['low', 'high']).nullable(),
});
export type Proportion = z.infer<typeof proportionSchema>;

export const queryMetricsSchema = z.strictObject({
  proportions: z.array(proportionSchema.extend({ metric: z.enum(metricNames), kind: queryKindSchema.nullable() })),
  turnaround: z.strictObject({ n: z.number().int(), medianHours: z.number().nullable(), p90Hours: z.number().nullable() }),
  sent: z.number().int(),
  open: z.number().int(),
});
export type QueryMetrics = z.infer<typeof queryMetricsSchema>;

/** The two-sided 95 % point of the normal distribution. */
const z95 = 1.959963984540054;

/**
 * The 95 % score interval of a proportion (Wilson, 1927): it holds for few cases and near 0 and 1, where plain intervals
 * do not. @returns null where n is 0
 */
export function wilson(hits: number, n: number): { readonly low: number; readonly high: number } | null {
  if (n === 0) return null;
  const p = hits / n;
  const spread = z95 * Math.sqrt((p * (1 - p)) / n + z95 ** 2 / (4 * n ** 2));
  const middle = p + z95 ** 2 / (2 * n);
  const scale = 1 + z95 ** 2 / n;
  // At the ends the formula gives 0 and 1, but for rounding.
  return { low: hits === 0 ? 0 : Math.max(0, (middle - spread) / scale), high: hits === n ? 1 : Math.min(1, (middle + spread) / scale) };
}

/** Of sorted numbers, the smallest that at least this part of them does not exceed (nearest rank). */
export function quantile(sorted: readonly number[], part: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? null;
}

const hourMs = 3_600_000;

/**
 * The figures of practice for a time.
 * @param facts the queries that were sent, answered, closed or kept back in it
 * @param encounters how many encounters were finalised or asked about in it, and of how many of them at least one query was sent
 */
export function queryMetrics(facts: readonly QueryFact[], encounters: { readonly n: number; readonly asked: number }, now: number): QueryMetrics {
  const sent = facts.filter(({ sentAt }) => sentAt !== null);
  const closed = sent.filter(({ outcome }) => outcome !== null && outcome !== 'no-response');
  const answered = sent.filter(({ answeredAt }) => answeredAt !== null);
  const tried = facts.filter(({ sentAt, blocked }) => sentAt !== null || blocked > 0);
  const dueFacts = sent.filter((fact) => fact.answeredAt !== null || (fact.state !== 'recalled' && dueOf(fact) <= now));
  const hours = answered.map(({ sentAt, answeredAt }) => ((answeredAt ?? 0) - (sentAt ?? 0)) / hourMs).toSorted((one, other) => one - other);
  const share = (metric: MetricName, of: readonly QueryFact[], is: (fact: QueryFact) => boolean, kind: QueryMetrics['proportions'][number]['kind'] = null) => proportion(metric, of.filter(is).length, of.length, kind);
  return {
    proportions: [
      proportion('query-rate', encounters.asked, encounters.n, null),
      share('response-in-window', dueFacts, (fact) => fact.answeredAt !== null && fact.answeredAt <= dueOf(fact)),
      share('agreement', closed, ({ outcome }) => outcome === 'agreed'),
      ...queryKinds.filter((kind) => closed.some((fact) => fact.kind === kind)).map((kind) => share('agreement', closed.filter((fact) => fact.kind === kind), ({ outcome }) => outcome === 'agreed', kind)),
      share('undetermined', closed, ({ outcome }) => outcome === 'undetermined'),
      share('retraction', answered, ({ state }) => state === 'retracted'),
      share('lint-block', tried, ({ blocked }) => blocked > 0),
      share('repeat', sent, ({ repeated }) => repeated),
    ],
    turnaround: { n: hours.length, medianHours: quantile(hours, 0.5), p90Hours: quantile(hours, 0.9) },
    sent: sent.length,
    open: sent.filter(({ state }) => ['queued', 'sent', 'viewed', 'escalated', 'reassigned', 'answered'].includes(state)).length,
  };
}

function dueOf({ sentAt, windowHours }: QueryFact): number {
  return (sentAt ?? 0) + (windowHours ?? 0) * hourMs;
}

function proportion(metric: MetricName, hits: number, n: number, kind: QueryMetrics['proportions'][number]['kind']): QueryMetrics['proportions'][number] {
  const interval = wilson(hits, n);
  const bound = bounds[metric];
  const alert = interval === null ? null : interval.high < bound.low ? 'low' : interval.low > bound.high ? 'high' : null;
  return { metric, kind, hits, n, low: interval?.low ?? null, high: interval?.high ?? null, alert };
}
