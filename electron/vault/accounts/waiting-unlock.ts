import type { Person } from '../../../shared/accounts';
import type { OpenedVault } from '../keys';
import type { Lease } from '../lease';
import { closeVault } from '../session';
import type { AnchoredPolicy } from '../witness';
import type { PassphraseDues } from './passphrase';

/** How long an opened vault waits for the code. */
export const codePatienceMs = 120_000;
/** Wrong codes after which the passphrase has to be entered again. */
const mostTries = 5;

/** An opened vault, whose it is, and what goes with their session. */
export type Waiting = {
  readonly vault: OpenedVault;
  /** As the vault knew them before the roster was looked at. */
  readonly known: Person;
  readonly person: Person;
  readonly dues: PassphraseDues;
  readonly lease: Lease;
  /** The signed policy with the highest number that the vault is known to have been opened under. */
  readonly seen: AnchoredPolicy | null;
};

/**
 * A vault whose passphrase was right and whose code is still missing. No session has begun: the door lets no call at it. When
 * the code does not come, or too often wrong, the database is closed and its keys are gone.
 */
export class WaitingUnlock {
  #waiting: Waiting | undefined;
  #failed = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly patienceMs: number) {}

  hold(waiting: Waiting): void {
    this.end();
    this.#waiting = waiting;
    this.#failed = 0;
    this.#timer = setTimeout(() => this.end(), this.patienceMs);
  }

  current(): Waiting | undefined {
    return this.#waiting;
  }

  /** Counts a wrong code; how many tries are left. */
  failed(): number {
    this.#failed += 1;
    const left = mostTries - this.#failed;
    if (left <= 0) this.end();
    return left;
  }

  /** The code was right: what waited is the session's now. */
  taken(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }

  end(): void {
    const waiting = this.#waiting;
    this.taken();
    if (waiting !== undefined) closeVault({ ...waiting.vault, lease: waiting.lease });
  }
}
