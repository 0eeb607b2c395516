import { describe, expect, it } from 'vitest';
import { commandFor, type KeyContext } from '../../../renderer/ui/command-keys';
import type { Command } from '../../../renderer/ui/commands';
import { isEditingKey, isPressed, isSingleKey, keyLabels, readKeys, type KeyPress } from '../../../renderer/ui/keys';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

const anywhere: KeyContext = { isWriting: false, isInDialog: false, isInList: false, isOnControl: false };

function command(id: string, keys: string, more: Partial<Command> = {}): Command {
  return { id, title: id, group: 'View', keys, run: () => undefined, ...more };
}

describe('key combinations', () => {
  it('reads modifiers and key, and takes a lone plus for the plus key', () => {
    expect(readKeys('Ctrl+Shift+I')).toEqual({ control: true, shift: true, alt: false, key: 'i' });
    expect(readKeys('Ctrl++')).toEqual({ control: true, shift: false, alt: false, key: '+' });
    expect(readKeys('F8')).toEqual({ control: false, shift: false, alt: false, key: 'F8' });
  });

  it('matches a letter only with the shift key as written, whatever Caps Lock says', () => {
    expect(isPressed('J', press('j'), false)).toBe(true);
    expect(isPressed('J', press('J'), false)).toBe(true);
    expect(isPressed('J', press('J', { shiftKey: true }), false)).toBe(false);
    expect(isPressed('Ctrl+Shift+I', press('I', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
  });

  it('does not ask how a sign is typed, since keyboards differ', () => {
    expect(isPressed('?', press('?', { shiftKey: true }), false)).toBe(true);
    expect(isPressed('/', press('/', { shiftKey: true }), false)).toBe(true);
  });

  it('takes Command for Ctrl on a Mac, and never both', () => {
    expect(isPressed('Ctrl+K', press('k', { metaKey: true }), true)).toBe(true);
    expect(isPressed('Ctrl+K', press('k', { ctrlKey: true }), true)).toBe(false);
    expect(isPressed('Ctrl+K', press('k', { ctrlKey: true, metaKey: true }), false)).toBe(false);
  });

  it('finds digits by their place where they are shifted', () => {
    expect(isPressed('Ctrl+1', press('&', { code: 'Digit1', ctrlKey: true }), false)).toBe(true);
  });

  it('finds digits by their place where Option types a sign in their stead', () => {
    expect(isPressed('Alt+1', press('¡', { code: 'Digit1', altKey: true }), true)).toBe(true);
    expect(isPressed('Alt+2', press('¡', { code: 'Digit1', altKey: true }), true)).toBe(false);
  });

  it('knows what types a character and what edits text', () => {
    expect(['J', '?', 'Enter', 'Shift+N'].map(isSingleKey)).toEqual([true, true, true, true]);
    expect(['F8', 'Ctrl+K', 'Alt+Enter'].map(isSingleKey)).toEqual([false, false, false]);
    expect(['Ctrl+Z', 'Ctrl+ArrowLeft', 'Ctrl+K'].map(isEditingKey)).toEqual([true, true, false]);
  });

  it('prints keys as they are labelled', () => {
    expect(keyLabels('Ctrl+Shift+ArrowUp', false)).toEqual(['Ctrl', 'Shift', '↑']);
    expect(keyLabels('Ctrl+K', true)).toEqual(['⌘', 'K']);
  });
});

// No Mac stands here: the events are written as Chromium reports them there, for keyboards whose layouts are known.
describe('letters with Option on a Mac', () => {
  const option = (key: string, code: string): KeyPress => press(key, { code, altKey: true });
  const unknown = new Map<string, string>();
  const french = new Map([['KeyQ', 'a'], ['KeyA', 'q'], ['KeyB', 'b'], ['Semicolon', 'm'], ['KeyM', ',']]);
  const dvorak = new Map([['KeyN', 'b'], ['KeyB', 'x'], ['KeyZ', ';'], ['Slash', 'z'], ['Semicolon', 's']]);

  it('are what is printed on the key, whatever sign or dead key Option makes of it', () => {
    expect(isPressed('Alt+B', option('∫', 'KeyB'), true, unknown)).toBe(true);
    expect(isPressed('Alt+N', option('Dead', 'KeyN'), true, unknown)).toBe(true);
    expect(isPressed('Alt+S', option('ß', 'KeyS'), true, unknown)).toBe(true);
    expect(isPressed('Alt+B', option('ß', 'KeyS'), true, unknown)).toBe(false);
  });

  it('are found where the layout has them: on a French keyboard and on Dvorak', () => {
    expect(isPressed('Alt+A', option('æ', 'KeyQ'), true, french)).toBe(true);
    expect(isPressed('Alt+Q', option('æ', 'KeyQ'), true, french)).toBe(false);
    expect(isPressed('Alt+M', option('µ', 'Semicolon'), true, french)).toBe(true);
    expect(isPressed('Alt+B', option('∫', 'KeyN'), true, dvorak)).toBe(true);
    expect(isPressed('Alt+N', option('∫', 'KeyN'), true, dvorak)).toBe(false);
    expect(isPressed('Alt+S', option('ß', 'Semicolon'), true, dvorak)).toBe(true);
  });

  it('are not read into a key that bears a sign on this keyboard', () => {
    expect(isPressed('Alt+Z', option('…', 'KeyZ'), true, dvorak)).toBe(false);
    expect(isPressed('Alt+M', option('∞', 'KeyM'), true, french)).toBe(false);
  });

  it('still ask for the modifiers as written', () => {
    expect(isPressed('Alt+B', press('∫', { code: 'KeyB', altKey: true, metaKey: true }), true, unknown)).toBe(false);
    expect(isPressed('Alt+B', press('b', { code: 'KeyB' }), true, unknown)).toBe(false);
    expect(isPressed('B', option('∫', 'KeyB'), true, unknown)).toBe(false);
  });
});

describe('letters on a keyboard without Latin ones', () => {
  const russian = new Map([['KeyK', 'л'], ['KeyB', 'и']]);

  it('are found by their place, with Ctrl and with Alt', () => {
    expect(isPressed('Ctrl+K', press('л', { code: 'KeyK', ctrlKey: true }), false, russian)).toBe(true);
    expect(isPressed('Alt+B', press('и', { code: 'KeyB', altKey: true }), false, russian)).toBe(true);
  });

  it('stay what was typed where nothing is held', () => {
    expect(isPressed('K', press('л', { code: 'KeyK' }), false, russian)).toBe(false);
  });
});

describe('letters on Windows and Linux', () => {
  it('are what the layout types, not the place on a US keyboard', () => {
    expect(isPressed('Alt+A', press('a', { code: 'KeyQ', altKey: true }), false, new Map())).toBe(true);
    expect(isPressed('Alt+Q', press('a', { code: 'KeyQ', altKey: true }), false, new Map())).toBe(false);
  });
});

describe('which command a key press means', () => {
  const next = command('next', 'J');
  const undo = command('undo', 'Ctrl+Z');
  const palette = command('palette', 'Ctrl+K');
  const lock = command('lock', 'Ctrl+L', { alsoInDialog: true });
  const all = [next, undo, palette, lock];
  const found = (pressed: KeyPress, context: Partial<KeyContext>, commands = all): string | null => commandFor(pressed, { ...anywhere, ...context }, commands, false)?.id ?? null;

  it('leaves single and editing keys to the text field that has the focus', () => {
    expect(found(press('j'), {})).toBe('next');
    expect(found(press('j'), { isWriting: true })).toBeNull();
    expect(found(press('z', { ctrlKey: true }), { isWriting: true })).toBeNull();
    expect(found(press('z', { ctrlKey: true }), {})).toBe('undo');
    expect(found(press('k', { ctrlKey: true }), { isWriting: true })).toBe('palette');
  });

  it('lets only what may interrupt a dialog interrupt it', () => {
    expect(found(press('k', { ctrlKey: true }), { isInDialog: true })).toBeNull();
    expect(found(press('l', { ctrlKey: true }), { isInDialog: true })).toBe('lock');
  });

  it('leaves Enter to the button that has the focus, and letters to a menu', () => {
    const open = command('open', 'Enter');
    expect(found(press('Enter'), { isOnControl: true }, [open])).toBeNull();
    expect(found(press('Enter'), {}, [open])).toBe('open');
    expect(found(press('j'), { isInList: true })).toBeNull();
  });

  it('prefers the command registered last, and passes over disabled ones', () => {
    expect(found(press('j'), {}, [next, command('deeper', 'J')])).toBe('deeper');
    expect(found(press('j'), {}, [next, command('deeper', 'J', { enabled: false })])).toBe('next');
  });
});
