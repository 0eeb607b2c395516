import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { DeskStatus, Session } from '../../shared/accounts';
import { useAccounts } from '../accounts';
import { spokenTimeToLock, timeToLock, updatePlace, useGuard } from '../desk';
import { classNames, Tooltip } from '../ui';
import styles from './Bar.module.css';

const calmMs = 60_000;

/** The state of the desk: how the vault is protected, and how long until it locks. It opens the Desk page. */
export function DeskPill({ session }: { readonly session: Session }) {
  const keychain = useAccounts(({ status }) => status?.keychain ?? 'present');
  const time = useSpokenTime();
  const { isWell, words, help } = pillWords(session.passphraseOnly, keychain);
  const Icon = isWell ? ShieldCheck : ShieldAlert;
  return (
    <Tooltip text={help}>
      <Button className={classNames(styles['pill'], isWell ? styles['well'] : styles['unwell'])} onPress={() => updatePlace({ view: 'desk' })}>
        <Icon size={14} aria-hidden /> <span className={styles['words']}><span className={styles['spoken']}>Desk: </span>{words}</span> <TimeLeft />
        {time !== null && <span className={styles['spoken']}>, {time}</span>}
      </Button>
    </Tooltip>
  );
}

/** The only part of the frame that is drawn anew while the seconds go by. */
function TimeLeft() {
  const time = useGuard(({ state }) => (state === null ? null : timeToLock(state.lock.inSeconds)));
  return time === null ? null : <span className={styles['time']} aria-hidden>{time}</span>;
}

/** The time to lock as it is said: a name that changed with every key pressed would never be read to its end. */
function useSpokenTime(): string | null {
  const time = useGuard(({ state }) => (state === null ? null : spokenTimeToLock(state.lock.inSeconds)));
  const [said, setSaid] = useState({ time, at: 0 });

  useEffect(() => {
    if (time === said.time) return undefined;
    const change = (): void => setSaid({ time, at: performance.now() });
    // The first time there is, is said at once.
    const timer = setTimeout(change, said.time === null ? 0 : Math.max(0, said.at + calmMs - performance.now()));
    return () => clearTimeout(timer);
  }, [time, said]);

  return said.time;
}

function pillWords(passphraseOnly: boolean, keychain: DeskStatus['keychain']): { isWell: boolean; words: string; help: string } {
  if (passphraseOnly) return { isWell: false, words: 'Passphrase only', help: 'This vault is protected by the passphrase alone; no keychain was there when it was made' };
  switch (keychain) {
    case 'present':
      return { isWell: true, words: 'Keychain', help: 'The vault is protected by your passphrase and this computer’s keychain' };
    case 'absent':
      return { isWell: false, words: 'Keychain missing', help: 'The keychain has gone: go on working, but the next unlock needs it' };
    case 'locked-or-slow':
      return { isWell: false, words: 'Keychain silent', help: 'The keychain does not answer: go on working, but the next unlock needs it' };
  }
}
