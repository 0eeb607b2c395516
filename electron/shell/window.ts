import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type Session } from 'electron';
import { origin } from './scheme';
import { windowOptions } from './window-options';

/** Opens the one window. Content protection is on before its first pixel. */
export function openWindow(session: Session, packaged: boolean): BrowserWindow {
  const window = new BrowserWindow(windowOptions(session, join(import.meta.dirname, 'preload.cjs'), { packaged, dark: nativeTheme.shouldUseDarkColors }));
  window.setContentProtection(true);
  // The title is constant: what is open is nobody's business in a task switcher.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${origin}/index.html`);
  return window;
}
