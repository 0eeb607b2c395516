import type { Person, SessionKeys } from '../../shared/accounts';
import { refuse, type EncounterId, type VaultId } from '../../shared/kernel';
import type { AuditTrouble } from '../../shared/audit';
import type { ChartKeys } from './keys';
import type { Lease } from './lease';
import { Proof } from './proof';
import type { Database } from './store';
import type { HeadWitness } from './witness';

/** An unlocked vault and the person who unlocked it. It ends with the process: locking kills, it does not hide. */
export type OpenSession = {
  readonly database: Database;
  /** The keys of the charts in it: each can be destroyed by itself. */
  readonly chartKeys: ChartKeys;
  readonly vaultId: VaultId;
  readonly person: Person;
  readonly since: number;
  /** Whether the vault is protected by the passphrase alone (no keychain). */
  readonly passphraseOnly: boolean;
  readonly keys: SessionKeys;
  /** That the person has no other session on this computer. */
  readonly lease?: Lease | undefined;
  /** The charts that this session has opened, each with its audit event: only they may be read on without a new one. */
  readonly charts: Set<EncounterId>;
  /** When the person last proved who they are. */
  readonly proof: Proof;
  /** The policy requires a second proof and none is set up: nothing else is let in until it is. */
  readonly owesSecondFactor: boolean;
  /** What seals the head of the log outside of the database. */
  readonly witness?: HeadWitness | undefined;
  /** What is wrong with the log, as it was found when the vault was opened and since. */
  readonly log: AuditTrouble;
};

/** Holds the one session of this process: none until someone has proved who they are. */
export class SessionHolder {
  #open: OpenSession | undefined;

  /** `monotonic` gives milliseconds of a clock that nobody sets. */
  constructor(private readonly onBegin: () => void = () => undefined, private readonly monotonic: () => number = () => performance.now()) {}

  current(): OpenSession | undefined {
    return this.#open;
  }

  /** @throws FaultError `already-open`; the database given is then closed again. */
  begin(session: Omit<OpenSession, 'charts' | 'proof' | 'owesSecondFactor' | 'log'> & { readonly owesSecondFactor?: boolean; readonly log?: AuditTrouble }): void {
    if (this.#open !== undefined) {
      closeVault(session);
      refuse({ code: 'already-open' });
    }
    this.#open = { owesSecondFactor: false, log: { head: null, chain: null }, ...session, charts: new Set(), proof: new Proof(this.monotonic) };
    this.onBegin();
  }

  /** Notes that the keys are another now: the passphrase was changed. */
  renew(keys: SessionKeys): void {
    if (this.#open !== undefined) this.#open = { ...this.#open, keys };
  }

  /** The log was walked, and does not hold. */
  noteBroken(chain: AuditTrouble['chain']): void {
    if (this.#open !== undefined) this.#open = { ...this.#open, log: { ...this.#open.log, chain } };
  }

  /** The second proof that was owed is set up. */
  enrolled(): void {
    if (this.#open !== undefined) this.#open = { ...this.#open, owesSecondFactor: false };
  }

  /** The person's role is another from now on. */
  assume(person: Person): void {
    if (this.#open !== undefined) this.#open = { ...this.#open, person };
  }

  /** Takes back a session whose first transaction failed, as nothing was opened after all; or whose person has no place at the desk any more. */
  abandon(): void {
    if (this.#open !== undefined) closeVault(this.#open);
    this.#open = undefined;
  }
}

/** Closes what was opened for a session that does not come about; keys included, since the process goes on. */
export function closeVault({ database, chartKeys, witness, lease }: Pick<OpenSession, 'database' | 'chartKeys' | 'witness' | 'lease'>): void {
  database.close();
  chartKeys.close();
  witness?.close();
  lease?.release();
}
