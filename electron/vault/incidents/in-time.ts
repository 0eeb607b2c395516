import type { NoticeBody } from '../../../shared/ipc';
import type { PersonId } from '../../../shared/kernel';
import type { Context } from '../handlers';
import type { ReadableDatabase, WritableDatabase } from '../store';
import { headOf, type ShownNeeds } from './shown';
import { incidentsOf, noteClock, saidClocks } from './store';

/** How the reports of a person stand, in figures: what a badge shows. */
export function standingOf(db: ReadableDatabase, reporter: PersonId, needs: ShownNeeds): NoticeBody<'incidents.changed'> {
  const heads = incidentsOf(db, reporter).map((row) => headOf(db, row, needs));
  const clocks = heads.flatMap((head) => head.clocks);
  const count = (state: 'due' | 'overdue'): number => clocks.filter((clock) => clock.state === state).length;
  const running = clocks.filter(({ state }) => state === 'running' || state === 'due').map(({ dueAt }) => dueAt);
  return {
    open: heads.filter(({ state }) => state !== 'closed' && state !== 'acknowledged').length,
    due: count('due'),
    overdue: count('overdue'),
    openTasks: heads.reduce((sum, { openTasks }) => sum + openTasks, 0),
    nextAt: running.length === 0 ? null : Math.min(...running),
  };
}

/** Notes each clock once when it is due and once when it is over. @returns whether there was something to say */
export function noteClocks(db: WritableDatabase, { person, now, alsoAudit }: Context, needs: ShownNeeds): boolean {
  let isNew = false;
  for (const row of incidentsOf(db, person.id)) {
    const said = saidClocks(db, row.id);
    for (const { id: clock, state } of headOf(db, row, needs).clocks) {
      if (state !== 'due' && state !== 'overdue') continue;
      const before = said.find((each) => each.clock === clock);
      const isOverdue = state === 'overdue';
      if (before !== undefined && (!isOverdue || before.overdueAt !== null)) continue;
      noteClock(db, row.id, clock, isOverdue, now);
      alsoAudit({ event: 'incidents.clock', incidentId: row.id, clock, overdue: isOverdue });
      isNew = true;
    }
  }
  return isNew;
}
