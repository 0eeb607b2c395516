import type { Door } from '../dispatch';
import type { SessionHolder } from '../session';
import { ChainWalk } from './chain';

export type ChainWatchNeeds = {
  readonly sessions: SessionHolder;
  readonly act: Door['act'];
  /** Tells the page that the log does not hold. */
  readonly tell: () => void;
  readonly later: (work: () => void) => void;
};

/**
 * Walks the whole log once, window by window with room for other work in between, after a vault was opened. Where it does not
 * hold, that stands in the log and on the screen; the desk goes on.
 */
export function watchChain({ sessions, act, tell, later }: ChainWatchNeeds): void {
  const opened = sessions.current();
  if (opened === undefined) return;
  const walk = new ChainWalk();
  const step = (): void => {
    const now = sessions.current();
    if (now?.database !== opened.database) return;
    const verdict = walk.step(now.database);
    if (verdict === undefined) return later(step);
    if (verdict.sound) return;
    sessions.noteBroken(verdict);
    act(() => ({ output: null, events: [{ event: 'audit.verified', events: verdict.events, sound: false }] }));
    tell();
  };
  step();
}
