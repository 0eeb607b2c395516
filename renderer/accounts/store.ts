import { create } from 'zustand';
import type { DeskStatus, NewPerson, Session } from '../../shared/accounts';
import type { CallOutput, ProofCallName } from '../../shared/ipc';
import type { CopyName, Fault } from '../../shared/kernel';
import { call, shell } from '../bridge';

export type AccountsState = {
  /** `starting` until the vault process has said what there is; `gone` when it has ended. */
  readonly phase: 'starting' | 'none' | 'missing' | 'locked' | 'open' | 'broken' | 'gone';
  readonly status: DeskStatus | null;
  readonly session: Session | null;
};

/** Before anything is known. */
export function emptyState(): AccountsState {
  return { phase: 'starting', status: null, session: null };
}

export const useAccounts = create<AccountsState>(emptyState);

/** Asks what the desk may know before anyone has proved who they are, and how the keychain answers now. */
export async function askStatus(): Promise<Fault | null> {
  const result = await call('accounts.status', {});
  if (!result.ok) {
    if (result.fault.code === 'gone') useAccounts.setState({ phase: 'gone' });
    return result.fault;
  }
  const status = result.value;
  useAccounts.setState({ status });
  if (status.state !== 'open') useAccounts.setState({ phase: status.state, session: null });
  else if (useAccounts.getState().session === null) await rejoin();
  return null;
}

/** The page was loaded anew while the vault stayed open. */
async function rejoin(): Promise<void> {
  const result = await call('accounts.session', {});
  if (result.ok) useAccounts.setState({ phase: 'open', session: result.value });
  else await shell('lock', {});
}

/** Makes the vault; on success the desk is open. `afresh`: the person knows that another was here, and is gone. */
export async function createVault(person: NewPerson, ways: { readonly acceptNoKeychain: boolean; readonly afresh: boolean }, passphrase: Uint8Array): Promise<Fault | null> {
  const result = await call('accounts.create', { person, ...ways }, { passphrase });
  if (!result.ok) return result.fault;
  useAccounts.setState({ phase: 'open', session: result.value });
  return null;
}

/** Opens the vault, or the copy of it that takes its place; on success the desk is open. */
export async function unlockVault(passphrase: Uint8Array, copy: CopyName | null = null): Promise<Fault | null> {
  const result = await call('accounts.unlock', { copy }, { passphrase });
  if (!result.ok) return result.fault;
  opened(result.value);
  return null;
}

/** Gives the code that unlocking asks for besides the passphrase; on success the desk is open. */
export async function enterCode(code: Uint8Array): Promise<Fault | null> {
  const result = await call('accounts.enterCode', {}, { code });
  if (!result.ok) return result.fault;
  opened(result.value);
  return null;
}

function opened({ failedBefore: _failedBefore, ...session }: CallOutput<'accounts.unlock'>): void {
  useAccounts.setState({ phase: 'open', session });
}

/** Proves who is at the open desk, for the sake of a call. */
export async function prove(name: ProofCallName, passphrase: Uint8Array): Promise<Fault | null> {
  const result = await call('accounts.prove', { call: name }, { passphrase });
  return result.ok ? null : result.fault;
}

/** Wraps the vault's key anew; what is in the vault stays as it is. */
export async function changePassphrase(current: Uint8Array, next: Uint8Array): Promise<Fault | null> {
  const result = await call('accounts.changePassphrase', {}, { current, next });
  if (!result.ok) return result.fault;
  const { keys } = result.value;
  useAccounts.setState(({ session }) => ({ session: session === null ? null : { ...session, keys } }));
  return null;
}
