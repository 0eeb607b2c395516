import { z } from '../../kernel';
import { findingSeveritySchema, queryTextSchema, ruleIdSchema, verdicts, whereSchema } from './model';
import type { LintReport } from './model';

/** A verdict as the command line prints it, one JSON line each. */
export const printedReportSchema = z.strictObject({
  id: z.string(),
  verdict: z.enum(verdicts).describe('The heaviest finding; “info” alone passes'),
  findings: z.array(z.strictObject({
    rule: ruleIdSchema,
    severity: findingSeveritySchema,
    message: z.string().describe('What is wrong, where, and what to do'),
    span: z.strictObject({ where: whereSchema, start: z.number().int().nonnegative(), end: z.number().int().nonnegative() }).nullable().describe('The words it is about, in UTF-16 code units [start, end) of that part; null where it is about the whole'),
  })),
});
export type PrintedReport = z.infer<typeof printedReportSchema>;

/** The report as it is printed. */
export function printed({ id, verdict, findings }: LintReport): PrintedReport {
  return { id, verdict, findings: findings.map(({ rule, severity, message, where, span }) => ({ rule, severity, message, span: span === undefined ? null : { where, ...span } })) };
}

/** The published JSON Schema of what `queries lint` reads and prints. */
export function querySchema(): object {
  const { $schema, ...input } = z.toJSONSchema(queryTextSchema, { io: 'input' });
  const { $schema: _itsOwn, ...output } = z.toJSONSchema(printedReportSchema);
  return { $schema, title: 'Chartlock: queries to providers, judged', $defs: { query: input, report: output }, oneOf: [{ $ref: '#/$defs/query' }, { $ref: '#/$defs/report' }] };
}
