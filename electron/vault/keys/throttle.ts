import { readFileSync } from 'node:fs';
import { instantSchema, z, type Clock } from '../../../shared/kernel';
import { writeDurably } from './durable';

const stateSchema = z.strictObject({ failures: z.number().int().nonnegative(), last: instantSchema });
type State = z.infer<typeof stateSchema>;

const longestMs = 15 * 60_000;

/** How long after `failures` wrong passphrases the next is looked at: 1 s, doubling, at most 15 min. */
export function delayAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(longestMs, 1000 * 2 ** (failures - 1));
}

/**
 * How long to wait still. A clock that was set back does not help: the whole delay then counts from now.
 */
export function waitLeft(state: State, now: number): number {
  const since = Math.max(0, now - state.last);
  return Math.max(0, delayAfter(state.failures) - since);
}

/** Slows guessing down, across restarts: the count is written before a passphrase is tried. */
export class Throttle {
  constructor(
    private readonly path: string,
    private readonly clock: Clock,
  ) {}

  #read(): State {
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch {
      return { failures: 0, last: 0 };
    }
    try {
      return stateSchema.parse(JSON.parse(text));
    } catch {
      // There but unreadable: someone meddled, or the disk is failing. The strict reading costs 15 minutes at most.
      return { failures: 11, last: this.clock.now() };
    }
  }

  /** Milliseconds until the next passphrase is looked at. */
  wait(): number {
    return waitLeft(this.#read(), this.clock.now());
  }

  failures(): number {
    return this.#read().failures;
  }

  /** Counts an attempt as failed before it is made, so that ending the process early gains nothing. */
  beginAttempt(): void {
    writeDurably(this.path, JSON.stringify({ failures: this.#read().failures + 1, last: this.clock.now() } satisfies State));
  }

  succeeded(): void {
    writeDurably(this.path, JSON.stringify({ failures: 0, last: this.clock.now() } satisfies State));
  }
}
