import { create } from 'zustand';
import type { SecondFactor } from '../../shared/accounts';
import type { CallOutput } from '../../shared/ipc';
import type { Fault, Result } from '../../shared/kernel';
import { call } from '../bridge';
import { useAccounts } from './store';

export type SecondFactorState = { readonly factor: SecondFactor | null; readonly fault: Fault | null };

/** Nothing asked yet: also what a lock leaves. */
export function emptySecondFactor(): SecondFactorState {
  return { factor: null, fault: null };
}

export const useSecondFactor = create<SecondFactorState>(emptySecondFactor);

/** The secret as it is shown for setting up; it is kept nowhere else in the page. */
export type Shown = CallOutput<'accounts.beginSecondFactor'>;

/** Asks whether a second proof is set up. */
export async function askSecondFactor(): Promise<void> {
  const answer = await call('accounts.secondFactor', {});
  useSecondFactor.setState(answer.ok ? { factor: answer.value, fault: null } : { fault: answer.fault });
}

/** Makes a secret and shows it. */
export function beginSecondFactor(): Promise<Result<Shown>> {
  return call('accounts.beginSecondFactor', {});
}

/** Confirms it by a code; the recovery codes are told this once. */
export async function confirmSecondFactor(code: Uint8Array): Promise<Result<readonly string[]>> {
  const answer = await call('accounts.confirmSecondFactor', {}, { code });
  await askSecondFactor();
  return answer.ok ? { ok: true, value: answer.value.recoveryCodes } : answer;
}

/** Makes new recovery codes; the earlier ones are good for nothing any more. */
export async function renewRecoveryCodes(): Promise<Result<readonly string[]>> {
  const answer = await call('accounts.renewRecoveryCodes', {});
  await askSecondFactor();
  return answer.ok ? { ok: true, value: answer.value.recoveryCodes } : answer;
}

/** Turns the second proof off. */
export async function removeSecondFactor(): Promise<Fault | null> {
  const answer = await call('accounts.removeSecondFactor', {});
  // Where nobody proved who is there, nothing has changed.
  if (answer.ok) await askSecondFactor();
  return answer.ok ? null : answer.fault;
}

/** The second proof that the policy requires is set up: the desk may be used. */
export function leaveEnrolment(): void {
  useAccounts.setState(({ session }) => ({ session: session === null ? null : { ...session, owesSecondFactor: false } }));
}
