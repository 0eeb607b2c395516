import type { CodeName } from '../../shared/shelf';
import { hitAtHand } from '../codesets';
import { useBench, useCoding } from '../coding';
import { useDesk } from '../desk';

/** The code that a key means: the one found, else the one looked at, else the selected one. */
export function codeAtHand(): CodeName | null {
  const id = useDesk.getState().place.assignmentId;
  const named = hitAtHand() ?? useBench.getState().looked ?? useCoding.getState().coding?.assignments.find((each) => each.id === id);
  return named === undefined ? null : { system: named.system, code: named.code.replace('.', '') };
}
