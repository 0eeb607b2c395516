import { refuse } from '../../shared/kernel';
import type { Person } from '../../shared/accounts';
import type { Database } from './store';

/** An unlocked vault and the person who unlocked it. It ends with the process: locking kills, it does not hide. */
export type OpenSession = {
  readonly database: Database;
  readonly person: Person;
  readonly since: number;
  /** Whether the vault is protected by the passphrase alone (no keychain). */
  readonly passphraseOnly: boolean;
};

/** Holds the one session of this process: none until someone has proved who they are. */
export class SessionHolder {
  #open: OpenSession | undefined;

  current(): OpenSession | undefined {
    return this.#open;
  }

  constructor(private readonly onBegin: () => void = () => undefined) {}

  /** @throws FaultError `already-open`; the database given is then closed again. */
  begin(session: OpenSession): void {
    if (this.#open !== undefined) {
      session.database.close();
      refuse({ code: 'already-open' });
    }
    this.#open = session;
    this.onBegin();
  }

  /** Takes back a session whose first transaction failed: nothing was opened after all. */
  abandon(): void {
    this.#open?.database.close();
    this.#open = undefined;
  }
}
