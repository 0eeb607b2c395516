import { ShieldAlert, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { DeskStatus, Session } from '../../shared/accounts';
import { useAccounts } from '../accounts';
import { showDeskSection, spokenTimeToLock, timeToLock, updatePlace, useDesk, useGuard } from '../desk';
import { lookAtComputer, probeTitles, seenWords, usePosture, verdictOf } from '../posture';
import { classNames, Tooltip } from '../ui';
import styles from './Bar.module.css';

const calmMs = 60_000;

/** The state of the desk: how the vault is protected, and how long until it locks. It opens the Desk page. */
export function DeskPill({ session }: { readonly session: Session }) {
  const keychain = useAccounts(({ status }) => status?.keychain ?? 'present');
  const time = useSpokenTime();
  const { isWell, words, help } = pillWords(session.passphraseOnly, keychain);
  const short = useShortcomings();
  const Icon = isWell ? ShieldCheck : ShieldAlert;
  return (
    <Tooltip text={short === null ? help : `${help}. This computer: ${short}`}>
      <Button className={classNames(styles['pill'], isWell && short === null ? styles['well'] : styles['unwell'])} onPress={() => { updatePlace({ view: 'desk' }); if (short !== null) showDeskSection('posture'); }}>
        <Icon size={14} aria-hidden /> <span className={styles['words']}><span className={styles['spoken']}>Desk: </span>{words}</span> {short !== null && <><TriangleAlert size={14} aria-hidden /><span className={styles['spoken']}>, this computer falls short of the policy</span></>} <TimeLeft />
        {time !== null && <span className={styles['spoken']}>, {time}</span>}
      </Button>
    </Tooltip>
  );
}

/** Where this computer falls short of the policy, in words; null where it does not. */
function useShortcomings(): string | null {
  const policy = useDesk(({ about }) => about?.rules.policy ?? null);
  const report = usePosture((state) => state.report);
  // The pill is there at every moment of an open desk: it sees to it that there is a look to be told of.
  useEffect(() => void lookAtComputer(false), []);
  if (policy === null || report === null) return null;
  const { refused, warned } = verdictOf(policy, report);
  const short = [...refused, ...warned];
  return short.length === 0 ? null : short.map(({ probe, seen }) => `${probeTitles[probe].toLowerCase()}, ${seenWords[seen]}`).join('; ');
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
    case 'locked':
      return { isWell: false, words: 'Keychain locked', help: 'The keychain is locked: go on working, but the next unlock needs it' };
    case 'locked-or-slow':
      return { isWell: false, words: 'Keychain silent', help: 'The keychain does not answer: go on working, but the next unlock needs it' };
  }
}
