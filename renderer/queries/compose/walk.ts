import type { Finding } from '../../../shared/queries/lint';
import { whereKey } from './lint';

let at = -1;

const controls: Readonly<Record<string, string>> = { kind: 'query-kind', title: 'query-title', body: 'query-body', whole: 'query-body' };

/** The name of the control in which a finding is mended. */
export function controlOf({ where }: Finding): string {
  const key = whereKey(where);
  return controls[key] ?? `query-${key}`;
}

/** Goes to the next finding (or the one before), round and round: its field gets the focus, its words are selected. */
export function focusFinding(findings: readonly Finding[], by: -1 | 1): void {
  if (findings.length === 0) return;
  at = (Math.min(at, findings.length - 1) + by + findings.length) % findings.length;
  const finding = findings[at];
  if (finding !== undefined) goToFinding(finding);
}

/** Puts the focus where a finding is mended. */
export function goToFinding(finding: Finding): void {
  const control = document.querySelector<HTMLElement>(`[data-focus="${controlOf(finding)}"]`);
  if (control === null) return;
  control.focus();
  control.scrollIntoView({ block: 'nearest' });
  if (control instanceof HTMLTextAreaElement && finding.span !== undefined) control.setSelectionRange(finding.span.start, finding.span.end);
}
