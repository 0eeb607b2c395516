import type { ProofRule } from '../../shared/ipc';
import type { Policy } from '../../shared/policy';

/** The time in which calls count as a burst. */
const burstMs = 10 * 60_000;
/** How long a proof that is good for one call waits for it: the page makes the call at once. */
const onceMs = 30_000;

/**
 * What an open session knows of who is at the desk: when that was proved last, and which calls were made since then that
 * are unusual in number. All times are of a clock that nobody sets.
 */
export class Proof {
  #provedAt: number;
  #once: { readonly call: string; readonly at: number } | undefined;
  readonly #made = new Map<string, readonly number[]>();

  /** Whoever begins a session has just proved who they are. */
  constructor(private readonly now: () => number) {
    this.#provedAt = now();
  }

  /** The passphrase was given anew, for the sake of a call. */
  given(call: string): void {
    const at = this.now();
    this.#provedAt = at;
    this.#once = { call, at };
  }

  /**
   * Whether a call is let in as far as proof goes. Where the policy asks each time, unlocking does not count, and a proof is
   * good for one call, the one it was given for.
   */
  admits(call: string, rule: ProofRule | undefined, policy: Pick<Policy, 'stepUpMinutes' | 'revealBurst'>): boolean {
    if (rule === undefined) return true;
    if (rule !== 'fresh' && this.#madeLately(call).length < policy[rule.beyond]) return true;
    if (policy.stepUpMinutes > 0) return this.now() - this.#provedAt <= policy.stepUpMinutes * 60_000;
    const once = this.#once;
    if (once?.call !== call) return false;
    this.#once = undefined;
    return this.now() - once.at <= onceMs;
  }

  /** The call was made: it counts where it may become one of many. */
  made(call: string, rule: ProofRule | undefined): void {
    if (rule === undefined || rule === 'fresh') return;
    this.#made.set(call, [...this.#madeLately(call), this.now()]);
  }

  #madeLately(call: string): readonly number[] {
    const since = this.now() - burstMs;
    return (this.#made.get(call) ?? []).filter((at) => at > since);
  }
}
