import { checked, countedByRule, countedWithin, unsymmetrical } from './check';
import { applyFix } from './fixes';
import type { Found } from './found';
import { forgetTexts } from './memory';
import type { Finding, Fix, LintContext, LintInput, LintReport } from './model';
import { queryRules } from './rules';
import { verdictOf, weightOf } from './weight';

export * from './model';
export * from './rules';
export { applyFix, textAt } from './fixes';
export { warming } from './warming';
export { printed, printedReportSchema, querySchema, type PrintedReport } from './published';

/**
 * Judges the text of a query by the rules of compliant query practice, and offers a fix wherever one was tried and holds. Pure
 * and quick enough to run at each key: the same function judges in the page, at the vault's gate and on the command line.
 * @param context what is known beside the text; a rule whose facts are not there is judged on what the text shows
 */
export function lintQuery(input: LintInput, context: LintContext = {}): LintReport {
  return judged(input, context, soundFixes(input, context));
}

type FixOf = (each: Found, found: readonly Found[]) => Fix | undefined;

/** The same judgement without fixes, for many queries at a time. */
export function judgeQuery(input: LintInput, context: LintContext = {}): LintReport {
  return judged(input, context, () => undefined);
}

function judged(input: LintInput, context: LintContext, fixOf: FixOf): LintReport {
  try {
    const { reading, found } = checked(input, context);
    const findings = [...found, ...unsymmetrical(reading, found)].flatMap((each): Finding[] => {
      const { rule, message, where, span } = each;
      const severity = weightOf(each, context.severities);
      if (severity === null) return [];
      const fix = fixOf(each, found);
      // What was found may be a sentence, with all that is known of it: only its place is told.
      const place = span === undefined ? {} : { span: { start: span.start, end: span.end } };
      return [{ rule, severity, message, citation: queryRules[rule].citation, where, ...place, ...(fix === undefined ? {} : { fix }) }];
    });
    return { id: input.id, verdict: verdictOf(findings), findings };
  } finally {
    forgetTexts();
  }
}

/** As many fixes are tried of one text: each is judged whole, and who has more to mend mends these first. */
const mostTried = 60;

/** The first fix that, tried, leaves one finding of the rule fewer and brings none of any rule. What two findings offer alike is tried once. */
function soundFixes(input: LintInput, context: LintContext): FixOf {
  const tried = new Map<string, ReadonlyMap<string, number> | null>();
  let counted: ReadonlyMap<string, number> | undefined;
  return ({ fixes, rule }, found) => {
    if (fixes === undefined || tried.size >= mostTried) return undefined;
    counted ??= countedByRule(found);
    const before = counted;
    return fixes.find((fix) => {
      const fixed = applyFix(input, fix);
      const words = JSON.stringify(fixed);
      const known = tried.get(words);
      const after = known === undefined ? countedWithin(fixed, input, context, before) : known;
      tried.set(words, after);
      return after !== null && (after.get(rule) ?? 0) < (before.get(rule) ?? 0);
    });
  };
}
