import { isSealed } from '../../../shared/incidents';
import type { Leftover } from '../../../shared/desk';
import type { Context } from '../handlers';
import type { ReadableDatabase } from '../store';
import { tasksOf } from './shown';
import { incidentsOf, packetsOf } from './store';

/** The reports that still need their reporter: what the end-of-shift sweep shows of them, by reference and count. */
export function reportsLeft(db: ReadableDatabase, { person }: Pick<Context, 'person'>): Leftover[] {
  return incidentsOf(db, person.id).flatMap(({ id, state }): Leftover[] => {
    const packets = packetsOf(db, id);
    const unsent = packets.filter(({ direction, leftAt }) => direction === 'out' && leftAt === null).length;
    const tasks = state === 'closed' ? 0 : tasksOf(packets).filter(({ answer }) => answer === null).length;
    return isSealed(state) && unsent === 0 && tasks === 0 ? [] : [{ kind: 'report', incidentId: id, isMade: isSealed(state), unsent, tasks }];
  });
}
