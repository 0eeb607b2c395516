import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './Button.module.css';
import { classNames } from './class-names';
import { ariaKeys, Kbd } from './Kbd';
import { Tooltip } from './Tooltip';

type Common = {
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** Name under which the focus comes back here after a lock. */
  readonly dataFocus?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
};

export type ButtonProps = Common & {
  readonly children: ReactNode;
  readonly variant?: 'plain' | 'primary' | 'danger' | 'quiet';
  readonly size?: 'normal' | 'tall';
  readonly icon?: LucideIcon;
  /** Shown on the button; the command itself is registered with useCommands. */
  readonly shortcut?: string;
  readonly type?: 'button' | 'submit';
  /** Work is under way: the button keeps its focus, tells so, and does nothing. */
  readonly isPending?: boolean;
  readonly ariaLabel?: string;
  /** For a button that unfolds something: whether it has, and the id of what. */
  readonly isExpanded?: boolean;
  readonly controls?: string;
};

/** A button with words on it. */
export function Button({ children, variant = 'plain', size = 'normal', icon: Icon, shortcut, type = 'button', isPending = false, ariaLabel, isExpanded, controls, dataFocus, buttonRef, onPress, isDisabled = false, autoFocus = false }: ButtonProps) {
  return (
    <AriaButton
      className={classNames(styles['button'], styles[variant], styles[size])}
      type={isPending ? 'button' : type}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      // Not the library's own pending state: it announces by a nameless image, and the words on the button change anyway.
      {...(isPending ? { 'aria-disabled': true, 'data-pending': true } : {})}
      {...(onPress === undefined || isPending ? {} : { onPress: () => onPress() })}
      {...(buttonRef === undefined ? {} : { ref: buttonRef })}
      {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      {...(isExpanded === true && controls !== undefined ? { 'aria-controls': controls } : {})}
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(shortcut) })}
      data-focus={dataFocus}
    >
      {Icon !== undefined && <Icon size={16} aria-hidden />}
      <span className={styles['words']}>{children}</span>
      {shortcut !== undefined && <span aria-hidden><Kbd keys={shortcut} quiet={variant === 'primary' || variant === 'danger'} /></span>}
    </AriaButton>
  );
}

export type IconButtonProps = Common & {
  /** Its name for screen readers, and the tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut?: string;
  readonly tone?: 'normal' | 'danger';
  readonly isActive?: boolean;
};

/** A button that is only an icon; its label shows as a tooltip. */
export function IconButton({ label, icon: Icon, shortcut, tone = 'normal', isActive, dataFocus, buttonRef, onPress, isDisabled = false, autoFocus = false }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <AriaButton
        className={classNames(styles['icon'], tone === 'danger' && styles['iconDanger'], isActive === true && styles['active'])}
        aria-label={label}
        isDisabled={isDisabled}
        autoFocus={autoFocus}
        {...(isActive === undefined ? {} : { 'aria-pressed': isActive })}
        {...(onPress === undefined ? {} : { onPress: () => onPress() })}
        {...(buttonRef === undefined ? {} : { ref: buttonRef })}
        {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(shortcut) })}
        data-focus={dataFocus}
      >
        <Icon size={16} aria-hidden />
      </AriaButton>
    </Tooltip>
  );
}
