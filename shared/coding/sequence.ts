import type { AssignmentId } from '../kernel';
import { codeGroups, groupOf, type Assignment } from './model';

/** The codes of an encounter as they are sequenced: diagnoses from 1, then procedures from 1. */
export type CodeSheet = readonly Assignment[];

/** The sheet in order, with positions from 1 without gaps in each group. */
function numbered(sheet: CodeSheet): CodeSheet {
  return codeGroups.flatMap((group) =>
    sheet
      .filter(({ system }) => groupOf(system) === group)
      .sort((one, other) => one.position - other.position)
      .map((assignment, index) => ({ ...assignment, position: index + 1 })),
  );
}

/** The sheet with one more code, at the end of its group. */
export function withAppended(sheet: CodeSheet, assignment: Omit<Assignment, 'position'>): CodeSheet {
  return numbered([...sheet, { ...assignment, position: sheet.length + 1 }]);
}

/** The sheet without a code; those behind it move up. */
export function withRemoved(sheet: CodeSheet, id: AssignmentId): CodeSheet {
  return numbered(sheet.filter((assignment) => assignment.id !== id));
}

/** The sheet with a code changed in place. */
export function withChanged(sheet: CodeSheet, id: AssignmentId, change: Partial<Pick<Assignment, 'evidence' | 'exception' | 'rationale' | 'title' | 'releaseId' | 'releaseName' | 'notes'>>): CodeSheet {
  return sheet.map((assignment) => (assignment.id === id ? { ...assignment, ...change } : assignment));
}

/**
 * The sheet with a code moved to a position of its group; those between make room. Position 1 of the
 * diagnoses is the principal (inpatient) or first-listed one.
 * @returns null when the group has no such position
 */
export function withMoved(sheet: CodeSheet, id: AssignmentId, position: number): CodeSheet | null {
  const moving = sheet.find((assignment) => assignment.id === id);
  if (moving === undefined) return null;
  const group = groupOf(moving.system);
  const others = sheet.filter((assignment) => groupOf(assignment.system) === group && assignment.id !== id);
  if (position < 1 || position > others.length + 1) return null;
  const sequenced = [...others.slice(0, position - 1), moving, ...others.slice(position - 1)].map((assignment, index) => ({ ...assignment, position: index + 1 }));
  return numbered([...sheet.filter(({ system }) => groupOf(system) !== group), ...sequenced]);
}
