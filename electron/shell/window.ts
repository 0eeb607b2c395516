import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type Session } from 'electron';
import { origin } from './scheme';
import { windowOptions } from './window-options';

/** A window that is resized before its first frame may never be told of one. */
const latestShowMs = 2000;

/** Opens the one window. Content protection is on before its first pixel. */
export function openWindow(session: Session, packaged: boolean): BrowserWindow {
  const window = new BrowserWindow(windowOptions(session, join(import.meta.dirname, 'preload.cjs'), { packaged, dark: nativeTheme.shouldUseDarkColors }));
  window.setContentProtection(true);
  // The title is constant: what is open is nobody's business in a task switcher.
  window.on('page-title-updated', (event) => event.preventDefault());
  showWhenPainted(window);
  void window.loadURL(`${origin}/index.html`);
  return window;
}

/** Shows the window with its first frame, so that it does not flash; and without one where it does not come. */
function showWhenPainted(window: BrowserWindow): void {
  const show = (): void => {
    clearTimeout(latest);
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  const latest = setTimeout(show, latestShowMs);
  window.once('ready-to-show', show);
  window.once('hide', () => clearTimeout(latest));
}
