import { call } from '../../bridge';
import { flushDesk } from '../../desk';
import { dropFacts, keepFactsNow } from '../facts/keeping';
import { savePacket, sendPacket, unsentOf } from '../sending';
import { loadIncidents, useIncidents } from '../store';
import { made, useReport } from './store';

/** Makes the report of what is said, and sends it: by the server where there is a way, else as a file. Without a card it stays here. */
export async function makeReport(how: 'server' | 'file' = preferredWay()): Promise<void> {
  const { incident, pending } = useReport.getState();
  if (incident === null || pending !== null) return;
  useReport.setState({ pending: 'seal', fault: null });
  const kept = await keepFactsNow();
  if (kept !== null) return useReport.setState({ pending: null, fault: kept });
  const sealed = await made(call('incidents.seal', { incidentId: incident.id }), 'The report is made');
  useReport.setState({ pending: null });
  if (sealed === null) return;
  dropFacts();
  await flushDesk();
  void loadIncidents();
  if (useIncidents.getState().way?.card !== null) await sendReport(how);
}

/** The way that a report goes unless somebody says otherwise. */
export function preferredWay(): 'server' | 'file' {
  return useIncidents.getState().way?.server === true ? 'server' : 'file';
}

/** Sends what has not left yet of the report that is shown. */
export async function sendReport(how: 'server' | 'file' = preferredWay()): Promise<void> {
  const { incident, pending } = useReport.getState();
  const [packet] = incident === null ? [] : unsentOf(incident);
  if (incident === null || packet === undefined || pending !== null) return;
  useReport.setState({ pending: how === 'server' ? 'send' : 'save', fault: null });
  await made(how === 'server' ? sendPacket(incident, packet) : savePacket(incident, packet), how === 'server' ? 'It is on its way' : 'It is saved');
  useReport.setState({ pending: null });
  void loadIncidents();
}
