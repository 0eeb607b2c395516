import { timingSafeEqual } from 'node:crypto';
import { initialsOf, roleOn, type EarlierVault, type Person, type Roster, type SessionKeys } from '../../../shared/accounts';
import { asksForProof, type CallOutput, type Leave, type NoticeBody } from '../../../shared/ipc';
import { personIdSchema, refuse, type Clock, type EncounterId, type TwoClocks, type VaultId } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import { appendAudit } from '../audit';
import type { Door } from '../dispatch';
import type { Context, Finish, Handlers } from '../handlers';
import { copyOf, type BroughtBack } from '../copies';
import { judgeHeader, noteHeader, settleHeader, type ChartKeys, type HeaderBy, type OpeningHeader, type VaultKeeper } from '../keys';
import type { Lease, TakeLease } from '../lease';
import type { AnchoredPolicy } from '../witness';
import type { Admission } from '../policy';
import type { Gate } from '../posture';
import { closeVault, type OpenSession, type SessionHolder } from '../session';
import type { Database, WritableDatabase } from '../store';
import { earlierGone, isKnownGone } from './earlier-gone';
import { forgetEarlier, isEarlier, listEarlier, rememberEarlier, toRemember } from './earlier';
import { duesOf, passphraseRulesOf, requireStrong, type PassphraseDues } from './passphrase';
import { keepRole, personAtUnlock, roleAtCreation } from './roster';
import { codeWait, secondFactorHandlers, tryCode } from './second-factor';
import { factorState, findFactor } from './second-factor-store';
import { insertPerson, listPeople } from './store';
import { codePatienceMs, WaitingUnlock, type Waiting } from './waiting-unlock';

export type AccountsNeeds = {
  readonly keeper: VaultKeeper;
  readonly sessions: SessionHolder;
  readonly clock: Clock;
  /** The clock on the wall and one that nobody sets, in milliseconds. */
  readonly clocks: () => TwoClocks;
  /** The policy in force. */
  readonly policy: () => Policy;
  /** Whether the policy is one under which this vault may be opened: asked before a passphrase is looked at, and once the vault can be read. */
  readonly underPolicy: Admission;
  /** Whether this computer is one on which the vault may be opened: asked before a passphrase is looked at. */
  readonly posture: Gate;
  /** Who gives the roles. */
  readonly roster: () => Roster;
  /** What holds a person to one session on this computer; without it, it is one in this process. */
  readonly oneSession?: { readonly takeLease: TakeLease; readonly attest: Door['attest'] };
  readonly notify?: (name: 'accounts.comparing', body: NoticeBody<'accounts.comparing'>) => void;
  /** Lets the shell put on the clipboard what the page was given. */
  readonly leave?: (leave: Leave) => void;
  /** Takes the rows of charts that have no key any more out of a copy that was brought back; how many they were. */
  readonly buryAgain?: (db: WritableDatabase, isDead: (encounterId: EncounterId) => boolean) => number;
  /** How long an opened vault waits for the code. */
  readonly codePatienceMs?: number;
  /** Work of the desk itself. */
  readonly act: Door['act'];
  readonly report: (incident: string, error: unknown) => void;
};

const oneInProcess: NonNullable<AccountsNeeds['oneSession']> = { takeLease: async () => ({ release: () => undefined }), attest: () => undefined };

type Admitted = { readonly known: Person; readonly person: Person; readonly dues: PassphraseDues; readonly lease: Lease; readonly seen: AnchoredPolicy | null };

/** Closes a vault, keys included, that may not be opened after all. */
function orClosed<T>({ database, chartKeys, witness, lease }: Pick<OpenSession, 'database' | 'chartKeys' | 'witness'> & { readonly lease: Lease }, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    closeVault({ database, chartKeys, witness, lease });
    throw error;
  }
}

/** Puts a header in force: the database knows it with the event that says so, then it takes its place. */
function putInForce(db: WritableDatabase, database: Database, { afterCommit }: Context, { header, by }: { readonly header: string; readonly by: HeaderBy }, seal: () => void): void {
  noteHeader(db, header, by);
  afterCommit(seal);
  afterCommit(() => settleHeader(database));
}

/** Who may sit at this desk: creating the vault, unlocking it, changing its passphrase. */
export function accountsHandlers({ keeper, sessions, clock, clocks, act, report, underPolicy, posture, policy, roster, oneSession = oneInProcess, notify = () => undefined, leave = () => undefined, buryAgain = () => 0, codePatienceMs: patienceMs = codePatienceMs }: AccountsNeeds): Handlers<'accounts'> {
  const waiting = new WaitingUnlock(patienceMs);

  /** Whose vault this is, in which role, and what is due in it, once it is certain that they have no other session on this computer. */
  async function admitted(database: Database, passphrase: Uint8Array, seen: AnchoredPolicy | null, header: OpeningHeader): Promise<Admitted> {
    const known = listPeople(database)[0] ?? refuse({ code: 'vault-damaged', what: 'database' });
    underPolicy.admit(database, known, clock.now(), seen);
    const person = personAtUnlock(roster(), known, database, clock.now());
    // What is due rests on what the log says is in force.
    tellOfHeader(database, known, header);
    const dues = duesOf(database, passphrase, person, policy(), clock.now());
    // Whoever begins anew gives up what still waited for a code, and its lease.
    waiting.end();
    const lease = await oneSession.takeLease(person.identifier);
    if (lease !== undefined) return { known, person, dues, lease, seen };
    oneSession.attest(database, person, { event: 'vault.second-session-refused' });
    return refuse({ code: 'open-elsewhere' });
  }

  /** A header that is not the one that the log has put in force is said in the log, once. */
  function tellOfHeader(database: Database, known: Person, { mark, finding }: OpeningHeader): void {
    if (finding === null) return;
    database.transaction('write', (db) => {
      appendAudit(db, known, clock.now(), finding);
      noteHeader(db, mark, 'found');
    });
  }

  /** Begins the session of a vault that is open; whether it is proved who is there has been seen to. */
  function begin({ vault: { failedBefore, changes, broughtBack, head, header, ...vault }, known, person, dues, lease, seen }: Waiting, noteAdmission: (context: Context) => void): Finish<CallOutput<'accounts.unlock'>> {
    const since = clock.now();
    const { passphraseOnly } = vault;
    // Asked again: the policy may have changed while a code was waited for.
    const keepPolicy = orClosed({ ...vault, lease }, () => underPolicy.admit(vault.database, known, since, seen));
    const keys: SessionKeys = { ...dues, recovery: vault.recovery };
    const owesSecondFactor = policy().secondFactor === 'required' && factorState(vault.database, person.id) === undefined;
    sessions.begin({ ...vault, person, since, keys, lease, owesSecondFactor, log: { head, chain: null } });
    return (db, context) => {
      keepPolicy(db, context);
      noteAdmission(context);
      if (head !== null) context.alsoAudit({ event: 'audit.head-broken', ...head });
      keepRole(db, known, person, context.alsoAudit);
      forgetEarlier(db, policy().passphraseHistory);
      for (const event of changes.events) context.alsoAudit(event);
      putInForce(db, vault.database, context, changes.header === null ? { header, by: 'found' } : { header: changes.header, by: 'raised' }, changes.seal);
      // Before the note of a copy is forgotten: without either, its older log would be taken for one that was cut.
      context.afterCommit(() => sealHead(vault));
      context.afterCommit(() => takePlace(vault.vaultId));
      if (broughtBack !== undefined) noteBringingBack(db, vault.chartKeys, broughtBack, context);
      return { person, since, passphraseOnly, keys, owesSecondFactor, failedBefore };
    };
  }

  /** The head of the log as it stands now is sealed, and the keychain told of it; nobody waits for the keychain. */
  function sealHead({ witness, database }: Pick<OpenSession, 'witness' | 'database'>): void {
    witness?.seal(database, clock.now());
    void witness?.anchor();
  }

  /** The keychain is told that this vault lies here; nobody waits for it. Another that lay here last is said in the log, once. */
  function takePlace(vaultId: VaultId): void {
    const told = (displaced: EarlierVault): boolean => act((db) => ({ output: true, events: isKnownGone(db, displaced) ? [] : [earlierGone(displaced, false)] })) ?? false;
    keeper.place.take(vaultId, told).catch((error: unknown) => report('take-place', error));
  }

  /** A copy took the vault's place: the log says so, and charts that had died since the copy was made are gone again. */
  function noteBringingBack(db: WritableDatabase, chartKeys: ChartKeys, { at, copy }: BroughtBack, { alsoAudit, afterCommit }: Context): void {
    alsoAudit({ event: 'vault.brought-back', copyAt: copyOf(copy).at, at, charts: buryAgain(db, (id) => !chartKeys.has(id)) });
    afterCommit(() => keeper.loggedBringingBack());
  }

  /** Seconds until a code is looked at; undefined where the passphrase alone opens the vault. */
  function codeWaitOf(database: Database, person: Person): number | undefined {
    const factor = findFactor(database, person.id);
    factor?.secret.fill(0);
    factor?.recoveryKey.fill(0);
    return factor === undefined ? undefined : codeWait(factor, clocks().uptime);
  }

  return {
    'accounts.status': async () => {
      const status = { ...(await keeper.status()), keychainRequired: policy().keychain === 'required', hasRecovery: policy().recoveryKey !== null, passphrase: passphraseRulesOf(policy()) };
      return sessions.current() === undefined ? status : { ...status, state: 'open' };
    },

    'accounts.partOf': async ({ identifier }) => {
      const { state } = await keeper.status();
      if (state !== 'none' && state !== 'missing') refuse({ code: 'vault-exists' });
      const given = roster();
      if (given.state === 'none') return { by: 'own' };
      const role = roleOn(given, identifier, null, null);
      return role === null ? { by: 'unknown' } : { by: 'organisation', role };
    },

    'accounts.create': async ({ person: said, acceptNoKeychain, afresh }, { newId }, { passphrase }) => {
      // The policy first: it says what is asked of the computer.
      await underPolicy.before();
      const noteAdmission = await posture.admit();
      const given = { ...said, role: roleAtCreation(roster(), said) };
      requireStrong(passphrase, [given.name, given.identifier], passphraseRulesOf(policy()));
      const lease = (await oneSession.takeLease(given.identifier)) ?? refuse({ code: 'open-elsewhere' });
      try {
        const { seal, events, header, earlier, ...vault } = await keeper.create(passphrase, initialsOf(given.name), acceptNoKeychain, afresh);
        const person = { id: newId('per', personIdSchema), ...given };
        const since = clock.now();
        const { passphraseOnly } = vault;
        const keys: SessionKeys = { passphraseDue: null, passphraseDaysLeft: policy().passphraseDays, recovery: vault.recovery };
        const owesSecondFactor = policy().secondFactor === 'required';
        const keepPolicy = orClosed({ ...vault, lease }, () => underPolicy.admit(vault.database, person, since, null));
        sessions.begin({ ...vault, person, since, keys, lease, owesSecondFactor });
        return (db, context) => {
          insertPerson(db, person, context.now);
          if (earlier !== null) context.alsoAudit(earlierGone(earlier, true));
          keepPolicy(db, context);
          noteAdmission(context);
          for (const event of events) context.alsoAudit(event);
          putInForce(db, vault.database, context, { header, by: 'created' }, seal);
          context.afterCommit(() => sealHead(vault));
          context.afterCommit(() => takePlace(vault.vaultId));
          return { person, since, passphraseOnly, keys, owesSecondFactor };
        };
      } catch (error) {
        lease.release();
        throw error;
      }
    },

    'accounts.unlock': async ({ copy }, _context, { passphrase }) => {
      // The policy first: it says what is asked of the computer.
      await underPolicy.before();
      const noteAdmission = await posture.admit();
      let admission: Admitted | undefined;
      try {
        const vault = await keeper.unlock(passphrase, async (database, seen, header) => {
          admission = await admitted(database, passphrase, seen, header);
        }, copy);
        const opened: Waiting = { vault, ...(admission ?? refuse({ code: 'vault-damaged', what: 'database' })) };
        const retryInSeconds = codeWaitOf(vault.database, opened.person);
        if (retryInSeconds === undefined) return begin(opened, noteAdmission);
        waiting.hold(opened);
        admission = undefined;
        return refuse({ code: 'code-needed', withinSeconds: patienceMs / 1000, retryInSeconds });
      } catch (error) {
        admission?.lease.release();
        throw error;
      }
    },

    'accounts.enterCode': async (_input, _context, { code }) => {
      // The policy first: it says what is asked of the computer.
      await underPolicy.before();
      const noteAdmission = await posture.admit();
      const opened = waiting.current() ?? refuse({ code: 'code-expired' });
      const outcome = opened.vault.database.transaction('write', (db) => tryCode(db, opened.person, code, clocks()));
      if (outcome.is === 'throttled') return refuse({ code: 'throttled', retryInSeconds: outcome.retryInSeconds });
      if (outcome.is !== 'right') return refuse({ code: 'wrong-code', why: outcome.is, retryInSeconds: outcome.retryInSeconds, triesLeft: waiting.failed() });
      waiting.taken();
      return begin(opened, noteAdmission);
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
      if (current.length === next.length && timingSafeEqual(current, next)) refuse({ code: 'weak-passphrase', why: 'same-as-before' });
      const session = sessions.current() ?? refuse({ code: 'locked' });
      const rules = passphraseRulesOf(policy());
      requireStrong(next, [session.person.name, session.person.identifier], rules);
      const { seal, header, before } = await keeper.changePassphrase(current, next, async () => {
        const earlier = listEarlier(session.database, rules.history);
        if (await isEarlier(next, earlier, (done) => notify('accounts.comparing', { done, total: earlier.length }))) refuse({ code: 'weak-passphrase', why: 'used-before' });
      });
      const replaced = await toRemember(current, keeper.facts().kdf, rules.history);
      return (db, context) => {
        rememberEarlier(db, replaced, rules.history);
        const keys: SessionKeys = { ...session.keys, passphraseDue: null, passphraseDaysLeft: policy().passphraseDays };
        // One that this session has logged, and a disk has refused.
        const finding = judgeHeader(session.database, before);
        if (finding !== null) context.alsoAudit(finding);
        putInForce(db, session.database, context, { header, by: 'passphrase' }, seal);
        context.afterCommit(() => sessions.renew(keys));
        return { keys };
      };
    },

    'accounts.session': () => {
      const session = sessions.current() ?? refuse({ code: 'locked' });
      return { person: session.person, since: session.since, passphraseOnly: session.passphraseOnly, keys: session.keys, owesSecondFactor: session.owesSecondFactor };
    },

    ...secondFactorHandlers({ sessions, policy, clock, leave }),

    'accounts.people': (db) => ({ people: listPeople(db) }),
  };
}
