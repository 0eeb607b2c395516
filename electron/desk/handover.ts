import { instantSchema, lockReasonSchema, type LockReason } from '../../shared/kernel';

const reasonSwitch = '--locked=';
const instantSwitch = '--locked-at=';

/** Why and when the application before this one locked: words for the lock screen, and good for nothing else. */
export type HandedOver = { readonly lockedBecause: LockReason | null; readonly lockedAt: number | null };

/** What the application before this one left behind on the command line; whatever cannot be is as if it were not there. */
export function handedOver(argv: readonly string[], now: number): HandedOver {
  const lockedBecause = lockReasonSchema.safeParse(valueOf(reasonSwitch, argv)).data ?? null;
  const lockedAt = instantSchema.max(now).safeParse(Number(valueOf(instantSwitch, argv) || Number.NaN)).data ?? null;
  return { lockedBecause, lockedAt: lockedBecause === null ? null : lockedAt };
}

/** The command line of the successor: ours, with the new reason and instant in place of any old ones. */
export function successorArguments(argv: readonly string[], reason: LockReason, at: number): string[] {
  const kept = argv.slice(1).filter((argument) => !argument.startsWith(reasonSwitch) && !argument.startsWith(instantSwitch));
  return [...kept, `${reasonSwitch}${reason}`, `${instantSwitch}${at}`];
}

function valueOf(name: string, argv: readonly string[]): string | undefined {
  return argv.find((argument) => argument.startsWith(name))?.slice(name.length);
}
