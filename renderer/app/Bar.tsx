import { Command as CommandIcon, Lock, Monitor, Moon, Search, Sun } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Session } from '../../shared/accounts';
import { changeSettings, lockDesk, useDesk } from '../desk';
import { IncidentPill } from '../incidents';
import { ariaKeys, classNames, IconButton, Kbd, MenuButton, runCommand, slotTargets, useAvailableCommands } from '../ui';
import styles from './Bar.module.css';
import { DeskPill } from './DeskPill';

/** Above every view: what it is about, finding, the state of the desk, theme, lock. */
export function Bar({ session }: { readonly session: Session }) {
  return (
    <header className={styles['bar']}>
      <div className={styles['slot']} ref={slotTargets.bar} />
      <Finders />
      <IncidentPill />
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
          <Search size={14} aria-hidden /> <span className={styles['words']}>{finder.title}</span> <span className={styles['keys']} aria-hidden><Kbd keys="/" /></span>
        </Button>
      )}
      <Button className={styles['finder'] ?? ''} onPress={() => runCommand('palette')} aria-keyshortcuts={ariaKeys('Ctrl+K')}>
        <CommandIcon size={14} aria-hidden /> <span className={styles['words']}>Commands</span> <span className={styles['keys']} aria-hidden><Kbd keys="Ctrl+K" /></span>
      </Button>
    </div>
  );
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
