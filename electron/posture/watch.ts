import type { Policy } from '../../shared/policy';
import { askedProbes, freshMs, judgePosture, probeSettings, type Judged, type PostureReport, type Verdict } from '../../shared/posture';

export type PostureWatchNeeds = {
  readonly policy: () => Policy;
  readonly look: (policy: Policy) => Promise<PostureReport>;
  /** What addresses the computer has, as one text: it differs when the network has changed. */
  readonly addresses: () => string;
  readonly now: () => number;
  /** Somebody has looked: page, vault process and guard are told. */
  readonly tell: (report: PostureReport, verdict: Verdict) => void;
  /** While the desk is open: a probe found something else than before. */
  readonly changed: (judged: Judged) => void;
};

const restMs = 5 * 60_000;
/** While something that is required is missing, the desk is about to lock: whoever mends it is not kept waiting. */
const shortRestMs = 10_000;
const addressMs = 5000;

/**
 * Looks at the computer at the start, when somebody asks, every five minutes, and when its addresses or the policy change;
 * and tells.
 * It decides nothing: the vault process does when it is opened, the guard while it is open.
 */
export class PostureWatch {
  #last: PostureReport | null = null;
  #lastVerdict: Verdict | null = null;
  #looking: Promise<PostureReport> | undefined;
  #lookedAt = -Infinity;
  #addresses = '';
  /** What the policy asked at the last look. */
  #asked = '';
  #before: ReadonlyMap<string, string> | null = null;

  constructor(private readonly needs: PostureWatchNeeds) {}

  /** A look that may be a minute old, unless it fell short: then whoever has mended something wants a new one. */
  async fresh(): Promise<PostureReport> {
    const { now } = this.needs;
    const verdict = this.#last === null ? null : judgePosture(this.needs.policy(), this.#last, now());
    const isGood = verdict !== null && verdict.refused.length === 0 && verdict.warned.length === 0;
    return this.#last !== null && isGood && now() - this.#last.takenAt < freshMs / 2 ? this.#last : this.again();
  }

  /** Looks anew; whoever asks while that goes on gets the same look. */
  again(): Promise<PostureReport> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  /** The last look there was, or a first one. */
  latest(): Promise<PostureReport> {
    return this.#last === null ? this.again() : Promise.resolve(this.#last);
  }

  /** The desk was opened: from here on, changes matter. */
  opened(): void {
    this.#before = statesOf(this.#lastVerdict);
  }

  closed(): void {
    this.#before = null;
  }

  /**
   * To be called every so often; looks where it is time.
   * @returns milliseconds until the next call
   */
  tick(): number {
    const { now, policy } = this.needs;
    if (askedProbes(policy()).length === 0) return addressMs;
    const asked = askedOf(policy());
    const addresses = this.needs.addresses();
    const rest = (this.#lastVerdict?.refused.length ?? 0) > 0 ? shortRestMs : restMs;
    if (addresses !== this.#addresses || asked !== this.#asked || now() - this.#lookedAt >= rest || now() < this.#lookedAt) {
      this.#addresses = addresses;
      void this.again();
    }
    return addressMs;
  }

  async #look(): Promise<PostureReport> {
    this.#lookedAt = this.needs.now();
    const policy = this.needs.policy();
    this.#asked = askedOf(policy);
    const report = await this.needs.look(policy);
    const verdict = judgePosture(policy, report, this.needs.now());
    this.#last = report;
    this.#lastVerdict = verdict;
    this.needs.tell(report, verdict);
    if (this.#before !== null) {
      const before = this.#before;
      for (const judged of verdict.judged) if (before.get(judged.probe) !== stateOf(judged)) this.needs.changed(judged);
      this.#before = statesOf(verdict);
    }
    return report;
  }
}

function askedOf(policy: Policy): string {
  return JSON.stringify([Object.values(probeSettings).map((name) => policy[name]), policy.networks]);
}

function statesOf(verdict: Verdict | null): ReadonlyMap<string, string> {
  return new Map((verdict?.judged ?? []).map((judged) => [judged.probe, stateOf(judged)]));
}

function stateOf({ state, seen, demand }: Judged): string {
  return `${state} ${seen} ${demand}`;
}
