import { parse } from 'csv-parse/sync';
import { z } from '../../kernel';
import { stateRuleSchema, type StateRule } from './state-laws';

/** What is wrong with a line of the table. Lines count from 1, the heading included. */
export type StateRuleFault = { readonly line: number; readonly why: string };

const columns = ['state', 'from', 'until', 'days', 'to', 'minimum', 'citation'];
const needed = ['state', 'from', 'days', 'to', 'citation'];

/**
 * Reads a table of state laws: CSV with a heading, columns `state,from,days,to,citation` and, where wanted, `until` and `minimum`,
 * in any order. A line that cannot be read makes the whole table worthless: a clock that is silently absent is worse than none.
 */
export function readStateRules(csv: string): { readonly rules: readonly StateRule[]; readonly faults: readonly StateRuleFault[] } {
  const read = rowsOf(csv);
  if ('why' in read) return { rules: [], faults: [read] };
  const [head, ...rows] = read.rows;
  const names = head?.record.map((name) => name.trim().toLowerCase()) ?? [];
  const missing = needed.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !columns.includes(name));
  if (missing.length > 0) return { rules: [], faults: [{ line: 1, why: `the heading lacks ${missing.join(', ')}` }] };
  if (unknown.length > 0) return { rules: [], faults: [{ line: 1, why: `the heading has ${unknown.join(', ')}; known are ${columns.join(', ')}` }] };
  const rules: StateRule[] = [];
  const faults: StateRuleFault[] = [];
  for (const { record, line } of rows) {
    const rule = stateRuleSchema.safeParse(Object.fromEntries(names.map((name, index) => [name, record[index]?.trim()] as const).filter(([, value]) => value !== undefined && value !== '')));
    if (rule.success) rules.push(rule.data);
    else faults.push({ line, why: rule.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') });
  }
  return { rules, faults };
}

const rowSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number().int() }) }));

type Row = { readonly record: readonly string[]; readonly line: number };

function rowsOf(csv: string): { readonly rows: readonly Row[] } | StateRuleFault {
  try {
    return { rows: rowSchema.parse(parse(csv, { bom: true, info: true, skip_empty_lines: true })).map(({ record, info }) => ({ record, line: info.lines })) };
  } catch (error) {
    const at = z.object({ lines: z.number().int() }).safeParse(error);
    return { line: at.success ? at.data.lines : 1, why: 'this is not CSV, or a line has not as many fields as the heading' };
  }
}
