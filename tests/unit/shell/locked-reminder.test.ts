import { describe, expect, it } from 'vitest';
import { remindWhileLocked } from '../../../electron/desk/locked-reminder';

const due = Date.UTC(2026, 2, 7, 12);

/** A locked desk: each call of `minute` is one that passes. */
function locked(at: number | null, { isInFront = false }: { readonly isInFront?: boolean } = {}) {
  const desk = { now: due - 120_000, isOpen: false, isInFront, reminded: 0, looks: 0 };
  let work: (() => void) | undefined;
  remindWhileLocked({
    at, now: () => desk.now, isOpen: () => desk.isOpen,
    remind: () => {
      if (desk.isInFront) return false;
      desk.reminded += 1;
      return true;
    },
    everyMinute: (given) => {
      work = given;
      return () => {
        work = undefined;
      };
    },
  });
  const minute = (count = 1): void => {
    for (let index = 0; index < count; index += 1) {
      desk.now += 60_000;
      work?.();
    }
  };
  return { desk, minute };
}

describe('A desk that was locked while a clock ran', () => {
  it('has the desktop say once that something waits, when that clock is over', () => {
    const { desk, minute } = locked(due);
    minute();
    expect(desk.reminded).toBe(0);
    minute(5);
    expect(desk.reminded).toBe(1);
  });

  it('says nothing where no clock ran', () => {
    const { desk, minute } = locked(null);
    minute(5);
    expect(desk.reminded).toBe(0);
  });

  it('says nothing once it is open: the page says it then, and says more', () => {
    const { desk, minute } = locked(due);
    desk.isOpen = true;
    minute();
    desk.isOpen = false;
    minute(5);
    expect(desk.reminded).toBe(0);
  });

  it('waits while somebody has the lock screen in front of them', () => {
    const { desk, minute } = locked(due, { isInFront: true });
    minute(4);
    expect(desk.reminded).toBe(0);
    desk.isInFront = false;
    minute();
    expect(desk.reminded).toBe(1);
  });
});
