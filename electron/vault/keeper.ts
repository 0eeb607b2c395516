import type { EncounterId, RecordClass } from '../../shared/kernel';
import type { KeptRecord } from '../../shared/retention';
import type { ReadableDatabase, WritableDatabase } from './store';

/** A record as the domain that has it shows it. What holds it, or has it on the screen, retention knows. */
export type KeeperRecord = Omit<KeptRecord, 'held' | 'open'> & {
  /** The chart that it is, or belongs to. */
  readonly encounterId: EncounterId | null;
  /** That chart's opaque reference, and how far the work on it has come. */
  readonly ref: string | null;
  readonly status: string | null;
};

/** A domain's hand in the end of its records: it shows them and lets them go, and decides nothing. */
export type Keeper = {
  readonly recordClass: RecordClass;
  readonly ids: (db: ReadableDatabase) => readonly string[];
  /** Those of the records with these ids that are there. */
  readonly records: (db: ReadableDatabase, ids: readonly string[]) => readonly KeeperRecord[];
  /** How many documents the record has: its certificate says so. */
  readonly documents: (db: ReadableDatabase, id: string) => number;
  /** Deletes everything of a record. */
  readonly remove: (db: WritableDatabase, id: string) => void;
};

/** The keeper of the charts, for which there is a budget. */
export type ChartKeeper = Keeper & {
  /** How much of the budget is used. */
  readonly count: (db: ReadableDatabase) => number;
  readonly bytes: (db: ReadableDatabase) => number;
};
