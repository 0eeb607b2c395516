const hourMs = 3_600_000;

/** How long nobody must have asked the vault for anything before a copy is made: writing one makes whoever asks wait. */
const quietMs = 15_000;

/** When the next copy is due: `everyHours` after the last, and at once where there is none. */
export function nextCopyAt(last: number | null, everyHours: number, now: number): number {
  // A copy from the future: the clock was set back since. It counts as one of now.
  return last === null ? now : Math.min(last, now) + everyHours * hourMs;
}

/** Whether a copy is to be made now: it is due and nobody is waiting, or it has been due for so long that nobody is waited for. */
export function isCopyWanted({ last, everyHours, lastAskedAt, now }: { readonly last: number | null; readonly everyHours: number; readonly lastAskedAt: number; readonly now: number }): boolean {
  const due = nextCopyAt(last, everyHours, now);
  if (now < due) return false;
  return now - lastAskedAt >= quietMs || (last !== null && now >= due + everyHours * hourMs);
}
