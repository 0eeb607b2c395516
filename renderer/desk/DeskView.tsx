import { Keyboard, KeyRound, ShieldAlert, ShieldCheck } from 'lucide-react';
import { Fragment, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { DeskStatus, Session, SessionKeys } from '../../shared/accounts';
import { localDate } from '../../shared/kernel';
import { roleDoes, roleName, SecondFactorPart, useAccounts } from '../accounts';
import { PostureOnDesk } from '../posture';
import { BarSlot, Button, Checkbox, formatDate, formatDateTime, Notice, RadioChoice, runCommand, Tag } from '../ui';
import { DeskFacts, DeskSection, showDeskSection } from './DeskSection';
import styles from './DeskView.module.css';
import { DeskRules } from './rules/DeskRules';
import { changeSettings, lockDesk, useDesk } from './store';

export type DeskViewProps = {
  /** Sections of other domains that belong to the desk: charts that end, printouts that are owed. */
  readonly children?: ReactNode;
};

/** The desk itself: who sits here, how it is protected and guards itself, how it looks, which version it is. */
export function DeskView({ children }: DeskViewProps) {
  const { session, status } = useAccounts();
  const asked = useDesk(({ about }) => about?.rules.policy.secondFactor ?? 'offered');
  const page = useRef<HTMLDivElement>(null);
  if (session === null) return null;
  return (
    <div className={styles['page']} ref={page}>
      <BarSlot><h1 className={styles['barTitle']}>Desk</h1></BarSlot>
      <div className={styles['columns']}>
        <Contents page={page} />
        <div className={styles['sections']}>
          <Who session={session} />
          <Protection session={session} keychain={status?.keychain ?? 'present'} />
          <DeskSection id="second-factor" title="One-time code at unlocking"><SecondFactorPart asked={asked} /></DeskSection>
          <Computer />
          <DeskRules />
          {children}
          <Appearance />
          <About />
        </div>
      </div>
    </div>
  );
}

/** What the page holds, at its side where there is room: each entry goes to its section. */
function Contents({ page }: { readonly page: RefObject<HTMLDivElement | null> }) {
  const [entries, setEntries] = useState<readonly { readonly id: string; readonly title: string }[]>([]);
  useEffect(() => {
    const list = page.current?.querySelector(`.${styles['sections'] ?? ''}`);
    if (list === null || list === undefined) return undefined;
    const look = (): void => setEntries([...list.querySelectorAll<HTMLElement>(':scope > [data-section]')].map((section) => ({ id: section.dataset['section'] ?? '', title: section.getAttribute('aria-label') ?? '' })));
    // Sections of other domains come when they have something to show.
    const observer = new MutationObserver(look);
    observer.observe(list, { childList: true });
    look();
    return () => observer.disconnect();
  }, [page]);
  return (
    <div className={styles['contents']} role="group" aria-label="On this page">
      {entries.map(({ id, title }) => <Button key={id} variant="quiet" onPress={() => showDeskSection(id)}>{title}</Button>)}
    </div>
  );
}

function Who({ session: { person, since } }: { readonly session: Session }) {
  return (
    <DeskSection id="who" title="Who sits here">
      <DeskFacts facts={[
        ['Name', person.name],
        ['E-mail or id', person.identifier],
        ['Role', <>{roleName(person.role)} <span className={styles['soft']}>{roleDoes(person.role)}</span></>],
        ['Unlocked since', formatDateTime(since)],
      ]} />
    </DeskSection>
  );
}

const keychainWords: Readonly<Record<DeskStatus['keychain'], string>> = {
  present: 'Holds half of the vault’s key',
  absent: 'Missing: this computer offers no keychain now',
  locked: 'Locked: it gives nothing out until it is unlocked',
  'locked-or-slow': 'Does not answer: it may be locked',
};

function Protection({ session, keychain }: { readonly session: Session; readonly keychain: DeskStatus['keychain'] }) {
  const isWell = !session.passphraseOnly && keychain === 'present';
  return (
    <DeskSection id="protection" title="Protection">
      <DeskFacts facts={[
        ['Vault', 'Encrypted page by page; opened only by this desk’s vault process'],
        ['Keychain', session.passphraseOnly
          ? <Tag tone="warning" icon={ShieldAlert}>Passphrase only</Tag>
          : <Tag tone={isWell ? 'success' : 'warning'} icon={isWell ? ShieldCheck : ShieldAlert}>{keychainWords[keychain]}</Tag>],
        ...passphraseFacts(session.keys),
        ...recoveryFacts(session.keys),
      ]} />
      {session.passphraseOnly && <Notice tone="warning" title="No keychain takes part">This vault was made without one, as you accepted then. A long passphrase matters all the more.</Notice>}
      {!session.passphraseOnly && keychain !== 'present' && <Notice tone="warning" title="The next unlock needs the keychain">Go on working; nothing is lost. Before you lock, bring the keychain back: {keychain === 'locked' ? 'unlock it' : 'sign in to your desktop session anew'}, or ask IT.</Notice>}
      <div className={styles['actions']}>
        <Button icon={KeyRound} onPress={() => runCommand('change-passphrase')} dataFocus="desk-change-passphrase">Change passphrase</Button>
        <Button onPress={() => void lockDesk()} shortcut="Ctrl+L">Lock the desk</Button>
      </div>
    </DeskSection>
  );
}

function Computer() {
  const policy = useDesk(({ about }) => about?.rules.policy ?? null);
  return <DeskSection id="posture" title="This computer">{policy !== null && <PostureOnDesk policy={policy} />}</DeskSection>;
}

/** Who else can open the vault, and by which key: grouped as people read it out. */
function recoveryFacts({ recovery }: SessionKeys): readonly (readonly [string, ReactNode])[] {
  switch (recovery.state) {
    case 'none':
      return [];
    case 'set':
      return [['Recovery', <OtherKey key="recovery" fingerprint={recovery.fingerprint} />]];
    case 'unreadable':
      return [['Recovery', <Fragment key="recovery">
        <Tag tone="warning" icon={ShieldAlert}>The recovery key in your organisation’s policy cannot be read</Tag>
        {recovery.kept !== null && <p>What was sealed before stays. <OtherKey fingerprint={recovery.kept} /></p>}
      </Fragment>]];
  }
}

function OtherKey({ fingerprint }: { readonly fingerprint: string }) {
  return <>Your organisation can open this vault, too, with the key of this fingerprint: <span className={styles['fingerprint']}>{fingerprint.match(/.{4}/g)?.join(' ')}</span></>;
}

/** From two weeks before, so that nobody is taken by surprise in the middle of work. */
const countdownDays = 14;
const dayMs = 86_400_000;

function passphraseFacts({ passphraseDaysLeft: days }: SessionKeys): readonly (readonly [string, ReactNode])[] {
  if (days === null || days > countdownDays) return [];
  const left = days === 0 ? 'Its time is over' : days === 1 ? '1 day left' : `${days} days left`;
  const what = days === 0 ? 'At the next unlock a new one is asked for, before anything else.' : `Change it by ${formatDate(localDate(Date.now() + days * dayMs))}; after that, unlocking asks for a new one before anything else.`;
  return [['Passphrase', <Fragment key="days"><Tag tone="warning" icon={KeyRound}>{left}</Tag> {what}</Fragment>]];
}

function Appearance() {
  const settings = useDesk((state) => state.settings);
  return (
    <DeskSection id="appearance" title="Appearance">
      <RadioChoice
        label="Theme"
        isRow
        value={settings.theme}
        onChange={(theme) => void changeSettings({ theme })}
        options={[{ id: 'system', label: 'Like the system' }, { id: 'light', label: 'Light' }, { id: 'dark', label: 'Dark' }]}
        dataFocus="desk-theme"
      />
      <Checkbox
        label="Comfortable mode"
        description="Text and rows one step larger."
        isSelected={settings.comfortable}
        onChange={(comfortable) => void changeSettings({ comfortable })}
      />
    </DeskSection>
  );
}

function About() {
  const about = useDesk((state) => state.about);
  return (
    <DeskSection id="about" title="About">
      <DeskFacts facts={[
        ['Chartlock', about === null ? '' : `${about.version}${about.packaged ? '' : ', run from source'}`],
        ['Electron', about?.electron ?? ''],
      ]} />
      <div className={styles['actions']}>
        <Button icon={Keyboard} onPress={() => runCommand('shortcuts')} shortcut="?" dataFocus="desk-shortcuts">Keyboard shortcuts</Button>
      </div>
    </DeskSection>
  );
}
