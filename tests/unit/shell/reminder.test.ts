import { describe, expect, it } from 'vitest';
import { Reminder, reminderPauseMs } from '../../../electron/shell/reminder';

function desktop() {
  const shown: string[] = [];
  const at = { now: 0, isInFront: false };
  return { shown, at, reminder: new Reminder({ isInFront: () => at.isInFront, show: (title, body) => void shown.push(`${title}: ${body}`), now: () => at.now }) };
}

describe('a note of the desktop that something waits', () => {
  it('says that something waits, and nothing else', () => {
    const { shown, reminder } = desktop();
    reminder.remind();
    expect(shown).toEqual(['Chartlock: Something is waiting.']);
  });

  it('is not shown to somebody who has the window in front of them', () => {
    const { shown, at, reminder } = desktop();
    at.isInFront = true;
    reminder.remind();
    expect(shown).toEqual([]);
  });

  it('comes again only after a pause', () => {
    const { shown, at, reminder } = desktop();
    for (const now of [0, 1, reminderPauseMs - 1, reminderPauseMs, reminderPauseMs + 1]) {
      at.now = now;
      reminder.remind();
    }
    expect(shown).toHaveLength(2);
  });
});
