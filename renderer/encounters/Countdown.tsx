import { useEffect, useRef, useState } from 'react';
import styles from './identifiers.module.css';

const radius = 7;
const round = 2 * Math.PI * radius;

/** The seconds that are left, as a number in a ring that empties. */
export function Countdown({ until, seconds, onEnd }: { readonly until: number; readonly seconds: number; readonly onEnd: () => void }) {
  const [left, setLeft] = useState(() => secondsUntil(until));
  const end = useRef(onEnd);
  useEffect(() => { end.current = onEnd; });
  useEffect(() => {
    const timer = setInterval(() => {
      const now = secondsUntil(until);
      setLeft(now);
      if (now <= 0) end.current();
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return (
    <span className={styles['countdown']} role="timer" aria-label={`Masked again in ${left} seconds`}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden>
        <circle cx="9" cy="9" r={radius} className={styles['ringBack']} />
        <circle cx="9" cy="9" r={radius} className={styles['ring']} strokeDasharray={round} strokeDashoffset={round * (1 - left / seconds)} transform="rotate(-90 9 9)" />
      </svg>
      <span aria-hidden>{left}</span>
    </span>
  );
}

function secondsUntil(instant: number): number {
  return Math.max(0, Math.ceil((instant - Date.now()) / 1000));
}
