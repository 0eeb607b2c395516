import type { ContainmentAct } from '../../../shared/incidents';
import { isAwaited, queryStates, type QueryHead } from '../../../shared/queries';
import { call } from '../../bridge';
import { lockDesk, updatePlace } from '../../desk';
import { followQueries } from '../../queries';
import { runCommand } from '../../ui';
import { keepFactsNow } from '../facts/keeping';
import { focusNextStep } from './step-focus';
import { made, markStep, useReport } from './store';

/** Does what Chartlock can do about a step; where nothing more is needed than that, the step is done with it. */
export async function doAct(act: ContainmentAct, step: string): Promise<void> {
  switch (act) {
    case 'recall-query':
      return await lookForQueries();
    case 'close-chart':
      updatePlace({ view: 'worklist', encounterId: null });
      return await markStep(step, 'done');
    case 'lock-now':
      await markStep(step, 'done');
      await keepFactsNow();
      return await lockDesk();
    case 'change-passphrase':
      runCommand('change-passphrase');
      return undefined;
    case 'show-contact':
      document.querySelector<HTMLElement>('[data-focus="incident-contacts"]')?.focus();
      return undefined;
  }
}

const mostQueries = 9;

/** Looks which of one's own queries can still be taken back, the one sent last first. */
async function lookForQueries(): Promise<void> {
  const answer = await call('queries.list', { states: queryStates.filter(isAwaited), whose: 'mine', from: 0, count: 100 });
  if (!answer.ok) return useReport.setState({ fault: answer.fault });
  const queries = answer.value.rows.toSorted((one, other) => (other.sentAt ?? other.createdAt) - (one.sentAt ?? one.createdAt)).slice(0, mostQueries);
  useReport.setState({ recallable: queries });
}

/** Takes a query back; the step is done with it. */
export async function recallQuery({ id, encounterId, ref }: QueryHead): Promise<void> {
  const { incident } = useReport.getState();
  if (incident === null) return;
  const recalled = await made(call('incidents.recallQuery', { incidentId: incident.id, encounterId, queryId: id }), `${ref} is recalled`);
  if (recalled === null) return;
  // Before the list goes, and its focus with it: the next key is heard whenever it comes.
  focusNextStep(null);
  useReport.setState({ recallable: null });
  // What lies beneath shows it too.
  void followQueries();
}
