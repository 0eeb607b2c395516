import type { Motion } from './selection';

/** What a key asks of the reader. */
export type ReaderKey =
  | { readonly act: 'move'; readonly motion: Motion; readonly extend: boolean }
  | { readonly act: 'line'; readonly by: -1 | 1; readonly extend: boolean }
  | { readonly act: 'page'; readonly by: -1 | 1; readonly extend: boolean }
  | { readonly act: 'line-edge'; readonly edge: 'start' | 'end'; readonly extend: boolean }
  | { readonly act: 'select-all' | 'clear' | 'pick' };

type Pressed = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean; readonly altKey: boolean };

/** The reader's keys, as every editor has them; null = not ours. */
export function readerKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): ReaderKey | null {
  if (altKey) return null;
  const word = ctrlKey || metaKey;
  const extend = shiftKey;
  switch (key) {
    case 'ArrowLeft':
      return { act: 'move', motion: word ? 'word-left' : 'character-left', extend };
    case 'ArrowRight':
      return { act: 'move', motion: word ? 'word-right' : 'character-right', extend };
    case 'ArrowUp':
      return { act: 'line', by: -1, extend };
    case 'ArrowDown':
      return { act: 'line', by: 1, extend };
    case 'PageUp':
      return { act: 'page', by: -1, extend };
    case 'PageDown':
      return { act: 'page', by: 1, extend };
    case 'Home':
      return word ? { act: 'move', motion: 'start', extend } : { act: 'line-edge', edge: 'start', extend };
    case 'End':
      return word ? { act: 'move', motion: 'end', extend } : { act: 'line-edge', edge: 'end', extend };
    case 'a':
      return word ? { act: 'select-all' } : null;
    case 'Escape':
      return word || extend ? null : { act: 'clear' };
    case 'Enter':
      return word || extend ? null : { act: 'pick' };
    default:
      return null;
  }
}
