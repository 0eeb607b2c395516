import { AccessWatch } from '../../../shared/oversight';
import type { Policy } from '../../../shared/policy';
import type { ReadableDatabase } from '../store';
import { accessEvents } from './store';

/** So many events are read at once: a log of years needs no more memory than a day's work, and holds up no other call for long. */
const window = 2000;

/** Keeps what was found in a vault's log, so that a look reads only what has been logged since the last one. */
export type KeptWatch = {
  /** What is unusual in the whole log, by the rules that hold now. */
  readonly look: (db: ReadableDatabase) => AccessWatch;
  /** Reads on by one window, ahead of the first look. @returns whether there is more to read */
  readonly readAhead: (db: ReadableDatabase) => boolean;
};

/**
 * The log is append-only, so what was found in it stays found: it is kept for as long as the vault is open in this process,
 * in its memory alone. Other rules find other things, so under them the log is read anew.
 */
export function keepWatch(policy: () => Policy): KeptWatch {
  const kept = new WeakMap<ReadableDatabase, { readonly rules: string; readonly watch: AccessWatch }>();

  function watchOf(db: ReadableDatabase): AccessWatch {
    const { shiftStart, shiftEnd, revealBurst, chartsPerHour } = policy();
    const rules = JSON.stringify([shiftStart, shiftEnd, revealBurst, chartsPerHour]);
    const known = kept.get(db);
    if (known?.rules === rules) return known.watch;
    const watch = new AccessWatch({ shiftStart, shiftEnd, revealBurst, chartsPerHour });
    kept.set(db, { rules, watch });
    return watch;
  }

  function readAhead(db: ReadableDatabase): boolean {
    const watch = watchOf(db);
    const events = accessEvents(db, watch.seenTo, window);
    for (const event of events) watch.see(event);
    return events.length === window;
  }

  return {
    readAhead,
    look: (db) => {
      while (readAhead(db));
      return watchOf(db);
    },
  };
}
