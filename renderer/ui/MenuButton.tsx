import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import buttons from './Button.module.css';
import { classNames } from './class-names';
import { Kbd } from './Kbd';
import styles from './MenuButton.module.css';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly onAction: () => void;
  readonly icon?: LucideIcon;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  /** The one in force, in a menu that chooses. */
  readonly isChosen?: boolean;
};

export type MenuButtonProps = {
  /** Its name; shown on the button unless `isIconOnly`. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly entries: readonly MenuEntry[];
  readonly isIconOnly?: boolean;
};

/** A button that opens a short menu of actions. */
export function MenuButton({ label, icon: Icon, entries, isIconOnly = true }: MenuButtonProps) {
  const chosen = entries.filter(({ isChosen }) => isChosen === true).map(({ id }) => id);
  const chooses = entries.some(({ isChosen }) => isChosen !== undefined);
  return (
    <MenuTrigger>
      <AriaButton className={classNames(isIconOnly ? buttons['icon'] : buttons['button'])} aria-label={label}>
        <Icon size={16} aria-hidden />
        {!isIconOnly && label}
      </AriaButton>
      <Popover className={styles['popover'] ?? ''} offset={4} placement="bottom end">
        <Menu
          className={styles['menu'] ?? ''}
          aria-label={label}
          onAction={(key) => entries.find(({ id }) => id === key)?.onAction()}
          disabledKeys={entries.filter(({ isDisabled }) => isDisabled === true).map(({ id }) => id)}
          {...(chooses ? { selectionMode: 'single' as const, selectedKeys: chosen } : {})}
        >
          {entries.map(({ id, label: words, icon: EntryIcon, shortcut }) => (
            <MenuItem key={id} id={id} textValue={words} className={styles['entry'] ?? ''}>
              <span className={styles['icon']}>{EntryIcon !== undefined && <EntryIcon size={16} aria-hidden />}</span>
              <span className={styles['words']}>{words}</span>
              {shortcut !== undefined && <Kbd keys={shortcut} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
