import { useLayoutEffect } from 'react';
import { availableCommands, type Command } from './commands';
import { followKeyboardLayout, keyboardLayout } from './keyboard-layout';
import { isEditingKey, isMac, isPressed, isSingleKey, type KeyPress } from './keys';

/** Where the focus is, as far as shortcuts care. */
export type KeyContext = {
  readonly isWriting: boolean;
  readonly isInDialog: boolean;
  /** In a menu or list box, where single keys look entries up. */
  readonly isInList: boolean;
  /** On a button or link, which has its own use for Enter and Space. */
  readonly isOnControl: boolean;
};

/** Which command a key press means here: the one registered last wins. Pure: the listener below acts. */
export function commandFor(press: KeyPress, context: KeyContext, commands: readonly Command[], onMac: boolean, layout = keyboardLayout()): Command | null {
  const matches = commands.filter(({ keys, enabled }) => keys !== undefined && enabled !== false && isPressed(keys, press, onMac, layout));
  return matches.findLast((command) => mayAct(command, context)) ?? null;
}

function mayAct({ keys = '', alsoInText = false, alsoInDialog = false }: Command, context: KeyContext): boolean {
  if (context.isInDialog && !alsoInDialog) return false;
  if (context.isWriting && !alsoInText && (isSingleKey(keys) || isEditingKey(keys))) return false;
  if (context.isInList && isSingleKey(keys)) return false;
  return !(context.isOnControl && (keys === 'Enter' || keys === ' '));
}

function contextOf(target: EventTarget | null): KeyContext {
  const element = target instanceof Element ? target : null;
  const field = element?.closest('input, textarea, [contenteditable="true"]') ?? null;
  const isTextField = field !== null && !(field instanceof HTMLInputElement && ['checkbox', 'radio', 'button', 'range'].includes(field.type));
  const isWithin = (selector: string): boolean => element !== null && element.closest(selector) !== null;
  return {
    isWriting: isTextField,
    isInDialog: document.querySelector('[data-modal]') !== null,
    isInList: isWithin('[role="menu"], [role="listbox"]'),
    isOnControl: isWithin('button, a, summary, [role="button"], [role="tab"], input[type="checkbox"], input[type="radio"]'),
  };
}

/**
 * Lets the keyboard run commands. Combinations are taken on their way down, since components stop key
 * events from rising; single keys on their way up, since a list or grid may have used them.
 */
export function useCommandKeys(): void {
  useLayoutEffect(() => {
    const act = (event: KeyboardEvent, takesSingleKeys: boolean): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat && !takesSingleKeys) return;
      const command = commandFor(event, contextOf(event.target), availableCommands(), isMac());
      if (command === null || isSingleKey(command.keys ?? '') !== takesSingleKeys) return;
      event.preventDefault();
      event.stopPropagation();
      command.run();
    };
    const stopFollowing = followKeyboardLayout();
    const down = (event: KeyboardEvent): void => act(event, false);
    const up = (event: KeyboardEvent): void => act(event, true);
    window.addEventListener('keydown', down, { capture: true });
    window.addEventListener('keydown', up);
    return () => {
      stopFollowing();
      window.removeEventListener('keydown', down, { capture: true });
      window.removeEventListener('keydown', up);
    };
  }, []);
}
