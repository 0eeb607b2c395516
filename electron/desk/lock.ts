import { app, type BrowserWindow } from 'electron';
import type { LockReason } from '../../shared/kernel';
import { successorArguments } from './handover';

export type LockNeeds = {
  readonly window: BrowserWindow;
  readonly vault: { readonly isOpen: () => boolean; readonly kill: () => void };
  /** Taking back is bounded and never fails. */
  readonly clipboard: { readonly takeBack: () => Promise<void> };
  /** Gives the page its last moment to journal what is being typed; bounded. */
  readonly journalled: () => Promise<void>;
};

/**
 * The ONE lock procedure, whoever asks. In order: the screen goes dark; what is being typed is journalled;
 * vault process and renderer are killed, so that their memory goes back to the operating system; and this
 * whole application hands over to a fresh one, since Chromium's browser process keeps words of its pages too.
 */
export function lockProcedure({ window, vault, clipboard, journalled }: LockNeeds): (reason: LockReason) => Promise<void> {
  let locking = false;
  return async (reason) => {
    if (locking) return;
    locking = true;
    // Said first, effective at the end: however this application ends from here on, its successor starts.
    app.relaunch({ args: successorArguments(process.argv, reason) });
    if (!window.isDestroyed()) window.hide();
    if (vault.isOpen() && !window.isDestroyed() && !window.webContents.isCrashed()) await journalled();
    vault.kill();
    if (!window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
    await clipboard.takeBack();
    app.exit(0);
  };
}
