import { app, type BrowserWindow, type WebContents } from 'electron';
import type { DeskEvent } from '../../shared/audit';
import type { LockReason } from '../../shared/kernel';
import { successorArguments } from './handover';

export type LockNeeds = {
  readonly window: BrowserWindow;
  readonly vault: {
    readonly isOpen: () => boolean;
    readonly kill: () => void;
    /** Writes into the log; bounded, and at once where nothing is open. */
    readonly note: (event: DeskEvent, patienceMs: number) => Promise<void>;
  };
  /** Taking back is bounded and never fails. */
  readonly clipboard: { readonly takeBack: () => Promise<void> };
  /** Gives the page its last moment to journal what is being typed; bounded. */
  readonly journalled: (patienceMs: number) => Promise<void>;
  /** Ends the watch over the desk: at once, without waiting for anything. */
  readonly endWatch: () => void;
  /** When somebody is to be reminded that something waits, also while the desk is locked; null = never. */
  readonly remindAt: () => number | null;
};

export type Endings = {
  /** Locks: this application ends, and a fresh one shows the lock screen. */
  readonly lock: (reason: LockReason) => Promise<void>;
  /** Nothing is open: a fresh application takes over as this one was started, so that nothing that was typed stays in memory. */
  readonly startAfresh: () => Promise<void>;
  /** Ends this application for good. */
  readonly quit: () => Promise<void>;
};

/**
 * How long the last words may take on their way into the vault. The screen is dark by then; a quick machine needs a
 * tenth of it, a busy one must not lose a word.
 */
const lastMomentMs = 800;

/**
 * The ONE lock procedure, whoever asks, and quitting, which is the same without a successor. In order: the screen
 * goes dark; what is being typed is journalled, and the log is told; vault process and renderer are killed, so that
 * their memory goes back to the operating system; and this whole application hands over to a fresh one, since
 * Chromium's browser process keeps words of its pages too.
 */
export function endings({ window, vault, clipboard, journalled, endWatch, remindAt }: LockNeeds): Endings {
  let isEnding = false;

  async function end(reason: LockReason | 'quit'): Promise<void> {
    isEnding = true;
    // The window's going must not look like a person who turned to another one.
    endWatch();
    if (!window.isDestroyed()) window.hide();
    await Promise.all([
      vault.isOpen() && !window.isDestroyed() && !window.webContents.isCrashed() ? journalled(lastMomentMs) : undefined,
      vault.note({ event: 'desk.locked', reason }, lastMomentMs),
    ]);
    vault.kill();
    if (!window.isDestroyed()) endPage(window.webContents);
    await clipboard.takeBack();
    app.exit(0);
  }

  return {
    lock: async (reason) => {
      if (isEnding) return;
      // Said first, effective at the end: however this application ends from here on, its successor starts. A computer
      // that shuts down needs none, and would only have to end it again.
      if (reason !== 'shutdown') app.relaunch({ args: successorArguments(process.argv, reason, Date.now(), remindAt()) });
      await end(reason);
    },
    startAfresh: async () => {
      if (isEnding || vault.isOpen()) return;
      app.relaunch({ args: process.argv.slice(1) });
      await end('quit');
    },
    quit: async () => {
      if (!isEnding) await end('quit');
    },
  };
}

/** Ends the page's process from outside: one that hangs would not do it when asked. */
function endPage(page: WebContents): void {
  const pid = page.getOSProcessId();
  if (pid <= 0) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is ending by itself, or it is not ours to end: then it is asked.
    page.forcefullyCrashRenderer();
  }
}
