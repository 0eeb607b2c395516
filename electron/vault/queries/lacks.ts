import { clockOf, isAwaited, isOpen } from '../../../shared/queries';
import type { Lack } from '../../../shared/coding';
import type { Policy } from '../../../shared/policy';
import type { FindQueryLacks } from '../coding';
import { withdrawnDocuments } from './answers';
import { holdsOf, queriesOf, type QueryRow } from './store';

/**
 * What queries leave open in a chart. An open one holds up its encounter and the codes that wait for it; where the policy
 * says so, not beyond the time that was given for an answer. A code that rests on a retracted answer stands on nothing.
 */
export function queryLacks(policy: () => Policy): FindQueryLacks {
  return (db, encounterId, sheet, now) => {
    const rows = queriesOf(db, encounterId);
    const open = rows.filter(({ state }) => isOpen(state));
    const held = holdsOf(db, encounterId);
    const lacksOf = (query: QueryRow): Lack[] => [
      { lack: 'open-query', queryId: query.id, ref: query.ref, answered: query.state === 'answered' },
      ...held.filter(({ queryId }) => queryId === query.id).flatMap(({ heldId }): Lack[] => {
        const code = sheet.find(({ id }) => id === heldId);
        return code === undefined ? [] : [{ lack: 'code-held', assignmentId: code.id, queryId: query.id, ref: query.ref }];
      }),
    ];
    const isReleased = (query: QueryRow): boolean => policy().queryUnanswered === 'release' && isAwaited(query.state) && clockOf(query, now)?.isOverdue === true;
    const withdrawn = withdrawnDocuments(db, rows);
    const unfounded = sheet.flatMap(({ id, evidence }) => evidence.flatMap(({ documentId }): Lack[] => {
      const query = withdrawn.get(documentId);
      return query === undefined ? [] : [{ lack: 'answer-withdrawn', assignmentId: id, queryId: query.id, ref: query.ref }];
    }));
    const drafts = rows.filter(({ state }) => state === 'draft').length;
    return {
      blocking: [...open.filter((query) => !isReleased(query)).flatMap(lacksOf), ...unfounded],
      worth: [...open.filter(isReleased).flatMap(lacksOf), ...(drafts === 0 ? [] : [{ lack: 'draft-queries', count: drafts } as const])],
    };
  };
}
