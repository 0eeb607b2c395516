import type { DeskEvent } from '../../shared/audit';
import type { GuardState } from '../../shared/ipc';
import type { LockReason } from '../../shared/kernel';
import type { Policy } from '../../shared/policy';
import { curtainFor, type CurtainCauses } from './curtain';
import { hasJumped, judge, type Moment } from './rhythm';

export type GuardNeeds = {
  readonly now: () => Moment;
  /** The policy in force; asked at every tick, since the person may make it stricter in between. */
  readonly rules: () => Policy;
  /** Whether the operating system says that its screen is locked. */
  readonly isComputerLocked: () => boolean;
  readonly lock: (reason: LockReason) => void;
  /** Tells the page. */
  readonly tell: (state: GuardState) => void;
  /** Writes into the log. */
  readonly note: (event: DeskEvent) => void;
};

/** Whoever leaves while the passphrase is being worked on must not come back to an open desk. */
const unlockingMs = 5000;
const visitorMs = 10_000;
/**
 * A tunnel that comes back, or a disk whose probe was slow once, does not cost a session; a computer that has left its
 * safeguards behind does not keep a chart open for longer than it takes to see to it.
 */
const postureMs = 120_000;
/** One press of a key may come by two ways: the desktop's, and the window's. */
const samePressMs = 300;
/** How often the desk is looked at; a look that comes much later was held up. */
const tickMs = 1000;
const lateMs = 2 * tickMs;

type Session = { readonly begun: Moment; lastTick: Moment; lastTouch: number; visitorSince: number | null };

/**
 * Watches over the open desk: knows who touched it when, what hangs over it, and when it has to be locked. It holds no
 * timer and no window; `tick` has to be called when it asks for it, and may come late.
 */
export class Guard {
  #session: Session | undefined;
  #lastAway: { readonly reason: LockReason; readonly at: number } | undefined;
  #newDisplay = false;
  #left = false;
  #fallsShortSince: number | null = null;

  constructor(private readonly needs: GuardNeeds) {}

  /** The vault was unlocked. */
  opened(): void {
    const now = this.needs.now();
    this.#session = { begun: now, lastTick: now, lastTouch: now.mono, visitorSince: null };
    this.#newDisplay = false;
    if (this.#lastAway !== undefined && now.mono - this.#lastAway.at <= unlockingMs) this.needs.lock(this.#lastAway.reason);
    this.tick();
  }

  /** The desk is being locked or left: from here on nothing is watched, and the page is told nothing that it might act on. */
  closed(): void {
    this.#session = undefined;
  }

  /** Somebody touched the desk: a real key, a real movement of the mouse. */
  touched(): void {
    const session = this.#session;
    if (session === undefined) return;
    const { mono } = this.needs.now();
    // After a standstill of the computer, the first touch may come before the tick that is overdue: that one decides.
    if (mono - session.lastTick.mono > lateMs) this.tick();
    session.lastTouch = mono;
  }

  /** The operating system or the person says that the desk must not stay open. */
  away(reason: LockReason): void {
    this.#lastAway = { reason, at: this.needs.now().mono };
    if (this.#session !== undefined) this.needs.lock(reason);
  }

  /** Somebody came in: the curtain falls at once, the lock follows; told again, it locks at once. */
  visitor(): void {
    const session = this.#session;
    if (session === undefined) return;
    const { mono } = this.needs.now();
    if (session.visitorSince === null) {
      session.visitorSince = mono;
      this.needs.note({ event: 'desk.visitor' });
      this.tick();
    } else if (mono - session.visitorSince > samePressMs) {
      this.needs.lock('visitor');
    }
  }

  /** Whether another window is in front of ours, or ours is not to be seen. */
  setLeft(left: boolean): void {
    this.#left = left;
    this.tick();
  }

  /** Whether the computer falls short of what the policy requires: it has two minutes to be mended. */
  setPosture(fallsShort: boolean): void {
    if (!fallsShort) this.#fallsShortSince = null;
    else this.#fallsShortSince ??= this.needs.now().mono;
    this.tick();
  }

  /** A display was plugged in: what is on screen may be on a wall now. */
  displayCame(): void {
    this.#newDisplay = this.#session !== undefined;
    this.tick();
  }

  /** The person has seen what the curtain is about. */
  liftCurtain(): void {
    this.#newDisplay = false;
    this.tick();
  }

  /**
   * Looks at the clocks, locks if they ask for it, and tells the page how things stand.
   * @returns milliseconds until the next look: a second, or less where a lock is due before
   */
  tick(): number {
    const session = this.#session;
    if (session === undefined) return tickMs;
    const now = this.needs.now();
    const { lastTick, begun, lastTouch, visitorSince } = session;
    session.lastTick = now;
    if (this.needs.isComputerLocked()) return this.#lock('os-locked');
    const rules = this.needs.rules();
    const verdict = judge(rules, { now, lastTick, begun, lastTouch, visitorUntil: visitorSince === null ? null : visitorSince + visitorMs, postureUntil: this.#postureUntil(begun) });
    if (verdict.due !== null) return this.#lock(verdict.due);
    const causes: CurtainCauses = { visitor: visitorSince !== null, newDisplay: this.#newDisplay, left: this.#left };
    this.needs.tell({ lock: verdict.lock, warning: verdict.warning, curtain: curtainFor(causes, rules.curtain) });
    return Math.min(tickMs, Math.ceil(verdict.nextDueInMs));
  }

  /**
   * Looks at nothing but whether somebody set the clock: cheap enough for ten times a second, so that the desk does not
   * stay open until the next tick.
   */
  glance(): void {
    const session = this.#session;
    if (session !== undefined && hasJumped({ now: this.needs.now(), lastTick: session.lastTick })) this.#lock('clock-jumped');
  }

  /** Counted from the opening at the earliest, which the vault process has allowed. */
  #postureUntil(begun: Moment): number | null {
    return this.#fallsShortSince === null ? null : Math.max(this.#fallsShortSince, begun.mono) + postureMs;
  }

  #lock(reason: LockReason): number {
    this.needs.lock(reason);
    return tickMs;
  }
}
