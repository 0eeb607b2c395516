import { answersMissing } from './options';
import type { LintContext, LintInput, LintReport } from './model';
import { verdictOf, weighed } from './weight';

export * from './model';
export * from './rules';
export { applyFix, textAt } from './fixes';

/**
 * Judges the text of a query by the rules of compliant query practice. Pure and quick enough to run at each key: the
 * same function judges in the page, at the vault's gate and on the command line.
 * @param context what is known beside the text; a rule whose facts are not there is judged on what the text shows
 */
export function lintQuery(input: LintInput, context: LintContext = {}): LintReport {
  const findings = answersMissing(input).flatMap((found) => weighed(found, context.severities) ?? []);
  return { id: input.id, verdict: verdictOf(findings), findings };
}
