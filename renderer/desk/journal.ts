/** Timing of one journal: written after `quietMs` without a change, and never later than `ceilingMs` after the first. */
export type JournalPace = { readonly quietMs: number; readonly ceilingMs: number };

export type JournalState = 'saved' | 'saving' | 'failed';

/** `refused`: trying again would change nothing. */
export type SaveOutcome = 'saved' | 'failed' | 'refused';

type Entry = { save: () => Promise<SaveOutcome>; since: number; timer: ReturnType<typeof setTimeout> | null };

export type Journal = {
  /** Notes that `key` has changed; `save` is asked for the latest content when its time has come. */
  readonly note: (key: string, pace: JournalPace, save: () => Promise<SaveOutcome>) => void;
  /** Forgets what has not been written of `key` yet. */
  readonly forget: (key: string) => void;
  /** Writes everything now; resolves when it is written, or has failed. */
  readonly flush: () => Promise<void>;
};

const retryMs = 1000;

/**
 * Writes what changes a little later than it changes, key by key. A write that fails is tried again until
 * it succeeds: words that someone typed are not dropped because the vault was busy.
 */
export function createJournal(now: () => number, tell: (state: JournalState) => void): Journal {
  const waiting = new Map<string, Entry>();
  const inFlight = new Set<Promise<void>>();
  let hasFailed = false;

  function report(): void {
    tell(hasFailed ? 'failed' : waiting.size === 0 && inFlight.size === 0 ? 'saved' : 'saving');
  }

  function schedule(key: string, entry: Entry, delay: number): void {
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void write(key, entry), Math.max(0, delay));
  }

  function write(key: string, entry: Entry): Promise<void> {
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = null;
    if (waiting.get(key) === entry) waiting.delete(key);
    const done = entry.save().catch((): SaveOutcome => 'failed').then((outcome) => {
      inFlight.delete(done);
      hasFailed = outcome !== 'saved';
      // A newer change of the same key carries this one with it.
      if (outcome === 'failed' && !waiting.has(key)) {
        const again: Entry = { ...entry, since: now(), timer: null };
        waiting.set(key, again);
        schedule(key, again, retryMs);
      }
      report();
    });
    inFlight.add(done);
    return done;
  }

  return {
    note(key, pace, save) {
      const entry = waiting.get(key) ?? { save, since: now(), timer: null };
      entry.save = save;
      waiting.set(key, entry);
      schedule(key, entry, Math.min(pace.quietMs, entry.since + pace.ceilingMs - now()));
      report();
    },
    forget(key) {
      const entry = waiting.get(key);
      if (entry !== undefined && entry.timer !== null) clearTimeout(entry.timer);
      waiting.delete(key);
      report();
    },
    async flush() {
      for (const [key, entry] of [...waiting]) void write(key, entry);
      await Promise.all([...inFlight]);
    },
  };
}
