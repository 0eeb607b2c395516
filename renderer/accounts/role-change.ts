import { useEffect } from 'react';
import { onNotice } from '../bridge';
import { useAccounts } from './store';

/** The organisation may give the person at the desk another role: what it lacks goes from the page at once. */
export function useRoleChanges(): void {
  useEffect(() => onNotice('accounts.roleChanged', ({ person }) => {
    useAccounts.setState(({ session }) => ({ session: session === null ? null : { ...session, person } }));
  }), []);
}
