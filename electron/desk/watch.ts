import { powerMonitor, screen, type BrowserWindow } from 'electron';
import type { DeskEvent } from '../../shared/audit';
import { shellChannels } from '../../shared/ipc';
import type { LockReason } from '../../shared/kernel';
import type { Policy } from '../../shared/policy';
import { hearPulse } from '../shell/door';
import { hearKeys, takeKeys } from '../shell/keys';
import { Activity } from './activity';
import { Guard } from './guard';
import { beatMs, Pulse } from './pulse';
import { followSignals } from './signals';

export type WatchNeeds = {
  readonly window: BrowserWindow;
  readonly vault: { readonly isOpen: () => boolean; readonly note: (event: DeskEvent, patienceMs: number) => Promise<void> };
  readonly rules: () => Policy;
  readonly lock: (reason: LockReason) => Promise<void>;
  /** Whether something of the system holds the page's own thread: it cannot answer then, and does not hang. */
  readonly isPageHeld: () => boolean;
};

/** The watch over the desk, as the rest of the shell sees it. */
export type Watch = {
  /** The vault was unlocked: from here on the desk is watched. */
  readonly begin: () => void;
  /** Ends the watch, and gives the desktop back what was taken from it. */
  readonly end: () => void;
  readonly panic: () => void;
  readonly visitor: () => void;
  readonly liftCurtain: () => void;
  /** Whether something hangs over the page. */
  readonly isCurtained: () => boolean;
  /** Whether the computer falls short of what the policy requires. */
  readonly setPosture: (fallsShort: boolean) => void;
};

const notePatienceMs = 1000;
/** How often it is asked whether the clock was set. */
const glanceMs = 100;

/** Joins the guard to what really happens: clocks, hands, windows, displays, the operating system. */
export function keepWatch({ window, vault, rules, lock, isPageHeld }: WatchNeeds): Watch {
  let isCurtained = false;
  const guard = new Guard({
    now: () => ({ mono: performance.now(), wall: Date.now() }),
    rules,
    isComputerLocked,
    lock: (reason) => void lock(reason),
    tell: (state) => {
      isCurtained = state.curtain !== null;
      if (!window.isDestroyed()) window.webContents.send(shellChannels.guard, state);
      pulse.told(isCurtained);
    },
    note: (event) => void vault.note(event, notePatienceMs),
  });
  const keys = { panic: () => guard.away('panic'), visitor: () => guard.visitor() };
  const pulse = new Pulse({
    ask: (beat) => {
      if (!window.isDestroyed()) window.webContents.send(shellChannels.pulse, beat);
    },
    isHeld: isPageHeld,
    hung: () => guard.away('renderer-ended'),
  });
  hearPulse(window, (beat) => pulse.answered(beat));
  let giveKeysBack = (): void => undefined;

  const activity = new Activity(() => screen.getCursorScreenPoint());
  window.webContents.on('input-event', (_event, input) => {
    if (activity.isTouch(input)) guard.touched();
  });
  hearKeys(window, keys, () => rules().printing === 'watermarked');

  window.on('blur', () => guard.setLeft(true));
  window.on('minimize', () => guard.setLeft(true));
  window.on('hide', () => guard.setLeft(true));
  window.on('focus', () => guard.setLeft(false));

  const away = (reason: LockReason): void => guard.away(reason);
  followSignals({ window, powerMonitor, screen, isOpen: () => vault.isOpen(), away, displayCame: () => guard.displayCame() });
  // Nobody waits for the desktop's buses: the window comes first.
  if (process.platform === 'linux') window.webContents.once('did-finish-load', () => void import('./linux-signals').then(({ followLinuxSignals }) => followLinuxSignals(away)));

  const look = (): void => void setTimeout(look, guard.tick());
  look();
  let glances: NodeJS.Timeout | undefined;
  let beats: NodeJS.Timeout | undefined;

  return {
    begin: () => {
      giveKeysBack = takeKeys(keys);
      guard.opened();
      glances = setInterval(() => guard.glance(), glanceMs);
      beats = setInterval(() => pulse.beat(), beatMs);
    },
    end: () => {
      clearInterval(glances);
      clearInterval(beats);
      guard.closed();
      giveKeysBack();
    },
    panic: keys.panic,
    visitor: keys.visitor,
    liftCurtain: () => guard.liftCurtain(),
    isCurtained: () => isCurtained,
    setPosture: (fallsShort) => guard.setPosture(fallsShort),
  };
}

/** What the operating system says of its screen; where it cannot say, it has said nothing. */
function isComputerLocked(): boolean {
  try {
    return powerMonitor.getSystemIdleState(60) === 'locked';
  } catch {
    return false;
  }
}
