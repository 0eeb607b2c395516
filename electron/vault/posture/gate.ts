import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { refuse, type Clock } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import { askedProbes, judgePosture, type PostureReport } from '../../../shared/posture';
import type { Context } from '../handlers';
import { Refusals } from './refusals';

/** Decides whether the vault may be opened on this computer. */
export type Gate = {
  /**
   * The function returned writes down, in the transaction of the opening, how the computer was found.
   * @throws FaultError `posture`
   */
  readonly admit: () => Promise<(context: Pick<Context, 'alsoAudit' | 'afterCommit'>) => void>;
};

export type PostureGateNeeds = {
  /** Where refusals are counted: a file of a number, beside the vault. */
  readonly path: string;
  readonly policy: () => Policy;
  readonly clock: Clock;
  /** Asks the shell for a look at the computer; the answer comes by `heard`. */
  readonly ask: () => void;
  readonly patienceMs?: number;
};

/** The probes may take two seconds each, side by side; a shell that takes longer has no answer. */
const patienceMs = 5000;

/**
 * The gate between a computer and the vault (45 CFR 164.310(c), 164.312(a)(2)(iv)). It decides before a passphrase is
 * looked at: on a computer that is not safe no key is derived, nothing is read from the keychain, and a guess is
 * neither confirmed nor counted. It gives nothing away, since whoever sits there can see by themselves how the computer is.
 *
 * The shell looks; this process, where the keys are, decides, by the policy that it was told of and its own clock.
 */
export class PostureGate implements Gate {
  readonly #waiting = new Set<(report: PostureReport) => void>();
  readonly #refusals: Refusals;

  constructor(private readonly needs: PostureGateNeeds) {
    this.#refusals = new Refusals(needs.path);
  }

  /** The shell has looked at the computer. */
  heard(report: PostureReport): void {
    for (const take of this.#waiting) take(report);
    this.#waiting.clear();
  }

  readonly admit: Gate['admit'] = async () => {
    const report = askedProbes(this.needs.policy()).length === 0 ? null : await this.#look();
    // The policy in force now, whatever it was when the look began.
    const { judged, refused } = judgePosture(this.needs.policy(), report, this.needs.clock.now());
    if (refused.length > 0) {
      mkdirSync(dirname(this.needs.path), { recursive: true, mode: 0o700 });
      this.#refusals.add();
      refuse({ code: 'posture', probes: refused.map(({ probe }) => probe) });
    }
    return ({ alsoAudit, afterCommit }) => {
      const refusedBefore = this.#refusals.count();
      alsoAudit({ event: 'posture.judged', probes: [...judged], refusedBefore });
      if (refusedBefore > 0) afterCommit(() => this.#refusals.clear());
    };
  };

  #look(): Promise<PostureReport | null> {
    return new Promise((resolve) => {
      const take = (report: PostureReport): void => {
        clearTimeout(timer);
        resolve(report);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(take);
        resolve(null);
      }, this.needs.patienceMs ?? patienceMs);
      this.#waiting.add(take);
      this.needs.ask();
    });
  }
}
