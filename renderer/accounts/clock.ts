import { useEffect, useState } from 'react';
import { formatTime } from '../ui';

/** The time of day in hours and minutes, following along. */
export function useTimeOfDay(): string {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    // Woken at the turn of the minute; timers may be early by a hair, so a little after it.
    const timer = setTimeout(() => setNow(Date.now()), 60_050 - (now % 60_000));
    return () => clearTimeout(timer);
  }, [now]);
  return formatTime(now);
}
