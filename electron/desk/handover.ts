import { instantSchema, lockReasonSchema, type LockReason } from '../../shared/kernel';

/** The switches with which a desk that ends hands over to the one after it: a release starts with no others of its own. */
export const handoverSwitches = ['locked', 'locked-at', 'remind-at'] as const;

const switchOf = (name: (typeof handoverSwitches)[number]): string => `--${name}=`;
const [reasonSwitch, instantSwitch, remindSwitch] = [switchOf('locked'), switchOf('locked-at'), switchOf('remind-at')];

/** Why and when the application before this one locked: words for the lock screen, and good for nothing else. */
export type HandedOver = { readonly lockedBecause: LockReason | null; readonly lockedAt: number | null };

/** What the application before this one left behind on the command line; whatever cannot be is as if it were not there. */
export function handedOver(argv: readonly string[], now: number): HandedOver {
  const lockedBecause = lockReasonSchema.safeParse(valueOf(reasonSwitch, argv)).data ?? null;
  const lockedAt = instantSchema.max(now).safeParse(Number(valueOf(instantSwitch, argv) || Number.NaN)).data ?? null;
  return { lockedBecause, lockedAt: lockedBecause === null ? null : lockedAt };
}

/** When somebody is to be reminded that something waits here: an instant, and nothing of what. Null where nothing was left behind, or what cannot be. */
export function reminderLeft(argv: readonly string[]): number | null {
  return instantSchema.safeParse(Number(valueOf(remindSwitch, argv) || Number.NaN)).data ?? null;
}

/** The command line of the successor: ours, with the new reason and instants in place of any old ones. */
export function successorArguments(argv: readonly string[], reason: LockReason, at: number, remindAt: number | null = null): string[] {
  const kept = argv.slice(1).filter((argument) => !handoverSwitches.some((name) => argument.startsWith(switchOf(name))));
  return [...kept, `${reasonSwitch}${reason}`, `${instantSwitch}${at}`, ...(remindAt === null ? [] : [`${remindSwitch}${remindAt}`])];
}

function valueOf(name: string, argv: readonly string[]): string | undefined {
  return argv.find((argument) => argument.startsWith(name))?.slice(name.length);
}
