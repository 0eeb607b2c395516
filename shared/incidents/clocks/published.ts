import { dateSchema, z } from '../../kernel';
import type { Deadline } from './deadlines';
import { clockInputSchema } from './input';
import { jurisdictions } from './jurisdictions';

/** A deadline as the command line prints it, one JSON line each, the earliest first. */
export const printedDeadlineSchema = z.strictObject({
  to: z.union([z.enum(['individuals', 'media', 'hhs', 'part2', 'covered-entity', 'organisation']), z.templateLiteral(['state:', z.enum(jurisdictions)])]),
  due: dateSchema.describe('The last calendar day'),
  rule: z.string().describe('The rule that says so'),
});
export type PrintedDeadline = z.infer<typeof printedDeadlineSchema>;

/** The deadline as it is printed. */
export function printedDeadline({ to, due, rule }: Deadline): PrintedDeadline {
  return { to, due, rule };
}

/** The published JSON Schema of what `incidents clocks` reads and prints. */
export function clocksSchema(): object {
  const { $schema, ...input } = z.toJSONSchema(clockInputSchema, { io: 'input' });
  const { $schema: _itsOwn, ...output } = z.toJSONSchema(printedDeadlineSchema);
  return { $schema, title: 'Chartlock: the clocks of an incident', $defs: { incident: input, deadline: output }, oneOf: [{ $ref: '#/$defs/incident' }, { $ref: '#/$defs/deadline' }] };
}
