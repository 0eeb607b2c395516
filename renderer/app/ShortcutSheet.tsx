import { commandGroups, Dialog, Kbd, useAvailableCommands } from '../ui';
import styles from './ShortcutSheet.module.css';

const inLists = [
  { keys: ['ArrowDown', 'J'], title: 'Next row' },
  { keys: ['ArrowUp', 'K'], title: 'Previous row' },
  { keys: ['Enter'], title: 'Open the row' },
  { keys: ['Home', 'End'], title: 'First, last row' },
] as const;

/** Every shortcut that works here, made from the same list as the palette. */
export function ShortcutSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const commands = useAvailableCommands().filter(({ keys }) => keys !== undefined);
  const groups = commandGroups
    .map((group) => ({ title: String(group), entries: commands.filter((command) => command.group === group).map(({ id, title, keys = '' }) => ({ id, title, keys: [keys] })) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <Dialog title="Keyboard shortcuts" isOpen={isOpen} onClose={onClose} size="large">
      <p className={styles['hint']}>Keys without Ctrl or Alt act while no text field has the focus. <Kbd keys="Ctrl+K" /> lists every command, with or without a shortcut. Copied words stay inside Chartlock; only codes can be pasted elsewhere.</p>
      <div className={styles['groups']} role="group" aria-label="Shortcuts" tabIndex={0}>
        {[...groups, { title: 'In lists', entries: inLists.map(({ title, keys }) => ({ id: title, title, keys })) }].map(({ title, entries }) => (
          <section key={title} className={styles['group']}>
            <h3 className={styles['title']}>{title}</h3>
            <dl>
              {entries.map((entry) => (
                <div key={entry.id} className={styles['entry']}>
                  <dt>{entry.title}</dt>
                  <dd className={styles['keys']}>{entry.keys.map((keys) => <Kbd key={keys} keys={keys} />)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
