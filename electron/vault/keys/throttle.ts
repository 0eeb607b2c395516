import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { z } from '../../../shared/kernel';
import { writeDurably } from './durable';

const stateSchema = z.strictObject({
  failures: z.number().int().nonnegative(),
  /** Milliseconds since the computer started, when the last attempt was made. */
  uptime: z.number().nonnegative(),
});
/** How many tries have failed in a row, and when the last was, in milliseconds since the computer started. */
export type Failed = Readonly<z.infer<typeof stateSchema>>;

const longestMs = 15 * 60_000;
/** As many failures as the longest delay takes. */
const mostFailures = 11;

/** How long after `failures` wrong passphrases the next is looked at: 1 s, doubling, at most 15 min. */
export function delayAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(longestMs, 1000 * 2 ** (failures - 1));
}

/** Milliseconds since the computer started: whoever sets the clock on the wall, forward or back, does not move it. */
export function sinceStart(): number {
  return uptime() * 1000;
}

/**
 * How long to wait still, by the time since the computer started. After a restart that time is less than it was: as much of it as
 * there is has passed for certain, whatever the clock on the wall says, and no more is counted.
 */
export function waitSinceStart({ failures, uptime: last }: Failed, now: number): number {
  return Math.max(0, delayAfter(failures) - (now >= last ? now - last : now));
}

/** Slows guessing down, across restarts and clocks that are set: the count is written before a passphrase is tried. */
export class Throttle {
  #unread: Failed | undefined;

  /** @param elapsed milliseconds since the computer started */
  constructor(
    private readonly path: string,
    private readonly elapsed: () => number = sinceStart,
  ) {}

  #read(): Failed {
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch {
      return { failures: 0, uptime: 0 };
    }
    try {
      return stateSchema.parse(JSON.parse(text));
    } catch {
      return this.#strict();
    }
  }

  /** What counts where the file is there but unreadable: someone meddled, or the disk is failing. It costs 15 minutes once, from now. */
  #strict(): Failed {
    const strict = this.#unread ?? { failures: mostFailures, uptime: this.elapsed() };
    try {
      this.#write(strict);
    } catch {
      // The lock screen asks, and has to come up: what this disk does not take counts in this process.
      this.#unread = strict;
    }
    return strict;
  }

  #write(state: Failed): void {
    writeDurably(this.path, JSON.stringify(state));
    this.#unread = undefined;
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
    this.#write({ failures: this.#read().failures + 1, uptime: this.elapsed() });
  }

  succeeded(): void {
    this.#write({ failures: 0, uptime: this.elapsed() });
  }
}
