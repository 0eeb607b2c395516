import { isModifier, type CodeEntry, type Release } from '../codesets';
import type { CalendarDate } from '../kernel';

/** Why a code cannot be used on a date; null = it can. */
export type CodeFault = 'category' | 'modifier' | 'not-in-force';

/**
 * Looks at a code of the release in force against the date that decides. HCPCS codes come and go inside their
 * release. The sample set stands in on every date, so that its own dates do not count.
 */
export function codeFault({ entry, release }: { readonly entry: CodeEntry; readonly release: Release }, date: CalendarDate): CodeFault | null {
  if (!entry.billable) return 'category';
  if (entry.system === 'hcpcs' && isModifier(entry.code)) return 'modifier';
  const { effectiveFrom, effectiveTo } = release.official ? release : { effectiveFrom: null, effectiveTo: null };
  const begun = [effectiveFrom, entry.addedOn].every((day) => day === null || day <= date);
  const lasts = [effectiveTo, entry.endedOn].every((day) => day === null || day >= date);
  return begun && lasts ? null : 'not-in-force';
}
