import { bareCodeSchema, type CodeEntry, type Release, type System } from '../codesets';
import type { CalendarDate } from '../kernel';

/** A code as people write it, with its decimal point: `I5023` → `I50.23`. Procedure codes have none. */
export function writtenCode(system: System, bare: string): string {
  return system === 'icd10cm' && bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
}

/** A code as it is kept: upper case, no point and no spaces; null when it cannot be one. */
export function bareCode(typed: string): string | null {
  return bareCodeSchema.safeParse(typed.toUpperCase().replace(/[.\s]/g, '')).data ?? null;
}

/** Why a code cannot be used on a date; null = it can. */
export type CodeFault = 'category' | 'not-in-force';

/** Looks at a code of a release against the date that decides. HCPCS codes come and go inside their release. */
export function codeFault({ entry, release }: { readonly entry: CodeEntry; readonly release: Release }, date: CalendarDate): CodeFault | null {
  if (!entry.billable) return 'category';
  const from = [release.effectiveFrom, entry.addedOn].every((day) => day === null || day <= date);
  const to = [release.effectiveTo, entry.endedOn].every((day) => day === null || day >= date);
  return from && to ? null : 'not-in-force';
}
