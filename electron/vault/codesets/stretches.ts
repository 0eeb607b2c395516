import type { Counts } from '../../../shared/codesets';
import type { WritableDatabase } from '../store';

/** Rows in one of the small transactions in which an edition is written. */
const rowsAtOnce = 300;

/** Writes a stretch of an edition's rows under its key. */
export type Stretch = (db: WritableDatabase, key: number) => void;

/** A book as it was read from its file: what is counted of it, and its rows as stretches to write. */
export type BookContent = { readonly rows: number; readonly counts: Counts; readonly sha256: string; readonly stretches: readonly Stretch[] };

/** Rows as stretches to write, each with the place of its first. */
export function inStretches<Row>(rows: readonly Row[], write: (some: readonly Row[], from: number) => Stretch): Stretch[] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_none, index) => write(rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce), index * rowsAtOnce));
}
