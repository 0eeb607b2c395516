import { flushDesk } from '../store';
import { DeskCover } from './cover';
import { followGuard, useGuard } from './store';

/** Does what the guard says to the page: from the first message on, and without waiting for React to draw. */
export function guardDesk(desk: HTMLElement, guard: HTMLElement): void {
  const cover = new DeskCover(desk, guard);
  useGuard.subscribe(({ state }, before) => {
    const how = state?.curtain?.how ?? null;
    // What was typed up to this moment is on its way to the vault before it leaves the screen.
    if (how !== null && (before.state?.curtain ?? null) === null) void flushDesk();
    cover.show(how);
  });
  followGuard();
}
