import type { BrowserWindow, Display, PowerMonitor, Screen } from 'electron';
import type { LockReason } from '../../shared/kernel';

export type SignalNeeds = {
  readonly window: BrowserWindow;
  readonly powerMonitor: PowerMonitor;
  readonly screen: Screen;
  /** Whether chart data may be on screen. */
  readonly isOpen: () => boolean;
  readonly away: (reason: LockReason) => void;
  readonly displayCame: () => void;
};

/** After a move the window's display is taken for its own: when one is pulled out, the desktop may move the window first. */
const settledMs = 2000;

/** Listens to what Electron itself tells of the operating system: each of its signals means one reason to lock. */
export function followSignals({ window, powerMonitor, screen, isOpen, away, displayCame }: SignalNeeds): void {
  powerMonitor.on('lock-screen', () => away('os-locked'));
  powerMonitor.on('suspend', () => away('suspend'));
  powerMonitor.on('resume', () => {
    // Whoever slept through the going to sleep locks on waking. At the lock screen, waking is no reason to lock again.
    if (isOpen()) away('suspend');
  });
  powerMonitor.on('user-did-resign-active', () => away('user-switched'));
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    // The computer waits for the moment that the lock takes, and for no longer.
    if (isOpen()) event?.preventDefault();
    away('shutdown');
  });
  window.on('query-session-end', () => away('shutdown'));
  window.on('session-end', () => away('shutdown'));

  const own = ownDisplay(window, screen);
  screen.on('display-removed', (_event, removed) => {
    if (removed.id === own() || screen.getAllDisplays().length === 0) away('display-off');
  });
  screen.on('display-added', displayCame);
}

/** The display that the window stood on before anything began to move it. */
function ownDisplay(window: BrowserWindow, screen: Screen): () => Display['id'] {
  const current = (): Display['id'] => screen.getDisplayMatching(window.getBounds()).id;
  let own = current();
  let settling: NodeJS.Timeout | undefined;
  window.on('move', () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      own = current();
    }, settledMs);
  });
  return () => own;
}
