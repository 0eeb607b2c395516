import { create } from 'zustand';
import type { Fault, OutgoingId } from '../../shared/kernel';
import type { OutboxState, OutgoingRow } from '../../shared/outbox';
import { call, shell } from '../bridge';
import { shownFault } from '../ui';

/** The outbox, as the vault process answered last. */
export type OutboxView = {
  readonly phase: 'idle' | 'ready' | 'failed';
  /** Why it could not be read, or what was declined last. */
  readonly fault: Fault | null;
  readonly rows: readonly OutgoingRow[];
  /** How many there are, also beyond those that are listed. */
  readonly total: number;
  readonly network: OutboxState | null;
  /** What this desk's key is called; null before there is one. */
  readonly keyId: string | null;
  /** As which client the policy has this desk sign in. */
  readonly client: string | null;
  readonly isPending: boolean;
  /** What was done last, for who cannot see it. */
  readonly said: string;
};

/** An outbox that nobody has looked into: also what a lock leaves. */
export function emptyOutbox(): OutboxView {
  return { phase: 'idle', fault: null, rows: [], total: 0, network: null, keyId: null, client: null, isPending: false, said: '' };
}

export const useOutbox = create<OutboxView>(emptyOutbox);

/** Reads what is on its way and the name of the key; what was read before stays until then. */
export async function readOutbox(): Promise<void> {
  const [list, key] = await Promise.all([call('outbox.list', {}), call('outbox.clientKey', {})]);
  if (!list.ok) return useOutbox.setState({ phase: 'failed', fault: list.fault });
  if (!key.ok) return useOutbox.setState({ phase: 'failed', fault: key.fault });
  useOutbox.setState({ ...list.value, ...key.value, phase: 'ready', fault: null });
}

/** Sends what waits and asks for answers now; with an id that one, also where it was refused. */
export async function sendNow(outgoingId: OutgoingId | null): Promise<void> {
  useOutbox.setState({ isPending: true });
  const answer = await call('outbox.retry', { outgoingId });
  useOutbox.setState({ isPending: false });
  if (!answer.ok) return useOutbox.setState({ fault: shownFault(answer.fault) });
  useOutbox.setState({ said: 'Asked the server' });
  return readOutbox();
}

/** Gives the public key out, made where there is none, and lets the person choose where its file goes. */
export async function saveKey(): Promise<void> {
  const given = await call('outbox.giveClientKey', {});
  const saved = given.ok ? await shell('saveSigned', { what: 'public-key', text: given.value.jwks }) : given;
  if (given.ok) useOutbox.setState({ keyId: given.value.keyId });
  if (!saved.ok) useOutbox.setState({ fault: shownFault(saved.fault) });
  else useOutbox.setState({ fault: null, said: saved.value.saved ? 'Public key saved' : 'Nothing was saved' });
}

/** Copies what the key is called, for the few seconds that anything of ours stays on the clipboard. */
export async function copyKeyId(): Promise<void> {
  const given = await call('outbox.giveClientKey', {});
  const copied = given.ok ? await shell('copyKeyId', { keyId: given.value.keyId }) : given;
  if (given.ok) useOutbox.setState({ keyId: given.value.keyId });
  useOutbox.setState(copied.ok ? { fault: null, said: 'Key id copied' } : { fault: shownFault(copied.fault) });
}
