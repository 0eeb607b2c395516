import type { AssignmentId } from '../kernel';
import type { Assignment } from './model';
import type { CodeSheet } from './sequence';

/** What an act did to one code: its whole state before and after; null = it was not there. */
export type CodeChange = { readonly assignmentId: AssignmentId; readonly before: Assignment | null; readonly after: Assignment | null };

/** What turns one sheet into another, code by code. An act that changes nothing gives an empty list. */
export function changesBetween(before: CodeSheet, after: CodeSheet): CodeChange[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  const find = (sheet: CodeSheet, id: AssignmentId): Assignment | null => sheet.find((assignment) => assignment.id === id) ?? null;
  return [...ids]
    .map((assignmentId) => ({ assignmentId, before: find(before, assignmentId), after: find(after, assignmentId) }))
    .filter((change) => !same(change.before, change.after));
}

/** The same changes taken back. */
export function reversed(changes: readonly CodeChange[]): CodeChange[] {
  return changes.map(({ assignmentId, before, after }) => ({ assignmentId, before: after, after: before }));
}

/** Whether two states of a code are the same; sheets are made by spreading, so that their fields stand in one order. */
function same(one: Assignment | null, other: Assignment | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
