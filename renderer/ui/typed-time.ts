/** Minutes since midnight, 0 to 1439. */
export type TimeOfDay = number;

/**
 * Reads a time as people type it: `14:05`, `14.05`, `1405`, `2:05 pm`, `2pm`. Null where it is none: an hour alone could be
 * either half of the day.
 */
export function readTypedTime(typed: string): TimeOfDay | null {
  const text = typed.trim().toLowerCase();
  const half = /^(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\.?$/.exec(text);
  if (half !== null) {
    const hour = Number(half[1]);
    return hour < 1 || hour > 12 ? null : made((hour % 12) + (half[3] === 'p' ? 12 : 0), Number(half[2] ?? '0'));
  }
  const whole = /^(\d{1,2})[:.](\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  return whole === null ? null : made(Number(whole[1]), Number(whole[2]));
}

function made(hour: number, minute: number): TimeOfDay | null {
  return hour > 23 || minute > 59 ? null : hour * 60 + minute;
}

/** `14:05`. */
export function writtenTime(time: TimeOfDay): string {
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
}
