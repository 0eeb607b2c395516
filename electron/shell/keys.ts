import { globalShortcut, type BrowserWindow } from 'electron';
import { meaningOf } from './key-meaning';

export type DeskKeys = { readonly panic: () => void; readonly visitor: () => void };

/** Hears the desk's keys before the page does: they work even while the page hangs. */
export function hearKeys(window: BrowserWindow, keys: DeskKeys, mayPrint: () => boolean): void {
  window.webContents.on('before-input-event', (event, input) => {
    const meaning = meaningOf(input, mayPrint());
    if (meaning === 'page') return;
    event.preventDefault();
    if (meaning !== 'muted') keys[meaning]();
  });
}

/**
 * Takes the desk's keys from the whole desktop, so that they work whatever is in front. Another program may have them
 * already: then they work in the window alone. Returns the function that gives them back.
 */
export function takeKeys(keys: DeskKeys): () => void {
  const taken = [['CommandOrControl+Shift+L', keys.panic], ['CommandOrControl+Shift+H', keys.visitor]] as const;
  for (const [accelerator, act] of taken) globalShortcut.register(accelerator, act);
  return () => taken.forEach(([accelerator]) => globalShortcut.unregister(accelerator));
}
