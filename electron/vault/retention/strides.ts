import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long one transaction is to take, its commit included: a keystroke waits behind it. */
const goalMs = 30;
const firstSize = 8;

/**
 * Does `count` pieces of work in strides, each in a transaction of its own with room for calls in between. A commit
 * costs by the pages that were touched, which nobody knows beforehand: so each stride is as long as the one before it
 * has shown to be right.
 * @param stride does the pieces from `from` to before `until`; false where it could not: then no other follows
 */
export async function inStrides(count: number, stride: (from: number, until: number) => boolean): Promise<void> {
  let size = firstSize;
  for (let from = 0; from < count; ) {
    const until = Math.min(count, from + size);
    const began = performance.now();
    if (!stride(from, until)) return;
    const took = performance.now() - began;
    size = Math.max(1, Math.min(size * 2, Math.round((size * goalMs) / Math.max(1, took))));
    from = until;
    await nextTurn();
  }
}
