import { Hourglass, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { EncounterId } from '../../shared/kernel';
import { accessReasonWords } from '../audit';
import { flushDesk, updatePlace } from '../desk';
import { Button, Tag } from '../ui';
import styles from './access.module.css';
import { keepLastWords } from './last-words';
import { endGlass, useAccess } from './store';

/** How long access by reason still lasts, in the bar of the chart it opens; nothing where the chart is the person's own. */
export function GlassClock({ encounterId }: { readonly encounterId: EncounterId }) {
  const glass = useAccess((state) => state.open.find((each) => each.encounterId === encounterId));
  const [now, setNow] = useState(() => performance.now());
  const until = glass?.until ?? null;
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setInterval(() => setNow(performance.now()), 500);
    const stop = keepLastWords(until - performance.now(), () => void flushDesk());
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [until]);
  if (glass === undefined || until === null) return null;
  return (
    <>
      <span role="timer" aria-label={`Access by reason, ${accessReasonWords[glass.reason]}: ${Math.max(1, Math.ceil((until - now) / 60_000))} minutes left`}>
        <Tag tone="warning" icon={Hourglass}><span className={styles['words']}>Not yours: closes in</span> {clockWords(until - now)}</Tag>
      </span>
      <Button
        dataFocus="glass-end"
        icon={X}
        onPress={() => void flushDesk().then(() => endGlass(encounterId)).then(() => updatePlace({ view: 'worklist', encounterId: null }))}
      >
        <span className={styles['words']}>Close now</span>
      </Button>
    </>
  );
}

/** `14:05`; never below nothing. */
export function clockWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
