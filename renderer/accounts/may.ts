import { mayCall, type CallName } from '../../shared/ipc';
import { useAccounts } from './store';

/** Whether the person's role may make a call: what the vault would refuse is not offered. */
export function useMay(name: CallName): boolean {
  return useAccounts((state) => state.session !== null && mayCall(state.session.person.role, name));
}
