import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { choiceField } from '../../shared/desk';
import { useCaretKeeping, useDraft } from '../desk';
import { classNames, drawNow, Kbd, TextField, useAvailableCommands, useFocusBack, type Command } from '../ui';
import styles from './Palette.module.css';
import { searchCommands } from './palette-search';

/** Every command that can run here, found by a few letters. */
export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <ModalOverlay className={styles['overlay'] ?? ''} isOpen={isOpen} isDismissable onOpenChange={(open) => { if (!open) onClose(); }} data-modal>
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''} aria-label="Find a command"><Finder onClose={onClose} /></Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const field = choiceField('palette');

function Finder({ onClose }: { readonly onClose: () => void }) {
  const { text: typed, setText: setTyped, drop } = useDraft(field, null);
  useEffect(() => drop, [drop]);
  useCaretKeeping(field, null, true);
  useFocusBack();
  const [wantedIndex, setWantedIndex] = useState(0);
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const all = useAvailableCommands().filter(({ id, enabled }) => id !== 'palette' && enabled !== false);
  const found = searchCommands(all, typed);
  const index = Math.min(wantedIndex, found.length - 1);

  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }, [index]);

  function run(command: Command): void {
    // First the focus goes back to where it was, so that the command may take it elsewhere, and the next key finds it there.
    onClose();
    drawNow();
    queueMicrotask(() => command.run());
  }

  function pressKey(event: KeyboardEvent): void {
    const moves: Readonly<Record<string, number>> = { ArrowDown: index + 1, ArrowUp: index - 1, PageDown: index + 8, PageUp: index - 8 };
    const next = moves[event.key];
    const chosen = found[index];
    if (next !== undefined) {
      event.preventDefault();
      setWantedIndex(Math.max(0, Math.min(found.length - 1, next)));
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      run(chosen);
    }
  }

  return (
    <>
      <div className={styles['field']}>
        <TextField
          label="Find a command"
          hideLabel
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setWantedIndex(0);
          }}
          onKeyDown={pressKey}
          placeholder="What to do"
          icon={Search}
          size="tall"
          autoFocus
          dataFocus="palette"
          aria={{ role: 'combobox', 'aria-controls': listId, 'aria-expanded': true, 'aria-autocomplete': 'list', ...(index >= 0 ? { 'aria-activedescendant': `${listId}-${index}` } : {}) }}
        />
      </div>
      <ul className={styles['list']} id={listId} role="listbox" aria-label="Commands" ref={list}>
        {found.map((command, at) => (
          <li
            key={command.id}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === index}
            className={classNames(styles['entry'], at === index && styles['selected'])}
            onClick={() => run(command)}
            onPointerMove={() => setWantedIndex(at)}
          >
            <span className={styles['title']}>{command.title}</span>
            <span className={styles['group']}>{command.group}</span>
            <span className={styles['keys']}>{command.keys !== undefined && <Kbd keys={command.keys} />}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles['none']}>No command has these words. Fewer letters find more.</p>}
    </>
  );
}
