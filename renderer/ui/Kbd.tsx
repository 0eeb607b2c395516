import { classNames } from './class-names';
import styles from './Kbd.module.css';
import { isMac, keyLabels } from './keys';

/** A shortcut as keys: `<Kbd keys="Ctrl+K" />`. Read aloud as one word by the control it belongs to. */
export function Kbd({ keys, quiet = false }: { readonly keys: string; readonly quiet?: boolean }) {
  return (
    <kbd className={classNames(styles['keys'], quiet && styles['quiet'])}>
      {keyLabels(keys, isMac()).map((label) => (
        <kbd key={label} className={styles['key']}>{label}</kbd>
      ))}
    </kbd>
  );
}

/** The shortcut in the form that `aria-keyshortcuts` wants: 'Ctrl+K' → 'Control+K'. */
export function ariaKeys(keys: string): string {
  return keys.replace('Ctrl', isMac() ? 'Meta' : 'Control');
}
