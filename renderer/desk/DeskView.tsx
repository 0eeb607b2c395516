import { Keyboard, KeyRound, ShieldAlert, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DeskStatus, Session } from '../../shared/accounts';
import { roleDoes, roleName, useAccounts } from '../accounts';
import { BarSlot, Button, Checkbox, formatDateTime, Notice, RadioChoice, runCommand, Tag } from '../ui';
import styles from './DeskView.module.css';
import { changeSettings, lockDesk, useDesk } from './store';

/** The desk itself: who sits here, how it is protected, how it looks, which version it is. */
export function DeskView() {
  const { session, status } = useAccounts();
  if (session === null) return null;
  return (
    <div className={styles['page']}>
      <BarSlot><h1 className={styles['barTitle']}>Desk</h1></BarSlot>
      <div className={styles['sections']}>
        <Who session={session} />
        <Protection session={session} keychain={status?.keychain ?? 'present'} />
        <Appearance />
        <About />
      </div>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['section']} aria-label={title}>
      <h2 className={styles['title']}>{title}</h2>
      <div className={styles['content']}>{children}</div>
    </section>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles['fact']}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Who({ session: { person, since } }: { readonly session: Session }) {
  return (
    <Section title="Who sits here">
      <Facts facts={[
        ['Name', person.name],
        ['E-mail or id', person.identifier],
        ['Role', <>{roleName(person.role)} <span className={styles['soft']}>{roleDoes(person.role)}</span></>],
        ['Unlocked since', formatDateTime(since)],
      ]} />
    </Section>
  );
}

const keychainWords: Readonly<Record<DeskStatus['keychain'], string>> = {
  present: 'Holds half of the vault’s key',
  absent: 'Missing: this computer offers no keychain now',
  'locked-or-slow': 'Does not answer: it may be locked',
};

function Protection({ session, keychain }: { readonly session: Session; readonly keychain: DeskStatus['keychain'] }) {
  const isWell = !session.passphraseOnly && keychain === 'present';
  return (
    <Section title="Protection">
      <Facts facts={[
        ['Vault', 'Encrypted page by page; opened only by this desk’s vault process'],
        ['Keychain', session.passphraseOnly
          ? <Tag tone="warning" icon={ShieldAlert}>Passphrase only</Tag>
          : <Tag tone={isWell ? 'success' : 'warning'} icon={isWell ? ShieldCheck : ShieldAlert}>{keychainWords[keychain]}</Tag>],
      ]} />
      {session.passphraseOnly && <Notice tone="warning" title="No keychain takes part">This vault was made without one, as you accepted then. A long passphrase matters all the more.</Notice>}
      {!session.passphraseOnly && keychain !== 'present' && <Notice tone="warning" title="The next unlock needs the keychain">Go on working; nothing is lost. Before you lock, bring the keychain back: sign in to your desktop session anew, or ask IT.</Notice>}
      <div className={styles['actions']}>
        <Button icon={KeyRound} onPress={() => runCommand('change-passphrase')} dataFocus="desk-change-passphrase">Change passphrase</Button>
        <Button onPress={() => void lockDesk()} shortcut="Ctrl+L">Lock the desk</Button>
      </div>
    </Section>
  );
}

function Appearance() {
  const settings = useDesk((state) => state.settings);
  return (
    <Section title="Appearance">
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
    </Section>
  );
}

function About() {
  const about = useDesk((state) => state.about);
  return (
    <Section title="About">
      <Facts facts={[
        ['Chartlock', about === null ? '' : `${about.version}${about.packaged ? '' : ', run from source'}`],
        ['Electron', about?.electron ?? ''],
      ]} />
      <div className={styles['actions']}>
        <Button icon={Keyboard} onPress={() => runCommand('shortcuts')} shortcut="?" dataFocus="desk-shortcuts">Keyboard shortcuts</Button>
      </div>
    </Section>
  );
}
