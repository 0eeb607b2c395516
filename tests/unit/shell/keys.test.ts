import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../electron/shell/key-meaning';

/** A key press, written as people write it: 'Ctrl+Shift+L'. */
function press(keys: string, more: { readonly type?: string; readonly code?: string } = {}): Parameters<typeof meaningOf>[0] {
  const words = keys.split('+');
  const key = words.at(-1) ?? '';
  const has = (word: string): boolean => words.slice(0, -1).includes(word);
  return { type: 'keyDown', key, code: `Key${key.toUpperCase()}`, shift: has('Shift'), control: has('Ctrl'), alt: has('Alt'), meta: has('Cmd'), ...more };
}

describe('A key', () => {
  it.each([
    ['Ctrl+Shift+L', 'panic'], ['Ctrl+Shift+l', 'panic'], ['Cmd+Shift+L', 'panic'],
    ['Ctrl+Shift+H', 'visitor'], ['Cmd+Shift+h', 'visitor'],
    ['Ctrl+p', 'muted'], ['Cmd+p', 'muted'], ['Ctrl+Shift+P', 'muted'], ['Ctrl+s', 'muted'], ['Ctrl+Shift+S', 'muted'], ['Ctrl+u', 'muted'], ['Ctrl+r', 'muted'], ['Ctrl+Shift+R', 'muted'], ['F12', 'muted'],
    ['Ctrl+l', 'page'], ['Shift+L', 'page'], ['l', 'page'], ['Ctrl+Alt+Shift+L', 'page'], ['Ctrl+Shift+I', 'page'], ['Ctrl+h', 'page'], ['p', 'page'], ['F5', 'page'], ['Ctrl+Shift+U', 'page'], ['Ctrl+k', 'page'],
  ])('%s is for: %s', (keys, meaning) => expect(meaningOf(press(keys))).toBe(meaning));

  it('for printing is the page’s where the policy allows it, and the others stay muted', () => {
    expect([meaningOf(press('Ctrl+p'), true), meaningOf(press('Ctrl+Shift+P'), true), meaningOf(press('Ctrl+s'), true)]).toEqual(['page', 'muted', 'muted']);
  });

  it('of a keyboard without Latin letters stands where the Latin ones do', () => {
    expect([meaningOf(press('Ctrl+Shift+Д', { code: 'KeyL' })), meaningOf(press('Ctrl+з', { code: 'KeyP' }))]).toEqual(['panic', 'muted']);
  });

  it('of another Latin layout is the one that it writes', () => {
    // Dvorak: the key in the place of L writes N.
    expect(meaningOf(press('Ctrl+Shift+N', { code: 'KeyL' }))).toBe('page');
  });

  it('acts once: letting it go means nothing, and is not the page’s either', () => {
    expect([meaningOf(press('Ctrl+Shift+H', { type: 'keyUp' })), meaningOf(press('Ctrl+Shift+L', { type: 'keyUp' }))]).toEqual(['muted', 'muted']);
  });
});
