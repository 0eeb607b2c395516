import type { CallInput } from '../../../shared/ipc';
import type { PacketId } from '../../../shared/kernel';
import { call } from '../../bridge';
import { saveFile } from '../save-file';
import { made, useCases } from '../store';

export type ReplyKind = CallInput<'cases.reply'>['reply']['kind'];

/** Makes a reply. It goes back by the server where the report came that way; otherwise the person saves it. What was made is kept: a dialog that was closed can be opened again. */
export async function reply(input: CallInput<'cases.reply'>): Promise<boolean> {
  const file = await made(call('cases.reply', input), 'Signed and sealed');
  if (file === null) return false;
  if (file.way === 'file') await saveFile('incident-packet', file);
  return true;
}

/** Saves a reply that was made before once more. */
export async function saveAgain(packetId: PacketId): Promise<void> {
  const file = await made(call('cases.replyFile', { packetId }), 'Ready to be saved');
  if (file !== null && (await saveFile('incident-packet', file))) useCases.setState({ said: 'Saved' });
}
