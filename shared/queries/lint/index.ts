import { checked, unsymmetrical } from './check';
import { applyFix } from './fixes';
import type { Found } from './found';
import type { Finding, Fix, LintContext, LintInput, LintReport } from './model';
import { queryRules } from './rules';
import { verdictOf, weightOf } from './weight';

export * from './model';
export * from './rules';
export { applyFix, textAt } from './fixes';

/**
 * Judges the text of a query by the rules of compliant query practice. Pure and quick enough to run at each key: the
 * same function judges in the page, at the vault's gate and on the command line.
 * @param context what is known beside the text; a rule whose facts are not there is judged on what the text shows
 */
export function lintQuery(input: LintInput, context: LintContext = {}): LintReport {
  const { reading, found } = checked(input, context);
  const findings = [...found, ...unsymmetrical(reading, found)].flatMap((each) => findingOf(each, found, input, context) ?? []);
  return { id: input.id, verdict: verdictOf(findings), findings };
}

function findingOf(each: Found, found: readonly Found[], input: LintInput, context: LintContext): Finding | null {
  const { rule, message, where, span, fixes } = each;
  const severity = weightOf(each, context.severities);
  if (severity === null) return null;
  const fix = fixes?.find((candidate) => isSound(candidate, rule, found, input, context));
  return { rule, severity, message, citation: queryRules[rule].citation, where, ...(span === undefined ? {} : { span }), ...(fix === undefined ? {} : { fix }) };
}

/** Whether a fix, tried, leaves one finding of the rule fewer and brings none of any rule. */
function isSound(fix: Fix, rule: string, found: readonly Found[], input: LintInput, context: LintContext): boolean {
  const before = counts(found);
  const after = counts(checked(applyFix(input, fix), context).found);
  return (after.get(rule) ?? 0) < (before.get(rule) ?? 0) && [...after].every(([each, count]) => count <= (before.get(each) ?? 0));
}

function counts(found: readonly Found[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const { rule } of found) all.set(rule, (all.get(rule) ?? 0) + 1);
  return all;
}
