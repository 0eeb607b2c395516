import { packetFileName, type Incident, type OutPacket } from '../../shared/incidents';
import { fail, randomWord, type Result } from '../../shared/kernel';
import { call, shell } from '../bridge';

/** Sends a packet by the organisation's server: the outbox has it then. */
export async function sendPacket(incident: Pick<Incident, 'id'>, { id }: Pick<OutPacket, 'id'>): Promise<Result<{ readonly incident: Incident }>> {
  return await call('incidents.send', { incidentId: incident.id, packetId: id });
}

/** Seals a packet for a file and lets the person choose where it goes; `cancelled` where they do not. */
export async function savePacket(incident: Pick<Incident, 'id'>, { id }: Pick<OutPacket, 'id'>): Promise<Result<{ readonly incident: Incident }>> {
  const on = { incidentId: incident.id, packetId: id };
  const sealed = await call('incidents.save', on);
  if (!sealed.ok) return sealed;
  const saved = await shell('saveSigned', { what: 'incident-packet', text: sealed.value.text, name: packetFileName('report', randomWord(8, randomBytes)) });
  if (!saved.ok) return saved;
  return saved.value.saved ? await call('incidents.noteSaved', on) : fail({ code: 'cancelled' });
}

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** What still has to leave, the oldest first. */
export function unsentOf({ packets }: Pick<Incident, 'packets'>): readonly OutPacket[] {
  return packets.filter(({ left, waits }) => left === null && waits === null).toSorted((one, other) => one.madeAt - other.madeAt);
}
