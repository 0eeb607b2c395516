/** What a reminder does to the desktop. */
export type ReminderNeeds = {
  /** Whether somebody has the window in front of them: there the page says it itself. */
  readonly isInFront: () => boolean;
  readonly show: (title: string, body: string) => void;
  /** Milliseconds of a clock that nobody sets. */
  readonly now: () => number;
};

/** One reminder in so many milliseconds at the most. */
export const reminderPauseMs = 5 * 60_000;

/**
 * Reminds whoever is at the computer, in a note of the desktop, that something waits at the desk. What it is, is not said:
 * a desktop shows its notes to everybody, and keeps them (45 CFR 164.530(c)).
 */
export class Reminder {
  #last: number | null = null;

  constructor(private readonly needs: ReminderNeeds) {}

  /** @returns whether the desktop said it */
  remind(): boolean {
    const now = this.needs.now();
    if (this.needs.isInFront() || (this.#last !== null && now - this.#last < reminderPauseMs)) return false;
    this.#last = now;
    this.needs.show('Chartlock', 'Something is waiting.');
    return true;
  }
}
