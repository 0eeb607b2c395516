import type { AttachmentId } from '../../../shared/kernel';
import { call, shell } from '../../bridge';
import { shownFault } from '../../ui';
import { made, useReport } from './store';

/** Lets the person choose files, and takes each into the vault at once. */
export async function attachFiles(): Promise<void> {
  const { incident } = useReport.getState();
  if (incident === null) return;
  const chosen = await shell('choose', { what: 'incident-attachment' });
  if (!chosen.ok) return useReport.setState({ fault: shownFault(chosen.fault) });
  for (const { grantId, name } of chosen.value.grants) {
    if ((await made(call('incidents.attach', { incidentId: incident.id, file: grantId }), `${name} is attached`)) === null) return;
  }
}

/** Takes off what was attached. */
export async function detach(attachmentId: AttachmentId): Promise<void> {
  const { incident } = useReport.getState();
  if (incident !== null) await made(call('incidents.detach', { incidentId: incident.id, attachmentId }), 'Taken off');
}
