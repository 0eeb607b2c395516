import { initialsOf, roleOn, type Person, type Roster, type SessionKeys } from '../../../shared/accounts';
import { asksForProof, type NoticeBody } from '../../../shared/ipc';
import { personIdSchema, refuse, type Clock } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import type { Door } from '../dispatch';
import type { Handlers } from '../handlers';
import type { VaultKeeper } from '../keys';
import type { Lease, TakeLease } from '../lease';
import type { Gate } from '../posture';
import type { SessionHolder } from '../session';
import type { Database } from '../store';
import { forgetEarlier, isEarlier, listEarlier, rememberEarlier, toRemember } from './earlier';
import { duesOf, passphraseRulesOf, requireStrong, type PassphraseDues } from './passphrase';
import { keepRole, personAtUnlock, roleAtCreation } from './roster';
import { insertPerson, listPeople } from './store';

export type AccountsNeeds = {
  readonly keeper: VaultKeeper;
  readonly sessions: SessionHolder;
  readonly clock: Clock;
  /** Whether this computer is one on which the vault may be opened: asked before a passphrase is looked at. */
  readonly posture: Gate;
  readonly policy: () => Policy;
  /** Who gives the roles. */
  readonly roster: () => Roster;
  /** What holds a person to one session on this computer; without it, it is one in this process. */
  readonly oneSession?: { readonly takeLease: TakeLease; readonly attest: Door['attest'] };
  readonly notify?: (name: 'accounts.comparing', body: NoticeBody<'accounts.comparing'>) => void;
};

const oneInProcess: NonNullable<AccountsNeeds['oneSession']> = { takeLease: async () => ({ release: () => undefined }), attest: () => undefined };

type Admission = { readonly known: Person; readonly person: Person; readonly dues: PassphraseDues; readonly lease: Lease };

/** Who may sit at this desk: creating the vault, unlocking it, changing its passphrase. */
export function accountsHandlers({ keeper, sessions, clock, posture, policy, roster, oneSession = oneInProcess, notify = () => undefined }: AccountsNeeds): Handlers<'accounts'> {
  /** Whose vault this is, in which role, and what is due in it, once it is certain that they have no other session on this computer. */
  async function admitted(database: Database, passphrase: Uint8Array): Promise<Admission> {
    const known = listPeople(database)[0] ?? refuse({ code: 'vault-damaged', what: 'database' });
    const person = personAtUnlock(roster(), known, database, clock.now());
    const dues = duesOf(database, passphrase, person, policy(), clock.now());
    const lease = await oneSession.takeLease(person.identifier);
    if (lease !== undefined) return { known, person, dues, lease };
    oneSession.attest(database, person, { event: 'vault.second-session-refused' });
    return refuse({ code: 'open-elsewhere' });
  }

  return {
    'accounts.status': async () => {
      const status = { ...(await keeper.status()), keychainRequired: policy().keychain === 'required', hasRecovery: policy().recoveryKey !== null, passphrase: passphraseRulesOf(policy()) };
      return sessions.current() === undefined ? status : { ...status, state: 'open' };
    },

    'accounts.partOf': async ({ identifier }) => {
      if ((await keeper.status()).state !== 'none') refuse({ code: 'vault-exists' });
      const given = roster();
      if (given.state === 'none') return { by: 'own' };
      const role = roleOn(given, identifier, null, null);
      return role === null ? { by: 'unknown' } : { by: 'organisation', role };
    },

    'accounts.create': async ({ person: said, acceptNoKeychain }, { newId }, { passphrase }) => {
      const noteAdmission = await posture.admit();
      const given = { ...said, role: roleAtCreation(roster(), said) };
      requireStrong(passphrase, [given.name, given.identifier], passphraseRulesOf(policy()));
      const lease = (await oneSession.takeLease(given.identifier)) ?? refuse({ code: 'open-elsewhere' });
      try {
        const { seal, events, ...vault } = await keeper.create(passphrase, initialsOf(given.name), acceptNoKeychain);
        const person = { id: newId('per', personIdSchema), ...given };
        const since = clock.now();
        const { passphraseOnly } = vault;
        const keys: SessionKeys = { passphraseDue: null, passphraseDaysLeft: policy().passphraseDays, recovery: vault.recovery };
        sessions.begin({ ...vault, person, since, keys, lease });
        return (db, context) => {
          insertPerson(db, person, context.now);
          noteAdmission(context);
          for (const event of events) context.alsoAudit(event);
          context.afterCommit(seal);
          return { person, since, passphraseOnly, keys };
        };
      } catch (error) {
        lease.release();
        throw error;
      }
    },

    'accounts.unlock': async (_input, _context, { passphrase }) => {
      const noteAdmission = await posture.admit();
      let admission: Admission | undefined;
      try {
        const { failedBefore, changes, ...vault } = await keeper.unlock(passphrase, async (database) => {
          admission = await admitted(database, passphrase);
        });
        const { known, person, dues, lease } = admission ?? refuse({ code: 'vault-damaged', what: 'database' });
        const since = clock.now();
        const { passphraseOnly } = vault;
        const keys: SessionKeys = { ...dues, recovery: vault.recovery };
        sessions.begin({ ...vault, person, since, keys, lease });
        return (db, context) => {
          noteAdmission(context);
          keepRole(db, known, person, context.alsoAudit);
          forgetEarlier(db, policy().passphraseHistory);
          for (const event of changes.events) context.alsoAudit(event);
          context.afterCommit(changes.seal);
          return { person, since, passphraseOnly, keys, failedBefore };
        };
      } catch (error) {
        admission?.lease.release();
        throw error;
      }
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
      const session = sessions.current() ?? refuse({ code: 'locked' });
      const rules = passphraseRulesOf(policy());
      requireStrong(next, [session.person.name, session.person.identifier], rules);
      const seal = await keeper.changePassphrase(current, next, async () => {
        const earlier = listEarlier(session.database, rules.history);
        if (await isEarlier(next, earlier, (done) => notify('accounts.comparing', { done, total: earlier.length }))) refuse({ code: 'weak-passphrase', why: 'used-before' });
      });
      const replaced = await toRemember(current, keeper.facts().kdf, rules.history);
      return (db, { afterCommit }) => {
        rememberEarlier(db, replaced, rules.history);
        const keys: SessionKeys = { ...session.keys, passphraseDue: null, passphraseDaysLeft: policy().passphraseDays };
        afterCommit(() => {
          seal();
          sessions.renew(keys);
        });
        return { keys };
      };
    },

    'accounts.session': () => {
      const session = sessions.current() ?? refuse({ code: 'locked' });
      return { person: session.person, since: session.since, passphraseOnly: session.passphraseOnly, keys: session.keys };
    },

    'accounts.people': (db) => ({ people: listPeople(db) }),
  };
}
