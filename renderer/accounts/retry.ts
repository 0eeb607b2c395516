import { useEffect, useState } from 'react';
import { formatDuration } from '../ui';

/** Counts down to the next allowed try, by the monotonic clock: setting the computer's clock gains nothing. */
export function useRetry(initialSeconds: number): { readonly seconds: number; readonly words: string; readonly wait: (seconds: number) => void } {
  const [until, setUntil] = useState(() => performance.now() + initialSeconds * 1000);
  const [now, setNow] = useState(() => performance.now());
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));

  useEffect(() => {
    if (seconds === 0) return undefined;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [seconds]);

  function wait(next: number): void {
    const start = performance.now();
    setNow(start);
    setUntil(start + next * 1000);
  }
  return { seconds, words: formatDuration(seconds), wait };
}
