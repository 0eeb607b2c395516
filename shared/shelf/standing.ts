import type { Assignment } from '../coding';
import type { CodeName } from './model';

/**
 * Whether a candidate has become a code of the encounter: that code, or one below it, was assigned after it was put into
 * the basket. Undoing the assignment brings it back, since it then stands nowhere. A procedure may be reported as often
 * as it was done, so what was assigned before settles nothing.
 */
export function isSettled({ system, code, putAt }: { readonly system: CodeName['system'] | null; readonly code: string | null; readonly putAt: number }, sheet: readonly Pick<Assignment, 'system' | 'code' | 'assignedAt'>[]): boolean {
  return code !== null && sheet.some((each) => each.system === system && each.code.startsWith(code) && each.assignedAt >= putAt);
}

/** A list with one of its members at another place, counted from 1; null where there is no such place. */
export function movedTo<Member>(members: readonly Member[], isMoved: (member: Member) => boolean, position: number): readonly Member[] | null {
  const moved = members.find(isMoved);
  if (moved === undefined || position < 1 || position > members.length) return null;
  const others = members.filter((member) => member !== moved);
  return [...others.slice(0, position - 1), moved, ...others.slice(position - 1)];
}
