import { initialsOf } from '../../../shared/accounts';
import { judgePassphrase } from '../../../shared/accounts/passphrase';
import { personIdSchema, refuse, type Clock } from '../../../shared/kernel';
import { asksForProof } from '../../../shared/ipc';
import type { Handlers } from '../handlers';
import type { VaultKeeper } from '../keys';
import type { Gate } from '../posture';
import type { SessionHolder } from '../session';
import { insertPerson, listPeople } from './store';

export type AccountsNeeds = {
  readonly keeper: VaultKeeper;
  readonly sessions: SessionHolder;
  readonly clock: Clock;
  /** Whether this computer is one on which the vault may be opened: asked before a passphrase is looked at. */
  readonly posture: Gate;
};

/** Refuses a new passphrase that the rules of the desk do not allow. */
function requireStrong(passphrase: Uint8Array, about: readonly string[]): void {
  const { refusal } = judgePassphrase(new TextDecoder().decode(passphrase), about);
  if (refusal !== null) refuse({ code: 'weak-passphrase', why: refusal });
}

/** Who may sit at this desk: creating the vault, unlocking it, changing its passphrase. */
export function accountsHandlers({ keeper, sessions, clock, posture }: AccountsNeeds): Handlers<'accounts'> {
  return {
    'accounts.status': async () => {
      const status = await keeper.status();
      return sessions.current() === undefined ? status : { ...status, state: 'open' };
    },

    'accounts.create': async ({ person: given, acceptNoKeychain }, { newId }, { passphrase }) => {
      const noteAdmission = await posture.admit();
      requireStrong(passphrase, [given.name, given.identifier]);
      const { seal, ...vault } = await keeper.create(passphrase, initialsOf(given.name), acceptNoKeychain);
      const person = { id: newId('per', personIdSchema), ...given };
      const since = clock.now();
      const { passphraseOnly } = vault;
      sessions.begin({ ...vault, person, since });
      return (db, context) => {
        insertPerson(db, person, context.now);
        noteAdmission(context);
        context.afterCommit(seal);
        return { person, since, passphraseOnly };
      };
    },

    'accounts.unlock': async (_input, _context, { passphrase }) => {
      const noteAdmission = await posture.admit();
      const { failedBefore, ...vault } = await keeper.unlock(passphrase);
      const person = listPeople(vault.database)[0];
      if (person === undefined) {
        vault.database.close();
        vault.chartKeys.close();
        return refuse({ code: 'vault-damaged', what: 'database' });
      }
      const since = clock.now();
      const { passphraseOnly } = vault;
      sessions.begin({ ...vault, person, since });
      return (_db, context) => {
        noteAdmission(context);
        return { person, since, passphraseOnly, failedBefore };
      };
    },

    'accounts.prove': async ({ call }, _context, { passphrase }) => {
      if (!asksForProof(call)) refuse({ code: 'unknown-call' });
      await keeper.prove(passphrase);
      return (_db, { afterCommit }) => {
        afterCommit(() => sessions.current()?.proof.given(call));
        return {};
      };
    },

    'accounts.changePassphrase': async (_input, _context, { current, next }) => {
      if (Buffer.from(current).equals(next)) refuse({ code: 'weak-passphrase', why: 'same-as-before' });
      const holder = sessions.current()?.person;
      requireStrong(next, holder === undefined ? [] : [holder.name, holder.identifier]);
      const seal = await keeper.changePassphrase(current, next);
      return (_db, { afterCommit }) => {
        afterCommit(seal);
        return {};
      };
    },

    'accounts.session': () => {
      const session = sessions.current() ?? refuse({ code: 'locked' });
      return { person: session.person, since: session.since, passphraseOnly: session.passphraseOnly };
    },

    'accounts.people': (db) => ({ people: listPeople(db) }),
  };
}
