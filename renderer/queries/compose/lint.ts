import { applyFix, textAt, type Finding, type Fix, type LintInput, type LintReport, type Where } from '../../../shared/queries/lint';
import type { Contrary } from '../../../shared/queries';
import type { Composed } from './composed';

/** A query being written, as the linter reads it. */
export function lintInputOf({ title, body, kind, channel, options, indicators }: Composed): LintInput {
  return {
    id: 'composed', title, body, kind: channel === 'verbal' ? 'verbal' : kind, ...(options.length === 0 ? {} : { options: [...options] }),
    indicators: indicators.map(({ text, value, date, documentDate, documentTitle }) => {
      const on = date ?? documentDate;
      return { text, ...(value === '' ? {} : { value }), ...(on === null ? {} : { date: on }), document: documentTitle };
    }),
  };
}

const touchesIndicator = (fix: Fix): boolean => fix.edits.some((edit) => edit.edit === 'replace' && typeof edit.where !== 'string' && 'indicator' in edit.where);

/** The fix of a finding, if there is one that may be taken: the words of an indicator are the chart's and stay as they are. */
export function fixOf({ fix }: Finding): Fix | null {
  return fix === undefined || touchesIndicator(fix) ? null : fix;
}

/** A query with a fix taken. */
export function withFix(composed: Composed, fix: Fix): Composed {
  const { title = '', body, kind, options = [] } = applyFix(lintInputOf(composed), fix);
  return { ...composed, title, body, options: [...options], kind: kind === undefined || kind === 'verbal' ? composed.kind : kind };
}

/** A name of the place of a finding, the same for the same place. */
export function whereKey(where: Where): string {
  if (typeof where === 'string') return where;
  return 'option' in where ? `option-${where.option}` : `indicator-${where.indicator}`;
}

/** What was judged by the vault: the words it judged, what this page said of them, what the vault said, which diagnoses it found documented, and what unread documents say otherwise. */
export type Judged = { readonly input: LintInput; readonly here: LintReport; readonly vault: LintReport; readonly documented: readonly string[]; readonly contrary: readonly Contrary[] };

const same = (one: Finding, other: Finding): boolean => one.rule === other.rule && whereKey(one.where) === whereKey(other.where);

/**
 * What is known against a query at this moment. The vault's word counts where it has judged these very words; while it has
 * not yet, what this page finds is shown with what only the vault could know (identifiers, history, the chart), without
 * places in words that have changed: so nothing comes and goes while someone types.
 */
export function standingFindings(input: LintInput, here: LintReport, judged: Omit<Judged, 'contrary'> | null): readonly Finding[] {
  if (judged === null) return here.findings;
  if (isSameText(input, judged.input)) return judged.vault.findings;
  const onlyVault = judged.vault.findings.filter((finding) => !judged.here.findings.some((each) => same(each, finding)) && !here.findings.some((each) => same(each, finding)));
  const placed = onlyVault.flatMap((finding): readonly Finding[] => {
    if (textAt(input, finding.where) === textAt(judged.input, finding.where)) return [finding];
    const { span: _span, fix: _fix, ...rest } = finding;
    return [rest];
  });
  return [...here.findings, ...placed];
}

/** Whether two inputs are the same, word by word; what is documented was the vault's own word. */
function isSameText(one: LintInput, other: LintInput): boolean {
  return JSON.stringify({ ...one, documentedDiagnoses: [] }) === JSON.stringify({ ...other, documentedDiagnoses: [] });
}

const rank = { block: 0, warn: 1, info: 2 } as const;

/** The findings in the order in which they are gone through: what blocks first, then from the top of the form to its end. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => rank[one.severity] - rank[other.severity] || placeRank(one.where) - placeRank(other.where) || (one.span?.start ?? 0) - (other.span?.start ?? 0));
}

function placeRank(where: Where): number {
  if (typeof where !== 'string') return 'indicator' in where ? 100 + where.indicator : 1000 + where.option;
  return { kind: 0, title: 1, body: 500, whole: 5000 }[where];
}
