import { call } from '../../bridge';
import { focusWhenThere } from '../../desk';
import { saveFile } from '../save-file';
import { made, open } from '../store';

/** Makes the officer's key; whoever does so proves who they are. */
export async function makeKey(): Promise<void> {
  if ((await made(call('cases.makeKey', {}), 'The key is made')) === null) return;
  open({ what: 'keys' });
  focusWhenThere('keys-save-card');
}

/** Saves the public card as a file for desks that no policy rules. */
export async function saveCard(): Promise<void> {
  const card = await made(call('cases.exportCard', {}), 'The card is ready to be saved');
  if (card !== null) await saveFile('officer-card', card);
}

/** Seals all keys to a passcode made here, or to another officer's card. @returns the passcode, shown once; undefined where it was not done */
export async function backUp(to: string | null): Promise<{ readonly passphrase: string | null } | undefined> {
  const sealed = await made(call('cases.backUpKeys', { to }), 'The backup is sealed');
  if (sealed === null) return undefined;
  await saveFile('officer-backup', sealed);
  return { passphrase: sealed.passphrase };
}
