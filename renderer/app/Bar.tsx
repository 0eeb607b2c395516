import { Command as CommandIcon, Lock, Monitor, Moon, Search, ShieldAlert, ShieldCheck, Sun } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { DeskStatus, Session } from '../../shared/accounts';
import { useAccounts } from '../accounts';
import { changeSettings, lockDesk, updatePlace, useDesk } from '../desk';
import { ariaKeys, classNames, IconButton, Kbd, MenuButton, runCommand, slotTargets, Tooltip, useAvailableCommands } from '../ui';
import styles from './Bar.module.css';

/** Above every view: what it is about, finding, the state of the desk, theme, lock. */
export function Bar({ session }: { readonly session: Session }) {
  return (
    <header className={styles['bar']}>
      <div className={styles['slot']} ref={slotTargets.bar} />
      <Finders />
      <DeskPill session={session} />
      <ThemeButton />
      <IconButton label="Lock the desk" icon={Lock} shortcut="Ctrl+L" onPress={() => void lockDesk()} />
    </header>
  );
}

/** What the slash key finds here, if anything, and the palette, which finds everything. */
function Finders() {
  const finder = useAvailableCommands().findLast(({ keys, enabled }) => keys === '/' && enabled !== false);
  return (
    <div className={styles['finders']}>
      {finder !== undefined && (
        <Button className={classNames(styles['finder'], styles['wide'])} onPress={() => finder.run()} aria-keyshortcuts="/">
          <Search size={14} aria-hidden /> <span className={styles['words']}>{finder.title}</span> <span aria-hidden><Kbd keys="/" /></span>
        </Button>
      )}
      <Button className={styles['finder'] ?? ''} onPress={() => runCommand('palette')} aria-keyshortcuts={ariaKeys('Ctrl+K')}>
        <CommandIcon size={14} aria-hidden /> <span className={styles['words']}>Commands</span> <span aria-hidden><Kbd keys="Ctrl+K" /></span>
      </Button>
    </div>
  );
}

function DeskPill({ session }: { readonly session: Session }) {
  const keychain = useAccounts(({ status }) => status?.keychain ?? 'present');
  const { isWell, words, help } = pillWords(session.passphraseOnly, keychain);
  const Icon = isWell ? ShieldCheck : ShieldAlert;
  return (
    <Tooltip text={help}>
      <Button className={classNames(styles['pill'], isWell ? styles['well'] : styles['unwell'])} onPress={() => updatePlace({ view: 'desk' })} aria-label={`Desk: ${words}`}>
        <Icon size={14} aria-hidden /> <span className={styles['words']}>{words}</span>
      </Button>
    </Tooltip>
  );
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

const themes = [
  { id: 'light', label: 'Light', icon: Sun },
  { id: 'dark', label: 'Dark', icon: Moon },
  { id: 'system', label: 'Like the system', icon: Monitor },
] as const;

function ThemeButton() {
  const theme = useDesk(({ settings }) => settings.theme);
  const icon = themes.find(({ id }) => id === theme)?.icon ?? Monitor;
  return (
    <MenuButton
      label="Theme"
      icon={icon}
      entries={themes.map((each) => ({ ...each, isChosen: each.id === theme, onAction: () => void changeSettings({ theme: each.id }) }))}
    />
  );
}
