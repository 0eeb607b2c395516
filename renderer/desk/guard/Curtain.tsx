import { LockKeyhole } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { GuardState } from '../../../shared/ipc';
import { Button, classNames } from '../../ui';
import { lockDesk } from '../store';
import { liftCurtain } from './acts';
import styles from './Curtain.module.css';
import { useGuard } from './store';
import { lockSentence } from './words';

type Because = NonNullable<GuardState['curtain']>['because'];

/** What stands in the desk's place while it is covered, or before it while it is blurred. */
export function Curtain() {
  const because = useGuard(({ state }) => state?.curtain?.because ?? null);
  const how = useGuard(({ state }) => state?.curtain?.how ?? null);
  if (because === null || how === null) return null;
  return <Drawn key={because} because={because} how={how} />;
}

/** It counts as a dialog that is open: of the shortcuts only those that lock act before it. */
function Drawn({ because, how }: { readonly because: Because; readonly how: 'blur' | 'cover' }) {
  const card = useRef<HTMLDivElement>(null);
  const id = useId();
  // The card takes the keys, not a button of it: a word half typed must not press "Show the desk".
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  const { title, text, action } = faces[because];
  return (
    <div className={classNames(styles['curtain'], how === 'cover' && styles['cover'])} data-modal data-curtain={how}>
      <div ref={card} className={styles['card']} role="alertdialog" aria-modal aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} tabIndex={-1}>
        <p className={styles['mark']}><LockKeyhole size={16} aria-hidden /> Chartlock</p>
        <h1 id={`${id}-title`} className={styles['title']}>{title(how)}</h1>
        <div id={`${id}-text`} className={styles['text']}>
          {text}
          {because !== 'visitor' && <Warning />}
        </div>
        {action}
      </div>
    </div>
  );
}

/** What a curtain says: nothing that tells a passer-by more than that this is not theirs to read. */
const faces: Readonly<Record<Because, { readonly title: (how: 'blur' | 'cover') => ReactNode; readonly text: ReactNode; readonly action?: ReactNode }>> = {
  left: {
    title: (how) => (how === 'cover' ? 'Covered' : 'Blurred'),
    text: <p>Another window is in front. Come back to this one, and the desk is as you left it.</p>,
  },
  'new-display': {
    title: () => 'Covered',
    text: <p>A display was added. Show the desk when nobody else can see it there.</p>,
    action: <Button variant="primary" size="tall" onPress={() => void liftCurtain()}>Show the desk</Button>,
  },
  visitor: {
    title: () => <TimeToLock />,
    text: null,
    action: <Button variant="primary" size="tall" onPress={() => void lockDesk()}>Lock now</Button>,
  },
};

function TimeToLock() {
  const seconds = useGuard(({ state }) => state?.lock.inSeconds ?? 0);
  return <>Locks in {seconds}</>;
}

/** A lock that is near is told here too: the strip that counts it down has no desk to stand on. */
function Warning() {
  const sentence = useGuard(({ state }) => (state?.warning === true ? lockSentence(state.lock) : null));
  return sentence === null ? null : <p>{sentence}</p>;
}
