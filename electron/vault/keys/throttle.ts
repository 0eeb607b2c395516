import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { z } from '../../../shared/kernel';
import { writeDurably } from './durable';

const stateSchema = z.strictObject({
  failures: z.number().int().nonnegative(),
  /** Milliseconds since the computer started, when the last attempt was made. */
  uptime: z.number().nonnegative(),
});
type State = z.infer<typeof stateSchema>;

const longestMs = 15 * 60_000;
/** As many failures as the longest delay takes. */
const mostFailures = 11;

/** How long after `failures` wrong passphrases the next is looked at: 1 s, doubling, at most 15 min. */
export function delayAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(longestMs, 1000 * 2 ** (failures - 1));
}

/**
 * How long to wait still, by a clock that counts from an instant. One that was set back does not help: the whole delay then
 * counts from now.
 */
export function waitLeft(state: { readonly failures: number; readonly last: number }, now: number): number {
  const since = Math.max(0, now - state.last);
  return Math.max(0, delayAfter(state.failures) - since);
}

/** Milliseconds since the computer started: whoever sets the clock on the wall, forward or back, does not move it. */
export function sinceStart(): number {
  return uptime() * 1000;
}

/**
 * How long to wait still, by the time since the computer started. After a restart that time is less than it was: as much of it as
 * there is has passed for certain, whatever the clock on the wall says, and no more is counted.
 */
export function waitSinceStart({ failures, uptime: last }: State, now: number): number {
  return Math.max(0, delayAfter(failures) - (now >= last ? now - last : now));
}

/** Slows guessing down, across restarts and clocks that are set: the count is written before a passphrase is tried. */
export class Throttle {
  /** @param elapsed milliseconds since the computer started */
  constructor(
    private readonly path: string,
    private readonly elapsed: () => number = sinceStart,
  ) {}

  #read(): State {
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch {
      return { failures: 0, uptime: 0 };
    }
    try {
      return stateSchema.parse(JSON.parse(text));
    } catch {
      // There but unreadable: someone meddled, or the disk is failing. The strict reading costs 15 minutes at most.
      return { failures: mostFailures, uptime: this.elapsed() };
    }
  }

  /** Milliseconds until the next passphrase is looked at. */
  wait(): number {
    return waitSinceStart(this.#read(), this.elapsed());
  }

  failures(): number {
    return this.#read().failures;
  }

  /** Counts an attempt as failed before it is made, so that ending the process early gains nothing. */
  beginAttempt(): void {
    writeDurably(this.path, JSON.stringify({ failures: this.#read().failures + 1, uptime: this.elapsed() } satisfies State));
  }

  succeeded(): void {
    writeDurably(this.path, JSON.stringify({ failures: 0, uptime: this.elapsed() } satisfies State));
  }
}
