import type { CodeName } from '../../shared/shelf';
import { hitAtHand, walkAtHand } from '../codesets';
import { useBench, useCoding } from '../coding';
import { useDesk } from '../desk';
import type { Thought } from './basket';

/**
 * What a key means: the row of the index that has the focus; else the code found, the one looked at with the way to it, or the
 * selected one.
 */
export function thoughtAtHand(): Thought {
  const walked = walkAtHand();
  if (walked !== null) return { code: walked.code === null ? null : { system: 'icd10cm', code: walked.code }, path: walked.path };
  const id = useDesk.getState().place.assignmentId;
  const { looked } = useBench.getState();
  const named = hitAtHand() ?? looked ?? useCoding.getState().coding?.assignments.find((each) => each.id === id);
  if (named === undefined) return { code: null, path: [] };
  const code = { system: named.system, code: named.code.replace('.', '') };
  return { code, path: named === looked ? wayTo(code) : [] };
}

/** The code that a key means; null where there is none, or only a place in the index. */
export function codeAtHand(): CodeName | null {
  return thoughtAtHand().code;
}

/** The way to a code that is looked at; empty for any other, and where it was not come to by a way. */
export function wayTo({ system, code }: CodeName): readonly string[] {
  const { looked, way } = useBench.getState();
  return looked?.system === system && looked.code === code ? (way?.path ?? []) : [];
}
