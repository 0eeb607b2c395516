export type LockedReminderNeeds = {
  /** When somebody is to be reminded, in milliseconds since 1970; null = never. */
  readonly at: number | null;
  readonly now: () => number;
  readonly isOpen: () => boolean;
  /** @returns whether the desktop said it */
  readonly remind: () => boolean;
  /** Calls again and again, until what it returns is called. */
  readonly everyMinute: (work: () => void) => () => void;
};

/**
 * Reminds once, while the desk is locked, that something waits: at the instant that the desk before this one has left behind, which is
 * all that is known here. Once the desk is open its page says more, and says it itself.
 */
export function remindWhileLocked({ at, now, isOpen, remind, everyMinute }: LockedReminderNeeds): void {
  if (at === null) return;
  const look = (): void => {
    if (isOpen() || (now() >= at && remind())) stop();
  };
  const stop = everyMinute(look);
}
