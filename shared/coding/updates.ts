import type { BookNotes, CodeEntry, Release } from '../codesets';
import type { CalendarDate } from '../kernel';
import { codeFault } from './code';
import type { Assignment, Lack } from './model';

/** How a code stands in the books on the date that decides. */
export type CodeStanding = { readonly found: { readonly entry: CodeEntry; readonly release: Release } | undefined; readonly breaksPin: boolean; readonly notes: BookNotes | null };

/**
 * What a release that came, was replaced or was taken away since has changed about a code that stands: it may not be submitted any more,
 * it is titled otherwise, or other notes hold for it (ICD-10-CM Official Guidelines, I.B.1: the Tabular List is
 * consulted for every code, since its notes decide). A code keeps its title and its notes of then until a person confirms it, so
 * that no import changes silently what was coded. A keyed CPT code has no title to compare.
 */
export function updateLacks({ id, title, notes }: Pick<Assignment, 'id' | 'title' | 'notes'>, { found, breaksPin, notes: now }: CodeStanding, date: CalendarDate): Lack[] {
  if (breaksPin) return [{ lack: 'pin-broken', assignmentId: id, date }];
  if (found === undefined || codeFault(found, date) !== null) return [{ lack: 'code-not-valid', assignmentId: id, date }];
  const { title: current } = found.entry;
  const isRevised = title !== '' && current !== '' && title !== current;
  const isNoted = notes !== undefined && now !== null && notes.sha256 !== now.sha256;
  return [
    ...(isRevised ? [{ lack: 'code-revised', assignmentId: id, before: title, after: current } as const] : []),
    ...(isNoted ? [{ lack: 'notes-changed', assignmentId: id, since: notes.edition, now: now.edition } as const] : []),
  ];
}

/** Whether a lack stands in the way of finalising, and is not only worth a look. */
export function isBlocking({ lack }: Lack): boolean {
  return lack === 'code-not-valid' || lack === 'pin-broken';
}
