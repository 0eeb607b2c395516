import { roleOn, type Person, type Roster } from '../../../shared/accounts';
import { refuse, type Role } from '../../../shared/kernel';
import { appendAudit } from '../audit';
import type { Door } from '../dispatch';
import type { Context } from '../handlers';
import type { SessionHolder } from '../session';
import type { Database, WritableDatabase } from '../store';
import { updateRole } from './store';

/** @throws FaultError `not-on-roster` where the organisation's roster gives no role to who sets up a desk */
export function roleAtCreation(roster: Roster, { identifier, role }: Pick<Person, 'identifier' | 'role'>): Role {
  return roleOn(roster, identifier, null, role) ?? refuse({ code: 'not-on-roster' });
}

/**
 * The person with the role that the roster gives them today.
 * @throws FaultError `not-on-roster`, which stands in the log of the vault that stays closed
 */
export function personAtUnlock(roster: Roster, known: Person, database: Database, now: number): Person {
  const role = roleOn(roster, known.identifier, known.role, null);
  if (role !== null) return { ...known, role };
  database.transaction('write', (db) => appendAudit(db, known, now, { event: 'call.refused', call: 'accounts.unlock', fault: 'not-on-roster' }));
  return refuse({ code: 'not-on-roster' });
}

/** Stores a role that has changed, with its event, in the caller's transaction. */
export function keepRole(db: WritableDatabase, before: Person, after: Person, alsoAudit: Context['alsoAudit']): void {
  if (before.role === after.role) return;
  updateRole(db, after.id, after.role);
  alsoAudit({ event: 'person.role-changed', from: before.role, to: after.role });
}

export type RosterFollower = {
  readonly sessions: SessionHolder;
  readonly roster: () => Roster;
  readonly act: Door['act'];
  /** Tells the page of its person's new role. */
  readonly tell: (person: Person) => void;
  /** Has the shell lock the desk. */
  readonly turnOut: () => void;
};

/**
 * After the policy was read again: a changed role holds from the next call on, and a person who is no longer on the
 * roster loses the session at once, before the shell has locked.
 */
export function followRoster({ sessions, roster, act, tell, turnOut }: RosterFollower): void {
  const before = sessions.current()?.person;
  if (before === undefined) return;
  const role = roleOn(roster(), before.identifier, before.role, null);
  if (role === before.role) return;
  if (role === null) {
    try {
      act(() => ({ output: null, events: [{ event: 'person.role-changed', from: before.role, to: null }] }));
    } finally {
      sessions.abandon();
      turnOut();
    }
    return;
  }
  const after = { ...before, role };
  // In the new role only once it is stored: were it not, the next unlock would say so again.
  act((db, { alsoAudit }) => {
    keepRole(db, before, after, alsoAudit);
    return { output: null, events: [] };
  });
  sessions.assume(after);
  tell(after);
}
